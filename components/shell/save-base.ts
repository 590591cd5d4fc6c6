import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { parseWords, type Unread, unreadOf, type Words } from './save-record'

type Schema = DBSchema & { words: { key: string; value: Words } }

const NAME = 'groundplan'
const WORDS = 'words'
/** A database that says nothing for so long is as good as none. */
const SILENCE_MS = 3000

let opened: Promise<IDBPDatabase<Schema>> | undefined

async function open(): Promise<IDBPDatabase<Schema>> {
  const database = await openDB<Schema>(NAME, 1, {
    upgrade: (fresh) => void fresh.createObjectStore(WORDS, { keyPath: 'id' }),
    // A newer release of the page wants it: this one goes on with what it has beside it.
    blocking: () => {
      opened = undefined
      database.close()
    },
    terminated: () => {
      opened = undefined
    },
  })
  return database
}

async function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= open()
  try {
    return await opened
  } catch (error) {
    opened = undefined
    throw error
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database of this device does not answer.')), SILENCE_MS)
  })
  try {
    return await Promise.race([work, silence])
  } finally {
    clearTimeout(timer)
  }
}

/** Words in IndexedDB. All of it rejects where the device is full, forbids it, or says nothing. */
export const base = {
  async all(): Promise<{ words: Words[]; unread: Unread[] }> {
    const found: unknown[] = await inTime(database().then((db) => db.getAll(WORDS)))
    const keys = await inTime(database().then((db) => db.getAllKeys(WORDS)))
    return {
      words: found.flatMap((value) => parseWords(value) ?? []),
      unread: found.flatMap((value, index) => (parseWords(value) ? [] : [unreadOf(keys[index] ?? '', value)])),
    }
  },
  /** Resolves once it is committed. */
  put: (words: Words): Promise<unknown> => inTime(database().then((db) => db.put(WORDS, words))),
  drop: (id: string): Promise<unknown> => inTime(database().then((db) => db.delete(WORDS, id))),
}

import { base } from './save-base'
import type { Unread, Words } from './save-record'
import { attempt, spare, spareTab } from './save-spare'

/** Where words wait, and who of the open pages looks after them. Nothing here rejects. */
export type Device = {
  /** Of this page. */
  tab: string
  all(): Promise<{ words: Words[]; unread: Unread[] }>
  /** True once they are there to stay; false where the device cannot keep them. */
  put(words: Words): Promise<boolean>
  /** False where it may still be there. */
  drop(id: string): Promise<boolean>
  /** At once, for a page that ends. */
  rescue(words: Words): void
  /** The newest revision of a step that any page here knows to hold its words; 0 where there is none. */
  savedRev(step: string): number
  noteSavedRev(step: string, rev: number): void
  /** Calls once that page has gone: soon where it has, later where it is still open. Nobody else is called meanwhile. */
  whenGone(tab: string, gone: () => Promise<void>): void
  /** Calls back with each page that keeps words from now on. */
  onOther(listener: (tab: string) => void): void
  /** Pages that are open. */
  openTabs(): Promise<readonly string[]>
}

const LOCK = 'groundplan:page:'
/** In the tab's own storage: the page that stood in it before, whose words belong here after a reload. */
const BEFORE = 'groundplan:page'
/** Pages tell one another here that they keep words. */
const CHANNEL = 'groundplan:pages'
/** Other pages leave a page that ends as much time to come back. */
const RELOAD_MS = 3000

const byTime = (a: Words, b: Words) => a.at.localeCompare(b.at)

/** In IndexedDB, and where that fails in `localStorage`. Of two copies the one of the later turn counts. */
const store: Pick<Device, 'all' | 'put' | 'drop' | 'rescue'> = {
  async all() {
    const beside = spare.all()
    const found = await base.all().catch(() => ({ words: [], unread: [] }))
    const newest = new Map<string, Words>()
    for (const words of [...found.words, ...beside.words]) {
      const other = newest.get(words.id)
      if (!other || other.turn <= words.turn) newest.set(words.id, words)
    }
    return { words: [...newest.values()].toSorted(byTime), unread: [...found.unread, ...beside.unread] }
  },
  async put(words) {
    try {
      await base.put(words)
      spare.dropUpTo(words)
      return true
    } catch {
      return spare.put(words)
    }
  },
  async drop(id) {
    spare.drop(id)
    return base.drop(id).then(
      () => true,
      () => false,
    )
  },
  rescue: (words) => void spare.put(words),
}

/** A page holds a lock as long as it is open: the browser gives it back however the page ends. */
export function browserDevice(): Device {
  const tab = crypto.randomUUID()
  // Where there are no locks, two pages may send the same words: the edit's id makes that harmless.
  const locks: LockManager | undefined = navigator.locks
  void locks?.request(`${LOCK}${tab}`, () => new Promise(() => undefined))
  const before = attempt(null, () => sessionStorage.getItem(BEFORE))
  attempt(undefined, () => sessionStorage.setItem(BEFORE, tab))
  const channel = new BroadcastChannel(CHANNEL)

  async function openTabs(): Promise<readonly string[]> {
    const { held = [] } = (await locks?.query()) ?? {}
    return held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : []))
  }
  async function whenGone(other: string, gone: () => Promise<void>): Promise<void> {
    if (!locks) return gone()
    if (other !== before && (await openTabs()).includes(other)) {
      await locks.request(`${LOCK}${other}`, () => undefined)
      await new Promise((resolve) => setTimeout(resolve, RELOAD_MS))
    }
    await locks.request(`${LOCK}${other}`, gone)
  }
  return {
    tab,
    ...store,
    savedRev: spare.savedRev,
    noteSavedRev: spare.noteSavedRev,
    put(words) {
      channel.postMessage(tab)
      return store.put(words)
    },
    whenGone: (other, gone) => void whenGone(other, gone),
    onOther(listener) {
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'string') listener(data)
      })
      // Pages of an earlier release.
      window.addEventListener('storage', ({ key, newValue }) => {
        const other = spareTab(key, newValue)
        if (other !== null) listener(other)
      })
    },
    openTabs,
  }
}

import { parseWords, type Unread, unreadOf, type Words } from './save-record'

const PREFIX = 'groundplan:words:'
const REV = 'groundplan:saved:'

/** Full or forbidden storage must not stop anybody from writing; the bar says so. */
export function attempt<T>(otherwise: T, work: () => T): T {
  try {
    return work()
  } catch {
    return otherwise
  }
}

function parseText(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return text
  }
}

/** The page that keeps words under a key of `localStorage`; null where it is another key. */
export const spareTab = (key: string | null, text: string | null): string | null =>
  key?.startsWith(PREFIX) ? (parseWords(parseText(text))?.tab ?? null) : null

/**
 * `localStorage`: where IndexedDB is not to be had, for what a page that ends has no time to keep elsewhere, and for
 * what an earlier release kept there. One key for each record, so that no page can write over another's.
 */
export const spare = {
  all: (): { words: Words[]; unread: Unread[] } =>
    attempt({ words: [], unread: [] }, () => {
      const found = Object.keys(localStorage)
        .filter((key) => key.startsWith(PREFIX))
        .map((key) => ({ id: key.slice(PREFIX.length), value: parseText(localStorage.getItem(key)) }))
      return {
        words: found.flatMap(({ value }) => parseWords(value) ?? []),
        unread: found.flatMap(({ id, value }) => (parseWords(value) ? [] : [unreadOf(id, value)])),
      }
    }),
  put: (words: Words): boolean =>
    attempt(false, () => {
      localStorage.setItem(`${PREFIX}${words.id}`, JSON.stringify(words))
      return true
    }),
  /** A copy that is no newer than this one. */
  dropUpTo(words: Words): void {
    const beside = parseWords(attempt(null, () => parseText(localStorage.getItem(`${PREFIX}${words.id}`))))
    if (beside && beside.turn <= words.turn) spare.drop(words.id)
  },
  drop: (id: string): void => attempt(undefined, () => localStorage.removeItem(`${PREFIX}${id}`)),
  savedRev: (step: string): number => attempt(0, () => Number(localStorage.getItem(`${REV}${step}`) ?? 0)),
  noteSavedRev: (step: string, rev: number): void => {
    if (rev > spare.savedRev(step)) attempt(undefined, () => localStorage.setItem(`${REV}${step}`, `${rev}`))
  },
}

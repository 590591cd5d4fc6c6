import { parseWords, type Words } from './save-record'

/** Where words wait, and who of the open pages looks after them. */
export type Device = {
  /** Of this page. */
  tab: string
  all(): Words[]
  /** False where the device cannot keep them. */
  put(words: Words): boolean
  drop(id: string): void
  /** The newest revision of a step that any page here knows to hold its words; 0 where there is none. */
  savedRev(step: string): number
  noteSavedRev(step: string, rev: number): void
  /** Calls back when that page has gone: soon where it has, later where it is still open. */
  whenGone(tab: string, gone: () => void): void
  /** Calls back with each page that keeps words from now on. */
  onOther(listener: (tab: string) => void): void
  /** Pages that are open. */
  openTabs(): Promise<readonly string[]>
}

const PREFIX = 'groundplan:words:'
const REV = 'groundplan:saved:'
const LOCK = 'groundplan:page:'
/** In the tab's own storage: the page that stood in it before, whose words belong here after a reload. */
const BEFORE = 'groundplan:page'
/** Other pages leave a page that ends as much time to come back. */
const RELOAD_MS = 3000

/** Full or forbidden storage must not stop anybody from writing; the bar says so. */
function attempt<T>(otherwise: T, work: () => T): T {
  try {
    return work()
  } catch {
    return otherwise
  }
}

/** One key for each editing of a field, so that neither fields nor pages can write over one another. */
const browserStore: Pick<Device, 'all' | 'put' | 'drop' | 'savedRev' | 'noteSavedRev'> = {
  all: () =>
    attempt<Words[]>([], () =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(PREFIX))
        .flatMap((key) => parseWords(localStorage.getItem(key)) ?? [])
        .toSorted((a, b) => a.at.localeCompare(b.at)),
    ),
  put: (words) =>
    attempt(false, () => {
      localStorage.setItem(`${PREFIX}${words.id}`, JSON.stringify(words))
      return true
    }),
  drop: (id) => attempt(undefined, () => localStorage.removeItem(`${PREFIX}${id}`)),
  savedRev: (step) => attempt(0, () => Number(localStorage.getItem(`${REV}${step}`) ?? 0)),
  noteSavedRev(step, rev) {
    if (rev > browserStore.savedRev(step)) attempt(undefined, () => localStorage.setItem(`${REV}${step}`, `${rev}`))
  },
}

/** A page holds a lock as long as it is open: the browser gives it back however the page ends. */
export function browserDevice(): Device {
  const tab = crypto.randomUUID()
  // Where there are no locks, two pages may send the same words: the edit's id makes that harmless.
  const locks: LockManager | undefined = navigator.locks
  void locks?.request(`${LOCK}${tab}`, () => new Promise(() => undefined))
  const before = attempt(null, () => sessionStorage.getItem(BEFORE))
  attempt(undefined, () => sessionStorage.setItem(BEFORE, tab))

  async function openTabs(): Promise<readonly string[]> {
    const { held = [] } = (await locks?.query()) ?? {}
    return held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : []))
  }
  async function whenGone(other: string, gone: () => void): Promise<void> {
    if (!locks) return gone()
    if (other !== before && (await openTabs()).includes(other)) {
      await locks.request(`${LOCK}${other}`, () => undefined)
      await new Promise((resolve) => setTimeout(resolve, RELOAD_MS))
    }
    await locks.request(`${LOCK}${other}`, gone)
  }
  return {
    tab,
    ...browserStore,
    whenGone: (other, gone) => void whenGone(other, gone),
    onOther(listener) {
      window.addEventListener('storage', ({ key, newValue }) => {
        const words = key?.startsWith(PREFIX) ? parseWords(newValue) : null
        if (words) listener(words.tab)
      })
    },
    openTabs,
  }
}

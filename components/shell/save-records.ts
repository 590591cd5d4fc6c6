import type { Device } from './save-device'
import type { Entry } from './save-entry'
import { Keeper } from './save-keeper'
import { isEmpty, isPlace, type Place, type Words } from './save-record'

type Options = {
  device: Pick<Device, 'tab' | 'put' | 'drop'>
  changed: () => void
  /** The device has these words, or is known not to keep them: they may travel. */
  ready: (words: Words) => void
}

/** The words that a page looks after, as they are and as the device comes to have them. */
export class Records {
  private readonly options: Options
  private readonly keeper: Keeper
  /** Oldest first; words taken over from a page that is gone come before the ones of this page. */
  private entries: readonly Entry[] = []
  /** Records that go once this one's words are on the device, or known not to be. */
  private readonly replaced = new Map<string, readonly string[]>()
  /** Of pages that are gone. */
  private readonly foreign = new Set<string>()
  /** Who waits until these are this page's own on the device. */
  private readonly taking = new Map<string, () => void>()

  constructor(options: Options) {
    this.options = options
    this.keeper = new Keeper(options.device, (words, isKept) => this.settled(words, isKept))
  }

  /** The same array until something changes. */
  list(): readonly Entry[] {
    return this.entries
  }

  find(id: string): Entry | undefined {
    return this.entries.find(({ words }) => words.id === id)
  }

  field(place: Place): Entry | null {
    return this.entries.findLast(({ words }) => words.phase !== 'aside' && isPlace(words, place)) ?? null
  }

  aside(place: Place): Words | null {
    return this.entries.findLast(({ words }) => words.phase === 'aside' && isPlace(words, place))?.words ?? null
  }

  /** On the page and on the device. */
  put(entry: Entry): void {
    const words = { ...entry.words, turn: entry.words.turn + 1 }
    this.set({ ...entry, words, kept: 'pending' })
    this.keeper.put(words)
  }

  /** On the page alone: the words are as they were. */
  set(entry: Entry): void {
    const isNew = !this.find(entry.words.id)
    this.entries = isNew
      ? [...this.entries, entry]
      : this.entries.map((old) => (old.words.id === entry.words.id ? entry : old))
    this.options.changed()
  }

  drop(id: string): void {
    // What it was to replace goes with it.
    for (const other of this.replaced.get(id) ?? []) this.keeper.drop(other)
    this.replaced.delete(id)
    this.release(id)
    this.keeper.drop(id)
    this.entries = this.entries.filter(({ words }) => words.id !== id)
    this.options.changed()
  }

  /** Others go from the page now, and from the device behind the newer words. Before these are put. */
  replace(by: string, ids: readonly string[]): void {
    if (ids.length === 0) return
    this.replaced.set(by, [...(this.replaced.get(by) ?? []), ...ids])
    this.entries = this.entries.filter(({ words }) => !ids.includes(words.id))
  }

  /** Words of a page that is gone; resolves when all of them are this page's on the device as well. */
  takeOver(found: readonly Words[]): { taken: readonly Entry[]; done: Promise<unknown> } {
    const others = this.entries.map(({ words }) => words)
    // Handed in on top of them: had the page lived a little longer, these would be gone.
    const done = [...found, ...others].filter(({ phase }) => phase === 'waiting' || phase === 'saved')
    const over = new Set(done.flatMap((words) => words.over))
    const isGone = (words: Words) => isEmpty(words) || (over.has(words.id) && words.phase !== 'saved')
    for (const words of found) if (isGone(words)) this.keeper.drop(words.id)
    const taken = found
      .filter((words) => !isGone(words))
      .map((old): Entry => {
        const words = { ...old, tab: this.options.device.tab, turn: old.turn + 1 }
        return { words, trouble: null, due: words.phase === 'waiting', kept: 'kept', isActive: false }
      })
    for (const { words } of taken) this.foreign.add(words.id)
    // Pages may have ended in another order than they began.
    const isForeign = ({ words, isActive }: Entry) => this.foreign.has(words.id) && !isActive
    const foreign = [...taken, ...this.entries.filter(isForeign)].filter(({ words }) => !isGone(words))
    const own = this.entries.filter((entry) => !isForeign(entry))
    this.entries = [...foreign.toSorted((one, other) => one.words.at.localeCompare(other.words.at)), ...own]
    for (const words of others) if (isGone(words) && this.foreign.has(words.id)) this.keeper.drop(words.id)
    const kept = Promise.all(taken.map(({ words }) => new Promise<void>((so) => this.taking.set(words.id, so))))
    for (const { words } of taken) this.keeper.put(words)
    this.options.changed()
    return { taken, done: kept }
  }

  /** Words that are not known to be on the device. */
  pending = (): Words[] => this.keeper.pending()

  /** Once more what the device could not do. */
  again(): void {
    this.keeper.again()
  }

  private settled(words: Words, isKept: boolean): void {
    const entry = this.find(words.id)
    // There are newer ones under way.
    if (entry && entry.words !== words) return
    if (isKept) this.release(words.id)
    for (const id of this.replaced.get(words.id) ?? []) this.keeper.drop(id)
    this.replaced.delete(words.id)
    if (!entry) return
    // What was taken over stands there in any case, if under the other page's name.
    this.set({ ...entry, kept: isKept || entry.kept === 'kept' ? 'kept' : 'unkept' })
    this.options.ready(words)
  }

  private release(id: string): void {
    this.taking.get(id)?.()
    this.taking.delete(id)
  }
}

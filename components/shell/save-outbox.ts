import type { Device } from './save-device'
import { type Entry, isOpen, type OutboxState, type Seen, stepOf, type Trouble } from './save-entry'
import { hasSeen, isPlace, isUnsaved, type Place, type Words } from './save-record'
import type { Answer } from './save-send'

type Options = {
  device: Device
  /** Must not reject. */
  send: (words: Words) => Promise<Answer>
  newId: () => string
  now: () => string
}

/**
 * Everything a person writes into fields goes through here, and only this sends it. Words are on the device before
 * they travel, and leave it only (1) when the page shows a revision that holds them, (2) when the person went on from
 * them and handed the result in, or (3) when the person discards them. Words on their way never change: whoever types
 * meanwhile begins new words. Docs: docs/decisions/0013-words-before-network.md.
 */
export class Outbox {
  private readonly options: Options
  /** Oldest first; words taken over from a page that is gone come before the ones of this page. */
  private entries: readonly Entry[] = []
  /** Words of pages that are not known to be open. */
  private unclear: readonly Words[]
  private readonly shown = new Map<string, number>()
  private readonly sending = new Set<string>()
  private readonly watched = new Set<string>()
  private readonly listeners = new Set<() => void>()
  private readonly newsListeners = new Set<() => void>()

  constructor(options: Options) {
    this.options = options
    this.unclear = options.device.all()
    const { device } = options
    for (const { tab } of this.unclear) this.watch(tab)
    device.onOther((tab) => this.watch(tab))
    void device.openTabs().then((open) => {
      this.unclear = this.unclear.filter((words) => !open.includes(words.tab))
      this.tell()
    })
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Told when the server has something that the page may not show yet. */
  onNews(listener: () => void): () => void {
    this.newsListeners.add(listener)
    return () => this.newsListeners.delete(listener)
  }

  /** The words that a field shows in place of the server's, if any. */
  field(place: Place): Entry | null {
    return this.entries.findLast(({ words }) => words.phase !== 'aside' && isPlace(words, place)) ?? null
  }

  /** Cancelled words of a field. */
  aside(place: Place): Words | null {
    return this.entries.findLast(({ words }) => words.phase === 'aside' && isPlace(words, place))?.words ?? null
  }

  /** The same array until something changes. */
  list(): readonly Entry[] {
    return this.entries
  }

  state(designId: string): OutboxState {
    const mine = this.entries.filter(({ words }) => words.designId === designId && isUnsaved(words))
    if (mine.some((entry) => !entry.stored)) return 'unkept'
    const isKept = mine.some((entry) => !entry.due || entry.trouble !== null)
    if (isKept || this.unclear.some((words) => words.designId === designId && isUnsaved(words))) return 'kept'
    return mine.length > 0 ? 'saving' : 'saved'
  }

  /** The person typed. */
  type(place: Place, seen: Seen, value: string): void {
    const { device, newId, now } = this.options
    const top = this.field(place)
    if (top && isOpen(top)) return this.put({ ...top, words: { ...top.words, value, phase: 'typing', at: now() } })
    const before = top?.words
    const words: Words = {
      designId: place.designId,
      step: place.step,
      field: place.field,
      id: newId(),
      tab: device.tab,
      phase: 'typing',
      value,
      base: before?.value ?? seen.value,
      replaces: before ? [before.base, ...before.replaces] : [],
      over: before ? [before.id, ...before.over] : [],
      rev: before?.rev ?? seen.rev,
      editId: '',
      at: now(),
    }
    this.put({ words, trouble: null, due: false, stored: true })
  }

  /** The person is done with the field: what they typed is sent. After a conflict: theirs is replaced, which they saw. */
  submit(place: Place, seen: Seen): void {
    const top = this.field(place)
    if (!top || !isOpen(top)) return
    const { words, trouble } = top
    if (!trouble && words.value === words.base) return this.drop(words.id)
    const theirs = trouble?.kind === 'conflict' ? trouble : undefined
    const rev = hasSeen(words, seen.value) ? Math.max(words.rev, seen.rev) : words.rev
    this.put({
      words: {
        ...words,
        phase: 'waiting',
        editId: this.options.newId(),
        replaces: theirs?.theirs == null ? words.replaces : [...words.replaces, theirs.theirs],
        over: [],
        rev: theirs?.rev ?? rev,
      },
      trouble: null,
      due: true,
      stored: true,
    })
    for (const id of words.over) if (this.find(id)?.words.phase !== 'saved') this.drop(id)
    void this.pump(words)
  }

  /** The person gives their words up, or takes what was saved meanwhile: the words can be brought back. */
  cancel(place: Place): void {
    const top = this.field(place)
    if (!top || !isOpen(top)) return
    if (top.words.value === top.words.base) return this.drop(top.words.id)
    const older = this.aside(place)
    this.put({ words: { ...top.words, phase: 'aside' }, trouble: null, due: false, stored: true })
    if (older) this.drop(older.id)
  }

  /** Cancelled words come back as an edit of what stands there now. */
  bringBack(id: string, seen: Seen): void {
    const found = this.find(id)?.words
    const top = found && this.field(found)
    if (found?.phase !== 'aside' || (top && isOpen(top))) return
    this.type(found, seen, found.value)
    this.drop(id)
  }

  discard(id: string): void {
    this.drop(id)
  }

  /** The page shows this revision of a step. */
  rendered(designId: string, step: string, rev: number): void {
    this.shown.set(stepOf({ designId, step }), rev)
    this.settle(stepOf({ designId, step }))
  }

  /** Sends what found no answer once more. */
  retry(): void {
    for (const entry of this.entries) {
      if (entry.trouble?.kind !== 'away') continue
      this.put({ ...entry, due: true })
      void this.pump(entry.words)
    }
  }

  private watch(tab: string): void {
    if (this.watched.has(tab)) return
    this.watched.add(tab)
    this.options.device.whenGone(tab, () => this.takeOver(tab))
  }

  /** Only with the lock of that page, so that no two pages take the same words. */
  private takeOver(tab: string): void {
    const { device } = this.options
    const found = device.all().filter((words) => words.tab === tab)
    this.unclear = this.unclear.filter((words) => words.tab !== tab)
    const isEmpty = (words: Words) => words.phase === 'typing' && words.value === words.base
    for (const words of found) if (isEmpty(words)) device.drop(words.id)
    const taken = found
      .filter((words) => !isEmpty(words))
      .map((old): Entry => {
        const words = { ...old, tab: device.tab }
        return { words, trouble: null, due: words.phase === 'waiting', stored: device.put(words) }
      })
    this.entries = [...taken, ...this.entries]
    this.tell()
    for (const key of new Set(found.map(stepOf))) this.settle(key)
    for (const { words } of taken) void this.pump(words)
  }

  /** Saved words end where the page shows them. Where it shows less than this device knows to be saved, there is news. */
  private settle(key: string): void {
    const shown = this.shown.get(key) ?? 0
    for (const { words } of this.entries)
      if (words.phase === 'saved' && stepOf(words) === key && words.rev <= shown) this.drop(words.id)
    if (shown < this.options.device.savedRev(key)) this.news()
  }

  /** One request of a step at a time, each against the revision that the one before brought. */
  private async pump(of: Words): Promise<void> {
    const key = stepOf(of)
    if (this.sending.has(key)) return
    this.sending.add(key)
    const next = () => this.entries.find(({ words, due }) => due && words.phase === 'waiting' && stepOf(words) === key)
    for (let entry = next(); entry; entry = next()) {
      const answer = await this.options.send(entry.words)
      if (answer.kind === 'saved') this.options.device.noteSavedRev(key, answer.rev)
      // Gone where the person has meanwhile handed in what they made of these words: that is sent next.
      const now = this.find(entry.words.id)
      if (now) this.take(now, answer)
      else this.settle(key)
    }
    this.sending.delete(key)
  }

  private take(entry: Entry, answer: Answer): void {
    const { words } = entry
    if (answer.kind === 'saved') return this.saved(entry, answer.rev)
    if (answer.kind === 'away') return this.put({ ...entry, due: false, trouble: { kind: 'away' } })
    if (answer.kind === 'refused') {
      const trouble: Trouble = { kind: 'refused', message: answer.message }
      return this.put({ ...entry, due: false, trouble, words: { ...words, phase: 'typing' } })
    }
    const { rev, current } = answer
    // An earlier request of ours arrived after all.
    if (current === words.value) return this.saved(entry, rev)
    // Another field raised the revision. The refused attempt is in the journal under its id; this is another one.
    if (hasSeen(words, current)) {
      return this.put({ ...entry, words: { ...words, rev, editId: this.options.newId() } })
    }
    this.put({ ...entry, due: false, trouble: { kind: 'conflict', theirs: current, rev } })
    this.news()
  }

  private saved({ words }: Entry, rev: number): void {
    this.options.device.noteSavedRev(stepOf(words), rev)
    this.put({ words: { ...words, phase: 'saved', rev }, trouble: null, due: false, stored: true })
    // Nothing but this edit lies between the two revisions: whoever has seen the one knows the other.
    for (const other of rev === words.rev + 1 ? this.entries : []) {
      const isBehind = stepOf(other.words) === stepOf(words) && other.words.rev === words.rev
      if (
        isBehind &&
        other.words.phase !== 'saved' &&
        (!isPlace(other.words, words) || hasSeen(other.words, words.value))
      )
        this.put({ ...other, words: { ...other.words, rev } })
    }
    this.settle(stepOf(words))
  }

  private find(id: string): Entry | undefined {
    return this.entries.find(({ words }) => words.id === id)
  }

  private put(entry: Entry): void {
    const stored = this.options.device.put(entry.words)
    const next = { ...entry, stored }
    const isNew = !this.find(entry.words.id)
    this.entries = isNew
      ? [...this.entries, next]
      : this.entries.map((old) => (old.words.id === entry.words.id ? next : old))
    this.tell()
  }

  private drop(id: string): void {
    this.options.device.drop(id)
    this.entries = this.entries.filter(({ words }) => words.id !== id)
    // There may be room now for what the device could not keep.
    for (const entry of this.entries) if (!entry.stored) this.put(entry)
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  private news(): void {
    for (const listener of this.newsListeners) listener()
  }
}

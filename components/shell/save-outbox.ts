import type { MergeTexts } from './save-answer'
import type { Device } from './save-device'
import {
  begun,
  type Entry,
  fieldKey,
  isOpen,
  type Merge,
  type OutboxState,
  type Seen,
  stateOf,
  stepOf,
} from './save-entry'
import { hasSeen, isUnsaved, type Place, type Unread, type Words } from './save-record'
import { Post } from './save-post'
import { Records } from './save-records'
import type { Answer } from './save-send'
import type { sendInNameOf } from './save-stand-in'

type Options = {
  device: Device
  /** Must not reject. */
  send: (words: Words) => Promise<Answer>
  /** What makes one text of two. Rejects where it cannot be had. */
  merging: () => Promise<MergeTexts>
  /** What sends in the name of a page that is gone. Rejects where it cannot be had. */
  standIn: () => Promise<typeof sendInNameOf>
  newId: () => string
  now: () => string
  /** Whether the page shows this design now. */
  shows: (designId: string) => boolean
}

/**
 * Everything a person writes into fields goes through here, and only this sends it. Words are on the device before
 * they travel, and leave it only (1) when the page shows a revision that holds them, (2) when the person went on from
 * them and handed the result in, or (3) when the person discards them. Words on their way never change: whoever types
 * meanwhile begins new words. Docs: docs/decisions/0013-words-before-network.md.
 */
export class Outbox {
  private readonly options: Options
  private readonly records: Records
  private readonly post: Post
  /** Words of pages that are not known to be open. */
  private unclear: readonly Words[] = []
  private notRead: readonly Unread[] = []
  private readonly watched = new Set<string>()
  /** Pages that are gone, of whose words some belong to designs that this page did not show. */
  private readonly left = new Set<string>()
  /** The design that was rendered last. */
  private at: string | null = null
  private readonly listeners = new Set<() => void>()
  private readonly newsListeners = new Set<() => void>()

  constructor(options: Options) {
    this.options = options
    const { device, send, merging, newId } = options
    this.records = new Records({
      device,
      changed: () => this.tell(),
      ready: (words) => void this.post.pump(words),
    })
    this.post = new Post({ records: this.records, device, send, merging, newId, news: () => this.news() })
    device.onOther((tab) => this.watch(tab))
    void this.look()
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
    return this.records.field(place)
  }

  /** Cancelled words of a field. */
  aside(place: Place): Words | null {
    return this.records.aside(place)
  }

  /** Their words and somebody else's made one, until they have taken note of it. */
  merge(place: Place): Merge | null {
    return this.post.merges.get(fieldKey(place)) ?? null
  }

  /** The same array until something changes. */
  list(): readonly Entry[] {
    return this.records.list()
  }

  /** Records of another release of the page: the same array until something changes. */
  unread(): readonly Unread[] {
    return this.notRead
  }

  state(designId: string): OutboxState {
    const isUnclear = this.unclear.some((words) => words.designId === designId && isUnsaved(words))
    return stateOf(
      this.records.list().filter(({ words }) => words.designId === designId),
      isUnclear,
    )
  }

  /** The person typed. `from`: what the editor showed before that, where it may lag behind. */
  type(place: Place, seen: Seen, value: string, from?: string): void {
    this.write(place, seen, value, from, [])
  }

  private write(place: Place, seen: Seen, value: string, from: string | undefined, gone: readonly string[]): void {
    const { device, newId, now } = this.options
    const top = this.field(place)
    if (top && isOpen(top)) {
      return this.records.put({ ...top, isActive: true, words: { ...top.words, value, phase: 'typing', at: now() } })
    }
    const made = { id: newId(), tab: device.tab, at: now() }
    const words = begun(place, seen, top?.words, value, from ?? top?.words.value ?? seen.value, made)
    this.records.replace(words.id, gone)
    this.records.put({ words, trouble: null, due: false, kept: 'pending', isActive: true })
  }

  /** The person paused, or went: what they typed is sent, unless they have to choose first. */
  pause(place: Place, seen: Seen): void {
    if (this.field(place)?.trouble?.kind !== 'conflict') this.submit(place, seen)
  }

  /** What was typed is sent. After a conflict: theirs is replaced, which the person saw. `as`: what act it is, or of which. */
  submit(place: Place, seen: Seen, as?: Pick<Words, 'act' | 'actId'>): void {
    const top = this.field(place)
    if (!top || !isOpen(top)) return
    const { words, trouble } = top
    if (!trouble && words.value === words.base) return this.records.drop(words.id)
    const theirs = trouble?.kind === 'conflict' ? trouble : undefined
    const rev = hasSeen(words, seen.value) ? Math.max(words.rev, seen.rev) : words.rev
    const over = words.over.filter((id) => this.records.find(id)?.words.phase !== 'saved')
    this.records.replace(words.id, over)
    this.records.put({
      ...top,
      words: {
        ...words,
        phase: 'waiting',
        editId: this.options.newId(),
        ...as,
        replaces: theirs?.theirs == null ? words.replaces : [...words.replaces, theirs.theirs],
        origin: theirs?.theirs ?? words.origin,
        rev: theirs?.rev ?? rev,
      },
      trouble: null,
      due: true,
    })
  }

  /** The person gives their words up, or takes what was saved meanwhile: the words can be brought back. */
  cancel(place: Place): void {
    const top = this.field(place)
    if (!top || !isOpen(top)) return
    if (top.words.value === top.words.base) return this.records.drop(top.words.id)
    this.putAside(top)
  }

  /** Back to what stood there when the person began, on the server as well where it has some of their words. */
  revert(place: Place, seen: Seen, before: string): void {
    const top = this.field(place)
    const isTyping = top !== null && isOpen(top)
    if (isTyping && (top.trouble?.kind === 'conflict' || top.words.base === before)) return this.cancel(place)
    const given = top?.words.value ?? seen.value
    if (given !== before) this.giveUp(place, seen, given, before)
    else if (isTyping) this.submit(place, seen)
  }

  /** What somebody else wrote stands alone again; the person's words can be brought back. */
  undoMerge(place: Place, seen: Seen): void {
    const merge = this.merge(place)
    if (!merge) return
    const shown = this.field(place)?.words.value ?? seen.value
    this.giveUp(place, seen, shown === merge.text ? merge.mine : shown, merge.theirs)
    this.noteMerge(place)
  }

  noteMerge(place: Place): void {
    if (this.post.merges.delete(fieldKey(place))) this.tell()
  }

  /** Cancelled words come back as an edit of what stands there now. */
  bringBack(id: string, seen: Seen): void {
    const found = this.records.find(id)?.words
    const top = found && this.field(found)
    if (found?.phase !== 'aside' || (top && isOpen(top))) return
    this.write(found, seen, found.value, undefined, [id])
  }

  discard(id: string): void {
    this.notRead = this.notRead.filter((record) => record.id !== id)
    this.records.drop(id)
  }

  /** The page shows this revision of a step. */
  rendered(designId: string, step: string, rev: number): void {
    if (this.at !== designId) for (const tab of this.left) this.watch(tab)
    this.at = designId
    this.post.rendered(stepOf({ designId, step }), rev)
  }

  /** Sends what found no answer once more, and keeps what the device had no room for. */
  retry(): void {
    for (const tab of this.left) this.watch(tab)
    this.records.again()
    for (const entry of this.records.list()) {
      if (entry.trouble?.kind !== 'away') continue
      this.records.set({ ...entry, due: true })
      void this.post.pump(entry.words)
    }
  }

  /** The page may end at once: what the device is still busy with goes where it is kept without waiting. */
  leave(): void {
    for (const words of this.records.pending()) this.options.device.rescue(words)
  }

  private async look(): Promise<void> {
    const { device } = this.options
    const { words, unread } = await device.all()
    const open = await device.openTabs()
    this.notRead = unread
    this.unclear = words.filter(({ tab }) => tab !== device.tab && !open.includes(tab))
    this.tell()
    for (const { tab } of words) this.watch(tab)
  }

  private watch(tab: string): void {
    if (this.watched.has(tab) || tab === this.options.device.tab) return
    this.watched.add(tab)
    this.options.device.whenGone(tab, () => this.takeOver(tab))
  }

  /**
   * Only with the lock of that page, so that no two pages take the same words; done once they are this page's. Words of
   * another design are sent, and stay where they are.
   */
  private async takeOver(tab: string): Promise<void> {
    const { words: all } = await this.options.device.all()
    const found = all.filter((words) => words.tab === tab)
    const here = found.filter(({ designId }) => this.options.shows(designId))
    const elsewhere = found.filter((words) => !here.includes(words))
    this.unclear = [...this.unclear.filter((words) => words.tab !== tab), ...elsewhere]
    const { taken, done } = this.records.takeOver(here)
    for (const key of new Set(here.map(stepOf))) this.post.settle(key)
    for (const { words } of taken) void this.post.pump(words)
    if (elsewhere.length > 0) {
      this.left.add(tab)
      this.watched.delete(tab)
      // The person may have gone there meanwhile.
      const news = () => elsewhere.some(({ designId }) => this.options.shows(designId)) && this.news()
      // Without a connection there is nothing to be sent.
      const standIn = await this.options.standIn().catch(() => null)
      await standIn?.(tab, elsewhere, { ...this.options, news })
    } else this.left.delete(tab)
    await done
  }

  /** `given` is put aside, and `back` handed in. */
  private giveUp(place: Place, seen: Seen, given: string, back: string): void {
    const { device, newId, now } = this.options
    const made = { id: newId(), tab: device.tab, at: now() }
    const words = begun(place, { ...seen, value: back }, undefined, given, back, made)
    this.putAside({ words, trouble: null, due: false, kept: 'pending', isActive: false })
    this.type(place, seen, back)
    this.submit(place, seen)
  }

  /** Of each field the words that were given up last. */
  private putAside(entry: Entry): void {
    const older = this.aside(entry.words)
    this.records.replace(entry.words.id, older ? [older.id] : [])
    const words = { ...entry.words, phase: 'aside' } as const
    this.records.put({ ...entry, words, trouble: null, due: false, isActive: false })
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  private news(): void {
    for (const listener of this.newsListeners) listener()
  }
}

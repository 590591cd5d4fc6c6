import { afterAnswer, type MergeTexts } from './save-answer'
import type { Device } from './save-device'
import { type Entry, fieldKey, type Merge, stepOf } from './save-entry'
import { hasSeen, isPlace, type Words } from './save-record'
import type { Records } from './save-records'
import type { Answer } from './save-send'
import { isWithin } from '@/lib/methodology/keys'

type Options = {
  records: Records
  device: Pick<Device, 'savedRev' | 'noteSavedRev'>
  /** Must not reject. */
  send: (words: Words) => Promise<Answer>
  /** Rejects where it cannot be had. */
  merging: () => Promise<MergeTexts>
  newId: () => string
  /** The server has something that the page may not show yet. */
  news: () => void
}

/** An item and what is written in it go out as they were handed in: the server has no place for a text in no item. */
const isHeldUp = (waiting: readonly Entry[], index: number): boolean => {
  const field = waiting[index]?.words.field ?? ''
  return waiting
    .slice(0, index)
    .some(({ words }) => words.field !== field && (isWithin(field, words.field) || isWithin(words.field, field)))
}

/** Sends what is due, and does with the words what the answer says. */
export class Post {
  /** By field: what was made of the person's words and somebody else's. */
  readonly merges = new Map<string, Merge>()
  private readonly options: Options
  /** By step: the revision that the page shows. */
  private readonly shown = new Map<string, number>()
  private readonly sending = new Set<string>()

  constructor(options: Options) {
    this.options = options
  }

  rendered(key: string, rev: number): void {
    this.shown.set(key, rev)
    this.settle(key)
  }

  /** Saved words end where the page shows them. Where it shows less than this device knows to be saved, there is news. */
  settle(key: string): void {
    const shown = this.shown.get(key) ?? 0
    for (const { words } of this.options.records.list())
      if (words.phase === 'saved' && stepOf(words) === key && words.rev <= shown) this.options.records.drop(words.id)
    if (shown < this.options.device.savedRev(key)) this.options.news()
  }

  /** One request of a step at a time, each against the revision that the one before brought. */
  async pump(of: Words): Promise<void> {
    const key = stepOf(of)
    if (this.sending.has(key)) return
    this.sending.add(key)
    const next = () => {
      const waiting = this.options.records
        .list()
        .filter(({ words }) => words.phase === 'waiting' && stepOf(words) === key)
      return waiting.find(({ due, kept }, index) => due && kept !== 'pending' && !isHeldUp(waiting, index))
    }
    for (let entry = next(); entry; entry = next()) {
      const { answer, mergeBoth } = await this.answered(entry.words)
      // Gone where the person has meanwhile handed in what they made of these words: that is sent next.
      const now = this.options.records.find(entry.words.id)
      if (now) this.take(now, answer, mergeBoth)
      else if (answer.kind === 'saved') this.advance(entry.words, answer.rev, true)
    }
    this.sending.delete(key)
  }

  /** Two texts are made one only where they clash: what does that is loaded then, and asked for again where it cannot be had. */
  private async answered(words: Words): Promise<{ answer: Answer; mergeBoth: MergeTexts }> {
    const none = () => null
    const answer = await this.options.send(words)
    if (answer.kind !== 'conflict') return { answer, mergeBoth: none }
    const mergeBoth = await this.options.merging().catch(() => null)
    return mergeBoth ? { answer, mergeBoth } : { answer: { kind: 'away' }, mergeBoth: none }
  }

  private take(entry: Entry, answer: Answer, mergeBoth: MergeTexts): void {
    const outcome = afterAnswer(entry, answer, this.options.newId(), mergeBoth)
    if ('merge' in outcome && outcome.merge) this.merges.set(fieldKey(entry.words), outcome.merge)
    if (outcome.kind === 'saved') this.saved(outcome.entry, outcome.rev, answer.kind === 'saved')
    else if (outcome.kind === 'trouble') this.options.records.set(outcome.entry)
    else this.options.records.put(outcome.entry)
    if (outcome.kind === 'trouble' && outcome.isNews) this.options.news()
  }

  private saved(entry: Entry, rev: number, isOwn: boolean): void {
    const { words } = entry
    this.options.records.put({ ...entry, words: { ...words, phase: 'saved', rev }, trouble: null, due: false })
    this.advance(words, rev, isOwn)
  }

  /**
   * The server has these words: whoever went on from them has that text to start from. `isOwn`: this edit made that
   * revision; else the same text stood there.
   */
  private advance(words: Words, rev: number, isOwn: boolean): void {
    this.options.device.noteSavedRev(stepOf(words), rev)
    const merge = this.merges.get(fieldKey(words))
    const own = merge?.text === words.value ? merge.mine : words.value
    for (const other of this.options.records.list()) {
      if (stepOf(other.words) !== stepOf(words) || other.words.phase === 'saved' || other.words.id === words.id)
        continue
      const isOn = isPlace(other.words, words)
      // Nothing but this edit lies between the two revisions: whoever has seen the one knows the other.
      const isBehind = isOwn && rev === words.rev + 1 && other.words.rev === words.rev
      const knows = isBehind && (!isOn || hasSeen(other.words, words.value))
      const origin = isOn && other.words.base === own ? own : other.words.origin
      if (knows || origin !== other.words.origin)
        this.options.records.put({ ...other, words: { ...other.words, origin, rev: knows ? rev : other.words.rev } })
    }
    this.settle(stepOf(words))
  }
}

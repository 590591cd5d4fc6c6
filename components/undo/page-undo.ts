import type { Entry } from '@/components/shell/save-entry'
import type { Words } from '@/components/shell/save-record'
import { pageOutbox } from '@/components/shell/save-store'
import type { Given } from '@/components/shell/undo-facts'
import {
  type Change,
  type FactsUndo,
  type FactUndo,
  type History,
  type KeptVariant,
  type OfferUndo,
  parseHistory,
  recorded,
  stands,
  type TextEdit,
  written,
} from './change'
import { type Direction, takeBack } from './take-back'

const KEY = 'groundplan:undo:'

/** The step that the page shows: what stands under a key, whose it is, and what a field is called. */
export type Shown = {
  step: string
  rev: number
  read: (field: string) => string | undefined
  /** What a text says there, whatever that is called by now: of an end of a connection, which component. */
  meant: (field: string, text: string) => string
  writer: (field: string) => string | null
  name: (field: string) => string
}

export type Said = { text: string; isTrouble: boolean }

type Handing = { rev: number; as: Pick<Words, 'act' | 'actId'>; undoes?: Change }

/** Several texts that are one act have an id of it, so that the history tells one. */
const asOne = (edits: readonly TextEdit[]): Pick<Words, 'actId'> =>
  edits.length > 1 ? { actId: crypto.randomUUID() } : {}

const DONE = { undo: 'Undone', redo: 'Done again' } as const

/** Full or forbidden storage: undo then ends with the page. */
function attempt<T>(otherwise: T, work: () => T): T {
  try {
    return work()
  } catch {
    return otherwise
  }
}

/**
 * What this page has changed in a design, newest last, and how each act is taken back: by writing what stood there, if
 * what the act wrote still stands. Words come from the outbox, whatever field they were typed in.
 */
export class PageUndo {
  private readonly designId: string
  private history: History
  private shown: Shown | undefined
  private said: Said | null = null
  private isBusy = false
  /** Words of the outbox that are recorded, or came from here. */
  private readonly known = new Set<string>()
  /** Words that an undo handed in, by their id: they must not be asked about as if the person had typed them. */
  private readonly undoing = new Map<string, Change>()
  private readonly listeners = new Set<() => void>()

  constructor(designId: string) {
    this.designId = designId
    this.history = parseHistory(attempt(null, () => sessionStorage.getItem(KEY + designId)))
    for (const { words } of pageOutbox().list()) if (words.phase !== 'typing') this.known.add(words.id)
    pageOutbox().subscribe(() => this.look())
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  /** The same object until something changes. */
  readonly read = (): History => this.history
  readonly message = (): Said | null => this.said

  show(shown: Shown): () => void {
    this.shown = shown
    return () => {
      if (this.shown === shown) this.shown = undefined
    }
  }

  /** What a place is called on this page; undefined where the page shows another step. */
  nameOf(step: string, field: string): string | undefined {
    return this.shown?.step === step ? this.shown.name(field) : undefined
  }

  /** Several texts at once, as one act. They are shown at once, and saved through the outbox. */
  act(label: string, edits: readonly TextEdit[], rev: number): void {
    if (edits.length === 0) return
    this.record({ kind: 'texts', label, at: Date.now(), edits: [...edits] })
    const as = asOne(edits)
    for (const edit of edits) this.write(edit, edit.before, written(edit), { rev, as })
  }

  fact(label: string, path: string, change: string, value: unknown): void {
    this.record({ kind: 'fact', label, at: Date.now(), path, change, value: JSON.stringify(value ?? null) })
  }

  /** Several figures that were given at once: measured on a file, or those of a variant that was kept. */
  facts(label: string, change: string, given: readonly Given[], variant?: KeptVariant): void {
    this.record({ kind: 'facts', label, at: Date.now(), change, given: [...given], ...(variant && { variant }) })
  }

  /** What was decided on an offer; `act`: by which the server takes it back. */
  offer(label: string, act: string): void {
    this.record({ kind: 'offer', label, at: Date.now(), act })
  }

  /** The person gave this change up: it was never made. */
  gaveUp(step: string, field: string, after: string): void {
    const isOf = (change: Change) =>
      change.kind === 'texts' &&
      change.edits.some((edit) => edit.step === step && edit.field === field && written(edit) === after)
    const given = this.history.past.findLast(isOf)
    if (given) this.forget(given)
  }

  /** Something else that was done with the step, said where undo speaks. */
  announce(text: string): void {
    this.say({ text, isTrouble: false })
  }

  dismiss(): void {
    this.say(null)
  }

  async go(direction: Direction): Promise<void> {
    const change = direction === 'undo' ? this.history.past.at(-1) : this.history.future.at(-1)
    if (!change || this.isBusy) return
    this.isBusy = true
    try {
      if (change.kind === 'texts') this.goTexts(change, direction)
      else await this.goOnServer(change, direction)
    } finally {
      this.isBusy = false
    }
  }

  private goTexts(change: Extract<Change, { kind: 'texts' }>, direction: Direction): void {
    const { shown } = this
    const isUndo = direction === 'undo'
    const edits = isUndo ? change.edits.toReversed() : change.edits
    for (const edit of edits) {
      const { step, field } = edit
      const entry = pageOutbox().field({ designId: this.designId, step, field })
      if (entry && entry.words.phase === 'typing' && entry.words.value !== entry.words.base)
        return this.say({ text: `You are writing there: ${change.label}. Save or cancel that first.`, isTrouble: true })
      if (step !== shown?.step) continue
      const now = shown.read(field)
      if (
        now === undefined ||
        !this.stillStands(field, now, isUndo ? edit.after : edit.before, isUndo ? written(edit) : edit.back)
      )
        return this.refuse(change, field)
    }
    this.move(change, direction)
    const as = { ...asOne(edits), act: direction }
    for (const edit of edits) {
      const [from, to] = isUndo ? [edit.after, edit.back] : [edit.before, written(edit)]
      const seen = edit.step === shown?.step ? (shown.read(edit.field) ?? from) : from
      this.write(edit, seen, to, { rev: edit.step === shown?.step ? shown.rev : 1, as, undoes: change })
    }
    this.say({ text: `${DONE[direction]}: ${change.label}.`, isTrouble: false })
  }

  private stillStands(field: string, now: string, text: string, put: string): boolean {
    const meant = (one: string) => this.shown?.meant(field, one) ?? one
    return stands(field, now, text) || meant(now) === meant(put)
  }

  private async goOnServer(change: FactUndo | FactsUndo | OfferUndo, direction: Direction): Promise<void> {
    const undone = await takeBack(this.designId, change, direction)
    if (!undone.ok) {
      if (undone.isConflict) this.forget(change)
      this.say({ text: undone.message, isTrouble: true })
      return
    }
    const { next } = undone
    this.forget(change)
    if (direction === 'undo') this.set({ ...this.history, future: [...this.history.future, next] })
    else this.set({ ...this.history, past: [...this.history.past, next] })
    this.say({ text: `${DONE[direction]}: ${change.label}.${undone.more ?? ''}`, isTrouble: undone.more !== null })
  }

  private refuse(change: Change, field: string): void {
    const by = this.shown?.writer(field)
    this.forget(change)
    this.say({
      text: `${change.label}: changed since${by ? ` by ${by}` : ''}, nothing was undone.`,
      isTrouble: true,
    })
  }

  private write(edit: TextEdit, seen: string, text: string, { rev, as, undoes }: Handing): void {
    const place = { designId: this.designId, step: edit.step, field: edit.field }
    const outbox = pageOutbox()
    const isSeen = { value: seen, rev }
    // An item as the page shows it holds words on its parts, which come after those that the outbox has of the whole.
    outbox.type(place, isSeen, text, seen)
    const id = outbox.field(place)?.words.id
    if (id !== undefined) {
      this.known.add(id)
      if (undoes) this.undoing.set(id, undoes)
    }
    outbox.submit(place, isSeen, as)
  }

  /** What was handed in somewhere on the page since the last look. */
  private look(): void {
    for (const entry of pageOutbox().list()) {
      const { words } = entry
      if (words.designId !== this.designId) continue
      const undone = this.undoing.get(words.id)
      if (undone && (entry.trouble?.kind === 'conflict' || entry.trouble?.kind === 'refused'))
        this.takeBack(entry, undone)
      else if (words.phase === 'waiting' && !this.known.has(words.id) && words.step === this.shown?.step) {
        this.known.add(words.id)
        const { step, field, base, value } = words
        const edit = { step, field, before: base, back: base, after: value }
        // Handed in before a reload, and recorded then.
        if (this.has(edit)) continue
        this.record({ kind: 'texts', label: this.shown.name(field), at: Date.now(), edits: [edit], isTyped: true })
      }
    }
  }

  private has({ step, field, after }: TextEdit): boolean {
    return this.history.past.some(
      (change) =>
        change.kind === 'texts' &&
        change.edits.some((edit) => edit.step === step && edit.field === field && edit.after === after),
    )
  }

  /** Somebody was faster than an undo: theirs stays, without a question. */
  private takeBack({ words }: Entry, change: Change): void {
    this.undoing.delete(words.id)
    queueMicrotask(() => {
      pageOutbox().cancel(words)
      const aside = pageOutbox().aside(words)
      if (aside) pageOutbox().discard(aside.id)
      this.refuse(change, words.field)
    })
  }

  private record(change: Change): void {
    this.set(recorded(this.history, change))
    if (this.said) this.say(null)
  }

  private move(change: Change, direction: Direction): void {
    this.forget(change)
    const { past, future } = this.history
    this.set(direction === 'undo' ? { past, future: [...future, change] } : { past: [...past, change], future })
  }

  private forget(change: Change): void {
    const without = (list: readonly Change[]) => list.filter((one) => one !== change)
    this.set({ past: without(this.history.past), future: without(this.history.future) })
  }

  private set(history: History): void {
    this.history = history
    attempt(undefined, () => sessionStorage.setItem(KEY + this.designId, JSON.stringify(history)))
    this.tell()
  }

  private say(said: Said | null): void {
    this.said = said
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

const designs = new Map<string, PageUndo>()

/** One for each design; only in the browser. */
export function pageUndo(designId: string): PageUndo {
  const found = designs.get(designId) ?? new PageUndo(designId)
  designs.set(designId, found)
  return found
}

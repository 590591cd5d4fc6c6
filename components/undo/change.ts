import { isRecord } from '@/components/shell/request'
import type { Given } from '@/components/shell/undo-facts'

/** One text of a step under its key (lib/methodology/edit.ts), as it stood, and what brings each side back. */
export type TextEdit = {
  step: string
  field: string
  /** What stood there. */
  before: string
  /** What is written to have that again: of an item that was taken out, with its place in the list. */
  back: string
  /** What stands there since. */
  after: string
  /** What is written to have that, where it is another text: of a component that was chosen, its id. */
  put?: string
}

/** What one act of the person changed, in words, and how it is taken back. */
export type Change = Act & { label: string; at: number }

type Act =
  /** `isTyped`: words that more may be typed to; what was chosen or moved is an act by itself. */
  | { kind: 'texts'; edits: TextEdit[]; isTyped?: boolean }
  /** `change`: of the ledger's history; `value`: what it left there, as JSON. */
  | { kind: 'fact'; path: string; change: string; value: string }
  /** Several at once. `given`: each with the value that it left there; `variant`: the one that was kept, and goes with it. */
  | { kind: 'facts'; change: string; given: Given[]; variant?: KeptVariant | undefined }
  /** `act`: on what is offered for a step, words and figures together; the server takes it back as one. */
  | { kind: 'offer'; act: string }

/** `id`: of the row that it is again once its keeping was undone. */
export type KeptVariant = { name: string; overrides: Given[]; id: string | null }

export type TextsChange = Extract<Change, { kind: 'texts' }>
export type FactUndo = Extract<Change, { kind: 'fact' }>
export type FactsUndo = Extract<Change, { kind: 'facts' }>
export type OfferUndo = Extract<Change, { kind: 'offer' }>

const isTexts = (value: Record<string, unknown>, names: readonly string[]) =>
  names.every((name) => typeof value[name] === 'string')

const isEdit = (value: unknown): value is TextEdit =>
  isRecord(value) &&
  isTexts(value, ['step', 'field', 'before', 'back', 'after']) &&
  (value['put'] === undefined || typeof value['put'] === 'string')

/** What is handed in for an edit. */
export const written = ({ put, after }: TextEdit): string => put ?? after

const isGiven = (value: unknown): value is Given[] =>
  Array.isArray(value) && value.every((one) => isRecord(one) && typeof one['path'] === 'string' && 'value' in one)

const isVariant = (value: unknown): value is KeptVariant =>
  isRecord(value) &&
  typeof value['name'] === 'string' &&
  isGiven(value['overrides']) &&
  (value['id'] === null || typeof value['id'] === 'string')

const isChange = (value: unknown): value is Change => {
  if (!isRecord(value) || typeof value['label'] !== 'string' || typeof value['at'] !== 'number') return false
  if (value['kind'] === 'offer') return typeof value['act'] === 'string'
  if (value['kind'] === 'fact') return isTexts(value, ['path', 'change', 'value'])
  if (value['kind'] === 'facts')
    return (
      typeof value['change'] === 'string' &&
      isGiven(value['given']) &&
      (value['variant'] === undefined || isVariant(value['variant']))
    )
  return value['kind'] === 'texts' && Array.isArray(value['edits']) && value['edits'].every(isEdit)
}

export type History = { past: Change[]; future: Change[] }

/** What another version of the page wrote is nothing to undo by. */
export function parseHistory(text: string | null): History {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    if (!isRecord(value)) return { past: [], future: [] }
    const list = (items: unknown): Change[] => (Array.isArray(items) ? items.filter(isChange) : [])
    return { past: list(value['past']), future: list(value['future']) }
  } catch {
    return { past: [], future: [] }
  }
}

/** More acts than this nobody takes back one by one. */
const MOST = 100
/** Words typed with pauses in between are one act. */
const PAUSE_MS = 30_000

const last = (change: Change | undefined): TextEdit | undefined =>
  change?.kind === 'texts' && change.isTyped && change.edits.length === 1 ? change.edits[0] : undefined

/** The history after one more act: what had been undone cannot be done again. */
export function recorded({ past }: History, change: Change): History {
  const top = past.at(-1)
  const [earlier, edit] = [last(top), last(change)]
  const goesOn =
    top && earlier && edit && earlier.step === edit.step && earlier.field === edit.field
      ? earlier.after === edit.before && change.at - top.at < PAUSE_MS
      : false
  if (!goesOn || !earlier || !edit) return { past: [...past, change].slice(-MOST), future: [] }
  const joined = { ...edit, before: earlier.before, back: earlier.back }
  const rest = past.slice(0, -1)
  return {
    past:
      joined.before === joined.after ? rest : [...rest, { ...change, kind: 'texts', edits: [joined], isTyped: true }],
    future: [],
  }
}

/** The text without its place in the list: what an item must read for its change to be undone. */
export function standing(text: string): string {
  if (!text.startsWith('{"')) return text
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) && 'item' in value ? JSON.stringify({ item: value['item'] }) : text
  } catch {
    return text
  }
}

function ids(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

/** Whether what was written still stands. An order does where those that both name stand in it: others may have come. */
export function stands(field: string, now: string, written: string): boolean {
  if (!field.startsWith('order/')) return standing(now) === standing(written)
  const [here, there] = [ids(now), ids(written)]
  return here.filter((id) => there.includes(id)).join() === there.filter((id) => here.includes(id)).join()
}

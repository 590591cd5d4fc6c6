/** Which field of which step some words belong to. */
export type Place = { designId: string; step: string; field: string }

/**
 * One person's words for one field, from the first keystroke until the page shows them saved:
 * typing → waiting (to be sent, or being sent) → saved → gone. Cancelled words are `aside` and can be brought back.
 */
export type Words = Place & {
  /** Of the record: a page that meets a newer one keeps it and shows it, and leaves it alone. */
  format: typeof FORMAT
  id: string
  /** The page that looks after them; only that page changes or sends them. */
  tab: string
  phase: 'typing' | 'waiting' | 'saved' | 'aside'
  value: string
  /** What stood in the field when the person began. */
  base: string
  /** The server's text that these words were made from: where another one stands there now, both are merged on it. */
  origin: string
  /** Other texts that these words may replace: own earlier ones, and what a conflict has shown. */
  replaces: string[]
  /** Own unsaved words that the person went on from: once these are handed in, those are done. */
  over: string[]
  /** Revision of the step that the person saw; once saved, the one that holds the words. */
  rev: number
  /** Made anew for each different request; the server answers the same id the same, however often it comes. */
  editId: string
  /** It takes back, or does again, what the person had done. */
  act?: 'undo' | 'redo' | undefined
  /** Of the act that it is a part of, where that is several texts. */
  actId?: string | undefined
  /** ISO time of the last keystroke. */
  at: string
  /** Counts the writings to the device: of two copies the higher one is the newer. */
  turn: number
}

/** What another release of the page has kept, and this one cannot read. `text`: as much of it as a person can use. */
export type Unread = { id: string; text: string }

export const FORMAT = 2

const TEXTS = ['id', 'tab', 'designId', 'step', 'field', 'value', 'base', 'origin', 'editId', 'at']
const PHASES: readonly unknown[] = ['typing', 'waiting', 'saved', 'aside']
const ACTS: readonly unknown[] = [undefined, 'undo', 'redo']
const isTexts = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string')
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function isWords(entries: object): entries is Words {
  const values: Record<string, unknown> = { ...entries }
  return (
    values['format'] === FORMAT &&
    TEXTS.every((name) => typeof values[name] === 'string') &&
    PHASES.includes(values['phase']) &&
    ACTS.includes(values['act']) &&
    (values['actId'] === undefined || typeof values['actId'] === 'string') &&
    typeof values['rev'] === 'number' &&
    typeof values['turn'] === 'number' &&
    isTexts(values['replaces']) &&
    isTexts(values['over'])
  )
}

/** A record of the device, also one of an earlier release; null where another release wrote it, or it was cut short. */
export function parseWords(value: unknown): Words | null {
  if (!isRecord(value)) return null
  // Before there were formats nobody noted what own unsaved words were made from: with nothing, no merge is clean.
  const isFirst = Array.isArray(value['replaces']) && value['replaces'].length === 0
  const old = { format: FORMAT, origin: isFirst ? value['base'] : '', turn: 0 }
  const words = 'format' in value ? value : { ...value, ...old }
  return isWords(words) ? words : null
}

/** What can be shown of a record that cannot be read. */
export function unreadOf(id: string, value: unknown): Unread {
  const text = isRecord(value) && typeof value['value'] === 'string' ? value['value'] : undefined
  return { id, text: text ?? (typeof value === 'string' ? value : JSON.stringify(value)) }
}

export const isPlace = (words: Place, place: Place): boolean =>
  words.designId === place.designId && words.step === place.step && words.field === place.field

/** Somebody's text may be replaced only by who has seen it. */
export const hasSeen = (words: Words, text: string | null): boolean =>
  text !== null && (text === words.base || words.replaces.includes(text))

/** What the server does not have yet. */
export const isUnsaved = (words: Words): boolean =>
  words.phase === 'waiting' || (words.phase === 'typing' && words.value !== words.base)

/** Typed back to what stood there: nothing to keep. */
export const isEmpty = (words: Words): boolean => words.phase === 'typing' && words.value === words.base

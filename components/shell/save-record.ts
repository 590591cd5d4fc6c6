/** Which field of which step some words belong to. */
export type Place = { designId: string; step: string; field: string }

/**
 * One person's words for one field, from the first keystroke until the page shows them saved:
 * typing → waiting (to be sent, or being sent) → saved → gone. Cancelled words are `aside` and can be brought back.
 */
export type Words = Place & {
  id: string
  /** The page that looks after them; only that page changes or sends them. */
  tab: string
  phase: 'typing' | 'waiting' | 'saved' | 'aside'
  value: string
  /** What stood in the field when the person began. */
  base: string
  /** Other texts that these words may replace: own earlier ones, and what a conflict has shown. */
  replaces: string[]
  /** Own unsaved words that the person went on from: once these are handed in, those are done. */
  over: string[]
  /** Revision of the step that the person saw; once saved, the one that holds the words. */
  rev: number
  /** Made anew for each different request; the server answers the same id the same, however often it comes. */
  editId: string
  /** ISO time of the last keystroke. */
  at: string
}

const TEXTS = ['id', 'tab', 'designId', 'step', 'field', 'value', 'base', 'editId', 'at']
const PHASES: readonly unknown[] = ['typing', 'waiting', 'saved', 'aside']
const isTexts = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string')

function isWords(value: unknown): value is Words {
  if (typeof value !== 'object' || value === null) return false
  const entries: Record<string, unknown> = { ...value }
  return (
    TEXTS.every((name) => typeof entries[name] === 'string') &&
    PHASES.includes(entries['phase']) &&
    typeof entries['rev'] === 'number' &&
    isTexts(entries['replaces']) &&
    isTexts(entries['over'])
  )
}

/** Null where another version of the page wrote it, or it was cut short. */
export function parseWords(text: string | null): Words | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isWords(value) ? value : null
  } catch {
    return null
  }
}

export const isPlace = (words: Place, place: Place): boolean =>
  words.designId === place.designId && words.step === place.step && words.field === place.field

/** Somebody's text may be replaced only by who has seen it. */
export const hasSeen = (words: Words, text: string | null): boolean =>
  text !== null && (text === words.base || words.replaces.includes(text))

/** What the server does not have yet. */
export const isUnsaved = (words: Words): boolean =>
  words.phase === 'waiting' || (words.phase === 'typing' && words.value !== words.base)

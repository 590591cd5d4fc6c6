import { FORMAT, isUnsaved, type Place, type Words } from './save-record'

/**
 * What keeps words from being saved. `theirs` is null where the field is no longer in the draft; `both` holds both texts,
 * null where no two make a third.
 */
export type Trouble =
  | { kind: 'conflict'; mine: string; theirs: string | null; both: string | null; rev: number; by: string | null }
  | { kind: 'refused'; message: string }
  | { kind: 'away' }

/**
 * Never changed in place. `due`: to be sent now. `kept`: whether the device has these very words. `isActive`: the person
 * is at them, and a pause in typing hands them in.
 */
export type Entry = {
  words: Words
  trouble: Trouble | null
  due: boolean
  kept: 'pending' | 'kept' | 'unkept'
  isActive: boolean
}
/** The text that a page shows of a field, and its revision. */
export type Seen = { value: string; rev: number }
/** `asked`: kept on the device, and the person has to say what becomes of it. */
export type OutboxState = 'saved' | 'saving' | 'kept' | 'unkept' | 'asked'

/** Two texts that were made one without asking; `by`: who wrote the other. */
export type Merge = { text: string; mine: string; theirs: string; by: string | null }

export const stepOf = ({ designId, step }: Pick<Place, 'designId' | 'step'>) => `${designId}:${step}`
export const fieldKey = (place: Place): string => `${stepOf(place)}:${place.field}`

/** It waits for a decision of the person: the words are not sent before that. */
export const isAsked = ({ trouble }: Entry) => trouble?.kind === 'conflict' || trouble?.kind === 'refused'

/** The person is at it, or has to decide; the words are not sent until they have. */
export const isOpen = (entry: Entry) => entry.words.phase === 'typing' || isAsked(entry)

type Made = { id: string; tab: string; at: string }

/** New words for a field. `before`: own words that stand there; `from`: the text that was typed on. */
export function begun(
  place: Place,
  seen: Seen,
  before: Words | undefined,
  value: string,
  from: string,
  made: Made,
): Words {
  const { designId, step, field } = place
  const common = {
    format: FORMAT,
    designId,
    step,
    field,
    ...made,
    phase: 'typing',
    value,
    editId: '',
    turn: 0,
  } as const
  if (from !== (before?.value ?? seen.value)) {
    // What stands there came while the person composed a character, and they have not seen it: the server decides.
    return { ...common, base: from, origin: from, replaces: [], over: [], rev: 0 }
  }
  if (!before) return { ...common, base: seen.value, origin: seen.value, replaces: [], over: [], rev: seen.rev }
  return {
    ...common,
    base: before.value,
    origin: before.phase === 'saved' ? before.value : before.origin,
    replaces: [before.base, ...before.replaces],
    over: [before.id, ...before.over],
    rev: before.rev,
  }
}

/** Of the entries of a design. `isUnclear`: there are words of other pages that may be gone. */
export function stateOf(entries: readonly Entry[], isUnclear: boolean): OutboxState {
  const mine = entries.filter(({ words }) => isUnsaved(words))
  // What was given up is to be had again, and so it counts until the device has it.
  const toKeep = entries.filter(({ words }) => isUnsaved(words) || words.phase === 'aside')
  if (toKeep.some(({ kept }) => kept === 'unkept')) return 'unkept'
  if (toKeep.some(({ kept }) => kept === 'pending')) return 'saving'
  if (mine.some(isAsked)) return 'asked'
  if (isUnclear || mine.some((entry) => entry.trouble !== null || !(entry.due || entry.isActive))) return 'kept'
  return mine.length > 0 ? 'saving' : 'saved'
}

import type { Place, Words } from './save-record'

/** What keeps words from being saved. `theirs` is null where the field is no longer in the draft. */
export type Trouble =
  | { kind: 'conflict'; theirs: string | null; rev: number }
  | { kind: 'refused'; message: string }
  | { kind: 'away' }

/** Never changed in place. `due`: to be sent now. */
export type Entry = { words: Words; trouble: Trouble | null; due: boolean; stored: boolean }
/** The text that a page shows of a field, and its revision. */
export type Seen = { value: string; rev: number }
export type OutboxState = 'saved' | 'saving' | 'kept' | 'unkept'

export const stepOf = ({ designId, step }: Pick<Place, 'designId' | 'step'>) => `${designId}:${step}`
/** The person has to decide; the words are not sent until they have. */
export const isOpen = ({ words, trouble }: Entry) =>
  words.phase === 'typing' || trouble?.kind === 'conflict' || trouble?.kind === 'refused'

import type { FactValue } from '@/lib/facts/fact'

/**
 * Not said, or not surely: worked out from figures that are, concluded from words, usual for the kind of system, or told by
 * no rule but by its likeness to what other briefs say.
 */
export type Inferred = 'figures' | 'words' | 'kind' | 'learnt'

/** One thing read from a brief, with the very words it was read from. */
export type Read = {
  path: string
  label: string
  unit: string
  value: FactValue
  quote: string
  start: number
  end: number
  inferred: false | Inferred
}

export type Problem = { code: 'empty' | 'too_short' | 'too_long' | 'not_english'; message: string }

export type Archetyped = {
  id: string
  score: number
  runnersUp: { id: string; score: number }[]
  confident: boolean
  quote: string
  start: number
}

export type Reading = {
  facts: Read[]
  /** Figures that no fact of the catalogue took, under `brief.*`. */
  quantities: Read[]
  archetype: Archetyped
  language: 'en' | 'other' | 'unknown'
  words: Partial<Record<string, string>>
  problems: Problem[]
  /** What the brief leaves open, in plain words. */
  missing: string[]
}

import type { FactValue } from '@/lib/facts/fact'

/**
 * Not said, or not surely: worked out from figures that are, concluded from words, usual for the kind of system, or told by
 * no rule but by its likeness to what other briefs say.
 */
export type Inferred = 'figures' | 'words' | 'kind' | 'learnt'

/** One thing read from a brief, with the very words it was read from. */
export type Read = {
  readonly path: string
  readonly label: string
  readonly unit: string
  readonly value: FactValue
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly inferred: false | Inferred
}

export type Problem = {
  readonly code: 'empty' | 'too_short' | 'too_long' | 'not_english'
  readonly message: string
}

export type Archetyped = {
  readonly id: string
  readonly score: number
  readonly runnersUp: readonly { readonly id: string; readonly score: number }[]
  readonly confident: boolean
  readonly quote: string
  readonly start: number
}

export type Reading = {
  readonly facts: readonly Read[]
  /** Figures that no fact of the catalogue took, under `brief.*`. */
  readonly quantities: readonly Read[]
  readonly archetype: Archetyped
  readonly language: 'en' | 'other' | 'unknown'
  readonly words: Readonly<Partial<Record<string, string>>>
  readonly problems: readonly Problem[]
  /** What the brief leaves open, in plain words. */
  readonly missing: readonly string[]
}

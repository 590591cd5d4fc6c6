import type { StepId } from '@/lib/facts/fact'
import type { Archetype } from '@/lib/knowledge/archetypes/types'
import type { Planner } from './planner'

/** Followed, wholly or but for something; or why not. */
export type Outcome =
  | { readonly followed: true; readonly but?: string }
  | { readonly followed: false; readonly why: string }
export const FOLLOWED: Outcome = { followed: true }
export const refused = (why: string): Outcome => ({ followed: false, why })

/** A wish in words that the advisor can follow: in which steps it changes something, and how. */
export type Wish = {
  readonly pattern: RegExp
  readonly example: string
  readonly steps: readonly StepId[]
  readonly apply: (planner: Planner, archetype: Archetype, words: string) => Outcome
}

/** Of a fact that was asked for: a later draft keeps it. */
export const note = 'Asked for in words.'

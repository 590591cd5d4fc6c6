import type { Reading } from '@/lib/brief/types'
import type { DesignContent } from '@/lib/designs/schema'
import type { Facts, StepId } from '@/lib/facts/fact'
import type { StepDraft } from '@/lib/methodology/draft'
import type { Criterion } from './criteria'
import type { Passage, Sentence } from './passages'
import type { Match } from './corpus'

/** What a document is judged from: a design, finished or in the making. */
export type ReviewInput = Pick<DesignContent, 'brief' | 'archetype' | 'facts' | 'steps' | 'findings'>

/** A design taken apart once, as every document check reads it. */
export type Subject = {
  readonly brief: string
  readonly archetype: string
  readonly facts: Facts
  readonly reading: Reading
  /** Ids of the checks that fire on what the brief itself says. */
  readonly fired: readonly string[]
  readonly findings: ReviewInput['findings']
  readonly drafts: Readonly<Partial<Record<StepId, StepDraft>>>
  readonly passages: readonly Passage[]
  readonly sentences: readonly Sentence[]
  /** Whether a text holds a figure, something that the brief names, or the id of a decision, risk or question. */
  readonly anchored: (text: string) => boolean
  /** Where a near-identical sentence stands in a document for another brief. */
  readonly elsewhere: (sentence: Sentence) => Match | undefined
}

/** A place of the design that does not hold. `field` is a field of the step's draft, or the path of a fact. */
export type Offence = {
  readonly step: StepId | null
  readonly field: string
  /** The offending words as written, references unrendered. */
  readonly text: string
  readonly why: string
}

export type Outcome = { readonly looked: number; readonly offences: readonly Offence[] }

export type DocumentCheck = {
  readonly id: string
  readonly criterion: Criterion
  readonly title: string
  /** What one of the things counted is. */
  readonly looksAt: string
  readonly why: string
  /** The check says nothing until these steps are drafted. */
  readonly needs: readonly StepId[]
  /** The share of what is looked at that may offend in a document of grade 2. */
  readonly allowed: number
  /** `looked: 0` where the design has nothing of the kind. */
  readonly run: (subject: Subject) => Outcome
}

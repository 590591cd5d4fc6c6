import type { Finding } from '@/lib/checks/registry'
import type { Facts, StepId } from '@/lib/facts/fact'
import type { StepContent, StepState } from '@/lib/methodology/content'
import type { StepDraft } from '@/lib/methodology/draft'
import type { QuestionAnswer } from '@/lib/methodology/question'
import type { Lapsed } from './waivers/schema'
import type { Waived } from './waivers/standing'

export type { Finding }
export type WaivedFinding = Waived<Finding>

/** The figures of a proposal, and what was asked for in words. */
export type Offer = { readonly facts: Facts; readonly instruction: string | null }

export type DesignStep = {
  id: StepId
  state: StepState
  /** Raised by every stored change of the step; what `If-Match` compares. */
  rev: number
  content: StepContent | null
  /** A re-draft that waits to be accepted or dismissed. */
  proposal: StepDraft | null
  /** What comes with it, where there is one. */
  offer?: Offer | undefined
  /** Why the step is stale (the facts that moved), or null. */
  stale: string | null
  /** What people said to its questions; left out where nobody has yet, so that versions from before stay as they are. */
  answers?: readonly QuestionAnswer[] | undefined
}

/** A whole design as page, document, export and share link read it. `steps` always holds all seven, in order. */
export type DesignContent = {
  id: string
  title: string
  brief: string
  /** ISO date the figures are as of. */
  asOf: string
  archetype: string
  facts: Facts
  steps: DesignStep[]
  /** Open ones. */
  findings: Finding[]
  waived: WaivedFinding[]
  /** Of the open ones, those whose waiver no longer holds. */
  lapsed: Lapsed[]
}

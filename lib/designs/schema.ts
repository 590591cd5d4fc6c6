import type { Finding } from '@/lib/checks/registry'
import type { Facts, FactValue, StepId } from '@/lib/facts/fact'
import type { StepContent, StepState } from '@/lib/methodology/content'
import type { Reply, StepDraft } from '@/lib/methodology/draft'
import type { QuestionAnswer } from '@/lib/methodology/question'
import type { Unrepaired } from '@/lib/methodology/unrepaired'
import type { Lapsed } from './waivers/schema'
import type { Waived } from './waivers/standing'

export type { Finding }
export type WaivedFinding = Waived<Finding>

/** What comes with a proposal. */
export type Offer = {
  readonly runId: string
  readonly facts: Facts
  /** What was asked for in words. */
  readonly instruction: string | null
  /** The finding that it mends, and by which facts. */
  readonly repair?: { readonly check: string; readonly title: string; readonly paths: readonly string[] } | null
  /** The draft that it was made for; null where that was not kept. */
  readonly base: StepDraft | null
  /** The facts that it changes as they stood then; likewise. */
  readonly was: Facts | null
  /** What was found in it and not mended. */
  readonly unrepaired: Unrepaired | null
  /** What the agent answers to what was asked for. */
  readonly replies: readonly Reply[]
}

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
  /** Of a stale step in a version: what had moved, and the state that it was worked into. Left out in those from before. */
  moved?: Readonly<Record<string, FactValue>> | undefined
  worked?: StepState | undefined
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

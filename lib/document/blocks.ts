import type { Finding } from '@/lib/designs/schema'
import type { Decision } from '@/lib/methodology/draft'
import type { Graph } from './diagram/graph'
import type { Budget } from './diagram/budget'
import type { Cell, Inline, Prose } from './prose'

/** Who wrote something last, where it was a person; null is the agent's hand. */
export type Hand = { readonly name: string; readonly at: string } | null

export type Column = { readonly key: string; readonly header: string; readonly numeric: boolean }
export type Row = { readonly id: string; readonly cells: readonly Cell[]; readonly hand: Hand }

export type Table = {
  readonly kind: 'table'
  readonly id: string
  readonly title: string | null
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

export type DecisionBlock = {
  readonly kind: 'decision'
  readonly id: string
  /** What people call it: D3.1. */
  readonly number: string
  readonly title: readonly Inline[]
  readonly choice: readonly Inline[]
  readonly rationale: readonly Prose[]
  readonly alternatives: readonly { readonly option: readonly Inline[]; readonly whyNot: readonly Inline[] }[]
  readonly confidence: Decision['confidence']
  readonly revisitWhen: readonly Inline[]
  readonly answers: readonly string[]
  readonly hand: Hand
}

export type FindingBlock = {
  readonly kind: 'finding'
  readonly id: string
  readonly check: string
  readonly severity: Finding['severity']
  readonly title: string
  readonly message: readonly Inline[]
  /** The facts that took part, in words. */
  readonly clauses: readonly { readonly label: string; readonly text: string }[]
  readonly why: string
  readonly fix: string
  readonly source: string
  /** Set on legal conditions, which are not legal advice. */
  readonly asOf: string | null
  /** Who waived it and what changed since, where it is open again. */
  readonly lapsed: string | null
}

export type Calculation = {
  readonly slug: string
  readonly label: string
  readonly call: string
  readonly formula: string
  readonly results: readonly { readonly ref: string; readonly label: string; readonly text: string }[]
}

export type AssumptionRow = {
  readonly ref: string
  readonly label: string
  readonly note: string
  /** How many calculated figures follow from it. */
  readonly moves: number
}

export type Reference = { readonly title: string; readonly url: string | null; readonly note: string | null }

export type Block =
  | { readonly kind: 'heading'; readonly id: string; readonly text: string }
  | { readonly kind: 'prose'; readonly prose: readonly Prose[]; readonly hand: Hand; readonly lead?: boolean }
  | { readonly kind: 'note'; readonly text: string }
  | Table
  | DecisionBlock
  | FindingBlock
  | {
      readonly kind: 'diagram'
      readonly id: string
      readonly number: number
      readonly caption: string
      readonly graph: Graph
    }
  | {
      readonly kind: 'budget'
      readonly id: string
      readonly number: number
      readonly caption: string
      readonly budget: Budget
    }
  | {
      readonly kind: 'calculations'
      readonly id: string
      readonly title: string | null
      readonly rows: readonly Calculation[]
    }
  | { readonly kind: 'assumptions'; readonly id: string; readonly rows: readonly AssumptionRow[] }
  | { readonly kind: 'references'; readonly items: readonly Reference[] }

export type Section = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly blocks: readonly Block[]
}

import type { Facts } from '@/lib/facts/fact'
import type { Run } from '@/lib/facts/ledger'
import type { Figures } from '@/lib/knowledge/editable'

/** `at` says which choice gives the point where neither axis does: a number of replicas, a batch. */
export type TradePoint = { readonly x: number; readonly y: number; readonly at: number | null }
export type TradeSeries = { readonly name: string; readonly points: readonly TradePoint[] }
export type Axis = { readonly label: string; readonly unit: string }

export type Drawn = {
  readonly ok: true
  readonly x: Axis
  readonly y: Axis
  readonly logX: boolean
  /** What `at` of the points is. */
  readonly choice: Axis | null
  /** One at least, each with two points or more. */
  readonly series: readonly TradeSeries[]
  /** Where the design stands; null where its facts do not say. */
  readonly here: TradePoint | null
  /** What to know when reading it, in sentences. */
  readonly notes: readonly string[]
}

/** `missing`: paths of the facts it needs; empty where they are there and it still cannot be drawn. */
export type Undrawn = { readonly ok: false; readonly missing: readonly string[]; readonly why: string }

export type TradeOff = {
  readonly id: string
  readonly title: string
  /** What it decides, in one sentence. */
  readonly question: string
  /** From the design's own facts, by its own formulas and the calculators; `figures`: prices and hardware. */
  readonly draw: (facts: Facts, run: Run, figures?: Figures) => Drawn | Undrawn
}

export const undrawn = (why: string, missing: readonly string[] = []): Undrawn => ({ ok: false, missing, why })

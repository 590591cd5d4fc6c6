import { isFreeModel } from '@/lib/ai/models'
import type { Exchange } from '@/lib/ai/recording/format'
import { costOf as dollarsOf } from '@/lib/budgets/cost'
import type { StepId } from '@/lib/facts/fact'
import type { ModelPrice } from '@/lib/model-figures'
import type { Repair } from '../run-step'
import { FirstCard } from './first-card'

/** A step that was run to its end or to a fault, measured at what its model was asked and answered. */
export type StepRecord = {
  readonly step: StepId
  readonly exchanges: readonly Exchange[]
  readonly durationMs: number
  readonly repair: Repair | null
  /** Why it failed, or null. */
  readonly failure: string | null
}

/** Null: not told by the model. */
export type Tokens = { readonly input: number | null; readonly output: number | null }
/** Null: the tokens were not told; `unpriced`: nobody has said what they cost. */
export type Cost = number | null | 'unpriced'
export type Repairs = {
  /** Steps that were drafted twice, what was found in them, and where the first draft stands. */
  readonly runs: number
  readonly findings: number
  readonly kept: number
}

export type Measures = {
  readonly tokens: Tokens
  readonly costUsd: Cost
  /** From the start of the case to the first words on its page; null where none came. */
  readonly firstCardMs: number | null
  readonly durationMs: number
  readonly repairs: Repairs
  readonly failures: readonly { readonly step: StepId; readonly reason: string }[]
}

const sum = (figures: readonly number[]) => figures.reduce((a, b) => a + b, 0)
/** No sum where a part of it is not known. */
export const sumKnown = (figures: readonly (number | null | undefined)[]): number | null =>
  figures.every((figure) => typeof figure === 'number') ? sum(figures) : null

/** Of the answers that ended; what one that broke off had used is told by nobody, and not counted. */
function tokensOf(exchanges: readonly Exchange[]): Tokens {
  const used = exchanges.flatMap(({ parts }) => parts.flatMap(({ part }) => (part.type === 'finish' ? part.usage : [])))
  return {
    input: sumKnown(used.map((usage) => usage.inputTokens.total)),
    output: sumKnown(used.map((usage) => usage.outputTokens.total)),
  }
}

/** Milliseconds from the start of the step to its first card, or null. */
export function firstCardOf(exchanges: readonly Exchange[]): number | null {
  for (const { at, parts } of exchanges) {
    const card = new FirstCard()
    const first = parts.find(({ part }) => part.type === 'text-delta' && card.push(part.delta))
    if (first) return at + first.t
  }
  return null
}

export function costOf({ input, output }: Tokens, price: ModelPrice | undefined): Cost {
  if (!price) return 'unpriced'
  if (input === null || output === null) return null
  const usd = dollarsOf({ inputTokens: input, outputTokens: output }, price)
  return usd === null ? 'unpriced' : round(usd)
}

/** To a millionth of a dollar: sums of floats differ in their last digits by the order of adding. */
export const round = (usd: number): number => Math.round(usd * 1e6) / 1e6

/** What the built-in advisor costs. */
const NOTHING: ModelPrice = { inputUsd: 0, outputUsd: 0 }

export const priceOf = (model: string, prices: Readonly<Record<string, ModelPrice>>): ModelPrice | undefined =>
  prices[model] ?? (isFreeModel(model) ? NOTHING : prices['*'])

/** The figures of one case from its steps. */
export function measuresOf(steps: readonly StepRecord[], price: ModelPrice | undefined): Measures {
  const tokens = tokensOf(steps.flatMap((step) => step.exchanges))
  const repairs = steps.flatMap(({ repair }) => repair ?? [])
  const [first] = steps
  return {
    tokens,
    costUsd: costOf(tokens, price),
    firstCardMs: first ? firstCardOf(first.exchanges) : null,
    durationMs: sum(steps.map((step) => step.durationMs)),
    repairs: {
      runs: repairs.length,
      findings: sum(repairs.map((repair) => repair.findings)),
      kept: repairs.filter((repair) => repair.kept !== null).length,
    },
    failures: steps.flatMap(({ step, failure }) => (failure === null ? [] : [{ step, reason: failure }])),
  }
}

import { CRITERION_IDS, type Criterion } from '@/lib/quality/criteria'
import { type Cost, round, sumKnown, type Repairs, type Tokens } from './measures'
import type { CaseResult } from './run'
import type { Share, Verdict } from './score'

/** Rates from 0 to 1 under the names of the cases; null where no case says a right answer. */
export type Totals = {
  readonly problemType: number | null
  readonly archetype: number | null
  readonly primaryMetric: number | null
  readonly badMetric: number | null
  readonly split: number | null
  readonly modelFamily: number | null
  readonly serving: number | null
  readonly risks: number | null
  readonly checks: number | null
  /** Recall: correct over stated. */
  readonly facts: number | null
  /** Wrong over stated. */
  readonly factsWrong: number | null
  readonly asks: number | null
  readonly filler: number | null
  /** Mean grade of each criterion. */
  readonly quality: Readonly<Partial<Record<Criterion, number>>>
  /** Sums over the cases; null where a case was not told its own. */
  readonly tokens: Tokens
  readonly costUsd: Cost
  readonly firstCardMs: Spread
  readonly durationMs: number
  readonly repairs: Repairs
  /** Mean over the finished designs. */
  readonly contradictions: number | null
  /** Cases without a design. */
  readonly failures: number
}

/** Null where there is no case to tell of. */
export type Spread = { readonly median: number | null; readonly p95: number | null }

const sum = (figures: readonly number[]) => figures.reduce((a, b) => a + b, 0)
const rate = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

function verdictRate(verdicts: readonly Verdict[]): number | null {
  const scored = verdicts.filter((verdict) => verdict.ok !== null)
  return rate(scored.filter((verdict) => verdict.ok).length, scored.length)
}

const shareRate = (shares: readonly Share[]) => rate(sum(shares.map((s) => s.matched)), sum(shares.map((s) => s.total)))
const mean = (figures: readonly number[]) => rate(sum(figures), figures.length)

function qualityMeans(cases: readonly CaseResult[]): Totals['quality'] {
  const means: Partial<Record<Criterion, number>> = {}
  for (const id of CRITERION_IDS) {
    const value = mean(cases.flatMap((c) => c.quality[id] ?? []))
    if (value !== null) means[id] = value
  }
  return means
}

/** By nearest rank: a value that was seen. */
function quantile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}

function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b)
  return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) }
}

function costOfAll(costs: readonly Cost[]): Cost {
  if (costs.includes('unpriced')) return 'unpriced'
  const total = sumKnown(costs.map((cost) => (cost === 'unpriced' ? null : cost)))
  return total === null ? null : round(total)
}

export function totalsOf(cases: readonly CaseResult[]): Totals {
  const required = sum(cases.map((c) => c.checks.required.length))
  const stated = sum(cases.map((c) => c.facts.stated))
  return {
    problemType: verdictRate(cases.map((c) => c.problemType)),
    archetype: verdictRate(cases.map((c) => c.archetype)),
    primaryMetric: verdictRate(cases.map((c) => c.primaryMetric)),
    badMetric: verdictRate(cases.map((c) => c.badMetric)),
    split: verdictRate(cases.map((c) => c.split)),
    modelFamily: verdictRate(cases.map((c) => c.modelFamily)),
    serving: verdictRate(cases.map((c) => c.serving)),
    risks: shareRate(cases.map((c) => c.risks)),
    checks: rate(required - sum(cases.map((c) => c.checks.missing.length)), required),
    facts: rate(sum(cases.map((c) => c.facts.correct)), stated),
    factsWrong: rate(sum(cases.map((c) => c.facts.wrong.length)), stated),
    asks: shareRate(cases.map((c) => c.asks)),
    filler: mean(cases.flatMap((c) => c.filler ?? [])),
    quality: qualityMeans(cases),
    tokens: {
      input: sumKnown(cases.map((c) => c.tokens.input)),
      output: sumKnown(cases.map((c) => c.tokens.output)),
    },
    costUsd: costOfAll(cases.map((c) => c.costUsd)),
    firstCardMs: spreadOf(cases.flatMap((c) => c.firstCardMs ?? [])),
    durationMs: sum(cases.map((c) => c.durationMs)),
    repairs: {
      runs: sum(cases.map((c) => c.repairs.runs)),
      findings: sum(cases.map((c) => c.repairs.findings)),
      kept: sum(cases.map((c) => c.repairs.kept)),
    },
    contradictions: mean(cases.filter((c) => c.error === null).map((c) => c.contradictions.length)),
    failures: cases.filter((c) => c.error !== null).length,
  }
}

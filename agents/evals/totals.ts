import type { CaseScore, Share, Verdict } from './score'

const VERDICTS = ['problemType', 'archetype', 'primaryMetric', 'badMetric', 'split', 'modelFamily', 'serving'] as const

/** Rates from 0 to 1 under the names of the cases; null where no case says a right answer. `facts` is recall. */
export type Totals = Readonly<Record<(typeof VERDICTS)[number], number | null>> & {
  readonly risks: number | null
  readonly checks: number | null
  readonly facts: number | null
  readonly factsWrong: number | null
  readonly asks: number | null
}

const rate = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
const sum = (figures: readonly number[]) => figures.reduce((a, b) => a + b, 0)

function verdictRate(verdicts: readonly Verdict[]): number | null {
  const scored = verdicts.filter((verdict) => verdict.ok !== null)
  return rate(scored.filter((verdict) => verdict.ok).length, scored.length)
}

const shareRate = (shares: readonly Share[]) => rate(sum(shares.map((s) => s.matched)), sum(shares.map((s) => s.total)))

export function totalsOf(cases: readonly CaseScore[]): Totals {
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
  }
}

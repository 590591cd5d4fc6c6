import { grid } from './grid'
import type { Cost, Measures, Repairs } from './measures'
import type { CaseResult } from './run'
import type { Totals } from './totals'

export const NONE = '·'

export function timeText(ms: number | null): string {
  if (ms === null) return NONE
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`
}

const whole = new Intl.NumberFormat('en-US')
export const countText = (value: number | null): string => (value === null ? NONE : whole.format(value))

export function costText(cost: Cost): string {
  if (cost === null || cost === 'unpriced') return cost ?? NONE
  return cost === 0 ? '$0' : `$${cost.toFixed(cost < 0.1 ? 4 : 2)}`
}

/** Drafted twice, of these in vain; findings that went back. */
export const repairsText = ({ runs, findings, kept }: Repairs): string =>
  runs === 0 ? '0' : `${runs}${kept > 0 ? ` (${kept} in vain)` : ''}, ${findings} found`

const row = (measures: Pick<Measures, 'tokens' | 'costUsd' | 'durationMs' | 'repairs'>) => [
  timeText(measures.durationMs),
  countText(measures.tokens.input),
  countText(measures.tokens.output),
  costText(measures.costUsd),
  repairsText(measures.repairs),
]

/** What the designs took: times, tokens, dollars, repairs; and the checks that fire on them. */
export function measuresGrid(cases: readonly CaseResult[], totals: Totals): string {
  const { median, p95 } = totals.firstCardMs
  return grid([
    ['brief', 'first card', 'time', 'tokens in', 'out', 'cost', 'repairs', 'checks open'],
    ...cases.map((c) => [c.id, timeText(c.firstCardMs), ...row(c), c.contradictions.join(' ') || NONE]),
    [
      totals.failures > 0 ? `all (${totals.failures} failed)` : 'all',
      `${timeText(median)}, p95 ${timeText(p95)}`,
      ...row(totals),
      totals.contradictions === null ? NONE : `${totals.contradictions.toFixed(1)} a design`,
    ],
  ])
}

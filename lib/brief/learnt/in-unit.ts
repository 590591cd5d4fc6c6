import { CATALOGUE, type FactSpec } from '@/lib/facts/catalogue'
import type { Measure } from '../measures'

const DAY = 86_400
const MONTH = 2_592_000
const YEAR = 31_536_000
const BILLION = 1e9

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, min: 60, h: 3600, d: DAY, day: DAY }
const BYTES: Readonly<Record<string, number>> = { GB: BILLION, 'GB/s': BILLION, MB: 1e6, B: 1 }
const PERIODS: Readonly<Record<string, number>> = { '1/s': 1, '1/d': DAY, '1/month': MONTH }
const COUNTS = new Set(['count', 'n', 'x', 'bit', 'tok'])

/** A figure in the unit of a fact; nothing where it is a figure of something else. */
export function inUnit(unit: string, { kind, value, per, unit: written, loose }: Measure): number | undefined {
  if (kind === 'time') return SECONDS[unit] && value / SECONDS[unit]
  if (kind === 'bytes') return BYTES[unit] && value / BYTES[unit]
  if (kind === 'money') return written === 'usd' ? inDollars(unit, value, per) : undefined
  if (kind === 'rate') return unit === '1/s' ? value : undefined
  if (kind === 'ratio') return ['ratio', 'points', 'prob', 'score'].includes(unit) ? value : undefined
  if (PERIODS[unit]) return per === undefined ? undefined : (value / per) * PERIODS[unit]
  if (COUNTS.has(unit)) return loose ? undefined : value
  if (per !== undefined) return undefined
  if (unit === 'ratio' || unit === 'points') return value > 0 && value < 1 ? value : undefined
  if (unit === 'prob') return value <= 1 ? value : undefined
  return unit === 'score' && !Number.isInteger(value) ? value : undefined
}

function inDollars(unit: string, value: number, per: number | undefined): number | undefined {
  if (unit === 'usd') return per === undefined ? value : undefined
  if (unit === 'usd/h') return per === 3600 ? value : undefined
  if (unit === 'usd/month') return per === YEAR ? value / 12 : per === undefined || per === MONTH ? value : undefined
  return unit === 'usd/1k' ? value : undefined
}

/** Their rules weigh whole sentences (who pays whom, what is sold, what is a peak): what these leave is mostly of something else. */
const LEFT_TO_RULES = new Set([
  'perf.budgetUsdMonth',
  'perf.estCostUsdMonth',
  'problem.engineers',
  'problem.cFP',
  'problem.cFN',
  'data.rowsPerDay',
  'arch.qpsPeak',
  // The first word of an answer is not the answer.
  'arch.latencyP99Ms',
  'problem.decisionDeadlineMs',
])

const FIGURES: readonly FactSpec[] = [...CATALOGUE.values()].filter(
  ({ path, type }) => type === 'number' && !LEFT_TO_RULES.has(path),
)

/** The facts that a figure could state by its unit and size, each with its value. */
export function couldState(measure: Measure): Map<string, number> {
  const out = new Map<string, number>()
  for (const { path, unit, min = -Infinity, max = Infinity, above = -Infinity, integer = false } of FIGURES) {
    const given = inUnit(unit, measure)
    if (given === undefined) continue
    // "A 13b model": parameters are kept in billions.
    const value = Number((path === 'model.paramsB' && given >= 1e7 ? given / BILLION : given).toPrecision(12))
    if (value >= min && value <= max && value > above && (!integer || Number.isInteger(value))) out.set(path, value)
  }
  return out
}

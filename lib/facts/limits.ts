import { PRICE_CEILINGS } from '@/lib/knowledge/prices/units'
import { SIX_DIGITS } from './digits'

/** The range of a figure, as a spec of the catalogue or an entry of a table states it. */
export type Ranged = {
  readonly label: string
  readonly unit: string
  readonly min?: number | undefined
  readonly max?: number | undefined
  /** Exclusive: 0 itself is not allowed. */
  readonly above?: number | undefined
  readonly integer?: boolean | undefined
}

/**
 * More than this, in its unit, is a slip of the keyboard or of the unit, whatever it is a figure of. Chosen a hundred
 * times and more above the largest system known to us, so that no honest design meets it.
 */
const CEILINGS: Readonly<Record<string, number>> = {
  ...PRICE_CEILINGS,
  ms: 2_592_000_000,
  s: 3_153_600_000,
  min: 52_560_000,
  h: 876_000,
  d: 36_500,
  day: 36_500,
  '1/s': 1e9,
  '1/d': 1e14,
  '1/month': 3e15,
  x: 1e9,
  ratio: 1e6,
  prob: 1e9,
  score: 1e9,
  psi: 1e3,
  bit: 64,
  tok: 1e9,
  'tok/min': 1e12,
  count: 1e15,
  n: 1e15,
  B: 1e21,
  MB: 1e12,
  GB: 1e9,
  'GB/s': 1e7,
  'TFLOP/s': 1e7,
  W: 1e6,
  usd: 1e12,
  'usd/day': 1e10,
  'usd/month': 1e11,
  'usd/1k': 1e9,
}

export const ceilingOf = (unit: string): number | undefined => CEILINGS[unit]

const shown = (value: number, unit: string) =>
  unit === 'ratio' ? `${Number((value * 100).toPrecision(6))}%` : SIX_DIGITS.format(value)

function rangeText({ min, max, above, unit }: Ranged): string {
  if (above !== undefined && max !== undefined) return `above ${shown(above, unit)} and at most ${shown(max, unit)}`
  if (min !== undefined && max !== undefined) return `between ${shown(min, unit)} and ${shown(max, unit)}`
  if (above !== undefined) return `above ${shown(above, unit)}`
  return min !== undefined ? `of at least ${shown(min, unit)}` : `of at most ${shown(max ?? 0, unit)}`
}

export type InRange = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string }

/** Is this a figure that may stand here? The message says what to do; forms, settings and requests all give it. */
export function inRange(ranged: Ranged, value: unknown): InRange {
  const { label, unit, min, max, above, integer } = ranged
  const no = (what: string): InRange => ({ ok: false, message: `${label}: ${what}` })
  if (typeof value !== 'number' || !Number.isFinite(value)) return no('give a number.')
  const isLow = (min !== undefined && value < min) || (above !== undefined && value <= above)
  if (isLow || (max !== undefined && value > max)) return no(`give a value ${rangeText(ranged)}.`)
  const ceiling = ceilingOf(unit)
  if (ceiling !== undefined && value > ceiling) {
    return no(`${shown(value, unit)} is more than it can be. Give at most ${shown(ceiling, unit)}; check the unit.`)
  }
  if (!integer) return { ok: true, value }
  const whole = Math.round(value)
  // Products of floats miss a whole number by a rounding error; that is no mistake of the person.
  const isWhole = Math.abs(value - whole) <= 1e-9 * Math.max(1, Math.abs(value))
  return isWhole ? { ok: true, value: whole } : no('give a whole number.')
}

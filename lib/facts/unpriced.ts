import { isPriceUnit } from '@/lib/knowledge/prices/units'
import type { Fact } from './fact'

/**
 * A price that nobody has set, a figure that its table has no value for, or what depends on one. It is not 0 and not
 * "none".
 */
export const isOpen = ({ value, unit, origin }: Pick<Fact, 'value' | 'unit' | 'origin'>): boolean =>
  value === null && (isPriceUnit(unit) || origin === 'calculated' || origin === 'cited')

/** How a missing value reads: a missing price is not a missing budget. */
export function absentText(unit: string, origin: Fact['origin'] | undefined): string {
  if (isPriceUnit(unit) || (origin === 'calculated' && unit.startsWith('usd'))) return 'unpriced'
  if (origin === 'cited') return 'not known'
  return origin === 'calculated' ? 'not yet known' : 'none'
}

import { isPriceUnit } from '@/lib/knowledge/prices/units'
import type { Fact } from './fact'

/** A price that nobody has set, or a cost that depends on one. It is not 0 and not "none". */
export const isUnpriced = ({ value, unit, origin }: Pick<Fact, 'value' | 'unit' | 'origin'>): boolean =>
  value === null && (isPriceUnit(unit) || origin === 'calculated')

/** How a missing value reads: a missing price is not a missing budget. */
export function absentText(unit: string, calculated: boolean): string {
  if (isPriceUnit(unit) || (calculated && unit.startsWith('usd'))) return 'unpriced'
  return calculated ? 'not yet known' : 'none'
}

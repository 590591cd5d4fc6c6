import { inRange, type InRange } from '@/lib/facts/limits'
import type { Editable } from '@/lib/knowledge/editable'

/** A price may be 0 where its source says so (own machines, a free tier); a rate of exchange or a memory may not. */
export function checkFigure({ figure, mayBeFree }: Editable, value: number): InRange {
  const { label, unit } = figure
  return inRange({ label, unit, ...(mayBeFree ? { min: 0 } : { above: 0 }) }, value)
}

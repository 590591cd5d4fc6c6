import type { Facts } from '@/lib/facts/fact'
import type { Run } from '@/lib/facts/ledger'
import type { Drawn, TradeOff } from './define'

export type Named = { readonly name: string; readonly facts: Facts }

/** The trade-off of a design with a line for each variant that moves it; null where none does. */
export function compared(tradeOff: TradeOff, facts: Facts, variants: readonly Named[], run: Run): Drawn | null {
  const base = tradeOff.draw(facts, run)
  const [own] = base.ok ? base.series : []
  if (!base.ok || !own) return null
  // A picture that has several lines already shows the choice itself, not variants.
  if (base.series.length > 1) return null
  const lines = variants.flatMap(({ name, facts: after }) => {
    const drawn = tradeOff.draw(after, run)
    const [line] = drawn.ok ? drawn.series : []
    if (!line || JSON.stringify(line.points) === JSON.stringify(own.points)) return []
    return [{ name, points: line.points }]
  })
  return lines.length === 0 ? null : { ...base, series: [{ ...own, name: 'As designed' }, ...lines] }
}

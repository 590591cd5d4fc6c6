import type { Facts } from '@/lib/facts/fact'
import type { Run } from '@/lib/facts/ledger'
import { type Drawn, type TradeOff, type TradePoint, type Undrawn, undrawn } from './define'

const COSTS = ['problem.cFP', 'problem.cFN'] as const
const COUNT = 40

function draw(facts: Facts, run: Run): Drawn | Undrawn {
  const [cFP, cFN] = COSTS.map((path) => facts[path]?.value)
  const missing = COSTS.filter((path) => typeof facts[path]?.value !== 'number')
  if (missing.length > 0) return undrawn('Both kinds of error need a cost.', missing)
  try {
    const best = run('cost_threshold', { cFP, cFN })['threshold']
    if (typeof best !== 'number') return undrawn('These costs give no threshold.')
    if (best === 0) return undrawn('A false alarm costs nothing: acting is right at any probability.')
    if (best === 1) return undrawn('A miss costs nothing: there is nothing to weigh a false alarm against.')
    const own = facts['model.threshold']?.value
    const now = typeof own === 'number' ? own : best
    const top = Math.min(1, 4 * Math.max(best, now))
    const shares = Array.from({ length: COUNT + 1 }, (_, i) => Number(((top * i) / COUNT).toPrecision(6)))
    const positions = [...new Set([...shares, best, now])].sort((a, b) => a - b)
    const points = positions.flatMap((p): TradePoint[] => {
      const cost = run('cost_threshold', { cFP, cFN, p })['expectedCostPer1k']
      return typeof cost === 'number' ? [{ x: p, y: cost, at: null }] : []
    })
    return {
      ok: true,
      x: { label: 'Calibrated probability', unit: 'prob' },
      y: { label: 'Expected cost of 1,000 such cases, decided well', unit: 'usd' },
      logX: false,
      choice: null,
      series: [{ name: 'Decided well', points }],
      here: points.find((point) => point.x === now) ?? null,
      notes: [
        'Below the peak the cost is that of misses, above it that of false alarms. The peak is the threshold: there both decisions cost the same.',
        ...(typeof own === 'number'
          ? []
          : ['The design has no threshold of its own; marked is the one that its costs give.']),
      ],
    }
  } catch (error) {
    // A calculator refuses by throwing, in words for people.
    return undrawn(error instanceof Error ? error.message : 'These costs give no threshold.')
  }
}

export const thresholdAgainstCost: TradeOff = {
  id: 'threshold-cost',
  title: 'Threshold against expected cost',
  question: 'Which cases are dear however they are decided, and from which probability on is acting cheaper?',
  draw,
}

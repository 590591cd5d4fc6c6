import type { Calculator, PlotPlan } from './define'
import { CalculatorError } from './errors'
import { around } from './span'

export type PlotPoint = { readonly x: number; readonly y: number }
export type Plot = {
  readonly x: { readonly label: string; readonly unit: string; readonly log: boolean }
  readonly y: { readonly label: string; readonly unit: string }
  /** By x; positions that the calculator refuses are left out. */
  readonly points: readonly PlotPoint[]
  /** The inputs as given. */
  readonly here: PlotPoint | null
}

function endsOf({ ends, log, now, whole }: PlotPlan): { from: number; to: number } {
  const near = now === undefined || now === 0 ? { from: 0, to: 1 } : log ? around(now) : { from: now / 5, to: 3 * now }
  const { from, to } = ends ?? near
  const low = Math.min(from, to, now ?? from)
  const high = Math.max(from, to, now ?? to)
  if (!whole) return { from: low, to: high }
  // A count of one or two still gets an axis to run over.
  return { from: Math.ceil(low), to: Math.max(Math.floor(high), Math.ceil(low) + (ends ? 1 : 9)) }
}

function positions(plan: PlotPlan, count: number): number[] {
  const { from, to } = endsOf(plan)
  const log = plan.log && from > 0
  const at = (share: number) => (log ? from * (to / from) ** share : from + (to - from) * share)
  // Twelve figures: the ends stay the round values they are.
  const spread = Array.from({ length: count }, (_, i) => Number(at(i / (count - 1)).toPrecision(12)))
  const xs = spread.map((x) => (plan.whole ? Math.round(x) : x))
  return [...new Set(plan.now === undefined ? xs : [...xs, plan.now])].toSorted((a, b) => a - b)
}

type Measure = (x: number) => number | null

const pointsAt = (xs: readonly number[], measure: Measure): PlotPoint[] =>
  xs.flatMap((x) => {
    const y = measure(x)
    return y === null ? [] : [{ x, y }]
  })

/** Steep places get points in between, so that a bend is drawn as one. */
function refined(points: readonly PlotPoint[], measure: Measure): PlotPoint[] {
  const ys = points.map((point) => point.y)
  const steep = (Math.max(...ys) - Math.min(...ys)) / 20
  return points.flatMap((point, i) => {
    const before = points[i - 1]
    if (before === undefined || Math.abs(point.y - before.y) <= steep) return [point]
    const between = [0.25, 0.5, 0.75].map((share) => Number((before.x + (point.x - before.x) * share).toPrecision(12)))
    return [...pointsAt(between, measure), point]
  })
}

/** The main output over the main input, the other inputs as given; null where less than two positions have a value. */
export function plotOf(calculator: Calculator, raw: unknown, count = 49): Plot | null {
  const plan = calculator.plan(raw)
  const valueAt: Measure = (x) => {
    try {
      const value = calculator.run(plan.at(x)).values[calculator.main]
      return typeof value === 'number' ? value : null
    } catch (error) {
      if (error instanceof CalculatorError) return null
      throw error
    }
  }
  const spread = pointsAt(positions(plan, count), valueAt)
  const points = plan.whole || spread.length < 2 ? spread : refined(spread, valueAt)
  if (points.length < 2) return null
  const output = calculator.outputs[calculator.main]
  return {
    x: { label: plan.label, unit: plan.unit, log: plan.log && (points[0]?.x ?? 0) > 0 },
    y: { label: output?.label ?? calculator.main, unit: output?.unit ?? '' },
    points,
    here: points.find((point) => point.x === plan.now) ?? null,
  }
}

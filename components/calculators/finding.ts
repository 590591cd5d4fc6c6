import type { Plot } from '@/lib/calculators/plot'
import { figureText } from './figure'

const lower = (text: string) => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)

function course(ys: readonly number[], text: (y: number) => string): string {
  const [first = 0, last = 0] = [ys[0], ys.at(-1)]
  const [low, high] = [Math.min(...ys), Math.max(...ys)]
  const slack = (high - low) * 1e-9
  if (high - low <= Math.abs(high) * 1e-12) return `steady at ${text(first)}`
  const moves = ys.slice(1).map((y, i) => y - (ys[i] ?? y))
  if (moves.every((move) => move >= -slack)) return `rising from ${text(first)} to ${text(last)}`
  if (moves.every((move) => move <= slack)) return `falling from ${text(first)} to ${text(last)}`
  return `between ${text(low)} and ${text(high)}`
}

/** What the plot shows, in one sentence: its name for those who do not see it, its caption for those who do. */
export function findingOf({ x, y, points, here }: Plot): string {
  const xText = (value: number) => figureText(value, x.unit)
  const yText = (value: number) => figureText(value, y.unit)
  const ends = [points[0], points.at(-1)].map((point) => xText(point?.x ?? 0)).join(' to ')
  const run = course(
    points.map((point) => point.y),
    yText,
  )
  const now = here ? `; ${yText(here.y)} at ${xText(here.x)}` : ''
  return `${y.label}: ${run} as ${lower(x.label)} goes from ${ends}${now}.`
}

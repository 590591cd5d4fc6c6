import { tickText } from '@/components/calculators/figure'
import { unitWord } from '@/components/numbers/question-view'
import { factSpec } from '@/lib/facts/catalogue'
import type { Facts } from '@/lib/facts/fact'
import { formatValue } from '@/lib/facts/format'
import type { Axis, Drawn, TradePoint, TradeSeries } from '@/lib/tradeoffs/define'

/** As the ledger writes it. */
export const pointText = (value: number, { unit }: Axis) => formatValue(value, unit, { calculated: true })

/** Short enough for an axis. */
export function axisText(value: number, { unit }: Axis): string {
  if (unit === 'ratio') return `${Number((value * 100).toPrecision(3))}%`
  if (unit === 's') return value === 0 ? '0' : formatValue(value, 's', { calculated: true })
  return unit.startsWith('usd') ? `$${tickText(value, unit)}` : tickText(value, unit)
}

/** The axis says its unit where its marks do not. */
export function axisTitle({ label, unit }: Axis): string {
  const said = unit === 'ratio' || unit === 's' || unit.startsWith('usd')
  const word = said ? unit.split('/')[1] : unitWord(unit)
  const per = said && word ? `a ${word}` : word
  return per && !label.toLowerCase().includes(per) ? `${label}, ${per}` : label
}

function course({ name, points }: TradeSeries, { x, y }: Drawn): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  const from = `${pointText(first.y, y)} at ${pointText(first.x, x)}`
  return `${name}: from ${from} to ${pointText(last.y, y)} at ${pointText(last.x, x)}.`
}

const choiceText = (point: TradePoint, { choice }: Drawn) =>
  choice && point.at !== null ? ` (${choice.label.toLowerCase()} ${pointText(point.at, choice)})` : ''

/** What the picture shows, in sentences: its name for those who do not see it. */
export function findingOf(drawn: Drawn): string {
  const { x, y, here, series } = drawn
  const now = here
    ? ` The design stands at ${pointText(here.x, x)}, ${pointText(here.y, y)}${choiceText(here, drawn)}.`
    : ''
  return `${y.label} over ${x.label}. ${series.map((one) => course(one, drawn)).join(' ')}${now}`
}

/** Few enough to read, both ends and the present point among them. */
export function sample(points: readonly TradePoint[], here: TradePoint | null, count = 9): TradePoint[] {
  const every = Math.max(1, Math.floor((points.length - 1) / (count - 1)))
  return points.filter((point, i) => i % every === 0 || i === points.length - 1 || point === here)
}

export const namesOf = (paths: readonly string[], facts: Facts): string =>
  paths.map((path) => facts[path]?.label ?? factSpec(path)?.label ?? path).join(', ')

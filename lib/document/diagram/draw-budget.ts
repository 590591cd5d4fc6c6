import { formatValue } from '@/lib/facts/format'
import type { Budget } from './budget'
import type { Palette } from './palette'
import { clip, escapeXml } from './text'

const LEFT = 196
const RIGHT = 700
const ROW = 22
const fixed = (value: number) => String(Math.round(value * 10) / 10)

/** A scale of at most six round steps over 0 to `max` milliseconds. */
function ticks(max: number): number[] {
  const rough = max / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough) ?? rough
  return Array.from({ length: Math.floor(max / step + 1e-9) + 1 }, (_, i) => i * step)
}

const ms = (value: number) => formatValue(value, 'ms', { calculated: true })

/** The stages one after another against the limit, as in a dimension drawing. */
export function drawBudget(
  budget: Budget,
  options: { readonly palette: Palette; readonly id: string; readonly title: string },
): string {
  const { palette } = options
  const top = 20
  const bottom = top + budget.stages.length * ROW
  const max = Math.max(budget.sumMs, budget.limitMs ?? 0) || 1
  const x = (value: number) => LEFT + ((RIGHT - LEFT) * value) / max
  const scale = ticks(max).map(
    (tick) =>
      `<path d="M${fixed(x(tick))} ${top - 4}V${bottom}" stroke="${palette.rule}"/><text x="${fixed(x(tick))}" y="${top - 9}" text-anchor="middle" font-size="11" fill="${palette.inkFaint}">${escapeXml(formatValue(tick, ''))}</text>`,
  )
  let from = 0
  const bars = budget.stages.map((stage, i) => {
    const y = top + i * ROW
    const start = x(from)
    from += stage.ms
    const end = x(from)
    const inside = end > RIGHT - 60
    const label = `<text x="${fixed(inside ? start - 6 : end + 6)}" y="${y + 15}" text-anchor="${inside ? 'end' : 'start'}" font-size="11.5" fill="${palette.inkSoft}">${escapeXml(stage.text)}</text>`
    return `<text x="0" y="${y + 15}" font-size="12" fill="${palette.inkSoft}">${escapeXml(clip(stage.name, 12, LEFT - 12))}</text><rect x="${fixed(start)}" y="${y + 5}" width="${fixed(Math.max(end - start, 1))}" height="12" fill="${palette.bar}"/>${label}`
  })
  const line = bottom + 12
  const dimension = (a: number, b: number, words: string, colour: string) => {
    const middle = Math.min(Math.max((x(a) + x(b)) / 2, LEFT + 20), RIGHT - 20)
    return `<path d="M${fixed(x(a))} ${line}H${fixed(x(b))}M${fixed(x(a))} ${line - 5}v10M${fixed(x(b))} ${line - 5}v10" stroke="${colour}" fill="none"/><text x="${fixed(middle)}" y="${line + 18}" text-anchor="middle" font-size="12" fill="${colour}">${escapeXml(words)}</text>`
  }
  const gap = budget.limitMs === null ? 0 : budget.limitMs - budget.sumMs
  // Both texts need room; a gap too narrow for its words is told by the first one alone.
  const roomy = gap / max > 0.2
  const sum = dimension(
    0,
    budget.sumMs,
    `${ms(budget.sumMs)}${budget.limitText && !roomy ? ` of ${budget.limitText}` : ''}, sum of the stages`,
    palette.inkSoft,
  )
  const headroom =
    roomy && budget.limitMs !== null
      ? dimension(budget.sumMs, budget.limitMs, `${ms(gap)} of headroom`, palette.accent)
      : ''
  const limit =
    budget.limitMs === null
      ? ''
      : `<path d="M${fixed(x(budget.limitMs))} ${top - 4}V${bottom}" stroke="${palette.ink}" stroke-width="1.5"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 ${bottom + 38}" role="img" aria-labelledby="${options.id}-t" font-family="${palette.font}"><title id="${options.id}-t">${escapeXml(options.title)}</title>${scale.join('')}${bars.join('')}${limit}${sum}${headroom}</svg>`
}

/** The figure in one sentence, for those who do not see it. */
export function budgetSentence(budget: Budget): string {
  const limit = budget.limitText === null ? '' : ` of ${budget.limitText}`
  return `Latency budget: ${budget.stages.map((stage) => `${stage.name} ${stage.text}`).join(', ')}; ${ms(budget.sumMs)}${limit} in all.`
}

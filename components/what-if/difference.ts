import { specOf } from '@/lib/facts/catalogue'
import type { Fact } from '@/lib/facts/fact'
import { formatFact, formatValue } from '@/lib/facts/format'
import { HEADLINES } from '@/lib/facts/headlines'
import { sameValue } from '@/lib/facts/ledger'

export type Tone = 'same' | 'better' | 'worse' | 'other'
/** A figure in one variant: how it reads, and how far it is from the design. */
export type ResultCell = { text: string; change: string; tone: Tone }

const BETTER = new Map(HEADLINES.map(({ path, better }) => [path, better]))
/** A difference of shares is in points, one of days is a number of days. */
const DIFFERENCE_UNITS: Readonly<Record<string, string>> = { ratio: 'points', day: 'd' }

const grouped = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 3 })

function changeText(from: number, to: number, unit: string): string {
  const by = formatValue(Math.abs(to - from), DIFFERENCE_UNITS[unit] ?? unit, { calculated: true })
  const share = from === 0 ? null : Math.abs((to - from) / from)
  const times = share !== null && share >= 1 && to / from > 0 ? `${grouped(Number((to / from).toPrecision(3)))}×` : null
  const percent = share === null || unit === 'ratio' ? null : `${grouped(Number((share * 100).toPrecision(2)))}%`
  const relative = times ?? percent
  return `${to > from ? '+' : '−'}${by}${relative ? `, ${times ?? `${to > from ? '+' : '−'}${percent}`}` : ''}`
}

function toneOf(path: string, from: number, to: number): Tone {
  const better = BETTER.get(path)
  if (!better) return 'other'
  return to > from === (better === 'more') ? 'better' : 'worse'
}

/** `after` is undefined where the fact is not there any more; `isBehind` where its value is that of other inputs. */
export function resultCell(before: Fact | undefined, after: Fact | undefined, isBehind: boolean): ResultCell {
  if (isBehind) return { text: 'not worked out', change: 'see below', tone: 'other' }
  if (!after) return { text: 'not yet known', change: before ? 'gone' : '', tone: before ? 'other' : 'same' }
  const text = formatFact(after, specOf(after))
  if (!before) return { text, change: 'new', tone: 'other' }
  if (sameValue(before.value, after.value)) return { text, change: 'same', tone: 'same' }
  if (typeof before.value !== 'number' || typeof after.value !== 'number')
    return { text, change: 'changed', tone: 'other' }
  return {
    text,
    change: changeText(before.value, after.value, after.unit),
    tone: toneOf(after.path, before.value, after.value),
  }
}

import type { FactSpec } from '@/lib/facts/catalogue'
import type { Fact } from '@/lib/facts/fact'
import { formatValue, isMoney } from '@/lib/facts/format'
import { CURRENCIES } from '@/lib/knowledge/prices/units'

const UNITS: Readonly<Record<string, string>> = {
  ratio: '%',
  prob: '0 to 1',
  '1/s': 'per second',
  '1/d': 'per day',
  '1/h': 'per hour',
  '1/min': 'per minute',
  '1/month': 'per month',
  x: '×',
  d: 'days',
  tok: 'tokens',
  B: 'bytes',
}
const BARE = new Set(['count', 'n', 'choice', 'list', 'text', 'bool', ''])

/** "USD", "EUR a month", "USD an hour"; amounts of money are named by their letters, which any keyboard has. */
function moneyWord(unit: string): string | undefined {
  const [currency = '', per] = unit.split('/')
  if (!isMoney(currency)) return undefined
  const named = currency.toUpperCase()
  if (per === undefined) return named
  return FOR[per] === undefined ? `${named}/${per}` : `${named} ${FOR[per]}`
}
const FOR: Readonly<Record<string, string>> = {
  month: 'a month',
  h: 'an hour',
  d: 'a day',
  year: 'a year',
  'audio-min': 'a minute of audio',
  page: 'a page',
  ...Object.fromEntries(Object.entries(CURRENCIES).map(([id, name]) => [id, `for one ${name}`])),
}

export const unitWord = (unit: string): string => UNITS[unit] ?? moneyWord(unit) ?? (BARE.has(unit) ? '' : unit)

/** A word of the vocabulary by its label; one whose label holds a separator of lists by its id. */
function wordInput(id: string, spec: FactSpec): string {
  const label = formatValue(id, spec.unit, { spec })
  return /[,;]/.test(label) ? id : label
}

/** A value as a person would type it in the unit of the control; a closed choice by its id, as the control has it. */
export function inputText({ value, origin }: Pick<Fact, 'value' | 'origin'>, spec: FactSpec): string {
  const { type, unit, options, open } = spec
  if (value === null) return 'none'
  if (typeof value === 'number')
    return String(Number((unit === 'ratio' ? value * 100 : value).toPrecision(origin === 'calculated' ? 4 : 12)))
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return type !== 'choice' || (options && !open) ? value : wordInput(value, spec)
  return value
    .map((item) =>
      typeof item === 'object' ? item.id : typeof item === 'string' ? wordInput(item, spec) : String(item),
    )
    .join(', ')
}

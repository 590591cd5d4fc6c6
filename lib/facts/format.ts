import type { FactSpec } from './catalogue'
import { wordsOf } from './catalogue/vocabulary'
import { CENTS, SIX_DIGITS, THREE_DIGITS, WHOLE } from './digits'
import type { Fact, FactRow, FactValue } from './fact'
import { CURRENCIES, isPriceUnit } from '@/lib/knowledge/prices/units'
import { absentText } from './unpriced'

type Shown = Pick<Fact, 'value' | 'unit'> & { readonly origin?: Fact['origin'] }

/** Nobody types more than six figures: a longer value was worked out somewhere. */
const isShort = (value: number) => Number(value.toPrecision(6)) === Number(value.toPrecision(12))

/** Three significant figures for what was calculated; what somebody gave is shown as given. */
function figure(value: number, calculated: boolean): string {
  // Rounded first: products of floats miss whole numbers by a rounding error.
  const clean = Number(value.toPrecision(12))
  if (Number.isInteger(clean)) return WHOLE.format(clean)
  if (!calculated && isShort(clean)) return SIX_DIGITS.format(clean)
  return Math.abs(clean) >= 100 ? WHOLE.format(clean) : THREE_DIGITS.format(clean)
}

/** A share as a percentage. Close to 100% the distance to it is what matters, so it keeps its figures. */
function percent(share: number, calculated: boolean): string {
  const gap = Number((1 - share).toPrecision(6))
  if ((!calculated && isShort(share)) || share <= 0.99 || gap <= 0) return `${figure(share * 100, calculated)}%`
  return `${Number(((1 - Number(gap.toPrecision(2))) * 100).toPrecision(12))}%`
}

/** Nobody reads "120,000 ms": seconds from ten on, minutes and hours where they are whole. */
function longTime(seconds: number, calculated: boolean): string {
  if (seconds >= 7200 && seconds % 3600 === 0) return `${WHOLE.format(seconds / 3600)} h`
  if (seconds >= 120 && seconds % 60 === 0) return `${WHOLE.format(seconds / 60)} min`
  return `${figure(seconds, calculated)} s`
}

/** No calculated chance is certain: what rounds to nothing or to all says so. */
function probability(value: number): string {
  if (value > 0.999) return '> 0.999'
  return value < 0.001 ? '< 0.001' : THREE_DIGITS.format(value)
}

const SIGNS: Readonly<Record<string, string>> = { usd: '$', eur: '€', gbp: '£', inr: '₹', jpy: '¥' }
export const isMoney = (currency: string): boolean => currency === 'usd' || currency in CURRENCIES

function money(value: number, calculated: boolean, currency = 'usd'): string {
  const size = Math.abs(Number(value.toPrecision(12)))
  const sign = `${value < 0 ? '-' : ''}${SIGNS[currency] ?? `${currency.toUpperCase()} `}`
  if (Number.isInteger(size) || (calculated && size >= 1000)) return `${sign}${WHOLE.format(size)}`
  // Cents for amounts; prices below a dollar keep the figures they have, but no single one after the point.
  return `${sign}${size >= 1 ? CENTS.format(size) : figure(size, calculated).replace(/\.\d$/, '$&0')}`
}

/** A price is multiplied by hours and machines, so that it keeps the figures it was given. */
const rate = (value: number, unit: string, calculated: boolean): string =>
  isPriceUnit(unit) && !calculated && !Number.isInteger(value)
    ? `$${value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 6 })}`
    : money(value, calculated)

const SCALE = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const

function bytes(value: number, calculated: boolean): string {
  const step = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)) / 3)
  const power = Math.min(Math.max(step, 0), SCALE.length - 1)
  return `${figure(value / 1000 ** power, calculated)} ${SCALE[power] ?? 'B'}`
}

/** What a price or a rate of exchange is given for, where its unit is no word. */
const PAID_FOR: Readonly<Record<string, string>> = { ...CURRENCIES, 'audio-min': 'minute of audio' }

const PER: Readonly<Record<string, string>> = { d: 'day', s: 's', month: 'month', min: 'min', h: 'h' }
const WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  d: ['day', 'days'],
  tok: ['token', 'tokens'],
  token: ['token', 'tokens'],
  bit: ['bit', 'bits'],
  points: ['point', 'points'],
  rows: ['row', 'rows'],
}
/** Units that are counted or pure, and so have no word of their own. */
const BARE = new Set(['count', 'n', 'prob', 'score', 'psi', 'list', 'choice', 'text', ''])

function withUnit(value: number, unit: string, calculated: boolean): string {
  if (unit === 'ratio') return percent(value, calculated)
  if (unit === 'B') return bytes(value, calculated)
  if (unit === 'B/s') return `${bytes(value, calculated)}/s`
  if (unit === 'FLOP/s') return `${figure(value / 1e12, calculated)} TFLOP/s`
  if (unit === 'usd') return money(value, calculated)
  if (unit === 'usd/1k') return `${money(value, calculated)} per 1,000`
  if (unit === 'usd/Mtok') return `${rate(value, unit, calculated)} per million tokens`
  if (unit === 'ms' && Math.abs(value) >= 10_000) return longTime(value / 1000, calculated)
  if (unit.startsWith('usd/')) return `${rate(value, unit, calculated)} /${PAID_FOR[unit.slice(4)] ?? unit.slice(4)}`
  const [currency = '', per] = unit.split('/')
  if (isMoney(currency)) return `${money(value, calculated, currency)}${per ? ` /${per}` : ''}`
  if (unit === 's' && value !== 0 && Math.abs(value) < 1) return `${figure(value * 1000, calculated)} ms`
  if (unit === 'prob' && calculated) return probability(value)
  if (unit === 'day') return `day ${figure(value, calculated)}`
  const text = figure(unit === 'points' ? value * 100 : value, calculated)
  if (unit === 'x') return `${text}×`
  if (unit === 'tok/min') return `${text} tokens /min`
  if (unit.startsWith('1/')) return `${text} /${PER[unit.slice(2)] ?? unit.slice(2)}`
  if (BARE.has(unit)) return text
  const words = WORDS[unit]
  return words ? `${text} ${text === '1' ? words[0] : words[1]}` : `${text} ${unit}`
}

const word = (id: string, spec: FactSpec | undefined) =>
  spec?.options?.[id] ?? (spec?.type === 'text' || !id.includes('_') || id.includes(' ') ? id : wordsOf(id))

function rowText(row: FactRow): string {
  const name = row['name']
  return typeof name === 'string' && name !== '' ? name : row.id
}

/** "1,200 /s", "0.12%", "$40,000 /month", "1.8 TB", "yes", "none"; choices by the label of their option. */
export function formatFact(fact: Shown, spec?: FactSpec): string {
  if (fact.value === null) return absentText(fact.unit, fact.origin)
  return formatValue(fact.value, fact.unit, { calculated: fact.origin === 'calculated', ...(spec ? { spec } : {}) })
}

export function formatValue(
  value: FactValue,
  unit: string,
  { calculated = false, spec }: { calculated?: boolean; spec?: FactSpec } = {},
): string {
  if (value === null) return absentText(unit, calculated ? 'calculated' : undefined)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  // Said of a price only: the source beside it says why it is so.
  if (value === 0 && isPriceUnit(unit)) return 'free'
  if (typeof value === 'number') return withUnit(value, unit, calculated)
  if (typeof value === 'string') return unit === 'text' ? value : word(value, spec)
  if (value.length === 0) return 'none'
  const shown = value.map((item) => {
    if (typeof item === 'number') return spec?.max === 1 ? percent(item, calculated) : withUnit(item, unit, calculated)
    return typeof item === 'string' ? word(item, spec) : rowText(item)
  })
  return shown.join(shown.some((item) => item.includes(',')) ? '; ' : ', ')
}

const COLUMNS: Readonly<Record<string, string>> = { p99: 'ms', mean: 'ms', share: 'ratio', usd: 'usd/month' }

/** The unit of a column of a row fact (latency stages, rollout stages, cost lines). */
export const columnUnit = (column: string | null): string => (column === null ? 'text' : (COLUMNS[column] ?? 'count'))

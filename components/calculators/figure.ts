import type { CalcValue } from '@/lib/calculators/define'
import { formatValue } from '@/lib/facts/format'

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const superscript = (power: number) =>
  `${power < 0 ? '⁻' : ''}${String(Math.abs(power)).replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)] ?? '')}`

const signed = (text: string) => text.replace('-', '−')

function scientific(value: number, digits: number): string {
  const [lead = '', power = ''] = value.toExponential(digits - 1).split('e')
  return signed(`${Number(lead)} × 10${superscript(Number(power))}`)
}

const isHuge = (value: number) => Math.abs(value) >= 1e9
const isTiny = (value: number) => value !== 0 && Math.abs(value) < 1e-3

function plain(value: number, digits: number): string {
  if (isHuge(value) || isTiny(value)) return scientific(value, digits)
  const rounded = Number(value.toPrecision(Math.max(digits, Math.trunc(Math.abs(value)).toString().length)))
  return signed(rounded.toLocaleString('en-US', { maximumSignificantDigits: 12 }))
}

/** Units that the ledger writes in words of its own; shares stay the decimals that are typed into the form. */
const AS_IN_LEDGER = new Set(['B', 'usd', 'usd/1k', 'usd/Mtok', 'usd/h', 'd', 'bit', 'points', '1/s', '1/d', 'x'])
const SILENT = new Set(['ratio', 'count', 'n', 'prob', 'psi', 'eps', 'flag', 'text', 'choice', 'bool', 'yes/no', '0/1'])

/** The word beside a field. */
const WORDS: Readonly<Record<string, string>> = {
  '1/s': '/s',
  '1/d': '/day',
  'n/d': '/day',
  'rows/d': 'rows/day',
  B: 'bytes',
  'B/s': 'bytes/s',
  bit: 'bits',
  d: 'days',
  h: 'hours',
  usd: '$',
  'usd/h': '$ /h',
  'usd/Mtok': '$ /M tokens',
  x: '×',
  'kg/kWh': 'kg/kWh',
}
export const unitWord = (unit: string): string => (SILENT.has(unit) ? '' : (WORDS[unit] ?? unit))

/** A figure with its unit: "4,831 $" is "$4,831", "3.8 × 10²⁵ FLOP", "0.469 s" is "469 ms". */
export function figureText(value: CalcValue, unit: string, digits = 4): string {
  if (value === null) return 'not asked for'
  if (typeof value === 'string') return value
  if (unit === 'B/s') return `${formatValue(value, 'B', { calculated: true })}/s`
  if (unit === 's' && Math.abs(value) < 1 && Math.abs(value) >= 1e-6) return `${plain(value * 1000, digits)} ms`
  if (AS_IN_LEDGER.has(unit) && !isTiny(value) && (unit === 'B' || !isHuge(value)))
    return formatValue(value, unit, { calculated: true })
  const word = unitWord(unit)
  return word === '' ? plain(value, digits) : `${plain(value, digits)} ${word}`
}

/** Short enough for an axis. */
export function tickText(value: number, unit: string): string {
  if (unit === 'B' || unit === 'B/s') return formatValue(value, 'B', { calculated: true })
  const size = Math.abs(value)
  if (size >= 1e9 || isTiny(value)) {
    const [lead = '', power = ''] = value.toExponential().split('e')
    const front = Number(Number(lead).toPrecision(2))
    return `${front === 1 ? '' : `${signed(String(front))}×`}10${superscript(Number(power))}`
  }
  if (size >= 1e6) return `${signed(String(Number((value / 1e6).toPrecision(4))))}M`
  return signed(value.toLocaleString('en-US', { maximumSignificantDigits: 4 }))
}

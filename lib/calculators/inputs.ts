import * as z from 'zod'
import { PRICE_CEILINGS } from '@/lib/knowledge/prices/units'
import type { FieldKind, InputInfo } from './refusal'

export type Range = {
  readonly min?: number
  readonly max?: number
  /** Exclusive bounds. */
  readonly above?: number
  readonly below?: number
}

/** 1000000000 is hard to count: from a million on, as 1e9. */
const plain = (x: number) => (Math.abs(x) >= 1e6 ? x.toExponential().replace('+', '') : String(x))

function rangeText({ min, max, above, below }: Range): string {
  const low = above !== undefined ? `above ${plain(above)}` : min !== undefined ? `at least ${plain(min)}` : ''
  const high = below !== undefined ? `below ${plain(below)}` : max !== undefined ? `at most ${plain(max)}` : ''
  return [low, high].filter((part) => part !== '').join(' and ') || 'any number'
}

function bounded(field: z.ZodNumber, { min, max, above, below }: Range): z.ZodNumber {
  let out = field
  if (min !== undefined) out = out.min(min)
  if (above !== undefined) out = out.gt(above)
  if (max !== undefined) out = out.max(max)
  if (below !== undefined) out = out.lt(below)
  return out
}

/** What forms and refusals read of a field. */
const info = (kind: FieldKind, label: string, unit: string, range: string): InputInfo => ({ kind, label, unit, range })

/** A number with its label, unit and allowed range; forms and refusals read all three. */
export const quantity = (label: string, unit: string, range: Range) =>
  bounded(z.number(), range).meta(info('number', label, unit, rangeText(range)))

const nearInteger = (x: number) => Math.abs(x - Math.round(x)) <= 1e-9 * Math.max(1, Math.abs(x))

/** A whole number. A product of facts may miss it by a rounding error (302399.99999999994): that is rounded. */
export const count = (label: string, range: Range, unit = 'count') =>
  bounded(
    z.number().refine(nearInteger, { error: 'must be a whole number', abort: true }).overwrite(Math.round),
    range,
  ).meta(info('count', label, unit, `a whole number, ${rangeText(range)}`))

/** A share or probability, both ends allowed. */
export const share = (label: string) => quantity(label, 'ratio', { min: 0, max: 1 })

/** A probability strictly between 0 and 1. */
export const openShare = (label: string) => quantity(label, 'ratio', { above: 0, below: 1 })

/** A positive amount. The upper end only keeps slips of the keyboard out. */
export const positive = (label: string, unit: string, max = 1e30) => quantity(label, unit, { above: 0, max })

/** A price, as high as the ledger and the settings take it. 0 has to be typed: a price left out is missing, never free. */
export const price = (label: string, unit: 'usd/h' | 'usd/Mtok') =>
  quantity(label, unit, { min: 0, max: PRICE_CEILINGS[unit] ?? 0 })

export const flag = (label: string) => z.boolean().meta(info('flag', label, 'bool', 'true or false'))

export const choice = <const T extends readonly [string, ...string[]]>(label: string, options: T) =>
  z.enum(options).meta({ ...info('choice', label, 'choice', `one of ${options.join(', ')}`), options: [...options] })

export const list = <T extends z.ZodType>(label: string, unit: string, item: T, min: number, max: number) =>
  z
    .array(item)
    .min(min)
    .max(max)
    .meta(info('list', label, unit, `a list of ${min} to ${max} entries, each in its range`))

/** Two-sided significance level of a planned test. */
export const alphaField = () => quantity('Significance level (two-sided)', 'ratio', { min: 0.001, max: 0.2 })

/** Level of an alarm; far smaller than that of an experiment when many are watched. */
export const alarmAlpha = () => quantity('False-alarm level', 'ratio', { min: 1e-12, max: 0.5 })

export const powerField = () => quantity('Power', 'ratio', { min: 0.5, max: 0.99 })

export const confField = () => quantity('Confidence', 'ratio', { min: 0.5, max: 0.999999 })

import * as z from 'zod'
import { sourceSchema } from '../source'
import { PRICES } from './registry'
import { isPriceUnit } from './units'

const settingSchema = z.object({
  name: z.string(),
  /** Null: unpriced. Whatever needs it is unpriced as well, never 0. */
  value: z.number().min(0).nullable(),
  unit: z.string().refine(isPriceUnit),
  source: sourceSchema.nullable(),
  assumption: z.boolean(),
  note: z.string().nullable(),
})
/** A price as it stands in a workspace: the default, or what somebody has set over it. */
export type PriceSetting = z.infer<typeof settingSchema>

/** The prices that a design is drafted with, by id. Travels with the run, so that a later change moves no run. */
export const priceTableSchema = z.record(z.string(), settingSchema)
export type PriceTable = Readonly<Record<string, PriceSetting>>

export const DEFAULT_PRICES: PriceTable = Object.fromEntries(
  PRICES.map(({ id, name, price }): [string, PriceSetting] => [
    id,
    {
      name,
      value: price.value,
      unit: price.unit,
      source: price.source,
      assumption: price.assumption,
      note: price.note,
    },
  ]),
)

import * as z from 'zod'
import { type TableEntry, tableEntrySchema } from '../table-entry'
import { PRICES } from './registry'
import { isPriceUnit } from './units'

const priceEntrySchema = tableEntrySchema.extend({ unit: z.string().refine(isPriceUnit) })
export type PriceSetting = TableEntry

/** The prices that a design is drafted with, by id. Travels with the run, so that a later change moves no run. */
export const priceTableSchema = z.record(z.string(), priceEntrySchema)
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

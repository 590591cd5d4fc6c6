import * as z from 'zod'
import { baseSchema, figureSchema, isHonest } from '../entry'

/** Units of prices. A fact in one of them that has no value is unpriced, never free. */
export const PRICE_UNITS = ['usd/h', 'usd/GB-month', 'usd/Mtok', 'usd/device'] as const
export type PriceUnit = (typeof PRICE_UNITS)[number]

export const priceSchema = baseSchema
  .extend({
    /** The price itself; null: nobody has set one. */
    price: figureSchema.refine((figure) => PRICE_UNITS.some((unit) => unit === figure.unit), 'a unit of prices'),
    /** For machines: what is in one, and how many replicas of a service it usually holds. */
    machine: z
      .strictObject({ holds: z.string(), devices: z.number().int().min(0), replicas: z.number().int().min(1) })
      .nullable()
      .default(null),
  })
  .refine(isHonest, 'a source or an assumption')
export type Price = z.output<typeof priceSchema>
export type PriceText = z.input<typeof priceSchema>

import * as z from 'zod'
import { baseSchema, figureSchema, isHonest } from '../entry'
import { isPriceUnit } from './units'

export const priceSchema = baseSchema
  .extend({
    /** The price itself; null: nobody has set one. */
    price: figureSchema.refine((figure) => isPriceUnit(figure.unit), 'a unit of prices'),
    /** For machines: what is in one. Replicas of a service it usually holds: where cards do not say how many fit. */
    machine: z
      .strictObject({
        holds: z.string(),
        devices: z.number().int().min(0),
        replicas: z.number().int().min(1).nullable().default(null),
        /** Of the machine, where it has no card that says so. */
        memoryGB: z.number().positive().nullable().default(null),
      })
      .nullable()
      .default(null),
  })
  .refine(isHonest, 'a source or an assumption')
export type Price = z.output<typeof priceSchema>
export type PriceText = z.input<typeof priceSchema>

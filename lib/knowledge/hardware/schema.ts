import * as z from 'zod'
import { baseSchema, figureSchema, isHonest } from '../entry'

export const hardwareSchema = baseSchema
  .extend({
    specs: z.strictObject({
      memoryGB: figureSchema,
      bandwidthGBs: figureSchema,
      tflopsBf16: figureSchema,
      watts: figureSchema,
    }),
  })
  .refine(isHonest, 'a source or an assumption')
export type Hardware = z.output<typeof hardwareSchema>
export type HardwareText = z.input<typeof hardwareSchema>

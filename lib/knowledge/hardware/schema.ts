import * as z from 'zod'
import { baseSchema, figureSchema, isHonest } from '../entry'

/** The four figures that calculators ask for. Peaks are dense: no sparsity. */
export const HARDWARE_FIELDS = {
  memoryGB: { label: 'Memory', unit: 'GB' },
  bandwidthGBs: { label: 'Memory bandwidth', unit: 'GB/s' },
  tflopsBf16: { label: 'Dense 16-bit peak', unit: 'TFLOP/s' },
  watts: { label: 'Power', unit: 'W' },
} as const
export type HardwareField = keyof typeof HARDWARE_FIELDS

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

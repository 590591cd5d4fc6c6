import * as z from 'zod'
import { baseSchema, isHonest } from '../entry'

/** From the service outwards to what it does to the world. */
export const LAYERS = {
  service: 'Service',
  data: 'Data quality',
  skew: 'Training-serving skew',
  drift: 'Input drift',
  prediction: 'Predictions',
  quality: 'Quality on labels',
  business: 'Guardrails and business',
  cost: 'Cost',
  loop: 'Feedback and coverage',
  llm: 'Language models',
} as const
const layers = z.enum(['service', 'data', 'skew', 'drift', 'prediction', 'quality', 'business', 'cost', 'loop', 'llm'])

export const monitorSchema = baseSchema
  .extend({
    layer: layers,
    /** How its threshold is set. */
    threshold: z.string(),
    /** What the person on call does first. */
    firstMove: z.string(),
  })
  .refine(isHonest, 'a source or an assumption')
export type Monitor = z.output<typeof monitorSchema>
export type MonitorText = z.input<typeof monitorSchema>

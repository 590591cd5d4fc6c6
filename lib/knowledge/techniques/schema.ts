import * as z from 'zod'
import { baseSchema, isHonest } from '../entry'

export const techniqueSchema = baseSchema
  .extend({
    /** What it can cost in quality, time or trouble. */
    risk: z.string(),
  })
  .refine(isHonest, 'a source or an assumption')
export type Technique = z.output<typeof techniqueSchema>
export type TechniqueText = z.input<typeof techniqueSchema>

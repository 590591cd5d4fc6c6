import * as z from 'zod'
import { baseSchema, isHonest } from '../entry'

/** Which way is better. `target`: near a value of its own, such as zero bias or the nominal coverage. */
const BETTER = ['higher', 'lower', 'target'] as const

/** For metrics `choose` and `avoid` are the right and the wrong uses, each with why and for which problem types. */
export const metricSchema = baseSchema
  .extend({ better: z.enum(BETTER), topic: z.string() })
  .refine(isHonest, 'a source or an assumption')
export type Metric = z.output<typeof metricSchema>
/** As an author writes it: id and name stand in `names.ts`, the topic in the registry. */
export type MetricText = Omit<z.input<typeof metricSchema>, 'id' | 'name' | 'topic'>

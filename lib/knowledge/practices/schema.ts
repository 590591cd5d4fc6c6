import * as z from 'zod'
import { baseSchema } from '../entry'

/** Two lists a design can be held against. */
export const PRACTICE_LISTS = { ml_test_score: 'ML Test Score', annex_iv: 'AI Act, Annex IV' } as const

const steps = z.array(z.enum(['problem', 'data', 'model', 'arch', 'exp', 'prod', 'perf'])).min(1)

export const practiceSchema = baseSchema
  .omit({ choose: true, avoid: true })
  .extend({
    list: z.enum(['ml_test_score', 'annex_iv']),
    /** Section of the ML Test Score, or point of the annex. */
    place: z.string().min(1),
    steps,
    /** What shows that it is done. */
    evidence: z.string().min(3),
    /** When it counts in full; the annex has no halves. */
    fullWhen: z.string().nullable().default(null),
    /** Checks of Groundplan that look at the same thing. */
    checks: z.array(z.string()).default([]),
    calculators: z.array(z.string()).default([]),
  })
  .refine(({ sources }) => sources.length > 0, 'a source')
export type Practice = z.output<typeof practiceSchema>
export type PracticeText = z.input<typeof practiceSchema>

import * as z from 'zod'
import { baseSchema } from '../entry'

export const LAW_STATES = {
  in_force: 'In force',
  changing: 'In force, being changed',
  adopted: 'Adopted, applies later',
  replaced: 'Replaced',
  case: 'Decided case',
  standard: 'Standard or scheme rules',
} as const

/** Shown wherever a law is. */
export const NOT_ADVICE = 'Not legal advice: the text of the law decides, and it changes.'

/** A day, or a month where the day is not known. */
const day = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/)

/** For laws `choose` says where it applies and what it asks for, `avoid` what it does not reach. */
export const lawSchema = baseSchema
  .extend({
    jurisdiction: z.enum(['EU', 'US', 'US state', 'UK', 'Canada', 'International']),
    status: z.enum(['in_force', 'changing', 'adopted', 'replaced', 'case', 'standard']),
    /** Days that matter, in order. */
    dates: z.array(z.strictObject({ date: day, what: z.string() })).default([]),
    /** The day up to which it was looked at. */
    asOf: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
  })
  .refine(({ sources }) => sources.length > 0, 'the text of the law')
export type Law = z.output<typeof lawSchema>
export type LawText = z.input<typeof lawSchema>

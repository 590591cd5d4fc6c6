import * as z from 'zod'
import { MAX_EXPIRY_DAYS } from '../schema'

const wrong = `Give a whole number of days from 1 to ${MAX_EXPIRY_DAYS}, or leave it empty.`

/** As the form sends it: a box that is not ticked is not sent. */
export const policyInput = z.strictObject({
  enabled: z
    .literal('on')
    .optional()
    .transform((box) => box === 'on'),
  maxDays: z
    .string()
    .trim()
    .regex(/^\d{0,3}$/, wrong)
    .transform((text) => (text === '' ? null : Number(text)))
    .pipe(z.number().int().min(1, wrong).max(MAX_EXPIRY_DAYS, wrong).nullable()),
})

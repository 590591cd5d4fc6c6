import * as z from 'zod'
import { emailSchema, nameSchema, passwordSchema } from '@/lib/members/bodies'

/** What is stored may be from before a rule: the hash decides. */
const current = z.string().min(1, 'Give your password.').max(1000, 'A password is not that long.')

export const selfInput = z.strictObject({ name: nameSchema })
export const emailInput = z.strictObject({ email: emailSchema, current })
export const newPasswordInput = z.strictObject({ current, password: passwordSchema })
export const sessionInput = z.strictObject({ id: z.string().min(1).max(100) })
export const deletionInput = z.strictObject({ current })

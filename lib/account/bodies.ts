import * as z from 'zod'
import { emailSchema, nameSchema, passwordSchema } from '@/lib/members/bodies'

const token = z.string().min(1).max(200)

export const signInInput = z.strictObject({
  email: emailSchema,
  // What is stored may be from before a rule: the hash decides.
  password: z.string().min(1, 'Give your password.').max(1000, 'A password is not that long.'),
  next: z.string().max(2000).optional(),
})
export const linkInput = z.strictObject({ email: emailSchema })
export const tokenInput = z.strictObject({ token })
export const passwordInput = z.strictObject({ token, password: passwordSchema })
export const joinInput = z.strictObject({
  token,
  name: nameSchema,
  email: emailSchema.optional(),
  password: passwordSchema,
})
export const noInput = z.strictObject({})

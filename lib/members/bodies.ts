import * as z from 'zod'
import { ROLES } from '@/lib/auth/schema'
import { cleanName, nameKey } from '@/lib/names'
import { REVIEW_ROLES } from '@/lib/reviews/schema'
import { PASSWORD_CHARS } from './schema'

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('Give an e-mail address.').max(254, 'An address has at most 254 characters.'))
export const roleSchema = z.enum(ROLES, 'There is no such role.')
export const reviewsSchema = z.array(z.enum(REVIEW_ROLES))
/** Of people and of workspaces: both are written into mail. */
export const nameSchema = z
  .string()
  .transform(cleanName)
  .pipe(z.string().min(1, 'Give a name.').max(80, 'A name has at most 80 characters.'))
  // Rows of local mode are told by it (lib/auth/people.ts).
  .refine((name) => nameKey(name) !== 'you', 'Give the name that others call you.')
export const passwordSchema = z
  .string()
  .min(PASSWORD_CHARS.least, `A password has at least ${PASSWORD_CHARS.least} characters.`)
  .max(PASSWORD_CHARS.most, `A password has at most ${PASSWORD_CHARS.most} characters.`)

export const inviteInput = z.strictObject({ email: emailSchema, role: roleSchema })
export type InviteInput = z.infer<typeof inviteInput>

const id = z.string().min(1).max(100)
export const invitationInput = z.strictObject({ id })
export const memberInput = z.strictObject({ userId: id })
/** What somebody speaks for in reviews: a box of the form each. */
export const reviewsInput = z
  .strictObject({ userId: id, ...Object.fromEntries(REVIEW_ROLES.map((role) => [role, z.literal('on').optional()])) })
  .transform((given) => ({
    userId: String(given.userId),
    reviews: REVIEW_ROLES.filter((role) => new Map(Object.entries(given)).get(role) === 'on'),
  }))
export const roleInput = z.strictObject({ userId: id, role: roleSchema })
export const workspaceNameInput = z.strictObject({ name: nameSchema })
export const workspaceInput = z.strictObject({ workspaceId: z.uuid() })
export const nothingInput = z.strictObject({})

import * as z from 'zod'
import { COMMENT_LIMIT } from '@/lib/designs/threads/schema'
import { STEP_IDS } from '@/lib/facts/fact'
import { cleanName } from '@/lib/names'
import { storable } from '@/lib/storable'

export const GUEST_NAME_LIMIT = 80

export const guestName = z
  .string()
  .transform(cleanName)
  .pipe(z.string().min(1, 'Give a name first.').max(GUEST_NAME_LIMIT, 'A name has at most 80 characters.'))

const body = z
  .string()
  .max(COMMENT_LIMIT, `A comment has at most ${COMMENT_LIMIT} characters.`)
  .transform(storable)
  .refine((text) => text.trim() !== '', 'Write something first.')

/** As the page's forms send it. Ids are the page's: sent again it is the same comment. */
const said = {
  token: z.string().max(100),
  comment: z.uuid(),
  /** Of who has not given one yet. */
  name: z.string().max(1000).optional(),
  body,
}

export const guestThreadInput = z.strictObject({
  ...said,
  id: z.uuid(),
  step: z.enum(STEP_IDS, 'Say what it is about.'),
  /** As they were read; empty: about the step as a whole. */
  words: z.string().max(2000, 'Quote at most 2,000 characters.').transform(storable),
})
export type GuestThreadInput = z.infer<typeof guestThreadInput>

export const guestReplyInput = z.strictObject({ ...said, thread: z.uuid() })
export type GuestReplyInput = z.infer<typeof guestReplyInput>

export const unlockInput = z.strictObject({
  token: z.string().max(100),
  password: z.string().min(1, 'Give the password.').max(200),
})

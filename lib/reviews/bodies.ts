import * as z from 'zod'
import { STEP_IDS } from '@/lib/facts/fact'
import { storable } from '@/lib/storable'
import { MOST_REVIEWERS, REASON_CHARS, REVIEW_ROLES, TEXT_CHARS, VERDICTS } from './schema'

const words = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => storable(text).trim())

export const reviewerBody = z
  .strictObject({
    /** A member; left out: whoever speaks for `role`. */
    userId: z.string().min(1).max(100).optional(),
    role: z.enum(REVIEW_ROLES).optional(),
    isRequired: z.boolean().default(true),
  })
  .refine(({ userId, role }) => userId !== undefined || role !== undefined, 'Name a person or what they speak for.')
export type ReviewerBody = z.infer<typeof reviewerBody>

export const askBody = z.strictObject({
  /** Made by the browser: sent again it makes no second review. */
  id: z.uuid(),
  reviewers: z.array(reviewerBody).max(MOST_REVIEWERS).default([]),
  /** Approvals that it takes, beside those of who is required. */
  needed: z.int().min(1).max(MOST_REVIEWERS).default(1),
  note: words(TEXT_CHARS).default(''),
})
export type AskBody = z.infer<typeof askBody>

export const roundBody = z.strictObject({ id: z.uuid(), note: words(TEXT_CHARS).default('') })
export type RoundBody = z.infer<typeof roundBody>

export const verdictBody = z
  .strictObject({
    id: z.uuid(),
    /** The round that was looked at: what was handed in since is not decided on unseen. */
    round: z.int().min(1).max(1e6),
    step: z.enum(STEP_IDS).optional(),
    verdict: z.enum(VERDICTS),
    text: words(TEXT_CHARS).default(''),
  })
  .refine(({ verdict, text }) => verdict === 'approve' || text !== '', {
    path: ['text'],
    message: 'Say what it is about.',
  })
export type VerdictBody = z.infer<typeof verdictBody>

export const dismissBody = z.strictObject({
  reason: words(REASON_CHARS).pipe(z.string().min(1, 'Give a reason: it stands in the record of the review.')),
})
export type DismissBody = z.infer<typeof dismissBody>

import * as z from 'zod'
import { STEP_IDS } from '@/lib/facts/fact'
import { storable } from '@/lib/storable'
import { COMMENT_LIMIT, THREAD_ACTIONS, THREAD_KINDS } from './schema'

const words = (max: number) => z.string().max(max).transform(storable)

/** What a comment says: Markdown, and the ids of members that it names. */
const said = {
  body: words(COMMENT_LIMIT).refine((text) => text.trim() !== '', 'Write something first.'),
  mentions: z.array(z.string().min(1).max(100)).max(20).default([]),
}

export const threadBody = z.strictObject({
  /** Of the thread and of its first comment, made by the browser: sent again they make no second one. */
  id: z.uuid(),
  comment: z.uuid(),
  step: z.enum(STEP_IDS),
  kind: z.enum(THREAD_KINDS),
  target: words(300),
  /** Words as they were read, with what stands beside them; left out: the place as a whole. */
  passage: z.strictObject({ text: words(2000), before: words(200), after: words(200) }).optional(),
  isBlocking: z.boolean().default(false),
  ...said,
})
export type ThreadBody = z.infer<typeof threadBody>

export const replyBody = z.strictObject({ id: z.uuid(), ...said })
export type ReplyBody = z.infer<typeof replyBody>

export const rewordBody = z.strictObject(said)
export type RewordBody = z.infer<typeof rewordBody>

export const threadActBody = z.strictObject({ action: z.enum(THREAD_ACTIONS) })

export const readBody = z.strictObject({
  threads: z.array(z.strictObject({ id: z.uuid(), seq: z.int().nonnegative() })).max(2000),
})
export type ReadBody = z.infer<typeof readBody>

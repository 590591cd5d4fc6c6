import * as z from 'zod'
import { STEP_IDS } from '@/lib/facts/fact'
import { EDIT_LIMIT, KEY_LIMIT } from '@/lib/methodology/limits'
import { storable } from '@/lib/storable'

const prose = (max: number) => z.string().max(max).transform(storable)

export const suggestBody = z.strictObject({
  /** Made by the browser; the same id sent again makes no second one. */
  id: z.uuid(),
  /** Edit key (lib/methodology/edit.ts). */
  field: prose(KEY_LIMIT).pipe(z.string().min(1)),
  /** What stood there when the person wrote it. */
  base: prose(EDIT_LIMIT),
  value: prose(EDIT_LIMIT),
  /** Why. */
  note: prose(2000).optional(),
})
export type SuggestBody = z.infer<typeof suggestBody>

export const decideSuggestionBody = z.strictObject({
  action: z.enum(['accept', 'refuse', 'withdraw']),
  /** Accept although another text stands there by now, which the person saw. */
  over: prose(EDIT_LIMIT).optional(),
})
export type DecideSuggestionBody = z.infer<typeof decideSuggestionBody>

/** Several at once: each accepted that fits, or all put away. The most is what a step may have open. */
export const decideManyBody = z.strictObject({
  action: z.enum(['accept', 'refuse', 'withdraw']),
  ids: z.array(z.uuid()).min(1).max(200),
})
export type DecideManyBody = z.infer<typeof decideManyBody>

/** A change that a person proposes instead of making it. */
export const suggestionSchema = z.object({
  id: z.string(),
  key: z.enum(STEP_IDS),
  field: z.string(),
  base: z.string(),
  value: z.string(),
  note: z.string().nullable(),
  authorId: z.string(),
  authorName: z.string(),
  status: z.enum(['open', 'accepted', 'refused', 'withdrawn']),
  createdAt: z.date().transform((at) => at.toISOString()),
})
export type Suggestion = z.infer<typeof suggestionSchema>

import * as z from 'zod'
import { storable } from '@/lib/storable'
import { NAME_CHARS } from './schema'

/** White space within a name says nothing. */
const name = z
  .string()
  .transform((text) => storable(text).replaceAll(/\s+/gu, ' ').trim())
  .pipe(z.string().min(1, 'Give it a name.').max(NAME_CHARS, `A name has at most ${NAME_CHARS} characters.`))

export const milestoneBody = z.strictObject({ name })
export type MilestoneBody = z.infer<typeof milestoneBody>

export const restoreStepBody = z.strictObject({
  /** The revision of the step that is to stand again. */
  rev: z.number().int().min(1).max(1e9),
})

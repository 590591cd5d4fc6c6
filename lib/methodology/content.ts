import * as z from 'zod'
import { STEP_IDS, type StepId } from '@/lib/facts/fact'
import type { StepDraft } from './draft'
import { stepOf } from './registry'

/** Who wrote a field last. Fields nobody is named for are the agent's. */
export const authorSchema = z.object({ name: z.string(), at: z.string() })
export type Author = z.infer<typeof authorSchema>

/** What is stored for a step: the draft, and the fields that a person wrote (by field key, see field.ts). */
const storedSchema = z.object({
  schemaVersion: z.literal(1),
  draft: z.unknown(),
  authors: z.record(z.string(), authorSchema),
})
export type StepContent = { schemaVersion: 1; draft: StepDraft; authors: Record<string, Author> }

/** Parses stored JSON; throws a ZodError that names the field. */
export function parseStepContent(step: StepId, raw: unknown): StepContent {
  const stored = storedSchema.parse(raw)
  return { schemaVersion: 1, draft: stepOf(step).parse(stored.draft), authors: stored.authors }
}

export const STEP_STATES = ['empty', 'drafting', 'drafted', 'edited', 'stale', 'accepted'] as const
export type StepState = (typeof STEP_STATES)[number]
export const stepIdSchema = z.enum(STEP_IDS)

import * as z from 'zod'
import { STEP_IDS, type StepId } from '@/lib/facts/fact'
import type { StepDraft } from './draft'
import { isWithin } from './keys'
import { stepOf } from './registry'
import { withoutReplies } from './reply'
import { type Unrepaired, unrepairedSchema } from './unrepaired'

/**
 * The person who wrote a field or an item last, and who accepted it where it was suggested by somebody else. Where
 * nobody is named, an agent did.
 */
export const authorSchema = z.object({ name: z.string(), at: z.string(), acceptedBy: z.string().optional() })
export type Author = z.infer<typeof authorSchema>

/** The agent's model, e.g. `advisor:expert`. */
export const agentSchema = z.object({ model: z.string(), at: z.string() })
export type Agent = z.infer<typeof agentSchema>

/** Key of the whole draft among the agents. */
export const WHOLE = ''

/** By edit key, what an agent wrote where a person wrote since (drafted.ts). */
const draftedSchema = z.record(
  z.string(),
  z.object({ text: z.string(), agents: z.record(z.string(), agentSchema).optional() }),
)

/** What is stored for a step: the draft, and who wrote what by edit key (edit.ts). */
const storedSchema = z.object({
  schemaVersion: z.literal(1),
  draft: z.unknown(),
  authors: z.record(z.string(), authorSchema),
  agents: z.record(z.string(), agentSchema).optional(),
  drafted: draftedSchema.optional(),
  unrepaired: unrepairedSchema.optional(),
})
export type StepContent = {
  schemaVersion: 1
  draft: StepDraft
  authors: Record<string, Author>
  /** What agents wrote later than the whole draft has a key of its own; left out in content from before it was kept. */
  agents?: Record<string, Agent> | undefined
  /** Left out where all of it is as agents wrote it, and in content from before it was kept. */
  drafted?: z.infer<typeof draftedSchema> | undefined
  /** Left out where nothing was left of what was found: a design without it keeps its canonical text. */
  unrepaired?: Unrepaired | undefined
}

/** The content with what was found in its draft and not mended; null: nothing. */
export function withUnrepaired(content: StepContent, found: Unrepaired | null): StepContent {
  const { unrepaired: _before, ...plain } = content
  return found ? { ...plain, unrepaired: found } : plain
}

/** Parses stored JSON with all that is in it: what people wrote since is put on top of that. Throws a ZodError that names the field. */
export function parseAsStored(step: StepId, raw: unknown): StepContent {
  const { draft, agents, drafted, unrepaired, ...stored } = storedSchema.parse(raw)
  const more = { ...(agents && { agents }), ...(drafted && { drafted }), ...(unrepaired && { unrepaired }) }
  return { ...stored, draft: stepOf(step).parse(draft), ...more }
}

/** Earlier releases kept answers to instructions among the questions; one in which a person wrote is a person's text. */
export function withoutAnswers(content: StepContent): StepContent {
  const written = Object.keys(content.authors)
  const isPersons = ({ id }: { readonly id: string }) => written.some((key) => isWithin(key, `openQuestions/${id}`))
  return { ...content, draft: withoutReplies(content.draft, isPersons) }
}

/** Parses stored JSON; throws a ZodError that names the field. */
export const parseStepContent = (step: StepId, raw: unknown): StepContent => withoutAnswers(parseAsStored(step, raw))

export const STEP_STATES = ['empty', 'drafting', 'drafted', 'edited', 'stale', 'accepted'] as const
export type StepState = (typeof STEP_STATES)[number]
export const stepIdSchema = z.enum(STEP_IDS)

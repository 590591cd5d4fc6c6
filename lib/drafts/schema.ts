import * as z from 'zod'
import { type Facts, factsSchema, factValueSchema, STEP_IDS, type StepId } from '@/lib/facts/fact'
import { DEFAULT_HARDWARE, type HardwareTable, hardwareTableSchema } from '@/lib/knowledge/hardware/table'
import { DEFAULT_PRICES, type PriceTable, priceTableSchema } from '@/lib/knowledge/prices/table'
import type { StepDraft } from '@/lib/methodology/draft'
import { OUTCOMES, type QuestionAnswer, questionAnswerSchema } from '@/lib/methodology/question'
import { stepOf } from '@/lib/methodology/registry'
import { storable } from '@/lib/storable'

/** All that a step's agent gets; stored with its run. */
export type StepInput = {
  designId: string | null
  brief: string
  /** ISO date of the run: models and the advisor have no clock. */
  asOf: string
  archetype: string
  facts: Facts
  /** Prices of the workspace as they stood when the run was queued. */
  prices: PriceTable
  /** Its figures of hardware, likewise. */
  hardware: HardwareTable
  earlier: Partial<Record<StepId, StepDraft>>
  step: StepId
  instruction: string | null
  previous: StepDraft | null
  /** What people said to questions of any step. */
  answers: readonly QuestionAnswer[]
}

const inputSchema = z.object({
  designId: z.string().nullable(),
  brief: z.string(),
  asOf: z.string(),
  archetype: z.string(),
  facts: factsSchema,
  // A run that was queued by an earlier release carries none.
  prices: priceTableSchema.default(DEFAULT_PRICES),
  hardware: hardwareTableSchema.default(DEFAULT_HARDWARE),
  earlier: z.partialRecord(z.enum(STEP_IDS), z.unknown()),
  step: z.enum(STEP_IDS),
  instruction: z.string().nullable(),
  previous: z.unknown(),
  answers: z.array(questionAnswerSchema).default([]),
})

/** Parses a stored input; throws a ZodError that names the field. */
export function parseStepInput(raw: unknown): StepInput {
  const input = inputSchema.parse(raw)
  const earlier: Partial<Record<StepId, StepDraft>> = {}
  for (const id of STEP_IDS) if (input.earlier[id] !== undefined) earlier[id] = stepOf(id).parse(input.earlier[id])
  return { ...input, earlier, previous: input.previous === null ? null : stepOf(input.step).parse(input.previous) }
}

const proposalSchema = z.object({
  schemaVersion: z.literal(1),
  draft: z.unknown(),
  /** Facts that came with it; they enter the ledger once a part of the proposal is accepted. */
  facts: factsSchema,
  runId: z.string(),
  /** What was asked for in words. */
  instruction: z.string().nullable().default(null),
})
/** A re-draft kept beside a step that has a draft, until it is accepted or dismissed. */
export type StoredProposal = {
  schemaVersion: 1
  draft: StepDraft
  facts: Facts
  runId: string
  instruction: string | null
}

export function parseProposal(step: StepId, raw: unknown): StoredProposal {
  const stored = proposalSchema.parse(raw)
  return { ...stored, draft: stepOf(step).parse(stored.draft) }
}

/** Longest text of one field, in characters. */
export const FIELD_LIMIT = 20_000

const prose = (max: number) => z.string().max(max).transform(storable)

export const startRunBody = z.strictObject({
  model: z.string().max(200).optional(),
  instruction: prose(4000).nullable().optional(),
  /** Goes on with every further step that is still empty. */
  chain: z.boolean().optional(),
})
export type StartRunBody = z.infer<typeof startRunBody>

export const editFieldBody = z.strictObject({
  /** Made by the browser; the same id sent again answers the same. */
  editId: z.uuid(),
  field: prose(300).pipe(z.string().min(1)),
  value: prose(FIELD_LIMIT),
})
export type EditFieldBody = z.infer<typeof editFieldBody>

export const proposalBody = z.strictObject({
  action: z.enum(['accept', 'dismiss']),
  /** Field or item keys, or `facts/<path>` for a change of an input; left out: the whole proposal. */
  fields: z.array(z.string().min(1).max(300)).min(1).max(500).optional(),
})
export type ProposalBody = z.infer<typeof proposalBody>

/** Longest answer in words, in characters. */
export const WORDS_LIMIT = 2000

export const answerBody = z.strictObject({
  /** Id of the question. */
  question: z.string().min(1).max(200),
  outcome: z.enum(OUTCOMES),
  /** Of the fact that the question sets. */
  value: factValueSchema.optional(),
  /** Where no fact holds the answer. */
  words: prose(WORDS_LIMIT).optional(),
})
export type AnswerBody = z.infer<typeof answerBody>

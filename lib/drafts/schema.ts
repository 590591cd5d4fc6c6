import * as z from 'zod'
import { statedValue } from '@/lib/designs/bodies'
import { type Facts, factsSchema, STEP_IDS, type StepId } from '@/lib/facts/fact'
import { DEFAULT_HARDWARE, type HardwareTable, hardwareTableSchema } from '@/lib/knowledge/hardware/table'
import { DEFAULT_PRICES, type PriceTable, priceTableSchema } from '@/lib/knowledge/prices/table'
import { type Reply, replySchema, type StepDraft } from '@/lib/methodology/draft'
import { EDIT_LIMIT, KEY_LIMIT } from '@/lib/methodology/limits'
import { OUTCOMES, type QuestionAnswer, questionAnswerSchema, WORDS_LIMIT } from '@/lib/methodology/question'
import { type Repair, repairSchema } from '@/lib/methodology/repair'
import { stepOf } from '@/lib/methodology/registry'
import { repliesOf, withoutReplies } from '@/lib/methodology/reply'
import { type Unrepaired, unrepairedSchema } from '@/lib/methodology/unrepaired'
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
  /** The finding that it is asked to mend; left out: none. */
  repair?: Repair | null
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
  repair: repairSchema.nullable().default(null),
  previous: z.unknown(),
  answers: z.array(questionAnswerSchema).default([]),
})

/** Parses a stored input; throws a ZodError that names the field. */
export function parseStepInput(raw: unknown): StepInput {
  const input = inputSchema.parse(raw)
  const parse = (id: StepId, draft: unknown) => withoutReplies(stepOf(id).parse(draft))
  const earlier: Partial<Record<StepId, StepDraft>> = {}
  for (const id of STEP_IDS) if (input.earlier[id] !== undefined) earlier[id] = parse(id, input.earlier[id])
  return { ...input, earlier, previous: input.previous === null ? null : parse(input.step, input.previous) }
}

/** Of a proposal that mends a finding: the facts by which it does. */
const offeredRepairSchema = z.object({ check: z.string(), title: z.string(), paths: z.array(z.string()) })
export type OfferedRepair = z.infer<typeof offeredRepairSchema>

const proposalSchema = z.object({
  schemaVersion: z.literal(1),
  draft: z.unknown(),
  /** Facts that came with it; they enter the ledger once a part of the proposal is accepted. */
  facts: factsSchema,
  runId: z.string(),
  /** What was asked for in words. */
  instruction: z.string().nullable().default(null),
  model: z.string().default('agent'),
  repair: offeredRepairSchema.nullable().default(null),
  base: z.unknown().optional(),
  was: factsSchema.optional(),
  unrepaired: unrepairedSchema.nullable().default(null),
  // Earlier releases kept them among the questions of the draft.
  replies: z.array(replySchema).default([]),
  isPartial: z.boolean().default(false),
})
/** A re-draft kept beside a step that has a draft, until it is accepted or dismissed. */
export type StoredProposal = {
  schemaVersion: 1
  draft: StepDraft
  facts: Facts
  runId: string
  instruction: string | null
  model: string
  /** The finding that it was asked to mend. */
  repair: OfferedRepair | null
  /** The draft that it was made for, and what of it was decided on; left out by earlier releases. */
  base?: StepDraft | undefined
  /** The facts that it changes as they stood then. */
  was?: Facts | undefined
  /** What was found in it and not mended. */
  unrepaired: Unrepaired | null
  /** What the agent answers to what was asked for. */
  replies: readonly Reply[]
  /** It changes what was asked for and nothing else: a step that is stale stays so. */
  isPartial: boolean
}

export function parseProposal(step: StepId, raw: unknown): StoredProposal {
  const { base, ...stored } = proposalSchema.parse(raw)
  const { parse } = stepOf(step)
  const draft = parse(stored.draft)
  return {
    ...stored,
    draft: withoutReplies(draft),
    ...(base !== undefined && base !== null && { base: withoutReplies(parse(base)) }),
    replies: [...stored.replies, ...repliesOf(draft)],
  }
}

const prose = (max: number) => z.string().max(max).transform(storable)

export const startRunBody = z.strictObject({
  model: z.string().max(200).optional(),
  instruction: prose(4000).nullable().optional(),
  /** Id of a check that fires: its finding is what the agent is asked to mend. */
  repair: z.string().max(40).optional(),
  /** Goes on with every further step that is still empty. */
  chain: z.boolean().optional(),
  /** Id of an interrupted run of this step, which is given up for this one: both, or neither. */
  instead: z.uuid().optional(),
})
export type StartRunBody = z.infer<typeof startRunBody>

export const editFieldBody = z.strictObject({
  /** Made by the browser; the same id sent again answers the same. */
  editId: z.uuid(),
  field: prose(KEY_LIMIT).pipe(z.string().min(1)),
  value: prose(EDIT_LIMIT),
  /** It takes back, or does again, what the person had done. */
  act: z.enum(['undo', 'redo']).optional(),
  /** Several edits that are one act of the person have one. */
  actId: z.uuid().optional(),
})
export type EditFieldBody = z.infer<typeof editFieldBody>

const pieces = z.array(z.string().min(1).max(KEY_LIMIT)).max(500)

export const proposalBody = z
  .strictObject({
    action: z.enum(['accept', 'dismiss']),
    /** Field or item keys, or `facts/<path>` for a change of an input; left out: the whole proposal. */
    fields: pieces.min(1).optional(),
    /** What is dismissed in the same act: with `accept`. */
    refused: pieces.optional(),
  })
  .refine(({ action, refused }) => action === 'accept' || refused === undefined, {
    message: '"refused" goes with "accept": to dismiss some changes, name them in "fields".',
    path: ['refused'],
  })
export type ProposalBody = z.infer<typeof proposalBody>

export const keepBody = z.strictObject({
  /** Why the step is stale, as the page said it. */
  stale: z.string().max(2000),
})
export type KeepBody = z.infer<typeof keepBody>

export const answerBody = z.strictObject({
  /** Id of the question. */
  question: z.string().min(1).max(200),
  outcome: z.enum(OUTCOMES),
  /** Of the fact that the question sets. */
  value: statedValue.optional(),
  /** Where no fact holds the answer. */
  words: prose(WORDS_LIMIT).optional(),
})
export type AnswerBody = z.infer<typeof answerBody>

/** An offer that another one took the place of before anybody decided on it. `id`: of the act that made it. */
export type Aside = {
  readonly id: string
  readonly label: string | null
  readonly changes: number
  readonly at: string
}

/** What an agent answered to what was asked for in words, where it offered nothing. */
export type Answer = {
  readonly runId: string
  readonly words: string | null
  readonly replies: readonly Reply[]
  readonly isRepair: boolean
}

/** What agents answered, beside what they offer. */
export type Told = {
  /** What its agent answered, where nothing was changed since. */
  readonly answer: Answer | null
  /** What agents said of findings that they could not mend, by check. */
  readonly unmended: Readonly<Record<string, string>>
}

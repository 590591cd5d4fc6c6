import type { LanguageModelV4 } from '@ai-sdk/provider'
import type { ModelMessage } from 'ai'
import type { Meter } from '@/lib/ai/meter'
import { dataBudget } from '@/lib/ai/context'
import { canMend, contextOf, isFreeModel, maxOutputTokens } from '@/lib/ai/models'
import { linearObject } from '@/lib/ai/structured-output'
import { AppError } from '@/lib/errors'
import type { Facts, StepId } from '@/lib/facts/fact'
import { type Fault, faultOf } from '@/lib/methodology/bounds'
import type { StepDraft } from '@/lib/methodology/draft'
import { stepOf } from '@/lib/methodology/registry'
import type { Unrepaired } from '@/lib/methodology/unrepaired'
import { type Accepted, acceptFacts } from './judge/accept-facts'
import { acceptQuestions } from './judge/accept-questions'
import { converse, type Output, PATIENCE, type Patience, type RunChunk } from './converse'
import { dataPart } from './prompt/data-part'
import { fitted } from './prompt/fit'
import { usualDraft } from './advisor/usual'
import { findModel } from './models'
import { agents } from './registry'
import { draftBeforeRepair, repairMessages } from './repair'
import { isWorse, reviewDraft } from './judge/review-draft'
import { counted } from './tally'
import type { StepInput, Usage } from './types'
import { storableAnswer, tidyDraft } from './judge/tidy-draft'

export type RunStepArgs = {
  model: string
  /** Whose connections and keys are used; null: the environment's alone. */
  workspaceId: string | null
  input: StepInput
  /** Messages of the turns finished before a crash: their tools are not run again. */
  checkpoint: ModelMessage[]
  signal: AbortSignal
  onChunk: (chunk: RunChunk) => void | Promise<void>
  onCheckpoint: (messages: ModelMessage[]) => Promise<void>
  /** Told of each request to a paid model; where it rejects, the request ends. */
  onSpent?: Meter | null
  /** What the prompt must fit into; null: not known. */
  contextTokens?: number | null
}
/** `kept`: why the first draft stands, or null where the second does. */
export type Repair = { findings: number; kept: string | null }
export type StepResult = {
  draft: StepDraft
  facts: Facts
  usage: Usage
  problems: { path: string; message: string }[]
  /** Null where nothing was found, or the model cannot mend. */
  repair: Repair | null
  /** What was found in this draft and not mended; null where nothing was, or nobody looked. */
  unrepaired: Unrepaired | null
  /** What the built-in advisor drafts without what it is asked for; null: nothing was asked, or a model cannot tell. */
  usual: { draft: StepDraft; facts: Facts } | null
}

export type FindModel = (id: string, workspaceId: string | null) => LanguageModelV4 | Promise<LanguageModelV4>

/** `runStep` with the models that are found this way, waited for with this patience. */
export const stepRunner =
  (find: FindModel, patience: Patience = PATIENCE) =>
  async (args: RunStepArgs): Promise<StepResult> =>
    draft(await Promise.resolve(find(args.model, args.workspaceId)).catch(goneMeanwhile), patience, args)

/** A model that was there when the run began may be there again: the run can go on then. */
function goneMeanwhile(error: unknown): never {
  if (!(error instanceof AppError) || error.code !== 'unprocessable') throw error
  const hint = 'Set it up again under Settings, Models, and continue; or start over with another model.'
  throw new AppError('unavailable', error.message, { hint, cause: error })
}

/** Runs a step's agent to its end, and takes what it drafted into the ledger. Rejects on everything but success. */
export const runStep = stepRunner(findModel)

async function draft(languageModel: LanguageModelV4, patience: Patience, args: RunStepArgs): Promise<StepResult> {
  const { model, input, checkpoint, signal, onChunk, onCheckpoint } = args
  const prompt = dataPart(isFreeModel(model) ? forModel(input) : fitted(forModel(input), budgetOf(args)))
  const count = counted(model, languageModel, args.onSpent ?? null)
  const agent = agents[input.step]
  const talk = (messages: ModelMessage[]) =>
    converse({
      name: model,
      model: count.model,
      patience,
      maxOutputTokens: maxOutputTokens(model),
      instructions: agent.instructions(input),
      messages: [{ role: 'user', content: prompt }, ...messages],
      tools: agent.tools(input),
      output: outputOf(input.step),
      signal,
      onChunk,
      onCheckpoint: async (finished) => {
        turns.push(...finished)
        await onCheckpoint(finished)
      },
    })
  const turns = [...checkpoint]
  const before = draftBeforeRepair(checkpoint, stepOf(input.step).parse)
  const said = before ?? (await talk(turns)).draft
  const first = resultOf(args, said, count.usage())
  if (!canMend(model)) return { ...first, usual: usualOf(args) }
  const findings = reviewDraft(input, first.draft, first)
  if (findings.length === 0) return first
  if (!before) {
    const messages = repairMessages(first.draft, findings)
    turns.push(...messages)
    await onChunk(checked({ findings: findings.length, kept: null }))
    // Behind the last word of the first draft: whatever happens to the second, the first is not asked for again.
    await onCheckpoint(messages)
  }
  const mend = async (): Promise<StepResult> => {
    const second = resultOf(args, (await talk([...turns])).draft, count.usage())
    const left = reviewDraft(input, second.draft, second)
    if (isWorse(left, findings)) throw worse(left.length, findings.length)
    const unrepaired = left.length === 0 ? null : { kept: null, findings: left }
    return { ...second, repair: { findings: findings.length, kept: null }, unrepaired }
  }
  const second = await mended(mend, signal)
  if (!(second instanceof AppError)) return second
  const repair = { findings: findings.length, kept: second.message }
  await onChunk(checked(repair))
  return { ...first, usage: count.usage(), repair, unrepaired: { kept: second.message, findings } }
}

const worse = (found: number, before: number): AppError =>
  new AppError(
    'unprocessable',
    `More was found in the second draft than in the first: ${found} findings, not ${before}.`,
  )

/** What readers are told of a repair: how much was found, and why the first draft stands where it does. */
const checked = (data: Repair): RunChunk => ({ type: 'data-checked', data })

/** A repair that fails costs nothing but itself; only a stop ends the run. */
async function mended(mend: () => Promise<StepResult>, signal: AbortSignal): Promise<StepResult | AppError> {
  try {
    return await mend()
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof AppError) return error
    throw error
  }
}

/** What nobody could edit, or bring back from a file, is no draft; what was streamed stays to be read. */
const unkept = (model: string, { place, what }: Fault): AppError =>
  new AppError('unprocessable', `${model} did not finish. Its answer cannot be kept: ${place.join(' ')}: ${what}`, {
    hint: 'The part that came is kept below. Draft the step again, or with another model.',
  })

function resultOf({ input, model }: RunStepArgs, draft: StepDraft, usage: Usage): StepResult & Accepted {
  const over = input.repair?.clauses.map(({ path }) => path) ?? []
  const decisions = new Set(
    [draft, ...Object.values(input.earlier)].flatMap((one) => one.decisions.map(({ id }) => id)),
  )
  const by = { step: input.step, model, at: input.asOf, citable: input, over, decisions }
  const accepted = acceptFacts(input.facts, draft.facts, by)
  const asking = acceptQuestions({ ...input, facts: accepted.facts }, draft)
  const fault = faultOf(asking)
  if (fault) throw unkept(model, fault)
  return {
    draft: asking,
    usage,
    repair: null,
    unrepaired: null,
    usual: null,
    ...accepted,
  }
}

function usualOf(args: RunStepArgs): StepResult['usual'] {
  const { instruction, repair = null, answers = [], ...input } = args.input
  if (instruction === null && repair === null) return null
  const said = usualDraft({ ...input, answers: [...answers], instruction: null, repair: null })
  const { draft, facts } = resultOf({ ...args, input: { ...args.input, repair: null } }, said, {
    inputTokens: null,
    outputTokens: null,
  })
  return { draft, facts }
}

const budgetOf = ({ model, contextTokens }: RunStepArgs): number =>
  dataBudget(contextOf(model, contextTokens ?? null), maxOutputTokens(model))

const outputs = new Map<StepId, Output>()

/** One a step: making the JSON schema costs more than all else of a call. */
function outputOf(id: StepId): Output {
  const { schema, parse } = stepOf(id)
  const output = outputs.get(id) ?? linearObject(schema, (raw) => tidyDraft(parse(storableAnswer(raw))))
  outputs.set(id, output)
  return output
}

/** The data part of the prompt: what may be said to a model, and nothing of who is asking. */
const forModel = ({
  brief,
  asOf,
  archetype,
  facts,
  prices,
  hardware,
  earlier,
  step,
  instruction,
  repair = null,
  previous,
  answers = [],
}: StepInput) => ({
  brief,
  asOf,
  archetype,
  facts,
  prices,
  hardware,
  earlier: Object.fromEntries(Object.entries(earlier).map(([id, draft]) => [id, digest(draft)])),
  step,
  instruction,
  ...(repair && { repair }),
  previous,
  answers: answers.map(({ id, question, factPath, outcome, words, assumption }) => ({
    id,
    question,
    factPath,
    outcome,
    words,
    assumption,
  })),
})

/** Of an earlier step what later ones build on; its facts stand in the ledger, the rest is there to be read. */
const digest = ({ summary, decisions }: StepDraft) => ({
  summary,
  decisions: decisions.map(({ id, title, choice, answers }) => ({ id, title, choice, answers })),
})

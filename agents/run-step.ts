import type { LanguageModelV4 } from '@ai-sdk/provider'
import type { ModelMessage } from 'ai'
import { maxOutputTokens } from '@/lib/ai/models'
import { linearObject } from '@/lib/ai/structured-output'
import type { Facts, StepId } from '@/lib/facts/fact'
import type { StepDraft } from '@/lib/methodology/draft'
import { stepOf } from '@/lib/methodology/registry'
import { acceptFacts } from './accept-facts'
import { converse, type Output, PATIENCE, type Patience, type RunChunk } from './converse'
import { findModel } from './models'
import { agents } from './registry'
import type { StepInput, Usage } from './types'

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
}
export type StepResult = { draft: StepDraft; facts: Facts; usage: Usage; problems: { path: string; message: string }[] }

export type FindModel = (id: string, workspaceId: string | null) => LanguageModelV4 | Promise<LanguageModelV4>

/** `runStep` with the models that are found this way, waited for with this patience. */
export const stepRunner =
  (find: FindModel, patience: Patience = PATIENCE) =>
  async (args: RunStepArgs): Promise<StepResult> =>
    draft(await find(args.model, args.workspaceId), patience, args)

/** Runs a step's agent to its end, and takes what it drafted into the ledger. Rejects on everything but success. */
export const runStep = stepRunner(findModel)

async function draft(languageModel: LanguageModelV4, patience: Patience, args: RunStepArgs): Promise<StepResult> {
  const { model, input, checkpoint, signal, onChunk, onCheckpoint } = args
  const agent = agents[input.step]
  const said = await converse({
    name: model,
    model: languageModel,
    patience,
    maxOutputTokens: maxOutputTokens(model),
    instructions: agent.instructions(input),
    messages: [{ role: 'user', content: JSON.stringify(forModel(input)) }, ...checkpoint],
    tools: agent.tools,
    output: outputOf(input.step),
    signal,
    onChunk,
    onCheckpoint,
  })
  const { facts, problems } = acceptFacts(input.facts, said.draft.facts, { step: input.step, model, at: input.asOf })
  return { draft: said.draft, facts, problems, usage: said.usage }
}

const outputs = new Map<StepId, Output>()

/** One a step: making the JSON schema costs more than all else of a call. */
function outputOf(id: StepId): Output {
  const { schema, parse } = stepOf(id)
  const output = outputs.get(id) ?? linearObject(schema, parse)
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
  previous,
}: StepInput) => ({
  brief,
  asOf,
  archetype,
  facts,
  prices,
  hardware,
  earlier,
  step,
  instruction,
  previous,
})

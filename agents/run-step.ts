import type { LanguageModelV4, ProviderV4 } from '@ai-sdk/provider'
import {
  experimental_streamTextLowMemory as streamText,
  isStepCount,
  type ModelMessage,
  toUIMessageChunk,
  type UIMessageChunk,
} from 'ai'
import { gathering } from '@/lib/ai/gather'
import { findModel } from '@/lib/ai/models'
import { linearObject } from '@/lib/ai/structured-output'
import { AppError } from '@/lib/errors'
import type { Facts, StepId } from '@/lib/facts/fact'
import type { StepDraft } from '@/lib/methodology/draft'
import { stepOf } from '@/lib/methodology/registry'
import { acceptFacts } from './accept-facts'
import { advisor } from './advisor/provider'
import { agents } from './registry'
import type { StepInput, Usage } from './types'

export type RunChunk = UIMessageChunk

/** A model turn may take this long; between two chunks it may be silent this long. A hang must become a failure. */
const TIMEOUT = { stepMs: 180_000, chunkMs: 45_000 }
const MAX_TURNS = 12

export type RunStepArgs = {
  model: string
  input: StepInput
  /** Messages of the turns finished before a crash: their tools are not run again. */
  checkpoint: ModelMessage[]
  signal: AbortSignal
  onChunk: (chunk: RunChunk) => void | Promise<void>
  onCheckpoint: (messages: ModelMessage[]) => Promise<void>
}
export type StepResult = { draft: StepDraft; facts: Facts; usage: Usage; problems: { path: string; message: string }[] }

/** `runStep` with the models of these providers. */
export const stepRunner =
  (providers: Readonly<Record<string, ProviderV4>>) =>
  (args: RunStepArgs): Promise<StepResult> =>
    draft(gathering(findModel(args.model, providers)), args)

/**
 * Runs a step's agent to its end. Resolves only where the output resolved and the model said `stop`: a stream that
 * merely closed is a failure. Everything streamed passes through `onChunk`; checkpoints follow each finished turn.
 */
export const runStep = stepRunner({ advisor })

async function draft(
  languageModel: LanguageModelV4,
  { model, input, checkpoint, signal, onChunk, onCheckpoint }: RunStepArgs,
): Promise<StepResult> {
  const agent = agents[input.step]
  const output = outputOf(input.step)
  let last: Turn | undefined
  let finished: ModelMessage[] | undefined
  // The stream is read once. The usual result keeps all parts and runs through them again for each value asked of it.
  const result = streamText({
    model: languageModel,
    instructions: agent.instructions(input),
    messages: [{ role: 'user', content: JSON.stringify(forModel(input)) }, ...checkpoint],
    tools: agent.tools,
    output,
    stopWhen: isStepCount(MAX_TURNS),
    abortSignal: signal,
    timeout: TIMEOUT,
    maxRetries: 2,
    onStepEnd: (turn) => {
      last = turn
      if (turn.finishReason === 'tool-calls') finished = turn.response.messages
    },
    // Errors reach the caller through the chunks and the awaits below; the SDK's default prints them.
    onError: () => undefined,
  })
  const invalidCalls = new Set<string>()
  for await (const part of result.stream) {
    if (part.type === 'tool-call' && part.invalid) invalidCalls.add(part.toolCallId)
    // The chunk of an invalid call has told its error already.
    if (part.type === 'tool-error' && invalidCalls.delete(part.toolCallId)) continue
    const chunk = toUIMessageChunk(part, { onError: messageOf })
    if (chunk) await onChunk(chunk)
    // The checkpoint is taken when its chunk passes by, so that it covers what readers have seen.
    if (part.type === 'finish-step' && finished) {
      const messages = finished
      finished = undefined
      await onCheckpoint(messages)
    }
  }
  signal.throwIfAborted()
  // Rejects where the stream broke off; `onStepEnd` alone proves nothing.
  const reason = await result.finishReason
  if (reason !== 'stop' || !last)
    throw new AppError('unavailable', `The model stopped early (${reason}).`, { hint: 'Retry the step.' })
  const drafted = await output.parseCompleteOutput({ text: last.text }, last)
  const usage = await result.usage
  const { facts, problems } = acceptFacts(input.facts, drafted.facts, { step: input.step, model, at: input.asOf })
  return {
    draft: drafted,
    facts,
    problems,
    usage: { inputTokens: usage.inputTokens ?? null, outputTokens: usage.outputTokens ?? null },
  }
}

type Output = ReturnType<typeof linearObject<StepDraft>>
/** Of the last turn, as far as it is needed. */
type Turn = Parameters<Output['parseCompleteOutput']>[1] & { readonly text: string }

const outputs = new Map<StepId, Output>()

/** One a step: making the JSON schema costs more than all else of a call. */
function outputOf(id: StepId): Output {
  const { schema, parse } = stepOf(id)
  const output = outputs.get(id) ?? linearObject(schema, parse)
  outputs.set(id, output)
  return output
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

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

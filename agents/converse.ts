import type { LanguageModelV4 } from '@ai-sdk/provider'
import {
  experimental_streamTextLowMemory as streamText,
  isStepCount,
  type ModelMessage,
  type ToolSet,
  toUIMessageChunk,
  type UIMessageChunk,
} from 'ai'
import type { linearObject } from '@/lib/ai/structured-output'
import { AppError } from '@/lib/errors'
import type { StepDraft } from '@/lib/methodology/draft'
import type { Usage } from './types'

export type RunChunk = UIMessageChunk

/** A model turn may take this long; between two chunks it may be silent this long. A hang must become a failure. */
const TIMEOUT = { stepMs: 180_000, chunkMs: 45_000 }
const MAX_TURNS = 12

export type Output = ReturnType<typeof linearObject<StepDraft>>
/** Of the last turn, as far as it is needed. */
type Turn = Parameters<Output['parseCompleteOutput']>[1] & { readonly text: string }

export type Conversation = {
  model: LanguageModelV4
  instructions: string
  /** What is said, and the turns finished before a crash: their tools are not run again. */
  messages: ModelMessage[]
  tools: ToolSet
  output: Output
  signal: AbortSignal
  onChunk: (chunk: RunChunk) => void | Promise<void>
  /** Messages of the turn that has just ended with answers of tools. */
  onCheckpoint: (messages: ModelMessage[]) => Promise<void>
}

/**
 * Talks with a model until it has answered. Resolves only where the output resolved and the model said `stop`: a
 * stream that merely closed is a failure. Everything streamed passes through `onChunk`.
 */
export async function converse(talk: Conversation): Promise<{ draft: StepDraft; text: string; usage: Usage }> {
  const { output, signal, onChunk, onCheckpoint } = talk
  let last: Turn | undefined
  let finished: ModelMessage[] | undefined
  // The stream is read once. The usual result keeps all parts and runs through them again for each value asked of it.
  const result = streamText({
    model: talk.model,
    instructions: talk.instructions,
    messages: talk.messages,
    tools: talk.tools,
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
  const draft = await output.parseCompleteOutput({ text: last.text }, last)
  const usage = await result.usage
  return {
    draft,
    text: last.text,
    usage: { inputTokens: usage.inputTokens ?? null, outputTokens: usage.outputTokens ?? null },
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

import type { LanguageModelV4 } from '@ai-sdk/provider'
import {
  experimental_streamTextLowMemory as streamText,
  isStepCount,
  type ModelMessage,
  type ToolSet,
  toUIMessageChunk,
  type UIMessageChunk,
} from 'ai'
import { modelFault, unfinished } from '@/lib/ai/faults'
import { gathering } from '@/lib/ai/gather'
import { impatient } from '@/lib/ai/impatient'
import type { linearObject } from '@/lib/ai/structured-output'
import type { StepDraft } from '@/lib/methodology/draft'

export type RunChunk = UIMessageChunk

/** How long a model is waited for. A hang must become a failure. */
export type Patience = {
  /** A turn may take this long. */
  readonly turnMs: number
  /** It may say nothing for this long. */
  readonly silentMs: number
  /** Requests that fail before anything came are sent again so often; later nothing is. */
  readonly retries: number
}
export const PATIENCE: Patience = { turnMs: 900_000, silentMs: 180_000, retries: 2 }
const MAX_TURNS = 12
/** Calls of tools in all of these: a step takes a dozen, and each is run, stored and told. */
const MAX_CALLS = 100

export type Output = ReturnType<typeof linearObject<StepDraft>>
/** Of the last turn, as far as it is needed. */
type Turn = Parameters<Output['parseCompleteOutput']>[1] & { readonly text: string }

export type Conversation = {
  /** `provider:model`, for messages. */
  name: string
  model: LanguageModelV4
  patience: Patience
  maxOutputTokens: number | undefined
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
export async function converse(talk: Conversation): Promise<Said> {
  try {
    return await listen(talk)
  } catch (error) {
    // A person's stop is no fault of the model.
    talk.signal.throwIfAborted()
    throw modelFault(talk.name, error)
  }
}

export type Said = { draft: StepDraft; text: string }

async function listen(talk: Conversation): Promise<Said> {
  const { output, signal, onChunk, onCheckpoint } = talk
  let last: Turn | undefined
  let finished: ModelMessage[] | undefined
  // The stream is read once. The usual result keeps all parts and runs through them again for each value asked of it.
  const result = streamText({
    model: gathering(impatient(talk.model, talk.patience.silentMs)),
    instructions: talk.instructions,
    messages: talk.messages,
    tools: talk.tools,
    output,
    stopWhen: isStepCount(MAX_TURNS),
    abortSignal: signal,
    timeout: { stepMs: talk.patience.turnMs },
    maxRetries: talk.patience.retries,
    ...(talk.maxOutputTokens !== undefined && { maxOutputTokens: talk.maxOutputTokens }),
    onStepEnd: (turn) => {
      last = turn
      // Not by its finish reason: some servers say `stop` with a call.
      if (turn.toolResults.length > 0) finished = turn.response.messages
    },
    // Errors reach the caller through the parts and the awaits below; the SDK's default prints them.
    onError: () => undefined,
  })
  const invalidCalls = new Set<string>()
  let calls = 0
  for await (const part of result.stream) {
    // A turn is told to us behind its last part: its checkpoint is taken before the next one, be it an error, is passed on.
    if (finished) {
      const messages = finished
      finished = undefined
      await onCheckpoint(messages)
    }
    // The first error is the true one: what is awaited afterwards only says that there is no output.
    if (part.type === 'error') throw part.error
    if (part.type === 'abort') throw new DOMException('The model was silent for too long.', 'TimeoutError')
    if (part.type === 'tool-call' && ++calls > MAX_CALLS) throw unfinished(talk.name, 'tool-calls')
    if (part.type === 'tool-call' && part.invalid) invalidCalls.add(part.toolCallId)
    // The chunk of an invalid call has told its error already.
    if (part.type === 'tool-error' && invalidCalls.delete(part.toolCallId)) continue
    const chunk = toUIMessageChunk(part, { onError: messageOf })
    if (chunk) await onChunk(chunk)
  }
  signal.throwIfAborted()
  // Rejects where the stream broke off; `onStepEnd` alone proves nothing.
  const reason = await result.finishReason
  if (reason !== 'stop' || !last) throw unfinished(talk.name, reason)
  const draft = await output.parseCompleteOutput({ text: last.text }, last)
  return { draft, text: last.text }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

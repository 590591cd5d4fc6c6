import type { LanguageModelV4 } from '@ai-sdk/provider'
import { isStepCount, streamText, tool } from 'ai'
import { setTimeout as delay } from 'node:timers/promises'
import * as z from 'zod'
import { modelFault } from '@/lib/ai/faults'
import { linearObject } from '@/lib/ai/structured-output'
import { TEST_ANSWER, TEST_TURNS } from '@/lib/budgets/need'
import type { ModelTest } from '@/lib/models/schema'

/** What a test asks for must be over by then. */
export const TEST_MS = 30_000
/** The tool says it, and nobody else: an answer with it proves that the model called the tool and read its answer. */
const ELEVATION_M = 1637

const answerSchema = z.object({ place: z.string(), elevationM: z.number() })
const output = linearObject(answerSchema, (raw) => answerSchema.parse(raw))

export type Found = Omit<ModelTest, 'at' | 'model' | 'usd'> & {
  inputTokens: number | null
  outputTokens: number | null
}
type Seen = { called: boolean; pieces: number; text: string; firstWordMs: number | null }

/**
 * One small request through the very connection a step would use: a tool to call, a form to answer in, streamed. Faults
 * are its outcome, in plain words; it rejects only where `signal` was aborted.
 */
export async function testModel(
  name: string,
  model: LanguageModelV4,
  signal: AbortSignal,
  limitMs = TEST_MS,
): Promise<Found> {
  const seen: Seen = { called: false, pieces: 0, text: '', firstWordMs: null }
  const over = new AbortController()
  const limit = AbortSignal.any([signal, over.signal])
  const work = ask(model, seen, limit)
  // Raced: what hangs does not always listen to a signal.
  work.catch(() => undefined)
  try {
    return await Promise.race([work, tooLong(limitMs, limit)])
  } catch (error) {
    signal.throwIfAborted()
    const message = error instanceof TooLong ? error.message : modelFault(name, error).message
    return failed(message, seen)
  } finally {
    over.abort()
  }
}

class TooLong extends Error {}

async function tooLong(ms: number, signal: AbortSignal): Promise<never> {
  await delay(ms, undefined, { signal })
  throw new TooLong(`It was waited for no longer: no whole answer within ${ms / 1000} s.`)
}

const failed = (message: string, seen: Seen): Found => ({
  ok: false,
  message,
  structured: false,
  toolCall: seen.called,
  streaming: seen.pieces > 1,
  firstWordMs: seen.firstWordMs,
  tokens: null,
  inputTokens: null,
  outputTokens: null,
})

async function ask(model: LanguageModelV4, seen: Seen, signal: AbortSignal): Promise<Found> {
  const began = performance.now()
  const result = streamText({
    model,
    instructions:
      'You are being tested. Call the tool "elevation" once for Davos; then answer with the place and the metres it gave.',
    messages: [{ role: 'user', content: 'How high is Davos?' }],
    tools: {
      elevation: tool({
        description: 'The elevation of a place in metres',
        inputSchema: z.object({ place: z.string() }),
        execute: async () => {
          seen.called = true
          return { elevationM: ELEVATION_M }
        },
      }),
    },
    output,
    maxOutputTokens: TEST_ANSWER,
    stopWhen: isStepCount(TEST_TURNS),
    abortSignal: signal,
    onError: () => undefined,
  })
  for await (const part of result.stream) {
    if (part.type === 'error') throw part.error
    if (part.type === 'abort') throw new DOMException('It was waited for no longer.', 'TimeoutError')
    const isSign = part.type === 'text-delta' || part.type === 'tool-input-start' || part.type === 'reasoning-delta'
    if (isSign) seen.firstWordMs ??= Math.round(performance.now() - began)
    if (part.type === 'text-delta') {
      seen.pieces++
      seen.text += part.text
    }
  }
  const [usage, reason] = [await result.usage, await result.finishReason]
  const tokens = { inputTokens: usage.inputTokens ?? null, outputTokens: usage.outputTokens ?? null }
  return {
    ...judge(seen, await formed(result.output), reason === 'length'),
    ...tokens,
    tokens: sum(tokens.inputTokens, tokens.outputTokens),
  }
}

/** What was answered in the form asked for, or undefined where it was not. */
const formed = (answer: PromiseLike<z.infer<typeof answerSchema>>) => Promise.resolve(answer).catch(() => undefined)

const sum = (input: number | null, answer: number | null) => (input === null || answer === null ? null : input + answer)

function judge(seen: Seen, answer: z.infer<typeof answerSchema> | undefined, isCut: boolean) {
  const structured = answer !== undefined
  const toolCall = seen.called && answer?.elevationM === ELEVATION_M
  const streaming = seen.pieces > 1
  const common = { structured, toolCall: seen.called, streaming, firstWordMs: seen.firstWordMs }
  if (isCut)
    return {
      ...common,
      ok: false,
      message: `Connected, but no turn of a test may be longer than ${TEST_ANSWER} tokens, and it was not done by then. A step has more room.`,
    }
  if (!structured)
    return {
      ...common,
      ok: false,
      message:
        'Connected, but the answer was not the form asked for. Steps need a model and server that answer by a JSON schema.',
    }
  if (!seen.called)
    return {
      ...common,
      ok: false,
      message:
        'Connected, but it did not call the tool it was asked to. Steps need a model and server with tool calls.',
    }
  if (!toolCall)
    return {
      ...common,
      ok: false,
      message: 'Connected, but it did not use what the tool told it. Its figures could not be trusted.',
    }
  const how = streaming
    ? 'tool call and streaming work'
    : 'and tool call work; the answer came in one piece, not streamed'
  return { ...common, ok: true, message: `Structured answer, ${how}.` }
}

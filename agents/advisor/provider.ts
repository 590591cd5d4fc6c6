import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
  ProviderV4,
} from '@ai-sdk/provider'
import { NoSuchModelError } from '@ai-sdk/provider'
import { setTimeout } from 'node:timers/promises'
import { env } from '@/lib/env'
import { nextMove } from './next-move'
import { readPrompt } from './read-prompt'

/** Characters in one streamed delta: what a fast hosted model sends, so that every reader sees the same shape. */
const DELTA_CHARS = 40

type Call = { id: string; toolName: string; json: string }
type Plan = { calls: Call[]; text: string; usage: LanguageModelV4Usage; finish: 'tool-calls' | 'stop' }

const tokens = (text: string) => Math.ceil(text.length / 4)

/** Pure in the prompt: tool results already there decide the next move, so a run can be resumed anywhere. */
function plan(options: LanguageModelV4CallOptions): Plan {
  const move = nextMove(readPrompt(options.prompt))
  const turn = options.prompt.length
  const calls =
    move.kind === 'calls'
      ? move.calls.map((call, index) => ({
          id: `advisor_${turn}_${index}`,
          toolName: 'calculate',
          json: JSON.stringify(call),
        }))
      : []
  const text = move.kind === 'draft' ? JSON.stringify(move.draft) : ''
  const input = tokens(JSON.stringify(options.prompt))
  const output = tokens(text) + calls.reduce((sum, call) => sum + tokens(call.json), 0)
  return {
    calls,
    text,
    finish: move.kind === 'calls' ? 'tool-calls' : 'stop',
    usage: {
      inputTokens: { total: input, noCache: input, cacheRead: undefined, cacheWrite: undefined },
      outputTokens: { total: output, text: output, reasoning: 0 },
    },
  }
}

function* slices(text: string): Generator<string> {
  for (let i = 0; i < text.length; i += DELTA_CHARS) yield text.slice(i, i + DELTA_CHARS)
}

function* parts({ calls, text, usage, finish }: Plan): Generator<LanguageModelV4StreamPart> {
  yield { type: 'stream-start', warnings: [] }
  for (const call of calls) {
    yield { type: 'tool-input-start', id: call.id, toolName: call.toolName }
    yield { type: 'tool-input-delta', id: call.id, delta: call.json }
    yield { type: 'tool-input-end', id: call.id }
    yield { type: 'tool-call', toolCallId: call.id, toolName: call.toolName, input: call.json }
  }
  if (text) {
    yield { type: 'text-start', id: 'draft' }
    for (const delta of slices(text)) yield { type: 'text-delta', id: 'draft', delta }
    yield { type: 'text-end', id: 'draft' }
  }
  yield { type: 'finish', usage, finishReason: { unified: finish, raw: undefined } }
}

function advisorModel(modelId: string): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: 'advisor',
    modelId,
    supportedUrls: {},
    async doGenerate(options) {
      const { calls, text, usage, finish } = plan(options)
      return {
        content: [
          ...calls.map((c) => ({ type: 'tool-call' as const, toolCallId: c.id, toolName: c.toolName, input: c.json })),
          ...(text ? [{ type: 'text' as const, text }] : []),
        ],
        finishReason: { unified: finish, raw: undefined },
        usage,
        warnings: [],
      }
    },
    async doStream(options) {
      const iterator = parts(plan(options))
      const pace = env().ADVISOR_CHARS_PER_SECOND
      const stream = new ReadableStream<LanguageModelV4StreamPart>(
        {
          async pull(controller) {
            // Must reject with the abort's reason, or the SDK reports a normal end.
            options.abortSignal?.throwIfAborted()
            const { value, done } = iterator.next()
            if (pace && value?.type === 'text-delta')
              await setTimeout((1000 * value.delta.length) / pace, undefined, { signal: options.abortSignal })
            if (done) controller.close()
            else controller.enqueue(value)
          },
          cancel() {
            iterator.return(undefined)
          },
        },
        { highWaterMark: 0 },
      )
      return { stream }
    },
  }
}

/** The built-in advisor as an AI SDK provider: rules, knowledge and calculators; no network, no key. */
export const advisor: ProviderV4 = {
  specificationVersion: 'v4',
  languageModel(modelId) {
    if (modelId !== 'expert') throw new NoSuchModelError({ modelId, modelType: 'languageModel' })
    return advisorModel(modelId)
  },
  embeddingModel(modelId) {
    throw new NoSuchModelError({ modelId, modelType: 'embeddingModel' })
  },
  imageModel(modelId) {
    throw new NoSuchModelError({ modelId, modelType: 'imageModel' })
  },
}

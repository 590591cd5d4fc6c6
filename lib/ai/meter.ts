import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Middleware,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from '@ai-sdk/provider'
import { wrapLanguageModel } from 'ai'
import { randomUUID } from 'node:crypto'
import { reckonTokens, tokensOf } from './tokens'

/** What one request has used. */
export type Spent = {
  /** Of this request: told again, it replaces what was told before. */
  readonly id: string
  readonly inputTokens: number
  /** Part of the input; null: not told. */
  readonly cachedTokens: number | null
  readonly outputTokens: number
  /** False: reckoned here, since the provider has not told, or not to the end. */
  readonly told: boolean
  /** More may come. */
  readonly open: boolean
}

/** Told of a request before it is sent, while its answer grows, and at its end. Where it rejects, so does the request. */
export type Meter = (spent: Spent) => Promise<void> | void

/** Told again after so many tokens of an answer: what a crash can hide. */
const EVERY_TOKENS = 100

type Part = LanguageModelV4StreamPart

const textOf = (part: Part): string =>
  part.type === 'text-delta' || part.type === 'reasoning-delta' || part.type === 'tool-input-delta' ? part.delta : ''

/** One request: what it has used so far, as far as it can be known from here. */
class Count {
  readonly #id = randomUUID()
  readonly #meter: Meter
  readonly #inputTokens: number
  #bytes = 0
  #toldAt = 0
  #isOver = false

  constructor({ prompt, tools, responseFormat }: LanguageModelV4CallOptions, meter: Meter) {
    this.#meter = meter
    this.#inputTokens = reckonTokens(JSON.stringify([prompt, tools, responseFormat]))
  }
  async begin(): Promise<void> {
    await this.#meter(this.#reckoned())
  }
  async grow(part: Part): Promise<void> {
    this.#bytes += Buffer.byteLength(textOf(part))
    if (part.type === 'finish') return this.end(toldBy(part.usage, this.#reckoned()))
    if (tokensOf(this.#bytes) - this.#toldAt < EVERY_TOKENS) return
    this.#toldAt = tokensOf(this.#bytes)
    await this.#meter(this.#reckoned())
  }
  async end(told: Partial<Spent> = {}): Promise<void> {
    if (this.#isOver) return
    this.#isOver = true
    await this.#meter({ ...this.#reckoned(), ...told, open: false })
  }
  #reckoned(): Spent {
    const outputTokens = tokensOf(this.#bytes)
    return { id: this.#id, inputTokens: this.#inputTokens, cachedTokens: null, outputTokens, told: false, open: true }
  }
}

/** Assumed: what may come on top of a text's own tokens, a provider's frame and tools, and thoughts that are not shown. */
const UNSEEN_TOKENS = { input: 20_000, output: 500_000 }
/** Tokens reckoned of a text times this: about one a byte, and no text has more. */
const MOST_TIMES = 4

/** A count, and not more than the request can have used: who says more has not counted, and would empty a limit. */
const isCount = (count: number | undefined, reckoned: number, unseen: number): count is number =>
  Number.isInteger(count) && count !== undefined && count >= 0 && count <= MOST_TIMES * reckoned + unseen

/** Nothing where a count is missing or none, or both are zero, as servers say that do not count. Reasoning is output. */
function toldBy({ inputTokens, outputTokens }: LanguageModelV4Usage, reckoned: Spent): Partial<Spent> {
  const [input, output, cached] = [inputTokens.total, outputTokens.total, inputTokens.cacheRead]
  if (!isCount(input, reckoned.inputTokens, UNSEEN_TOKENS.input)) return {}
  if (!isCount(output, reckoned.outputTokens, UNSEEN_TOKENS.output) || (input === 0 && output === 0)) return {}
  const cachedTokens = isCount(cached, input, 0) ? Math.min(cached, input) : null
  return { inputTokens: input, cachedTokens, outputTokens: output, told: true }
}

const middleware = (meter: Meter): LanguageModelV4Middleware => ({
  specificationVersion: 'v4',
  async wrapStream({ model, params }) {
    const count = new Count(params, meter)
    await count.begin()
    const result = await Promise.resolve(model.doStream(params)).catch(async (error: unknown) => {
      // Refused, or never reached: nothing was read. What was given up waiting for may have been read.
      await count.end(params.abortSignal?.aborted ? {} : { inputTokens: 0 })
      throw error
    })
    const reader = result.stream.getReader()
    const stream = new ReadableStream<Part>(
      {
        async pull(controller) {
          try {
            const { done, value } = await reader.read()
            if (!done) await count.grow(value)
            else await count.end()
            if (done) controller.close()
            else controller.enqueue(value)
          } catch (error) {
            await count.end().catch(() => undefined)
            await reader.cancel(error).catch(() => undefined)
            throw error
          }
        },
        async cancel(reason) {
          await Promise.all([reader.cancel(reason), count.end()])
        },
      },
      { highWaterMark: 0 },
    )
    return { ...result, stream }
  },
})

/** The model, each of its requests counted: also those that fail, are sent again, are stopped, or end in the middle. */
export const metered = (model: LanguageModelV4, meter: Meter): LanguageModelV4 =>
  wrapLanguageModel({ model, middleware: middleware(meter) })

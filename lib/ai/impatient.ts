import type { LanguageModelV4, LanguageModelV4Middleware, LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { wrapLanguageModel } from 'ai'

type Part = LanguageModelV4StreamPart

/** Ends whatever hangs: `silence` is renewed with every sign of life, and aborts the request when there is none. */
class Silence {
  readonly #abort = new AbortController()
  readonly #ms: number
  readonly signal = this.#abort.signal
  constructor(ms: number) {
    this.#ms = ms
  }
  /** `work`, or a TimeoutError where it takes too long. Races: not everything that hangs listens to a signal. */
  async over<T>(work: PromiseLike<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const error = new DOMException(`The model said nothing for ${Math.round(this.#ms / 1000)} s.`, 'TimeoutError')
        reject(error)
        this.#abort.abort(error)
      }, this.#ms)
    })
    try {
      return await Promise.race([work, tooLong])
    } finally {
      clearTimeout(timer)
    }
  }
}

const middleware = (silentMs: number): LanguageModelV4Middleware => ({
  specificationVersion: 'v4',
  async wrapStream({ model, params }) {
    const silence = new Silence(silentMs)
    const signals = params.abortSignal ? [params.abortSignal, silence.signal] : [silence.signal]
    const result = await silence.over(model.doStream({ ...params, abortSignal: AbortSignal.any(signals) }))
    const reader = result.stream.getReader()
    const stream = new ReadableStream<Part>(
      {
        async pull(controller) {
          const { done, value } = await silence.over(reader.read())
          if (done) controller.close()
          else controller.enqueue(value)
        },
        cancel: (reason) => reader.cancel(reason),
      },
      { highWaterMark: 0 },
    )
    return { ...result, stream }
  },
})

/**
 * The model, given up where it says nothing for `silentMs`: before its headers, before its first part or between two.
 * The SDK's own `chunkMs` counts from the first part on.
 */
export const impatient = (model: LanguageModelV4, silentMs: number): LanguageModelV4 =>
  wrapLanguageModel({ model, middleware: middleware(silentMs) })

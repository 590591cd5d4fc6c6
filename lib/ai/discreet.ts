import type { LanguageModelV4, LanguageModelV4Middleware, LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { wrapLanguageModel } from 'ai'
import { type Hush, hushing } from './hush'

type Part = LanguageModelV4StreamPart

/** A chain of causes that names itself ends here. */
const MAX_DEPTH = 8

/** The same error, its words without the key: what it says is shown, stored with the run and logged. */
function hushed(error: unknown, hush: Hush): unknown {
  if (!(error instanceof Error)) return hush.value(error)
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < MAX_DEPTH; at = at.cause, depth++) {
    for (const name of ['message', 'stack'] as const) {
      const text = at[name] ?? ''
      // Defined anew: of a DOMException the message can only be read.
      if (hush.isIn(text)) Object.defineProperty(at, name, { value: hush.text(text), configurable: true })
    }
  }
  return error
}

const middleware = (hush: Hush): LanguageModelV4Middleware => ({
  specificationVersion: 'v4',
  async wrapStream({ doStream }) {
    const result = await Promise.resolve(doStream()).catch((error: unknown) => {
      throw hushed(error, hush)
    })
    const reader = result.stream.getReader()
    const stream = new ReadableStream<Part>(
      {
        async pull(controller) {
          const { done, value } = await reader.read().catch((error: unknown) => {
            throw hushed(error, hush)
          })
          if (done) controller.close()
          else controller.enqueue(value.type === 'error' ? { ...value, error: hushed(value.error, hush) } : value)
        },
        cancel: (reason) => reader.cancel(reason),
      },
      { highWaterMark: 0 },
    )
    return { ...result, stream }
  },
})

/**
 * The model over a connection with this key, which no error of it repeats: servers quote the key that they refuse, and
 * a key of one's own server has no form that it could be known by.
 */
export function discreet(model: LanguageModelV4, key: string | null): LanguageModelV4 {
  const hush = key === null ? null : hushing([key])
  return hush ? wrapLanguageModel({ model, middleware: middleware(hush) }) : model
}

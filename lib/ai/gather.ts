import type { LanguageModelV4, LanguageModelV4Middleware, LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { wrapLanguageModel } from 'ai'

type Part = LanguageModelV4StreamPart
type Delta = Extract<Part, { delta: string }>

/** `ms`: how long a delta waits for company, counted from the last one; `chars`: at which it waits no longer. */
const GATHER = { ms: 40, chars: 4096 }

/** What carries data of its own (a signature, an item id) is not joined: the SDK keeps the last of them. */
const isPlain = (part: Part): part is Delta =>
  (part.type === 'text-delta' || part.type === 'reasoning-delta' || part.type === 'tool-input-delta') &&
  part.providerMetadata === undefined

/**
 * Joins neighbouring deltas of a part. The SDK sends each through a dozen transforms, while readers are served every
 * 40 ms anyway. The first delta after a pause passes at once. Filled by pull, and an error comes after what it cut off.
 */
export function gatherDeltas(source: ReadableStream<Part>, { ms, chars } = GATHER): ReadableStream<Part> {
  const reader = source.getReader()
  /** A read under way, or one whose result belongs to the next pull. */
  let ahead: ReturnType<typeof reader.read> | undefined
  let last = Number.NEGATIVE_INFINITY

  const take = () => {
    const result = ahead ?? reader.read()
    ahead = undefined
    return result
  }

  async function join(first: Delta): Promise<Delta> {
    const wait = last + ms - performance.now()
    if (wait <= 0) return first
    let delta = first.delta
    let timer: NodeJS.Timeout | undefined
    const timeUp = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, wait, undefined)))
    const due = performance.now() + wait
    while (delta.length < chars && performance.now() < due) {
      ahead ??= reader.read()
      // A failed read stays in `ahead`: the next pull fails with it.
      const next = await Promise.race([ahead, timeUp]).catch(() => undefined)
      if (!next?.value || !isPlain(next.value) || next.value.type !== first.type || next.value.id !== first.id) break
      ahead = undefined
      delta += next.value.delta
    }
    clearTimeout(timer)
    return { ...first, delta }
  }

  return new ReadableStream<Part>(
    {
      async pull(controller) {
        const { done, value } = await take()
        if (done) controller.close()
        else if (isPlain(value)) {
          controller.enqueue(await join(value))
          last = performance.now()
        } else controller.enqueue(value)
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}

const middleware: LanguageModelV4Middleware = {
  specificationVersion: 'v4',
  async wrapStream({ doStream }) {
    const result = await doStream()
    return { ...result, stream: gatherDeltas(result.stream) }
  },
}

/** The model with its deltas gathered. */
export const gathering = (model: LanguageModelV4): LanguageModelV4 => wrapLanguageModel({ model, middleware })

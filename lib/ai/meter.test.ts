import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { describe, expect, it } from 'vitest'
import { metered, type Spent } from './meter'
import { reckonTokens } from './tokens'

type Part = LanguageModelV4StreamPart

const finish = (input: number | undefined, output: number | undefined, cacheRead?: number): Part => ({
  type: 'finish',
  finishReason: { unified: 'stop', raw: undefined },
  usage: {
    inputTokens: { total: input, noCache: undefined, cacheRead, cacheWrite: undefined },
    outputTokens: { total: output, text: undefined, reasoning: undefined },
  },
})
const text = (delta: string): Part => ({ type: 'text-delta', id: 't', delta })

/** A model that says these parts, then fails, or waits until it is stopped. */
const model = (parts: Part[], end: 'close' | 'fail' | 'wait' = 'close', refuse?: Error): LanguageModelV4 => ({
  specificationVersion: 'v4',
  provider: 'test',
  modelId: 'm',
  supportedUrls: {},
  doGenerate: () => Promise.reject(new Error('not used')),
  async doStream({ abortSignal }) {
    if (refuse) throw refuse
    const left = [...parts]
    const stream = new ReadableStream<Part>({
      pull(controller) {
        const part = left.shift()
        if (part) return controller.enqueue(part)
        if (end === 'close') return controller.close()
        if (end === 'fail') return controller.error(new Error('read ECONNRESET'))
        return new Promise((_, reject) => abortSignal?.addEventListener('abort', () => reject(abortSignal.reason)))
      },
    })
    return { stream }
  },
})

const OPTIONS: LanguageModelV4CallOptions = {
  prompt: [{ role: 'user', content: [{ type: 'text', text: 'Draft the step.' }] }],
}
const INPUT = reckonTokens(JSON.stringify([OPTIONS.prompt, undefined, undefined]))

async function run(inner: LanguageModelV4, signal?: AbortSignal, onPart: () => void = () => undefined) {
  const told: Spent[] = []
  const work = async () => {
    const { stream } = await metered(inner, (spent) => void told.push(spent)).doStream({
      ...OPTIONS,
      ...(signal && { abortSignal: signal }),
    })
    for await (const _ of stream) onPart()
  }
  const error: unknown = await work().catch((thrown: unknown) => thrown)
  return { told, error, last: told.at(-1) }
}

describe('a metered model', () => {
  it('tells of a request before it is sent, and at its end what the provider told', async () => {
    const { told } = await run(model([text('abc'), finish(70, 9, 30)]))
    expect(told).toEqual([
      { id: expect.any(String), inputTokens: INPUT, cachedTokens: null, outputTokens: 0, told: false, open: true },
      { id: told[0]?.id, inputTokens: 70, cachedTokens: 30, outputTokens: 9, told: true, open: false },
    ])
  })
  it.each([
    ['no count', finish(undefined, undefined)],
    ['one alone', finish(70, undefined)],
    ['zeros', finish(0, 0)],
    ['less than nothing', finish(-1, 9)],
    ['more than there is', finish(70, 1e308)],
    ['more than its text can have been', finish(999_999_999, 9)],
    ['more than anybody thinks', finish(70, 999_999_999)],
    ['half a token', finish(70.5, 9)],
    ['no number', finish(70, Number.NaN)],
  ])('reckons where it is told %s', async (_, end) => {
    const { last } = await run(model([text('x'.repeat(30)), end]))
    expect(last).toMatchObject({ inputTokens: INPUT, outputTokens: 10, told: false, open: false })
  })
  it('takes no more for cached than was sent, and nothing absurd', async () => {
    expect((await run(model([finish(70, 9, 1e308)]))).last).toMatchObject({ cachedTokens: null, told: true })
    expect((await run(model([finish(70, 9, 90)]))).last).toMatchObject({ cachedTokens: 70, told: true })
  })
  it('reckons what came of an answer that breaks off, or just ends', async () => {
    for (const end of ['fail', 'close'] as const) {
      const { last } = await run(model([text('x'.repeat(30))], end))
      expect(last).toMatchObject({ inputTokens: INPUT, outputTokens: 10, told: false, open: false })
    }
  })
  it('reckons what came of an answer that is stopped', async () => {
    const stop = new AbortController()
    const { last, error } = await run(model([text('x'.repeat(30))], 'wait'), stop.signal, () => stop.abort())
    expect(error).toBe(stop.signal.reason)
    expect(last).toMatchObject({ inputTokens: INPUT, outputTokens: 10, told: false, open: false })
  })
  it('tells nothing used of one that is refused, and the prompt of one that is given up waiting for', async () => {
    const refusal = new Error('401')
    const refused = await run(model([], 'close', refusal))
    expect(refused).toMatchObject({ error: refusal, last: { inputTokens: 0, outputTokens: 0, open: false } })
    const waited = await run(model([], 'close', refusal), AbortSignal.abort())
    expect(waited.last).toMatchObject({ inputTokens: INPUT, outputTokens: 0, open: false })
  })
  it('tells of a long answer as it grows, each time more', async () => {
    const { told } = await run(model([...Array.from({ length: 100 }, () => text('x'.repeat(30))), finish(70, 1000)]))
    const grown = told.map(({ outputTokens }) => outputTokens)
    expect(grown).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1000])
  })
})

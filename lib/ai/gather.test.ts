import type { LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gatherDeltas } from './gather'

type Part = LanguageModelV4StreamPart
type Step = Part | { wait: number } | { fail: string }

const text = (delta: string, id = 't'): Part => ({ type: 'text-delta', id, delta })
const AWHILE = { ms: 1_000, chars: 4_096 }

/** A model that says these parts, with pauses; `pulled` counts what was asked of it. */
function model(steps: readonly Step[]) {
  const told = { pulled: 0, cancelled: undefined as unknown }
  let at = 0
  const stream = new ReadableStream<Part>(
    {
      async pull(controller) {
        told.pulled++
        for (let step = steps[at++]; ; step = steps[at++]) {
          if (step === undefined) return controller.close()
          if ('wait' in step) await vi.advanceTimersByTimeAsync(step.wait)
          else if ('fail' in step) throw new Error(step.fail)
          else return controller.enqueue(step)
        }
      },
      cancel(reason) {
        told.cancelled = reason
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, told }
}

async function readAll(stream: ReadableStream<Part>): Promise<Part[]> {
  const parts: Part[] = []
  for await (const part of stream) parts.push(part)
  return parts
}

describe('gatherDeltas', () => {
  // A clock that only a model's pause moves: a machine that halts for a moment changes nothing.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
  afterEach(() => void vi.useRealTimers())

  it('passes the first delta at once and joins those that follow within the time', async () => {
    const { stream } = model([text('a'), text('b'), text('c'), { type: 'text-end', id: 't' }])
    expect(await readAll(gatherDeltas(stream, AWHILE))).toEqual([text('a'), text('bc'), { type: 'text-end', id: 't' }])
  })

  it('waits no longer than its time', async () => {
    const { stream } = model([text('a'), text('b'), { wait: 60 }, text('c'), text('d')])
    expect(await readAll(gatherDeltas(stream, { ms: 20, chars: 4_096 }))).toEqual([
      text('a'),
      text('b'),
      text('c'),
      text('d'),
    ])
  })

  it('hands out what has grown long, and loses nothing of it', async () => {
    const { stream } = model(Array.from({ length: 100 }, (_, i) => text(`${i % 10}`.repeat(10))))
    const parts = await readAll(gatherDeltas(stream, { ms: 1_000, chars: 200 }))
    expect(parts).toHaveLength(1 + Math.ceil(990 / 200))
    const all = parts.map((part) => (part.type === 'text-delta' ? part.delta : '')).join('')
    expect(all).toBe(Array.from({ length: 100 }, (_, i) => `${i % 10}`.repeat(10)).join(''))
  })

  it('keeps apart what does not belong together', async () => {
    const signed: Part = { type: 'text-delta', id: 't', delta: 's', providerMetadata: { x: { signature: 'y' } } }
    const parts: Part[] = [
      text('a'),
      text('b'),
      text('c', 'u'),
      signed,
      text('d'),
      { type: 'reasoning-delta', id: 't', delta: 'r' },
    ]
    const { stream } = model(parts)
    expect(await readAll(gatherDeltas(stream, AWHILE))).toEqual(parts)
  })

  it('gives what came before a failure, then fails', async () => {
    const { stream } = model([text('a'), text('b'), text('c'), { fail: 'reset' }])
    const reader = gatherDeltas(stream, AWHILE).getReader()
    expect((await reader.read()).value).toEqual(text('a'))
    expect((await reader.read()).value).toEqual(text('bc'))
    await expect(reader.read()).rejects.toThrow('reset')
  })

  it('asks the model for nothing that nobody wants, and passes a cancel on', async () => {
    const { stream, told } = model(Array.from({ length: 50 }, () => text('x')))
    const reader = gatherDeltas(stream, { ms: 1_000, chars: 5 }).getReader()
    expect(told.pulled).toBe(0)
    await reader.read()
    await reader.read()
    expect(told.pulled).toBe(6)
    await reader.cancel('enough')
    expect(told.cancelled).toBe('enough')
  })
})

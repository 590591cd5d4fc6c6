import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Patience } from '@/agents/converse'
import { requestPieces } from '@/agents/evals/request-pieces'
import { readRun, RunWriter } from '@/lib/ai/recording/file'
import type { Exchange } from '@/lib/ai/recording/format'
import { recording } from '@/lib/ai/recording/record'
import { replaying } from '@/lib/ai/recording/replay'
import { API_NAMES, type ApiName, modelAt, startMock } from './fixtures/apis'
import { type Fault, type Proxy, startProxy } from './fixtures/proxy'
import { type Ran, runOnce } from './fixtures/run'
import { DRAFT } from './fixtures/step'

let mock: LLMock
beforeAll(async () => {
  mock = await startMock()
})
afterAll(() => mock.stop())

let proxy: Proxy
beforeEach(async () => {
  proxy = await startProxy(mock.url)
  return () => proxy.stop()
})

/** Runs the step over the wire, then from the file that was recorded of it. */
async function twice(
  name: ApiName,
  patience: Partial<Patience> = {},
): Promise<{ live: Ran; replayed: Ran; exchanges: Exchange[] }> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'groundplan-recording-'))
  const file = path.join(directory, 'data.jsonl')
  const inner = modelAt(proxy.url, name, 'whole')
  const { provider, modelId } = inner
  const writer = new RunWriter(file, { model: 'm', provider, modelId, case: 'c', step: 'data' })
  const began = performance.now()
  const { model, settle } = recording(inner, {
    piecesOf: requestPieces,
    now: () => performance.now() - began,
    mask: (exchange) => exchange,
    onExchange: (exchange) => writer.add(exchange),
  })
  const live = await runOnce(model, [], patience)
  settle()
  await writer.done(1)
  const asked = proxy.asked.length
  const run = await readRun(file)
  fs.rmSync(directory, { recursive: true })
  if (typeof run === 'string') throw new Error(run)
  const replayed = await runOnce(
    replaying(run, { piecesOf: requestPieces, onExchange: () => undefined, onUnknown: () => undefined }),
  )
  expect(proxy.asked).toHaveLength(asked)
  return { live, replayed, exchanges: run.exchanges }
}

/** All that a run leaves behind, less how its text was cut into pieces. */
const left = ({ result, error, checkpoint, text, toolRuns }: Ran) =>
  JSON.stringify({ result, error: error && [error.code, error.message, error.hint], checkpoint, text, toolRuns })

const FAULTS: readonly [string, Fault | undefined, number][] = [
  ['nothing', undefined, 2],
  ['a refusal', { kind: 'status', status: 529, headers: { 'retry-after-ms': '5' } }, 4],
  ['a refused key', { kind: 'status', status: 401 }, 2],
  ['a reset in the body', { kind: 'reset-at', byte: 0.7 }, 2],
  ['a close in the body', { kind: 'close-at', byte: 0.7 }, 2],
  ['silence', { kind: 'hang-at', byte: 0.7 }, 2],
  ['a garbled line', { kind: 'insert', text: 'data: {"choices": [}\n\n' }, 2],
]

describe.each(API_NAMES)('what was recorded of %s', (name) => {
  it.each(FAULTS)('is replayed as it ran, with %s', async (what, fault, requests) => {
    proxy.plan = (number) => (number >= 1 ? fault : undefined)
    const silentMs = fault?.kind === 'hang-at' ? 2_000 : 10_000
    const { live, replayed, exchanges } = await twice(name, { silentMs })
    expect(left(replayed)).toBe(left(live))
    expect(live.error === undefined).toBe(what === 'nothing')
    if (what === 'nothing') expect(replayed.text).toBe(DRAFT)
    expect(exchanges).toHaveLength(requests)
    expect(exchanges.map(({ end }) => end.fault === null)[0]).toBe(true)
    for (const { parts, end } of exchanges) {
      const times = [...parts.map(({ t }) => t), end.t]
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    }
  })
})

describe('a connection that is reset before the answer', () => {
  it('is asked again after seconds, which a replay does not wait for', async () => {
    proxy.plan = (number) => (number >= 1 ? { kind: 'reset' } : undefined)
    const { live, replayed, exchanges } = await twice('a compatible server')
    expect(left(replayed)).toBe(left(live))
    expect(exchanges).toHaveLength(4)
    expect((exchanges[3]?.at ?? 0) - (exchanges[1]?.at ?? 0)).toBeGreaterThan(2_000)
  })
})

describe('a turn that takes too long', () => {
  it.each(['hang', 'hang-at'] as const)('is given up, and the replay knows at once: %s', async (kind) => {
    proxy.plan = (number) => (number >= 1 ? { kind, byte: 0.7 } : undefined)
    const { live, replayed, exchanges } = await twice('a compatible server', { turnMs: 2_000, silentMs: 20_000 })
    expect(left(replayed)).toBe(left(live))
    expect(live.error?.message).toMatch(/fell silent/)
    expect(exchanges.at(-1)?.end.t).toBeGreaterThanOrEqual(500)
  })
})

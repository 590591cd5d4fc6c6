import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  ANTHROPIC,
  evaluation,
  filesBelow,
  modelsAt,
  noModels,
  OPENAI,
  startServer,
  temporary,
} from './fixtures/evaluation'
import type { Fault } from './fixtures/proxy'

let server: Awaited<ReturnType<typeof startServer>>
let directory: string
beforeEach(async () => {
  server = await startServer()
  directory = temporary()
})
afterEach(async () => {
  await server.stop()
  fs.rmSync(directory, { recursive: true })
})

const models = [OPENAI, ANTHROPIC]
/** The brief and the step that a request is about. */
const isAbout = (number: number, brief: string, step: string) => {
  const body = server.proxy.asked[number] ?? ''
  return body.includes(brief) && body.includes(`\\"step\\":\\"${step}\\",\\"instruction\\"`)
}

describe('an evaluation of two providers', () => {
  it('measures what each took, and is the same, byte for byte, without the server', async () => {
    const { files } = await evaluation(directory, 'record', modelsAt(server.proxy.url), { models })
    expect(files.map((file) => file.model)).toEqual(models)
    const asked = server.proxy.asked.length
    for (const { cases, totals } of files) {
      expect(cases.map((one) => one.error)).toEqual([null, null])
      for (const one of cases) {
        expect(one.tokens.input).toBeGreaterThanOrEqual(7 * 2 * 70)
        expect(one.firstCardMs).toBeGreaterThan(0)
        expect(one.durationMs).toBeGreaterThanOrEqual(one.firstCardMs ?? Number.NaN)
        expect(one.repairs.runs).toBeGreaterThan(0)
        expect(one.repairs.findings).toBeGreaterThanOrEqual(one.repairs.runs)
        expect(one.repairs.kept).toBe(0)
        expect(one.failures).toEqual([])
      }
      expect(totals.failures).toBe(0)
      expect(totals.tokens.input).toBe((cases[0]?.tokens.input ?? 0) + (cases[1]?.tokens.input ?? 0))
    }
    const [openai, anthropic] = files
    const { input, output } = openai?.totals.tokens ?? {}
    expect(openai?.totals.costUsd).toBeCloseTo(((input ?? 0) * 2 + (output ?? 0) * 10) / 1e6, 5)
    expect(anthropic?.totals.costUsd).toBe('unpriced')

    await server.proxy.stop()
    const again = await evaluation(directory, 'replay', noModels, { models })
    expect(JSON.stringify(again.files)).toBe(JSON.stringify(files))
    expect(server.proxy.asked).toHaveLength(asked)
  })

  it('runs cases at the same time where it may', async () => {
    const find = modelsAt(server.proxy.url)
    let begun = 0
    let open: () => void = () => undefined
    const both = new Promise<void>((resolve) => (open = resolve))
    const { files } = await evaluation(
      directory,
      'record',
      async (...asked) => {
        // The first step waits for another case to begin: one after the other this would never end.
        if (++begun === 2) open()
        await both
        return find(...asked)
      },
      { concurrency: 2 },
    )
    expect(files[0]?.cases.map((one) => one.id)).toEqual(['invoices', 'a/../b'])
    const again = await evaluation(directory, 'replay', noModels, { concurrency: 2 })
    expect(JSON.stringify(again.files)).toBe(JSON.stringify(files))
  })
})

const SOON = { 'retry-after-ms': '5' }

describe('a provider that fails in one case', () => {
  it.each<[string, Fault, RegExp]>([
    ['429', { kind: 'status', status: 429, headers: { ...SOON, 'retry-after': '7' } }, /\(429\).*wait 7 s/],
    ['401', { kind: 'status', status: 401 }, /refused the key \(401\)/],
    ['a reset in the body', { kind: 'reset-at', byte: 0.5 }, /broke in the middle/],
    ['a hang before headers', { kind: 'hang' }, /fell silent/],
    ['a hang in the body', { kind: 'hang-at', byte: 0.5 }, /fell silent/],
    ['a clean close in the body', { kind: 'close-at', byte: 0.5 }, /did not finish/],
    [
      'an error event',
      {
        kind: 'insert',
        text: 'event: error\ndata: {"type":"error","sequence_number":9,"error":{"type":"server_error","code":"server_error","message":"It broke."}}\n\n',
      },
      /did not finish/,
    ],
  ])('fails that case alone, and is replayed as it was: %s', async (_, fault, reason) => {
    server.proxy.plan = (number) => (isAbout(number, 'Forecast', 'data') ? fault : undefined)
    const silentMs = fault.kind.startsWith('hang') ? 2_000 : 10_000
    const { files } = await evaluation(directory, 'record', modelsAt(server.proxy.url), { silentMs })
    const [well, failed] = files[0]?.cases ?? []
    expect(well?.error).toBeNull()
    expect(failed?.error).toMatch(reason)
    expect(failed?.failures).toEqual([{ step: 'data', reason: failed?.error }])
    expect(failed?.problemType).toEqual({ ok: false, got: null })
    expect(files[0]?.totals.failures).toBe(1)

    await server.proxy.stop()
    const again = await evaluation(directory, 'replay', noModels)
    expect(JSON.stringify(again.files)).toBe(JSON.stringify(files))
    expect(filesBelow(directory).length).toBe(1 + 7 + 2)
  })

  it('is asked again where it refused at first, in the replay too', async () => {
    let refused = 0
    server.proxy.plan = (number) =>
      isAbout(number, 'Forecast', 'model') && refused++ < 2 ? { kind: 'status', status: 429, headers: SOON } : undefined
    const { files } = await evaluation(directory, 'record', modelsAt(server.proxy.url))
    expect(files[0]?.totals.failures).toBe(0)
    const again = await evaluation(directory, 'replay', noModels)
    expect(JSON.stringify(again.files)).toBe(JSON.stringify(files))
  })
})

describe('a fault of ours', () => {
  it('fails its case, at the step that was under way', async () => {
    const find = modelsAt(server.proxy.url)
    let asked = 0
    const { files } = await evaluation(directory, 'record', (...args) => {
      asked += 1
      if (asked === 2) throw new TypeError('a bug of ours')
      return find(...args)
    })
    const [failed, well] = files[0]?.cases ?? []
    expect(failed?.failures).toEqual([{ step: 'data', reason: 'a bug of ours' }])
    expect(failed?.error).toBe('a bug of ours')
    expect(well?.error).toBeNull()
  })
})

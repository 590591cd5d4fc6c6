import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { API_NAMES, modelAt, REAL_WORDS } from './fixtures/apis'
import { type Proxy, startProxy } from './fixtures/proxy'
import { type Ran, runOnce } from './fixtures/run'
import { DRAFT, FLAWED, WORSE } from './fixtures/step'

const CHECKED = /Your draft was checked/
const mock = new LLMock({ port: 0 })
beforeAll(async () => {
  const pieces = { chunkSize: 11 }
  // Never content: the second draft has the faults of the first.
  mock.on({ model: /stubborn/ }, { content: FLAWED }, pieces)
  mock.on({ model: /worse/, userMessage: CHECKED }, { content: WORSE }, pieces)
  mock.on({ model: /cut/, userMessage: CHECKED }, { content: DRAFT.slice(0, 300) }, pieces)
  mock.on({ model: /length/, userMessage: CHECKED }, { content: DRAFT, finishReason: 'length' }, pieces)
  mock.on({ model: /prose/, userMessage: CHECKED }, { content: 'It is fine as it is.' }, pieces)
  mock.on({ userMessage: CHECKED }, { content: DRAFT }, pieces)
  mock.on({}, { content: FLAWED }, pieces)
  await mock.start()
})
afterAll(() => mock.stop())

let proxy: Proxy
beforeEach(async () => {
  proxy = await startProxy(mock.url)
  return () => proxy.stop()
})

const told = (ran: Ran) => ran.chunks.flatMap((chunk) => (chunk.type === 'data-checked' ? [chunk.data] : []))
const summaryOf = (draft: string): string => JSON.parse(draft).summary

describe.each(API_NAMES)('a draft with faults, %s', (name) => {
  const run = (model: string, checkpoint: Ran['checkpoint'] = []) =>
    runOnce(modelAt(proxy.url, name, model), checkpoint)

  it('goes back once with what was found, and the second is taken', async () => {
    const ran = await run('good')
    expect(ran.error).toBeUndefined()
    expect(ran.text).toBe(FLAWED + DRAFT)
    expect(ran.result?.draft.summary).toBe(summaryOf(DRAFT))
    expect(ran.result?.repair).toEqual({ findings: expect.any(Number), kept: null })
    expect(ran.result?.facts['data.dupShare']).toBeUndefined()
    expect(ran.result?.unrepaired).toBeNull()
    expect(told(ran)).toEqual([ran.result?.repair])
    expect(proxy.asked).toHaveLength(2)
    for (const words of ['bare-figure', 'data.nothing', 'neither in the knowledge base nor in the brief'])
      expect(proxy.asked[1]).toContain(words)
  })

  it('is not sent back a second time: what is left stays a finding', async () => {
    const ran = await run('stubborn')
    expect(proxy.asked).toHaveLength(2)
    expect(ran.result?.repair?.kept).toBeNull()
    expect(ran.result?.unrepaired).toMatchObject({ kept: null })
    expect(ran.result?.unrepaired?.findings).toHaveLength(ran.result?.repair?.findings ?? 0)
    expect(ran.result?.facts['data.dupShare']).toMatchObject({ origin: 'assumed', source: null })
  })

  it.each(['cut', 'length', 'prose'])('stands, and says why, where the second is no draft: %s', async (model) => {
    const change = REAL_WORDS[name]
    proxy.plan = (number) => (change && number === 1 ? { kind: 'rewrite', change } : undefined)
    const ran = await run(model)
    expect(ran.error).toBeUndefined()
    expect(ran.result?.draft.summary).toBe(summaryOf(FLAWED))
    expect(ran.result?.repair?.kept).toMatch(/did not finish/)
    expect(told(ran).at(-1)).toEqual(ran.result?.repair)
    const { kept, findings } = ran.result?.unrepaired ?? {}
    expect([kept, findings?.length]).toEqual([ran.result?.repair?.kept, ran.result?.repair?.findings])
    expect(findings?.map(({ check }) => check)).toEqual(expect.arrayContaining(['fact', 'document:bare-figure']))
  })

  it('stands where the second is worse', async () => {
    const ran = await run('worse')
    expect(ran.text).toBe(FLAWED + WORSE)
    expect(ran.result?.draft.facts.map(({ path }) => path)).not.toContain('data.missingShare')
    expect(ran.result?.facts['data.missingShare']).toBeUndefined()
    const found = ran.result?.repair?.findings ?? 0
    expect(ran.result?.repair?.kept).toBe(
      `More was found in the second draft than in the first: ${found + 1} findings, not ${found}.`,
    )
    expect(told(ran).at(-1)).toEqual(ran.result?.repair)
    expect(ran.result?.unrepaired?.findings).toHaveLength(found)
  })

  it('stands where the provider fails in the repair', async () => {
    proxy.plan = (number) => (number === 1 ? { kind: 'reset-at', byte: 0.5 } : undefined)
    const ran = await run('good')
    expect(ran.result?.draft.summary).toBe(summaryOf(FLAWED))
    expect(ran.result?.repair?.kept).toMatch(/broke in the middle/)
  })

  it('is not asked for again after a crash in the repair', async () => {
    const { checkpoint } = await run('good')
    expect(checkpoint.map(({ role }) => role)).toEqual(['assistant', 'user'])
    const again = await run('good', checkpoint)
    expect(again.text).toBe(DRAFT)
    expect(told(again)).toEqual([])
    expect(again.result?.draft.summary).toBe(summaryOf(DRAFT))
    expect(proxy.asked).toHaveLength(3)
  })
})

import type { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { readDataPart } from '@/agents/prompt/data-part'
import { runChecks } from '@/lib/checks/registry'
import { repairSchema } from '@/lib/methodology/repair'
import { STEP_IDS } from '@/lib/facts/fact'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { modelAt, startMock } from './fixtures/apis'
import { type Proxy, startProxy } from './fixtures/proxy'
import { runOnce } from './fixtures/run'
import { DRAFT, INPUT } from './fixtures/step'

/** None of these is about silence, and a busy machine is silent for a while. */
const PATIENT = { silentMs: 15_000 }
let mock: LLMock
let proxy: Proxy
beforeAll(async () => {
  mock = await startMock()
})
afterAll(() => mock.stop())
beforeEach(async () => {
  proxy = await startProxy(mock.url)
  return () => proxy.stop()
})

const bodySchema = z.object({ messages: z.array(z.object({ role: z.string(), content: z.unknown() })) })
const dataSchema = z.looseObject({
  brief: z.string(),
  facts: z.record(z.string(), z.unknown()),
  leftOut: z.record(z.string(), z.number()).optional(),
})

/** The data of a request as it went over the wire. */
function sent(request = 0) {
  const { messages } = bodySchema.parse(JSON.parse(proxy.asked[request] ?? ''))
  return dataSchema.parse(readDataPart(String(messages[1]?.content)))
}

const many = ledger(
  ...STEP_IDS.flatMap((step) =>
    Array.from({ length: 40 }, (_, i) => fact(`${step}.f${i}`, 'In the words of the brief. '.repeat(9), { step })),
  ),
)

describe('a run that is asked to mend a finding', () => {
  it('sends what the check says, on what, and what fixes it, as data', async () => {
    const found = runChecks({ data: { temporal: true, splitStrategy: 'random' } }).find(
      ({ check }) => check === 'DS-01',
    )
    const repair = repairSchema.parse(found)
    await runOnce(modelAt(proxy.url, 'a compatible server', 'whole'), [], PATIENT, { ...INPUT, facts: many, repair })
    expect(sent()['repair']).toEqual(repair)
    expect(repair).toMatchObject({ clauses: [{ text: 'yes' }, { text: 'Random' }] })
    await runOnce(modelAt(proxy.url, 'a compatible server', 'whole'), [], PATIENT, INPUT)
    expect(sent(proxy.asked.length - 1)['repair']).toBeUndefined()
  })
})

describe('a design too long for the context of a model', () => {
  it('goes out without what matters least, and says so; the whole ledger stays that of the draft', async () => {
    const input = { ...INPUT, facts: many }
    const ran = await runOnce(modelAt(proxy.url, 'a compatible server', 'whole'), [], PATIENT, input)
    expect(ran.error).toBeUndefined()
    expect(ran.text).toBe(DRAFT)
    const { brief, facts, leftOut } = sent()
    expect(brief).toBe(INPUT.brief)
    expect(Object.keys(facts).filter((path) => path.startsWith('data.'))).toHaveLength(40)
    expect(Object.keys(facts).length).toBeLessThan(Object.keys(many).length)
    for (const [path, value] of Object.entries(facts)) expect(value).toEqual(many[path])
    expect(leftOut?.['facts of perf']).toBeGreaterThan(0)
    expect(Object.keys(ran.result?.facts ?? {})).toEqual(expect.arrayContaining(Object.keys(many)))
  })
  it('goes out whole where it fits', async () => {
    await runOnce(modelAt(proxy.url, 'a compatible server', 'whole'), [], PATIENT)
    expect(sent().leftOut).toBeUndefined()
  })
  it('is refused, with nothing sent, where its brief alone is too long', async () => {
    const brief = INPUT.brief.repeat(2000)
    const ran = await runOnce(modelAt(proxy.url, 'a compatible server', 'whole'), [], PATIENT, { ...INPUT, brief })
    expect(ran.error?.message).toMatch(/^The brief is too long for this model/)
    expect(proxy.asked).toEqual([])
  })
})

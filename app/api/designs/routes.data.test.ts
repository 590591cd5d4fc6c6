import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { engine } from '@/agents/engine'
import { closeDatabase, db } from '@/lib/db/client'
import { readAll, shown } from '@/lib/runs/fixtures/reader'
import { STEP_IDS } from '@/lib/facts/fact'
import { GET as getRun } from '@/app/api/runs/[runId]/route'
import { POST as stop } from '@/app/api/runs/[runId]/stop/route'
import { GET as stream } from '@/app/api/runs/[runId]/stream/route'
import { DELETE as remove, GET as getDesign } from './[designId]/route'
import { PATCH as setFact } from './[designId]/facts/route'
import { GET as sensitivity } from './[designId]/facts/sensitivity/route'
import { DELETE as revoke } from './[designId]/shares/[shareId]/route'
import { GET as listShares, POST as share } from './[designId]/shares/route'
import { POST as accept } from './[designId]/steps/[stepId]/accept/route'
import { PATCH as edit } from './[designId]/steps/[stepId]/route'
import { POST as start } from './[designId]/steps/[stepId]/runs/route'
import { POST as keepVariant } from './[designId]/variants/[variantId]/keep/route'
import { DELETE as discardVariant, PATCH as changeVariant } from './[designId]/variants/[variantId]/route'
import { GET as listVariants, POST as addVariant } from './[designId]/variants/route'
import { GET as list, POST as create } from './route'

const BRIEF =
  'Stop card fraud for a bank: 9 million charges a day, 1,200 per second at peak, and an answer within 100 ms. Chargebacks arrive after 90 days. About 0.12% of charges are fraud.'

const request = (method: string, body?: unknown, headers: Record<string, string> = {}) =>
  new Request('http://127.0.0.1:3000/api', {
    method,
    headers: { host: '127.0.0.1:3000', 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
const at = <P extends Record<string, string>>(params: P) => ({ params: Promise.resolve(params) })
const none = at({})

const created = async (
  body: Record<string, unknown> = {},
  key: string = randomUUID(),
): Promise<{ designId: string; runId: string }> =>
  (await create(request('POST', { brief: BRIEF, ...body }, { 'idempotency-key': key }), none)).json()
const follow = async (runId: string) => {
  const answer = await stream(request('GET'), at({ runId }))
  if (!answer.body) throw new Error('no body')
  return readAll(answer.body)
}

const body = () => ({ editId: randomUUID(), field: 'summary', value: 'Mine.' })

afterAll(async () => {
  await engine().drain()
  await closeDatabase()
})

describe('the routes', () => {
  it('make a design from a brief, stream its first step and keep it', async () => {
    const { designId, runId } = await created()
    const read = await follow(runId)
    expect(read.end).toMatchObject({ status: 'succeeded' })
    const types = new Set(shown(read.events).map(({ chunk }) => chunk.type))
    expect([...types]).toEqual(expect.arrayContaining(['tool-input-available', 'tool-output-available', 'text-delta']))
    const { design, runs } = await (await getDesign(request('GET'), at({ designId }))).json()
    expect(runs).toMatchObject([{ id: runId, step: 'problem', status: 'succeeded', elapsedMs: expect.any(Number) }])
    expect(design.steps[0]).toMatchObject({ id: 'problem', state: 'drafted', rev: 1 })
    expect(design.facts['arch.qpsPeak']).toMatchObject({
      value: 1200,
      origin: 'user',
      source: { quote: expect.stringContaining('1,200') },
    })
    const { designs } = await (await list(request('GET'), none)).json()
    expect(designs.find((one: { id: string }) => one.id === designId)).toMatchObject({
      opening: expect.stringContaining('Stop card fraud for a bank'),
      steps: { problem: 'drafted', perf: 'empty' },
    })
    expect((await (await getRun(request('GET'), at({ runId }))).json()).run).toMatchObject({
      status: 'succeeded',
      step: 'problem',
    })
  })

  it('draft all seven steps without stopping', async () => {
    const { designId } = await created({ draftAll: true })
    await vi.waitFor(
      async () => {
        const { design, runs } = await (await getDesign(request('GET'), at({ designId }))).json()
        expect(runs).toHaveLength(7)
        expect(design.steps.map((step: { state: string }) => step.state)).toEqual(STEP_IDS.map(() => 'drafted'))
      },
      { timeout: 180_000, interval: 100 },
    )
  })

  it('answer the same to the same key, and refuse it for another brief', async () => {
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 10 }, () => created({}, key)))
    expect(new Set(answers.map((answer) => `${answer.designId} ${answer.runId}`)).size).toBe(1)
    const other = await create(request('POST', { brief: `${BRIEF} More.` }, { 'idempotency-key': key }), none)
    expect(other.status).toBe(422)
  })

  it('save edits, set facts, accept and share', async () => {
    const { designId, runId } = await created()
    await follow(runId)
    const step = at({ designId, stepId: 'problem' })
    expect((await edit(request('PATCH', body()), step)).status).toBe(428)
    const saved = await edit(request('PATCH', body(), { 'if-match': '"1"' }), step)
    expect([saved.status, await saved.json()]).toEqual([200, { rev: 2 }])
    const late = await edit(request('PATCH', { ...body(), value: 'Late.' }, { 'if-match': '"1"' }), step)
    expect([late.status, await late.json()]).toMatchObject([
      409,
      { rev: 2, current: 'Mine.', error: { code: 'conflict' } },
    ])
    const odd = { ...body(), field: 'sections/\u0000\ud83d/markdown' }
    expect((await edit(request('PATCH', odd, { 'if-match': '"1"' }), step)).status).toBe(409)
    const fact = await setFact(request('PATCH', { path: 'arch.qpsPeak', value: 2400 }), at({ designId }))
    expect([fact.status, await fact.json()]).toMatchObject([200, { fact: { value: 2400, origin: 'user' } }])
    expect((await accept(request('POST', {}, { 'if-match': '"2"' }), step)).status).toBe(200)
    const link = await share(request('POST', {}), at({ designId }))
    const { id, token } = await link.json()
    expect([link.status, token]).toEqual([201, expect.stringMatching(/^[\w-]{43}$/)])
    expect((await revoke(request('DELETE'), at({ designId, shareId: id }))).status).toBe(204)
    const { shares } = await (await listShares(request('GET'), at({ designId }))).json()
    expect(shares).toMatchObject([{ id, live: false }])
    expect(JSON.stringify(shares)).not.toContain(token)
  })

  it('save one of ten edits of the same revision, and keep the others in the journal', async () => {
    const { designId, runId } = await created()
    await follow(runId)
    const step = at({ designId, stepId: 'problem' })
    const answers = await Promise.all(
      Array.from({ length: 10 }, async (_, i) =>
        edit(request('PATCH', { ...body(), value: `Tab ${i}.` }, { 'if-match': '"1"' }), step),
      ),
    )
    const statuses = answers.map((answer) => answer.status).toSorted((a, b) => a - b)
    expect(statuses).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
    const outcomes = await db().stepEdit.groupBy({ by: ['outcome'], where: { designId }, _count: true })
    expect(outcomes.toSorted((a, b) => a._count - b._count)).toEqual([
      { outcome: 'applied', _count: 1 },
      { outcome: 'conflict', _count: 9 },
    ])
  })

  it('stop a run, refuse a second one and allow the next', async () => {
    const { designId, runId } = await created()
    await follow(runId)
    // The first run must still be under way when the last request comes.
    vi.stubEnv('ADVISOR_CHARS_PER_SECOND', '2000')
    const step = at({ designId, stepId: 'data' })
    const answers = await Promise.all(Array.from({ length: 5 }, async () => start(request('POST', {}), step)))
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([202, 409, 409, 409, 409])
    const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).runId))
    expect(new Set(ids).size).toBe(1)
    expect((await stop(request('POST', {}), at({ runId: ids[0] }))).status).toBe(202)
    const { end } = await follow(ids[0])
    expect(['cancelled', 'succeeded']).toContain(end?.status)
    vi.unstubAllEnvs()
    expect((await start(request('POST', {}), step)).status).toBe(202)
  })

  it('say how a figure answers to its inputs, and refuse in words what is none', async () => {
    const { designId, runId } = await created()
    await follow(runId)
    const ask = (path: string) =>
      sensitivity(
        new Request(`http://127.0.0.1:3000/api?path=${path}`, { headers: { host: '127.0.0.1:3000' } }),
        at({ designId }),
      )
    const figure = await (await ask('problem.positivesPerDay')).json()
    const rows: { path: string; elasticity: string }[] = figure.rows
    expect(rows.map(({ path, elasticity }) => [path, elasticity])).toEqual([
      ['data.positiveRate', '1% more'],
      ['data.rowsPerDay', '1% more'],
    ])
    expect(await (await ask('arch.qpsPeak')).json()).toMatchObject({ ok: false, message: expect.any(String) })
    expect(await (await ask('')).json()).toMatchObject({ ok: false })
  })

  it('make, change, keep and discard variants of a design', async () => {
    const { designId, runId } = await created()
    await follow(runId)
    const design = at({ designId })
    const add = async (name: string) => {
      const answer = await addVariant(request('POST', { name }), design)
      expect(answer.status).toBe(201)
      const { id: variantId }: { id: string } = await answer.json()
      return at({ designId, variantId })
    }
    const [kept, other] = [await add('Ten times'), await add('Other')]
    const change = { path: 'arch.qpsPeak', value: 12_000 }
    expect((await changeVariant(request('PATCH', change), kept)).status).toBe(200)
    expect((await changeVariant(request('PATCH', { ...change, value: 'much' }), kept)).status).toBe(422)
    expect((await changeVariant(request('PATCH', { name: ' ' }), kept)).status).toBe(422)
    expect((await keepVariant(request('POST'), other)).status).toBe(422)
    const { variants } = await (await listVariants(request('GET'), design)).json()
    expect(variants).toMatchObject([{ name: 'Ten times', overrides: [change] }, { name: 'Other' }])
    const { staleSteps } = await (await keepVariant(request('POST'), kept)).json()
    expect(staleSteps).toMatchObject([{ step: 'problem' }])
    expect((await discardVariant(request('DELETE'), other)).status).toBe(204)
    expect((await discardVariant(request('DELETE'), other)).status).toBe(404)
    expect((await (await listVariants(request('GET'), design)).json()).variants).toEqual([])
  })

  it('refuse bad input with a message, and what is not there with a 404', async () => {
    for (const [wrong, status] of [
      [{ brief: '' }, 422],
      [{ brief: 'fraud' }, 422],
      [{ brief: 7 }, 422],
      [{ brief: BRIEF, owner: 'me' }, 422],
      [{ brief: 'word '.repeat(40_000) }, 413],
      ['{', 400],
    ] as const) {
      const answer = await create(request('POST', wrong), none)
      expect([answer.status, (await answer.json()).error.message]).toEqual([status, expect.stringMatching(/\w{3}/)])
    }
    const { designId } = await created()
    for (const id of [randomUUID(), 'x', "'; drop table", '%00']) {
      expect((await getDesign(request('GET'), at({ designId: id }))).status).toBe(404)
      expect((await stream(request('GET'), at({ runId: id }))).status).toBe(404)
      expect((await setFact(request('PATCH', { path: 'a.b', value: 1 }), at({ designId: id }))).status).toBe(404)
    }
    expect((await start(request('POST', {}), at({ designId, stepId: 'none' }))).status).toBe(404)
    expect((await create(request('POST', { brief: BRIEF }, { origin: 'http://evil.example' }), none)).status).toBe(403)
    expect((await create(request('POST', { brief: BRIEF }, { 'content-type': 'text/plain' }), none)).status).toBe(415)
    expect((await remove(request('DELETE'), at({ designId }))).status).toBe(204)
    expect((await getDesign(request('GET'), at({ designId }))).status).toBe(404)
  })
})

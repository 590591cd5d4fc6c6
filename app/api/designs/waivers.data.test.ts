import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localScope } from '@/lib/auth/scope'
import { closeDatabase } from '@/lib/db/client'
import { freshDesign } from '@/lib/drafts/fixtures/designs'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { GET as getDesign } from './[designId]/route'
import { DELETE as withdraw } from './[designId]/waivers/[waiverId]/route'
import { POST as waive } from './[designId]/waivers/route'

const request = (method: string, body?: unknown, headers: Record<string, string> = {}) =>
  new Request('http://127.0.0.1:3000/api', {
    method,
    headers: { host: '127.0.0.1:3000', 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
const at = <P extends Record<string, string>>(params: P) => ({ params: Promise.resolve(params) })

const CHECK = 'PF-03'
const REASON = 'The regulator asks for accuracy by name.'
let designId = ''
let body: { check: string; reason: string; seen: unknown }

beforeAll(async () => {
  const facts = ledger(fact('problem.primaryMetric', 'accuracy'), fact('data.positiveRate', 0.0012, { step: 'data' }))
  designId = (await freshDesign(localScope(), facts)).designId
  const { design } = await (await getDesign(request('GET'), at({ designId }))).json()
  const finding = design.findings.find(({ check }: { check: string }) => check === CHECK)
  const seen = finding.clauses.map(({ path, text }: { path: string; text: string }) => ({ path, text }))
  body = { check: CHECK, reason: REASON, seen }
})
afterAll(closeDatabase)

describe('the routes of waivers', () => {
  it('refuse a reason that is too short or too long, extra fields, foreign origins and unknown designs', async () => {
    for (const [wrong, message] of [
      [{ ...body, reason: 'No.' }, /at least 10 characters/],
      [{ ...body, reason: `  ${'\n'.repeat(20)}No.` }, /at least 10 characters/],
      [{ ...body, reason: 'x'.repeat(2001) }, /at most 2,000 characters/],
      [{ ...body, by: 'somebody else' }, /by/],
      [{ check: CHECK, reason: REASON }, /seen/],
    ] as const) {
      const answer = await waive(request('POST', wrong), at({ designId }))
      expect([answer.status, (await answer.json()).error.message]).toEqual([422, expect.stringMatching(message)])
    }
    const foreign = await waive(request('POST', body, { origin: 'http://evil.example' }), at({ designId }))
    expect(foreign.status).toBe(403)
    for (const id of [randomUUID(), 'x'])
      expect((await waive(request('POST', body), at({ designId: id }))).status).toBe(404)
    expect((await waive(request('POST', { ...body, check: 'XX-01' }), at({ designId }))).status).toBe(404)
  })

  it('waive with 201, the same again with 200, another reason with 409; withdraw with 204', async () => {
    const first = await waive(request('POST', body), at({ designId }))
    const { waiver } = await first.json()
    expect([first.status, waiver]).toMatchObject([201, { check: CHECK, reason: REASON, by: 'You' }])
    const again = await waive(request('POST', body), at({ designId }))
    expect([again.status, await again.json()]).toEqual([200, { waiver }])
    const other = await waive(request('POST', { ...body, reason: 'For another reason.' }), at({ designId }))
    expect(other.status).toBe(409)
    for (const waiverId of [waiver.id, waiver.id])
      expect((await withdraw(request('DELETE'), at({ designId, waiverId }))).status).toBe(204)
    for (const waiverId of [randomUUID(), 'x'])
      expect((await withdraw(request('DELETE'), at({ designId, waiverId }))).status).toBe(404)
  })

  it('know nothing of a waiver under another design', async () => {
    const { waiver } = await (await waive(request('POST', body), at({ designId }))).json()
    const other = await freshDesign(localScope())
    const answer = await withdraw(request('DELETE'), at({ designId: other.designId, waiverId: waiver.id }))
    expect(answer.status).toBe(404)
    const { design } = await (await getDesign(request('GET'), at({ designId }))).json()
    expect(design.waived).toHaveLength(1)
  })
})

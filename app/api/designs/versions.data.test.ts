import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localScope } from '@/lib/auth/scope'
import { closeDatabase } from '@/lib/db/client'
import { setFact } from '@/lib/designs/mutations'
import type { DesignScope } from '@/lib/auth/scope'
import { freshDesign } from '@/lib/drafts/fixtures/designs'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { GET as getDesign } from './[designId]/route'
import { GET as getSince, PUT as look } from './[designId]/seen/route'
import { POST as restoreStep } from './[designId]/steps/[stepId]/restore/route'
import { POST as restore } from './[designId]/versions/[version]/restore/route'
import { GET as listVersions, POST as nameMilestone } from './[designId]/versions/route'

const request = (method: string, body?: unknown, headers: Record<string, string> = {}, query = '') =>
  new Request(`http://127.0.0.1:3000/api${query}`, {
    method,
    headers: { host: '127.0.0.1:3000', 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
const at = <P extends Record<string, string>>(params: P) => ({ params: Promise.resolve(params) })
const match = (rev: number) => ({ 'if-match': `"${rev}"` })

const ROWS = 'data.rowsPerDay'
let scope: DesignScope
let designId = ''
const rev = async (): Promise<number> => (await (await getDesign(request('GET'), at({ designId }))).json()).rev

beforeAll(async () => {
  scope = await freshDesign(localScope(), ledger(fact(ROWS, 100, { step: 'data' })))
  designId = scope.designId
})
afterAll(closeDatabase)

describe('the routes of versions', () => {
  it('name with 201, the same name with 409, none or too long a one with 422', async () => {
    const made = await nameMilestone(request('POST', { name: '  Before \n launch ' }), at({ designId }))
    expect([made.status, await made.json()]).toEqual([201, { number: 1 }])
    expect((await nameMilestone(request('POST', { name: 'before launch' }), at({ designId }))).status).toBe(409)
    for (const body of [{}, { name: ' ' }, { name: 'x'.repeat(81) }, { name: 'y', number: 7 }])
      expect((await nameMilestone(request('POST', body), at({ designId }))).status).toBe(422)
    const { versions } = await (await listVersions(request('GET'), at({ designId }))).json()
    expect(versions).toMatchObject([{ number: 1, label: 'Before launch', cause: 'milestone' }])
    expect(JSON.stringify(versions)).not.toContain(ROWS)
  })

  it('restore what was looked at, and say why not', async () => {
    await setFact(scope, { path: ROWS, value: 7 })
    const seen = await rev()
    const version = '1'
    expect((await restore(request('POST', {}), at({ designId, version }))).status).toBe(428)
    expect((await restore(request('POST', {}, match(seen - 1)), at({ designId, version }))).status).toBe(409)
    for (const wrong of ['0', '2', 'x', '1e3'])
      expect((await restore(request('POST', {}, match(seen)), at({ designId, version: wrong }))).status).toBe(404)
    const done = await restore(request('POST', {}, match(seen)), at({ designId, version }))
    expect([done.status, await done.json()]).toEqual([200, { designRev: seen + 1, kept: 2 }])
    const { design } = await (await getDesign(request('GET'), at({ designId }))).json()
    expect(design.facts[ROWS].value).toBe(100)
    expect((await restore(request('POST', {}, match(seen + 1)), at({ designId, version }))).status).toBe(409)
  })

  it('restore no revision of a step that is not there', async () => {
    for (const [stepId, body, headers, status] of [
      ['problem', { rev: 1 }, match(0), 404],
      ['nothing', { rev: 1 }, match(0), 404],
      ['problem', { rev: 1 }, {}, 428],
      ['problem', { rev: 'x' }, match(0), 422],
    ] as const)
      expect((await restoreStep(request('POST', body, headers), at({ designId, stepId }))).status).toBe(status)
  })
})

describe('the routes of what changed since somebody looked', () => {
  it('tell a browser, and take nothing from one that gives no mark', async () => {
    const device = randomUUID()
    const since = async () =>
      (await getSince(request('GET', undefined, {}, `?device=${device}`), at({ designId }))).json()
    expect(await since()).toEqual({ since: null })
    const seen = await rev()
    expect((await look(request('PUT', { device, rev: seen }), at({ designId }))).status).toBe(204)
    await setFact(scope, { path: ROWS, value: 9 })
    expect(await since()).toMatchObject({ since: { rev: seen, changes: 1 } })
    expect((await getSince(request('GET'), at({ designId }))).status).toBe(400)
    expect((await look(request('PUT', { device: 'x', rev: 1 }), at({ designId }))).status).toBe(422)
  })
})

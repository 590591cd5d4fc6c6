import { afterAll, describe, expect, it } from 'vitest'
import { engine } from '@/agents/engine'
import { finishedExample } from '@/agents/examples'
import { DELETE as remove, GET as getDesign, PATCH as rename } from '@/app/api/designs/[designId]/route'
import { POST as share } from '@/app/api/designs/[designId]/shares/route'
import { requireScope } from '@/lib/auth/session'
import { openExample } from '@/lib/examples/mutations'
import { EXAMPLES } from '@/lib/examples/registry'
import { STEP_IDS } from '@/lib/facts/fact'
import { POST } from './[exampleId]/route'

const request = (method: string, body?: unknown) =>
  new Request('http://127.0.0.1:3000/api', {
    method,
    headers: { host: '127.0.0.1:3000', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
const at = <P extends Record<string, string>>(params: P) => ({ params: Promise.resolve(params) })

const open = async (exampleId: string): Promise<string> =>
  (await (await POST(request('POST'), at({ exampleId }))).json()).designId
/** The same example as other rules would make it. */
const openRevision = async (index: number, revision: string): Promise<string> => {
  const example = EXAMPLES[index]
  if (!example) throw new Error('no such example')
  const { design } = await finishedExample(example)
  return (await openExample(await requireScope('workspace.read'), { id: example.id, revision, design })).designId
}
const idOf = (index: number) => EXAMPLES[index]?.id ?? ''
const statusOf = async (designId: string) => (await getDesign(request('GET'), at({ designId }))).status

afterAll(() => engine().drain())

describe('a worked example', () => {
  it('opens as a finished design, and the second time as the same one', async () => {
    const [designId, again] = await Promise.all([open(idOf(0)), open(idOf(0))])
    expect(again).toBe(designId)
    const { design, runs } = await (await getDesign(request('GET'), at({ designId }))).json()
    expect(design.title).toBe(EXAMPLES[0]?.title)
    expect(design.steps.map((step: { state: string }) => step.state)).toEqual(STEP_IDS.map(() => 'drafted'))
    expect(design.facts['arch.qpsPeak']).toMatchObject({ value: 1200, origin: 'user' })
    expect(runs).toEqual([])
    expect(await open(idOf(0))).toBe(designId)
  })

  it('is new again once it was deleted', async () => {
    const designId = await open(idOf(1))
    expect((await remove(request('DELETE'), at({ designId }))).status).toBe(204)
    const next = await open(idOf(1))
    expect(next).not.toBe(designId)
    expect(await statusOf(next)).toBe(200)
  })

  it('is replaced where the rules have changed and nobody has touched it', async () => {
    const old = await openRevision(2, 'older')
    const now = await open(idOf(2))
    expect(now).not.toBe(old)
    expect(await statusOf(old)).toBe(404)
  })

  it('stays what a person made of it, whatever the rules say now', async () => {
    const renamed = await openRevision(3, 'older')
    await rename(request('PATCH', { title: 'Ours' }), at({ designId: renamed }))
    expect(await open(idOf(3))).toBe(renamed)
    const shared = await openRevision(4, 'older')
    await share(request('POST', {}), at({ designId: shared }))
    expect(await open(idOf(4))).toBe(shared)
  })

  it('is a 404 where there is none of that name', async () => {
    expect((await POST(request('POST'), at({ exampleId: 'nothing' }))).status).toBe(404)
  })
})

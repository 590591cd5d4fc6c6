import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { ACCOUNTS } from '@/lib/auth/fixtures/people'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { closeDatabase, db } from '@/lib/db/client'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { startRun } from '@/lib/drafts/mutations'
import { STEP_IDS } from '@/lib/facts/fact'
import { MOST_ACTIVE } from './quota'

afterEach(() => vi.unstubAllEnvs())
afterAll(closeDatabase)

const withAccounts = () => {
  for (const [name, value] of Object.entries(ACCOUNTS)) vi.stubEnv(name, value)
}
/** Runs that wait: nothing works on them here. */
async function waiting(scope: WorkspaceScope, count: number): Promise<void> {
  for (let left = count; left > 0; left -= STEP_IDS.length) {
    const { designId, workspaceId } = await freshDesign(scope)
    const row = { designId, workspaceId, model: 'advisor:standard', input: {}, onCrash: 'resume' }
    await db().run.createMany({ data: STEP_IDS.slice(0, left).map((step) => ({ ...row, step })) })
  }
}
const active = ({ workspaceId }: WorkspaceScope) => db().run.count({ where: { workspaceId } })

describe('the queue of a workspace', () => {
  it('takes exactly its quota, however many ask at once, and leaves nothing of what it refuses', async () => {
    withAccounts()
    const scope = await freshWorkspace()
    await waiting(scope, MOST_ACTIVE - 3)
    const designs = await Promise.all(Array.from({ length: 8 }, () => freshDesign(scope)))
    const answers = await Promise.allSettled(designs.map((design) => startRun(design, 'problem', {}, null)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    for (const answer of answers)
      if (answer.status === 'rejected')
        expect(answer.reason).toMatchObject({
          code: 'too-many',
          hint: expect.stringContaining('nothing is lost'),
          details: { retryAfterSeconds: expect.any(Number) },
        })
    expect(await active(scope)).toBe(MOST_ACTIVE)
  })
  it('is its own: another workspace goes on', async () => {
    withAccounts()
    await waiting(await freshWorkspace(), MOST_ACTIVE)
    const design = await freshDesign(await freshWorkspace())
    expect(await startRun(design, 'problem', {}, null)).toMatchObject({ started: true })
  })
  it('refuses no run that is there under the same key', async () => {
    withAccounts()
    const scope = await freshWorkspace()
    const design = await freshDesign(scope)
    const key = randomUUID()
    const first = await startRun(design, 'problem', {}, key)
    await waiting(scope, MOST_ACTIVE)
    expect(await startRun(design, 'problem', {}, key)).toEqual({ runId: first.runId, started: false })
  })
  it('has no bound in local mode, where nobody else waits', async () => {
    const scope = await freshWorkspace()
    await waiting(scope, MOST_ACTIVE + 5)
    expect(await startRun(await freshDesign(scope), 'problem', {}, null)).toMatchObject({ started: true })
  })
})

import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { db, pool } from '@/lib/db/client'
import { storeDraft } from '@/lib/drafts/finish'
import { draftOf, freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { acceptStep, decideProposal, editField } from '@/lib/drafts/mutations'
import { getDesignState } from './data'
import { deleteDesign, renameDesign, setFact } from './mutations'
import { changeDesign } from './transaction'
import { waiveFinding } from './waivers/mutations'

const volume = fact('data.rowsPerDay', 100, { origin: 'user', setBy: 'brief', step: 'data' })
let design: DesignScope
let other: PoolClient

const draft = (words: string) =>
  changeDesign(design, (held) =>
    storeDraft(held, {
      runId: randomUUID(),
      model: 'advisor:expert',
      step: 'problem',
      draft: draftOf('problem', words),
      before: ledger(volume),
      after: ledger(volume),
    }),
  )
const edit = (rev: number, value = 'Mine.') =>
  editField(design, 'problem', rev, { editId: randomUUID(), field: 'summary', value })
const set = (value: number) => setFact(design, { path: 'data.rowsPerDay', value })

beforeEach(async () => {
  design = await freshDesign(await freshWorkspace(), ledger(volume))
  await draft('Agent.')
  other = await pool().connect()
  await other.query('begin')
})
afterEach(async () => {
  await other.query('rollback')
  other.release()
})

/** Resolves once somebody waits for the transaction of `other`; asked outside of it, where nothing is remembered. */
async function waiting(): Promise<void> {
  const { rows } = await other.query('select pg_backend_pid() as "pid"')
  for (;;) {
    const blocked = await pool().query('select 1 from pg_stat_activity where $1::int = any(pg_blocking_pids("pid"))', [
      rows[0].pid,
    ])
    if (blocked.rows.length > 0) return
    await delay(5)
  }
}

describe('rows of a design are taken in one order, so that changes wait and never block one another', () => {
  const CHANGES = {
    'an edit': () => edit(1),
    acceptance: () => acceptStep(design, 'problem', 1),
    'a fact': () => set(7),
    'a draft': () => draft('Again.'),
    'a waiver': () =>
      waiveFinding(design, { check: 'PF-03', reason: 'Nothing to waive.', seen: [] }).catch(() => undefined),
    'a title': () => renameDesign(design, 'Other'),
    'a proposal': () => decideProposal(design, 'problem', { action: 'dismiss' }).catch(() => undefined),
  }
  it.each(Object.entries(CHANGES))('the design before its steps and facts: %s', async (_name, change) => {
    await other.query('select 1 from "Design" where "id" = $1 for no key update', [design.designId])
    const changed = change()
    await waiting()
    // What waits for the design holds none of the rows that come after it.
    await other.query('select 1 from "Step" where "designId" = $1 for update nowait', [design.designId])
    await other.query('select 1 from "Fact" where "designId" = $1 for update nowait', [design.designId])
    await other.query('rollback')
    await changed
  })

  it('runs before the design: deleting it while a run ends', async () => {
    const { designId, workspaceId } = design
    const run = {
      designId,
      workspaceId,
      step: 'problem',
      model: 'm',
      input: {},
      onCrash: 'mark',
      status: 'running',
    } as const
    const { id } = await db().run.create({ data: run, select: { id: true } })
    await other.query('select 1 from "Run" where "id" = $1 for update', [id])
    const deleted = deleteDesign(design)
    await waiting()
    await other.query('select 1 from "Design" where "id" = $1 for update nowait', [designId])
    await other.query(`update "Run" set "status" = 'succeeded' where "id" = $1`, [id])
    await other.query('commit')
    await deleted
    await expect(getDesignState(design)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('and stops what waits in the queue at once, what runs by a word to its owner', async () => {
    const { designId, workspaceId } = design
    const make = async (step: string, status: 'queued' | 'running' | 'interrupted' | 'succeeded') =>
      db().run.create({
        data: { designId, workspaceId, step, model: 'm', input: {}, onCrash: 'resume', status },
        select: { id: true },
      })
    await Promise.all([make('problem', 'queued'), make('data', 'running'), make('model', 'interrupted')])
    await make('arch', 'succeeded')
    await deleteDesign(design)
    const runs = await db().run.findMany({
      where: { designId },
      select: { step: true, status: true, cancelRequested: true, finishedAt: true },
    })
    expect(Object.fromEntries(runs.map(({ step, ...run }) => [step, [run.status, run.cancelRequested]]))).toEqual({
      problem: ['cancelled', true],
      data: ['running', true],
      model: ['cancelled', true],
      arch: ['succeeded', false],
    })
    expect(runs.filter(({ finishedAt }) => finishedAt !== null)).toHaveLength(2)
  })

  it('so that edits, facts and drafts at once all get an answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        i % 3 === 0 ? set(i + 1) : i % 3 === 1 ? edit(1, `Tab ${i}.`) : draft('Again.'),
      ),
    )
    expect(answers).toHaveLength(30)
    expect((await getDesignState(design)).design.facts['data.rowsPerDay']?.origin).toBe('user')
  })
})

import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { getDesignState } from '@/lib/designs/data'
import { setFact } from '@/lib/designs/mutations'
import { changeDesign } from '@/lib/designs/transaction'
import { expr, fact, ledger } from '@/lib/facts/fixtures/fact'
import { editFieldIn } from './edit'
import { storeDraft } from './finish'
import { draftOf, freshDesign, freshWorkspace } from './fixtures/designs'
import { acceptStep, keepStep } from './mutations'

const load = fact('data.rowsPerDay', 100, { origin: 'user', step: 'problem', label: 'Charges a day' })
const limit = fact('arch.latencyP99Ms', 80, { origin: 'user', unit: 'ms', step: 'problem', label: 'Limit' })
const twice = {
  ...expr('arch.twice', '{data.rowsPerDay}*2'),
  step: 'arch' as const,
  value: 200,
  label: 'Twice as many',
}
const before = ledger(load, limit, twice)

let design: DesignScope
beforeEach(async () => {
  design = await freshDesign(await freshWorkspace(), before)
  await changeDesign(design, (held) =>
    storeDraft(held, {
      runId: randomUUID(),
      model: 'advisor:expert',
      step: 'arch',
      draft: draftOf('arch', 'Sized for {{arch.twice}} within {{arch.latencyP99Ms}}.'),
      before,
      after: before,
    }),
  )
})

const set = (path: string, value: number) => setFact(design, { path, value })
const clear = (path: string) => setFact(design, { path, clear: true })
const arch = async () => {
  const { design: now } = await getDesignState(design)
  const step = now.steps.find(({ id }) => id === 'arch')
  return [step?.state, step?.stale]
}
const FRESH = ['drafted', null]

describe('a step is stale', () => {
  it('while what it was drafted from differs, and not after it is changed back', async () => {
    await set('data.rowsPerDay', 300)
    expect(await arch()).toEqual(['stale', 'Changed since this was drafted: Twice as many.'])
    await set('data.rowsPerDay', 200)
    expect((await arch())[0]).toBe('stale')
    const back = await set('data.rowsPerDay', 100)
    expect(back.staleSteps).toEqual([])
    expect(await arch()).toEqual(FRESH)
  })

  it('for what is left of several changes, named', async () => {
    await set('data.rowsPerDay', 300)
    const both = await set('arch.latencyP99Ms', 50)
    expect(both.staleSteps).toEqual([{ step: 'arch', reason: 'Changed since this was drafted: Limit, Twice as many.' }])
    await set('data.rowsPerDay', 100)
    expect(await arch()).toEqual(['stale', 'Changed since this was drafted: Limit.'])
    await set('arch.latencyP99Ms', 80)
    expect(await arch()).toEqual(FRESH)
  })

  it('while a fact is gone, and not once it is given again', async () => {
    await clear('arch.latencyP99Ms')
    expect((await arch())[0]).toBe('stale')
    await set('arch.latencyP99Ms', 80)
    expect(await arch()).toEqual(FRESH)
  })

  it('against what it was accepted with, once somebody accepted it as it stood', async () => {
    await set('data.rowsPerDay', 300)
    await acceptStep(design, 'arch', 1)
    expect(await arch()).toEqual(['accepted', null])
    await set('data.rowsPerDay', 100)
    expect((await arch())[0]).toBe('stale')
    await set('data.rowsPerDay', 300)
    expect(await arch()).toEqual(['accepted', null])
  })

  it('no more once somebody says that it holds as it is, and again for the next change', async () => {
    await set('data.rowsPerDay', 300)
    const stale = 'Changed since this was drafted: Twice as many.'
    await set('arch.latencyP99Ms', 50)
    await expect(keepStep(design, 'arch', 1, { stale })).rejects.toMatchObject({ code: 'conflict' })
    const now = 'Changed since this was drafted: Limit, Twice as many.'
    await expect(keepStep(design, 'arch', 0, { stale: now })).rejects.toMatchObject({ code: 'conflict' })
    await keepStep(design, 'arch', 1, { stale: now })
    expect(await arch()).toEqual(FRESH)
    await keepStep(design, 'arch', 1, { stale: now })
    await set('data.rowsPerDay', 400)
    expect(await arch()).toEqual(['stale', stale])
    expect((await getDesignState(design)).moved).toEqual({ arch: { 'arch.twice': 600 } })
    const audited = await db().auditEvent.findMany({ where: { designId: design.designId, action: 'step.keep' } })
    expect(audited.map(({ detail }) => detail)).toEqual([{ step: 'arch', rev: 1, stale: now }])
  })

  it('for good where an earlier release did not keep what moved', async () => {
    await db().step.updateMany({
      where: { designId: design.designId, key: 'arch' },
      data: { stale: 'Changed since this was drafted: Limit.' },
    })
    await set('data.rowsPerDay', 300)
    await set('data.rowsPerDay', 100)
    expect((await arch())[0]).toBe('stale')
  })
})

describe('a change of a fact', () => {
  it('names the accepted steps that it reopens, the drawings it changes, and findings that come and go', async () => {
    const row = { id: 'c1', name: 'Scorer', kind: 'service', rhythm: 'request', note: 'For {{arch.twice}} a day.' }
    await changeDesign(design, (held) =>
      editFieldIn(held, 'arch', 1, {
        editId: randomUUID(),
        field: 'tables/components/c1',
        value: JSON.stringify({ item: row }),
      }),
    )
    await acceptStep(design, 'arch', 2)
    const changed = await set('data.rowsPerDay', 300)
    expect([changed.reopened, changed.drawings, changed.appeared]).toEqual([
      ['arch'],
      [{ step: 'arch', table: 'components', title: 'Components' }],
      [],
    ])
    const wrong = await setFact(design, { path: 'data.splitStrategy', value: 'random' })
    const alsoWrong = await setFact(design, { path: 'data.temporal', value: true })
    const appeared = [...wrong.appeared, ...alsoWrong.appeared].map(({ check }) => check)
    expect(appeared).toContain('DS-01')
    const mended = await setFact(design, { path: 'data.splitStrategy', value: 'time_based' })
    expect(mended.resolved.map(({ check }) => check)).toContain('DS-01')
  })
})

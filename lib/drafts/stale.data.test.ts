import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { getDesignState } from '@/lib/designs/data'
import { setFact } from '@/lib/designs/mutations'
import { changeDesign } from '@/lib/designs/transaction'
import { expr, fact, ledger } from '@/lib/facts/fixtures/fact'
import { storeDraft } from './finish'
import { draftOf, freshDesign, freshWorkspace } from './fixtures/designs'
import { acceptStep } from './mutations'

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

import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { closeDatabase } from '@/lib/db/client'
import { getDesignState } from '@/lib/designs/data'
import { setFact, undoFacts } from '@/lib/designs/mutations'
import { changeDesign } from '@/lib/designs/transaction'
import { storeDraft } from '@/lib/drafts/finish'
import { draftOf, freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { listVariants } from './data'
import { changeVariant, createVariant, discardVariant, keepVariant } from './mutations'
import { createVariantBody } from './schema'

const facts = ledger(
  fact('arch.qpsPeak', 50, { unit: '1/s', step: 'problem', label: 'Peak load' }),
  fact('arch.growth', 2, { unit: 'x', step: 'arch' }),
  fact('arch.qpsDesign', 100, {
    unit: '1/s',
    step: 'arch',
    origin: 'calculated',
    calculator: { fn: 'expr', formula: '{arch.qpsPeak}*{arch.growth}', inputs: [], output: 'value' },
  }),
)
let mine: DesignScope
let other: DesignScope

const make = (scope: DesignScope, name: string) => createVariant(scope, createVariantBody.parse({ name }))
const value = async (path: string) => (await getDesignState(mine)).design.facts[path]?.value
const step = async (id: string) => (await getDesignState(mine)).design.steps.find((one) => one.id === id)

beforeEach(async () => {
  mine = await freshDesign(await freshWorkspace(), facts)
  other = await freshDesign(await freshWorkspace(), facts)
})
afterAll(closeDatabase)

describe('a variant', () => {
  it('is kept beside the design with its name and values, in the order of its making', async () => {
    const peak = await make(mine, 'Ten times the load')
    await make(mine, 'Leaner')
    await changeVariant(mine, peak.id, { path: 'arch.qpsPeak', value: 500 })
    await changeVariant(mine, peak.id, { path: 'arch.growth', value: 3 })
    await changeVariant(mine, peak.id, { path: 'arch.qpsPeak', value: 600 })
    await changeVariant(mine, peak.id, { name: 'Twelve times' })
    const [first, second] = await listVariants(mine)
    expect([first?.name, second?.name]).toEqual(['Twelve times', 'Leaner'])
    expect(first?.overrides).toEqual([
      { path: 'arch.growth', value: 3 },
      { path: 'arch.qpsPeak', value: 600 },
    ])
    await changeVariant(mine, peak.id, { path: 'arch.growth', clear: true })
    expect((await listVariants(mine))[0]?.overrides).toEqual([{ path: 'arch.qpsPeak', value: 600 }])
    expect(await value('arch.qpsPeak')).toBe(50)
  })

  it('takes no value that the fact cannot hold', async () => {
    const { id } = await make(mine, 'A')
    const refused = { code: 'unprocessable' }
    await expect(changeVariant(mine, id, { path: 'arch.qpsPeak', value: -1 })).rejects.toMatchObject(refused)
    await expect(changeVariant(mine, id, { path: 'arch.nothing', value: 1 })).rejects.toMatchObject(refused)
    expect((await listVariants(mine))[0]?.overrides).toEqual([])
  })

  it('is one of four, also when all are asked for at once; a place that was left is taken again', async () => {
    const made = await Promise.allSettled(['A', 'B', 'C', 'D', 'E', 'F'].map((name) => make(mine, name)))
    expect(made.filter((one) => one.status === 'fulfilled')).toHaveLength(4)
    const failed = made.filter((one) => one.status === 'rejected').map((one) => one.reason)
    expect(failed).toMatchObject([{ code: 'conflict' }, { code: 'conflict' }])
    const [, second] = await listVariants(mine)
    await discardVariant(mine, second?.id ?? '')
    await make(mine, 'Again')
    expect((await listVariants(mine)).map((one) => one.name)[1]).toBe('Again')
  })

  it('of two changes at once keeps both', async () => {
    const { id } = await make(mine, 'A')
    await Promise.all([
      changeVariant(mine, id, { path: 'arch.qpsPeak', value: 500 }),
      changeVariant(mine, id, { path: 'arch.growth', value: 3 }),
      changeVariant(mine, id, { name: 'B' }),
    ])
    const [variant] = await listVariants(mine)
    expect(variant?.name).toBe('B')
    expect(variant?.overrides.map((one) => one.path).toSorted()).toEqual(['arch.growth', 'arch.qpsPeak'])
  })
})

describe('keeping a variant', () => {
  const draftStep = (id: 'problem' | 'arch' | 'exp') =>
    changeDesign(mine, (held) =>
      storeDraft(held, {
        runId: randomUUID(),
        model: 'advisor:expert',
        step: id,
        draft: draftOf(id, 'Words.'),
        before: facts,
        after: facts,
      }),
    )

  it('makes its values the design’s, moves what follows, marks steps stale and ends the variant', async () => {
    for (const id of ['problem', 'arch', 'exp'] as const) await draftStep(id)
    const { id } = await make(mine, 'Ten times')
    await changeVariant(mine, id, { path: 'arch.qpsPeak', value: 500 })
    const change = await keepVariant(mine, id)
    expect(change.moved).toMatchObject([{ path: 'arch.qpsDesign', before: 100, after: 1000 }])
    expect(change.staleSteps.map((one) => one.step)).toEqual(['problem', 'arch'])
    const { design } = await getDesignState(mine)
    expect(design.facts['arch.qpsPeak']).toMatchObject({ value: 500, origin: 'user', setBy: 'user' })
    expect(design.facts['arch.qpsDesign']).toMatchObject({ value: 1000, origin: 'calculated' })
    expect([(await step('problem'))?.state, (await step('exp'))?.state]).toEqual(['stale', 'drafted'])
    expect(await listVariants(mine)).toEqual([])
    await undoFacts(mine, { change: change.change ?? '', over: change.given })
    const back = (await getDesignState(mine)).design.facts
    expect(back['arch.qpsPeak']).toEqual(facts['arch.qpsPeak'])
    expect(back['arch.qpsDesign']?.value).toBe(100)
    await expect(keepVariant(mine, id)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('works from the design as it is now', async () => {
    const { id } = await make(mine, 'Ten times')
    await changeVariant(mine, id, { path: 'arch.qpsPeak', value: 500 })
    await setFact(mine, { path: 'arch.growth', value: 4 })
    await keepVariant(mine, id)
    expect(await value('arch.qpsDesign')).toBe(2000)
  })

  it('is refused where it changes nothing', async () => {
    const { id } = await make(mine, 'A')
    await expect(keepVariant(mine, id)).rejects.toMatchObject({ code: 'unprocessable' })
    expect(await listVariants(mine)).toHaveLength(1)
  })
})

it('of another workspace, or of no form, is not found', async () => {
  const { id } = await make(other, 'Theirs')
  const missing = { code: 'not-found' }
  for (const wrong of [id, randomUUID(), 'x']) {
    await expect(changeVariant(mine, wrong, { name: 'Mine' })).rejects.toMatchObject(missing)
    await expect(discardVariant(mine, wrong)).rejects.toMatchObject(missing)
    await expect(keepVariant(mine, wrong)).rejects.toMatchObject(missing)
  }
  expect(await listVariants(mine)).toEqual([])
  expect(await listVariants(other)).toMatchObject([{ name: 'Theirs' }])
})

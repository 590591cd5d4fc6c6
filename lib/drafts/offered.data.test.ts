import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { getDesignState } from '@/lib/designs/data'
import { changeDesign } from '@/lib/designs/transaction'
import type { Facts } from '@/lib/facts/fact'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { storeDraft } from './finish'
import { draftOf, freshDesign, freshWorkspace } from './fixtures/designs'
import { decideProposal } from './mutations'

let design: DesignScope
const volume = fact('data.rowsPerDay', 100, { origin: 'user', setBy: 'brief', step: 'data' })

beforeEach(async () => {
  design = await freshDesign(await freshWorkspace(), ledger(volume))
})

const finish = (after: Facts, instruction: string | null = null, from: Facts = ledger(volume)) =>
  changeDesign(design, (held) =>
    storeDraft(held, {
      runId: randomUUID(),
      model: 'advisor:expert',
      step: 'arch',
      draft: draftOf('arch', 'Sized.'),
      before: from,
      after,
      instruction,
    }),
  )
const archNow = async () => (await getDesignState(design)).design.steps.find(({ id }) => id === 'arch')

describe('a proposal that changes inputs', () => {
  const asked = (path: string, value: number, why: string) =>
    fact(path, value, {
      origin: 'decided',
      decisionId: 'D4.1',
      step: 'arch',
      note: `Asked to be cheaper: ${why}. Kept.`,
    })
  const util = fact('arch.maxUtil', 0.6, { origin: 'assumed', step: 'arch' })
  const growth = fact('arch.growth', 1.3, { origin: 'assumed', step: 'arch' })
  const before = ledger(volume, util, growth)
  const values = async () => {
    const { facts } = (await getDesignState(design)).design
    return [facts['arch.maxUtil']?.value, facts['arch.growth']?.value]
  }
  beforeEach(async () => {
    await finish(before)
    const after = {
      ...before,
      ...ledger(asked('arch.maxUtil', 0.75, 'fuller'), asked('arch.growth', 1.1, 'less room')),
    }
    await finish(after, 'cheaper', before)
  })

  it('is a proposal also where no word differs, and moves nothing before it is accepted', async () => {
    expect((await archNow())?.proposal).not.toBeNull()
    expect(await values()).toEqual([0.6, 1.3])
    await decideProposal(design, 'arch', { action: 'accept' })
    expect(await values()).toEqual([0.75, 1.1])
    expect((await archNow())?.proposal).toBeNull()
  })
  it('is taken change by change', async () => {
    const first = await decideProposal(design, 'arch', { action: 'accept', fields: ['facts/arch.growth'] })
    expect(first.proposal).not.toBeNull()
    expect(await values()).toEqual([0.6, 1.1])
    expect(await decideProposal(design, 'arch', { action: 'dismiss', fields: ['facts/arch.maxUtil'] })).toMatchObject({
      proposal: null,
    })
    expect(await values()).toEqual([0.6, 1.1])
    expect(await archNow()).toMatchObject({ state: 'drafted', content: { draft: { summary: 'Sized.' } } })
  })
  it('refuses a change that it does not hold', async () => {
    const fields = ['facts/data.rowsPerDay']
    await expect(decideProposal(design, 'arch', { action: 'accept', fields })).rejects.toMatchObject({
      code: 'unprocessable',
    })
  })
})

import { afterAll, expect, it } from 'vitest'
import { StoredDesign } from '@/agents/advisor/fixtures/stored-design'
import { closeDatabase } from '@/lib/db/client'
import { setFact } from '@/lib/designs/mutations'
import { decideProposal, takeBack } from '@/lib/drafts/mutations'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { COST_PATH } from '@/lib/facts/offered'

afterAll(() => closeDatabase())

it('“Over budget” is gone once its repair is accepted, the steps that it changes are out of date; and back again', async () => {
  const load = fact('arch.qpsPeak', 50, { origin: 'user', setBy: 'user', step: 'arch' })
  const design = await StoredDesign.draft(ledger(load))
  const cost = Number((await design.now()).facts[COST_PATH]?.value)
  await setFact(design.scope, { path: 'perf.budgetUsdMonth', value: Math.round(cost * 0.8) })
  expect(await design.finding('PO-01')).toBeDefined()
  await design.repair('perf', 'PO-01')
  const { offer } = await design.step('perf')
  expect(offer).toMatchObject({ repair: { check: 'PO-01', title: 'Over budget' } })
  expect(await design.finding('PO-01')).toBeDefined()
  expect((await design.step('arch')).stale).toBeNull()

  const { decision } = await decideProposal(design.scope, 'perf', { action: 'accept' })
  expect(await design.finding('PO-01')).toBeUndefined()
  // It took the price of machines that are committed for a year.
  expect((await design.step('arch')).stale).toMatch(/committed for a year/)
  expect((await design.step('perf')).stale).toBeNull()

  await takeBack(design.scope, decision)
  expect(await design.finding('PO-01')).toBeDefined()
  expect((await design.step('arch')).stale).toBeNull()
})

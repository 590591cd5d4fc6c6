import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { closeDatabase } from '@/lib/db/client'
import { getDesignState } from '@/lib/designs/data'
import { setFact } from '@/lib/designs/mutations'
import { changeDesign } from '@/lib/designs/transaction'
import { storeDraft } from '@/lib/drafts/finish'
import { draftOf, freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { acceptStep } from '@/lib/drafts/mutations'
import { expr, fact, ledger } from '@/lib/facts/fixtures/fact'
import { readLastMoved } from './data'

const daily = fact('data.rowsPerDay', 100, { origin: 'user', setBy: 'brief', step: 'data', label: 'Charges a day' })
const yearly = expr('data.rowsPerYear', '{data.rowsPerDay}*365', { step: 'data', label: 'Charges a year' })
const facts = ledger(daily, { ...yearly, value: 36_500 })
let design: DesignScope
beforeEach(async () => {
  design = await freshDesign(await freshWorkspace(), facts)
  const draft = { ...draftOf('data', 'Some {{data.rowsPerYear}} charges.'), step: 'data' as const }
  const done = { runId: randomUUID(), model: 'advisor:expert', step: draft.step, draft }
  await changeDesign(design, (held) => storeDraft(held, { ...done, before: facts, after: facts }))
})
afterAll(() => closeDatabase())

const last = async () => readLastMoved(design, (await getDesignState(design)).moved)
const told = async () =>
  (await last()).map(({ given, followed, steps }) => [
    given.map(({ label, after }) => `${label} ${after?.text}`),
    followed.map(({ label }) => label),
    steps,
  ])

it('tells the changes of figures by which steps are stale, newest first, and ends once they are up to date', async () => {
  expect(await last()).toEqual([])
  await setFact(design, { path: daily.path, value: 200 })
  await setFact(design, { path: 'data.positiveRate', value: 0.1 })
  await setFact(design, { path: daily.path, value: 300 })
  expect(await told()).toEqual([
    [['Charges a day 300'], ['Charges a year'], ['data']],
    [['Charges a day 200'], ['Charges a year'], ['data']],
  ])
  const rev = (await getDesignState(design)).design.steps.find(({ id }) => id === 'data')?.rev ?? 0
  await acceptStep(design, 'data', rev)
  expect(await last()).toEqual([])
})

it('has nothing to tell once the figures are as they were', async () => {
  const { change } = await setFact(design, { path: daily.path, value: 200 })
  expect(await last()).toHaveLength(1)
  await setFact(design, { path: daily.path, undo: change ?? '', over: 200 })
  expect(await last()).toEqual([])
})

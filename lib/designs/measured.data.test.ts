import { afterAll, beforeEach, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { closeDatabase } from '@/lib/db/client'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { type MeasuredBody, measuredBody } from './bodies'
import { getDesignState } from './data'
import { listHistory } from '@/lib/history/list'
import { measureFacts, setFact, undoFacts } from './mutations'

let design: DesignScope
beforeEach(async () => {
  const share = fact('data.positiveRate', 0.5, { origin: 'user', setBy: 'user', step: 'data' })
  const rows = fact('data.nRows', 5, { origin: 'assumed', setBy: 'advisor', step: 'data' })
  design = await freshDesign(await freshWorkspace(), ledger(share, rows))
})
afterAll(() => closeDatabase())

const one = <Path extends MeasuredBody['facts'][number]['path']>(
  path: Path,
  value: number,
  over: number | null = null,
) => ({
  path,
  value,
  note: 'How.',
  over,
})
const measured = (...facts: (MeasuredBody & { from: 'rows' })['facts']) =>
  measureFacts(design, measuredBody.parse({ from: 'rows', file: 'rows.csv', facts }))
const facts = async () => (await getDesignState(design)).design.facts

it('what was accepted is measured, and says in what and when', async () => {
  const { kept } = await measured(one('data.nRows', 1000))
  expect(kept).toEqual([])
  expect((await facts())['data.nRows']).toMatchObject({
    value: 1000,
    origin: 'measured',
    setBy: 'user',
    note: 'How.',
    source: { title: 'Measured in rows.csv', url: null, asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
  })
})

it('a value that a person gave stays, unless they replaced it knowingly', async () => {
  expect((await measured(one('data.positiveRate', 0.1), one('data.nRows', 7))).kept).toEqual(['data.positiveRate'])
  expect((await facts())['data.positiveRate']).toMatchObject({ value: 0.5, origin: 'user' })
  expect((await facts())['data.nRows']).toMatchObject({ value: 7, origin: 'measured' })
  // Another value than the one that stands there was on the page.
  expect((await measured(one('data.positiveRate', 0.1, 0.4))).kept).toEqual(['data.positiveRate'])
  expect((await facts())['data.positiveRate']).toMatchObject({ value: 0.5, origin: 'user' })
  expect((await measured(one('data.positiveRate', 0.1, 0.5))).kept).toEqual([])
  expect((await facts())['data.positiveRate']).toMatchObject({ value: 0.1, origin: 'measured' })
})

it('is taken back as one, with origins and sources, and done again; the history has each of them', async () => {
  const before = await facts()
  const first = await measured(
    one('data.nRows', 1000),
    one('data.positiveRate', 0.1, 0.5),
    one('data.bytesPerRow', 120),
  )
  expect(first.given.map(({ path }) => path)).toEqual(['data.nRows', 'data.positiveRate', 'data.bytesPerRow'])
  const after = await facts()
  const undone = await undoFacts(design, { change: first.change ?? '', over: first.given })
  expect(await facts()).toEqual(before)
  await undoFacts(design, { change: undone.change ?? '', over: undone.given })
  expect(await facts()).toEqual(after)
  const { rows } = await listHistory(design, { before: null, step: null, limit: 50 })
  expect(rows.filter(({ kind }) => kind === 'facts').map(({ cause }) => cause)).toEqual(['redo', 'undo', 'measured'])
})

it('is taken back whole or not at all: somebody else’s later value stays', async () => {
  const { change, given } = await measured(one('data.nRows', 1000), one('data.positiveRate', 0.1, 0.5))
  await setFact(design, { path: 'data.nRows', value: 7 })
  const now = await facts()
  await expect(undoFacts(design, { change: change ?? '', over: given })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: 7 },
  })
  expect(await facts()).toEqual(now)
  const alien = [{ path: 'prod.shadowDays', value: null }]
  await expect(undoFacts(design, { change: change ?? '', over: alien })).rejects.toMatchObject({
    code: 'unprocessable',
  })
  const elsewhere = await freshDesign(await freshWorkspace())
  await expect(
    undoFacts(elsewhere, { change: change ?? '', over: [{ path: 'data.nRows', value: null }] }),
  ).rejects.toMatchObject({ code: 'unprocessable' })
})

it('a value that does not fit its fact changes nothing, nor does a path that no file can measure', async () => {
  await expect(measured(one('data.nRows', 9), one('data.positiveRate', 1.5, 0.5))).rejects.toMatchObject({
    code: 'unprocessable',
  })
  expect((await facts())['data.nRows']).toMatchObject({ value: 5 })
  const alien = {
    from: 'rows',
    file: 'x.csv',
    facts: [{ path: 'prod.shadowDays', value: 1, note: '', over: 1 }],
  }
  expect(measuredBody.safeParse(alien).success).toBe(false)
  const counted = { ...alien, from: 'schema', facts: [one('data.nRows', 1)] }
  expect(measuredBody.safeParse(counted).success).toBe(false)
})

it('what a schema says by its names stays an assumption, with its source', async () => {
  const body = { from: 'schema', file: 'the pasted schema', facts: [one('model.nFeatures', 9)] }
  await measureFacts(design, measuredBody.parse(body))
  expect((await facts())['model.nFeatures']).toMatchObject({
    value: 9,
    origin: 'assumed',
    source: { title: 'Read from the pasted schema', asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
  })
})

import { afterAll, beforeEach, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { closeDatabase } from '@/lib/db/client'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { setFactBody } from './bodies'
import { getDesignState } from './data'
import { setFact, undoFacts } from './mutations'
import { setFactsIn } from './set-fact'
import { changeDesign } from './transaction'

const ROWS = 'data.nRows'
let design: DesignScope
beforeEach(async () => {
  const rows = fact(ROWS, 5, { origin: 'assumed', setBy: 'advisor', step: 'data', note: 'As in most shops.' })
  design = await freshDesign(await freshWorkspace(), ledger(rows))
})
afterAll(() => closeDatabase())

const facts = async (of = design) => (await getDesignState(of)).design.facts
const set = (body: Record<string, unknown>, of = design) => setFact(of, setFactBody.parse({ path: ROWS, ...body }))

it('a value that somebody changed meanwhile is not replaced, and the answer says what it is', async () => {
  await set({ value: 7, over: 5 })
  await expect(set({ value: 8, over: 5 })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: 7, text: '7' },
  })
  await expect(set({ value: 8, over: null })).rejects.toMatchObject({ code: 'conflict' })
  expect((await facts())[ROWS]?.value).toBe(7)
  await set({ value: 8, over: 7 })
  // A page from before says nothing of what it saw.
  await set({ value: 9 })
  expect((await facts())[ROWS]?.value).toBe(9)
  await set({ clear: true, over: 9 })
  await expect(set({ value: 1, over: 9 })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: null, text: null },
  })
  await set({ value: 1, over: null })
})

it('an undone change leaves the fact as it was, with its origin and its note; undone again it is there again', async () => {
  const before = (await facts())[ROWS]
  const { change } = await set({ value: 7, over: 5 })
  const changed = (await facts())[ROWS]
  const undone = await set({ undo: change, over: 7 })
  expect((await facts())[ROWS]).toEqual(before)
  await set({ undo: undone.change, over: 5 })
  expect((await facts())[ROWS]).toEqual(changed)
})

it('a fact that was not there is gone again, and one that was cleared is back', async () => {
  const path = 'data.positiveRate'
  const { change } = await setFact(design, { path, value: 0.1, over: null })
  await setFact(design, { path, undo: change ?? '', over: 0.1 })
  expect((await facts())[path]).toBeUndefined()
  const before = (await facts())[ROWS]
  const cleared = await set({ clear: true })
  await set({ undo: cleared.change, over: null })
  expect((await facts())[ROWS]).toEqual(before)
})

it('a body that asks for several things at once is refused, and nothing changes', async () => {
  const { change } = await set({ value: 7, over: 5 })
  const bodies = [
    { clear: true, value: 3 },
    { clear: true, dontKnow: true },
    { clear: true, undo: change },
    { undo: change, value: 3 },
    { undo: change, dontKnow: true },
    { undo: change, clear: true, value: 3, dontKnow: true },
  ]
  for (const body of bodies)
    await expect(set(body)).rejects.toMatchObject({
      code: 'bad-request',
      status: 400,
      message: expect.stringContaining('contradict'),
    })
  expect((await facts())[ROWS]?.value).toBe(7)
  await set({ value: 4, dontKnow: true, clear: false })
  expect((await facts())[ROWS]).toMatchObject({ value: 4, origin: 'assumed' })
})

it('figures that were given at once go back together: a part of them is refused, and says what is missing', async () => {
  const rate = 'data.positiveRate'
  await setFact(design, { path: rate, value: 0.1 })
  const facts1 = await facts()
  const both = [
    { path: ROWS, value: 70 },
    { path: rate, value: 0.2 },
  ]
  const { change, given } = await changeDesign(design, (held) => setFactsIn(held, both))
  const id = change ?? ''
  for (const part of [{ path: ROWS, undo: id, over: 70 }])
    await expect(setFact(design, part)).rejects.toMatchObject({ code: 'unprocessable', details: { missing: [rate] } })
  await expect(undoFacts(design, { change: id, over: given.slice(1) })).rejects.toMatchObject({
    code: 'unprocessable',
    message: expect.stringContaining('2 numbers were given at once and go back together'),
    details: { missing: [ROWS] },
  })
  const undone = await undoFacts(design, { change: id, over: given })
  expect(await facts()).toEqual(facts1)
  const part = { change: undone.change ?? '', over: undone.given.slice(0, 1) }
  await expect(undoFacts(design, part)).rejects.toMatchObject({ code: 'unprocessable' })
  await undoFacts(design, { change: undone.change ?? '', over: undone.given })
  expect((await facts())[ROWS]?.value).toBe(70)
})

it('an answer says of a text what is stored of it, also where it is no text of a column', async () => {
  const path = 'problem.system'
  const sent = { path, value: 'Block\u0000 or \ud800let through' }
  const answer = await setFact(design, setFactBody.parse(sent))
  expect(answer.fact?.value).toBe('Block or \ufffdlet through')
  expect((await facts())[path]).toEqual(answer.fact)
  const next = await setFact(design, setFactBody.parse({ path, value: 'Ask', over: answer.fact?.value }))
  await setFact(design, { path, undo: next.change ?? '', over: 'Ask' })
  expect((await facts())[path]).toEqual(answer.fact)
})

it('a change of another design, or of another fact, undoes nothing', async () => {
  const { change } = await set({ value: 7 })
  await expect(setFact(design, { path: 'data.positiveRate', undo: change ?? '' })).rejects.toMatchObject({
    code: 'unprocessable',
  })
  const other = await freshDesign(await freshWorkspace(), await facts())
  await expect(set({ undo: change }, other)).rejects.toMatchObject({ code: 'unprocessable' })
  expect((await facts(other))[ROWS]?.value).toBe(7)
})

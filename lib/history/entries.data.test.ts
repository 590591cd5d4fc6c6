import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { closeDatabase } from '@/lib/db/client'
import { getDesignState } from '@/lib/designs/data'
import { changeDesign } from '@/lib/designs/transaction'
import { storeDraft } from '@/lib/drafts/finish'
import { draftOf, freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { acceptStep, editField } from '@/lib/drafts/mutations'
import { itemText } from '@/lib/methodology/edit'
import { historyEntries } from './entries'
import { listHistory } from './list'

let design: DesignScope
beforeEach(async () => {
  design = await freshDesign(await freshWorkspace())
})
afterAll(() => closeDatabase())

const run = (step: 'problem' | 'arch', drafted = draftOf(step, 'Drafted.')) =>
  changeDesign(design, (held) =>
    storeDraft(held, { runId: randomUUID(), model: 'advisor:expert', step, draft: drafted, before: {}, after: {} }),
  )
const draft = () => run('problem')
const revNow = async (step = 'problem') =>
  (await getDesignState(design)).design.steps.find(({ id }) => id === step)?.rev ?? 0
const edit = async (field: string, value: string) =>
  editField(design, 'problem', await revNow(), { editId: randomUUID(), field, value })
const list = (wish: Partial<Parameters<typeof listHistory>[1]> = {}) =>
  listHistory(design, { before: null, step: null, limit: 100, ...wish })

describe('an entry of the history', () => {
  it('says where edits in one go ended where they began, and has each of them', async () => {
    await draft()
    for (const words of ['a', 'b', 'Drafted.']) await edit('summary', words)
    const [entry] = historyEntries((await list()).rows)
    expect(entry).toMatchObject({ title: 'Summary changed and changed back', times: 3, isSame: true })
    expect(entry?.parts.map(({ from, to }) => [from, to])).toEqual([
      ['r3', 'r4'],
      ['r2', 'r3'],
      ['r1', 'r2'],
    ])
    await edit('summary', 'c')
    const [another] = historyEntries((await list()).rows)
    expect(another).toMatchObject({ title: 'Summary edited', times: 4, isSame: false, from: 'r1', to: 'r5' })
  })

  it('tells one act of several edits once, whoever did something in between, and also across pages', async () => {
    const row = (id: string, words: Record<string, string>) => itemText({ id, ...words })
    const put = async (field: string, value: string, more: { actId?: string; act?: 'undo' } = {}) => {
      const rev = await revNow('arch')
      return editField(design, 'arch', rev, { editId: randomUUID(), field, value, ...more })
    }
    await run('arch', {
      ...draftOf('arch', 'Drafted.'),
      tables: {
        ...draftOf('arch', '').tables,
        components: [{ id: 'c1', name: 'Gateway', technology: '' }],
        connections: [
          { id: 'l1', from: 'Gateway', to: 'Store', carries: '' },
          { id: 'l2', from: 'Store', to: 'Gateway', carries: '' },
        ],
      },
    })
    const [out, back] = [randomUUID(), randomUUID()]
    await put('tables/components/c1', '', { actId: out })
    await put('tables/connections/l2', '', { actId: out })
    await put('tables/connections/l1', '', { actId: out })
    await put('tables/connections/l1', row('l1', { from: 'Gateway', to: 'Store' }), { actId: back, act: 'undo' })
    await put('summary', 'Somebody else’s.')
    await put('tables/components/c1', row('c1', { name: 'Gateway' }), { actId: back, act: 'undo' })
    const entries = historyEntries((await list({ step: 'arch' })).rows)
    expect(entries.map(({ title, from, to, parts }) => [title, from, to, parts.length])).toEqual([
      ['Undone: Components “Gateway” taken out, with its connection', null, null, 2],
      ['Summary edited', 'r5', 'r6', 0],
      ['Components “Gateway” taken out, with its 2 connections', 'r1', 'r4', 3],
      ['Drafted', 'r0', 'r1', 0],
    ])
    // A page ends before an act that goes on beyond it.
    const page = await list({ step: 'arch', limit: 5 })
    expect(page.rows.map(({ designRev }) => designRev)).toEqual([7, 6, 5])
    const rest = await list({ step: 'arch', limit: 5, before: page.next })
    expect(rest.rows.map(({ designRev }) => designRev)).toEqual([4, 3, 2, 1])
  })

  it('does not say that a run drafted what stood there', async () => {
    await draft()
    await draft()
    await acceptStep(design, 'problem', await revNow())
    const entries = historyEntries((await list()).rows)
    expect(entries.map(({ title, isSame }) => [title, isSame])).toEqual([
      ['Accepted', true],
      ['Drafted: nothing changed', true],
      ['Drafted', false],
    ])
  })
})

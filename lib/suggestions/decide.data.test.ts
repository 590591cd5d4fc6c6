import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { type DesignScope, mintDesignScope, mintWorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { getDesignState } from '@/lib/designs/data'
import { changeDesign } from '@/lib/designs/transaction'
import { storeDraft } from '@/lib/drafts/finish'
import { draftOf, freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { editField, takeBack } from '@/lib/drafts/mutations'
import { historyEntries } from '@/lib/history/entries'
import { listHistory } from '@/lib/history/list'
import { itemText, readEdit } from '@/lib/methodology/edit'
import { listSuggestions } from './data'
import { decideSuggestion, decideSuggestions } from './decide'
import { suggest } from './mutations'

let design: DesignScope
let reviewer: DesignScope
beforeEach(async () => {
  design = await freshDesign(await freshWorkspace())
  const other = await mintWorkspaceScope(design.workspaceId, db(), { id: 'ada', name: 'Ada' })
  reviewer = await mintDesignScope(other, design.designId, db())
  const run = { runId: randomUUID(), model: 'advisor:expert', step: 'arch' as const, before: {}, after: {} }
  await changeDesign(design, (held) => storeDraft(held, { ...run, draft: draftOf('arch', 'Agent summary.') }))
  const component = (id: string, name: string) => ({ id, name, kind: 'service', rhythm: 'within seconds', note: '' })
  const connection = (id: string, from: string, to: string) => ({ id, from, to, carries: 'data' })
  const items = [
    ...['A', 'B', 'C'].map((name) => ['components', component(`c${name}`, name)] as const),
    ...[
      ['A', 'B'],
      ['B', 'C'],
      ['A', 'C'],
    ].map(([from = '', to = '']) => ['connections', connection(`${from}${to}`, from, to)] as const),
  ]
  for (const [table, item] of items) await edit(`tables/${table}/${item.id}`, itemText(item))
})

const step = async () => {
  const found = (await getDesignState(design)).design.steps.find(({ id }) => id === 'arch')
  if (!found?.content) throw new Error('not drafted')
  return { rev: found.rev, ...found.content }
}
const edit = async (field: string, value: string) =>
  editField(design, 'arch', (await step()).rev, { editId: randomUUID(), field, value })
const propose = async (field: string, value: string, by = reviewer) => {
  const base = readEdit((await step()).draft, field) ?? ''
  return (await suggest(by, 'arch', { id: randomUUID(), field, base, value })).id
}
const titles = async () =>
  historyEntries((await listHistory(design, { before: null, step: 'arch', limit: 100 })).rows).map(({ title }) => title)

describe('all suggestions of a step', () => {
  it('are accepted as one revision and one line of the history, undone and done again as one', async () => {
    await propose('summary', 'Suggested.')
    await propose('tables/components/cA/note', 'Answers requests.')
    const before = await step()
    const told = await titles()
    const ids = (await listSuggestions(design, 'arch')).map(({ id }) => id)
    const accepted = await decideSuggestions(design, 'arch', { action: 'accept', ids })
    expect(accepted).toMatchObject({ done: ids, left: [], rev: before.rev + 1 })
    const after = await step()
    expect([after.draft.summary, after.authors['summary']?.name]).toEqual(['Suggested.', 'Ada'])
    expect(await titles()).toEqual(['2 suggestions accepted', ...told])

    const undone = await takeBack(design, accepted.decision ?? '')
    expect((await step()).draft).toEqual(before.draft)
    expect((await listSuggestions(design, 'arch')).map(({ id }) => id)).toEqual(ids)
    expect((await titles())[0]).toBe('2 suggestions taken back')
    await takeBack(design, undone.decision)
    expect((await step()).draft).toEqual(after.draft)
    expect(await listSuggestions(design, 'arch')).toEqual([])
  })

  it('leaves those that no longer fit, with the reason, and asks nothing twice', async () => {
    const first = await propose('summary', 'Suggested.')
    const second = await propose('tables/components/cA/note', 'Answers requests.')
    await edit('summary', 'Mine.')
    const { done, left } = await decideSuggestions(design, 'arch', { action: 'accept', ids: [first, second] })
    expect([done, left.map(({ id }) => id)]).toEqual([[second], [first]])
    expect((await step()).draft.summary).toBe('Mine.')
    const { rev } = await step()
    const again = await decideSuggestions(design, 'arch', { action: 'accept', ids: [first, second] })
    expect([again.done, again.left.length, again.decision]).toEqual([[], 2, null])
    expect((await step()).rev).toBe(rev)
  })

  it('are refused, one’s own withdrawn; others’ are nobody’s to withdraw', async () => {
    const own = await propose('summary', 'Mine.', design)
    const theirs = await propose('summary', 'Theirs.')
    const ids = [own, theirs]
    await expect(decideSuggestions(design, 'arch', { action: 'withdraw', ids })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect((await decideSuggestions(design, 'arch', { action: 'refuse', ids })).done.toSorted()).toEqual(ids.toSorted())
    const rows = await db().suggestion.findMany({ where: { id: { in: ids } }, select: { id: true, status: true } })
    const statuses = Object.fromEntries(rows.map(({ id, status }) => [id, status]))
    expect(statuses).toEqual({ [own]: 'withdrawn', [theirs]: 'refused' })
  })

  it('of another design are not touched', async () => {
    const id = await propose('summary', 'Suggested.')
    const elsewhere = await freshDesign(await freshWorkspace())
    for (const action of ['accept', 'refuse'] as const) {
      const { done } = await decideSuggestions(elsewhere, 'arch', { action, ids: [id] })
      expect(done).toEqual([])
    }
    expect(await listSuggestions(design, 'arch')).toHaveLength(1)
  })
})

describe('a component that is suggested to be taken out', () => {
  it('takes its connections along, those made since as well, and brings them back', async () => {
    const id = await propose('tables/components/cA', '')
    expect(await listSuggestions(design, 'arch')).toHaveLength(1)
    await edit('tables/connections/new', itemText({ id: 'new', from: 'C', to: 'A', carries: 'data' }))
    const before = await step()
    const { decision } = await decideSuggestion(design, 'arch', id, { action: 'accept' })
    const after = await step()
    expect(after.draft.tables['components']?.map((row) => row.id)).toEqual(['cB', 'cC'])
    expect(after.draft.tables['connections']?.map((row) => row.id)).toEqual(['BC'])
    expect(after.rev).toBe(before.rev + 1)
    await takeBack(design, decision ?? '')
    expect((await step()).draft).toEqual(before.draft)
  })
})

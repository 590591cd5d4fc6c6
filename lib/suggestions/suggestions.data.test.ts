import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { type DesignScope, mintDesignScope, mintWorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { getDesignState } from '@/lib/designs/data'
import { listDesigns } from '@/lib/designs/list/data'
import { changeDesign } from '@/lib/designs/transaction'
import { storeDraft } from '@/lib/drafts/finish'
import { draftOf, freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { editField } from '@/lib/drafts/mutations'
import { itemText, readEdit } from '@/lib/methodology/edit'
import { stepOf } from '@/lib/methodology/registry'
import { countSuggestions, listSuggestions } from './data'
import { decideSuggestion } from './decide'
import { suggest } from './mutations'

const TEXT = 'First. Second. Third.'
const COLUMNS =
  stepOf('problem')
    .tables.find(({ id }) => id === 'metrics')
    ?.columns.map(({ key }) => key) ?? []
let design: DesignScope
let reviewer: DesignScope
beforeEach(async () => {
  design = await freshDesign(await freshWorkspace())
  const other = await mintWorkspaceScope(design.workspaceId, db(), { id: 'ada', name: 'Ada' })
  reviewer = await mintDesignScope(other, design.designId, db())
  const run = { runId: randomUUID(), model: 'advisor:expert', step: 'problem' as const, before: {}, after: {} }
  await changeDesign(design, (held) => storeDraft(held, { ...run, draft: draftOf('problem', TEXT) }))
})

const propose = (value: string, part: { id?: string; field?: string; base?: string } = {}) =>
  suggest(reviewer, 'problem', { id: randomUUID(), field: 'summary', base: TEXT, value, note: 'Clearer.', ...part })
const decide = (id: string, body: Parameters<typeof decideSuggestion>[3]) =>
  decideSuggestion(design, 'problem', id, body)
const edit = (rev: number, value: string) =>
  editField(design, 'problem', rev, { editId: randomUUID(), field: 'summary', value })
const now = async () => {
  const step = (await getDesignState(design)).design.steps[0]
  return { summary: step?.content?.draft.summary, by: step?.content?.authors['summary']?.name, rev: step?.rev }
}

describe('a suggestion', () => {
  it('changes nothing until somebody accepts it, and is then its author’s words', async () => {
    const { id } = await propose('Suggested.')
    expect(await now()).toEqual({ summary: TEXT, by: undefined, rev: 1 })
    expect(await listSuggestions(design, 'problem')).toMatchObject([{ id, authorName: 'Ada', note: 'Clearer.' }])
    expect(await decide(id, { action: 'accept' })).toMatchObject({ status: 'accepted', rev: 2 })
    expect(await now()).toEqual({ summary: 'Suggested.', by: 'Ada', rev: 2 })
    expect(await listSuggestions(design, 'problem')).toEqual([])
    expect(await decide(id, { action: 'accept' })).toMatchObject({ status: 'accepted', rev: 2 })
  })

  it('of an item is stored as an edit of it would be: text that every column holds', async () => {
    const item = { id: 'R1', risk: 'Drift\u0000 and\ud800 more.', severity: 'low' as const, mitigation: '', owner: '' }
    const { id } = await propose(itemText(item), { field: 'risks/R1', base: '' })
    await decide(id, { action: 'accept' })
    const [step] = (await getDesignState(design)).design.steps
    expect(step?.content?.draft.risks).toEqual([{ ...item, risk: 'Drift and\ufffd more.' }])
  })

  it('is fitted beside what was written since', async () => {
    const { id } = await propose('My first. Second. Third.')
    await edit(1, 'First. Second. Our third.')
    await decide(id, { action: 'accept' })
    expect((await now()).summary).toBe('My first. Second. Our third.')
  })

  it('that no longer fits waits for somebody who saw both', async () => {
    const { id } = await propose('Suggested.')
    await edit(1, 'Mine.')
    await expect(decide(id, { action: 'accept' })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: 'Mine.' },
    })
    await expect(decide(id, { action: 'accept', over: 'Something else.' })).rejects.toMatchObject({ code: 'conflict' })
    await decide(id, { action: 'accept', over: 'Mine.' })
    expect((await now()).summary).toBe('Suggested.')
  })

  it('is refused by others and withdrawn by its author alone, once', async () => {
    const first = await propose('One.')
    const second = await propose('Two.')
    await expect(decide(first.id, { action: 'withdraw' })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await decide(first.id, { action: 'refuse' })).toMatchObject({ status: 'refused' })
    await expect(decide(first.id, { action: 'accept' })).rejects.toMatchObject({ code: 'conflict' })
    await decideSuggestion(reviewer, 'problem', second.id, { action: 'withdraw' })
    expect((await now()).summary).toBe(TEXT)
  })

  it('sent again is the same one; with other words it is refused', async () => {
    const id = randomUUID()
    const made = await propose('One.', { id })
    expect(await propose('One.', { id })).toEqual(made)
    await expect(propose('Two.', { id })).rejects.toMatchObject({ code: 'unprocessable' })
    const elsewhere = await freshDesign(await freshWorkspace())
    const body = { id, field: 'summary', base: TEXT, value: 'One.', note: 'Clearer.' }
    await expect(suggest(elsewhere, 'problem', body)).rejects.toMatchObject({ code: 'unprocessable' })
    expect(await listSuggestions(design, 'problem')).toHaveLength(1)
  })

  it('for rows, choices and options is decided on one by one, in its author’s name', async () => {
    const late = { id: 'R-1', risk: 'Labels arrive late', severity: 'medium' as const, mitigation: '', owner: '' }
    const decision = {
      id: 'D1.1',
      title: 'Serving',
      choice: 'Online',
      alternatives: [],
      rationale: '',
      confidence: 'low' as const,
      revisitWhen: '',
      answers: [],
    }
    await editField(design, 'problem', 1, { editId: randomUUID(), field: 'risks/R-1', value: itemText(late) })
    await editField(design, 'problem', 2, { editId: randomUUID(), field: 'decisions/D1.1', value: itemText(decision) })
    const part = async () => (await getDesignState(design)).design.steps[0]?.content
    const draft = (await part())?.draft
    if (!draft) throw new Error('not drafted')

    const choice = await propose('high', { field: 'risks/R-1/severity', base: 'medium' })
    const option = { id: 'a-1', option: 'Batch', whyNot: 'Too late' }
    const added = await propose(itemText(option), { field: 'decisions/D1.1/alternatives/a-1', base: '' })
    const metric = { id: 'r-1', ...Object.fromEntries(COLUMNS.map((key) => [key, 'Recall'])) }
    const row = await propose(itemText(metric), { field: 'tables/metrics/r-1', base: '' })
    const gone = await propose('', { field: 'decisions/D1.1', base: readEdit(draft, 'decisions/D1.1') ?? '' })
    expect(await countSuggestions(design)).toEqual({ problem: 4 })
    expect((await listDesigns(design)).designs[0]?.waiting).toEqual({ offers: 0, suggestions: 4 })
    expect((await part())?.draft).toEqual(draft)

    for (const { id } of [choice, added, row]) await decide(id, { action: 'accept' })
    const { draft: after, authors } = (await part()) ?? {}
    expect(after?.risks).toEqual([{ ...late, severity: 'high' }])
    expect(after?.decisions[0]?.alternatives).toEqual([option])
    expect(after?.tables['metrics']).toEqual([metric])
    const byAda = ['risks/R-1/severity', 'decisions/D1.1/alternatives/a-1', 'tables/metrics/r-1']
    expect(byAda.map((key) => authors?.[key]?.name)).toEqual(['Ada', 'Ada', 'Ada'])

    // It was made for the decision as it stood before the option: somebody has to see both.
    await expect(decide(gone.id, { action: 'accept' })).rejects.toMatchObject({ code: 'conflict' })
    await decide(gone.id, { action: 'accept', over: readEdit(after ?? draft, 'decisions/D1.1') ?? '' })
    expect((await part())?.draft.decisions).toEqual([])
    expect(await countSuggestions(design)).toEqual({})
  })

  it.each([
    ['for a text that is another one by now', 'x', { base: 'Old.' }, 'conflict'],
    ['for no field', 'x', { field: 'sections/none/markdown' }, 'unprocessable'],
    ['that changes nothing', TEXT, {}, 'unprocessable'],
    ['that its place cannot hold', '{"item":{"id":"no"}}', { field: 'risks/no', base: '' }, 'unprocessable'],
  ])('is not kept %s', async (_, value, part, code) => {
    await expect(propose(value, part)).rejects.toMatchObject({ code })
  })

  it('of another step, design or workspace is not there', async () => {
    const { id } = await propose('One.')
    const elsewhere = await freshDesign(await freshWorkspace())
    for (const wrong of [
      () => decideSuggestion(elsewhere, 'problem', id, { action: 'accept' }),
      () => decideSuggestion(design, 'data', id, { action: 'accept' }),
      () => decideSuggestion(design, 'problem', 'no-id', { action: 'accept' }),
    ])
      await expect(wrong()).rejects.toMatchObject({ code: 'not-found' })
  })
})

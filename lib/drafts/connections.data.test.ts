import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { getDesignState } from '@/lib/designs/data'
import { changeDesign } from '@/lib/designs/transaction'
import { readRevision } from '@/lib/history/data'
import type { StepDraft } from '@/lib/methodology/draft'
import { storeDraft } from './finish'
import { draftOf, freshDesign, freshWorkspace } from './fixtures/designs'
import { decideProposal, editField } from './mutations'

const component = (id: string, name: string) => ({ id, name, kind: '', rhythm: '', note: '' })
const drafted: StepDraft = {
  ...draftOf('arch', 'Drafted.'),
  tables: {
    ...draftOf('arch', '').tables,
    components: [component('c1', 'Scorer'), component('c2', 'Store')],
    connections: [{ id: 'l1', from: 'Store', to: 'Scorer', carries: 'features' }],
  },
}
const agent = { runId: randomUUID(), model: 'openai:gpt-x', step: 'arch' as const, before: {}, after: {} }

let design: DesignScope
beforeEach(async () => {
  design = await freshDesign(await freshWorkspace())
  await changeDesign(design, (held) => storeDraft(held, { ...agent, draft: drafted }))
})

const now = async () => {
  const step = (await getDesignState(design)).design.steps.find(({ id }) => id === 'arch')
  if (!step?.content) throw new Error('The step was drafted.')
  return { ...step, content: step.content }
}
const ends = ({ tables }: StepDraft) => tables['connections']?.map(({ from, to }) => [from, to])
const edit = (rev: number, field: string, value: string) =>
  editField(design, 'arch', rev, { editId: randomUUID(), field, value })
const NAME = 'tables/components/c1/name'

describe('a component that is given another name', () => {
  it('takes its connections along in the same revision, and back again', async () => {
    // Another text than the agent's, which means the same component.
    await edit(1, 'tables/connections/l1/to', 'scorer')
    expect(await edit(2, NAME, 'Ranker')).toEqual({ kind: 'saved', rev: 3 })
    const { content } = await now()
    expect(ends(content.draft)).toEqual([['Store', 'Ranker']])
    expect(Object.keys(content.authors).toSorted()).toEqual([NAME, 'tables/connections/l1/to'])
    await edit(3, NAME, 'Scorer')
    expect(ends((await now()).content.draft)).toEqual([['Store', 'Scorer']])
  })

  it('is so in every revision that history gives back', async () => {
    await edit(1, NAME, 'Ranker')
    await edit(2, 'summary', 'Mine.')
    await edit(3, 'tables/connections/l1/from', 'c1')
    await edit(4, 'summary', 'Mine again.')
    const seen = await Promise.all(
      [1, 2, 3, 4, 5].map(async (rev) => ends((await readRevision(design, 'arch', rev)).draft)?.[0]),
    )
    expect(seen).toEqual([
      ['Store', 'Scorer'],
      ['Store', 'Ranker'],
      ['Store', 'Ranker'],
      ['Ranker', 'Ranker'],
      ['Ranker', 'Ranker'],
    ])
    expect(await readRevision(design, 'arch', 5)).toEqual((await now()).content)
  })

  it('is what somebody means who chose it by its former name at the same time', async () => {
    await edit(1, NAME, 'Ranker')
    const chosen = await edit(1, 'tables/connections/l1/from', 'c1')
    expect(chosen).toMatchObject({ kind: 'conflict', current: 'Store', isAlike: true })
    await edit(chosen.rev, 'tables/connections/l1/from', 'c1')
    expect(ends((await now()).content.draft)).toEqual([['Ranker', 'Ranker']])
  })

  it('is not in the way of who leads it elsewhere meanwhile, or takes it out; who led it elsewhere is', async () => {
    await edit(1, NAME, 'Ranker')
    const at = 'tables/connections/l1'
    expect(await edit(1, `${at}/to`, 'c2')).toMatchObject({ kind: 'conflict', current: 'Ranker', isAlike: true })
    expect(await edit(1, at, '')).toMatchObject({ kind: 'conflict', isAlike: true })
    await edit(2, `${at}/to`, 'c2')
    expect(await edit(1, `${at}/to`, 'c1')).toMatchObject({ kind: 'conflict', current: 'Store', isAlike: false })
    expect(await edit(1, NAME, 'Judge')).toMatchObject({ kind: 'conflict', current: 'Ranker', isAlike: false })
  })

  it('takes its connections along where only that piece of a proposal is accepted', async () => {
    const offered = {
      ...drafted,
      tables: {
        ...drafted.tables,
        components: [component('c1', 'Ranker'), component('c2', 'Store')],
        connections: [{ id: 'l1', from: 'Store', to: 'Ranker', carries: 'features' }],
      },
    }
    await edit(1, 'summary', 'Mine.')
    await changeDesign(design, (held) => storeDraft(held, { ...agent, draft: offered, previous: drafted }))
    expect(await decideProposal(design, 'arch', { action: 'accept', fields: [NAME] })).toMatchObject({ proposal: null })
    expect(ends((await now()).content.draft)).toEqual([['Store', 'Ranker']])
  })
})

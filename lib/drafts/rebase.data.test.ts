import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { getDesignState } from '@/lib/designs/data'
import { changeDesign } from '@/lib/designs/transaction'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { storeDraft } from './finish'
import { draftOf, freshDesign, freshWorkspace } from './fixtures/designs'
import { decideProposal, editField } from './mutations'

let design: DesignScope
beforeEach(async () => {
  design = await freshDesign(await freshWorkspace())
})

const stepNow = async (id: string) => {
  const step = (await getDesignState(design)).design.steps.find((one) => one.id === id)
  if (!step) throw new Error(`no step ${id}`)
  return step
}
const edit = (rev: number, value: string, field = 'summary') =>
  editField(design, 'problem', rev, { editId: randomUUID(), field, value })

describe('a proposal, for a text that changed since it was asked for', () => {
  const previous = draftOf('problem', 'Agent. Second. Third.')
  const offered = { ...draftOf('problem', 'Offered. Second. Third.'), summary: 'Offered summary.' }
  const agent = { runId: randomUUID(), model: 'openai:gpt-x', step: 'problem' as const, before: {}, after: {} }
  const store = (part: { draft: typeof previous; previous?: typeof previous }) =>
    changeDesign(design, (held) => storeDraft(held, { ...agent, ...part }))
  beforeEach(async () => {
    await store({ draft: previous })
    await edit(1, 'Mine.')
    await edit(2, 'Agent. Second. My third.', 'sections/first/markdown')
    await store({ draft: offered, previous })
  })

  it('is fitted beside what was written since, and waits where it does not fit', async () => {
    const decided = await decideProposal(design, 'problem', { action: 'accept' })
    expect(decided.proposal).not.toBeNull()
    expect(await stepNow('problem')).toMatchObject({
      content: {
        draft: { summary: 'Mine.', sections: [{ markdown: 'Offered. Second. My third.' }] },
        authors: { summary: { name: 'You' }, 'sections/first/markdown': { name: 'You' } },
        agents: { 'sections/first/markdown': { model: 'openai:gpt-x' } },
      },
    })
    expect(await decideProposal(design, 'problem', { action: 'accept', fields: ['summary'] })).toMatchObject({
      proposal: null,
    })
    expect((await stepNow('problem')).content).toMatchObject({
      draft: { summary: 'Offered summary.' },
      authors: { 'sections/first/markdown': { name: 'You' } },
    })
  })

  it('does not come back for what was decided on, whatever is written there later', async () => {
    await decideProposal(design, 'problem', { action: 'accept', fields: ['sections/first/markdown'] })
    await edit(4, 'Mine again.', 'sections/first/markdown')
    await decideProposal(design, 'problem', { action: 'accept', fields: ['summary'] })
    expect(await stepNow('problem')).toMatchObject({
      proposal: null,
      content: { draft: { summary: 'Offered summary.', sections: [{ markdown: 'Mine again.' }] } },
    })
  })

  it('that changes nothing of what its agent was given leaves what was written since, and is none', async () => {
    await decideProposal(design, 'problem', { action: 'dismiss' })
    await store({ draft: previous, previous })
    expect(await stepNow('problem')).toMatchObject({ proposal: null, content: { draft: { summary: 'Mine.' } } })
  })

  it('leaves a heading that a person changed, whichever piece is taken', async () => {
    await edit(3, 'My heading', 'sections/first/heading')
    await decideProposal(design, 'problem', { action: 'accept', fields: ['sections/first/markdown'] })
    await decideProposal(design, 'problem', { action: 'accept' })
    expect((await stepNow('problem')).content?.draft.sections[0]).toMatchObject({ heading: 'My heading' })
  })

  it('still waits after a run that changes nothing', async () => {
    const waiting = (await stepNow('problem')).proposal
    await store({ draft: previous, previous })
    expect((await stepNow('problem')).proposal).toEqual(waiting)
  })

  it('of the built-in advisor, which drafts anew, takes back nothing that people wrote', async () => {
    await decideProposal(design, 'problem', { action: 'dismiss' })
    const present = (await stepNow('problem')).content?.draft
    if (!present) throw new Error('The step is drafted.')
    const advisor = { ...agent, model: 'advisor:expert', previous: present }
    await changeDesign(design, (held) => storeDraft(held, { ...advisor, draft: previous }))
    expect(await stepNow('problem')).toMatchObject({ proposal: null, content: { draft: { summary: 'Mine.' } } })
    const anew = { ...previous, sections: offered.sections }
    await changeDesign(design, (held) => storeDraft(held, { ...advisor, draft: anew }))
    await decideProposal(design, 'problem', { action: 'accept' })
    expect(await stepNow('problem')).toMatchObject({
      content: { draft: { summary: 'Mine.', sections: [{ markdown: 'Offered. Second. My third.' }] } },
    })
  })

  it('waits too where a figure was changed since', async () => {
    await decideProposal(design, 'problem', { action: 'dismiss' })
    const limit = fact('arch.maxUtil', 0.6, { origin: 'assumed', step: 'problem' })
    await changeDesign(design, (held) => storeDraft(held, { ...agent, draft: offered, after: ledger(limit) }))
    await decideProposal(design, 'problem', { action: 'accept' })
    const lower = { ...limit, value: 0.5, origin: 'decided' as const, decisionId: 'D1' }
    const run = { ...agent, draft: offered, before: ledger(limit), after: ledger(lower), previous: offered }
    await changeDesign(design, (held) => storeDraft(held, run))
    const higher = { ...limit, value: 0.7 }
    const other = { ...agent, step: 'data' as const, draft: draftOf('data', 'Other.') }
    await changeDesign(design, (held) => storeDraft(held, { ...other, before: ledger(limit), after: ledger(higher) }))
    const utilNow = async () => (await getDesignState(design)).design.facts['arch.maxUtil']?.value
    expect((await decideProposal(design, 'problem', { action: 'accept' })).proposal).not.toBeNull()
    expect(await utilNow()).toBe(0.7)
    const fields = ['facts/arch.maxUtil']
    expect((await decideProposal(design, 'problem', { action: 'accept', fields })).proposal).toBeNull()
    expect(await utilNow()).toBe(0.5)
  })
})

import { randomUUID } from 'node:crypto'
import { afterAll, expect, it } from 'vitest'
import { closeDatabase } from '@/lib/db/client'
import { changeDesign } from '@/lib/designs/transaction'
import { historyEntries } from '@/lib/history/entries'
import { listHistory } from '@/lib/history/list'
import { decideSuggestion } from '@/lib/suggestions/decide'
import { suggest } from '@/lib/suggestions/mutations'
import { offerOf, readOfferAct } from './data'
import { storeDraft } from './finish'
import { draftOf, freshDesign, freshWorkspace } from './fixtures/designs'
import { bringBack, decideProposal, takeBack } from './mutations'

afterAll(() => closeDatabase())

it('a decision says how many of those that waited were accepted, and how many refused', async () => {
  const design = await freshDesign(await freshWorkspace())
  const offer = (words: string) =>
    changeDesign(design, (held) =>
      storeDraft(held, {
        runId: randomUUID(),
        model: 'openai:gpt-x',
        step: 'problem',
        draft: {
          ...draftOf('problem', words),
          risks: [{ id: 'R1', risk: words, severity: 'low', mitigation: '', owner: '' }],
        },
        before: {},
        after: {},
      }),
    )
  await offer('Agent.')
  await offer('Offered.')
  const both = { action: 'accept' as const, fields: ['summary'], refused: ['risks/R1/risk'] }
  const { decision } = await decideProposal(design, 'problem', both)
  await takeBack(design, decision)
  await decideProposal(design, 'problem', { action: 'dismiss', fields: ['risks/R1/risk'] })
  await decideProposal(design, 'problem', { action: 'accept', fields: ['summary'] })
  await decideProposal(design, 'problem', { action: 'accept' })
  const { rows } = await listHistory(design, { before: null, step: 'problem', limit: 100 })
  expect(historyEntries(rows).map(({ title }) => title)).toEqual([
    'Proposal accepted: 1 change',
    'Proposal accepted: 1 of 2 changes',
    '1 of 3 changes refused',
    'Proposal taken back: 1 change that was accepted, 1 refused',
    'Proposal accepted: 1 of 3 changes, 1 refused',
    '3 changes offered',
    'Drafted',
  ])
})

it('the history names every act on an offer, by whom, and leads to what was offered', async () => {
  const design = await freshDesign(await freshWorkspace())
  const previous = draftOf('problem', 'Agent.')
  const run = (words: string, instruction: string | null) =>
    changeDesign(design, (held) =>
      storeDraft(held, {
        runId: randomUUID(),
        model: 'advisor:expert',
        step: 'problem',
        draft: draftOf('problem', words),
        previous,
        before: {},
        after: {},
        instruction,
      }),
    )
  const entries = async () =>
    historyEntries((await listHistory(design, { before: null, step: 'problem', limit: 100 })).rows)
  await run('Agent.', null)
  await run('Offered.', 'shorter')
  await run('Newer.', null)
  const [newer, offered] = await entries()
  expect(newer?.isAside).toBe(true)
  await bringBack(design, offered?.offer ?? '')
  const refused = await decideProposal(design, 'problem', { action: 'dismiss' })
  await takeBack(design, refused.decision)
  const accepted = await decideProposal(design, 'problem', { action: 'accept' })
  const undone = await takeBack(design, accepted.decision)
  await takeBack(design, undone.decision)
  const id = randomUUID()
  await suggest(design, 'problem', { id, field: 'summary', base: 'Offered.', value: 'Suggested.' })
  const { decision } = await decideSuggestion(design, 'problem', id, { action: 'accept' })
  await takeBack(design, decision ?? '')

  const told = await entries()
  expect(told.map(({ title, by }) => [title, by?.isAgent])).toEqual([
    ['Suggestion taken back', false],
    ['Suggestion accepted', false],
    ['What was taken back is accepted again', false],
    ['Proposal taken back: 2 changes', false],
    ['Proposal accepted: 2 changes', false],
    ['Undecided again: 2 changes', false],
    ['2 changes refused', false],
    ['An earlier offer brought back: 2 changes for “shorter”', false],
    ['2 changes offered', true],
    ['2 changes offered for “shorter”', true],
    ['Drafted', true],
  ])
  // Each that has an offer leads to it.
  for (const { offer, title } of told.slice(3, 10)) {
    const row = await readOfferAct(design, offer ?? '')
    expect([title, offerOf(row)?.draft.summary]).toEqual([title, title === '2 changes offered' ? 'Newer.' : 'Offered.'])
  }
})

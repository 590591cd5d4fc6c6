import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { getDesignState } from '@/lib/designs/data'
import { setFact } from '@/lib/designs/mutations'
import { changeDesign } from '@/lib/designs/transaction'
import type { Facts } from '@/lib/facts/fact'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { listSuggestions } from '@/lib/suggestions/data'
import { decideSuggestion } from '@/lib/suggestions/decide'
import { suggest } from '@/lib/suggestions/mutations'
import { storeDraft } from './finish'
import { draftOf, freshDesign, freshWorkspace } from './fixtures/designs'
import { acceptStep, bringBack, decideProposal, editField, takeBack } from './mutations'
import { listAside, readOfferAct } from './data'

let design: DesignScope
const given = ledger(fact('arch.maxUtil', 0.6, { origin: 'assumed', step: 'arch' }))
const asked = (value: number) =>
  ledger(
    fact('arch.maxUtil', value, {
      origin: 'decided',
      decisionId: 'D4.1',
      step: 'arch',
      note: 'Asked to be cheaper. Kept.',
    }),
    fact('arch.replicas', 3, { origin: 'assumed', step: 'arch' }),
  )
const FIRST = { ...draftOf('arch', 'One. Two. Three.'), summary: 'Agent summary.' }
const OFFER = { ...draftOf('arch', 'Offered. Two. Three.'), summary: 'Offered summary.' }

const run = (draft: typeof FIRST, after: Facts = given, instruction: string | null = null) =>
  changeDesign(design, (held) =>
    storeDraft(held, {
      runId: randomUUID(),
      model: 'openai:gpt-x',
      step: 'arch',
      draft,
      previous: FIRST,
      before: given,
      after,
      instruction,
    }),
  )
const step = async () => {
  const { design: now } = await getDesignState(design)
  const found = now.steps.find(({ id }) => id === 'arch')
  if (!found) throw new Error('no step')
  const { proposal, offer, content, state, rev, stale } = found
  const text = content?.draft.sections[0]?.markdown
  const facts = { util: now.facts['arch.maxUtil'], replicas: now.facts['arch.replicas'] }
  return { proposal, offer, content, state, rev, stale, summary: content?.draft.summary, text, facts }
}
const edit = async (value: string, field = 'summary') =>
  editField(design, 'arch', (await step()).rev, { editId: randomUUID(), field, value })

beforeEach(async () => {
  design = await freshDesign(await freshWorkspace(), given)
  await run(FIRST)
})

describe('an act on a proposal', () => {
  beforeEach(async () => {
    await run(OFFER, { ...given, ...asked(0.8) }, 'cheaper')
  })

  it.each([
    ['all of it', undefined],
    ['one piece', ['summary']],
    ['several', ['summary', 'facts/arch.maxUtil']],
    ['figures alone', ['facts/arch.maxUtil']],
  ])('is undone and done again as one: %s', async (_, fields) => {
    const before = await step()
    const { decision } = await decideProposal(design, 'arch', { action: 'accept', fields })
    const after = await step()
    expect(after.content === before.content && after.facts === before.facts).toBe(false)
    const undone = await takeBack(design, decision)
    expect(undone.isOpen).toBe(true)
    expect(await step()).toEqual({ ...before, rev: before.rev + 2 })
    expect(await takeBack(design, decision)).toMatchObject({ decision: undone.decision })
    const again = await takeBack(design, undone.decision)
    expect(await step()).toEqual({ ...after, rev: before.rev + 3 })
    await takeBack(design, again.decision)
    expect(await step()).toEqual({ ...before, rev: before.rev + 4 })
  })

  it('with what was refused beside it is one act', async () => {
    const before = await step()
    const { decision, proposal } = await decideProposal(design, 'arch', {
      action: 'accept',
      fields: ['summary'],
      refused: ['sections/first/markdown', 'facts/arch.maxUtil'],
    })
    expect(proposal).toBeNull()
    expect(await step()).toMatchObject({ summary: 'Offered summary.', text: 'One. Two. Three.' })
    await takeBack(design, decision)
    expect(await step()).toEqual({ ...before, rev: before.rev + 2 })
  })

  it('that was done again since is not taken back by asking for the first once more', async () => {
    await run(OFFER)
    const { decision } = await decideProposal(design, 'arch', { action: 'accept' })
    const undone = await takeBack(design, decision)
    // Asked twice: the same answer.
    expect(await takeBack(design, decision)).toMatchObject({ decision: undone.decision })
    await takeBack(design, undone.decision)
    await expect(takeBack(design, decision)).rejects.toMatchObject({ code: 'conflict' })
    expect((await step()).summary).toBe('Offered summary.')
  })

  it('takes over nothing that the offer leaves alone', async () => {
    await run({ ...FIRST, summary: 'Offered summary.' })
    const { rev } = await step()
    const whole = `sections/${FIRST.sections[0]?.id}/markdown`
    await expect(decideProposal(design, 'arch', { action: 'accept', fields: [whole] })).rejects.toMatchObject({
      code: 'unprocessable',
    })
    expect((await step()).rev).toBe(rev)
  })

  it('that refused everything is undone, and writes no word', async () => {
    const before = await step()
    const { decision } = await decideProposal(design, 'arch', { action: 'dismiss' })
    expect((await step()).proposal).toBeNull()
    const undone = await takeBack(design, decision)
    expect(await step()).toEqual(before)
    await takeBack(design, undone.decision)
    expect((await step()).proposal).toBeNull()
  })

  it('replaces nothing that somebody wrote since, and says where', async () => {
    const { decision } = await decideProposal(design, 'arch', { action: 'accept' })
    await edit('Mine.')
    const now = await step()
    await expect(takeBack(design, decision)).rejects.toMatchObject({
      code: 'conflict',
      message: '“Summary” was changed since by You. Nothing was taken back.',
      details: { fields: ['summary'] },
    })
    expect(await step()).toEqual(now)
  })

  it('is undone around what was written beside it', async () => {
    const { decision } = await decideProposal(design, 'arch', { action: 'accept' })
    await edit('Offered. Two. My third.', 'sections/first/markdown')
    await takeBack(design, decision)
    expect(await step()).toMatchObject({
      summary: 'Agent summary.',
      text: 'One. Two. My third.',
      content: { authors: { 'sections/first/markdown': { name: 'You' } } },
    })
  })

  it('does not replace a figure that was changed since', async () => {
    const { decision } = await decideProposal(design, 'arch', { action: 'accept' })
    await setFact(design, { path: 'arch.maxUtil', value: 0.7 })
    await expect(takeBack(design, decision)).rejects.toMatchObject({ code: 'conflict' })
    expect((await step()).facts.util?.value).toBe(0.7)
  })

  it('opens its pieces again where the rest was decided on since', async () => {
    const first = await decideProposal(design, 'arch', { action: 'accept', fields: ['summary'] })
    await decideProposal(design, 'arch', { action: 'dismiss', fields: ['sections/first/markdown'] })
    await takeBack(design, first.decision)
    const now = await step()
    expect(now).toMatchObject({ summary: 'Agent summary.', proposal: { summary: 'Offered summary.' } })
    // What was refused stays refused.
    expect(now.proposal?.sections[0]?.markdown).toBe('One. Two. Three.')
    await decideProposal(design, 'arch', { action: 'dismiss', fields: ['facts/arch.maxUtil'] })
    await takeBack(design, (await decideProposal(design, 'arch', { action: 'dismiss' })).decision)
    expect((await step()).proposal?.summary).toBe('Offered summary.')
  })

  it('leaves a newer offer where it is', async () => {
    const { decision } = await decideProposal(design, 'arch', { action: 'accept' })
    await run({ ...OFFER, summary: 'Newer.' })
    expect((await takeBack(design, decision)).isOpen).toBe(false)
    expect(await step()).toMatchObject({ summary: 'Agent summary.', proposal: { summary: 'Newer.' } })
    expect((await readOfferAct(design, decision)).before?.draft.summary).toBe('Offered summary.')
  })

  it('leaves an accepted step accepted', async () => {
    await acceptStep(design, 'arch', (await step()).rev)
    const { decision } = await decideProposal(design, 'arch', { action: 'accept', fields: ['summary'] })
    expect((await step()).state).toBe('drafted')
    await takeBack(design, decision)
    expect((await step()).state).toBe('accepted')
  })

  it('of another design is not there', async () => {
    const { decision } = await decideProposal(design, 'arch', { action: 'accept' })
    const other = await freshDesign(await freshWorkspace())
    for (const id of [decision, 'no-id', randomUUID()])
      await expect(takeBack(id === decision ? other : design, id)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('an accepted suggestion', () => {
  it('is undone to an open one, with the words of before and whose they were; and done again', async () => {
    await edit('Mine.')
    const before = await step()
    const id = randomUUID()
    await suggest(design, 'arch', { id, field: 'summary', base: 'Mine.', value: 'Suggested.' })
    const { decision } = await decideSuggestion(design, 'arch', id, { action: 'accept' })
    const undone = await takeBack(design, decision ?? '')
    expect(await step()).toEqual({ ...before, rev: before.rev + 2 })
    expect(await listSuggestions(design, 'arch')).toMatchObject([{ id, status: 'open' }])
    await takeBack(design, undone.decision)
    expect((await step()).summary).toBe('Suggested.')
    expect(await listSuggestions(design, 'arch')).toEqual([])
  })

  it('stays where somebody wrote since', async () => {
    const id = randomUUID()
    await suggest(design, 'arch', { id, field: 'summary', base: 'Agent summary.', value: 'Suggested.' })
    const { decision } = await decideSuggestion(design, 'arch', id, { action: 'accept' })
    await edit('Mine.')
    await expect(takeBack(design, decision ?? '')).rejects.toMatchObject({ code: 'conflict' })
    expect((await step()).summary).toBe('Mine.')
    expect(await listSuggestions(design, 'arch')).toEqual([])
  })
})

describe('an offer that a later run took the place of', () => {
  it('stays reachable, comes back on request, and the other one with it', async () => {
    await run(OFFER, given, 'cheaper')
    const earlier = await step()
    await run({ ...OFFER, summary: 'Newer.' })
    const later = await step()
    const [aside, ...more] = await listAside(design, 'arch')
    expect(more).toEqual([])
    expect(aside).toMatchObject({ label: 'cheaper', changes: 2 })
    const { decision } = await bringBack(design, aside?.id ?? '')
    expect((await step()).proposal).toEqual(earlier.proposal)
    const [other] = await listAside(design, 'arch')
    expect(other).toMatchObject({ label: null })
    await takeBack(design, decision)
    expect((await step()).proposal).toEqual(later.proposal)
    expect(await listAside(design, 'arch')).toMatchObject([{ label: 'cheaper' }])
  })

  it('is not told of twice where the later one offers the same', async () => {
    await run(OFFER)
    await run(OFFER)
    expect(await listAside(design, 'arch')).toEqual([])
  })

  it('comes back onto what was written since, and never replaces it unasked', async () => {
    await run(OFFER)
    await run({ ...OFFER, summary: 'Newer.' })
    await decideProposal(design, 'arch', { action: 'dismiss' })
    await edit('Mine.')
    const [aside] = await listAside(design, 'arch')
    await bringBack(design, aside?.id ?? '')
    await decideProposal(design, 'arch', { action: 'accept' })
    expect(await step()).toMatchObject({
      summary: 'Mine.',
      text: 'Offered. Two. Three.',
      proposal: { summary: 'Offered summary.' },
    })
  })

  it('is refused where all of it stands there', async () => {
    await run(OFFER)
    const { decision } = await decideProposal(design, 'arch', { action: 'accept' })
    await expect(bringBack(design, decision)).rejects.toMatchObject({ code: 'conflict' })
  })
})

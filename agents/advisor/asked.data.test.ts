import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '@/lib/db/client'
import { readDesign } from '@/lib/designs/data'
import { setFact } from '@/lib/designs/mutations'
import { readAnswer } from '@/lib/drafts/data'
import { decideProposal, editField, takeBack } from '@/lib/drafts/mutations'
import { listHistory } from '@/lib/history/list'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { changesOf } from '@/lib/methodology/changes'
import { isReply } from '@/lib/methodology/reply'
import { StoredDesign } from './fixtures/stored-design'

afterAll(() => closeDatabase())

let design: StoredDesign
beforeAll(async () => {
  const load = fact('arch.qpsPeak', 50, { origin: 'user', setBy: 'user', step: 'arch' })
  design = await StoredDesign.draft(ledger(load))
})
const answer = async () => readAnswer(design.scope, 'prod', (await readDesign(design.scope)).rev)
const history = async () => (await listHistory(design.scope, { before: null, step: 'prod', limit: 50 })).rows

describe('what the advisor cannot follow', () => {
  it('is answered with the act, and changes no word of the step', async () => {
    const before = await design.step('prod')
    const run = await design.run('prod', { instruction: 'purple monkey' })
    expect(await design.step('prod')).toEqual(before)
    expect(before.content?.draft.openQuestions.filter(isReply)).toEqual([])
    const told = await answer()
    expect(told).toMatchObject({ runId: run, words: 'purple monkey', isRepair: false })
    expect(told?.replies).toEqual([
      { heading: 'Not followed: “purple monkey”', text: expect.stringContaining('“retrain every week”') },
    ])
    const [row] = await history()
    expect(row).toMatchObject({ kind: 'offer', cause: 'answered', name: 'purple monkey', reply: told?.replies })
    await expect(takeBack(design.scope, row?.offerAct ?? '')).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is told until the design changes, and stays in its history', async () => {
    await design.run('prod', { instruction: 'purple monkey' })
    expect(await answer()).not.toBeNull()
    const { rev } = await design.step('prod')
    await editField(design.scope, 'prod', rev, { editId: crypto.randomUUID(), field: 'summary', value: 'Mine.' })
    expect(await answer()).toBeNull()
    expect((await history()).filter(({ cause }) => cause === 'answered').length).toBeGreaterThan(0)
  })

  it('says that nothing is to be changed where a wish is met already', async () => {
    await design.run('prod', { instruction: 'retrain every month' })
    await decideProposal(design.scope, 'prod', { action: 'accept' })
    await design.run('prod', { instruction: 'retrain every month' })
    expect((await design.step('prod')).proposal).toBeNull()
    expect((await answer())?.replies[0]?.heading).toBe('Nothing to change for “retrain every month”')
  })
})

describe('an offer for what was asked', () => {
  it('changes that alone, and a step that is out of date stays so', async () => {
    // A new draft of the step would serve on the device, and read otherwise in many places.
    await setFact(design.scope, { path: 'arch.network', value: 'offline' })
    await setFact(design.scope, { path: 'arch.qpsPeak', value: 900 })
    const { stale } = await design.step('arch')
    expect(stale).not.toBeNull()
    await design.run('arch', { instruction: 'keep the data in the EU' })
    const { proposal, offer } = await design.step('arch')
    expect(Object.values(offer?.facts ?? {}).map(({ path }) => path)).toEqual(['data.residency'])
    const changes = offer?.base && proposal ? changesOf(offer.base, proposal) : []
    expect(changes.map(({ key }) => key)).toEqual(['sections/security/markdown'])
    await decideProposal(design.scope, 'arch', { action: 'accept' })
    expect((await design.now()).facts['data.residency']?.value).toBe('the EU')
    expect((await design.step('arch')).stale).not.toBeNull()
    // Asked for as a whole, the rest is offered too.
    await design.run('arch')
    const whole = await design.step('arch')
    expect(whole.offer?.facts['arch.serving']?.value).toBe('edge')
    const all = whole.offer?.base && whole.proposal ? changesOf(whole.offer.base, whole.proposal) : []
    expect(all.length).toBeGreaterThan(3)
  })
})

import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { mintDesignScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { getDesignState } from '@/lib/designs/data'
import { setFact } from '@/lib/designs/mutations'
import { changeDesign } from '@/lib/designs/transaction'
import type { Facts } from '@/lib/facts/fact'
import { editField } from './mutations'
import { storeDraft } from './finish'
import { draftOf, freshDesign, freshWorkspace } from './fixtures/designs'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { acceptStep, decideProposal, startRun } from './mutations'

let design: DesignScope
const volume = fact('data.rowsPerDay', 100, { origin: 'user', setBy: 'brief', step: 'data', label: 'Charges a day' })
const doubled = fact('arch.twice', 200, {
  origin: 'calculated',
  step: 'arch',
  label: 'Twice as many',
  calculator: {
    fn: 'expr',
    formula: '{data.rowsPerDay}*2',
    inputs: [{ name: 'a', path: 'data.rowsPerDay', value: 100 }],
    output: 'value',
  },
})

beforeEach(async () => {
  design = await freshDesign(await freshWorkspace(), ledger(volume))
})

const finish = (
  step: 'problem' | 'data' | 'arch',
  words: string,
  part: { before?: Facts; after?: Facts; instruction?: string } = {},
) =>
  changeDesign(design, (held) =>
    storeDraft(held, {
      runId: randomUUID(),
      model: 'openai:gpt-x',
      step,
      draft: draftOf(step, words),
      before: part.before ?? ledger(volume),
      after: part.after ?? part.before ?? ledger(volume),
      instruction: part.instruction ?? null,
    }),
  )
const stepNow = async (id: string) => {
  const { design: now } = await getDesignState(design)
  const step = now.steps.find((one) => one.id === id)
  if (!step) throw new Error(`no step ${id}`)
  return step
}
const edit = (rev: number, value: string, field = 'summary', editId: string = randomUUID()) =>
  editField(design, 'problem', rev, { editId, field, value })

describe('a finished draft', () => {
  it('becomes the content of an untouched step, and its facts enter the ledger', async () => {
    await finish('problem', 'First.', { after: ledger(volume, doubled) })
    const { design: now } = await getDesignState(design)
    expect(now.steps[0]).toMatchObject({
      state: 'drafted',
      rev: 1,
      proposal: null,
      content: { draft: { summary: 'First.' }, authors: {} },
    })
    expect(now.facts['arch.twice']?.value).toBe(200)
  })

  it('is offered where the step has one already, with what it was asked for', async () => {
    await finish('problem', 'First.')
    await finish('problem', 'Second.', { instruction: 'shorter' })
    expect(await stepNow('problem')).toMatchObject({
      rev: 1,
      content: { draft: { summary: 'First.' } },
      proposal: { summary: 'Second.' },
      offer: { instruction: 'shorter', facts: {} },
    })
  })

  it('that says nothing new is no proposal, and settles that the step was stale', async () => {
    await finish('arch', 'Sized for {{arch.twice}}.', { after: ledger(volume, doubled) })
    await setFact(design, { path: 'data.rowsPerDay', value: 300 })
    expect(await stepNow('arch')).toMatchObject({ state: 'stale' })
    // One that worked on the figures as they were settles nothing.
    await finish('arch', 'Sized for {{arch.twice}}.')
    expect(await stepNow('arch')).toMatchObject({ state: 'stale' })
    await finish('arch', 'Sized for {{arch.twice}}.', { before: (await getDesignState(design)).design.facts })
    expect(await stepNow('arch')).toMatchObject({ state: 'drafted', stale: null, proposal: null })
  })

  it('never replaces what a person wrote: it is offered', async () => {
    await finish('problem', 'Agent.')
    await edit(1, 'Mine.')
    await finish('problem', 'Agent again.')
    expect(await stepNow('problem')).toMatchObject({
      state: 'edited',
      rev: 2,
      content: { draft: { summary: 'Mine.' }, authors: { summary: { name: 'You' } } },
      proposal: { summary: 'Agent again.' },
    })
  })

  it('is offered too where the step was changed while the agent wrote, or was accepted', async () => {
    await finish('problem', 'Agent.')
    await finish('problem', 'Slow.')
    expect(await stepNow('problem')).toMatchObject({
      content: { draft: { summary: 'Agent.' } },
      proposal: { summary: 'Slow.' },
    })
    await finish('data', 'Agent.')
    await acceptStep(design, 'data', 1)
    await finish('data', 'Again.')
    expect(await stepNow('data')).toMatchObject({ state: 'accepted', proposal: { summary: 'Again.' } })
  })

  it('leaves a fact that a person set, and marks later steps whose figures moved', async () => {
    await finish('arch', 'Sized for {{arch.twice}}.', { after: ledger(volume, doubled) })
    await setFact(design, { path: 'data.rowsPerDay', value: 300 })
    expect(await stepNow('arch')).toMatchObject({ state: 'stale' })
    await finish('data', 'New.', {
      after: ledger({ ...volume, value: 999, origin: 'assumed', setBy: 'advisor:expert' }),
    })
    const { design: now } = await getDesignState(design)
    expect(now.facts['data.rowsPerDay']).toMatchObject({ value: 300, origin: 'user' })
  })
})

describe('a proposal', () => {
  beforeEach(async () => {
    await finish('problem', 'Agent.')
    await edit(1, 'Mine.')
    await finish('problem', 'Offered.', { after: ledger(volume, doubled) })
  })

  it('is taken whole, with its facts', async () => {
    expect(await decideProposal(design, 'problem', { action: 'accept' })).toMatchObject({ rev: 3, proposal: null })
    const { design: now } = await getDesignState(design)
    expect(now.steps[0]).toMatchObject({ state: 'drafted', content: { draft: { summary: 'Offered.' }, authors: {} } })
    expect(now.facts['arch.twice']?.value).toBe(200)
    await expect(decideProposal(design, 'problem', { action: 'accept' })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is taken piece by piece until nothing is left to decide', async () => {
    const first = await decideProposal(design, 'problem', { action: 'accept', fields: ['sections/first/markdown'] })
    expect(first).toMatchObject({ rev: 3, proposal: { summary: 'Offered.' } })
    expect(await stepNow('problem')).toMatchObject({
      state: 'edited',
      content: { draft: { summary: 'Mine.', sections: [{ markdown: 'Offered.' }] } },
    })
    expect(await decideProposal(design, 'problem', { action: 'dismiss', fields: ['summary'] })).toMatchObject({
      rev: 3,
      proposal: null,
    })
    await expect(decideProposal(design, 'problem', { action: 'dismiss' })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is dismissed without a trace in the step', async () => {
    expect(await decideProposal(design, 'problem', { action: 'dismiss' })).toMatchObject({ rev: 2, proposal: null })
    expect((await getDesignState(design)).design.facts['arch.twice']).toBeUndefined()
  })

  it('refuses pieces that are not there', async () => {
    await expect(decideProposal(design, 'problem', { action: 'accept', fields: ['risks/none'] })).rejects.toMatchObject(
      { code: 'unprocessable' },
    )
  })
})

describe('edits', () => {
  beforeEach(() => finish('problem', 'Agent.'))

  it('of one base: one is saved, the others get the current text and are journalled', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, (_, i) => edit(1, `Tab ${i}.`)))
    const saved = answers.filter((answer) => answer.kind === 'saved')
    expect(saved).toEqual([{ kind: 'saved', rev: 2 }])
    const current = (await stepNow('problem')).content?.draft.summary
    expect(answers.filter((answer) => answer.kind === 'conflict')).toEqual(
      Array.from({ length: 29 }, () => ({ kind: 'conflict', rev: 2, current, by: 'You', isAlike: false })),
    )
    const journal = await db().stepEdit.findMany({ where: { designId: design.designId } })
    expect(journal.filter((row) => row.outcome === 'conflict')).toHaveLength(29)
    expect(journal).toHaveLength(30)
  })

  it('sent again under their id answer the same and change nothing', async () => {
    const id = randomUUID()
    expect(await edit(1, 'Once.', 'summary', id)).toEqual({ kind: 'saved', rev: 2 })
    expect(await edit(1, 'Once.', 'summary', id)).toEqual({ kind: 'saved', rev: 2 })
    await expect(edit(2, 'Other.', 'summary', id)).rejects.toMatchObject({ code: 'unprocessable' })
    expect((await stepNow('problem')).rev).toBe(2)
  })

  it('of a field that is not there are refused', async () => {
    await expect(edit(1, 'x', 'sections/none/markdown')).rejects.toMatchObject({ code: 'unprocessable' })
    await expect(
      editField(design, 'perf', 0, { editId: randomUUID(), field: 'summary', value: 'x' }),
    ).rejects.toMatchObject({ code: 'unprocessable' })
  })
})

describe('facts that a person sets', () => {
  it('move what is calculated from them and say so', async () => {
    await finish('arch', 'Sized.', { after: ledger(volume, doubled) })
    const answer = await setFact(design, { path: 'data.rowsPerDay', value: 150 })
    expect(answer.moved).toEqual([{ path: 'arch.twice', before: 200, after: 300, because: ['data.rowsPerDay'] }])
    expect(answer.fact).toMatchObject({ origin: 'user', setBy: 'user', value: 150 })
    expect(answer.staleSteps).toEqual([{ step: 'arch', reason: 'Changed since this was drafted: Twice as many.' }])
  })

  it('turn into assumptions where the answer is not known, and are refused where they cannot be', async () => {
    const unknown = await setFact(design, { path: 'data.rowsPerDay', dontKnow: true })
    expect(unknown.fact).toMatchObject({ origin: 'assumed', value: 100, setBy: 'user' })
    const nothing = await setFact(design, { path: 'data.labelDelayDays', dontKnow: true })
    expect(nothing.fact).toBeNull()
    await finish('arch', 'Sized.', { after: ledger(volume, doubled) })
    const based = await setFact(design, { path: 'arch.twice', dontKnow: true })
    expect(based.fact).toMatchObject({ origin: 'calculated', value: 200 })
    for (const body of [
      { path: 'no.such', value: 1 },
      { path: 'data.rowsPerDay', value: 'many' },
      { path: 'data.rowsPerDay' },
    ]) {
      await expect(setFact(design, { ...body })).rejects.toMatchObject({ code: 'unprocessable' })
    }
    const cleared = await setFact(design, { path: 'data.rowsPerDay', clear: true })
    expect(cleared.fact).toBeNull()
  })

  it('keep null, which means known to be absent', async () => {
    await setFact(design, { path: 'problem.businessMetric', value: null })
    expect((await getDesignState(design)).design.facts['problem.businessMetric']).toMatchObject({
      value: null,
      origin: 'user',
    })
  })
})

describe('starting a run', () => {
  it('names the active run to whoever asks for a second one, and honours keys', async () => {
    const first = await startRun(design, 'problem', {}, 'key-1')
    expect(await startRun(design, 'problem', {}, 'key-1')).toEqual({ runId: first.runId, started: false })
    await expect(startRun(design, 'problem', { instruction: 'cheaper' }, 'key-1')).rejects.toMatchObject({
      code: 'unprocessable',
    })
    await expect(startRun(design, 'problem', {}, 'key-2')).rejects.toMatchObject({
      code: 'conflict',
      details: { runId: first.runId },
    })
    expect((await getDesignState(design)).design.steps[0]?.state).toBe('drafting')
  })
})

describe('another workspace', () => {
  it('finds nothing: foreign, unknown and malformed ids are the same', async () => {
    const other = await freshWorkspace()
    for (const id of [design.designId, randomUUID(), 'x', '']) {
      await expect(mintDesignScope(other, id, db())).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})

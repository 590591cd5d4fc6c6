import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { getDesignState } from '@/lib/designs/data'
import { setFact } from '@/lib/designs/mutations'
import { changeDesign } from '@/lib/designs/transaction'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { createShare } from '@/lib/sharing/mutations'
import { storeDraft } from './finish'
import { draftOf, freshDesign, freshWorkspace } from './fixtures/designs'
import { answerQuestion, startRun } from './mutations'
import { decideProposalIn } from './proposal'
import { parseStepInput } from './schema'

let design: DesignScope
const volume = fact('data.rowsPerDay', 100, { origin: 'assumed', step: 'data', label: 'Charges a day' })
const doubled = fact('arch.twice', 200, {
  origin: 'calculated',
  step: 'arch',
  calculator: {
    fn: 'expr',
    formula: '{data.rowsPerDay}*2',
    inputs: [{ name: 'a', path: 'data.rowsPerDay', value: 100 }],
    output: 'value',
  },
})
const question = (id: string, factPath: string | null) => ({
  id,
  question: `Question ${id}?`,
  whyItMatters: 'It sizes the fleet.',
  factPath,
  suggestions: [],
  assumption: 'As many as last year.',
})

const draft = (questions: ReturnType<typeof question>[] | undefined, words = 'Agent.') =>
  changeDesign(design, (held) =>
    storeDraft(held, {
      runId: randomUUID(),
      model: 'advisor:expert',
      step: 'data',
      draft: { ...draftOf('data', words), questions },
      before: ledger(volume, doubled),
      after: ledger(volume, doubled),
    }),
  )
const now = async () => (await getDesignState(design)).design
const dataStep = async () => (await now()).steps[1]
/** What a run that starts now is given. */
async function nextInput() {
  const { runId } = await startRun(design, 'data', {}, null)
  const run = await db().run.findUniqueOrThrow({ where: { id: runId }, select: { input: true } })
  const stored: unknown = run.input
  return parseStepInput(typeof stored === 'object' && stored !== null && 'input' in stored ? stored.input : null)
}

beforeEach(async () => {
  design = await freshDesign(await freshWorkspace(), ledger(volume, doubled))
  await draft([question('Q2.1', 'data.rowsPerDay'), question('Q2.2', null)])
})

describe('an answer', () => {
  it('that a fact holds is the person’s figure; what follows moves, and the step can be drafted anew', async () => {
    const answered = await answerQuestion(design, 'data', { question: 'Q2.1', outcome: 'answered', value: 400 })
    expect(answered.moved).toMatchObject([{ path: 'arch.twice', before: 200, after: 800 }])
    const { facts, steps } = await now()
    expect(facts['data.rowsPerDay']).toMatchObject({ value: 400, origin: 'user', setBy: 'user' })
    expect(steps[1]).toMatchObject({
      state: 'stale',
      rev: 1,
      stale: 'Answered since this was drafted: Question Q2.1?',
      content: { draft: { summary: 'Agent.' } },
      answers: [{ id: 'Q2.1', factPath: 'data.rowsPerDay', outcome: 'answered', words: null, by: 'You' }],
    })
  })

  it.each(['\u0000', '\ud83d'])('can be given to a question with %j in it, as a model may write one', async (odd) => {
    const asked = { ...question('Q2.3', null), question: `Where${odd}?`, assumption: `Here${odd}.` }
    await draft([question('Q2.1', 'data.rowsPerDay'), asked], 'Anew.')
    const [step] = [await dataStep()]
    expect(step?.proposal).not.toBeNull()
    await changeDesign(design, (held) => decideProposalIn(held, 'data', { action: 'accept' }))
    await answerQuestion(design, 'data', { question: 'Q2.3', outcome: 'answered', words: 'There.' })
    expect(await dataStep()).toMatchObject({ state: 'stale', answers: [{ id: 'Q2.3', words: 'There.' }] })
    await createShare(design, {})
  })

  it('in words is kept, and goes to the drafts to come', async () => {
    await answerQuestion(design, 'data', { question: 'Q2.2', outcome: 'answered', words: ' Only in Ireland. ' })
    expect((await dataStep())?.answers).toMatchObject([{ id: 'Q2.2', words: 'Only in Ireland.', outcome: 'answered' }])
    expect((await nextInput()).answers).toMatchObject([{ question: 'Question Q2.2?', words: 'Only in Ireland.' }])
  })

  it.each(['skipped', 'unknown'] as const)('“%s” keeps the assumption, and is kept', async (outcome) => {
    for (const id of ['Q2.1', 'Q2.2']) await answerQuestion(design, 'data', { question: id, outcome })
    const { facts, steps } = await now()
    expect(facts['data.rowsPerDay']).toMatchObject({ value: 100, origin: 'assumed' })
    expect(steps[1]).toMatchObject({ state: 'drafted', stale: null })
    expect(steps[1]?.answers?.map((one) => [one.id, one.outcome, one.assumption])).toEqual([
      ['Q2.1', outcome, 'As many as last year.'],
      ['Q2.2', outcome, 'As many as last year.'],
    ])
  })

  it('can be given after it was skipped, and stands once however often it comes', async () => {
    await answerQuestion(design, 'data', { question: 'Q2.1', outcome: 'skipped' })
    await Promise.all(
      [1, 2, 3, 4].map(() => answerQuestion(design, 'data', { question: 'Q2.1', outcome: 'answered', value: 400 })),
    )
    expect((await dataStep())?.answers).toMatchObject([{ id: 'Q2.1', outcome: 'answered' }])
  })

  it('to what every design is asked goes by the path of the fact', async () => {
    const path = 'data.labelDelayDays'
    await answerQuestion(design, 'data', { question: path, outcome: 'skipped' })
    expect((await dataStep())?.answers).toMatchObject([{ id: path, factPath: path, outcome: 'skipped' }])
  })

  it('stays where the question is no longer asked, and may be changed', async () => {
    await answerQuestion(design, 'data', { question: 'Q2.2', outcome: 'answered', words: 'Ireland.' })
    await answerQuestion(design, 'data', { question: 'Q2.2', outcome: 'answered', words: 'Ireland and France.' })
    expect((await dataStep())?.answers).toMatchObject([{ id: 'Q2.2', words: 'Ireland and France.' }])
  })

  it.each([
    ['no such question', { question: 'Q2.9', outcome: 'skipped' }, 'not-found'],
    ['no words', { question: 'Q2.2', outcome: 'answered', words: '  ' }, 'unprocessable'],
    ['no value', { question: 'Q2.1', outcome: 'answered' }, 'unprocessable'],
    ['a value that the fact cannot hold', { question: 'Q2.1', outcome: 'answered', value: 'many' }, 'unprocessable'],
  ] as const)('with %s changes nothing', async (_, body, code) => {
    await expect(answerQuestion(design, 'data', body)).rejects.toMatchObject({ code })
    expect((await dataStep())?.answers).toBeUndefined()
    expect((await now()).facts['data.rowsPerDay']?.value).toBe(100)
  })
})

describe('a design from before questions were asked', () => {
  it('reads as it did: no questions, no answers, the same version', async () => {
    const { questions: _, ...old } = { ...draftOf('problem', 'Old.'), questions: undefined }
    await changeDesign(design, (held) =>
      storeDraft(held, {
        runId: randomUUID(),
        model: 'advisor:expert',
        step: 'problem',
        draft: old,
        before: {},
        after: {},
      }),
    )
    const { steps } = await now()
    expect(Object.keys(steps[0]?.content?.draft ?? {})).not.toContain('questions')
    expect(Object.keys(steps[0] ?? {})).not.toContain('answers')
    const links = [await createShare(design, {}), await createShare(design, {})]
    expect(links.map(({ version }) => version)).toEqual([1, 1])
  })
  it('and a version holds the answers there are, beside the draft', async () => {
    await answerQuestion(design, 'data', { question: 'Q2.2', outcome: 'unknown' })
    await setFact(design, { path: 'data.rowsPerDay', value: 7 })
    await createShare(design, {})
    const { content } = await db().version.findFirstOrThrow({
      where: { designId: design.designId },
      select: { content: true },
    })
    expect(JSON.stringify(content)).toContain('"outcome":"unknown"')
  })
})

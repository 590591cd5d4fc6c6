import { describe, expect, it } from 'vitest'
import type { StepInput } from '@/agents/types'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import type { StepDraft } from '@/lib/methodology/draft'
import type { QuestionAnswer, StepQuestion } from '@/lib/methodology/question'
import { acceptQuestions } from './accept-questions'

const question = (id: string, part: Partial<StepQuestion> = {}): StepQuestion => ({
  id,
  question: `What about ${id}?`,
  whyItMatters: 'It sets the gap.',
  factPath: null,
  suggestions: [],
  assumption: 'Thirty days.',
  ...part,
})
const draftWith = (questions: StepQuestion[], openQuestions: StepDraft['openQuestions'] = []): StepDraft => ({
  summary: 'Two sources.',
  facts: [],
  decisions: [],
  tables: {},
  sections: [],
  risks: [],
  openQuestions,
  questions,
})
const answer = (part: Partial<QuestionAnswer>): QuestionAnswer => ({
  id: 'Q2.1',
  question: 'What about Q2.1?',
  factPath: null,
  outcome: 'answered',
  words: 'It is so.',
  assumption: '',
  by: 'You',
  at: '2026-01-01T00:00:00Z',
  ...part,
})
const asked = (draft: StepDraft, given: Partial<StepInput> = {}) =>
  acceptQuestions({ step: 'data', facts: {}, previous: null, ...given }, draft)
const idsOf = (draft: StepDraft) => draft.questions?.map(({ id }) => id)

describe('questions of a draft', () => {
  it('are three at most, the first ones', () => {
    expect(idsOf(asked(draftWith(['Q2.1', 'Q2.2', 'Q2.3', 'Q2.4', 'Q2.5'].map((id) => question(id)))))).toEqual([
      'Q2.1',
      'Q2.2',
      'Q2.3',
    ])
  })
  it('that cannot be asked leave room for the others', () => {
    const known = question('Q2.1', { factPath: 'data.labelDelayDays' })
    const facts = ledger(fact('data.labelDelayDays', 30, { origin: 'user', setBy: 'brief' }))
    const blank = question('Q2.2', { question: '  ' })
    const draft = draftWith([known, blank, ...['Q2.3', 'Q2.4', 'Q2.5'].map((id) => question(id))])
    expect(idsOf(asked(draft, { facts }))).toEqual(['Q2.3', 'Q2.4', 'Q2.5'])
  })
  it.each([
    ['given by a person', fact('data.labelDelayDays', 30, { origin: 'user', setBy: 'user' }), 0],
    ['measured', fact('data.labelDelayDays', 30, { origin: 'measured', setBy: 'user' }), 0],
    ['known to be none, as a person says', fact('data.labelDelayDays', null, { origin: 'user', setBy: 'user' }), 0],
    ['absent from the brief', fact('data.labelDelayDays', null, { origin: 'user', setBy: 'brief' }), 1],
    ['assumed', fact('data.labelDelayDays', 30), 1],
  ])('of a fact %s', (_, known, count) => {
    const draft = draftWith([question('Q2.1', { factPath: 'data.labelDelayDays' })])
    expect(asked(draft, { facts: ledger(known) }).questions).toHaveLength(count)
  })
  it.each(['no.such', 'data', 'constructor', '__proto__', '', 'prod.canaryStages'])(
    'of a path that an answer cannot set stay, to be answered in words: “%s”',
    (factPath) => {
      const suggestions = [{ label: 'Thirty', valueJson: '30' }]
      expect(asked(draftWith([question('Q2.1', { factPath, suggestions })])).questions).toMatchObject([
        { factPath: null, suggestions: [{ label: 'Thirty', valueJson: '"Thirty"' }] },
      ])
    },
  )
  it('suggest only what the fact can hold, each value once, and four of them', () => {
    const suggestions = ['30', '"many"', '-5', 'nonsense', '30.0', '{"a":1}', '60', '90', '120', '150'].map(
      (valueJson, i) => ({ label: `Option ${i}`, valueJson }),
    )
    const [one] = asked(draftWith([question('Q2.1', { factPath: 'data.labelDelayDays', suggestions })])).questions ?? []
    expect(one?.suggestions.map(({ valueJson }) => valueJson)).toEqual(['30', '60', '90', '120'])
  })
  it('suggest choices by their ids', () => {
    const suggestions = [
      { label: 'Time', valueJson: '"time_based"' },
      { label: 'By luck', valueJson: '"by_luck"' },
    ]
    const [one] = asked(draftWith([question('Q2.1', { factPath: 'data.splitStrategy', suggestions })])).questions ?? []
    expect(one?.suggestions).toEqual([{ label: 'Time', valueJson: '"time_based"' }])
  })
  it('have no text without an end', () => {
    const long = 'x'.repeat(5000)
    const [one] =
      asked(draftWith([question('Q2.1', { question: long, whyItMatters: long, assumption: long })])).questions ?? []
    expect(JSON.stringify(one).length).toBeLessThan(1500)
  })
})

describe('what was said before', () => {
  it.each(['answered', 'skipped', 'unknown'] as const)('is not asked again: %s', (outcome) => {
    const answers = [
      answer({ outcome }),
      answer({ id: 'Q3.1', question: 'Other?', factPath: 'data.labelDelayDays', outcome }),
    ]
    const draft = draftWith([
      question('Q2.7', { question: 'what about q2.1' }),
      question('Q2.8', { factPath: 'data.labelDelayDays' }),
      question('Q2.9'),
    ])
    expect(idsOf(asked(draft, { answers }))).toEqual(['Q2.9'])
  })
  it('is no open question any more where it was answered, and stays one where it was skipped', () => {
    const open = [{ id: 'Q2.1', question: 'What about Q2.1?', whyItMatters: 'x', assumption: 'y' }]
    expect(asked(draftWith([], open), { answers: [answer({})] }).openQuestions).toEqual([])
    expect(asked(draftWith([], open), { answers: [answer({ outcome: 'skipped' })] }).openQuestions).toHaveLength(1)
  })
})

describe('ids of questions', () => {
  const previous = draftWith([
    question('Q2.1', { factPath: 'data.labelDelayDays' }),
    question('Q2.2', { question: 'Who labels?' }),
  ])
  it('stay for the same fact and for the same words, whatever the model calls them', () => {
    const draft = draftWith([
      question('Q2.1', { question: 'Who labels?' }),
      question('Q2.2', { question: 'How late?', factPath: 'data.labelDelayDays' }),
      question('Q2.1', { question: 'A new one?' }),
    ])
    expect(asked(draft, { previous }).questions?.map(({ id, question: words }) => [id, words])).toEqual([
      ['Q2.2', 'Who labels?'],
      ['Q2.1', 'How late?'],
      ['Q2.3', 'A new one?'],
    ])
  })
  it('are this step’s, and never one that named another question', () => {
    const draft = draftWith([question('x'), question('Q7.1'), question('Q2.1')])
    expect(idsOf(asked(draft, { answers: [answer({ question: 'Something else?' })] }))).toEqual([
      'Q2.2',
      'Q2.3',
      'Q2.4',
    ])
  })
  it('name each question once in the list of open questions, where all of them stand', () => {
    const open = [
      { id: 'Q2.instruction', question: 'Not followed: “x”', whyItMatters: 'y', assumption: 'z' },
      { id: 'Q2.2', question: 'What about Q2.2?', whyItMatters: 'Longer.', assumption: 'z' },
      { id: 'Q2.2', question: 'Third?', whyItMatters: 'y', assumption: 'z' },
    ]
    const { openQuestions } = asked(draftWith([question('Q2.1'), question('Q2.2')], open))
    expect(openQuestions.map(({ id, question: words }) => [id, words])).toEqual([
      ['Q2.instruction', 'Not followed: “x”'],
      ['Q2.2', 'What about Q2.2?'],
      ['Q2.3', 'Third?'],
      ['Q2.1', 'What about Q2.1?'],
    ])
    expect(openQuestions[1]?.whyItMatters).toBe('Longer.')
  })
  it('stay where another question is answered, also for one that is not known and not asked again', () => {
    const open = (id: string, words: string) => ({ id, question: words, whyItMatters: 'x', assumption: 'y' })
    const before = {
      ...previous,
      openQuestions: [open('Q2.1', 'How late?'), open('Q2.2', 'Who labels?'), open('Q2.3', 'Third?')],
    }
    const answers = [
      answer({ question: 'How late?' }),
      answer({ id: 'Q2.2', question: 'Who labels?', outcome: 'unknown' }),
    ]
    const draft = draftWith([], [open('Q2.1', 'Who labels?'), open('Q2.2', 'Third?'), open('Q2.3', 'New?')])
    expect(
      asked(draft, { previous: before, answers }).openQuestions.map(({ id, question: words }) => [id, words]),
    ).toEqual([
      ['Q2.2', 'Who labels?'],
      ['Q2.3', 'Third?'],
      ['Q2.4', 'New?'],
    ])
  })
})

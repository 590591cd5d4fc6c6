import { describe, expect, it } from 'vitest'
import { isAsked } from './asks'
import { readBriefsFile } from './briefs-file'
import { scoreFacts } from './facts'
import { unscored } from './score'

const facts = (stated: Record<string, unknown>, read: Record<string, never> | Parameters<typeof scoreFacts>[1]) =>
  scoreFacts(new Map(Object.entries(stated)), read instanceof Map ? read : new Map(Object.entries(read)))

describe('a file of briefs', () => {
  const brief = {
    id: 'a',
    brief: 'We score charges.',
    facts: { arch: { qpsPeak: 5 } },
    expected: { problemType: 'ranking' },
  }
  const message = (text: string) => {
    const read = readBriefsFile(text)
    return read.ok ? '' : read.message
  }
  it('is an array, or an object that holds one', () => {
    for (const file of [[brief], { briefs: [brief] }]) {
      const read = readBriefsFile(JSON.stringify(file))
      expect(read.ok && read.cases[0]?.stated.get('arch.qpsPeak')).toBe(5)
      expect(read.ok && read.cases[0]?.expected.problemType).toEqual(['ranking'])
      expect(read.ok && read.cases[0]?.expected.serving).toBeNull()
    }
  })
  it('takes one of several answers where several are right', () => {
    const expected = { problemType: 'ranking', problemTypeAnyOf: ['ranking', 'retrieval'] }
    const read = readBriefsFile(JSON.stringify([{ ...brief, expected }]))
    expect(read.ok && read.cases[0]?.expected.problemType).toEqual(['ranking', 'retrieval'])
  })
  it('says what is wrong with it, and where', () => {
    expect(message('{')).toMatch(/^It is not JSON/)
    expect(message('{"x":1}')).toMatch(/array of briefs/)
    expect(message('[]')).toMatch(/no brief/)
    expect(message('[{"id":"a","brief":3}]')).toMatch(/^Brief a, brief: .*string/)
    expect(message('[{"brief":"x"}]')).toMatch(/^Brief number 1, id/)
    expect(message('[{"id":"a","brief":"x","expected":{"mustMentionRisks":["("]}}]')).toMatch(/mustMentionRisks\.0/)
    expect(message(JSON.stringify([brief, brief]))).toMatch(/"a" stands there twice/)
  })
})

describe('facts that were read', () => {
  it('agree to within two hundredths', () => {
    expect(facts({ 'arch.qpsPeak': 100 }, new Map([['arch.qpsPeak', 102]])).correct).toBe(1)
    expect(facts({ 'arch.qpsPeak': 100 }, new Map([['arch.qpsPeak', 103]])).wrong).toEqual([
      { path: 'arch.qpsPeak', got: 103, stated: 100 },
    ])
  })
  it('agree exactly where there is a closed list, as sets where there are several', () => {
    expect(
      facts({ 'data.splitStrategy': 'random' }, new Map([['data.splitStrategy', 'time_based']])).wrong,
    ).toHaveLength(1)
    expect(facts({ 'data.pii': true }, new Map([['data.pii', false]])).wrong).toHaveLength(1)
    expect(
      facts({ 'problem.metrics': ['bleu', 'rouge'] }, new Map([['problem.metrics', ['rouge', 'bleu']]])).correct,
    ).toBe(1)
    expect(
      facts({ 'problem.metrics': ['bleu'] }, new Map([['problem.metrics', ['bleu', 'rouge']]])).wrong,
    ).toHaveLength(1)
  })
  it('agree by being there where any words may stand', () => {
    expect(
      facts({ 'problem.businessMetric': 'fraud_loss' }, new Map([['problem.businessMetric', 'losses']])).correct,
    ).toBe(1)
    expect(
      facts({ 'problem.businessMetric': 'fraud_loss' }, new Map([['problem.businessMetric', null]])).wrong,
    ).toHaveLength(1)
  })
  it('are absent where they are stated to be', () => {
    expect(
      facts(
        { 'prod.owner': null, 'prod.canaryStages': [] },
        new Map([
          ['prod.owner', null],
          ['prod.canaryStages', null],
        ]),
      ).correct,
    ).toBe(2)
    expect(facts({ 'prod.owner': null }, new Map([['prod.owner', 'risk']])).wrong).toHaveLength(1)
  })
  it('agree row by row in what the stated rows name', () => {
    const stages = (n: number) => new Map([['prod.canaryStages', [{ id: 's1', share: 0.02, n }]]])
    expect(facts({ 'prod.canaryStages': [{ share: 0.02, n: 1500 }] }, stages(1500)).correct).toBe(1)
    expect(facts({ 'prod.canaryStages': [{ share: 0.02, n: 1500 }] }, stages(3000)).wrong).toHaveLength(1)
  })
  it('are missing rather than wrong where they were not read', () => {
    expect(facts({ 'arch.qpsPeak': 100 }, {})).toEqual({ correct: 0, stated: 1, wrong: [], missing: ['arch.qpsPeak'] })
  })
})

describe('a question that must be asked', () => {
  const asked = [
    'How many plays a day, and of how many titles?',
    'Which business number has to move?',
    'What may it cost a month?',
  ]
  it('is, in other words', () => {
    expect(isAsked('Users, titles, plays per day?', asked)).toBe(true)
    expect(isAsked('Which user or revenue number must move, by how much?', asked)).toBe(true)
  })
  it('is not, where one of its subjects is missing', () => {
    expect(isAsked('Budget and who will run it?', asked)).toBe(false)
    expect(isAsked('Budget and who will run it?', [...asked, 'Which team owns it?'])).toBe(true)
    expect(isAsked('Is there consent of the people concerned?', asked)).toBe(false)
    expect(isAsked('Is there consent of the people concerned?', [])).toBe(false)
  })
})

describe('a case without a design', () => {
  it('scores nothing and loses nothing', () => {
    const read = readBriefsFile(
      '[{"id":"a","brief":"x","facts":{"data":{"pii":true}},"expected":{"badMetrics":["accuracy"],"mustMentionRisks":["drift"],"lintsThatMustFire":["DS-01"]}}]',
    )
    const [item] = read.ok ? read.cases : []
    const score = item && unscored(item)
    expect(score?.badMetric.ok).toBe(false)
    expect(score?.problemType.ok).toBeNull()
    expect(score?.risks).toEqual({ matched: 0, total: 1, missing: ['drift'] })
    expect(score?.checks.missing).toEqual(['DS-01'])
    expect(score?.facts.missing).toEqual(['data.pii'])
  })
})

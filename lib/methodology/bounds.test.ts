import { describe, expect, it } from 'vitest'
import { faultOf, newFault } from './bounds'
import { rebase } from './changes'
import type { StepDraft } from './draft'
import { itemText, orderKey, writeEdit } from './edit'
import { FIELD_LIMIT, MOST_ITEMS, STEP_LIMIT } from './limits'

const risk = (id: string, words = 'Late labels.') => ({
  id,
  risk: words,
  severity: 'high' as const,
  mitigation: '',
  owner: '',
})
const EMPTY: StepDraft = {
  summary: '',
  facts: [],
  decisions: [],
  tables: { metrics: [{ id: 'm1', metric: 'Recall' }] },
  sections: [],
  risks: [],
  openQuestions: [],
}
const many = (count: number, words?: string) => Array.from({ length: count }, (_, at) => risk(`R${at}`, words))

describe('what a step may hold', () => {
  it.each<[name: string, draft: Partial<StepDraft>, place: (string | number)[], what: RegExp]>([
    ['an id that is a path', { risks: [risk('R1'), risk('a/b')] }, ['risks', 1, 'id'], /none of them “\/”/],
    ['an id with a control character', { risks: [risk('a\u0007')] }, ['risks', 0, 'id'], /control character/],
    ['an id that every object has', { risks: [risk('__proto__')] }, ['risks', 0, 'id'], /“__proto__”/],
    [
      'another one',
      { sections: [{ id: 'constructor', heading: '', markdown: '' }] },
      ['sections', 0, 'id'],
      /An id has/,
    ],
    ['two items of one id', { risks: [risk('R1'), risk('R1')] }, ['risks', 1, 'id'], /“R1” is the id of two/],
    ['too many items', { risks: many(MOST_ITEMS + 1) }, ['risks'], /201 items; 200/],
    ['a long text', { summary: 'x'.repeat(FIELD_LIMIT + 1) }, ['summary'], /20,001 characters; 20,000/],
    [
      'an item of many long texts',
      { risks: [{ ...risk('R1', '"'.repeat(20_000)), mitigation: '"'.repeat(15_000) }] },
      ['risks', 0],
      /with its marks, it has 70,/,
    ],
    [
      'a column of another kind',
      { tables: { metrics: [{ id: 'm1', 'a b': 'x' }] } },
      ['tables', 'metrics', 0, 'a b'],
      /no name of a column/,
    ],
    ['a table of another kind', { tables: { 'a/b': [] } }, ['tables', 'a/b'], /no name of a table/],
    ['more text than a page can show', { risks: many(20, 'x'.repeat(19_000)) }, [], /All texts .* 200,000 is the most/],
    [
      'two alternatives, one of which is numbered like the other',
      {
        decisions: [
          {
            id: 'D1',
            title: '',
            choice: '',
            alternatives: [
              { id: 'a2', option: '', whyNot: '' },
              { option: '', whyNot: '' },
            ],
            rationale: '',
            confidence: 'low',
            revisitWhen: '',
            answers: [],
          },
        ],
      },
      ['decisions', 0, 'alternatives', 1, 'id'],
      /“a2” is the id of two/,
    ],
  ])('is not %s', (_name, part, place, what) => {
    expect(faultOf({ ...EMPTY, ...part })).toMatchObject({ place, what: expect.stringMatching(what) })
    expect(faultOf(EMPTY)).toBeUndefined()
  })
})

describe('a draft from before there were bounds', () => {
  const wide = { id: 'w', ...Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`c${at}`, 'x'])) }
  const old: StepDraft = {
    ...EMPTY,
    risks: [...many(MOST_ITEMS + 5, 'x'.repeat(1_500)), risk('a/b')],
    tables: { metrics: [wide] },
  }

  it('can be edited, and made smaller, and not made to go further', () => {
    expect(JSON.stringify(old).length).toBeGreaterThan(STEP_LIMIT)
    const without = writeEdit(old, 'risks/R3', '')
    expect(without?.risks).toHaveLength(MOST_ITEMS + 5)
    expect(newFault(old, without ?? old)).toBeUndefined()
    const shorter = writeEdit(old, 'risks/R4/risk', 'Short.')
    expect(newFault(old, shorter ?? old)).toBeUndefined()
    expect(writeEdit(old, 'tables/metrics/w', '')?.tables['metrics']).toEqual([])
    expect(writeEdit(old, orderKey('risks'), '["R5"]')?.risks[0]?.id).toBe('R5')
    expect(writeEdit(old, 'risks/R999', itemText(risk('R999')))).toBeUndefined()
    const longer = writeEdit(old, 'risks/R4/risk', 'x'.repeat(1_600))
    expect(newFault(old, longer ?? old)).toMatchObject({ key: '', what: expect.stringMatching(/^All texts/) })
  })
})

describe('a proposal that is fitted in', () => {
  it('waits for a person where both texts together are longer than a text may be', () => {
    const half = `${'Mine and nobody else’s. '.repeat(600)}\n`
    const base = { ...EMPTY, summary: 'One.\n\nTwo.\n' }
    const now = { ...base, summary: `${half}${base.summary}` }
    const offered = { ...base, summary: `${base.summary}${half.replaceAll('Mine', 'Ours')}` }
    const fitted = rebase(base, now, offered)
    expect(fitted.draft.summary).toBe(now.summary)
    expect(fitted.outdated).toEqual([{ key: 'summary', kind: 'changed' }])
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StepDraft } from './draft'
import { type EditKey, itemText, orderKey, readEdit, readPlaced, writeEdit } from './edit'
import { fieldsOf } from './field'
import { MOST_ITEMS } from './limits'

const risk = (id: string) => ({ id, risk: `Risk ${id}`, severity: 'high' as const, mitigation: '', owner: '' })
const DRAFT: StepDraft = {
  summary: 'Mine.',
  facts: [],
  decisions: [
    {
      id: 'D1',
      title: 'Split',
      choice: 'By time',
      alternatives: [
        { option: 'Random', whyNot: 'Leaks.' },
        { option: 'By group', whyNot: 'Few groups.' },
      ],
      rationale: 'r',
      confidence: 'high',
      revisitWhen: 'later',
      answers: [],
    },
  ],
  tables: { metrics: [{ id: 'm1', target: '1' }] },
  sections: [{ id: 's', heading: 'S', markdown: 'Words.' }],
  risks: [risk('R1'), risk('R2'), risk('R3')],
  openQuestions: [{ id: 'Q1', question: 'q', whyItMatters: 'w', assumption: 'a' }],
  questions: [{ id: 'Q1', question: 'q', whyItMatters: 'w', factPath: null, suggestions: [], assumption: 'a' }],
}
const ids = (draft: StepDraft | undefined) => draft?.risks.map(({ id }) => id)

describe('an edit of a draft', () => {
  it.each([
    ['a field', 'summary', 'Yours.'],
    ['a closed field', 'decisions/D1/confidence', 'low'],
    ['a field of an alternative that has no id of its own', 'decisions/D1/alternatives/a2/whyNot', 'Too few.'],
    ['a new item', 'risks/R-x1', itemText(risk('R-x1'), 'R1')],
    ['a new first item', 'risks/R-x1', itemText(risk('R-x1'), null)],
    ['an item replaced', 'risks/R2', itemText({ ...risk('R2'), owner: 'SRE' })],
    ['an item taken out', 'risks/R1', ''],
    ['a row taken out', 'tables/metrics/m1', ''],
    ['an alternative taken out', 'decisions/D1/alternatives/a1', ''],
    ['an order', 'order/risks', '["R3","R1","R2"]'],
  ])('is undone by writing what stood there: %s', (_, key, text) => {
    const before = readPlaced(DRAFT, key)
    const after = writeEdit(DRAFT, key, text)
    expect(after).toBeDefined()
    if (!after) return
    expect(after).not.toEqual(DRAFT)
    const back = writeEdit(after, key, before ?? 'nothing stood there')
    for (const field of [...fieldsOf(DRAFT), 'order/risks', 'order/tables/metrics', 'order/decisions/D1/alternatives'])
      expect([field, back && readEdit(back, field)]).toEqual([field, readEdit(DRAFT, field)])
  })

  it('puts items where they are said to go, and last where that place is gone', () => {
    const put = (after?: string | null) => ids(writeEdit(DRAFT, 'risks/N', itemText(risk('N'), after)))
    expect([put(null), put('R1'), put(), put('gone')]).toEqual([
      ['N', 'R1', 'R2', 'R3'],
      ['R1', 'N', 'R2', 'R3'],
      ['R1', 'R2', 'R3', 'N'],
      ['R1', 'R2', 'R3', 'N'],
    ])
  })

  it('keeps ids of alternatives when one before them is taken out', () => {
    const less = writeEdit(DRAFT, 'decisions/D1/alternatives/a1', '')
    expect(less && readEdit(less, 'decisions/D1/alternatives/a2/option')).toBe('By group')
  })

  it('no longer asks a question that was taken out', () => {
    expect(writeEdit(DRAFT, 'openQuestions/Q1', '')?.questions).toEqual([])
  })

  it('an order keeps every item, whatever it names', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('R1', 'R2', 'R3', 'gone', '__proto__')), (order) => {
        const next = writeEdit(DRAFT, orderKey('risks'), JSON.stringify(order))
        expect(ids(next)?.toSorted()).toEqual(['R1', 'R2', 'R3'])
        const named = [...new Set(order)].filter((id) => /^R\d$/.test(id))
        expect(ids(next)?.slice(0, named.length)).toEqual(named)
      }),
    )
  })

  it.each<[string, EditKey, string]>([
    ['a word outside a closed list', 'risks/R1/severity', 'dire'],
    ['an item under another id', 'risks/R9', itemText(risk('R1'))],
    ['an id that nobody can read', 'risks/a\u0001', itemText(risk('a\u0001'))],
    ['an item without its fields', 'risks/R9', '{"item":{"id":"R9"}}'],
    ['no JSON', 'risks/R9', 'nonsense'],
    ['no object', 'risks/R9', '{"item":[1]}'],
    ['a row with what is no text', 'tables/metrics/m2', '{"item":{"id":"m2","target":1}}'],
    ['a row with a column of every object', 'tables/metrics/m2', '{"item":{"id":"m2","__proto__":"x","y z":"1"}}'],
    ['a table it does not have', 'tables/constructor/m2', '{"item":{"id":"m2"}}'],
    ['alternatives of no decision', 'decisions/D9/alternatives/a1', '{"item":{"id":"a1","option":"","whyNot":""}}'],
    ['an order that is no list', 'order/risks', '{}'],
    ['an order of no list', 'order/summary', '[]'],
    ['a list in a list', 'risks/R1/owner/x', ''],
  ])('cannot hold %s', (_, key, text) => {
    expect(writeEdit(DRAFT, key, text)).toBeUndefined()
  })

  it('holds no more items than anybody reads', () => {
    const full = { ...DRAFT, risks: Array.from({ length: MOST_ITEMS }, (_, index) => risk(`R${index}`)) }
    expect(writeEdit(full, 'risks/more', itemText(risk('more')))).toBeUndefined()
  })
})

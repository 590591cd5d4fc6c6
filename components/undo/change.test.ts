import { describe, expect, it } from 'vitest'
import { type Change, type History, parseHistory, recorded, stands, type TextEdit } from './change'

const NONE: History = { past: [], future: [] }
const edit = (field: string, before: string, after: string): TextEdit => ({
  step: 'problem',
  field,
  before,
  back: before,
  after,
})
const typed = (at: number, one: TextEdit): Change => ({
  kind: 'texts',
  label: one.field,
  at,
  edits: [one],
  isTyped: true,
})
const SECOND = 1000

describe('what can be taken back', () => {
  it('joins words typed with short pauses into one act', () => {
    const first = recorded(NONE, typed(0, edit('summary', 'a', 'ab')))
    const then = recorded(first, typed(5 * SECOND, edit('summary', 'ab', 'abc')))
    expect(then.past).toEqual([typed(5 * SECOND, edit('summary', 'a', 'abc'))])
    expect(recorded(then, typed(60 * SECOND, edit('summary', 'abc', 'abcd'))).past).toHaveLength(2)
    expect(recorded(then, typed(6 * SECOND, edit('risks/R1/owner', 'abc', 'x'))).past).toHaveLength(2)
    expect(recorded(then, typed(6 * SECOND, edit('summary', 'abc', 'a'))).past).toEqual([])
  })

  it('keeps each choice and each move by itself', () => {
    const chosen = (before: string, after: string): Change => ({
      kind: 'texts',
      label: 'x',
      at: 0,
      edits: [edit('risks/R1/severity', before, after)],
    })
    expect(recorded(recorded(NONE, chosen('low', 'high')), chosen('high', 'low')).past).toHaveLength(2)
  })

  it('forgets what had been undone once something else is changed', () => {
    const undone = { past: [], future: [typed(0, edit('summary', 'a', 'b'))] }
    expect(recorded(undone, typed(1, edit('summary', 'a', 'c'))).future).toEqual([])
  })

  it('is read back from the tab, without what another release wrote', () => {
    const offer: Change = { kind: 'offer', label: '2 changes accepted', at: 3, act: 'an-id' }
    const history = { past: [typed(0, edit('summary', 'a', 'b')), offer], future: [] }
    expect(parseHistory(JSON.stringify(history))).toEqual(history)
    expect(parseHistory('{"past":[{"kind":"texts","label":"x","at":1,"edits":[{}]}],"future":3}')).toEqual(NONE)
    expect(parseHistory('{"past":[{"kind":"offer","label":"x","at":1}],"future":[]}')).toEqual(NONE)
    const figures: Change = {
      kind: 'facts',
      label: 'y',
      at: 1,
      change: 'c',
      given: [{ path: 'data.nRows', value: null }],
    }
    const kept: Change = { ...figures, variant: { name: 'V', overrides: figures.given, id: null } }
    expect(parseHistory(JSON.stringify({ past: [figures, kept], future: [] })).past).toEqual([figures, kept])
    const odd = { ...figures, given: [{ path: 3 }] }
    expect(parseHistory(JSON.stringify({ past: [odd, { ...kept, variant: {} }], future: [] }))).toEqual(NONE)
    expect(parseHistory('{')).toEqual(NONE)
    expect(parseHistory(null)).toEqual(NONE)
  })
})

describe('what must still stand', () => {
  it('is the item, wherever it stands in its list', () => {
    expect(stands('risks/R1', '{"item":{"id":"R1"}}', '{"after":"R0","item":{"id":"R1"}}')).toBe(true)
    expect(stands('risks/R1', '{"item":{"id":"R1","owner":"x"}}', '{"item":{"id":"R1"}}')).toBe(false)
    expect(stands('risks/R1', '', '{"item":{"id":"R1"}}')).toBe(false)
  })

  it('is the order of those that both name: others may have come and gone', () => {
    expect(stands('order/risks', '["b","new","a"]', '["b","a"]')).toBe(true)
    expect(stands('order/risks', '["a","b"]', '["b","a"]')).toBe(false)
  })

  it('is every word of a text', () => {
    expect(stands('summary', 'a', 'a')).toBe(true)
    expect(stands('summary', '', 'a')).toBe(false)
  })
})

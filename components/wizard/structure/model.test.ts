import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StepDraft } from '@/lib/methodology/draft'
import { itemText, writeEdit } from '@/lib/methodology/edit'
import { adding, choosing, derive, itemsOf, moving, placing, readText, removing, setting } from './model'

const risk = (id: string, words = id) => ({ id, risk: words, severity: 'low' as const, mitigation: '', owner: '' })
const draft: StepDraft = {
  summary: 'As drafted.',
  facts: [],
  decisions: [],
  tables: {
    components: [
      { id: 'c1', name: 'Scorer', kind: 'service', rhythm: 'request', note: '' },
      { id: 'c2', name: 'Store', kind: 'store', rhythm: 'seconds', note: '' },
    ],
    connections: [
      { id: 'l1', from: 'Scorer', to: 'Store', carries: 'scores' },
      { id: 'l2', from: 'store', to: 'Gateway', carries: '' },
    ],
  },
  sections: [],
  risks: [risk('R1'), risk('R2'), risk('R3')],
  openQuestions: [],
}
const ids = (of: StepDraft) => itemsOf(of, 'risks').map(({ id }) => id)
const after = (of: StepDraft, edits: readonly { field: string; after: string }[]) =>
  derive(
    of,
    edits.map(({ field, after: value }) => ({ field, value })),
  )
const back = (of: StepDraft, edits: readonly { field: string; back: string }[]) =>
  derive(
    of,
    edits.toReversed().map(({ field, back: value }) => ({ field, value })),
  )

describe('the draft that a page shows', () => {
  it('is the server’s with what was handed in since', () => {
    const edits = [
      ...adding(draft, 'risks', risk('R-new', ''), 'R1').map(({ field, after: value }) => ({ field, value })),
      { field: 'risks/R-new/risk', value: 'Written into the new one' },
      { field: 'risks/R2', value: '' },
      { field: 'order/risks', value: '["R3","R-new","R1"]' },
    ]
    const shown = derive(draft, edits)
    expect(ids(shown)).toEqual(['R3', 'R-new', 'R1'])
    expect(readText(shown, 'risks/R-new/risk')).toBe('Written into the new one')
    expect(ids(draft)).toEqual(['R1', 'R2', 'R3'])
  })

  it('passes over what has no place in it any more, and is not changed by what the server has already', () => {
    const edits = [
      { field: 'tables/gone/r1/name', value: 'x' },
      { field: 'risks/R1', value: 'no item' },
      { field: 'risks/R9/risk', value: 'x' },
    ]
    expect(derive(draft, edits)).toEqual(draft)
    const added = after(draft, adding(draft, 'risks', risk('R4')))
    expect(after(added, [{ field: 'risks/R4', after: itemText(risk('R4')) }])).toEqual(added)
  })
})

describe('an act on a list', () => {
  it('moves by one place, and by none at the ends', () => {
    expect(ids(after(draft, moving(draft, 'risks', 'R3', -1)))).toEqual(['R1', 'R3', 'R2'])
    expect(moving(draft, 'risks', 'R1', -1)).toEqual([])
    expect(moving(draft, 'risks', 'R3', 1)).toEqual([])
    expect(moving(draft, 'risks', 'R9', 1)).toEqual([])
  })

  it('puts an item before another one, or last', () => {
    expect(ids(after(draft, placing(draft, 'risks', 'R3', 'R1')))).toEqual(['R3', 'R1', 'R2'])
    expect(ids(after(draft, placing(draft, 'risks', 'R1', null)))).toEqual(['R2', 'R3', 'R1'])
    for (const [id, before] of [
      ['R1', 'R1'],
      ['R1', 'R2'],
      ['R3', null],
      ['R9', 'R1'],
      ['R1', 'R9'],
    ] as const)
      expect(placing(draft, 'risks', id, before)).toEqual([])
  })

  it('says nothing where nothing would change', () => {
    expect(setting(draft, 'risks/R1/risk', 'R1')).toEqual([])
    expect(setting(draft, 'risks/R1/nothing', 'x')).toEqual([])
    expect(removing(draft, 'risks', 'R9')).toEqual([])
    expect(adding(draft, 'risks', risk('R1'))).toEqual([])
  })

  const ends = (of: StepDraft) => of.tables['connections']?.map(({ from, to }) => [from, to])

  it('gives a component another name in its connections as well, however they are spelt', () => {
    const edits = setting(draft, 'tables/components/c2/name', 'Feature store')
    const shown = after(draft, edits)
    expect(edits).toHaveLength(1)
    expect(ends(shown)).toEqual([
      ['Scorer', 'Feature store'],
      ['Feature store', 'Gateway'],
    ])
    expect(ends(back(shown, edits))).toEqual([
      ['Scorer', 'Store'],
      ['Store', 'Gateway'],
    ])
  })

  it('takes a component out with its connections, and all of them come back where they stood', () => {
    const edits = removing(draft, 'tables/components', 'c2')
    const shown = after(draft, edits)
    expect(edits.map(({ field }) => field)).toEqual([
      'tables/components/c2',
      'tables/connections/l2',
      'tables/connections/l1',
    ])
    expect(shown.tables['connections']).toEqual([])
    expect(back(shown, edits)).toEqual(draft)
  })

  it('chooses a component by its id, whatever it is called by then', () => {
    const [edit] = choosing(draft, 'tables/connections/l2/to', 'c1')
    expect(edit).toMatchObject({ before: 'Gateway', after: 'Scorer', put: 'c1' })
    const renamed = after(draft, setting(draft, 'tables/components/c1/name', 'Ranker'))
    expect(ends(derive(renamed, [{ field: 'tables/connections/l2/to', value: 'c1' }]))?.[1]).toEqual([
      'store',
      'Ranker',
    ])
    expect(choosing(draft, 'tables/connections/l1/to', 'c2')).toEqual([])
  })

  it('is taken back by what it says, one after another', () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), place: fc.nat(6) }),
      fc.record({ kind: fc.constant('remove' as const), place: fc.nat(6) }),
      fc.record({ kind: fc.constant('up' as const), place: fc.nat(6) }),
      fc.record({ kind: fc.constant('down' as const), place: fc.nat(6) }),
      fc.record({ kind: fc.constant('write' as const), place: fc.nat(6), words: fc.string() }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const states: StepDraft[] = [draft]
        const done = acts.map((one, index) => {
          const now = states.at(-1) ?? draft
          const id = ids(now)[one.place] ?? 'none'
          const edits =
            one.kind === 'add'
              ? adding(now, 'risks', risk(`N${index}`), id)
              : one.kind === 'remove'
                ? removing(now, 'risks', id)
                : one.kind === 'write'
                  ? setting(now, `risks/${id}/risk`, one.words)
                  : moving(now, 'risks', id, one.kind === 'up' ? -1 : 1)
          // As the server takes them: every one of them must be an edit that it can hold.
          for (const { field, after: value } of edits) expect(writeEdit(now, field, value)).toBeDefined()
          states.push(after(now, edits))
          return edits
        })
        for (const edits of done.toReversed()) {
          const now = states.pop() ?? draft
          expect(back(now, edits)).toEqual(states.at(-1))
        }
      }),
    )
  })
})

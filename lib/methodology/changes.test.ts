import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StepDraft } from './draft'
import { changesOf, rebase, takeChange } from './changes'
import { itemText, readEdit, writeEdit } from './edit'

const risk = (id: string, words = `Risk ${id}.`) => ({
  id,
  risk: words,
  severity: 'high' as const,
  mitigation: '',
  owner: '',
})
const BASE: StepDraft = {
  summary: 'First sentence. Second sentence. Third sentence.',
  facts: [],
  decisions: [
    {
      id: 'D1',
      title: 't',
      choice: 'c',
      alternatives: [{ option: 'o', whyNot: 'w' }],
      rationale: 'r',
      confidence: 'high',
      revisitWhen: 'later',
      answers: [],
    },
  ],
  tables: { metrics: [{ id: 'm1', target: '1' }] },
  sections: [{ id: 's', heading: 'S', markdown: 'Words.' }],
  risks: [risk('R1'), risk('R2')],
  openQuestions: [],
}
const edited = (draft: StepDraft, ...edits: readonly [string, string][]): StepDraft =>
  edits.reduce((now, [key, text]) => writeEdit(now, key, text) ?? now, draft)

describe('a proposal, on a text that changed since', () => {
  it('leaves what a person wrote elsewhere', () => {
    const offered = edited(BASE, ['risks/R1/owner', 'SRE'], ['risks/N', itemText(risk('N'))], ['tables/metrics/m1', ''])
    const now = edited(BASE, ['summary', 'Mine.'], ['risks/M', itemText(risk('M'))], ['risks/R2', ''])
    const { draft, merged, outdated } = rebase(BASE, now, offered)
    expect({ merged, outdated }).toEqual({ merged: [], outdated: [] })
    expect(draft.risks.map(({ id, owner }) => `${id}${owner}`)).toEqual(['R1SRE', 'M', 'N'])
    expect([draft.summary, draft.tables['metrics']]).toEqual(['Mine.', []])
  })
  it('fits a sentence beside another one', () => {
    const offered = edited(BASE, ['summary', BASE.summary.replace('First', 'The first')])
    const now = edited(BASE, ['summary', BASE.summary.replace('Third', 'My third')])
    const { draft, merged } = rebase(BASE, now, offered)
    expect([draft.summary, merged]).toEqual(['The first sentence. Second sentence. My third sentence.', ['summary']])
  })
  it.each<[string, [string, string], [string, string]]>([
    ['the same sentence', ['summary', 'Mine.'], ['summary', 'Offered.']],
    ['one word of a few', ['risks/R1/severity', 'low'], ['risks/R1/severity', 'medium']],
    ['an item taken out that was written in', ['risks/R1/owner', 'Me'], ['risks/R1', '']],
  ])('says what is outdated: %s', (_, mine, theirs) => {
    const now = edited(BASE, mine)
    const result = rebase(BASE, now, edited(BASE, theirs))
    expect(result.draft).toEqual(now)
    expect(result.outdated.map(({ key }) => key)).toEqual([theirs[0]])
  })
  it('is not asked again for what stands there already', () => {
    const offered = edited(BASE, ['risks/R1/owner', 'SRE'])
    expect(rebase(BASE, offered, offered)).toEqual({
      draft: offered,
      fitting: ['risks/R1/owner'],
      merged: [],
      outdated: [],
    })
  })
  it.each([
    ['risks/R1', 'risks/R1/owner'],
    ['decisions/D1', 'decisions/D1/alternatives/a1/option'],
    ['decisions/D1/alternatives/a1', 'decisions/D1/alternatives/a1/option'],
  ])('would bring back what somebody took out: %s', (item, field) => {
    const now = edited(BASE, [item, ''])
    const offered = edited(BASE, [field, 'Offered.'])
    const { draft, outdated } = rebase(BASE, now, offered)
    expect([draft, outdated]).toEqual([now, [{ key: item, kind: 'new' }]])
    expect(readEdit(takeChange(now, offered, item) ?? now, field)).toBe('Offered.')
  })
  it('takes columns and tables that its step did not have', () => {
    const offered = {
      ...BASE,
      tables: { metrics: [{ id: 'm1', target: '1', why: 'Cost.' }], more: [{ id: 'x', a: 'b' }] },
    }
    expect(rebase(BASE, BASE, offered).draft.tables).toEqual(offered.tables)
  })
})

const words = fc
  .constantFrom('One. ', 'Two. ', 'Three. ')
  .chain((one) =>
    fc.array(fc.constantFrom('One. ', 'Two. ', 'Four. '), { maxLength: 3 }).map((more) => [one, ...more].join('')),
  )
const edit = fc.oneof(
  fc.tuple(fc.constantFrom('summary', 'risks/R1/owner', 'risks/R2/risk', 'decisions/D1/alternatives/a1/option'), words),
  fc.tuple(fc.constantFrom('risks/R1/severity', 'decisions/D1/confidence'), fc.constantFrom('low', 'medium')),
  fc.tuple(fc.constantFrom('risks/R1', 'risks/R2', 'decisions/D1/alternatives/a1', 'decisions/D1'), fc.constant('')),
  fc.constantFrom('N', 'M').map((id): [string, string] => [`risks/${id}`, itemText(risk(id))]),
)
const edits = fc.array(edit, { maxLength: 6 })

describe('changes of a draft', () => {
  it('made one by one give the other draft', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const after = edited(BASE, ...list)
        const made = changesOf(BASE, after).reduce((now, { key }) => takeChange(now, after, key) ?? now, BASE)
        expect(changesOf(made, after)).toEqual([])
      }),
    )
  })
  it('never touch what only a person changed, and are all made where nobody did', () => {
    fc.assert(
      fc.property(edits, edits, (mine, theirs) => {
        const [now, offered] = [edited(BASE, ...mine), edited(BASE, ...theirs)]
        const { draft, outdated } = rebase(BASE, now, offered)
        const offers = changesOf(BASE, offered)
        for (const { key } of changesOf(BASE, now)) {
          const isOffered = offers.some(
            (one) => one.key === key || key.startsWith(`${one.key}/`) || one.key.startsWith(`${key}/`),
          )
          if (!isOffered) expect([key, readEdit(draft, key)]).toEqual([key, readEdit(now, key)])
        }
        if (mine.length === 0) {
          expect(outdated).toEqual([])
          expect(changesOf(draft, offered)).toEqual([])
        }
      }),
    )
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expr, fact, ledger } from '@/lib/facts/fixtures/fact'
import type { StepDraft } from '@/lib/methodology/draft'
import { itemText, writeEdit } from '@/lib/methodology/edit'
import { type ComparedState, compareStates, type Difference, isSame } from './compare'
import { movedItems } from './order'

const risk = (id: string, words = `Risk ${id}.`) => ({
  id,
  risk: words,
  severity: 'low' as const,
  mitigation: '',
  owner: '',
})
const DRAFT: StepDraft = {
  summary: 'The peak is {{arch.qpsPeak}}. It is served from memory.',
  facts: [],
  decisions: [],
  tables: { metrics: [{ id: 'm1', metric: 'Recall', role: 'Model', target: '0.9' }] },
  sections: [],
  risks: ['R1', 'R2', 'R3', 'R4'].map((id) => risk(id)),
  openQuestions: [],
}
const edited = (...edits: readonly (readonly [string, string])[]): StepDraft =>
  edits.reduce((now, [key, text]) => writeEdit(now, key, text) ?? now, DRAFT)
const load = (value: number) =>
  fact('arch.qpsPeak', value, { label: 'Peak load', unit: '1/s', origin: 'user', step: 'arch' })
const replicas = (value: number) => ({
  ...expr('arch.replicas', '{arch.qpsPeak}/10', { label: 'Replicas', unit: 'count', step: 'arch' }),
  value,
})
const finding = (check: string, message: string) => ({
  check,
  severity: 'error' as const,
  step: 'arch' as const,
  title: check,
  message,
})
const state = (part: Partial<ComparedState> = {}): ComparedState => ({
  title: 'Fraud',
  facts: ledger(load(50), replicas(5)),
  drafts: { problem: DRAFT },
  findings: [finding('A', 'a')],
  ...part,
})

describe('two states of a design', () => {
  it('are the same', () => expect(isSame(compareStates(state(), state()))).toBe(true))

  it('tell what was given from what followed, with units', () => {
    const { facts, moved, steps } = compareStates(state(), state({ facts: ledger(load(500), replicas(50)) }))
    expect(facts).toMatchObject([{ label: 'Peak load', before: { text: '50 /s' }, after: { text: '500 /s' } }])
    expect(moved).toMatchObject([{ label: 'Replicas', before: { text: '5' }, after: { text: '50' } }])
    // The sentence that names it is the same sentence.
    expect(steps).toEqual([])
  })

  it('name a fact that is new, gone, or of another origin', () => {
    const { facts } = compareStates(
      state(),
      state({ facts: ledger({ ...load(50), origin: 'assumed' }, fact('data.rowsPerDay', 7, { label: 'Rows' })) }),
    )
    expect(facts.map(({ path, before, after }) => [path, before?.origin, after?.origin])).toEqual([
      ['arch.qpsPeak', 'user', 'assumed'],
      ['arch.replicas', 'calculated', undefined],
      ['data.rowsPerDay', undefined, 'assumed'],
    ])
  })

  it('show words with the figures of their side, and rows by their ids', () => {
    const draft = edited(
      ['summary', 'The peak is {{arch.qpsPeak}}. It is served from disk.'],
      ['tables/metrics/m1/target', '0.95'],
      ['risks/R2', ''],
      ['risks/R9', itemText(risk('R9'))],
      ['order/risks', '["R4","R1","R3","R9"]'],
    )
    const { steps } = compareStates(state(), state({ drafts: { problem: draft } }))
    expect(steps).toHaveLength(1)
    expect(steps[0]?.words.map(({ title, kind }) => `${kind}: ${title}`)).toEqual([
      'changed: Summary',
      'changed: Metrics “Recall”, Target or reason',
      'new: Risk “Risk R9”',
      'gone: Risk “Risk R2”',
      'moved: Risk “Risk R4”',
    ])
    expect(steps[0]?.words[0]?.parts).toEqual([
      { kind: 'same', text: 'The peak is 50 /s. It is served from ' },
      { kind: 'removed', text: 'memory.' },
      { kind: 'added', text: 'disk.' },
    ])
  })

  it('say which findings came, went and say something else', () => {
    const { findings } = compareStates(
      state({ findings: [finding('A', 'a'), finding('B', 'b')] }),
      state({ findings: [finding('B', 'B'), finding('C', 'c')] }),
    )
    expect(findings.map(({ check, before, after }) => [check, before, after])).toEqual([
      ['A', 'a', null],
      ['B', 'b', 'B'],
      ['C', null, 'c'],
    ])
  })
})

describe('texts that differ in everything', () => {
  const words = (stem: string, n: number) =>
    Array.from({ length: 300 }, (_, k) => (k % 2 === 0 ? `w${(n * 31 + k * 17) % 97}` : `${stem}${(k * 7) % 89}`)).join(
      ' ',
    )
  const written = (stem: string): StepDraft => ({
    ...DRAFT,
    sections: Array.from({ length: 40 }, (_, n) => ({
      id: `s${n}`,
      heading: `S${n}`,
      markdown: Array.from({ length: 4 }, (_, k) => `${words(stem, n + k)}.`).join('\nThe same line.\n'),
    })),
  })

  it('are told apart by words as long as one budget lasts, then shown one after the other, and nothing is left out', () => {
    const [before, after] = [written('a'), written('b')]
    const difference = compareStates(state({ drafts: { problem: before } }), state({ drafts: { problem: after } }))
    const shown = difference.steps[0]?.words ?? []
    expect(shown).toHaveLength(40)
    const kinds = shown.map(({ parts }) => parts.filter(({ kind }) => kind === 'same').length)
    expect(kinds[0]).toBeGreaterThan(40)
    // Of a text whose ends are the same as before, nothing else is looked at.
    expect(kinds.at(-1)).toBeLessThan(8)
    for (const [index, { parts }] of shown.entries()) {
      expect(text(parts, 'removed')).toBe(before.sections[index]?.markdown)
      expect(text(parts, 'added')).toBe(after.sections[index]?.markdown)
    }
  })
})

const edits = fc.array(
  fc.oneof(
    fc.tuple(
      fc.constantFrom('summary', 'risks/R1/owner', 'tables/metrics/m1/target'),
      fc.constantFrom('', 'One two.', 'One three.', '{{arch.qpsPeak}}'),
    ),
    fc.tuple(fc.constantFrom('risks/R1', 'risks/R3', 'tables/metrics/m1'), fc.constant('')),
    fc.constantFrom('N', 'M').map((id) => [`risks/${id}`, itemText(risk(id))] as const),
    fc.shuffledSubarray(['R1', 'R2', 'R3', 'R4', 'N']).map((ids) => ['order/risks', JSON.stringify(ids)] as const),
  ),
  { maxLength: 6 },
)
const anyState = fc
  .record({
    edits,
    load: fc.constantFrom(50, 500, null),
    drafted: fc.boolean(),
    checks: fc.subarray(['A', 'B', 'C']),
    word: fc.constantFrom('x', 'y'),
  })
  .map(({ edits: list, load: value, drafted, checks, word }) =>
    state({
      facts: value === null ? {} : ledger(load(value), replicas(value / 10)),
      drafts: { problem: drafted ? edited(...list) : null },
      findings: checks.map((check) => finding(check, word)),
    }),
  )

const EXCHANGED = { new: 'gone', gone: 'new', changed: 'changed', moved: 'moved' } as const
const OTHER = { same: 'same', added: 'removed', removed: 'added' } as const
const text = (parts: readonly { kind: string; text: string }[], kind: string) =>
  parts.flatMap((part) => (part.kind === kind || part.kind === 'same' ? [part.text] : [])).join('')

/** What of a difference is the same whichever side came first. */
const shape = (difference: Difference, isBack: boolean) => ({
  facts: [...difference.facts, ...difference.moved].map(({ path, before, after }) => [
    path,
    ...(isBack ? [after, before] : [before, after]),
  ]),
  steps: difference.steps.map(({ step, kind, words }) => [
    step,
    isBack ? EXCHANGED[kind] : kind,
    words
      .filter((one) => one.kind !== 'moved')
      .map(({ key, kind: of, parts }) =>
        JSON.stringify([
          key,
          isBack ? EXCHANGED[of] : of,
          text(parts, isBack ? OTHER.removed : 'removed'),
          text(parts, isBack ? OTHER.added : 'added'),
        ]),
      )
      .toSorted(),
    words.filter((one) => one.kind === 'moved').length,
  ]),
  findings: difference.findings
    .map(({ check, before, after }) => [check, ...(isBack ? [after, before] : [before, after])])
    .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
})

describe('the difference of any two states', () => {
  it('is the same the other way round, its sides exchanged', () => {
    fc.assert(
      fc.property(anyState, anyState, (a, b) => {
        expect(shape(compareStates(b, a), true)).toEqual(shape(compareStates(a, b), false))
      }),
    )
  })
  it('is none of a state and itself', () => {
    fc.assert(fc.property(anyState, (one) => isSame(compareStates(one, structuredClone(one)))))
  })
  it('moves as few items as explain the order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['R1', 'R2', 'R3', 'R4'], { minLength: 4 }), (ids) => {
        const after = edited(['order/risks', JSON.stringify(ids)])
        const moved = new Set(movedItems(DRAFT, after))
        const left = (draft: StepDraft) => draft.risks.map(({ id }) => id).filter((id) => !moved.has(`risks/${id}`))
        expect(left(after)).toEqual(left(DRAFT))
        expect(moved.size).toBeLessThan(4)
      }),
    )
  })
})

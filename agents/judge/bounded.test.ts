import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { designFileText } from '@/lib/designs/file/write'
import { readDesignFile } from '@/lib/designs/file/read'
import type { WholeDesign } from '@/lib/designs/file/whole'
import { WHOLE } from '@/lib/designs/fixtures/whole'
import { applyEdit } from '@/lib/methodology/authors'
import { faultOf, newFault } from '@/lib/methodology/bounds'
import { itemOf } from '@/lib/methodology/changes'
import type { StepContent } from '@/lib/methodology/content'
import { itemText, orderKey, readEdit, readPlaced, writeEdit } from '@/lib/methodology/edit'
import { fieldsOf, getField } from '@/lib/methodology/field'
import { EDIT_LIMIT, FIELD_LIMIT, KEY_LIMIT, MOST_COLUMNS, MOST_ITEMS } from '@/lib/methodology/limits'
import { stepOf } from '@/lib/methodology/registry'
import { storable } from '@/lib/storable'
import { storableAnswer, tidyDraft } from './tidy-draft'

const step = stepOf('problem')
const ME = { name: 'Ravi', at: '2026-11-02T10:00:00.000Z' }

const oddId = fc.constantFrom(
  'a/b',
  'a\u0007b',
  '',
  'x'.repeat(200),
  'y'.repeat(201),
  '__proto__',
  'é ü',
  '\ud800',
  '"'.repeat(200),
  'a2',
  '\u2028',
)
const id = fc.oneof(
  { weight: 3, arbitrary: fc.string({ minLength: 1, maxLength: 6 }) },
  { weight: 1, arbitrary: oddId },
)
const text = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'x'.repeat(FIELD_LIMIT),
      'x'.repeat(FIELD_LIMIT + 1),
      '"\n'.repeat(9_000),
      'NUL\u0000',
      '日'.repeat(15_000),
      '{{a.b}}',
    ),
  },
)
const level = fc.constantFrom('high', 'medium', 'low')
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 })
const column = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...step.tables.flatMap(({ columns }) => columns.map(({ key }) => key))) },
  { weight: 1, arbitrary: fc.constantFrom('a b', 'constructor', 'c'.repeat(400), 'own') },
)
const row = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.tuple(id, fc.dictionary(column, text, { maxKeys: 5 })).map(([key, cells]) => ({ ...cells, id: key })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(MOST_COLUMNS - 1, MOST_COLUMNS, 60).map((most) => ({
      id: 'wide',
      ...Object.fromEntries(Array.from({ length: most }, (_, index) => [`c${index}`, 'x'])),
    })),
  },
)
const risk = fc.record({ id, risk: text, severity: level, mitigation: text, owner: text })
const many = fc.constantFrom(MOST_ITEMS, MOST_ITEMS + 1).map((count) =>
  Array.from({ length: count }, (_, index) => ({
    id: `R${index}`,
    risk: 'r',
    severity: 'low',
    mitigation: '',
    owner: '',
  })),
)
/** What somebody might send as a draft: of the right types, and else as it comes. */
const sent = fc.record({
  summary: text,
  facts: fc.constant([]),
  decisions: some(
    fc.record({
      id,
      title: text,
      choice: text,
      alternatives: some(fc.record({ id: fc.option(id, { nil: undefined }), option: text, whyNot: text })),
      rationale: text,
      confidence: level,
      revisitWhen: text,
      answers: fc.constant(['DS-01']),
    }),
  ),
  tables: fc.dictionary(fc.constantFrom('metrics', 'constraints', 'own', 'a/b'), some(row), { maxKeys: 2 }),
  sections: some(fc.record({ id, heading: text, markdown: text })),
  risks: fc.oneof({ weight: 6, arbitrary: some(risk) }, { weight: 1, arbitrary: many }),
  openQuestions: some(fc.record({ id, question: text, whyItMatters: text, assumption: text })),
})

const contentOf = (draft: StepContent['draft']): StepContent => ({ schemaVersion: 1, draft, authors: {} })
const wholeWith = (content: StepContent): WholeDesign => ({
  ...WHOLE,
  steps: WHOLE.steps.map((one) => (one.id === 'problem' ? { ...one, content, answers: [] } : one)),
})

/** By each way in: the content where it was taken, undefined where it was refused. */
function byFile(raw: unknown): StepContent | undefined {
  const file: unknown = JSON.parse(designFileText(wholeWith(contentOf(step.parse(raw)))))
  const read = readDesignFile(JSON.stringify(file))
  return read.ok ? (read.design.steps[0]?.content ?? undefined) : undefined
}
function byAgent(raw: unknown): StepContent | undefined {
  const draft = tidyDraft(step.parse(storableAnswer(raw)))
  return faultOf(draft) ? undefined : contentOf(draft)
}
function byEdits(raw: unknown): StepContent | undefined {
  const wanted = step.parse(storableAnswer(raw))
  let content: StepContent | undefined
  for (const key of ['risks', 'decisions', 'sections'] as const)
    for (const item of wanted[key]) {
      const before: StepContent =
        content ??
        contentOf(
          step.parse({ ...wanted, decisions: [], sections: [], risks: [], openQuestions: [], tables: {}, summary: '' }),
        )
      const next = applyEdit(before, { field: `${key}/${item.id}`, value: itemText(item) }, ME)
      if (next && !newFault(before.draft, next.draft)) content = next
    }
  return content
}

function expectEditable(content: StepContent): void {
  const { draft } = content
  const keys = fieldsOf(draft)
  for (const key of keys) {
    expect(key.length).toBeLessThanOrEqual(KEY_LIMIT)
    const words = getField(draft, key) ?? ''
    expect(words).toBe(storable(words))
    expect(writeEdit(draft, key, words)).toEqual(draft)
  }
  for (const item of new Set(keys.map(itemOf).filter((key) => key !== 'summary'))) {
    const placed = readPlaced(draft, item) ?? ''
    expect(placed.length).toBeLessThanOrEqual(EDIT_LIMIT)
    const without = writeEdit(draft, item, '')
    const back = without && writeEdit(without, item, placed)
    const list = item.slice(0, item.lastIndexOf('/'))
    expect(back && readEdit(back, orderKey(list))).toBe(readEdit(draft, orderKey(list)))
    expect(back && readEdit(back, item)).toBe(readEdit(draft, item))
    expect(newFault(draft, back ?? draft)).toBeUndefined()
  }
}

function expectRoundTrip(content: StepContent): void {
  const exported = designFileText(wholeWith(content))
  const read = readDesignFile(exported)
  expect(read).toMatchObject({ ok: true })
  if (read.ok) expect(designFileText(read.design)).toBe(exported)
}

describe('whatever is taken as a step', () => {
  it.each([
    // A file is refused nine times in ten: so many that enough are taken.
    ['a file', byFile, 200],
    ['an agent', byAgent, 60],
    ['edits by hand', byEdits, 60],
  ])('from %s can be edited, exported and imported again, to the byte', (_way, take, numRuns) => {
    let taken = 0
    fc.assert(
      fc.property(sent, (raw) => {
        const content = take(raw)
        if (!content) return
        taken += 1
        expectEditable(content)
        expectRoundTrip(content)
      }),
      { numRuns },
    )
    expect(taken).toBeGreaterThan(6)
  })
})

describe('ids that an agent gives', () => {
  it('name one place each, and its words stay', () => {
    const risks = ['a/b', 'a/b', 'a-b', '', '\u0007', '__proto__'].map((one) => ({
      id: one,
      risk: `Of ${one}`,
      severity: 'low',
      mitigation: '',
      owner: '',
    }))
    const raw = { summary: 's', facts: [], decisions: [], tables: {}, sections: [], risks, openQuestions: [] }
    const tidy = tidyDraft(step.parse(raw))
    expect(tidy.risks.map((one) => one.id)).toEqual(['a-b', 'a-b-2', 'a-b-3', 'x', '-', '__proto__-'])
    expect(tidy.risks.map((one) => one.risk)).toEqual(risks.map((one) => one.risk))
  })
})

import { describe, expect, it } from 'vitest'
import type { StepDraft } from './draft'
import { readPlaced } from './edit'
import { fieldsOf } from './field'
import { itemOf } from './changes'
import { andText, findIn, inSentence, nobody, nthOf, placeName } from './names'
import { STEPS, stepOf } from './registry'

/** Every list has an item, and every id is one that only a program would make. */
function fullDraft(step: (typeof STEPS)[number]): StepDraft {
  return {
    summary: 'We decide on every charge.',
    facts: [],
    decisions: ['D1.1', 'D-7kq2x'].map((id) => ({
      id,
      title: 'Serving',
      choice: 'Serve online at {{arch.qpsPeak}} a second',
      rationale: 'r',
      confidence: 'high',
      revisitWhen: 'w',
      answers: [],
      alternatives: [
        { option: 'Batch', whyNot: 'Too late' },
        { id: 'a-66rya', option: 'Cache', whyNot: 'Stale' },
      ],
    })),
    tables: Object.fromEntries([
      ...step.tables.map(({ id, columns }) => [
        id,
        [{ id: 'm-9fztq', ...Object.fromEntries(columns.map(({ key }) => [key, 'Recall'])), whoKnows: 'x' }],
      ]),
      ['formerTable', [{ id: 'r-2bnmw', oldColumn: 'x' }]],
    ]),
    sections: [
      ...step.sections.map(({ id, heading }) => ({ id, heading, markdown: 'm' })),
      { id: 'S-kw3hd', heading: 'Own words', markdown: 'm' },
    ],
    risks: [{ id: 'R-dfphu', risk: 'Labels arrive late', severity: 'low', mitigation: 'm', owner: 'o' }],
    openQuestions: [{ id: 'Q-y5g8t', question: 'How late?', whyItMatters: 'y', assumption: 'a' }],
  }
}

const keysOf = (draft: StepDraft): string[] => {
  const fields = fieldsOf(draft)
  const items = [...new Set(fields.map(itemOf))]
  const lists = [...new Set([...items, ...fields].map((key) => key.slice(0, key.lastIndexOf('/'))))]
  const orders = [
    'decisions',
    'sections',
    'risks',
    'openQuestions',
    ...lists.filter((list) => /^tables\/[^/]+$|alternatives$/.test(list)),
  ]
  return [...new Set([...fields, ...items])].concat(orders.map((list) => `order/${list}`))
}

/** Ids and names of fields that are no words: of all parts of all keys, what has a capital inside, a digit or a dash. */
const isCode = (part: string) =>
  /[a-z][A-Z]/.test(part) || /^[A-Za-z]+-[2-9a-z]{5}$/.test(part) || /^[a-zA-Z]\d+$/.test(part)

describe('what a place is called', () => {
  it.each(STEPS.map((step) => [step.id, step] as const))('is words, for every key of %s', (_, step) => {
    const draft = fullDraft(step)
    const keys = keysOf(draft)
    expect(keys.length).toBeGreaterThan(50)
    const parts = [...new Set(keys.flatMap((key) => key.split('/')))].filter(isCode)
    expect(parts).toEqual(
      expect.arrayContaining(['R-dfphu', 'a-66rya', 'a1', 'whyNot', 'revisitWhen', 'openQuestions']),
    )
    for (const find of [findIn(draft), nobody]) {
      for (const key of keys) {
        const name = placeName(step, key, find)
        expect(name).not.toMatch(/[a-z][A-Z]|\/|\{\{|undefined/)
        expect(name.split(/[\s,“”]+/).filter((word) => parts.includes(word))).toEqual([])
      }
    }
    // No two places have one name, but for those of the decision that is there twice.
    const names = keys.filter((key) => !key.includes('D-7kq2x')).map((key) => placeName(step, key, findIn(draft)))
    expect(names.length - new Set(names).size).toBe(0)
  })

  it.each([
    ['summary', 'Summary'],
    ['risks/R-dfphu', 'Risk “Labels arrive late”'],
    ['risks/R-dfphu/owner', 'Risk “Labels arrive late”, owner'],
    ['decisions/D1.1/revisitWhen', 'Decision D1.1 “Serve online at … a second”, revisit when'],
    ['decisions/D-7kq2x/alternatives/a1/whyNot', 'Decision “Serve online at … a second”, alternative “Batch”, why not'],
    ['tables/metrics/m-9fztq/target', 'Metrics “Recall”, Target or reason'],
    ['sections/S-kw3hd/markdown', 'Section “Own words”, text'],
    ['openQuestions/Q-y5g8t', 'Open question “How late?”'],
    ['order/openQuestions', 'Order of open questions'],
    ['order/tables/metrics', 'Order of “Metrics”'],
    ['order/decisions/D1.1/alternatives', 'Order of the alternatives of decision D1.1 “Serve online at … a second”'],
    ['tables/formerTable/r-2bnmw/oldColumn', 'former table, a row without a name, old column'],
  ])('%s is “%s”', (key, name) => {
    const step = stepOf('problem')
    expect(placeName(step, key, findIn(fullDraft(step)))).toBe(name)
  })

  it('is, of what was taken out, by its last words, and without any by its kind', () => {
    const step = stepOf('problem')
    const before = fullDraft(step)
    const now = { ...before, risks: [] }
    expect(placeName(step, 'risks/R-dfphu', findIn(now, before))).toBe('Risk “Labels arrive late”')
    const text = readPlaced(before, 'risks/R-dfphu') ?? null
    expect(placeName(step, 'risks/R-dfphu', andText(findIn(now), 'risks/R-dfphu', text))).toBe(
      'Risk “Labels arrive late”',
    )
    expect(placeName(step, 'risks/R-dfphu/owner', andText(findIn(now), 'risks/R-dfphu', '{broken'))).toBe('Risk, owner')
    const blank = { ...before, risks: before.risks.map((risk) => ({ ...risk, risk: ' ' })) }
    expect(placeName(step, 'risks/R-dfphu/owner', findIn(blank))).toBe('Risk without a name, owner')
  })

  it('is cut where it is long, between words, and has no marks of Markdown', () => {
    const step = stepOf('problem')
    const draft = fullDraft(step)
    const risks = draft.risks.map((risk) => ({ ...risk, risk: `**Labels** arrive late, ${'and late, '.repeat(30)}` }))
    const name = placeName(step, 'risks/R-dfphu', findIn({ ...draft, risks }))
    expect(name).toMatch(/^Risk “Labels arrive late, [a-z, ]+…”$/)
    expect(name.length).toBeLessThan(75)
  })

  it('goes into a sentence, but for titles of tables', () => {
    expect([inSentence('Risk “A”, owner'), inSentence('Metrics “A”')]).toEqual(['risk “A”, owner', 'Metrics “A”'])
  })
})

describe('what joins two rows', () => {
  const step = stepOf('arch')
  const rows = [
    { id: 'e1', from: 'Gateway', to: 'Scorer', carries: 'charges' },
    { id: 'e2', from: 'Gateway', to: 'Store', carries: 'charges' },
    { id: 'e3', from: 'Gateway', to: 'Scorer', carries: 'features' },
    { id: 'e4', from: '', to: '', carries: '' },
    { id: 'e5', from: '', to: '', carries: '' },
  ]
  const find = findIn({ ...fullDraft(step), tables: { connections: rows } })
  it('is called by both ends', () => {
    expect(placeName(step, 'tables/connections/e1', find)).toBe('Connections “Gateway → Scorer”')
    expect(placeName(step, 'tables/connections/e2/carries', find)).toBe('Connections “Gateway → Store”, Carries')
    expect(placeName(step, 'tables/connections/e4', find)).toBe('Connections, a row without a name')
  })
  it('is numbered where two are called the same', () => {
    expect(rows.map((row) => nthOf(step, 'tables/connections', rows, row))).toEqual([1, 1, 2, 1, 2])
  })
})

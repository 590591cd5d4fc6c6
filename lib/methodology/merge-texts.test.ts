import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StepDraft } from './draft'
import { fieldsOf } from './field'
import { newBudget } from './list-diff'
import { mergeProse, mergeTexts } from './merge-texts'
import { splitItemKey } from './keys'

const word = fc.constantFrom(
  'we',
  'score',
  'each',
  'charge',
  'at',
  'night',
  '0.5',
  'p99',
  'e.g.',
  '{{arch.qpsPeak}}',
  '- x',
)
const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `${words.join(' ')}.`)
const gap = fc.constantFrom(' ', '\n', '\n\n', '  ')
const text = fc
  .array(fc.tuple(sentence, gap), { maxLength: 8 })
  .map((pairs) => pairs.map(([words, space]) => words + space).join(''))

/** Different sentences, so that each can be told from the others, joined by some white space. */
const numbered = fc.array(gap, { minLength: 2, maxLength: 9 })
const join = (sentences: readonly string[], gaps: readonly string[]) =>
  sentences.map((words, index) => words + (index < sentences.length - 1 ? (gaps[index] ?? ' ') : '')).join('')
const first = (gaps: readonly string[]) => gaps.map((_, index) => `Sentence ${index} of the first text.`)

const DRAFT: StepDraft = {
  summary: 's',
  facts: [],
  decisions: [
    {
      id: 'D1',
      title: 't',
      choice: 'c',
      alternatives: [{ option: 'o', whyNot: 'w' }],
      rationale: 'r',
      confidence: 'high',
      revisitWhen: '',
      answers: [],
    },
  ],
  tables: { metrics: [{ id: 'm1', target: '1' }] },
  sections: [{ id: 's', heading: 'S', markdown: 'Words.' }],
  risks: [{ id: 'R1', risk: 'r', severity: 'high', mitigation: '', owner: '' }],
  openQuestions: [{ id: 'Q1', question: 'q', whyItMatters: 'w', assumption: 'a' }],
}

describe('two changes of one text', () => {
  it('of which only one side changed something are that side', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(mergeProse(base, other, base)).toEqual({ text: other, isClean: true })
        expect(mergeProse(base, base, other)).toEqual({ text: other, isClean: true })
        expect(mergeProse(base, other, other)).toEqual({ text: other, isClean: true })
      }),
    )
  })

  it('in different sentences both survive, whatever is done to them', () => {
    const act = fc.constantFrom('change', 'delete', 'add behind')
    fc.assert(
      fc.property(numbered, fc.nat(), fc.nat(), act, act, (gaps, one, two, mine, theirs) => {
        const base = first(gaps)
        const [at, other] = [one % base.length, two % base.length]
        fc.pre(at !== other)
        const done = (who: string, index: number, how: string) =>
          base.flatMap((words, place) => {
            if (place !== index) return [words]
            if (how === 'delete') return []
            return how === 'change' ? [`${who} changed it.`] : [words, `${who} added this.`]
          })
        const [left, right] = [done('Ada', at, mine), done('Bob', other, theirs)]
        const merged = mergeProse(join(base, gaps), join(left, gaps), join(right, gaps))
        expect(merged.isClean).toBe(true)
        const [ada, bob] = [
          left.filter((words) => words.startsWith('Ada')),
          right.filter((words) => words.startsWith('Bob')),
        ]
        for (const words of [...ada, ...bob]) expect(merged.text).toContain(words)
        for (const words of base)
          expect(merged.text.includes(words)).toBe(left.includes(words) && right.includes(words))
      }),
    )
  })

  it('lose nothing of either that is new, and where they are one again nothing twice, however little may be compared', () => {
    const edited = fc.array(fc.oneof(fc.nat(8), sentence), { maxLength: 9 })
    fc.assert(
      fc.property(numbered, edited, edited, fc.constantFrom(0, 9, 1_000), (gaps, mine, theirs, pairs) => {
        const base = first(gaps)
        const made = (side: readonly (number | string)[]) =>
          side.flatMap((part) => (typeof part === 'string' ? [part] : (base[part] ?? [])))
        const [left, right] = [made(mine), made(theirs)]
        const merged = mergeProse(join(base, gaps), join(left, gaps), join(right, gaps), newBudget(pairs))
        for (const words of [...left, ...right]) if (!base.includes(words)) expect(merged.text).toContain(words)
        // What one of them has taken out, and nobody has moved, is gone where both are one; else the person sees it.
        const isInOrder = [mine, theirs].every((side) => {
          const kept = side.filter((part) => typeof part === 'number')
          return kept.every((part, index) => index === 0 || part > (kept[index - 1] ?? 0))
        })
        if (merged.isClean && isInOrder)
          for (const words of base)
            if (!left.includes(words) || !right.includes(words)) expect(merged.text).not.toContain(words)
      }),
    )
  })

  it('in one sentence are a conflict, of which both are shown', () => {
    const merged = mergeProse('We score. At night.', 'We score all. At night.', 'We score some. At night.')
    expect(merged).toEqual({ text: 'We score all. We score some. At night.', isClean: false })
  })

  it('keep lines, lists and white space as they were', () => {
    const base = '## Split\n\n- by time\n- by user\n\nNo leakage. Ever.\n'
    const mine = '## Split\n\n- by time, e.g. weeks\n- by user\n\nNo leakage. Ever.\n'
    const theirs = '## Split\n\n- by time\n- by user\n- by shop\n\nNo leakage. Really ever.\n'
    expect(mergeProse(base, mine, theirs)).toEqual({
      text: '## Split\n\n- by time, e.g. weeks\n- by user\n- by shop\n\nNo leakage. Really ever.\n',
      isClean: true,
    })
  })

  it('of what is chosen from a few words, and of whole items, are for a person to decide', () => {
    expect(mergeTexts('decisions/D1/confidence', 'low', 'medium', 'high')).toBeNull()
    expect(mergeTexts('risks/R1', '{"item":1}', '', '{"item":2}')).toBeNull()
    expect(mergeTexts('risks/R1/owner', 'A.', 'A. B.', 'C. A.')?.text).toBe('C. A. B.')
  })

  it('tell a whole item from a text in it as the server does', () => {
    const keys = fieldsOf(DRAFT)
    expect(keys.length).toBeGreaterThan(10)
    for (const key of keys) {
      if (!/confidence|severity/.test(key)) expect([key, mergeTexts(key, 'a', 'b', 'a')?.text]).toEqual([key, 'b'])
      const item = key.slice(0, key.lastIndexOf('/'))
      if (splitItemKey(item)) expect([item, mergeTexts(item, 'a', 'b', 'a')]).toEqual([item, null])
    }
  })
})

describe('two orders of one list', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const order = (list: readonly string[]) => JSON.stringify(list)
  const moved = (id: string, to: number) => ids.filter((one) => one !== id).toSpliced(to, 0, id)

  it('name each item once; where only one side moved it is that side', () => {
    const to = fc.nat(4)
    fc.assert(
      fc.property(fc.constantFrom(...ids), to, fc.constantFrom(...ids), to, (one, first, other, second) => {
        const [mine, theirs] = [moved(one, first), moved(other, second)]
        const merged = mergeTexts('order/risks', order(ids), order(mine), order(theirs))
        if (merged) expect(JSON.parse(merged.text).toSorted()).toEqual(ids)
        expect(mergeTexts('order/risks', order(ids), order(mine), order(ids))?.text).toBe(order(mine))
        expect(mergeTexts('order/risks', order(ids), order(ids), order(theirs))?.text).toBe(order(theirs))
      }),
    )
  })

  it('take what both moved, and what was added or taken out', () => {
    const merged = mergeTexts(
      'order/risks',
      order(ids),
      order(['e', 'a', 'b', 'c', 'd']),
      order(['b', 'a', 'c', 'x', 'e']),
    )
    expect(merged && JSON.parse(merged.text)).toEqual(['e', 'b', 'a', 'c', 'x'])
    expect(mergeTexts('order/risks', order(ids), 'no list', order(ids))).toBeNull()
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Budget, newBudget } from '@/lib/methodology/list-diff'
import { type DiffPart, wordDiff as diff } from './word-diff'

const wordDiff = (before: string, after: string, budget: Budget = newBudget()) => diff(before, after, budget)
const plain = (before: string, after: string) => wordDiff(before, after).map((part) => `${part.kind[0]}:${part.text}`)
const side = (parts: readonly DiffPart[], kind: 'added' | 'removed') =>
  parts.flatMap((part) => (part.kind === 'same' || part.kind === kind ? [part.text] : [])).join('')

describe('wordDiff', () => {
  it('marks whole words', () => {
    expect(plain('every night, then', 'every Monday, then')).toEqual(['s:every ', 'r:night,', 'a:Monday,', 's: then'])
  })

  it('gives both texts back', () => {
    const before = 'Boost 800 trees of 63 leaves'
    const after = 'Boost 500 trees with a learning rate'
    const parts = wordDiff(before, after)
    expect(side(parts, 'removed')).toBe(before)
    expect(side(parts, 'added')).toBe(after)
  })

  it('strikes a text as a whole where little of it is left', () => {
    expect(plain('Trees over the fields, calibrated', 'Log loss is proper, so the score is a probability')).toEqual([
      'r:Trees over the fields, calibrated',
      'a:Log loss is proper, so the score is a probability',
    ])
  })

  it('says that nothing differs', () => {
    expect(plain('a b', 'a b')).toEqual(['s:a b'])
  })

  it('gives any two texts back, long ones as well, however little may be compared', () => {
    const word = fc.constantFrom('the', 'load', 'is', '50', '500', 'a', 'second.', '\n', 'Why? ', '…', 'ß')
    const text = fc
      .tuple(fc.array(word, { maxLength: 60 }), fc.constantFrom(1, 1, 40))
      .map(([words, times]) => `${words.join(' ')} `.repeat(times))
    let spent = 0
    fc.assert(
      fc.property(text, text, fc.nat(2_000), (before, after, pairs) => {
        const budget = newBudget(pairs)
        const parts = wordDiff(before, after, budget)
        if (budget.left === 0) spent += 1
        expect(budget.left).toBeGreaterThanOrEqual(0)
        expect(side(parts, 'removed')).toBe(before)
        expect(side(parts, 'added')).toBe(after)
      }),
    )
    expect(spent).toBeGreaterThan(0)
  })

  it('shows what is left one text after the other once the budget is spent, and still knows both ends', () => {
    const [before, after] = [
      'We score one by one, or all of them at night',
      'We score some by day, or both of them at night',
    ]
    expect(plain(before, after).length).toBeGreaterThan(3)
    expect(wordDiff(before, after, newBudget(0)).map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same'])
    const one = `${'Of a long text nearly all is the same, to the word. '.repeat(200)}`
    const parts = wordDiff(`${one}Now. ${one}`, `${one}Then. ${one}`, newBudget(0))
    expect(parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual(['Now.', 'Then.'])
  })

  it('marks one word in a long text', () => {
    const sentence = (n: number) => `Sentence ${n} says what is done about it, and by whom.`
    const long = (words: (n: number) => string) => Array.from({ length: 400 }, (_, n) => words(n)).join(' ')
    const after = long((n) => (n === 200 ? sentence(n).replace('whom', 'what') : sentence(n)))
    expect(wordDiff(long(sentence), after).filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'whom.' },
      { kind: 'added', text: 'what.' },
    ])
  })

  it('does not lose itself in long texts without a word in common', () => {
    const long = (stem: string) => Array.from({ length: 20_000 }, (_, n) => `${stem}${n}`).join('. ')
    expect(wordDiff(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})

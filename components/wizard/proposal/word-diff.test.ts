import { describe, expect, it } from 'vitest'
import { wordDiff } from './word-diff'

const plain = (before: string, after: string) => wordDiff(before, after).map((part) => `${part.kind[0]}:${part.text}`)

describe('wordDiff', () => {
  it('marks whole words', () => {
    expect(plain('every night, then', 'every Monday, then')).toEqual(['s:every ', 'r:night,', 'a:Monday,', 's: then'])
  })

  it('gives both texts back', () => {
    const before = 'Boost 800 trees of 63 leaves'
    const after = 'Boost 500 trees with a learning rate'
    const parts = wordDiff(before, after)
    const side = (kind: 'added' | 'removed') =>
      parts.flatMap((part) => (part.kind === 'same' || part.kind === kind ? [part.text] : [])).join('')
    expect(side('removed')).toBe(before)
    expect(side('added')).toBe(after)
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
})

import { describe, expect, it } from 'vitest'
import { saveWords } from './save-words'

describe('what stands under an open field', () => {
  it('promises saving only where there is a connection, and says where the words are', () => {
    expect(saveWords(null, true)).toBe('Saved as you write.')
    expect(saveWords({ trouble: null, kept: 'kept' }, true)).toBe('Saved as you write.')
    const troubles = [
      { trouble: { kind: 'away' }, kept: 'kept' },
      { trouble: { kind: 'refused', message: 'No.' }, kept: 'kept' },
      { trouble: { kind: 'conflict', mine: 'a', theirs: 'b', both: null, rev: 2, by: null }, kept: 'kept' },
      { trouble: null, kept: 'unkept' },
    ] as const
    for (const entry of troubles)
      for (const isOnline of [true, false]) expect(saveWords(entry, isOnline)).not.toMatch(/^Saved/)
    expect(saveWords(null, false)).toMatch(/^No connection: kept on this device/)
    expect(saveWords({ trouble: { kind: 'away' }, kept: 'unkept' }, false)).toMatch(/leave this page open/)
  })
})

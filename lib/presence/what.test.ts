import { describe, expect, it } from 'vitest'
import { wholeName } from './what'

describe('what has changed, in words', () => {
  it('says something of a cause that nobody knows', () => {
    expect(wholeName('unheard-of')).toBe('Draft')
  })
})

import { describe, expect, it } from 'vitest'
import { factsName, wholeName } from './what'

describe('what has changed, in words', () => {
  it('says something of a cause that nobody knows', () => {
    expect(wholeName('unheard-of')).toBe('Draft')
  })

  it('counts numbers', () => {
    expect(factsName(['Peak load'])).toBe('Peak load')
    expect(factsName(['Peak load', 'Replicas'])).toBe('Peak load and 1 more number')
    expect(factsName(['a', 'b', 'c'])).toBe('a and 2 more numbers')
  })
})

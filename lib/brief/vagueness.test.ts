import { describe, expect, it } from 'vitest'
import { PLAIN_BRIEFS, VAGUE_BRIEFS } from './fixtures/vague'
import { readBrief } from './read'

const unsure = (brief: string) => {
  const { facts, archetype } = readBrief(brief)
  return facts.some(({ path }) => path === 'problem.missingFacts') && !archetype.confident
}

describe('not knowing yet what is wanted', () => {
  it.each(VAGUE_BRIEFS)('is noticed: %s', (brief) => {
    expect(unsure(brief)).toBe(true)
  })
  it.each(PLAIN_BRIEFS)('is not suspected where figures are given: %s', (brief) => {
    expect(unsure(brief)).toBe(false)
  })
})

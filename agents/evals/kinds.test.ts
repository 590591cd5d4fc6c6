import { describe, expect, it } from 'vitest'
import { ARCHETYPES } from '@/lib/knowledge/archetypes/registry'
import { PLAIN_BRIEFS } from './fixtures/plain-briefs'
import { evaluate } from './run'

const { cases } = await evaluate({
  cases: Object.entries(PLAIN_BRIEFS).map(([id, brief]) => ({
    id,
    brief,
    stated: new Map<string, unknown>(),
    expected: {
      problemType: [],
      archetype: [id],
      primaryMetric: [],
      badMetric: [],
      split: [],
      modelFamily: [],
      serving: [],
      risks: [],
      checks: [],
      asks: [],
    },
  })),
  model: 'advisor:expert',
  asOf: '2026-11-26',
  known: [],
  onCase: () => undefined,
})

/** What hangs on the words of the brief, or on other documents of its kind, and not on the text of the kind. */
const OF_THE_BRIEF = ['filler', 'quantity-read', 'open-findings']
/** Share of sentences that may stand without a figure, a name or an id, where half is asked of a document. */
const UNANCHORED = 0.55

describe('a plain brief of each kind', () => {
  it('is there for every archetype', () => {
    expect(Object.keys(PLAIN_BRIEFS).sort()).toEqual(ARCHETYPES.map(({ id }) => id).sort())
  })

  it.each(cases.map((entry) => [entry.id, entry] as const))('%s: is recognised and meets the rubric', (id, entry) => {
    expect(entry.archetype.got).toBe(id)
    const below = entry.qualityFindings.filter(({ check, grade, looked, offences }) =>
      check === 'anchored' ? offences.length > looked * UNANCHORED : grade < 2 && !OF_THE_BRIEF.includes(check),
    )
    expect(below.map(({ check, offences }) => [check, offences.map(({ text }) => text)])).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import briefs from '@/lib/brief/fixtures/briefs.json'
import { CRITERION_IDS } from '@/lib/quality/criteria'
import type { Case } from './briefs-file'
import { evaluate } from './run'
import { evaluationTable } from './table'

const cases = briefs.map(
  (brief): Case => ({
    id: brief.id,
    brief: brief.brief,
    stated: new Map(
      Object.entries(brief.facts).flatMap(([section, facts]) =>
        Object.entries(facts).map(([name, value]): [string, unknown] => [`${section}.${name}`, value]),
      ),
    ),
    expected: {
      problemType: brief.types,
      archetype: brief.archetypeAnyOf,
      primaryMetric: brief.metrics,
      badMetric: brief.bad,
      split: brief.splits,
      modelFamily: brief.families,
      serving: brief.servings,
      risks: brief.risks,
      checks: brief.mustFire,
      asks: [],
    },
  }),
)

const seen: string[] = []
const result = await evaluate({
  cases,
  model: 'advisor:expert',
  asOf: '2026-11-26',
  known: [],
  onCase: (id) => seen.push(id),
})
const { totals } = result

describe('the public briefs through the real engine', () => {
  it('are all scored, and the scores can be read', () => {
    expect(seen).toEqual(briefs.map((brief) => brief.id))
    expect(result.cases.map((c) => c.error)).toEqual(briefs.map(() => null))
    const table = evaluationTable(result)
    for (const id of seen) expect(table).toContain(id)
    // What a reader of the test's output wants to know; the grades themselves are not asserted here.
    console.info(table)
  })
  it.each(['problemType', 'primaryMetric', 'split', 'modelFamily', 'serving', 'checks'] as const)(
    'have the right %s in nineteen of twenty',
    (name) => {
      expect(totals[name]).toBeGreaterThanOrEqual(0.95)
    },
  )
  it('get no bad metric, nine risks of ten, and facts that are right', () => {
    expect(totals.badMetric).toBe(1)
    expect(totals.risks).toBeGreaterThanOrEqual(0.9)
    expect(totals.facts).toBeGreaterThanOrEqual(0.85)
    expect(totals.factsWrong).toBeLessThanOrEqual(0.02)
  })
  it('are graded on every criterion, each offence with its place', () => {
    for (const { quality, qualityFindings } of result.cases) {
      // Without a region there may be no rule of law to look at; everything else is always there.
      expect(CRITERION_IDS.filter((id) => id !== 13 && quality[id] === undefined)).toEqual([])
      for (const { offences } of qualityFindings)
        for (const { why } of offences) expect(why).not.toMatch(/undefined|NaN/)
    }
  })
  it('hold at most one sentence of twenty that stands in another document', () => {
    expect(result.cases.filter((c) => (c.filler ?? 0) > 0.05).map((c) => c.id)).toEqual([])
  })
  it('reach two of three on every criterion', () => {
    const low = result.cases.flatMap((c) =>
      CRITERION_IDS.flatMap((id) => ((c.quality[id] ?? 3) < 2 ? [`${c.id}, criterion ${id}`] : [])),
    )
    expect(low).toEqual([])
  })
  it('hold no figure that cannot be traced', () => {
    expect(result.cases.map((c) => c.quality[2])).toEqual(briefs.map(() => 3))
  })
})

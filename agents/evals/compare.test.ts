import { describe, expect, it } from 'vitest'
import { comparison } from './compare'
import { readEvaluations } from './evaluation-file'

const verdict = (got: string | null, ok: boolean | null = true) => ({ ok, got })
const one = (metric: string, more: object = {}) => ({
  id: 'pub-01',
  problemType: verdict('ranking'),
  archetype: verdict(null, null),
  primaryMetric: verdict(metric, metric === 'ndcg'),
  badMetric: verdict(metric),
  split: verdict('time_based'),
  modelFamily: verdict('gbdt'),
  serving: verdict('online'),
  risks: { matched: 1, total: 2, missing: ['a|b'] },
  checks: { fired: ['DS-01'], required: ['DS-01'], missing: [] },
  facts: { correct: 3, stated: 4, wrong: [], missing: ['x'] },
  asks: { matched: 0, total: 0, missing: [] },
  quality: { 1: 2, 2: 3 },
  error: null,
  ...more,
})
const rates = {
  problemType: 1,
  archetype: null,
  primaryMetric: 1,
  badMetric: 1,
  split: 1,
  modelFamily: 1,
  serving: 1,
  risks: 0.5,
  checks: 1,
  facts: 0.75,
  factsWrong: 0,
  asks: null,
  filler: 0.02,
  quality: { 1: 2 },
}
/** As it was written before anything was measured. */
const old = JSON.stringify({ cases: [one('ndcg')], totals: rates })
const measured = {
  ...rates,
  primaryMetric: 0,
  quality: { 1: 2.5 },
  tokens: { input: 1234567, output: null },
  costUsd: 'unpriced',
  firstCardMs: { median: 1200, p95: 90 },
  durationMs: 61_000,
  repairs: { runs: 2, findings: 7, kept: 1 },
  contradictions: 1.5,
  failures: 0,
}
const file = (model: string, cases: readonly object[]) => ({ model, asOf: '2026-11-27', cases, totals: measured })
const newer = JSON.stringify(file('openai:m', [one('accuracy | x', { contradictions: ['DS-01', 'PF-03'] })]))

describe('a comparison', () => {
  const table = comparison([...readEvaluations(old, 'old.json'), ...readEvaluations(newer, 'new.json')])
  it('has a row a criterion, and what the others differ by', () => {
    for (const row of [
      '| criterion | old.json | openai:m |',
      '| --- | ---: | ---: |',
      '| cases | 1 | 1 |',
      '| problem type | 100.0% | 100.0% |',
      '| kind of system | · | · |',
      '| primary metric | 100.0% | 0.0% (−100.0) |',
      '| quality: specificity | 2.00 | 2.50 (+0.50) |',
      '| tokens in | · | 1,234,567 |',
      '| tokens out | · | · |',
      '| cost | · | unpriced |',
      '| first card, median | · | 1.2 s |',
      '| repairs | · | 2 (1 in vain), 7 found |',
      '| checks open, a design | · | 1.5 |',
    ])
      expect(table.split('\n')).toContain(row)
  })
  it('names the cases in which they differ, and no other; no cell breaks the table', () => {
    const rows = table.split('\n').filter((row) => row.startsWith('| pub-01'))
    expect(rows).toEqual([
      '| pub-01 | primary metric | ok: ndcg | NO: accuracy \\| x |',
      '| pub-01 | no bad metric | ok: ndcg | ok: accuracy \\| x |',
    ])
    expect(comparison([...readEvaluations(old, 'a'), ...readEvaluations(old, 'b')])).toContain('No case differs')
  })
  it('numbers a model that stands there twice, and says which cases one lacks', () => {
    const several = JSON.stringify({ evaluations: [file('openai:m', [one('ndcg')]), file('openai:m', [])] })
    const both = comparison(readEvaluations(several, 'x.json'))
    expect(both).toContain('| criterion | openai:m #1 | openai:m #2 |')
    expect(both).toContain('| pub-01 | evaluated | yes | no |')
  })
  it('refuses what is no evaluation, and says why', () => {
    expect(() => readEvaluations('{"cases":[]}', 'x.json')).toThrow(/^is no evaluation: .*/)
    expect(() => readEvaluations('{', 'x.json')).toThrow(SyntaxError)
  })
})

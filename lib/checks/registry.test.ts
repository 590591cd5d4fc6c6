import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@/lib/facts/catalogue'
import { Design } from './design'
import examples from './examples.json'
import { CHECKS, findCheck, runChecks } from './registry'

const fired = (nested: unknown) => runChecks(nested).map((finding) => finding.check)

/** Notes every path that a condition looks at. */
class Recorder extends Design {
  readonly seen = new Set<string>()
  override raw(path: string): unknown {
    this.seen.add(path)
    return super.raw(path)
  }
}

describe('every check', () => {
  it('has an example, a distinct id and all of its texts', () => {
    expect(CHECKS).toHaveLength(106)
    expect(CHECKS.map((check) => check.id).sort()).toEqual(Object.keys(examples).sort())
    // People know a check by its title.
    expect(new Set(CHECKS.map((check) => check.title)).size).toBe(CHECKS.length)
    for (const check of CHECKS) {
      for (const text of [check.title, check.why, check.fix, check.source]) expect(text).not.toBe('')
      for (const path of check.reads) expect(CATALOGUE.has(path), `${check.id} ${path}`).toBe(true)
    }
  })

  it.each(Object.entries(examples))(
    '%s fires on its violation and not on its clean example',
    (id, { violates, clean }) => {
      expect(fired(violates)).toContain(id)
      expect(fired(clean)).not.toContain(id)
      const finding = runChecks(violates).find((f) => f.check === id)
      expect(finding?.message).not.toMatch(/undefined|NaN|\[object|null/)
      expect(finding?.clauses.length).toBeGreaterThan(0)
    },
  )

  it.each(Object.entries(examples))('%s declares what it reads', (id, { violates, clean }) => {
    const check = findCheck(id)
    if (!check) throw new Error(id)
    for (const facts of [violates, clean, {}]) {
      const design = new Recorder(facts)
      if (check.fires(design)) check.message(design)
      expect(check.reads).toEqual(expect.arrayContaining([...design.seen]))
    }
  })
})

describe('runChecks', () => {
  it.each([[{}], [null], [undefined], [[]], ['x'], [{ problem: null, data: 3 }], [{ data: [] }]])(
    'is silent on %j',
    (facts) => {
      expect(runChecks(facts)).toEqual([])
    },
  )

  it('is silent on a word where a number is expected, and on null where a figure is unknown', () => {
    expect(fired({ perf: { quantBits: '4' } })).toEqual([])
    expect(fired({ perf: { quantBits: null } })).toEqual([])
    expect(fired({ data: { kappa: 'low' } })).toEqual([])
    expect(fired({ problem: { primaryMetric: 'accuracy' }, data: { positiveRate: null } })).toEqual([])
    expect(fired({ problem: { type: 'constructor', primaryMetric: 'x' } })).toEqual([])
    expect(fired({ arch: { stageP99Ms: [1, 'x', 900], latencyP99Ms: 10 } })).toEqual([])
  })

  it('keeps safeguards open until they are stated', () => {
    expect(fired({ data: { selectiveLabels: true } })).toEqual(['DS-16'])
    expect(fired({ data: { selectiveLabels: true, exploration: null } })).toEqual(['DS-16'])
    expect(fired({ data: { selectiveLabels: true, exploration: true } })).toEqual([])
  })

  it('puts errors first, then the order of steps, and quotes the values', () => {
    const facts = {
      problem: { primaryMetric: 'accuracy', actionOnPrediction: null },
      data: { positiveRate: 0.0012, temporal: true, splitStrategy: 'random' },
      prod: { owner: null, rollback: false },
    }
    expect(fired(facts)).toEqual(['PF-03', 'DS-01', 'PR-01', 'PF-07', 'PR-08'])
    const [first] = runChecks(facts)
    expect(first?.message).toBe('Accuracy is the primary metric while 0.12% of cases are positive.')
    expect(first?.clauses).toEqual([
      { path: 'problem.primaryMetric', label: 'Primary metric', text: 'Accuracy', value: 'accuracy' },
      { path: 'data.positiveRate', label: 'Share of positives', text: '0.12%', value: 0.0012 },
    ])
  })

  it('never throws, whatever stands in the facts', () => {
    const value = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        true,
        false,
        '',
        'ab',
        'psi',
        'EU',
        Number.NaN,
        Number.POSITIVE_INFINITY,
        {},
        [],
        [null],
        [{ n: 'x' }],
      ),
      fc.double(),
      fc.integer(),
      fc.array(fc.oneof(fc.double(), fc.string()), { maxLength: 3 }),
    )
    const facts = fc.array(fc.tuple(fc.constantFrom(...CATALOGUE.keys()), value), { maxLength: 60 }).map((entries) => {
      const nested: Record<string, Record<string, unknown>> = {}
      for (const [path, v] of entries) {
        const [section = '', name = ''] = path.split('.')
        nested[section] = { ...nested[section], [name]: v }
      }
      return nested
    })
    fc.assert(
      fc.property(facts, (nested) => {
        for (const finding of runChecks(nested)) expect(finding.message).not.toBe('')
      }),
      { numRuns: 300 },
    )
  })
})

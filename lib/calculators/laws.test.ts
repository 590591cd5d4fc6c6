import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { value } from './fixtures/value'
import { runCalculator } from './registry'
import { powerAt } from './stats/two-proportions'

const rate = fc.double({ min: 0.01, max: 0.9, noNaN: true })
const lift = fc.double({ min: 0.02, max: 0.1, noNaN: true })
const settings = { seed: 11, numRuns: 60 }

describe('laws of load and of sizes', () => {
  it('more load never needs fewer replicas', () => {
    const load = fc.double({ min: 0.1, max: 1e5, noNaN: true })
    const at = (qps: number) => value('replicas_little', { qps, latencyS: 0.08, concurrencyPerReplica: 4 }, 'replicas')
    fc.assert(
      fc.property(load, load, (a, b) => at(Math.max(a, b)) >= at(Math.min(a, b))),
      settings,
    )
  })

  it('a queue waits longer the fewer its slots', () => {
    fc.assert(
      fc.property(fc.integer({ min: 21, max: 60 }), (c) => {
        const wait = (slots: number) => value('erlang_c', { lambda: 200, mu: 10, c: slots }, 'sojournQ')
        expect(wait(c + 1)).toBeLessThanOrEqual(wait(c) + 1e-12)
      }),
      settings,
    )
  })

  it('reaches the wanted power at the returned size, and not with one unit less', () => {
    fc.assert(
      fc.property(rate, lift, (p1, d) => {
        const p2 = p1 + d * (1 - p1)
        const n = value('ab_two_prop', { p1, p2, power: 0.8, alpha: 0.05 }, 'nPerArmWhole')
        expect(powerAt(n, p1, p2, 0.05)).toBeGreaterThanOrEqual(0.8 - 1e-9)
        expect(powerAt(n - 1, p1, p2, 0.05)).toBeLessThan(0.8)
      }),
      settings,
    )
  })

  it('mde_prop and ab_two_prop invert one another', () => {
    fc.assert(
      fc.property(rate, lift, (p1, d) => {
        const p2 = p1 + d * (1 - p1)
        const nPerArm = value('ab_two_prop', { p1, p2 }, 'nPerArm')
        expect(value('mde_prop', { p: p1, nPerArm }, 'mdeAbs')).toBeCloseTo(p2 - p1, 9)
      }),
      settings,
    )
  })

  it('wilson_n is the smallest size that keeps the half-width', () => {
    fc.assert(
      fc.property(rate, lift, (p, halfWidth) => {
        const n = value('wilson_n', { p, halfWidth }, 'n')
        const half = (size: number) => value('wilson', { k: p * size, n: size }, 'halfWidth')
        expect(half(n)).toBeLessThanOrEqual(halfWidth + 1e-12)
        if (n > 1) expect(half(n - 1)).toBeGreaterThan(halfWidth)
      }),
      settings,
    )
  })

  it('the abort count of a canary is the first that keeps the level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 100_000 }), fc.double({ min: 1e-4, max: 0.05, noNaN: true }), (n, p0) => {
        expect(value('canary', { p0, p1: 2 * p0, n }, 'falseAlarm')).toBeLessThanOrEqual(0.01)
      }),
      settings,
    )
  })

  it('finds the published constants of sequential bounds', () => {
    // The published values come from Monte-Carlo integration and are good to about 2e-5.
    expect(value('group_sequential', { K: 3 }, 'c')).toBeCloseTo(2.289478959, 4)
    expect(value('group_sequential', { K: 10, shape: 'obf' }, 'c')).toBeCloseTo(2.086519072, 4)
  })
})

describe('refusals that need two inputs', () => {
  it.each([
    ['ab_two_prop', { p1: 0.1, p2: 0.1 }, 'p2'],
    ['erlang_c', { lambda: 20, mu: 1, c: 20 }, 'c'],
    ['canary', { p0: 0.002, p1: 0.001, n: 1000 }, 'p1'],
    ['psi', { expected: [0.5, 0.5], actual: [0.5, 0.6] }, 'actual'],
    ['psi', { expected: [0.5, 0.5], actual: [0.2, 0.3, 0.5] }, 'actual'],
    ['wilson', { k: 11, n: 10 }, 'k'],
    ['training_time', { flops: 1e21, n: 8, peakFlops: 989e12, mfu: 0.7 }, 'mfu'],
    ['training_time', { flops: 1e21, n: 8, peakFlops: 1979e12, mfu: 0.4 }, 'peakFlops'],
    ['label_plan', { items: 10, overlap: 2, pricePerJudgement: 1, secondsPerJudgement: 1 }, 'overlap'],
    ['vec_faiss_ivfpq', { n: 10, d: 100, pqm: 32, codeBits: 8, nlist: 4 }, 'pqm'],
    ['availability', { serial: [] }, 'serial'],
    ['latency_budget', { stages: [{ mean: 1 }], budget: 10 }, 'stages[0].p99'],
    ['ece', { p: [0.5, 0.5], y: [1] }, 'y'],
    [
      'jsd',
      {
        counts: [
          [1, 2],
          [0, 0],
        ],
      },
      'counts',
    ],
    ['cost_threshold', { cFP: 1, cFN: 10, cTN: 2 }, 'cFP'],
    ['cost_threshold', { cFP: 1, cFN: 10, cTP: 11 }, 'cFN'],
    ['cost_threshold', { cFP: 0, cFN: 0 }, 'cFN'],
  ])('%s %j names %s', (fn, input, name) => {
    expect(() => runCalculator(fn, input)).toThrow(`Input "${name}`)
  })

  it('keeps the range of an entry of a list in the message', () => {
    expect(() => runCalculator('availability', { serial: [0.9, 1.2] })).toThrow(/serial\[1\].*at most 1/)
  })

  it('names a unit where the figure has one', () => {
    expect(() => runCalculator('erlang_c', { lambda: 0, mu: 1, c: 1 })).toThrow(
      'Give arrival rate at peak in 1/s: above 0',
    )
    expect(() => runCalculator('wilson', { k: 1, n: 0 })).toThrow(/Give [^:]*(?<! in n): a whole number, at least 1/)
  })

  it('rounds a count that misses a whole number by a rounding error only', () => {
    expect(value('wilson', { k: 151199.99999999997, n: 302399.99999999994 }, 'p')).toBeCloseTo(0.5, 12)
    expect(() => runCalculator('canary', { p0: 0.001, p1: 0.002, n: 10.5 })).toThrow('whole number')
  })
})

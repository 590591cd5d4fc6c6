import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { casesSchema } from './cases'
import { CalculatorError } from './errors'
import raw from './reference-cases.json'
import { runCalculator } from './registry'

const cases = casesSchema.parse(raw)
const inputOf = (fn: string) => z.record(z.string(), z.json()).parse(cases.find((item) => item.fn === fn)?.input)

/** Least and greatest value of an input; what lies beyond is refused by its name. */
const RANGES: readonly [fn: string, input: string, least: number, most: number, rest?: Record<string, unknown>][] = [
  ['storage_ingest', 'rowsPerDay', 1, 1e12],
  ['storage_ingest', 'bytesPerRow', 1, 1e9],
  ['storage_ingest', 'retentionDays', 1, 3650],
  ['storage_ingest', 'replication', 1, 3],
  ['storage_ingest', 'compressionRatio', 1, 20],
  ['storage_ingest', 'peakFactor', 1, 10],
  ['label_plan', 'items', 1, 1e9],
  ['label_plan', 'overlap', 1, 9],
  ['label_plan', 'goldFraction', 0, 0.2],
  ['label_plan', 'adjudicationFraction', 0, 1],
  ['majority_accuracy', 'p', 0.5, 1],
  ['train_flops', 'params', 1e3, 1e13],
  ['train_flops', 'tokens', 1e3, 1e15],
  ['training_time', 'n', 1, 1e5],
  ['training_time', 'mfu', 0.05, 0.65],
  ['chinchilla_rule', 'flops', 1e15, 1e27],
  ['chinchilla_rule', 'tokensPerParam', 5, 2000],
  ['model_states', 'stage', 0, 3],
  ['kv_bytes', 'bytes', 1, 2],
  ['weight_bytes', 'bits', 2, 32],
  ['replicas_little', 'maxUtil', 0.5, 0.8],
  ['batch_job', 'efficiency', 0.5, 1],
  ['vec_flat', 'n', 1, 1e11],
  ['vec_flat', 'd', 2, 8192],
  ['vec_faiss_hnsw', 'm', 4, 64],
  ['vec_faiss_ivfpq', 'codeBits', 4, 16],
  ['cache_hit_che', 'alpha', 0.5, 1.3, { N: 1000, C: 10 }],
  ['ab_two_prop', 'alpha', 0.001, 0.2],
  ['ab_two_prop', 'power', 0.5, 0.99],
  ['ab_means', 'rho', 0, 0.95],
  ['group_sequential', 'K', 1, 50],
  ['ece', 'bins', 1, 100],
  ['error_budget', 'slo', 0.9, 0.99999],
  ['carbon', 'pue', 1.05, 1.6],
  ['carbon', 'kgPerKwh', 0.02, 0.9],
  ['csr_ratio', 'sparsity', 0, 1],
  ['design_effect', 'icc', 0, 1],
  ['token_cost', 'cachedShare', 0, 1, { usdPerMtokCached: 1 }],
]

/** Inputs that must be above, or below, a value that is not allowed itself. */
const OPEN: readonly [fn: string, input: string, value: number][] = [
  ['train_read_bandwidth', 'targetUtil', 0],
  ['label_plan', 'hoursPerDay', 0],
  ['decode_step', 'bwEff', 0],
  ['erlang_c', 'q', 1],
  ['ab_two_prop', 'p1', 0],
  ['ab_two_prop', 'p2', 1],
  ['mde_prop', 'p', 0],
  ['ab_means', 'delta', 0],
  ['wilson_n', 'halfWidth', 0],
  ['undersample_correct', 'beta', 0],
  ['false_alarm', 'alpha', 0],
  ['canary', 'p0', 0],
  ['canary', 'p1', 1],
  ['zero_failure_n', 'confidence', 1],
  ['amdahl', 'local', 0],
  ['dp_advanced', 'deltaPrime', 1],
  ['ab_two_prop', 'variants', 1],
  ['vec_flat', 'bytesPerDim', 3],
]

function refusal(fn: string, input: unknown): CalculatorError {
  try {
    runCalculator(fn, input)
  } catch (error) {
    if (error instanceof CalculatorError) return error
    throw error
  }
  throw new Error(`${fn} took ${JSON.stringify(input)}`)
}

describe('ranges', () => {
  it.each(RANGES)('%s.%s from %d to %d', (fn, name, least, most, rest) => {
    const base = { ...inputOf(fn), ...rest }
    for (const value of [least, most]) expect(runCalculator(fn, { ...base, [name]: value }).fn).toBe(fn)
    const step = Number.isInteger(least) && Number.isInteger(most) && most - least > 1 ? 1 : 1e-6
    for (const value of [least - step, most + Math.max(step, most * 1e-6)]) {
      const error = refusal(fn, { ...base, [name]: value })
      expect(error).toMatchObject({ input: name, code: 'out_of_range' })
      expect(error.message).toContain(`"${name}"`)
    }
  })

  it.each(OPEN)('%s.%s is not %d', (fn, name, value) => {
    expect(refusal(fn, { ...inputOf(fn), [name]: value })).toMatchObject({ input: name, code: 'out_of_range' })
  })
})

describe('what a formula does not cover', () => {
  const warnings = (fn: string, input: Record<string, unknown>) =>
    runCalculator(fn, { ...inputOf(fn), ...input }).warnings.join(' ')

  it('a bin without rows is floored and named', () => {
    expect(warnings('psi', { expected: [0.5, 0.5, 0], actual: [0.4, 0.5, 0.1] })).toContain(
      'Bin 3 of expected is empty',
    )
    expect(warnings('psi', { expected: [0.33, 0.33, 0.33], actual: [0.3, 0.3, 0.4] })).toContain('add up to 0.99')
  })

  it('a group with few positives warns and shows its interval, one without any leaves only the odds out', () => {
    const few = {
      groups: [
        { tp: 3, fn: 2, fp: 18, tn: 42 },
        { tp: 32, fn: 8, fp: 12, tn: 58 },
      ],
    }
    expect(warnings('fairness', few)).toContain('Group 1 has 5 positives, fewer than 30')
    expect(String(runCalculator('fairness', few).values['intervals'])).toMatch(/^1: 0\.323 \(0\.\d+ to 0\.\d+\)/)
    const none = {
      groups: [
        { tp: 0, fn: 0, fp: 18, tn: 42 },
        { tp: 32, fn: 8, fp: 12, tn: 58 },
      ],
    }
    const got = runCalculator('fairness', none)
    expect([got.values['eoDiff'], got.values['dpDiff']]).toEqual([null, expect.any(Number)])
    expect(got.warnings.join(' ')).toContain('one outcome only')
  })

  it('bins of a calibration error outside 5 to 20, a rare outcome', () => {
    expect(warnings('ece', { bins: 4 })).toContain('5 to 20 bins')
    expect(warnings('ece', { bins: 10 })).not.toContain('5 to 20 bins')
    expect(warnings('ece', { p: [0.1, 0.2], y: [0, 0], bins: 10 })).toContain('rare')
  })

  it('small samples', () => {
    expect(warnings('ab_two_prop', { p1: 0.0001, p2: 0.01 })).toContain('rarer kind')
    expect(warnings('ab_means', { delta: 2, sd: 1 })).toContain('t distribution')
    expect(warnings('psi_critical', { n: 40, m: 1000, bins: 10 })).toContain('five rows a bin')
    expect(warnings('ks_critical', { n: 20, m: 1000 })).toContain('30 rows')
    expect(warnings('wilson', { k: 0, n: 300 })).toContain('rule of three the rate is below about 0.010')
    expect(warnings('auc_se', { auc: 1 })).toContain('the formula knows no error')
    expect(warnings('cost_threshold', { cFP: 0, cFN: 10, cTP: 0, cTN: 0 })).toContain('always act')
    expect(warnings('cost_threshold', { cFP: 10, cFN: 2, cTP: 2, cTN: 0 })).toContain('act on certainty only')
  })

  it('a canary too short to see the harm, a queue close to full, no spare replica', () => {
    expect(warnings('canary', { p0: 0.001, p1: 0.002, n: 300 })).toContain('too short')
    expect(warnings('canary', { p0: 0.001, p1: 0.002, n: 50_000 })).not.toContain('too short')
    expect(warnings('erlang_c', { lambda: 9, mu: 1, c: 10 })).toContain('0.8')
    expect(warnings('replicas_little', { spare: 0 })).toContain('spare')
  })
})

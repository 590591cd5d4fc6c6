import { describe, expect, it } from 'vitest'
import { checkValue, parseAnswer } from './answer'
import { CATALOGUE, factSpec, specOf } from './catalogue'
import type { FactValue } from './fact'

const answer = (path: string, text: string): FactValue | string => {
  const spec = factSpec(path)
  if (!spec) throw new Error(path)
  const parsed = parseAnswer(spec, text)
  return parsed.ok ? parsed.value : `! ${parsed.message}`
}

describe('catalogue', () => {
  it('names every path once, with label, help and a sensible range', () => {
    expect(CATALOGUE.size).toBeGreaterThan(380)
    for (const spec of CATALOGUE.values()) {
      expect(spec.path).toMatch(/^(problem|data|model|arch|exp|prod|perf|reg)\.[A-Za-z]\w*$/)
      expect(spec.label).not.toBe('')
      expect(spec.help).not.toBe('')
      if (spec.min !== undefined && spec.max !== undefined) expect(spec.min).toBeLessThan(spec.max)
    }
  })

  it('describes a fact of its own path from the fact', () => {
    const own = {
      path: 'brief.vans',
      label: 'Vans',
      unit: 'count',
      value: 40,
      step: 'problem',
      note: null,
      calculator: null,
    } as const
    expect(specOf(own)).toMatchObject({ type: 'number', label: 'Vans', unit: 'count' })
    expect(specOf({ ...own, path: 'arch.qpsPeak' }).label).toBe('Peak load')
  })
})

describe('parseAnswer', () => {
  it.each([
    ['data.positiveRate', '0.12%', 0.0012],
    ['data.positiveRate', '0.0012', 0.0012],
    ['arch.qpsPeak', '1.2k', 1200],
    ['arch.qpsPeak', '1,200 per second', 1200],
    ['arch.qpsPeak', '1200 qps', 1200],
    ['arch.qpsPeak', '90,000 a minute', 1500],
    ['perf.budgetUsdMonth', '40k', 40_000],
    ['perf.budgetUsdMonth', '$40,000', 40_000],
    ['perf.budgetUsdMonth', '$40k a month', 40_000],
    ['data.rowsPerDay', 'about 9 million charges a day', 9_000_000],
    ['data.rowsPerDay', '9m', 9_000_000],
    ['arch.latencyP99Ms', '0.1 s', 100],
    ['data.labelDelayDays', '2 weeks', 14],
    ['data.bytesPerRow', '2 kB', 2000],
    ['exp.approvalMargin', '0.2 pp', 0.002],
    ['prod.retrainCadenceDays', 'none', null],
    ['data.pii', 'yes', true],
    ['data.pii', 'No', false],
    ['problem.type', 'Binary classification', 'binary_classification'],
    ['prod.humanOversight', 'none', 'none'],
    ['prod.owner', 'nobody', null],
    ['prod.owner', 'risk-ml', 'risk-ml'],
    ['reg.regions', 'EU, united states', ['EU', 'US']],
    ['data.protectedFeatures', 'none', []],
    ['arch.componentAvailabilities', '99.9%; 0.9995', [0.999, 0.9995]],
  ])('%s: %s', (path, text, value) => expect(answer(path, text)).toEqual(value))

  it.each([
    ['data.positiveRate', '120%', /between 0% and 100%/],
    ['data.positiveRate', 'few', /not a figure/],
    ['arch.latencyP99Ms', '100 GB', /does not fit/],
    ['data.pii', 'perhaps', /yes or no/],
    ['problem.type', 'magic', /choose one of/],
    ['problem.engineers', '2.5', /whole number/],
    ['arch.qpsPeak', '', /leave it open/],
    ['arch.stages', '3', /in the table/],
  ])('%s refuses %s with what to do', (path, text, message) => expect(answer(path, text)).toMatch(message))
})

describe('checkValue', () => {
  it('takes known absence for all but yes/no', () => {
    const owner = factSpec('prod.owner')
    const pii = factSpec('data.pii')
    expect(owner && checkValue(owner, null).ok).toBe(true)
    expect(pii && checkValue(pii, null).ok).toBe(false)
  })

  it('refuses values of another kind and rows without distinct ids', () => {
    const stages = factSpec('arch.stages')
    const peak = factSpec('arch.qpsPeak')
    if (!stages || !peak) throw new Error('missing')
    expect(checkValue(stages, [{ id: 'a', p99: 1 }]).ok).toBe(true)
    expect(checkValue(stages, [{ id: 'a' }, { id: 'a' }]).ok).toBe(false)
    expect(checkValue(stages, [{ p99: 1 }]).ok).toBe(false)
    for (const odd of ['12', Number.NaN, Number.POSITIVE_INFINITY, -1, {}, []])
      expect(checkValue(peak, odd).ok).toBe(false)
  })
})

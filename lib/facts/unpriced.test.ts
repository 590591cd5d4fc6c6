import { describe, expect, it } from 'vitest'
import { runCalculator } from '@/lib/calculators/registry'
import { figureOf } from '@/lib/document/figures'
import type { Fact, Facts } from './fact'
import { formatFact, formatValue } from './format'
import { resolve } from './ledger'
import { isOpen } from './unpriced'

const run = (fn: string, input: Record<string, unknown>) => runCalculator(fn, input).values

const base: Fact = {
  path: 'arch.usdPerHour',
  label: 'One machine',
  unit: 'usd/h',
  value: 2,
  origin: 'cited',
  step: 'arch',
  setBy: 'user',
  setAt: null,
  source: null,
  calculator: null,
  note: null,
  decisionId: null,
}
const count: Fact = { ...base, path: 'arch.machines', label: 'Machines', unit: 'count', value: 3, origin: 'user' }
const budget: Fact = {
  ...base,
  path: 'perf.budgetUsdMonth',
  label: 'Budget',
  unit: 'usd/month',
  value: 9000,
  origin: 'user',
}
const sum = (path: string, unit: string, formula: string): Fact => ({
  ...base,
  path,
  label: path,
  unit,
  value: 1,
  origin: 'calculated',
  calculator: { fn: 'expr', formula, inputs: [], output: 'value' },
})
const per1k: Fact = {
  ...base,
  path: 'perf.estUsdPer1k',
  label: 'Cost of 1,000',
  unit: 'usd/1k',
  value: 1,
  origin: 'calculated',
  calculator: {
    fn: 'cost_per_1k',
    formula: 'price × replicas',
    output: 'usdPer1k',
    inputs: [
      { name: 'usdPerHour', path: 'arch.usdPerHour', value: 2 },
      { name: 'sustainedQps', path: null, value: 10 },
    ],
  },
}
const ledger = (price: Fact): Facts =>
  Object.fromEntries(
    [
      price,
      count,
      budget,
      per1k,
      sum('perf.servingUsd', 'usd/month', '{arch.machines}*{arch.usdPerHour}*730'),
      sum('perf.estCostUsdMonth', 'usd/month', '{perf.servingUsd}+100'),
      sum('perf.budgetShare', 'ratio', '{perf.estCostUsdMonth}/{perf.budgetUsdMonth}'),
    ].map((fact) => [fact.path, fact]),
  )
const valuesOf = (facts: Facts) => Object.fromEntries(Object.values(facts).map((fact) => [fact.path, fact.value]))

describe('a missing price', () => {
  const { facts, problems } = resolve(ledger({ ...base, value: null }), run)
  it('leaves every cost that needs it without a value, through sums and calculators alike', () => {
    expect(valuesOf(facts)).toMatchObject({
      'perf.servingUsd': null,
      'perf.estCostUsdMonth': null,
      'perf.budgetShare': null,
      'perf.estUsdPer1k': null,
      'perf.budgetUsdMonth': 9000,
    })
    expect(problems).toEqual([])
  })
  it('is priced again as soon as there is one', () => {
    const again = resolve({ ...facts, 'arch.usdPerHour': base }, run)
    expect(valuesOf(again.facts)).toMatchObject({ 'perf.servingUsd': 4380, 'perf.estCostUsdMonth': 4480 })
    expect(again.moved.map((move) => [move.path, move.before])).toContainEqual(['perf.servingUsd', null])
  })
  it('reads “unpriced”, while a budget that nobody has reads “none”', () => {
    expect(formatFact({ ...base, value: null })).toBe('unpriced')
    expect(formatFact({ ...per1k, value: null })).toBe('unpriced')
    expect(formatFact({ ...budget, value: null })).toBe('none')
    expect(isOpen({ ...budget, value: null })).toBe(false)
  })
  it('reads so in a document, in the figure and in what it is worked out from', () => {
    const serving = figureOf('perf.servingUsd', facts)
    expect(serving.text).toBe('unpriced')
    expect(serving.how?.call).toContain('unpriced')
    const cost = figureOf('perf.estUsdPer1k', facts)
    expect([cost.text, cost.how?.call]).toEqual(['unpriced', 'cost_per_1k(usdPerHour=unpriced, sustainedQps=10)'])
  })
  it('is refused by a calculator that needs it, and gives no cost where it is optional', () => {
    expect(() => runCalculator('cost_per_1k', { usdPerHour: null, sustainedQps: 10 })).toThrow(/usdPerHour/)
    const batch = runCalculator('batch_job', { items: 100, itemsPerSecPerWorker: 10, workers: 1 })
    expect(batch.values['cost']).toBeNull()
    expect(formatValue(null, 'usd', { calculated: true })).toBe('unpriced')
  })
})

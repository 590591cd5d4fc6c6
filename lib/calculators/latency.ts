import * as z from 'zod'
import { defineCalculator } from './define'
import { count, list, positive, quantity, share } from './inputs'

const DEAN = { title: 'Dean & Barroso 2013, The Tail at Scale', url: 'https://doi.org/10.1145/2408776.2408794' }

export const fanout = defineCalculator({
  fn: 'fanout',
  id: 'C22',
  title: 'Slow answers of a fan-out',
  description: 'Chance that any of n parallel calls is slow, and the quantile each call must meet.',
  step: 'arch',
  input: {
    p: share('Chance that one call is slow'),
    n: count('Parallel calls', { min: 1, max: 1e9 }),
    targetQ: quantity('Quantile of the whole', 'ratio', { above: 0, below: 1 }).default(0.99),
  },
  outputs: {
    pAnySlow: { label: 'Chance that the whole is slow', unit: 'ratio' },
    leafQuantileNeeded: { label: 'Quantile each call must meet', unit: 'ratio' },
  },
  main: 'pAnySlow',
  formula: 'any slow = 1 − (1 − p)^n; quantile of a call = target^(1/n)',
  tex: [String.raw`P = 1 - (1 - p)^{n} \qquad q_{\text{leaf}} = q^{1/n}`],
  symbols: { pAnySlow: 'P', p: 'p', n: 'n', leafQuantileNeeded: String.raw`q_{\text{leaf}}`, targetQ: 'q' },
  limits: [
    'Calls are taken to be slow independently; a shared cause makes them slow together, and the whole less often.',
  ],
  source: DEAN,
  plot: { x: 'n', span: ({ n }) => ({ from: 1, to: Math.max(10, 3 * n) }) },
  compute: ({ p, n, targetQ }) => ({
    values: { pAnySlow: -Math.expm1(n * Math.log1p(-p)), leafQuantileNeeded: targetQ ** (1 / n) },
  }),
})

/** A row of a list fact: it may carry an id and a note beside its figures. */
const stage = z.looseObject({
  mean: quantity('Mean of a stage', 'ms', { min: 0, max: 1e9 }),
  p99: quantity('p99 of a stage', 'ms', { min: 0, max: 1e9 }),
})

export const latencyBudget = defineCalculator({
  fn: 'latency_budget',
  id: 'C22',
  title: 'Latency budget over stages',
  description: 'Means add up; the sum of p99s is a cautious bound of the whole when stages are independent.',
  step: 'arch',
  input: {
    stages: list('Stages with mean and p99', 'ms', stage, 1, 1000),
    budget: positive('Budget at p99', 'ms', 1e9),
  },
  outputs: {
    sumMean: { label: 'Sum of the means', unit: 'ms' },
    sumP99: { label: 'Sum of the p99s', unit: 'ms' },
    headroomMs: { label: 'Left of the budget', unit: 'ms' },
  },
  main: 'headroomMs',
  formula: 'mean = Σ means; bound = Σ p99s; headroom = budget − bound',
  tex: [String.raw`\bar T = \sum_i \bar t_i \qquad T_{99} = \sum_i t_{99,i}`, String.raw`\text{headroom} = B - T_{99}`],
  symbols: { sumMean: String.raw`\bar T`, sumP99: 'T_{99}', headroomMs: String.raw`\text{headroom}`, budget: 'B' },
  limits: [
    'The p99s do not add up: their sum is cautious for independent stages, and reached where stages slow down together.',
  ],
  source: DEAN,
  plot: { x: 'budget' },
  compute: ({ stages, budget }) => {
    const sumMean = stages.reduce((sum, s) => sum + s.mean, 0)
    const sumP99 = stages.reduce((sum, s) => sum + s.p99, 0)
    const odd = stages.findIndex((s) => s.p99 < s.mean)
    const warnings = odd < 0 ? [] : [`Stage ${odd + 1} has a p99 below its mean: check its figures.`]
    if (sumP99 > budget) warnings.push('The sum of the p99s exceeds the budget.')
    return { values: { sumMean, sumP99, headroomMs: budget - sumP99 }, warnings }
  },
})

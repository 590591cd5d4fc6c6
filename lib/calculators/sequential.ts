import { defineCalculator } from './define'
import { choice, count, positive, quantity } from './inputs'
import { bisect } from './stats/bisect'
import { boundAt, crossingProbability } from './stats/group-sequential'
import { zTwoSided } from './stats/normal'

export const groupSequential = defineCalculator({
  fn: 'group_sequential',
  id: 'C15',
  title: 'False positives of repeated looks',
  description: 'Chance that any of K looks crosses the bound without effect; or the bound that keeps it at alpha.',
  step: 'exp',
  input: {
    K: count('Looks', { min: 1, max: 50 }),
    c: quantity('Bound on |Z|', 'x', { min: 0.1, max: 8 }).optional(),
    shape: choice('Shape of the bound', ['pocock', 'obf']).default('pocock'),
    alpha: quantity('Overall level, where no bound is given', 'ratio', { min: 0.001, max: 0.2 }).optional(),
  },
  outputs: {
    crossProb: { label: 'Chance of a false positive', unit: 'ratio' },
    c: { label: 'Bound constant', unit: 'x' },
    firstBound: { label: 'Bound at the first look', unit: 'x' },
    finalBound: { label: 'Bound at the last look', unit: 'x' },
  },
  main: 'crossProb',
  formula: 'P(|Z_k| > c for any look k) (pocock), bound c √(K ÷ k) (obf); without c, the c for which it equals α',
  source: { title: 'Armitage, McPherson & Rowe 1969; Pocock 1977; O’Brien & Fleming 1979', url: null },
  compute: ({ K, c, shape, alpha }) => {
    const level = alpha ?? 0.05
    const solve = () => bisect((x) => level - crossingProbability(K, x, shape), zTwoSided(level) - 0.01, 6, 30)
    const bound = c ?? solve()
    const used = c === undefined && alpha === undefined ? ['alpha 0.05 (default)'] : []
    const crossProb = crossingProbability(K, bound, shape)
    const warnings = crossProb > 0.1 ? ['More than one false positive in ten: use a sequential bound.'] : []
    const values = {
      crossProb,
      c: bound,
      firstBound: boundAt(1, K, bound, shape),
      finalBound: boundAt(K, K, bound, shape),
    }
    return { values, assumptions: [...used, 'looks after equal numbers of units'], warnings }
  },
})

export const msprtHalfwidth = defineCalculator({
  fn: 'msprt_halfwidth',
  id: 'C15',
  title: 'Always-valid interval of a difference',
  description: 'Half-width of an interval that stays valid at any number of looks (mixture test).',
  step: 'exp',
  input: {
    sd: positive('Standard deviation', 'unit of the metric', 1e12),
    n: count('Units per arm', { min: 1, max: 1e13 }, 'n'),
    tau2: positive('Variance of the mixture', 'unit²', 1e24),
    alpha: quantity('Significance level (two-sided)', 'ratio', { min: 0.001, max: 0.2 }).default(0.05),
  },
  outputs: {
    halfWidth: { label: 'Half-width', unit: 'unit of the metric' },
    ratioToFixed: { label: 'Against an interval for one look', unit: 'x' },
  },
  main: 'halfWidth',
  formula: '√(2V(V + nτ²) ÷ (n²τ²) × (ln 1/α + ½ ln((V + nτ²) ÷ V))), V = 2 sd²',
  source: { title: 'Johari et al. 2017, Peeking at A/B Tests', url: 'https://doi.org/10.1145/3097983.3097992' },
  compute: ({ sd, n, tau2, alpha }) => {
    const V = 2 * sd ** 2
    const wide = V + n * tau2
    const halfWidth = Math.sqrt(((2 * V * wide) / (n * n * tau2)) * (Math.log(1 / alpha) + 0.5 * Math.log(wide / V)))
    return { values: { halfWidth, ratioToFixed: halfWidth / (zTwoSided(alpha) * Math.sqrt(V / n)) } }
  },
})

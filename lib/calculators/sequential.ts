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
  tex: [
    String.raw`P\left(|Z_k| > c_k \text{ for any } k \le K\right) \qquad c_k = \begin{cases} c & \text{Pocock} \\ c\,\sqrt{K / k} & \text{O’Brien-Fleming} \end{cases}`,
  ],
  symbols: { K: 'K', c: 'c' },
  limits: ['Looks after equal numbers of units, of a statistic that is about normal.'],
  source: {
    title: 'Armitage, McPherson & Rowe 1969, Repeated Significance Tests',
    url: 'https://doi.org/10.2307/2343787',
  },
  further: [
    { title: 'Pocock 1977, Group sequential methods', url: 'https://doi.org/10.1093/biomet/64.2.191' },
    { title: 'O’Brien & Fleming 1979, A multiple testing procedure', url: 'https://doi.org/10.2307/2530245' },
  ],
  // Without a bound: what looking so often makes of the nominal level.
  plot: {
    x: { label: 'Looks', unit: 'count', whole: true },
    span: ({ K }) => ({ from: 1, to: Math.max(20, K) }),
    now: ({ K }) => K,
    at: ({ c, alpha }, x) => ({ K: x, c: c ?? zTwoSided(alpha ?? 0.05), alpha: undefined }),
  },
  compute: ({ K, c, shape, alpha }) => {
    const level = alpha ?? 0.05
    const solve = () => bisect((x) => level - crossingProbability(K, x, shape), zTwoSided(level) - 0.01, 6, 30)
    const bound = c ?? solve()
    const used =
      c !== undefined
        ? alpha === undefined
          ? []
          : ['alpha is not used, since the bound c is given']
        : alpha === undefined
          ? ['alpha 0.05 (default)']
          : []
    const crossProb = crossingProbability(K, bound, shape)
    const warnings = crossProb > 0.1 ? ['More than one false positive in ten: use a sequential bound.'] : []
    const values = {
      crossProb,
      c: bound,
      firstBound: boundAt(1, K, bound, shape),
      finalBound: boundAt(K, K, bound, shape),
    }
    return { values, assumptions: used, warnings }
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
  tex: [
    String.raw`w = \sqrt{\frac{2\,V\,(V + n\,\tau^2)}{n^2\,\tau^2} \left(\ln\frac{1}{\alpha} + \frac{1}{2} \ln\frac{V + n\,\tau^2}{V}\right)} \qquad V = 2\,\sigma^2`,
  ],
  symbols: { halfWidth: 'w', n: 'n', tau2: String.raw`\tau^2`, alpha: String.raw`\alpha`, sd: String.raw`\sigma` },
  limits: ['Valid at every look; it pays with width, least where the mixture variance fits the effect.'],
  source: { title: 'Johari et al. 2017, Peeking at A/B Tests', url: 'https://doi.org/10.1145/3097983.3097992' },
  plot: { x: 'n', log: true },
  compute: ({ sd, n, tau2, alpha }) => {
    const V = 2 * sd ** 2
    const wide = V + n * tau2
    const halfWidth = Math.sqrt(((2 * V * wide) / (n * n * tau2)) * (Math.log(1 / alpha) + 0.5 * Math.log(wide / V)))
    return { values: { halfWidth, ratioToFixed: halfWidth / (zTwoSided(alpha) * Math.sqrt(V / n)) } }
  },
})

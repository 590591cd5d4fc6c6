import { defineCalculator } from './define'
import { confField, positive, quantity, share } from './inputs'
import { normalUpperQuantile } from './stats/normal'
import { wilsonSize } from './stats/wilson'

export const designEffect = defineCalculator({
  fn: 'design_effect',
  id: 'C31',
  title: 'Design effect of clusters',
  description: 'How much clustered rows (users, channels, patients) shrink a sample.',
  step: 'exp',
  input: {
    m: quantity('Mean rows per cluster', 'n', { min: 1, max: 1e9 }),
    icc: share('Correlation within a cluster (ICC)'),
    n: positive('Rows in all', 'n', 1e15).optional(),
  },
  outputs: { deff: { label: 'Design effect', unit: 'x' }, effectiveN: { label: 'Effective rows', unit: 'n' } },
  main: 'deff',
  formula: 'design effect = 1 + (m − 1) × ICC; effective rows = rows ÷ design effect',
  tex: [String.raw`D = 1 + (m - 1)\,\rho \qquad n_{\text{eff}} = \frac{n}{D}`],
  symbols: { deff: 'D', m: 'm', icc: String.raw`\rho`, effectiveN: String.raw`n_{\text{eff}}`, n: 'n' },
  limits: ['Clusters of about one size; uneven ones shrink the sample more.'],
  source: { title: 'Kish 1965, Survey Sampling', url: null },
  plot: { x: 'm' },
  compute: ({ m, icc, n }) => {
    const deff = 1 + (m - 1) * icc
    return { values: { deff, effectiveN: n === undefined ? null : n / deff } }
  },
})

export const explorationSize = defineCalculator({
  fn: 'exploration_size',
  id: 'C32',
  title: 'Rejected cases to let through at random',
  description: 'Cases to let through so that the precision of the rejections is known within ± the half-width.',
  step: 'data',
  input: {
    p: share('Expected precision of the rejections'),
    halfWidth: quantity('Half-width wanted', 'ratio', { above: 0, below: 0.5 }),
    conf: confField().default(0.95),
  },
  outputs: { n: { label: 'Cases to let through', unit: 'n' } },
  main: 'n',
  formula: 'smallest n with z √(pq n + z²/4) ÷ (n + z²) ≤ half-width',
  tex: [String.raw`n = \min\left\{ n : \frac{z\,\sqrt{n\,p\,(1 - p) + z^2 / 4}}{n + z^2} \le w \right\}`],
  symbols: { n: 'n', p: 'p', halfWidth: 'w' },
  limits: ['Cases let through at random, each with its outcome awaited; the loss they bring is a cost to decide on.'],
  source: { title: 'Wilson 1927, Probable Inference', url: 'https://doi.org/10.1080/01621459.1927.10502953' },
  plot: { x: 'halfWidth' },
  compute: ({ p, halfWidth, conf }) => ({
    values: { n: wilsonSize(p, halfWidth, normalUpperQuantile((1 - conf) / 2)) },
  }),
})

import { defineCalculator } from './define'
import { refuse } from './errors'
import { alphaField, confField, count, powerField, quantity, share } from './inputs'
import { around } from './span'
import { normalUpperQuantile, zPower, zTwoSided } from './stats/normal'
import { wilsonInterval, wilsonSize } from './stats/wilson'

const WILSON = { title: 'Wilson 1927, Probable Inference', url: 'https://doi.org/10.1080/01621459.1927.10502953' }
const zOf = (conf: number) => normalUpperQuantile((1 - conf) / 2)

export const wilson = defineCalculator({
  fn: 'wilson',
  id: 'C16',
  title: 'Confidence interval of a rate',
  description: 'Wilson score interval of k successes in n. k may be p × n and need not be whole.',
  step: 'exp',
  input: {
    k: quantity('Successes', 'n', { min: 0, max: 1e15 }),
    n: count('Cases', { min: 1, max: 1e15 }, 'n'),
    conf: confField().default(0.95),
  },
  outputs: {
    lo: { label: 'Lower end', unit: 'ratio' },
    hi: { label: 'Upper end', unit: 'ratio' },
    p: { label: 'Rate', unit: 'ratio' },
    halfWidth: { label: 'Half of the width', unit: 'ratio' },
  },
  main: 'lo',
  formula: '(p + z²/2n ± z √(pq/n + z²/4n²)) ÷ (1 + z²/n)',
  tex: [
    String.raw`\frac{p + \frac{z^2}{2n} \pm z\,\sqrt{\frac{p\,(1 - p)}{n} + \frac{z^2}{4 n^2}}}{1 + \frac{z^2}{n}} \qquad p = \frac{k}{n}`,
  ],
  symbols: { k: 'k', n: 'n', p: 'p' },
  limits: [
    'Rows that hang together (of one user, one patient) count less: give the effective number, rows ÷ design effect.',
  ],
  source: WILSON,
  plot: {
    x: { label: 'Cases at the same rate', unit: 'n', whole: true },
    log: true,
    span: ({ n }) => around(n),
    now: ({ n }) => n,
    at: ({ k, n }, x) => ({ n: x, k: (x * k) / n }),
  },
  compute: ({ k, n, conf }) => {
    const whole = k > n && k <= n * (1 + 1e-9) ? n : k
    if (whole > n) refuse('k', `${k} successes are more than the ${n} cases. Give at most ${n}.`)
    const { lo, hi } = wilsonInterval(whole, n, zOf(conf))
    const none = whole === 0 || whole === n
    const bound = `None of ${n} ${whole === 0 ? 'succeeded' : 'failed'}: by the rule of three the rate is below about`
    const warnings = none && n >= 20 ? [`${bound} ${(3 / n).toPrecision(2)} (95%).`] : []
    return { values: { lo, hi, p: whole / n, halfWidth: (hi - lo) / 2 }, warnings }
  },
})

export const wilsonN = defineCalculator({
  fn: 'wilson_n',
  id: 'C16',
  title: 'Size of a test set for a rate',
  description: 'Smallest number of cases whose Wilson interval is at most ± the half-width.',
  step: 'exp',
  input: {
    p: share('Expected rate'),
    halfWidth: quantity('Half-width wanted', 'ratio', { above: 0, below: 0.5 }),
    conf: confField().default(0.95),
  },
  outputs: { n: { label: 'Cases', unit: 'n' } },
  main: 'n',
  formula: 'smallest n with z √(pq n + z²/4) ÷ (n + z²) ≤ half-width',
  tex: [String.raw`n = \min\left\{ n : \frac{z\,\sqrt{n\,p\,(1 - p) + z^2 / 4}}{n + z^2} \le w \right\}`],
  symbols: { n: 'n', p: 'p', halfWidth: 'w' },
  limits: [
    'Rows that hang together (of one user, one patient) count less: give the effective number, rows ÷ design effect.',
  ],
  source: WILSON,
  plot: { x: 'halfWidth' },
  compute: ({ p, halfWidth, conf }) => ({ values: { n: wilsonSize(p, halfWidth, zOf(conf)) } }),
})

export const aucSe = defineCalculator({
  fn: 'auc_se',
  id: 'C16',
  title: 'Standard error of an AUC',
  description: 'Hanley-McNeil error and interval of an area under the ROC curve; the rarer class drives it.',
  step: 'exp',
  input: {
    auc: share('Area under the curve'),
    nPos: count('Positives', { min: 1, max: 1e12 }, 'n'),
    nNeg: count('Negatives', { min: 1, max: 1e12 }, 'n'),
    conf: confField().default(0.95),
  },
  outputs: {
    se: { label: 'Standard error', unit: 'ratio' },
    lo: { label: 'Lower end', unit: 'ratio' },
    hi: { label: 'Upper end', unit: 'ratio' },
  },
  main: 'se',
  formula: 'SE² = [A(1 − A) + (n₊ − 1)(Q₁ − A²) + (n₋ − 1)(Q₂ − A²)] ÷ (n₊ n₋), Q₁ = A/(2 − A), Q₂ = 2A²/(1 + A)',
  tex: [
    String.raw`\text{SE}^2 = \frac{A (1 - A) + (n_+ - 1)(Q_1 - A^2) + (n_- - 1)(Q_2 - A^2)}{n_+\,n_-}`,
    String.raw`Q_1 = \frac{A}{2 - A} \qquad Q_2 = \frac{2 A^2}{1 + A}`,
  ],
  symbols: { se: String.raw`\text{SE}`, auc: 'A', nPos: 'n_+', nNeg: 'n_-' },
  limits: [
    'The rarer class drives the error: more of the common one hardly helps.',
    'Rows that hang together (of one user, one patient) count less: give the effective number, rows ÷ design effect.',
  ],
  source: {
    title: 'Hanley & McNeil 1982, Radiology 143:29-36',
    url: 'https://doi.org/10.1148/radiology.143.1.7063747',
  },
  plot: { x: 'nPos', log: true },
  compute: ({ auc, nPos, nNeg, conf }) => {
    const square = auc * auc
    const spread =
      auc * (1 - auc) + (nPos - 1) * (auc / (2 - auc) - square) + (nNeg - 1) * ((2 * square) / (1 + auc) - square)
    const se = Math.sqrt(Math.max(0, spread) / (nPos * nNeg))
    const z = zOf(conf)
    const warnings = [
      ...(Math.min(nPos, nNeg) < 30 ? ['Fewer than 30 cases of a class: the error itself is rough.'] : []),
      ...(se === 0 ? ['At an area of 0 or 1 the formula knows no error: the interval says nothing.'] : []),
    ]
    return { values: { se, lo: Math.max(0, auc - z * se), hi: Math.min(1, auc + z * se) }, warnings }
  },
})

export const mcnemarN = defineCalculator({
  fn: 'mcnemar_n',
  id: 'C16',
  title: 'Cases to compare two models on the same test set',
  description: 'Paired comparison (McNemar): cases to find a difference of accuracy at a rate of disagreement.',
  step: 'exp',
  input: {
    discordant: quantity('Share on which one model is right and the other wrong', 'ratio', { above: 0, max: 1 }),
    diff: quantity('Difference of accuracy', 'ratio', { above: 0, max: 1 }),
    alpha: alphaField().default(0.05),
    power: powerField().default(0.8),
  },
  outputs: { n: { label: 'Cases (exact)', unit: 'n' }, nWhole: { label: 'Cases', unit: 'n' } },
  main: 'n',
  formula: 'n = [z(1 − α/2) √d + z(power) √(d − D²)]² ÷ D²',
  tex: [String.raw`n = \left(\frac{z_{1-\alpha/2}\,\sqrt{d} + z_{1-\beta}\,\sqrt{d - D^2}}{D}\right)^2`],
  symbols: { n: 'n', discordant: 'd', diff: 'D', alpha: String.raw`\alpha`, power: String.raw`1-\beta` },
  limits: [
    'Rows that hang together (of one user, one patient) count less: give the effective number, rows ÷ design effect.',
  ],
  source: { title: 'Connor 1987, Biometrics 43:207-211', url: 'https://doi.org/10.2307/2531961' },
  plot: { x: 'diff', span: ({ diff, discordant }) => ({ from: diff / 4, to: Math.min(discordant, 3 * diff) }) },
  compute: ({ discordant, diff, alpha, power }) => {
    if (diff > discordant)
      refuse('diff', `${diff} exceeds the share of disagreement ${discordant}. Give at most ${discordant}.`)
    const n =
      ((zTwoSided(alpha) * Math.sqrt(discordant) + zPower(power) * Math.sqrt(discordant - diff ** 2)) / diff) ** 2
    return { values: { n, nWhole: Math.ceil(n) } }
  },
})

import { defineCalculator } from './define'
import { refuse } from './errors'
import { alarmAlpha, count, list, positive, quantity, share } from './inputs'
import { chiSquareUpper, chiSquareUpperQuantile } from './stats/chi-square'

const FLOOR = 1e-4
const DRIFT = {
  title: 'Yurdakul & Naranjo 2020, Statistical properties of the population stability index',
  url: 'https://doi.org/10.21314/JRMV.2020.227',
}
const size = (label: string) => count(label, { min: 1, max: 1e13 }, 'n')
const bins = () => count('Bins', { min: 2, max: 10_000 })
const shares = (label: string) => list(label, 'ratio', share('Share of a bin'), 2, 10_000)

/** Rounded shares miss 1 a little: that is said; what misses it by more than 0.02 is no set of shares. */
function checkSum(input: string, values: readonly number[]): string[] {
  const sum = values.reduce((a, b) => a + b, 0)
  if (Math.abs(sum - 1) > 0.02)
    refuse(input, `the shares add up to ${sum.toPrecision(6)}. Give shares that add up to 1.`)
  return Math.abs(sum - 1) > 1e-6 ? [`The shares of ${input} add up to ${sum.toPrecision(6)}, not to 1.`] : []
}

/** The bins with `amount` moved from the fullest to the next one (the first after the last). */
function moved(bins: readonly number[], amount: number): number[] {
  const fullest = bins.indexOf(Math.max(...bins))
  const next = (fullest + 1) % bins.length
  return bins.map((bin, i) => (i === fullest ? bin - amount : i === next ? bin + amount : bin))
}

/** The chi-square law needs some five rows in each bin. */
const thin = (n: number, m: number, bins: number): string[] =>
  Math.min(n, m) / bins < 5 ? ['Fewer than five rows a bin: the chi-square law is rough; take fewer bins.'] : []

export const psi = defineCalculator({
  fn: 'psi',
  id: 'C19',
  title: 'Population stability index',
  description: 'Distance between two distributions over bins. With n and m also whether it exceeds noise.',
  step: 'prod',
  input: {
    expected: shares('Reference shares by bin'),
    actual: shares('Current shares by bin'),
    n: size('Rows of the reference').optional(),
    m: size('Rows of the current window').optional(),
    alpha: alarmAlpha().default(0.05),
  },
  outputs: {
    psi: { label: 'PSI', unit: 'psi' },
    critical: { label: 'Critical value without drift', unit: 'psi' },
    verdict: { label: 'Verdict', unit: 'text' },
  },
  main: 'psi',
  formula: 'PSI = Σ (actual − expected) ln(actual ÷ expected)',
  tex: [String.raw`\text{PSI} = \sum_i (a_i - e_i) \ln\frac{a_i}{e_i}`],
  symbols: { psi: String.raw`\text{PSI}`, actual: 'a_i', expected: 'e_i' },
  limits: ['Tools bin differently, so their figures cannot be compared with each other.'],
  source: DRIFT,
  plot: {
    x: { label: 'Share moved out of the fullest current bin', unit: 'ratio' },
    span: ({ actual }) => ({ from: 0, to: 0.9 * Math.max(...actual) }),
    now: () => 0,
    at: ({ actual }, x) => ({ actual: moved(actual, x) }),
  },
  compute: ({ expected, actual, n, m, alpha }) => {
    if (expected.length !== actual.length) {
      refuse('actual', `${actual.length} bins against ${expected.length} in expected. Give the same bins in both.`)
    }
    const warnings = [...checkSum('expected', expected), ...checkSum('actual', actual)]
    const floored = (name: string, value: number, i: number) => {
      if (value === 0) warnings.push(`Bin ${i + 1} of ${name} is empty: ${FLOOR} is used in its place.`)
      return value === 0 ? FLOOR : value
    }
    const value = expected.reduce((sum, share, i) => {
      const e = floored('expected', share, i)
      const a = floored('actual', actual[i] ?? 0, i)
      return sum + (a - e) * Math.log(a / e)
    }, 0)
    const sized = n !== undefined && m !== undefined
    const critical = sized ? (1 / n + 1 / m) * chiSquareUpperQuantile(alpha, expected.length - 1) : null
    const material = value >= 0.1
    const seen =
      critical === null ? 'significance unknown without n and m' : value > critical ? 'significant' : 'within noise'
    return { values: { psi: value, critical, verdict: `${material ? 'material' : 'not material'}, ${seen}` }, warnings }
  },
})

export const psiCritical = defineCalculator({
  fn: 'psi_critical',
  id: 'C19',
  title: 'Critical value of the PSI',
  description: 'PSI that windows of these sizes exceed by chance at the given level, without any drift.',
  step: 'prod',
  input: {
    n: size('Rows of one window'),
    m: size('Rows of the other'),
    bins: bins(),
    alpha: alarmAlpha().default(0.05),
  },
  outputs: { critical: { label: 'Critical value', unit: 'psi' } },
  main: 'critical',
  formula: 'critical = (1/n + 1/m) × χ²(1 − α; bins − 1)',
  tex: [String.raw`c = \left(\frac{1}{n} + \frac{1}{m}\right) \chi^2_{1-\alpha,\; B-1}`],
  symbols: { critical: 'c', n: 'n', m: 'm', alpha: String.raw`\alpha`, bins: 'B' },
  limits: ['Significant is not material: with many rows a shift far below 0.1 passes it. Ask for both.'],
  source: DRIFT,
  plot: { x: 'n', log: true },
  compute: ({ n, m, bins: b, alpha }) => ({
    values: { critical: (1 / n + 1 / m) * chiSquareUpperQuantile(alpha, b - 1) },
    warnings: thin(n, m, b),
  }),
})

export const ksCritical = defineCalculator({
  fn: 'ks_critical',
  id: 'C19',
  title: 'Critical value of the Kolmogorov-Smirnov distance',
  description: 'Largest gap of two distribution functions that chance explains at the given level.',
  step: 'prod',
  input: { n: size('Rows of one window'), m: size('Rows of the other'), alpha: alarmAlpha().default(0.05) },
  outputs: { c: { label: 'Coefficient', unit: 'x' }, critical: { label: 'Critical value', unit: 'ratio' } },
  main: 'critical',
  formula: 'critical = √(−½ ln(α/2)) × √((n + m) ÷ nm)',
  tex: [String.raw`c = \sqrt{-\frac{1}{2} \ln\frac{\alpha}{2}} \qquad D = c\,\sqrt{\frac{n + m}{n\,m}}`],
  symbols: { c: 'c', critical: 'D', alpha: String.raw`\alpha`, n: 'n', m: 'm' },
  limits: ['Continuous values without ties; with ties the test is cautious.'],
  source: {
    title: 'Smirnov 1948, Table for estimating the goodness of fit',
    url: 'https://doi.org/10.1214/aoms/1177730256',
  },
  plot: { x: 'n', log: true },
  compute: ({ n, m, alpha }) => {
    const c = Math.sqrt(-0.5 * Math.log(alpha / 2))
    const warnings = Math.min(n, m) < 30 ? ['Fewer than 30 rows: the law of large samples is rough.'] : []
    return { values: { c, critical: c * Math.sqrt(1 / n + 1 / m) }, warnings }
  },
})

export const jsd = defineCalculator({
  fn: 'jsd',
  id: 'C19',
  title: 'Jensen-Shannon divergence with a test',
  description: 'Weighted divergence of two rows of counts, its G statistic and the chance of that without drift.',
  step: 'prod',
  input: {
    counts: list(
      'Two rows of counts by bin',
      'n',
      list('Counts by bin', 'n', count('Count of a bin', { min: 0, max: 1e13 }, 'n'), 2, 10_000),
      2,
      2,
    ),
  },
  outputs: {
    jsdNats: { label: 'Divergence', unit: 'nats' },
    distance: { label: 'Distance (root)', unit: 'nats^½' },
    G: { label: 'G statistic', unit: 'x' },
    df: { label: 'Degrees of freedom', unit: 'count' },
    pValue: { label: 'Chance without drift', unit: 'ratio' },
  },
  main: 'jsdNats',
  formula: 'JSD = H(pooled) − Σ weight × H(row); G = 2 (n + m) JSD, χ² with bins − 1 degrees',
  tex: [
    String.raw`\text{JSD} = H(w_1 p_1 + w_2 p_2) - w_1 H(p_1) - w_2 H(p_2) \qquad w_i = \frac{n_i}{n_1 + n_2}`,
    String.raw`G = 2\,(n_1 + n_2)\,\text{JSD} \sim \chi^2_{B-1}`,
  ],
  symbols: { jsdNats: String.raw`\text{JSD}`, G: 'G' },
  limits: ['Weighted by rows, in nats. scipy’s jensenshannon returns the root of the unweighted one.'],
  source: {
    title: 'Lin 1991, Divergence measures based on the Shannon entropy',
    url: 'https://doi.org/10.1109/18.61115',
  },
  plot: {
    x: { label: 'Cases moved out of the fullest bin of the second row', unit: 'n', whole: true },
    span: ({ counts: [, second = []] }) => ({ from: 0, to: 0.9 * Math.max(...second) }),
    now: () => 0,
    at: ({ counts: [first = [], second = []] }, x) => ({ counts: [first, moved(second, x)] }),
  },
  compute: ({ counts }) => {
    const [first = [], second = []] = counts
    if (first.length !== second.length)
      refuse('counts', `${first.length} bins against ${second.length}. Give the same bins in both rows.`)
    const [n, m] = [first, second].map((row) => row.reduce((a, b) => a + b, 0))
    if (!n || !m) return refuse('counts', 'a row without any count cannot be compared. Give counts in both rows.')
    const term = (own: number, total: number, both: number) =>
      own === 0 ? 0 : own * Math.log(own / total / (both / (n + m)))
    let [divergence, used] = [0, 0]
    first.forEach((a, i) => {
      const b = second[i] ?? 0
      if (a + b === 0) return
      used += 1
      divergence += term(a, n, a + b) + term(b, m, a + b)
    })
    if (used < 2) return refuse('counts', 'all counts stand in one bin. Give at least two bins that are used.')
    const jsdNats = Math.max(0, divergence / (n + m))
    const G = 2 * (n + m) * jsdNats
    const df = used - 1
    const warnings = used < first.length ? [`${first.length - used} bins are empty in both rows and left out.`] : []
    warnings.push(...thin(n, m, used))
    return { values: { jsdNats, distance: Math.sqrt(jsdNats), G, df, pValue: chiSquareUpper(G, df) }, warnings }
  },
})

export const jsdCritical = defineCalculator({
  fn: 'jsd_critical',
  id: 'C19',
  title: 'Critical value of the Jensen-Shannon divergence',
  description: 'Divergence that windows of these sizes exceed by chance at the given level.',
  step: 'prod',
  input: {
    n: size('Rows of one window'),
    m: size('Rows of the other'),
    bins: bins(),
    alpha: alarmAlpha().default(0.05),
  },
  outputs: { critical: { label: 'Critical value', unit: 'nats' } },
  main: 'critical',
  formula: 'critical = χ²(1 − α; bins − 1) ÷ (2 (n + m))',
  tex: [String.raw`c = \frac{\chi^2_{1-\alpha,\; B-1}}{2\,(n + m)}`],
  symbols: { critical: 'c', n: 'n', m: 'm', alpha: String.raw`\alpha`, bins: 'B' },
  limits: ['Significant is not material: with many rows any shift passes it. Ask for both.'],
  source: {
    title: 'Lin 1991, Divergence measures based on the Shannon entropy',
    url: 'https://doi.org/10.1109/18.61115',
  },
  plot: { x: 'n', log: true },
  compute: ({ n, m, bins: b, alpha }) => ({
    values: { critical: chiSquareUpperQuantile(alpha, b - 1) / (2 * (n + m)) },
    warnings: thin(n, m, b),
  }),
})

export const falseAlarm = defineCalculator({
  fn: 'false_alarm',
  id: 'C19',
  title: 'False alarms of many monitors',
  description: 'Chance of any false alarm in a check, alarms a day, and the level that corrects for the many.',
  step: 'prod',
  input: {
    alpha: quantity('Level of one monitor', 'ratio', { above: 0, below: 1 }),
    features: count('Monitors', { min: 1, max: 1e9 }),
    checksPerDay: positive('Checks a day', '1/d', 1e6).default(1),
  },
  outputs: {
    anyPerCheck: { label: 'Chance of any false alarm in a check', unit: 'ratio' },
    expectedPerDay: { label: 'False alarms a day', unit: '1/d' },
    bonferroni: { label: 'Level per monitor for that overall level', unit: 'ratio' },
  },
  main: 'expectedPerDay',
  formula: 'any = 1 − (1 − α)^monitors; a day = α × monitors × checks; corrected = α ÷ monitors',
  tex: [String.raw`P = 1 - (1 - \alpha)^{k} \qquad E = \alpha\,k\,d \qquad \alpha_B = \frac{\alpha}{k}`],
  symbols: {
    anyPerCheck: 'P',
    expectedPerDay: 'E',
    alpha: String.raw`\alpha`,
    features: 'k',
    checksPerDay: 'd',
    bonferroni: String.raw`\alpha_B`,
  },
  limits: ['Monitors that move together raise their false alarms together.'],
  source: {
    title: 'Dunn 1961, Multiple comparisons among means (Bonferroni)',
    url: 'https://doi.org/10.1080/01621459.1961.10482090',
  },
  plot: { x: 'features' },
  compute: ({ alpha, features, checksPerDay }) => ({
    values: {
      anyPerCheck: -Math.expm1(features * Math.log1p(-alpha)),
      expectedPerDay: alpha * features * checksPerDay,
      bonferroni: alpha / features,
    },
  }),
})

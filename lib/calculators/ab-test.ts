import { defineCalculator } from './define'
import { needed, refuse } from './errors'
import { alphaField, count, openShare, positive, powerField, quantity } from './inputs'
import { ceilCount } from './rounding'
import { zPower, zTwoSided } from './stats/normal'
import { samplePerArm } from './stats/two-proportions'

const variantsField = () => count('Arms, control included', { min: 2, max: 100 }).default(2)
const OUTPUTS = {
  nPerArm: { label: 'Units per arm (exact)', unit: 'n' },
  nPerArmWhole: { label: 'Units per arm', unit: 'n' },
  total: { label: 'Units in all arms', unit: 'n' },
  alphaUsed: { label: 'Level per comparison', unit: 'ratio' },
}

function plan(nPerArm: number, variants: number, alphaUsed: number) {
  const nPerArmWhole = ceilCount(nPerArm)
  return { nPerArm, nPerArmWhole, total: nPerArmWhole * variants, alphaUsed }
}

const bonferroni = (variants: number) =>
  variants > 2
    ? [
        `level split over ${variants - 1} comparisons (Bonferroni)`,
        `arms of one size; a control √${variants - 1} times as large as a treatment needs fewer units in all`,
      ]
    : []

type Rates = {
  p1?: number | undefined
  p2?: number | undefined
  baseline?: number | undefined
  mdeRel?: number | undefined
}

/** Both rates, from either form of the inputs; refuses a mix, a missing one and rates that are equal or beyond 0 to 1. */
function ratesOf({ p1, p2, baseline, mdeRel }: Rates): { from: number; to: number } {
  const relative = baseline !== undefined || mdeRel !== undefined
  if (relative && (p1 !== undefined || p2 !== undefined)) {
    return refuse('baseline', 'give p1 and p2, or baseline and mdeRel, not a mix of both.')
  }
  const from = relative
    ? needed('baseline', baseline, 'Give a rate between 0 and 1.')
    : needed('p1', p1, 'Give the rate of the control, above 0 and below 1.')
  const to = relative
    ? from * (1 + needed('mdeRel', mdeRel, 'Give the relative change, e.g. 0.1.'))
    : needed('p2', p2, 'Give the rate of the treatment, above 0 and below 1.')
  if (to <= 0 || to >= 1)
    return refuse('mdeRel', `leads to a rate of ${to}. Give a change that keeps it between 0 and 1.`)
  if (from === to) return refuse(relative ? 'mdeRel' : 'p2', 'both rates are equal. Give two rates that differ.')
  return { from, to }
}

/** A quarter to three times the relative change asked for. */
function relativeSpan(rates: Rates): { from: number; to: number } {
  const { from, to } = ratesOf(rates)
  const change = to / from - 1
  return change > 0 ? { from: change / 4, to: 3 * change } : { from: Math.max(3 * change, -0.99), to: change / 4 }
}

export const abTwoProp = defineCalculator({
  fn: 'ab_two_prop',
  id: 'C13',
  title: 'Sample size of an A/B test on a rate',
  description: 'Units per arm to tell two proportions apart. Give p1 and p2, or baseline and mdeRel.',
  step: 'exp',
  input: {
    p1: openShare('Rate of the control').optional(),
    p2: openShare('Rate of the treatment').optional(),
    baseline: openShare('Baseline rate, in place of p1 and p2').optional(),
    mdeRel: quantity('Relative change to detect, with the baseline', 'ratio', { min: -0.999, max: 1000 }).optional(),
    alpha: alphaField().default(0.05),
    power: powerField().default(0.8),
    variants: variantsField(),
  },
  outputs: OUTPUTS,
  main: 'nPerArm',
  formula: 'n = [z(1 − α/2) √(2 p̄ q̄) + z(power) √(p₁q₁ + p₂q₂)]² ÷ (p₁ − p₂)²',
  tex: [
    String.raw`n = \frac{\left(z_{1-\alpha/2}\,\sqrt{2\,\bar p\,\bar q} + z_{1-\beta}\,\sqrt{p_1 q_1 + p_2 q_2}\right)^2}{(p_1 - p_2)^2}`,
    String.raw`\bar p = \frac{p_1 + p_2}{2} \qquad q = 1 - p`,
  ],
  symbols: { nPerArm: 'n', p1: 'p_1', p2: 'p_2', alpha: String.raw`\alpha`, power: String.raw`1-\beta` },
  limits: [
    'The unit of analysis must be the unit of randomization; else use cluster-robust errors and a design effect.',
    'The normal approximation with both variances; Cohen’s h (arcsine) gives sizes that differ slightly.',
  ],
  source: {
    title: 'R stats::power.prop.test',
    url: 'https://stat.ethz.ch/R-manual/R-devel/library/stats/html/power.prop.test.html',
  },
  further: [{ title: 'Fleiss 1981, Statistical Methods for Rates and Proportions', url: null }],
  plot: {
    x: { label: 'Relative change to detect', unit: 'ratio' },
    span: (input) => relativeSpan(input),
    now: (input) => ratesOf(input).to / ratesOf(input).from - 1,
    at: (input, x) => ({
      p1: ratesOf(input).from,
      p2: ratesOf(input).from * (1 + x),
      baseline: undefined,
      mdeRel: undefined,
    }),
  },
  compute: ({ alpha, power, variants, ...rates }) => {
    const { from, to } = ratesOf(rates)
    const alphaUsed = alpha / (variants - 1)
    const n = samplePerArm(from, to, alphaUsed, power)
    const rare = n * Math.min(from, to, 1 - from, 1 - to)
    const warnings =
      rare < 10
        ? [`About ${rare.toFixed(1)} events of the rarer kind in an arm: the approximation is rough below ten.`]
        : []
    return { values: plan(n, variants, alphaUsed), assumptions: bonferroni(variants), warnings }
  },
})

export const abMeans = defineCalculator({
  fn: 'ab_means',
  id: 'C13',
  title: 'Sample size of an A/B test on a mean',
  description: 'Units per arm to detect a difference of means, with the pre-period correlation for CUPED.',
  step: 'exp',
  input: {
    delta: quantity('Difference to detect', 'unit of the metric', { min: -1e15, max: 1e15 }),
    sd: positive('Standard deviation', 'unit of the metric', 1e15),
    alpha: alphaField().default(0.05),
    power: powerField().default(0.8),
    rho: quantity('Correlation with the pre-period', 'ratio', { min: 0, max: 0.95 }).default(0),
    variants: variantsField(),
  },
  outputs: OUTPUTS,
  main: 'nPerArm',
  formula: 'n = 2 sd² (1 − ρ²) (z(1 − α/2) + z(power))² ÷ δ² + z(1 − α/2)² ÷ 4',
  tex: [
    String.raw`n = \frac{2\,\sigma^2 (1 - \rho^2) \left(z_{1-\alpha/2} + z_{1-\beta}\right)^2}{\delta^2} + \frac{z_{1-\alpha/2}^2}{4}`,
  ],
  symbols: {
    nPerArm: 'n',
    sd: String.raw`\sigma`,
    rho: String.raw`\rho`,
    alpha: String.raw`\alpha`,
    power: String.raw`1-\beta`,
    delta: String.raw`\delta`,
  },
  limits: [
    'The unit of analysis must be the unit of randomization; else use cluster-robust errors and a design effect.',
  ],
  source: { title: 'Deng et al. 2013, CUPED', url: 'https://doi.org/10.1145/2433396.2433413' },
  further: [
    {
      title: 'R stats::power.t.test',
      url: 'https://stat.ethz.ch/R-manual/R-devel/library/stats/html/power.t.test.html',
    },
  ],
  plot: { x: 'delta' },
  compute: ({ delta, sd, alpha, power, rho, variants }) => {
    if (delta === 0) refuse('delta', 'a difference of 0 can never be detected. Give another one.')
    const alphaUsed = alpha / (variants - 1)
    const z = zTwoSided(alphaUsed)
    const n = (2 * sd ** 2 * (1 - rho ** 2) * (z + zPower(power)) ** 2) / delta ** 2 + z ** 2 / 4
    const warnings = n < 20 ? ['Fewer than 20 units in an arm: the correction for the t distribution is rough.'] : []
    return { values: plan(n, variants, alphaUsed), assumptions: bonferroni(variants), warnings }
  },
})

export const abDuration = defineCalculator({
  fn: 'ab_duration',
  id: 'C13',
  title: 'Duration of an A/B test',
  description: 'Days, and whole weeks, until every arm has its units.',
  step: 'exp',
  input: {
    nPerArm: positive('Units per arm', 'n', 1e13),
    variants: variantsField(),
    dailyEligible: positive('Eligible units a day', 'n/d', 1e12),
    allocation: quantity('Share of the units in the test', 'ratio', { above: 0, max: 1 }).default(1),
  },
  outputs: {
    days: { label: 'Duration', unit: 'd' },
    daysFullWeeks: { label: 'Duration in whole weeks', unit: 'd' },
    weeks: { label: 'Whole weeks', unit: 'weeks' },
  },
  main: 'daysFullWeeks',
  formula: 'days = ceil(n per arm × arms ÷ (daily units × allocation)), rounded up to whole weeks',
  tex: [
    String.raw`D = \left\lceil \frac{n\,k}{d\,a} \right\rceil \qquad D_{\text{weeks}} = 7 \left\lceil \frac{D}{7} \right\rceil`,
  ],
  symbols: {
    days: 'D',
    nPerArm: 'n',
    variants: 'k',
    dailyEligible: 'd',
    allocation: 'a',
    daysFullWeeks: String.raw`D_{\text{weeks}}`,
  },
  limits: [
    'Eligible units are people that can enter, not page views; who comes back is counted once. Labels that arrive late come on top.',
  ],
  source: {
    title: 'Kohavi, Tang & Xu 2020, Trustworthy Online Controlled Experiments',
    url: 'https://doi.org/10.1017/9781108653985',
  },
  plot: { x: 'dailyEligible' },
  compute: ({ nPerArm, variants, dailyEligible, allocation }) => {
    const days = ceilCount((nPerArm * variants) / (dailyEligible * allocation))
    const weeks = Math.ceil(days / 7)
    const warnings = weeks > 8 ? ['More than eight weeks: cookies churn and the world changes.'] : []
    return { values: { days, daysFullWeeks: weeks * 7, weeks }, warnings }
  },
})

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
  variants > 2 ? [`level split over ${variants - 1} comparisons (Bonferroni)`] : []

export const abTwoProp = defineCalculator({
  fn: 'ab_two_prop',
  id: 'C13',
  title: 'Sample size of an A/B test on a rate',
  description: 'Units per arm to tell two proportions apart. Give p1 and p2, or baseline and mdeRel.',
  step: 'exp',
  input: {
    p1: openShare('Rate of the control').optional(),
    p2: openShare('Rate of the treatment').optional(),
    baseline: openShare('Rate of the control').optional(),
    mdeRel: quantity('Relative change to detect', 'ratio', { min: -0.999, max: 1000 }).optional(),
    alpha: alphaField().default(0.05),
    power: powerField().default(0.8),
    variants: variantsField(),
  },
  outputs: OUTPUTS,
  main: 'nPerArm',
  formula: 'n = [z(1 − α/2) √(2 p̄ q̄) + z(power) √(p₁q₁ + p₂q₂)]² ÷ (p₁ − p₂)²',
  source: {
    title: 'R stats::power.prop.test; Fleiss 1981',
    url: 'https://stat.ethz.ch/R-manual/R-devel/library/stats/html/power.prop.test.html',
  },
  compute: ({ p1, p2, baseline, mdeRel, alpha, power, variants }) => {
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
    const alphaUsed = alpha / (variants - 1)
    return {
      values: plan(samplePerArm(from, to, alphaUsed, power), variants, alphaUsed),
      assumptions: bonferroni(variants),
    }
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
  source: { title: 'R stats::power.t.test; Deng et al. 2013 (CUPED)', url: 'https://doi.org/10.1145/2433396.2433413' },
  compute: ({ delta, sd, alpha, power, rho, variants }) => {
    if (delta === 0) refuse('delta', 'a difference of 0 can never be detected. Give another one.')
    const alphaUsed = alpha / (variants - 1)
    const z = zTwoSided(alphaUsed)
    const n = (2 * sd ** 2 * (1 - rho ** 2) * (z + zPower(power)) ** 2) / delta ** 2 + z ** 2 / 4
    return { values: plan(n, variants, alphaUsed), assumptions: bonferroni(variants) }
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
  source: { title: 'Kohavi, Tang & Xu 2020, Trustworthy Online Controlled Experiments', url: null },
  compute: ({ nPerArm, variants, dailyEligible, allocation }) => {
    const days = ceilCount((nPerArm * variants) / (dailyEligible * allocation))
    const weeks = Math.ceil(days / 7)
    const warnings = weeks > 8 ? ['More than eight weeks: cookies churn and the world changes.'] : []
    return { values: { days, daysFullWeeks: weeks * 7, weeks }, warnings }
  },
})

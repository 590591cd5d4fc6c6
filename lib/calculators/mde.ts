import { defineCalculator } from './define'
import { refuse } from './errors'
import { alphaField, openShare, positive, powerField, quantity } from './inputs'
import { bisect } from './stats/bisect'
import { zPower, zTwoSided } from './stats/normal'
import { samplePerArm } from './stats/two-proportions'

const perArm = () => quantity('Units per arm', 'n', { min: 2, max: 1e13 })

export const mdeProp = defineCalculator({
  fn: 'mde_prop',
  id: 'C14',
  title: 'Smallest detectable change of a rate',
  description: 'The rise of a proportion that a test of given size finds with the wanted power.',
  step: 'exp',
  input: {
    p: openShare('Rate of the control'),
    nPerArm: perArm(),
    alpha: alphaField().default(0.05),
    power: powerField().default(0.8),
  },
  outputs: {
    mdeAbs: { label: 'Detectable change', unit: 'points' },
    mdeRel: { label: 'Detectable change, relative', unit: 'ratio' },
  },
  main: 'mdeAbs',
  formula: 'the rise d for which the sample size of p against p + d equals n per arm (bisection)',
  tex: [
    String.raw`\text{solve } \; n = \frac{\left(z_{1-\alpha/2}\,\sqrt{2\,\bar p\,\bar q} + z_{1-\beta}\,\sqrt{p\,q + (p + d)(q - d)}\right)^2}{d^2} \; \text{ for } d`,
  ],
  symbols: { mdeAbs: 'd', p: 'p', nPerArm: 'n', alpha: String.raw`\alpha`, power: String.raw`1-\beta` },
  limits: ['If it is more than any lift you believe in, stop: change the metric, reduce the variance, or run longer.'],
  source: {
    title: 'R stats::power.prop.test, inverted',
    url: 'https://stat.ethz.ch/R-manual/R-devel/library/stats/html/power.prop.test.html',
  },
  further: [{ title: 'Fleiss 1981, Statistical Methods for Rates and Proportions', url: null }],
  plot: { x: 'nPerArm', log: true },
  compute: ({ p, nPerArm, alpha, power }) => {
    const excess = (d: number) => samplePerArm(p, p + d, alpha, power) - nPerArm
    const most = 1 - p
    if (excess(most) > 0) {
      refuse(
        'nPerArm',
        `${nPerArm} units cannot show any rise from ${p}. Give at least ${Math.ceil(excess(most) + nPerArm)}.`,
      )
    }
    const mdeAbs = bisect(excess, most * 1e-12, most)
    return { values: { mdeAbs, mdeRel: mdeAbs / p } }
  },
})

export const mdeMean = defineCalculator({
  fn: 'mde_mean',
  id: 'C14',
  title: 'Smallest detectable change of a mean',
  description: 'The difference of means that a test of given size finds with the wanted power.',
  step: 'exp',
  input: {
    sd: positive('Standard deviation', 'unit of the metric', 1e15),
    nPerArm: perArm(),
    alpha: alphaField().default(0.05),
    power: powerField().default(0.8),
    rho: quantity('Correlation with the pre-period', 'ratio', { min: 0, max: 0.95 }).default(0),
    mean: positive('Mean of the control', 'unit of the metric', 1e15).optional(),
  },
  outputs: {
    mdeAbs: { label: 'Detectable change', unit: 'unit of the metric' },
    mdeRel: { label: 'Detectable change, relative', unit: 'ratio' },
  },
  main: 'mdeAbs',
  formula: 'd = (z(1 − α/2) + z(power)) × sd × √(1 − ρ²) × √(2 ÷ n)',
  tex: [String.raw`d = \left(z_{1-\alpha/2} + z_{1-\beta}\right) \sigma\,\sqrt{1 - \rho^2}\,\sqrt{\frac{2}{n}}`],
  symbols: {
    mdeAbs: 'd',
    sd: String.raw`\sigma`,
    rho: String.raw`\rho`,
    nPerArm: 'n',
    alpha: String.raw`\alpha`,
    power: String.raw`1-\beta`,
  },
  limits: ['If it is more than any lift you believe in, stop: change the metric, reduce the variance, or run longer.'],
  source: { title: 'Deng et al. 2013 (CUPED)', url: 'https://doi.org/10.1145/2433396.2433413' },
  further: [
    {
      title: 'R stats::power.t.test',
      url: 'https://stat.ethz.ch/R-manual/R-devel/library/stats/html/power.t.test.html',
    },
  ],
  plot: { x: 'nPerArm', log: true },
  compute: ({ sd, nPerArm, alpha, power, rho, mean }) => {
    const mdeAbs = (zTwoSided(alpha) + zPower(power)) * sd * Math.sqrt(1 - rho ** 2) * Math.sqrt(2 / nPerArm)
    return { values: { mdeAbs, mdeRel: mean === undefined ? null : mdeAbs / mean } }
  },
})

import { defineCalculator } from './define'
import { count, positive, quantity } from './inputs'

export const checkpoint = defineCalculator({
  fn: 'checkpoint',
  id: 'C26',
  title: 'Checkpoint interval',
  description: 'Interval between checkpoints that loses least, and the share of time lost at it.',
  step: 'perf',
  input: {
    writeS: positive('Time that a checkpoint blocks', 's', 1e6),
    mtbfS: positive('Mean time between failures of the job', 's', 1e12),
    restartS: quantity('Time to restart', 's', { min: 0, max: 1e7 }).default(0),
  },
  outputs: {
    youngS: { label: 'Interval (Young)', unit: 's' },
    dalyS: { label: 'Interval (Daly)', unit: 's' },
    waste: { label: 'Share of time lost', unit: 'ratio' },
  },
  main: 'dalyS',
  formula: 'Young = √(2δM); Daly = √(2δM) [1 + ⅓ √(δ/2M) + (δ/2M)/9] − δ; lost = δ/τ + τ/2M + R/M',
  tex: [
    String.raw`\tau_Y = \sqrt{2\,\delta\,M}`,
    String.raw`\tau_D = \sqrt{2\,\delta\,M} \left[1 + \frac{1}{3} \sqrt{\frac{\delta}{2M}} + \frac{1}{9} \cdot \frac{\delta}{2M}\right] - \delta`,
    String.raw`\text{lost} = \frac{\delta}{\tau} + \frac{\tau}{2M} + \frac{R}{M}`,
  ],
  symbols: {
    youngS: String.raw`\tau_Y`,
    dalyS: String.raw`\tau_D`,
    writeS: String.raw`\delta`,
    mtbfS: 'M',
    restartS: 'R',
    waste: String.raw`\text{lost}`,
  },
  limits: [
    'The time between failures of the whole job, not of a unit. Of an asynchronous checkpoint only the time that blocks counts.',
  ],
  source: {
    title: 'Daly 2006, A higher order estimate of the optimum checkpoint interval',
    url: 'https://doi.org/10.1016/j.future.2004.11.016',
  },
  further: [
    {
      title: 'Young 1974, A first order approximation to the optimum checkpoint interval',
      url: 'https://doi.org/10.1145/361147.361115',
    },
    { title: 'Llama team 2024, The Llama 3 Herd of Models', url: 'https://arxiv.org/abs/2407.21783' },
  ],
  plot: { x: 'mtbfS', log: true },
  compute: ({ writeS, mtbfS, restartS }) => {
    const youngS = Math.sqrt(2 * writeS * mtbfS)
    const part = writeS / (2 * mtbfS)
    const dalyS = writeS < 2 * mtbfS ? youngS * (1 + Math.sqrt(part) / 3 + part / 9) - writeS : mtbfS
    const waste = writeS / youngS + youngS / (2 * mtbfS) + restartS / mtbfS
    const warnings = waste > 0.5 ? ['More than half of the time is lost: write faster or use fewer machines.'] : []
    return { values: { youngS, dalyS, waste }, warnings }
  },
})

export const mtbfCluster = defineCalculator({
  fn: 'mtbf_cluster',
  id: 'C26',
  title: 'Time between failures of a cluster',
  description: 'Mean time between failures of a job over n units that each may stop it.',
  step: 'perf',
  input: {
    mtbfUnitS: positive('Mean time between failures of a unit', 's', 1e13),
    n: count('Units', { min: 1, max: 1e8 }),
  },
  outputs: {
    mtbfS: { label: 'Mean time between failures', unit: 's' },
    failuresPerDay: { label: 'Failures a day', unit: '1/d' },
  },
  main: 'mtbfS',
  formula: 'cluster = unit ÷ n',
  tex: [String.raw`M = \frac{M_1}{n}`],
  symbols: { mtbfS: 'M', mtbfUnitS: 'M_1', n: 'n' },
  limits: ['Units that fail independently, each of which stops the job.'],
  source: { title: 'Llama team 2024, The Llama 3 Herd of Models', url: 'https://arxiv.org/abs/2407.21783' },
  plot: { x: 'n', log: true },
  compute: ({ mtbfUnitS, n }) => ({ values: { mtbfS: mtbfUnitS / n, failuresPerDay: (86_400 * n) / mtbfUnitS } }),
})

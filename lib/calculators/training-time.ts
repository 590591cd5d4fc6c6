import { defineCalculator } from './define'
import { refuse } from './errors'
import { count, positive, price, quantity } from './inputs'

/**
 * Peaks that data sheets print "with sparsity" (FLOP/s, 16-bit): A100, H100, H100 PCIe, H100 NVL, L4, L40S, B200, GB200,
 * MI300X. Left out: those that equal another card's dense peak (L40's 362 is that of L40S).
 */
const SPARSE_PEAKS = [624e12, 1979e12, 1513e12, 1671e12, 242e12, 733e12, 4500e12, 5000e12, 2614.9e12]

function refuseSparse(peakFlops: number): void {
  if (SPARSE_PEAKS.some((peak) => Math.abs(peakFlops / peak - 1) < 0.002)) {
    refuse('peakFlops', `${peakFlops} is a data sheet's figure with sparsity. Give the dense 16-bit peak, half of it.`)
  }
}

const peak = () => quantity('Peak per accelerator (dense, 16-bit)', 'FLOP/s', { min: 1e9, max: 1e17 })
const PALM = { title: 'Chowdhery et al. 2022, PaLM (definition of MFU)', url: 'https://arxiv.org/abs/2204.02311' }

export const trainingTime = defineCalculator({
  fn: 'training_time',
  id: 'C04',
  title: 'Training time and cost',
  description: 'Wall time, GPU-hours and money of a training run from its compute and a realistic utilization.',
  step: 'model',
  input: {
    flops: positive('Training compute', 'FLOP', 1e32),
    n: count('Accelerators', { min: 1, max: 1e5 }),
    peakFlops: peak(),
    mfu: quantity('Model FLOPs utilization', 'ratio', { min: 0.05, max: 0.65 }),
    usdPerGpuHour: price('Price of a GPU-hour', 'usd/h').optional(),
    overhead: quantity('Failed runs and searches on top', 'ratio', { min: 0, max: 10 }).default(0),
  },
  outputs: {
    seconds: { label: 'Training time', unit: 's' },
    days: { label: 'Training time', unit: 'd' },
    gpuHours: { label: 'Accelerator hours', unit: 'h' },
    cost: { label: 'Cost', unit: 'usd' },
  },
  main: 'days',
  formula:
    'time = FLOPs ÷ (accelerators × peak × MFU); GPU-hours = time × accelerators; cost = GPU-hours × price × (1 + overhead)',
  tex: [String.raw`T = \frac{C}{n\,P\,\eta}`, String.raw`H = \frac{n\,T}{3600} \qquad \text{cost} = H\,p\,(1 + o)`],
  symbols: {
    seconds: 'T',
    flops: 'C',
    n: 'n',
    peakFlops: 'P',
    mfu: String.raw`\eta`,
    gpuHours: 'H',
    cost: String.raw`\text{cost}`,
    usdPerGpuHour: 'p',
    overhead: 'o',
  },
  limits: [
    'Model FLOPs with an MFU that counts recomputation, or the other way round, come out a third off: take both from one definition.',
  ],
  source: PALM,
  further: [{ title: 'Narayanan et al. 2021, Megatron-LM (equation 4)', url: 'https://arxiv.org/abs/2104.04473' }],
  plot: { x: 'n' },
  compute: ({ flops, n, peakFlops, mfu: utilisation, usdPerGpuHour, overhead }) => {
    refuseSparse(peakFlops)
    const seconds = flops / (n * peakFlops * utilisation)
    const gpuHours = (seconds * n) / 3600
    const cost = usdPerGpuHour === undefined ? null : gpuHours * usdPerGpuHour * (1 + overhead)
    const warnings =
      utilisation > 0.5 ? ['MFU above 0.5 is reached by few tuned runs: measure it before you promise it.'] : []
    if (cost !== null && overhead < 0.2)
      warnings.push('Failed runs and searches usually add 0.2 to 1 of the cost: give them as overhead.')
    return { values: { seconds, days: seconds / 86_400, gpuHours, cost }, warnings }
  },
})

export const mfu = defineCalculator({
  fn: 'mfu',
  id: 'C04',
  title: 'Model FLOPs utilization of a run',
  description: 'Share of the peak that a finished run used, from its model FLOPs and GPU-hours.',
  step: 'model',
  input: {
    flops: positive('Model FLOPs (without recomputation)', 'FLOP', 1e32),
    gpuHours: positive('Accelerator hours', 'h', 1e12),
    peakFlops: peak(),
  },
  outputs: { mfu: { label: 'Model FLOPs utilization', unit: 'ratio' } },
  main: 'mfu',
  formula: 'MFU = model FLOPs ÷ (GPU-hours × 3,600 × peak)',
  tex: [String.raw`\eta = \frac{C}{3600\,H\,P}`],
  symbols: { mfu: String.raw`\eta`, flops: 'C', gpuHours: 'H', peakFlops: 'P' },
  limits: ['Recomputation is no model FLOP; hardware utilization, which counts it, is higher.'],
  source: PALM,
  plot: { x: 'gpuHours' },
  compute: ({ flops, gpuHours, peakFlops }) => {
    refuseSparse(peakFlops)
    const value = flops / (gpuHours * 3600 * peakFlops)
    if (value > 0.65) {
      const hint = 'no run reaches that. Leave recomputation out, and check the hours and the peak.'
      refuse('flops', `gives an MFU of ${value.toPrecision(3)}, above 0.65: ${hint}`)
    }
    return { values: { mfu: value } }
  },
})

import { defineCalculator } from './define'
import { count, positive, price, quantity } from './inputs'

export const batchJob = defineCalculator({
  fn: 'batch_job',
  id: 'C10',
  title: 'Time of a batch job',
  description: 'Wall time, worker-hours and money of a batch run, and whether it leaves time for one retry.',
  step: 'arch',
  input: {
    items: positive('Items', 'n', 1e16),
    itemsPerSecPerWorker: positive('Measured rate of a worker', '1/s', 1e12),
    workers: count('Workers', { min: 1, max: 1e6 }),
    efficiency: quantity('Efficiency (stragglers, input and output)', 'ratio', { min: 0.5, max: 1 }).default(1),
    startupS: quantity('Start-up time', 's', { min: 0, max: 1e6 }).default(0),
    usdPerWorkerHour: price('Price of a worker-hour', 'usd/h').optional(),
    windowS: positive('Window of the job', 's', 1e9).optional(),
  },
  outputs: {
    seconds: { label: 'Wall time', unit: 's' },
    workerHours: { label: 'Worker-hours', unit: 'h' },
    cost: { label: 'Cost', unit: 'usd' },
    sinkPerSec: { label: 'Write rate at the sink', unit: '1/s' },
    fits: { label: 'Leaves time for a retry', unit: 'yes/no' },
  },
  main: 'seconds',
  formula: 'time = items ÷ (rate × workers × efficiency) + start-up; fits when time ≤ 0.7 × window',
  tex: [String.raw`T = \frac{N}{r\,w\,e} + s`, String.raw`\text{fits: } T \le 0.7 \cdot \text{window}`],
  symbols: {
    seconds: 'T',
    items: 'N',
    itemsPerSecPerWorker: 'r',
    workers: 'w',
    efficiency: 'e',
    startupS: 's',
    windowS: String.raw`\text{window}`,
  },
  limits: ['Writing back to the store is often the bottleneck: check the write rate at the sink.'],
  source: { title: 'Touvron et al. 2023, LLaMA (throughput statement)', url: 'https://arxiv.org/abs/2302.13971' },
  plot: { x: 'workers' },
  compute: ({ items, itemsPerSecPerWorker, workers, efficiency, startupS, usdPerWorkerHour, windowS }) => {
    const seconds = items / (itemsPerSecPerWorker * workers * efficiency) + startupS
    const workerHours = (seconds * workers) / 3600
    const cost = usdPerWorkerHour === undefined ? null : workerHours * usdPerWorkerHour
    const fits = windowS === undefined ? null : seconds <= 0.7 * windowS ? 'yes' : 'no'
    const warnings =
      fits === 'no' ? ['The job takes more than 0.7 of its window: a failure leaves no time for a retry.'] : []
    return { values: { seconds, workerHours, cost, sinkPerSec: items / seconds, fits }, warnings }
  },
})

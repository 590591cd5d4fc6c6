import { defineCalculator } from './define'
import { count, positive, quantity } from './inputs'

const NCCL = {
  title: 'NCCL tests, PERFORMANCE.md',
  url: 'https://github.com/NVIDIA/nccl-tests/blob/master/doc/PERFORMANCE.md',
}

const fields = () => ({
  n: count('Ranks', { min: 1, max: 1e6 }),
  bytes: positive('Gradients', 'B', 1e15),
  bw: positive('Bus bandwidth of a rank (bytes, not bits)', 'B/s', 1e15),
  latencyS: quantity('Latency of a hop', 's', { min: 0, max: 10 }).default(0),
})

const ringSeconds = (n: number, bytes: number, bw: number, latencyS: number) =>
  ((2 * (n - 1)) / n) * (bytes / bw) + 2 * (n - 1) * latencyS

export const allreduce = defineCalculator({
  fn: 'allreduce',
  id: 'C25',
  title: 'Time of a ring all-reduce',
  description: 'Seconds to sum gradients over ranks. FSDP and ZeRO-3 move half as much again.',
  step: 'perf',
  input: fields(),
  outputs: { seconds: { label: 'Time', unit: 's' }, bytesPerRank: { label: 'Sent per rank', unit: 'B' } },
  main: 'seconds',
  formula: 'time = 2(n − 1)/n × bytes ÷ bandwidth + 2(n − 1) × latency',
  tex: [String.raw`t = \frac{2\,(n - 1)}{n} \cdot \frac{S}{B} + 2\,(n - 1)\,l`],
  symbols: { seconds: 't', n: 'n', bytes: 'S', bw: 'B', latencyS: 'l' },
  limits: ['FSDP and ZeRO-3 move half as much again. Bandwidth is in bytes: 400 Gb/s are 50 GB/s.'],
  source: NCCL,
  further: [
    {
      title: 'Patarasuk & Yuan 2009, Bandwidth optimal all-reduce algorithms',
      url: 'https://doi.org/10.1016/j.jpdc.2008.09.002',
    },
  ],
  plot: { x: 'n', span: ({ n }) => ({ from: 1, to: Math.max(16, 3 * n) }) },
  compute: ({ n, bytes, bw, latencyS }) => ({
    values: { seconds: ringSeconds(n, bytes, bw, latencyS), bytesPerRank: ((2 * (n - 1)) / n) * bytes },
  }),
})

const MOST_RANKS = 1_000_000

export const dpEfficiency = defineCalculator({
  fn: 'dp_efficiency',
  id: 'C25',
  title: 'Efficiency of data-parallel training',
  description: 'Share of a step spent computing, with communication partly hidden behind it.',
  step: 'perf',
  input: {
    ...fields(),
    computeS: positive('Compute time of a step', 's', 1e6),
    overlap: quantity('Share of the compute that hides communication', 'ratio', { min: 0, max: 1 }).default(0),
  },
  outputs: {
    efficiency: { label: 'Efficiency', unit: 'ratio' },
    commS: { label: 'Communication', unit: 's' },
    maxRanks90: { label: 'Most ranks at 0.9', unit: 'count' },
  },
  main: 'efficiency',
  formula: 'efficiency = compute ÷ (compute + max(0, communication − overlap × compute))',
  tex: [
    String.raw`t = \frac{2\,(n - 1)}{n} \cdot \frac{S}{B} + 2\,(n - 1)\,l`,
    String.raw`E = \frac{c}{c + \max(0,\; t - o\,c)}`,
  ],
  symbols: { efficiency: 'E', commS: 't', n: 'n', bytes: 'S', bw: 'B', latencyS: 'l', computeS: 'c', overlap: 'o' },
  limits: ['FSDP and ZeRO-3 move half as much again. Bandwidth is in bytes: 400 Gb/s are 50 GB/s.'],
  source: NCCL,
  further: [
    {
      title: 'Patarasuk & Yuan 2009, Bandwidth optimal all-reduce algorithms',
      url: 'https://doi.org/10.1016/j.jpdc.2008.09.002',
    },
  ],
  plot: { x: 'n', span: ({ n }) => ({ from: 1, to: Math.max(16, 3 * n) }) },
  compute: ({ n, bytes, bw, latencyS, computeS, overlap }) => {
    const at = (ranks: number) =>
      computeS / (computeS + Math.max(0, ringSeconds(ranks, bytes, bw, latencyS) - overlap * computeS))
    let [lo, hi] = [1, MOST_RANKS]
    const endless = at(MOST_RANKS) >= 0.9
    while (!endless && hi - lo > 1) {
      const mid = Math.floor((lo + hi) / 2)
      if (at(mid) >= 0.9) lo = mid
      else hi = mid
    }
    const assumptions = endless ? ['efficiency stays at 0.9 or more at any number of ranks'] : []
    return {
      values: { efficiency: at(n), commS: ringSeconds(n, bytes, bw, latencyS), maxRanks90: endless ? null : lo },
      assumptions,
    }
  },
})

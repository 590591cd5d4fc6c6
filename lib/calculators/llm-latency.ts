import { defineCalculator } from './define'
import { count, positive, quantity } from './inputs'

const bandwidth = () => positive('Memory bandwidth, summed over shards', 'B/s', 1e18)
const compute = () => positive('Compute, summed over shards', 'FLOP/s', 1e22)
const BOOK = { title: 'How to Scale Your Model, inference', url: 'https://jax-ml.github.io/scaling-book/inference/' }

export const decodeStep = defineCalculator({
  fn: 'decode_step',
  id: 'C08',
  title: 'Time of one decoding step',
  description: 'Lower bound of the time per output token from bandwidth and compute.',
  step: 'arch',
  input: {
    batch: count('Concurrent sequences', { min: 1, max: 1e6 }),
    kvBytesPerSeq: quantity('Cache per sequence', 'B', { min: 0, max: 1e15 }),
    weightBytes: positive('Weights', 'B', 1e15),
    params: positive('Parameters (active)', 'params', 1e14),
    bw: bandwidth(),
    flops: compute(),
    bwEff: quantity('Share of the bandwidth reached', 'ratio', { above: 0, max: 1 }).default(1),
  },
  outputs: {
    seconds: { label: 'Time per step', unit: 's' },
    msPerToken: { label: 'Time per token of a sequence', unit: 'ms' },
    tokensPerSec: { label: 'Tokens a second, all sequences', unit: '1/s' },
    boundBy: { label: 'Bound by', unit: 'text' },
  },
  main: 'seconds',
  formula: 'step ≥ sequences × cache ÷ bandwidth + max(2 × sequences × parameters ÷ compute, weights ÷ bandwidth)',
  tex: [String.raw`t \ge \frac{n\,K}{\varepsilon B} + \max\left(\frac{2\,n\,P}{F},\; \frac{W}{\varepsilon B}\right)`],
  symbols: {
    seconds: 't',
    batch: 'n',
    kvBytesPerSeq: 'K',
    bwEff: String.raw`\varepsilon`,
    bw: 'B',
    params: 'P',
    flops: 'F',
    weightBytes: 'W',
  },
  limits: [
    'A lower bound: measured steps are slower, and quantized weights reach less of the bandwidth than 16-bit ones.',
  ],
  source: BOOK,
  further: [
    { title: 'kipply, Transformer Inference Arithmetic', url: 'https://kipp.ly/transformer-inference-arithmetic/' },
  ],
  plot: { x: 'batch' },
  compute: ({ batch, kvBytesPerSeq, weightBytes, params, bw, flops, bwEff }) => {
    const reached = bw * bwEff
    const arithmetic = (2 * batch * params) / flops
    const seconds = (batch * kvBytesPerSeq) / reached + Math.max(arithmetic, weightBytes / reached)
    const boundBy = arithmetic > weightBytes / reached ? 'compute' : 'memory bandwidth'
    const warnings =
      bwEff > 0.9 ? ['0.5 to 0.9 of the peak bandwidth is reached in practice: 1 gives the floor only.'] : []
    return { values: { seconds, msPerToken: seconds * 1000, tokensPerSec: batch / seconds, boundBy }, warnings }
  },
})

export const prefill = defineCalculator({
  fn: 'prefill',
  id: 'C08',
  title: 'Time to read the prompt',
  description: 'Compute time of the prompt before the first token; queue and one step come on top.',
  step: 'arch',
  input: {
    params: positive('Parameters (active)', 'params', 1e14),
    tokens: count('Prompt tokens', { min: 1, max: 1e9 }, 'tokens'),
    flops: compute(),
    mfu: quantity('Model FLOPs utilization', 'ratio', { min: 0.05, max: 0.65 }),
  },
  outputs: {
    seconds: { label: 'Prefill time', unit: 's' },
    tokensPerSec: { label: 'Prompt tokens a second', unit: '1/s' },
  },
  main: 'seconds',
  formula: 'time = 2 × parameters × prompt tokens ÷ (compute × MFU)',
  tex: [String.raw`t = \frac{2\,P\,n}{F\,\eta}`],
  symbols: { seconds: 't', params: 'P', tokens: 'n', flops: 'F', mfu: String.raw`\eta` },
  limits: ['Time to first token adds the queue and one decoding step; attention over a very long prompt is left out.'],
  source: BOOK,
  further: [
    { title: 'kipply, Transformer Inference Arithmetic', url: 'https://kipp.ly/transformer-inference-arithmetic/' },
  ],
  plot: { x: 'tokens' },
  compute: ({ params, tokens, flops, mfu }) => {
    const seconds = (2 * params * tokens) / (flops * mfu)
    const warnings = mfu < 0.3 || mfu > 0.5 ? ['Prefill usually reaches an MFU of 0.3 to 0.5.'] : []
    return { values: { seconds, tokensPerSec: tokens / seconds }, warnings }
  },
})

export const criticalBatch = defineCalculator({
  fn: 'critical_batch',
  id: 'C08',
  title: 'Batch at which decoding turns compute-bound',
  description: 'Below this many sequences a step costs the same; above it, time grows with the batch.',
  step: 'arch',
  input: { flops: compute(), bw: bandwidth(), bytesPerParam: quantity('Bytes per weight', 'B', { min: 0.25, max: 8 }) },
  outputs: { batch: { label: 'Critical batch', unit: 'sequences' } },
  main: 'batch',
  formula: 'batch = compute ÷ bandwidth × bytes per weight ÷ 2',
  tex: [String.raw`n = \frac{F}{B} \cdot \frac{b}{2}`],
  symbols: { batch: 'n', flops: 'F', bw: 'B', bytesPerParam: 'b' },
  limits: ['Weights only: reading the cache keeps long sequences bound by bandwidth at any batch.'],
  source: BOOK,
  plot: { x: 'bytesPerParam', from: 0.25, to: 4 },
  compute: ({ flops, bw, bytesPerParam }) => ({ values: { batch: ((flops / bw) * bytesPerParam) / 2 } }),
})

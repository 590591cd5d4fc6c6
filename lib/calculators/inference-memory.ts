import { defineCalculator } from './define'
import { refuse } from './errors'
import { count, quantity } from './inputs'
import { toGB, toGiB } from './rounding'

export const kvBytes = defineCalculator({
  fn: 'kv_bytes',
  id: 'C07',
  title: 'Memory of the key-value cache',
  description: 'Bytes of the attention cache per token and in all, and how many sequences fit beside the weights.',
  step: 'arch',
  input: {
    layers: count('Layers', { min: 1, max: 1e4 }),
    kvHeads: count('Key-value heads', { min: 1, max: 1e4 }),
    headDim: count('Head size', { min: 1, max: 1e4 }),
    bytes: quantity('Bytes per element', 'B', { min: 1, max: 2 }),
    tokens: count('Tokens per sequence (prompt and output)', { min: 1, max: 1e8 }, 'tokens').default(1),
    batch: count('Concurrent sequences', { min: 1, max: 1e6 }).default(1),
    weightBytes: quantity('Weights', 'B', { min: 0, max: 1e15 }).optional(),
    memBytes: quantity('Accelerator memory', 'B', { min: 1e9, max: 1e15 }).optional(),
  },
  outputs: {
    perToken: { label: 'Cache per token', unit: 'B/token' },
    perSequence: { label: 'Cache per sequence', unit: 'B' },
    total: { label: 'Cache in all', unit: 'B' },
    GB: { label: 'Cache in all', unit: 'GB' },
    GiB: { label: 'Cache in all', unit: 'GiB' },
    deployedBytes: { label: 'Weights and cache with overheads', unit: 'B' },
    maxSequences: { label: 'Sequences that fit', unit: 'count' },
  },
  main: 'total',
  formula:
    'cache = 2 × layers × KV heads × head size × bytes × tokens × sequences; fitting = floor((0.9 × memory − weights) ÷ cache per sequence)',
  tex: [
    String.raw`K = 2\,l\,h\,d\,b \cdot t \cdot n`,
    String.raw`N = \left\lfloor \frac{0.9\,M - W}{2\,l\,h\,d\,b\,t} \right\rfloor`,
  ],
  symbols: {
    total: 'K',
    layers: 'l',
    kvHeads: 'h',
    headDim: 'd',
    bytes: 'b',
    tokens: 't',
    batch: 'n',
    maxSequences: 'N',
    memBytes: 'M',
    weightBytes: 'W',
  },
  limits: ['Key-value heads, not query heads: with grouped queries they are fewer.'],
  source: { title: 'Kwon et al. 2023, PagedAttention (vLLM)', url: 'https://arxiv.org/abs/2309.06180' },
  further: [{ title: 'How to Scale Your Model, inference', url: 'https://jax-ml.github.io/scaling-book/inference/' }],
  plot: { x: 'tokens' },
  compute: ({ layers, kvHeads, headDim, bytes, tokens, batch, weightBytes: weights, memBytes }) => {
    if (bytes !== 1 && bytes !== 2) refuse('bytes', `${bytes} is not an element size. Give 1 (8-bit) or 2 (16-bit).`)
    const perToken = 2 * layers * kvHeads * headDim * bytes
    const perSequence = perToken * tokens
    const total = perSequence * batch
    const deployedBytes = weights === undefined ? null : (weights + total) * 1.1 + 1.5e9
    const free = memBytes === undefined || weights === undefined ? null : memBytes * 0.9 - weights
    const maxSequences = free === null ? null : Math.max(0, Math.floor(free / perSequence))
    const warnings = free !== null && free <= 0 ? ['The weights alone do not fit in the memory.'] : []
    return {
      values: { perToken, perSequence, total, GB: toGB(total), GiB: toGiB(total), deployedBytes, maxSequences },
      assumptions: deployedBytes === null ? [] : ['with overheads adds 10% and 1.5 GB for the runtime'],
      warnings,
    }
  },
})

export const weightBytes = defineCalculator({
  fn: 'weight_bytes',
  id: 'C07',
  title: 'Memory of the weights',
  description: 'Bytes of all weights at their effective bits, scales included. Mixture of experts: all parameters.',
  step: 'arch',
  input: {
    params: quantity('Parameters (all)', 'params', { min: 1, max: 1e14 }),
    bits: quantity('Effective bits per weight', 'bit', { min: 2, max: 32 }),
  },
  outputs: {
    bytes: { label: 'Weights', unit: 'B' },
    GB: { label: 'Weights', unit: 'GB' },
    GiB: { label: 'Weights', unit: 'GiB' },
  },
  main: 'bytes',
  formula: 'bytes = parameters × bits ÷ 8',
  tex: [String.raw`W = \frac{P\,b}{8}`],
  symbols: { bytes: 'W', params: 'P', bits: 'b' },
  limits: [
    'Cache and runtime come on top. Of a mixture of experts all parameters count here, though few work on a token.',
  ],
  source: {
    title: 'llama.cpp quantize README',
    url: 'https://github.com/ggml-org/llama.cpp/blob/master/tools/quantize/README.md',
  },
  further: [{ title: 'How to Scale Your Model, inference', url: 'https://jax-ml.github.io/scaling-book/inference/' }],
  plot: { x: 'bits', from: 2, to: 32 },
  compute: ({ params, bits }) => {
    const bytes = (params * bits) / 8
    return { values: { bytes, GB: toGB(bytes), GiB: toGiB(bytes) } }
  },
})

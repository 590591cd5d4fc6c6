import { defineCalculator } from './define'
import { refuse } from './errors'
import { count, quantity, share } from './inputs'

export const csrRatio = defineCalculator({
  fn: 'csr_ratio',
  id: 'C24',
  title: 'Memory of unstructured sparsity',
  description: 'Size of a sparse (CSR) matrix against the dense one, and the sparsity from which it pays.',
  step: 'perf',
  input: {
    sparsity: share('Share of zeros'),
    valueBits: quantity('Bits per value', 'bit', { min: 1, max: 64 }).default(16),
    indexBits: quantity('Bits per index', 'bit', { min: 1, max: 64 }).default(32),
  },
  outputs: {
    ratio: { label: 'Size against dense', unit: 'ratio' },
    breakEvenSparsity: { label: 'Sparsity from which it is smaller', unit: 'ratio' },
  },
  main: 'ratio',
  formula: 'ratio = (1 − sparsity) × (value + index bits) ÷ value bits; break-even = index ÷ (value + index)',
  tex: [String.raw`r = (1 - s)\,\frac{v + i}{v} \qquad s^{*} = \frac{i}{v + i}`],
  symbols: { ratio: 'r', sparsity: 's', valueBits: 'v', indexBits: 'i', breakEvenSparsity: 's^{*}' },
  limits: ['Memory only: unstructured sparsity is seldom faster on a GPU. Row pointers are left out.'],
  source: {
    title: 'SciPy, compressed sparse row format',
    url: 'https://docs.scipy.org/doc/scipy/reference/generated/scipy.sparse.csr_matrix.html',
  },
  plot: { x: 'sparsity', from: 0, to: 1 },
  compute: ({ sparsity, valueBits, indexBits }) => {
    const ratio = ((1 - sparsity) * (valueBits + indexBits)) / valueBits
    const warnings = ratio > 1 ? ['The sparse form is bigger than the dense one.'] : []
    return { values: { ratio, breakEvenSparsity: indexBits / (valueBits + indexBits) }, warnings }
  },
})

export const nmSparse = defineCalculator({
  fn: 'nm_sparse',
  id: 'C24',
  title: 'Memory of N:M sparsity',
  description: 'Size of a structured sparse matrix (N values kept of every M) against the dense one.',
  step: 'perf',
  input: {
    n: count('Values kept', { min: 1, max: 1024 }),
    m: count('Out of', { min: 2, max: 1024 }),
    valueBits: quantity('Bits per value', 'bit', { min: 1, max: 64 }).default(16),
  },
  outputs: { ratio: { label: 'Size against dense', unit: 'ratio' } },
  main: 'ratio',
  formula: 'ratio = (n × value bits + n × ceil(log₂ m)) ÷ (m × value bits)',
  tex: [String.raw`r = \frac{n\,v + n \left\lceil \log_2 m \right\rceil}{m\,v}`],
  symbols: { ratio: 'r', n: 'n', m: 'm', valueBits: 'v' },
  limits: ['The peak doubles only on hardware and kernels that support the pattern.'],
  source: {
    title: 'Mishra et al. 2021, Accelerating Sparse Deep Neural Networks',
    url: 'https://arxiv.org/abs/2104.08378',
  },
  plot: { x: 'n', span: ({ m }) => ({ from: 1, to: m }) },
  compute: ({ n, m, valueBits }) => {
    if (n > m) refuse('n', `${n} values cannot be kept of ${m}. Give at most ${m}.`)
    return { values: { ratio: (n * valueBits + n * Math.ceil(Math.log2(m))) / (m * valueBits) } }
  },
})

export const amdahl = defineCalculator({
  fn: 'amdahl',
  id: 'C24',
  title: 'End-to-end speed-up (Amdahl)',
  description: 'Speed-up of the whole when a share of its time is made faster.',
  step: 'perf',
  input: {
    fraction: share('Share of the time that is made faster'),
    local: quantity('Speed-up of that share', 'x', { above: 0, max: 1e9 }),
  },
  outputs: {
    speedup: { label: 'Speed-up of the whole', unit: 'x' },
    limit: { label: 'Limit however fast the share', unit: 'x' },
  },
  main: 'speedup',
  formula: 'speed-up = 1 ÷ ((1 − f) + f ÷ s)',
  tex: [String.raw`S = \frac{1}{(1 - f) + \frac{f}{s}} \qquad S_{\infty} = \frac{1}{1 - f}`],
  symbols: { speedup: 'S', fraction: 'f', local: 's', limit: String.raw`S_{\infty}` },
  limits: ['Overheads that grow with the speed-up (copies, launches) are left out.'],
  source: { title: 'Amdahl 1967', url: 'https://doi.org/10.1145/1465482.1465560' },
  further: [
    {
      title: 'Sanh et al. 2019, DistilBERT (distillation: 40% smaller, 60% faster)',
      url: 'https://arxiv.org/abs/1910.01108',
    },
  ],
  plot: { x: 'local', span: ({ local }) => ({ from: 1, to: Math.max(10, 3 * local) }) },
  compute: ({ fraction, local }) => ({
    values: { speedup: 1 / (1 - fraction + fraction / local), limit: fraction === 1 ? null : 1 / (1 - fraction) },
    warnings: local < 1 ? ['The share gets slower, not faster.'] : [],
  }),
})

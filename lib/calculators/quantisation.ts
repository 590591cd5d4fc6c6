import { defineCalculator } from './define'
import { refuse } from './errors'
import { count, quantity } from './inputs'

const LLAMA_CPP = {
  title: 'llama.cpp quantize README',
  url: 'https://github.com/ggml-org/llama.cpp/blob/master/tools/quantize/README.md',
}

export const quantBpw = defineCalculator({
  fn: 'quant_bpw',
  id: 'C23',
  title: 'Effective bits per weight of a quantized block',
  description: 'Bits per weight with the scale and zero point of each group.',
  step: 'perf',
  input: {
    bits: quantity('Bits per weight', 'bit', { min: 1, max: 16 }),
    group: count('Weights per group', { min: 1, max: 1e6 }),
    scaleBits: quantity('Bits of a scale', 'bit', { min: 0, max: 64 }).default(16),
    zeroBits: quantity('Bits of a zero point', 'bit', { min: 0, max: 64 }).default(0),
  },
  outputs: { bpw: { label: 'Effective bits per weight', unit: 'bit' } },
  main: 'bpw',
  formula: 'bits per weight = bits + (scale + zero) ÷ group',
  tex: [String.raw`b_{\text{eff}} = b + \frac{s + z}{g}`],
  symbols: { bpw: String.raw`b_{\text{eff}}`, bits: 'b', scaleBits: 's', zeroBits: 'z', group: 'g' },
  limits: ['Embeddings and norms often stay in 16 bits, so a file is larger than the formula.'],
  source: LLAMA_CPP,
  further: [
    { title: 'Frantar et al. 2022, GPTQ', url: 'https://arxiv.org/abs/2210.17323' },
    { title: 'Lin et al. 2023, AWQ', url: 'https://arxiv.org/abs/2306.00978' },
  ],
  plot: { x: 'group', log: true },
  compute: ({ bits, group, scaleBits, zeroBits }) => ({ values: { bpw: bits + (scaleBits + zeroBits) / group } }),
})

export const quantSpeedup = defineCalculator({
  fn: 'quant_speedup',
  id: 'C23',
  title: 'Speed-up of decoding by quantization',
  description: 'Upper bound where memory bandwidth binds, and what measured tables suggest of it.',
  step: 'perf',
  input: {
    bitsFrom: quantity('Bits per weight before', 'bit', { min: 1, max: 64 }),
    bitsTo: quantity('Bits per weight after', 'bit', { min: 1, max: 64 }),
  },
  outputs: {
    memoryBoundUpper: { label: 'Upper bound', unit: 'x' },
    realistic: { label: 'Realistic', unit: 'x' },
  },
  main: 'memoryBoundUpper',
  formula: 'bound = bits before ÷ bits after; realistic × 0.93 at 8 bits, × 0.75 at 4',
  tex: [String.raw`s \le \frac{b_1}{b_2}`],
  symbols: { memoryBoundUpper: 's', bitsFrom: 'b_1', bitsTo: 'b_2' },
  limits: [
    'Of decoding only: reading the prompt may get slower, and compute-bound work gains only with native int8 or fp8 kernels.',
    'Run the quality suite again after quantizing.',
  ],
  source: LLAMA_CPP,
  plot: { x: 'bitsTo', span: ({ bitsFrom }) => ({ from: Math.min(2, bitsFrom), to: bitsFrom }) },
  compute: ({ bitsFrom, bitsTo }) => {
    if (bitsTo > bitsFrom)
      refuse('bitsTo', `${bitsTo} bits are more than the ${bitsFrom} before. Give at most ${bitsFrom}.`)
    const memoryBoundUpper = bitsFrom / bitsTo
    const realised = bitsTo === bitsFrom ? 1 : bitsTo <= 6 ? 0.75 : 0.93
    return {
      values: { memoryBoundUpper, realistic: memoryBoundUpper * realised },
    }
  },
})

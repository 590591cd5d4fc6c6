import { defineCalculator } from './define'
import { refuse } from './errors'
import { count, flag, quantity } from './inputs'
import { toGB, toGiB } from './rounding'

export const modelStates = defineCalculator({
  fn: 'model_states',
  id: 'C06',
  title: 'Training memory of weights, gradients and optimizer',
  description: 'Bytes per GPU of the model states under ZeRO stages 0 to 3, and whether they fit.',
  step: 'model',
  input: {
    params: quantity('Parameters', 'params', { min: 1, max: 1e14 }),
    n: count('Data-parallel GPUs', { min: 1, max: 1e6 }),
    stage: count('ZeRO stage', { min: 0, max: 3 }),
    paramBytes: quantity('Bytes per weight', 'B', { min: 0.5, max: 8 }).default(2),
    gradBytes: quantity('Bytes per gradient', 'B', { min: 0, max: 8 }).default(2),
    optBytes: quantity('Bytes of optimizer state per parameter', 'B', { min: 0, max: 16 }).default(12),
    activationBytes: quantity('Activations per GPU', 'B', { min: 0, max: 1e15 }).default(0),
    capacityBytes: quantity('Memory of a GPU', 'B', { min: 1e9, max: 1e13 }).optional(),
  },
  outputs: {
    bytes: { label: 'Model states per GPU', unit: 'B' },
    GB: { label: 'Model states per GPU', unit: 'GB' },
    GiB: { label: 'Model states per GPU', unit: 'GiB' },
    weightBytes: { label: 'Weights per GPU', unit: 'B' },
    gradientBytes: { label: 'Gradients per GPU', unit: 'B' },
    optimiserBytes: { label: 'Optimizer state per GPU', unit: 'B' },
    neededBytes: { label: 'Needed per GPU with overheads', unit: 'B' },
    fits: { label: 'Fits in the GPU', unit: 'yes/no' },
  },
  main: 'bytes',
  formula:
    'bytes = parameters × (weights [÷ GPUs at stage 3] + gradients [÷ GPUs from stage 2] + optimizer [÷ GPUs from stage 1])',
  tex: [
    String.raw`M = P \left(\frac{w}{n_3} + \frac{g}{n_2} + \frac{o}{n_1}\right) \qquad n_k = \begin{cases} n & \text{from ZeRO stage } k \\ 1 & \text{below} \end{cases}`,
  ],
  symbols: { bytes: 'M', params: 'P', paramBytes: 'w', gradBytes: 'g', optBytes: 'o', n: 'n', stage: 'k' },
  limits: ['Activations, communication buffers and the runtime come on top of the model states.'],
  source: { title: 'Rajbhandari et al. 2019, ZeRO', url: 'https://arxiv.org/abs/1910.02054' },
  further: [
    { title: 'DeepSpeed, memory requirements of ZeRO', url: 'https://deepspeed.readthedocs.io/en/latest/memory.html' },
  ],
  plot: { x: 'n', span: ({ n }) => ({ from: 1, to: Math.max(16, 3 * n) }) },
  compute: ({ params, n, stage, paramBytes, gradBytes, optBytes, activationBytes, capacityBytes }) => {
    const weightBytes = (params * paramBytes) / (stage >= 3 ? n : 1)
    const gradientBytes = (params * gradBytes) / (stage >= 2 ? n : 1)
    const optimiserBytes = (params * optBytes) / (stage >= 1 ? n : 1)
    const bytes = weightBytes + gradientBytes + optimiserBytes
    const neededBytes = (bytes + activationBytes) * 1.1 + 1.5e9
    const fits = capacityBytes === undefined ? null : neededBytes <= capacityBytes ? 'yes' : 'no'
    const warnings: string[] = []
    if (stage === 0 && n > 1) warnings.push('Stage 0 divides nothing: every GPU holds all states.')
    if (stage === 2 && gradBytes === 2) {
      warnings.push('DeepSpeed itself counts 6 bytes of gradients at stage 2, though its guide says otherwise.')
    }
    return {
      values: {
        bytes,
        GB: toGB(bytes),
        GiB: toGiB(bytes),
        weightBytes,
        gradientBytes,
        optimiserBytes,
        neededBytes,
        fits,
      },
      assumptions: ['needed per GPU adds 10% for fragmentation and 1.5 GB for the runtime'],
      warnings,
    }
  },
})

export const activationMemory = defineCalculator({
  fn: 'activation_bytes',
  id: 'C06',
  title: 'Activation memory of a transformer',
  description: 'Bytes of 16-bit activations without, with selective and with full recomputation.',
  step: 'model',
  input: {
    s: count('Sequence length', { min: 1, max: 1e8 }, 'tokens'),
    b: count('Micro-batch', { min: 1, max: 1e6 }, 'samples'),
    h: count('Hidden size', { min: 1, max: 1e6 }),
    a: count('Attention heads', { min: 1, max: 1e4 }),
    L: count('Layers', { min: 1, max: 1e4 }),
  },
  outputs: {
    none: { label: 'No recomputation', unit: 'B' },
    selective: { label: 'Selective recomputation or fused attention', unit: 'B' },
    full: { label: 'Full checkpointing, one live layer', unit: 'B' },
  },
  main: 'selective',
  formula: 'none = sbhL(34 + 5as ÷ h); selective = 34 sbhL; full = 2 sbhL + one live layer',
  tex: [
    String.raw`\text{none} = s\,b\,h\,L \left(34 + \frac{5\,a\,s}{h}\right)`,
    String.raw`\text{selective} = 34\,s\,b\,h\,L`,
    String.raw`\text{full} = 2\,s\,b\,h\,L + s\,b\,h \left(34 + \frac{5\,a\,s}{h}\right)`,
  ],
  symbols: {
    none: String.raw`\text{none}`,
    selective: String.raw`\text{selective}`,
    full: String.raw`\text{full}`,
    s: 's',
    b: 'b',
    h: 'h',
    a: 'a',
    L: 'L',
  },
  limits: ['16-bit activations of one whole model; tensor and sequence parallelism divide them.'],
  source: {
    title: 'Korthikanti et al. 2022, Reducing Activation Recomputation',
    url: 'https://arxiv.org/abs/2205.05198',
  },
  further: [{ title: 'EleutherAI, Transformer Math 101', url: 'https://blog.eleuther.ai/transformer-math/' }],
  plot: { x: 's' },
  compute: ({ s, b, h, a, L }) => {
    if (a > h) refuse('a', `${a} heads are more than the hidden size ${h}. Give at most ${h}.`)
    const layer = s * b * h
    const live = layer * (34 + (5 * a * s) / h)
    return { values: { none: live * L, selective: 34 * layer * L, full: 2 * layer * L + live } }
  },
})

export const loraParams = defineCalculator({
  fn: 'lora_params',
  id: 'C06',
  title: 'Parameters of LoRA adapters',
  description: 'Trained parameters of rank-r adapters on square matrices, and their training state.',
  step: 'model',
  input: {
    nMatrices: count('Adapted matrices', { min: 1, max: 1e6 }),
    d: count('Size of a matrix', { min: 1, max: 1e6 }),
    r: count('Rank', { min: 1, max: 1e5 }),
  },
  outputs: {
    params: { label: 'Trained parameters', unit: 'params' },
    stateBytes: { label: 'Training state', unit: 'B' },
  },
  main: 'params',
  formula: 'parameters = 2 × matrices × d × r; training state = 16 bytes each',
  tex: [String.raw`P = 2\,m\,d\,r \qquad S = 16\,P`],
  symbols: { params: 'P', nMatrices: 'm', d: 'd', r: 'r', stateBytes: 'S' },
  limits: ['Square matrices; the frozen base weights and the activations come on top.'],
  source: { title: 'Hu et al. 2021, LoRA', url: 'https://arxiv.org/abs/2106.09685' },
  further: [{ title: 'Dettmers et al. 2023, QLoRA', url: 'https://arxiv.org/abs/2305.14314' }],
  plot: { x: 'r' },
  compute: ({ nMatrices, d, r }) => {
    if (r > d) refuse('r', `rank ${r} is above the size ${d} of the matrix. Give at most ${d}.`)
    const params = 2 * nMatrices * d * r
    return { values: { params, stateBytes: 16 * params } }
  },
})

export const nf4Bits = defineCalculator({
  fn: 'nf4_bits',
  id: 'C06',
  title: 'Bits per weight of NF4',
  description: 'Effective bits per weight of 4-bit NormalFloat with its block constants.',
  step: 'model',
  input: {
    block: count('Block size', { min: 1, max: 65_536 }).default(64),
    doubleQuant: flag('Double quantization').default(false),
  },
  outputs: { bits: { label: 'Effective bits per weight', unit: 'bit' } },
  main: 'bits',
  formula: 'bits = 4 + 32 ÷ block; with double quantization 4 + 8 ÷ block + 32 ÷ (256 × block)',
  tex: [
    String.raw`b = 4 + \frac{32}{k}`,
    String.raw`\text{with double quantization: } b = 4 + \frac{8}{k} + \frac{32}{256\,k}`,
  ],
  symbols: { bits: 'b', block: 'k' },
  limits: ['A deployable figure is 1.2 to 1.3 times the formula: embeddings stay in 16 bits.'],
  source: { title: 'Dettmers et al. 2023, QLoRA', url: 'https://arxiv.org/abs/2305.14314' },
  plot: { x: 'block', log: true },
  compute: ({ block, doubleQuant }) => ({
    values: { bits: doubleQuant ? 4 + 8 / block + 32 / (256 * block) : 4 + 32 / block },
  }),
})

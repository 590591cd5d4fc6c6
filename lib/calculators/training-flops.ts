import { defineCalculator } from './define'
import { refuse } from './errors'
import { count, flag, positive, quantity } from './inputs'

export const trainFlops = defineCalculator({
  fn: 'train_flops',
  id: 'C03',
  title: 'Training compute of a transformer',
  description: 'FLOPs to train a transformer once over its tokens. Mixture of experts: active parameters.',
  step: 'model',
  input: {
    params: quantity('Parameters (active)', 'params', { min: 1e3, max: 1e13 }),
    tokens: quantity('Training tokens', 'tokens', { min: 1e3, max: 1e15 }),
    recompute: flag('Full activation recomputation').default(false),
    s: count('Sequence length, for the attention term', { min: 1, max: 1e8 }, 'tokens').optional(),
    d: count('Hidden size, for the attention term', { min: 1, max: 1e6 }).optional(),
  },
  outputs: {
    flops: { label: 'Training compute', unit: 'FLOP' },
    pfDays: { label: 'Training compute', unit: 'PF-days' },
  },
  main: 'flops',
  formula: 'FLOPs = 6 × parameters × tokens (8 × with full recomputation); with s and d: × (1 + s ÷ 6d)',
  tex: [
    String.raw`C = k\,N\,D \left(1 + \frac{s}{6\,d}\right) \qquad k = \begin{cases} 8 & \text{with full recomputation} \\ 6 & \text{else} \end{cases}`,
  ],
  symbols: { flops: 'C', params: 'N', tokens: 'D', s: 's', d: 'd' },
  limits: ['Embedding tables of recommenders do no such work: leave them out of the parameters.'],
  source: {
    title: 'Kaplan et al. 2020, Scaling Laws for Neural Language Models',
    url: 'https://arxiv.org/abs/2001.08361',
  },
  further: [
    { title: 'EleutherAI, Transformer Math 101', url: 'https://blog.eleuther.ai/transformer-math/' },
    { title: 'How to Scale Your Model, transformers', url: 'https://jax-ml.github.io/scaling-book/transformers/' },
  ],
  plot: { x: 'tokens' },
  compute: ({ params, tokens, recompute, s, d }) => {
    if (s !== undefined && d === undefined) return refuse('d', 'give the hidden size too when s is given.')
    if (d !== undefined && s === undefined) return refuse('s', 'give the sequence length too when d is given.')
    const attention = s !== undefined && d !== undefined ? 1 + s / (6 * d) : 1
    const flops = (recompute ? 8 : 6) * params * tokens * attention
    const assumptions = s === undefined ? ['attention over the sequence left out (short against the hidden size)'] : []
    return { values: { flops, pfDays: flops / 8.64e19 }, assumptions }
  },
})

export const convMacs = defineCalculator({
  fn: 'conv_macs',
  id: 'C03',
  title: 'Compute of a convolution layer',
  description: 'Multiply-accumulates of one layer; a MAC is two FLOPs. Printed "GFLOPs" of CNNs are usually MACs.',
  step: 'model',
  input: {
    k: count('Kernel size', { min: 1, max: 1000 }),
    cin: count('Input channels', { min: 1, max: 1e6 }),
    cout: count('Output channels', { min: 1, max: 1e6 }),
    hout: count('Output height', { min: 1, max: 1e6 }),
    wout: count('Output width', { min: 1, max: 1e6 }),
    groups: count('Groups', { min: 1, max: 1e6 }).default(1),
    samples: positive('Training samples', 'samples', 1e15).optional(),
    epochs: positive('Epochs', 'epochs', 1e6).default(1),
  },
  outputs: {
    macs: { label: 'Multiply-accumulates per sample', unit: 'MAC' },
    flops: { label: 'Forward compute per sample', unit: 'FLOP' },
    trainFlops: { label: 'Training compute', unit: 'FLOP' },
  },
  main: 'macs',
  formula:
    'MACs = k² × channels in × channels out × height × width ÷ groups; FLOPs = 2 × MACs; training = 3 × FLOPs × samples × epochs',
  tex: [
    String.raw`M = \frac{k^2\,c_{\text{in}}\,c_{\text{out}}\,h\,w}{g}`,
    String.raw`F = 2\,M \qquad F_{\text{train}} = 3\,F\,n\,e`,
  ],
  symbols: {
    macs: 'M',
    k: 'k',
    cin: String.raw`c_{\text{in}}`,
    cout: String.raw`c_{\text{out}}`,
    hout: 'h',
    wout: 'w',
    groups: 'g',
    flops: 'F',
    trainFlops: String.raw`F_{\text{train}}`,
    samples: 'n',
    epochs: 'e',
  },
  limits: ['One layer: sum over the layers. "GFLOPs" printed for CNNs are usually MACs, so real FLOPs are double.'],
  source: { title: 'EleutherAI, Transformer Math 101', url: 'https://blog.eleuther.ai/transformer-math/' },
  plot: { x: 'k', from: 1, to: 11 },
  compute: ({ k, cin, cout, hout, wout, groups, samples, epochs }) => {
    if (cin % groups !== 0 || cout % groups !== 0)
      refuse('groups', `${groups} does not divide both cin (${cin}) and cout (${cout}). Give a divisor of both.`)
    const macs = (k * k * cin * cout * hout * wout) / groups
    return { values: { macs, flops: 2 * macs, trainFlops: samples === undefined ? null : 6 * macs * samples * epochs } }
  },
})

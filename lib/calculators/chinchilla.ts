import { defineCalculator } from './define'
import { needed, refuse } from './errors'
import { positive, quantity } from './inputs'
import { around } from './span'

const budget = () => quantity('Compute budget', 'FLOP', { min: 1e15, max: 1e27 })
const OUTPUTS = {
  params: { label: 'Parameters', unit: 'params' },
  tokens: { label: 'Tokens', unit: 'tokens' },
  ratio: { label: 'Tokens per parameter', unit: 'tokens/param' },
}

type Size = { flops?: number | undefined; params?: number | undefined; tokensPerParam: number }

/** The budget as given, or the one that the given size spends. */
const budgetOf = ({ flops, params, tokensPerParam }: Size) => flops ?? 6 * tokensPerParam * (params ?? 0) ** 2

export const chinchillaRule = defineCalculator({
  fn: 'chinchilla_rule',
  id: 'C05',
  title: 'Compute-optimal size by the 20:1 rule',
  description: 'Parameters and tokens that spend a compute budget well; or the tokens for a given size.',
  step: 'model',
  input: {
    flops: budget().optional(),
    params: quantity('Parameters', 'params', { min: 1e3, max: 1e13 }).optional(),
    tokensPerParam: quantity('Tokens per parameter', 'tokens/param', { min: 5, max: 2000 }).default(20),
  },
  outputs: { ...OUTPUTS, flops: { label: 'Compute', unit: 'FLOP' } },
  main: 'params',
  formula: 'parameters = √(FLOPs ÷ (6 × ratio)); tokens = ratio × parameters',
  tex: [String.raw`N = \sqrt{\frac{C}{6\,r}} \qquad D = r\,N`],
  symbols: { params: 'N', flops: 'C', tokensPerParam: 'r', tokens: 'D' },
  limits: ['Compute-optimal is not inference-optimal: train longer when more tokens are served than trained on.'],
  source: { title: 'Hoffmann et al. 2022, Training Compute-Optimal LLMs', url: 'https://arxiv.org/abs/2203.15556' },
  further: [
    {
      title: 'Besiroglu et al. 2024, Chinchilla Scaling: A replication attempt',
      url: 'https://arxiv.org/abs/2404.10102',
    },
  ],
  plot: {
    x: { label: 'Compute budget', unit: 'FLOP' },
    log: true,
    span: (input) => around(budgetOf(input)),
    now: (input) => budgetOf(input),
    at: (_input, x) => ({ flops: x, params: undefined }),
  },
  compute: ({ flops, params, tokensPerParam }) => {
    if (flops !== undefined && params !== undefined) return refuse('params', 'give flops or params, not both.')
    const n =
      params ?? Math.sqrt(needed('flops', flops, 'Give a compute budget in FLOP, or params.') / (6 * tokensPerParam))
    const tokens = tokensPerParam * n
    return { values: { params: n, tokens, ratio: tokensPerParam, flops: 6 * n * tokens } }
  },
})

export const chinchillaParametric = defineCalculator({
  fn: 'chinchilla_parametric',
  id: 'C05',
  title: 'Compute-optimal size by the fitted loss',
  description: 'Minimizes L(N, D) = E + A/N^α + B/D^β under 6ND = budget.',
  step: 'model',
  input: {
    flops: budget(),
    A: positive('Coefficient A', 'nats', 1e6).default(482.01),
    B: positive('Coefficient B', 'nats', 1e6).default(2085.43),
    alpha: quantity('Exponent α', 'ratio', { above: 0, max: 2 }).default(0.3478),
    beta: quantity('Exponent β', 'ratio', { above: 0, max: 2 }).default(0.3658),
    E: quantity('Irreducible loss E', 'nats', { min: 0, max: 100 }).optional(),
  },
  outputs: { ...OUTPUTS, loss: { label: 'Predicted loss', unit: 'nats' } },
  main: 'params',
  formula: 'parameters = G × (FLOPs ÷ 6)^(β ÷ (α + β)), G = (αA ÷ βB)^(1 ÷ (α + β)); tokens = FLOPs ÷ (6 × parameters)',
  tex: [
    String.raw`\min_{N, D}\; E + \frac{A}{N^{\alpha}} + \frac{B}{D^{\beta}} \quad \text{where } 6\,N\,D = C`,
    String.raw`N = \left(\frac{\alpha A}{\beta B}\right)^{\frac{1}{\alpha + \beta}} \left(\frac{C}{6}\right)^{\frac{\beta}{\alpha + \beta}} \qquad D = \frac{C}{6\,N}`,
  ],
  symbols: {
    params: 'N',
    tokens: 'D',
    flops: 'C',
    A: 'A',
    B: 'B',
    alpha: String.raw`\alpha`,
    beta: String.raw`\beta`,
    E: 'E',
  },
  limits: ['Compute-optimal is not inference-optimal: train longer when more tokens are served than trained on.'],
  source: {
    title: 'Besiroglu et al. 2024, Chinchilla Scaling: A replication attempt',
    url: 'https://arxiv.org/abs/2404.10102',
  },
  further: [{ title: 'Hoffmann et al. 2022, Training Compute-Optimal LLMs', url: 'https://arxiv.org/abs/2203.15556' }],
  plot: { x: 'flops', log: true },
  compute: ({ flops, A, B, alpha, beta, E }) => {
    const scale = ((alpha * A) / (beta * B)) ** (1 / (alpha + beta))
    const params = scale * (flops / 6) ** (beta / (alpha + beta))
    const tokens = flops / (6 * params)
    const loss = E === undefined ? null : E + A / params ** alpha + B / tokens ** beta
    const rounded = A === 406.4 && B === 410.7
    const warnings = rounded ? ["The paper's rounded coefficients contradict its own text: use the refit."] : []
    return { values: { params, tokens, ratio: tokens / params, loss }, warnings }
  },
})

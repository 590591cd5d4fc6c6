import { defineCalculator } from './define'
import { count, openShare, quantity } from './inputs'

const SOURCE = { title: 'Dwork & Roth 2014, theorems 3.16 and 3.20', url: 'https://doi.org/10.1561/0400000042' }

const fields = () => ({
  eps0: quantity('Epsilon of one mechanism', 'eps', { above: 0, max: 100 }),
  k: count('Mechanisms', { min: 1, max: 1e9 }),
  delta0: quantity('Delta of one mechanism', 'ratio', { min: 0, below: 1 }).default(0),
})
const OUTPUTS = { eps: { label: 'Epsilon in all', unit: 'eps' }, delta: { label: 'Delta in all', unit: 'ratio' } }

export const dpBasic = defineCalculator({
  fn: 'dp_basic',
  id: 'C30',
  title: 'Privacy budget, basic composition',
  description: 'Epsilon and delta of k mechanisms on the same data, added up.',
  step: 'data',
  input: fields(),
  outputs: OUTPUTS,
  main: 'eps',
  formula: 'ε = k ε₀; δ = k δ₀',
  tex: [String.raw`\varepsilon = k\,\varepsilon_0 \qquad \delta = k\,\delta_0`],
  symbols: {
    eps: String.raw`\varepsilon`,
    k: 'k',
    eps0: String.raw`\varepsilon_0`,
    delta: String.raw`\delta`,
    delta0: String.raw`\delta_0`,
  },
  limits: ['For DP-SGD use an accountant (RDP or PRV, as in Opacus or dp_accounting), not a composition theorem.'],
  source: SOURCE,
  plot: { x: 'k' },
  compute: ({ eps0, k, delta0 }) => ({ values: { eps: k * eps0, delta: Math.min(1, k * delta0) } }),
})

export const dpAdvanced = defineCalculator({
  fn: 'dp_advanced',
  id: 'C30',
  title: 'Privacy budget, advanced composition',
  description: 'Epsilon and delta of k mechanisms by advanced composition, and the smaller of both theorems.',
  step: 'data',
  input: { ...fields(), deltaPrime: openShare('Delta spent on composing (below 1 ÷ people)') },
  outputs: {
    ...OUTPUTS,
    recommended: { label: 'Smaller epsilon of both theorems', unit: 'eps' },
    method: { label: 'Theorem that gives it', unit: 'text' },
  },
  main: 'recommended',
  formula: 'ε = ε₀ √(2k ln(1/δ′)) + k ε₀ (e^ε₀ − 1); δ = k δ₀ + δ′; recommended = min(that, k ε₀)',
  tex: [
    String.raw`\varepsilon = \varepsilon_0\,\sqrt{2\,k\,\ln\frac{1}{\delta'}} + k\,\varepsilon_0 \left(e^{\varepsilon_0} - 1\right)`,
    String.raw`\delta = k\,\delta_0 + \delta' \qquad \varepsilon^{*} = \min(\varepsilon,\; k\,\varepsilon_0)`,
  ],
  symbols: {
    eps: String.raw`\varepsilon`,
    k: 'k',
    eps0: String.raw`\varepsilon_0`,
    delta: String.raw`\delta`,
    delta0: String.raw`\delta_0`,
    deltaPrime: String.raw`\delta'`,
    recommended: String.raw`\varepsilon^{*}`,
  },
  limits: [
    'For DP-SGD use an accountant (RDP or PRV, as in Opacus or dp_accounting), not a composition theorem.',
    'Both theorems are upper bounds: the exact optimum (Kairouz et al.) is smaller.',
  ],
  source: SOURCE,
  further: [
    {
      title: 'Kairouz, Oh & Viswanath 2015, The Composition Theorem for Differential Privacy',
      url: 'https://arxiv.org/abs/1311.0776',
    },
  ],
  plot: { x: 'k' },
  compute: ({ eps0, k, delta0, deltaPrime }) => {
    const eps = eps0 * Math.sqrt(2 * k * Math.log(1 / deltaPrime)) + k * eps0 * Math.expm1(eps0)
    const basic = k * eps0
    const method = basic <= eps ? 'basic' : 'advanced'
    const delta = Math.min(1, k * delta0 + deltaPrime)
    return { values: { eps, delta, recommended: Math.min(eps, basic), method } }
  },
})

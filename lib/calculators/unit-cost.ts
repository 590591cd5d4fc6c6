import { defineCalculator } from './define'
import { count, positive, price } from './inputs'

const replicaPrice = () => price('Price of a replica', 'usd/h')
const BOOK = {
  title: 'How to Scale Your Model, serving LLaMA 3',
  url: 'https://jax-ml.github.io/scaling-book/applied-inference/',
}

export const costPer1k = defineCalculator({
  fn: 'cost_per_1k',
  id: 'C27',
  title: 'Cost of 1,000 predictions',
  description: 'Serving money per 1,000 predictions at the average rate, not the peak.',
  step: 'perf',
  input: {
    usdPerHour: replicaPrice(),
    replicas: count('Replicas', { min: 1, max: 1e6 }).default(1),
    sustainedQps: positive('Average request rate', '1/s', 1e9),
  },
  outputs: {
    usdPer1k: { label: 'Cost of 1,000 predictions', unit: 'usd/1k' },
    usdPerMonth: { label: 'Cost of 730 hours', unit: 'usd' },
  },
  main: 'usdPer1k',
  formula: 'cost = price × replicas ÷ (average rate × 3,600) × 1,000',
  tex: [String.raw`c = \frac{1000\,p\,r}{3600\,q}`],
  symbols: { usdPer1k: 'c', usdPerHour: 'p', replicas: 'r', sustainedQps: 'q' },
  limits: [
    'Storage, egress and logging come on top, often more than 30%. A fleet sized for the peak costs by its mean use.',
  ],
  source: BOOK,
  plot: { x: 'sustainedQps' },
  compute: ({ usdPerHour, replicas, sustainedQps }) => ({
    values: {
      usdPer1k: ((usdPerHour * replicas) / (sustainedQps * 3600)) * 1000,
      usdPerMonth: usdPerHour * replicas * 730,
    },
  }),
})

export const costPerMtok = defineCalculator({
  fn: 'cost_per_mtok',
  id: 'C27',
  title: 'Cost of a million tokens',
  description: 'Serving money per million tokens at the average rate of the priced unit.',
  step: 'perf',
  input: { usdPerHour: replicaPrice(), tokensPerSec: positive('Average tokens a second', '1/s', 1e12) },
  outputs: { usdPerMtok: { label: 'Cost of a million tokens', unit: 'usd/Mtok' } },
  main: 'usdPerMtok',
  formula: 'cost = price ÷ (tokens a second × 3,600) × 1,000,000',
  tex: [String.raw`c = \frac{10^6\,p}{3600\,t}`],
  symbols: { usdPerMtok: 'c', usdPerHour: 'p', tokensPerSec: 't' },
  limits: ['At the mean rate, not the peak: idle hours are paid too.'],
  source: BOOK,
  plot: { x: 'tokensPerSec' },
  compute: ({ usdPerHour, tokensPerSec }) => ({ values: { usdPerMtok: (usdPerHour / (tokensPerSec * 3600)) * 1e6 } }),
})

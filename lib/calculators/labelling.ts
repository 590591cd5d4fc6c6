import { defineCalculator } from './define'
import { refuse } from './errors'
import { count, list, positive, quantity, share } from './inputs'
import { binomialUpper } from './stats/binomial'

const SHENG = {
  title: 'Sheng, Provost & Ipeirotis 2008, Get another label?',
  url: 'https://doi.org/10.1145/1401890.1401965',
}

export const labelPlan = defineCalculator({
  fn: 'label_plan',
  id: 'C02',
  title: 'Labelling effort and cost',
  description: 'Judgements, money, hours and days of labelling with overlap, gold items and adjudication.',
  step: 'data',
  input: {
    items: count('Items', { min: 1, max: 1e9 }, 'n'),
    overlap: count('Annotators per item', { min: 1, max: 9 }),
    goldFraction: quantity('Share of gold items on top', 'ratio', { min: 0, max: 0.2 }).default(0),
    adjudicationFraction: share('Share of items that is adjudicated').default(0),
    pricePerJudgement: quantity('Price of a judgement', 'usd', { min: 0, max: 1e5 }),
    secondsPerJudgement: positive('Time of a judgement', 's', 1e6),
    annotators: count('Annotators', { min: 1, max: 1e6 }).default(1),
    hoursPerDay: quantity('Hours a day', 'h', { above: 0, max: 8 }).default(6),
  },
  outputs: {
    judgements: { label: 'Judgements', unit: 'n' },
    cost: { label: 'Cost', unit: 'usd' },
    hours: { label: 'Person-hours', unit: 'h' },
    calendarDays: { label: 'Working days', unit: 'd' },
  },
  main: 'cost',
  formula:
    'judgements = items × overlap × (1 + gold) + items × adjudicated; days = judgements × seconds ÷ 3,600 ÷ (annotators × hours a day)',
  source: SHENG,
  compute: (input) => {
    const { items, overlap, goldFraction, adjudicationFraction } = input
    if (overlap % 2 === 0 && adjudicationFraction === 0) {
      refuse('overlap', `${overlap} annotators can tie. Give an odd number, or an adjudicationFraction above 0.`)
    }
    const judgements = items * overlap * (1 + goldFraction) + adjudicationFraction * items
    const hours = (judgements * input.secondsPerJudgement) / 3600
    const calendarDays = hours / (input.annotators * input.hoursPerDay)
    return { values: { judgements, cost: judgements * input.pricePerJudgement, hours, calendarDays } }
  },
})

export const majorityAccuracy = defineCalculator({
  fn: 'majority_accuracy',
  id: 'C02',
  title: 'Accuracy of a majority vote',
  description: 'Chance that most of n annotators, each right with p, are right.',
  step: 'data',
  input: {
    n: count('Annotators (odd)', { min: 1, max: 99 }),
    p: quantity('Accuracy of an annotator', 'ratio', { min: 0.5, max: 1 }),
  },
  outputs: { q: { label: 'Accuracy of the vote', unit: 'ratio' } },
  main: 'q',
  formula: 'q = Σ over i > n/2 of C(n, i) pⁱ (1 − p)ⁿ⁻ⁱ',
  source: SHENG,
  compute: ({ n, p }) => {
    if (n % 2 === 0) refuse('n', `${n} annotators can tie. Give an odd number.`)
    return {
      values: { q: binomialUpper((n + 1) / 2, n, p) },
      assumptions: ['annotators whose errors do not depend on one another; on hard items they do'],
    }
  },
})

const BANDS = [
  { below: 0.2, band: 'slight' },
  { below: 0.4, band: 'fair' },
  { below: 0.6, band: 'moderate' },
  { below: 0.8, band: 'substantial' },
]

export const cohenKappa = defineCalculator({
  fn: 'cohen_kappa',
  id: 'C02',
  title: 'Agreement of two annotators (Cohen)',
  description: 'Agreement beyond chance from a 2×2 table: both yes, only first, only second, both no.',
  step: 'data',
  input: {
    table: list(
      'Counts: both yes, only first, only second, both no',
      'n',
      count('Count', { min: 0, max: 1e12 }, 'n'),
      4,
      4,
    ),
  },
  outputs: {
    kappa: { label: 'Kappa', unit: 'ratio' },
    agreement: { label: 'Raw agreement', unit: 'ratio' },
    band: { label: 'Band', unit: 'text' },
  },
  main: 'kappa',
  formula: 'κ = (p observed − p by chance) ÷ (1 − p by chance)',
  source: { title: 'Cohen 1960; bands: Landis & Koch 1977', url: 'https://doi.org/10.2307/2529310' },
  compute: ({ table: [a = 0, b = 0, c = 0, d = 0] }) => {
    const n = a + b + c + d
    if (n === 0) refuse('table', 'all counts are 0. Give at least two judged items.')
    const agreement = (a + d) / n
    const chance = ((a + b) * (a + c) + (c + d) * (b + d)) / n ** 2
    if (chance >= 1)
      refuse('table', 'both annotators used one label only, so kappa has no value. Add items of the other.')
    const kappa = (agreement - chance) / (1 - chance)
    const band = BANDS.find((entry) => kappa < entry.below)?.band ?? 'almost perfect'
    return {
      values: { kappa, agreement, band },
      warnings: ['A rare label depresses kappa: read the raw agreement too.'],
    }
  },
})

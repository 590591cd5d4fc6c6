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
  title: 'Labeling effort and cost',
  description: 'Judgments, money, hours and days of labeling with overlap, gold items and adjudication.',
  step: 'data',
  input: {
    items: count('Items', { min: 1, max: 1e9 }, 'n'),
    overlap: count('Annotators per item', { min: 1, max: 9 }),
    goldFraction: quantity('Share of gold items on top', 'ratio', { min: 0, max: 0.2 }).default(0),
    adjudicationFraction: share('Share of items that is adjudicated').default(0),
    pricePerJudgement: quantity('Price of a judgment', 'usd', { min: 0, max: 1e5 }),
    secondsPerJudgement: positive('Time of a judgment', 's', 1e6),
    annotators: count('Annotators', { min: 1, max: 1e6 }).default(1),
    hoursPerDay: quantity('Hours a day', 'h', { above: 0, max: 8 }).default(6),
  },
  outputs: {
    judgements: { label: 'Judgments', unit: 'n' },
    cost: { label: 'Cost', unit: 'usd' },
    hours: { label: 'Person-hours', unit: 'h' },
    calendarDays: { label: 'Working days', unit: 'd' },
  },
  main: 'cost',
  formula:
    'judgments = items × overlap × (1 + gold) + items × adjudicated; days = judgments × seconds ÷ 3,600 ÷ (annotators × hours a day)',
  tex: [
    String.raw`J = i\,\bigl(o\,(1 + g) + a\bigr)`,
    String.raw`\text{cost} = J\,p \qquad D = \frac{J\,s}{3600\,m\,h}`,
  ],
  symbols: {
    judgements: 'J',
    items: 'i',
    overlap: 'o',
    goldFraction: 'g',
    adjudicationFraction: 'a',
    pricePerJudgement: 'p',
    secondsPerJudgement: 's',
    annotators: 'm',
    hoursPerDay: 'h',
    calendarDays: 'D',
    cost: String.raw`\text{cost}`,
  },
  limits: [
    'Writing guidelines, training annotators and re-checks by experts come on top; how many labels a test set needs is worked out by wilson_n.',
  ],
  source: SHENG,
  plot: { x: 'items' },
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
  tex: [String.raw`q = \sum_{i > n/2} \binom{n}{i}\, p^{i} (1 - p)^{n - i}`],
  symbols: { q: 'q', n: 'n', p: 'p' },
  limits: [
    'Annotators are taken to err independently; on hard or ambiguous items errors go together and the figure is too high.',
  ],
  source: SHENG,
  plot: { x: 'p', from: 0.5, to: 1 },
  compute: ({ n, p }) => {
    if (n % 2 === 0) refuse('n', `${n} annotators can tie. Give an odd number.`)
    return { values: { q: binomialUpper((n + 1) / 2, n, p) } }
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
  tex: [
    String.raw`\kappa = \frac{p_o - p_e}{1 - p_e}`,
    String.raw`p_o = \frac{a + d}{N} \qquad p_e = \frac{(a + b)(a + c) + (c + d)(b + d)}{N^2} \qquad N = a + b + c + d`,
  ],
  symbols: { kappa: String.raw`\kappa`, agreement: 'p_o', table: 'a, b, c, d' },
  limits: ['A rare label depresses kappa: read the raw agreement too.', 'Two annotators and two labels only.'],
  source: {
    title: 'Cohen 1960, A coefficient of agreement for nominal scales',
    url: 'https://doi.org/10.1177/001316446002000104',
  },
  further: [{ title: 'Landis & Koch 1977 (the bands)', url: 'https://doi.org/10.2307/2529310' }],
  plot: {
    x: { label: 'Cases that both call yes', unit: 'n', whole: true },
    span: ({ table: [a = 0, b = 0, c = 0, d = 0] }) => ({ from: 0, to: Math.max(3 * a, a + b + c + d) }),
    now: ({ table }) => table[0] ?? 0,
    at: ({ table }, x) => ({ table: [x, ...table.slice(1)] }),
  },
  compute: ({ table: [a = 0, b = 0, c = 0, d = 0] }) => {
    const n = a + b + c + d
    if (n === 0) refuse('table', 'all counts are 0. Give at least two judged items.')
    const agreement = (a + d) / n
    const chance = ((a + b) * (a + c) + (c + d) * (b + d)) / n ** 2
    if (chance >= 1)
      refuse('table', 'both annotators used one label only, so kappa has no value. Add items of the other.')
    const kappa = (agreement - chance) / (1 - chance)
    const band = BANDS.find((entry) => kappa < entry.below)?.band ?? 'almost perfect'
    return { values: { kappa, agreement, band } }
  },
})

import { defineCalculator } from './define'
import { refuse } from './errors'
import { quantity, share } from './inputs'

const cost = (label: string) => quantity(label, 'usd', { min: 0, max: 1e12 })
/** A right decision may also earn something: then its cost is negative. */
const rightCost = (label: string) => quantity(label, 'usd', { min: -1e12, max: 1e12 })

export const costThreshold = defineCalculator({
  fn: 'cost_threshold',
  id: 'C17',
  title: 'Decision threshold from costs',
  description: 'The probability above which acting is cheaper. Valid on calibrated probabilities only.',
  step: 'exp',
  input: {
    cFP: cost('Cost of a false alarm'),
    cFN: cost('Cost of a miss'),
    cTP: rightCost('Cost of a right alarm').default(0),
    cTN: rightCost('Cost of a right pass').default(0),
    p: share('Calibrated probability of a case').optional(),
  },
  outputs: {
    threshold: { label: 'Threshold', unit: 'ratio' },
    expectedCostPer1k: { label: 'Expected cost of 1,000 such cases, decided well', unit: 'usd/1k' },
  },
  main: 'threshold',
  formula: 'act if p ≥ (cFP − cTN) ÷ ((cFP − cTN) + (cFN − cTP))',
  tex: [String.raw`t = \frac{c_{FP} - c_{TN}}{(c_{FP} - c_{TN}) + (c_{FN} - c_{TP})} \qquad \text{act if } p \ge t`],
  symbols: { threshold: 't', cFP: 'c_{FP}', cFN: 'c_{FN}', cTP: 'c_{TP}', cTN: 'c_{TN}', p: 'p' },
  limits: [
    'Valid on probabilities that are calibrated at the rate met in use. Where capacity is fixed, act on the top of the list instead.',
  ],
  source: {
    title: 'Elkan 2001, The Foundations of Cost-Sensitive Learning',
    url: 'https://dl.acm.org/doi/10.5555/1642194.1642224',
  },
  plot: { x: 'cFN' },
  compute: ({ cFP, cFN, cTP, cTN, p }) => {
    if (cFP < cTN) refuse('cFP', `a false alarm (${cFP}) costs less than a right pass (${cTN}). Give at least ${cTN}.`)
    if (cFN < cTP) refuse('cFN', `a miss (${cFN}) costs less than a right alarm (${cTP}). Give at least ${cTP}.`)
    if (cFP === cTN && cFN === cTP) refuse('cFN', 'no decision costs more than another. Give the errors costs.')
    const threshold = (cFP - cTN) / (cFP - cTN + (cFN - cTP))
    const warnings = [
      ...(threshold === 0 ? ['A false alarm costs nothing: always act, no model is needed.'] : []),
      ...(threshold === 1 ? ['A miss costs nothing: act on certainty only, no model is needed.'] : []),
    ]
    const best = (q: number) => Math.min(q * cTP + (1 - q) * cFP, q * cFN + (1 - q) * cTN)
    return { values: { threshold, expectedCostPer1k: p === undefined ? null : 1000 * best(p) }, warnings }
  },
})

export const undersampleCorrect = defineCalculator({
  fn: 'undersample_correct',
  id: 'C17',
  title: 'Probability after undersampling',
  description: 'Corrects a score of a model that was trained on a part of the negatives.',
  step: 'exp',
  input: {
    beta: quantity('Share of the negatives that was kept', 'ratio', { above: 0, max: 1 }),
    ps: share('Score on the sampled data'),
  },
  outputs: { p: { label: 'Probability', unit: 'ratio' } },
  main: 'p',
  formula: 'p = β ps ÷ (β ps − ps + 1)',
  tex: [String.raw`p = \frac{\beta\,p_s}{\beta\,p_s - p_s + 1}`],
  symbols: { p: 'p', beta: String.raw`\beta`, ps: 'p_s' },
  limits: ['Negatives dropped at random; it repairs the rate, not a score that was poorly calibrated before.'],
  source: {
    title: 'Dal Pozzolo et al. 2015, Calibrating Probability with Undersampling',
    url: 'https://doi.org/10.1109/SSCI.2015.33',
  },
  plot: { x: 'ps', from: 0, to: 1 },
  // 1 − ps first: βps − ps + 1 loses the digits of a small β, and gives a probability above 1.
  compute: ({ beta, ps }) => ({ values: { p: (beta * ps) / (beta * ps + (1 - ps)) } }),
})

import * as z from 'zod'
import { defineCalculator } from './define'
import { refuse } from './errors'
import { count, list } from './inputs'
import { zTwoSided } from './stats/normal'
import { wilsonInterval } from './stats/wilson'

const cell = (label: string) => count(label, { min: 0, max: 1e12 }, 'n')
/** Rows may carry an id or a name beside their counts. */
const group = z.looseObject({
  tp: cell('Right positives'),
  fp: cell('False positives'),
  fn: cell('False negatives'),
  tn: cell('Right negatives'),
})

const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values)

export const fairness = defineCalculator({
  fn: 'fairness',
  id: 'C29',
  title: 'Fairness of decisions between groups',
  description: 'Differences of selection and error rates. A screening statistic, not a legal test.',
  step: 'exp',
  input: { groups: list('Groups with tp, fp, fn, tn', 'n', group, 2, 1000) },
  outputs: {
    dpDiff: { label: 'Difference of selection rates', unit: 'ratio' },
    impactRatio: { label: 'Lowest over highest selection rate', unit: 'ratio' },
    eoDiff: { label: 'Equalised-odds difference', unit: 'ratio' },
    fourFifthsFails: { label: 'Below four fifths (1 yes, 0 no)', unit: 'flag' },
    intervals: { label: 'Selection rates with 95% intervals', unit: 'text' },
  },
  main: 'impactRatio',
  formula:
    'difference = max − min selection rate; ratio = min ÷ max; equalised odds = max(spread of TPR, spread of FPR)',
  source: {
    title: 'Hardt, Price & Srebro 2016; definitions of fairlearn.metrics',
    url: 'https://arxiv.org/abs/1610.02413',
  },
  compute: ({ groups }) => {
    const warnings = ['A screening statistic, not a legal test.']
    const rows = groups.map(({ tp, fp, fn, tn }, i) => {
      if (tp + fn === 0) refuse('groups', `group ${i + 1} has no positives (tp + fn), so its rates have no value.`)
      if (fp + tn === 0) refuse('groups', `group ${i + 1} has no negatives (fp + tn), so its rates have no value.`)
      if (tp + fn < 30) warnings.push(`Group ${i + 1} has ${tp + fn} positives, fewer than 30: read its interval.`)
      const n = tp + fp + fn + tn
      const { lo, hi } = wilsonInterval(tp + fp, n, zTwoSided(0.05))
      const selected = (tp + fp) / n
      const text = `${i + 1}: ${selected.toFixed(3)} (${lo.toFixed(3)} to ${hi.toFixed(3)})`
      return { selected, tpr: tp / (tp + fn), fpr: fp / (fp + tn), text }
    })
    const selected = rows.map((row) => row.selected)
    const most = Math.max(...selected)
    if (most === 0) refuse('groups', 'nobody is selected in any group, so the ratio has no value.')
    const impactRatio = Math.min(...selected) / most
    return {
      values: {
        dpDiff: spread(selected),
        impactRatio,
        eoDiff: Math.max(spread(rows.map((row) => row.tpr)), spread(rows.map((row) => row.fpr))),
        // A ratio of exactly 0.8 may come out a rounding error lower and still passes.
        fourFifthsFails: impactRatio < 0.8 - 1e-12 ? 1 : 0,
        intervals: rows.map((row) => row.text).join('; '),
      },
      warnings,
    }
  },
})

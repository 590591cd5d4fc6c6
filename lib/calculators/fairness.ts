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

type Group = z.infer<typeof group>

const positives = (row: Group | undefined) => (row === undefined ? 0 : row.tp + row.fn)

/** The groups with so many of the last one's positives found. */
const shifted = (groups: readonly Group[], tp: number): Group[] =>
  groups.map((row, i) => (i === groups.length - 1 ? { ...row, tp, fn: positives(row) - tp } : row))

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
    eoDiff: { label: 'Equalized-odds difference', unit: 'ratio' },
    fourFifthsFails: { label: 'Below four fifths (1 yes, 0 no)', unit: 'flag' },
    intervals: { label: 'Selection rates with 95% intervals', unit: 'text' },
  },
  main: 'impactRatio',
  formula:
    'difference = max − min selection rate; ratio = min ÷ max; equalized odds = max(spread of TPR, spread of FPR)',
  tex: [
    String.raw`\Delta_{dp} = \max_g s_g - \min_g s_g \qquad r = \frac{\min_g s_g}{\max_g s_g}`,
    String.raw`\Delta_{eo} = \max\left(\max_g \text{TPR}_g - \min_g \text{TPR}_g,\; \max_g \text{FPR}_g - \min_g \text{FPR}_g\right)`,
  ],
  symbols: { dpDiff: String.raw`\Delta_{dp}`, impactRatio: 'r', eoDiff: String.raw`\Delta_{eo}` },
  limits: ['A screening statistic, not a legal test: the four-fifths rule (29 CFR 1607.4(D)) is itself under review.'],
  source: {
    title: 'Hardt, Price & Srebro 2016; definitions of fairlearn.metrics',
    url: 'https://arxiv.org/abs/1610.02413',
  },
  further: [
    {
      title: 'fairlearn, common fairness metrics',
      url: 'https://fairlearn.org/main/user_guide/assessment/common_fairness_metrics.html',
    },
  ],
  plot: {
    x: { label: 'Right positives of the last group', unit: 'n', whole: true },
    span: ({ groups }) => ({ from: 0, to: positives(groups.at(-1)) }),
    now: ({ groups }) => groups.at(-1)?.tp ?? 0,
    at: ({ groups }, x) => ({ groups: shifted(groups, x) }),
  },
  compute: ({ groups }) => {
    const warnings: string[] = []
    const rows = groups.map(({ tp, fp, fn, tn }, i) => {
      const n = tp + fp + fn + tn
      if (n === 0)
        refuse('groups', `group ${i + 1} has no cases, so its rates have no value. Give its counts or leave it out.`)
      if (tp + fn < 30) warnings.push(`Group ${i + 1} has ${tp + fn} positives, fewer than 30: read its interval.`)
      if (tp + fn === 0 || fp + tn === 0)
        warnings.push(`Group ${i + 1} has cases of one outcome only: the equalized-odds difference has no value.`)
      const { lo, hi } = wilsonInterval(tp + fp, n, zTwoSided(0.05))
      const selected = (tp + fp) / n
      const text = `${i + 1}: ${selected.toFixed(3)} (${lo.toFixed(3)} to ${hi.toFixed(3)})`
      return { selected, tpr: tp / (tp + fn), fpr: fp / (fp + tn), text }
    })
    const selected = rows.map((row) => row.selected)
    const most = Math.max(...selected)
    if (most === 0)
      refuse(
        'groups',
        'nobody is selected in any group, so the ratio has no value. Give counts at a threshold that selects some.',
      )
    const impactRatio = Math.min(...selected) / most
    // Not a number where a group has cases of one outcome only.
    const eoDiff = Math.max(spread(rows.map((row) => row.tpr)), spread(rows.map((row) => row.fpr)))
    return {
      values: {
        dpDiff: spread(selected),
        impactRatio,
        eoDiff: Number.isFinite(eoDiff) ? eoDiff : null,
        // A ratio of exactly 0.8 may come out a rounding error lower and still passes.
        fourFifthsFails: impactRatio < 0.8 - 1e-12 ? 1 : 0,
        intervals: rows.map((row) => row.text).join('; '),
      },
      warnings,
    }
  },
})

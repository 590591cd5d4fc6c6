import { defineCalculator } from './define'
import { refuse } from './errors'
import { count, list, share } from './inputs'

type Bin = { n: number; sumP: number; sumY: number; spread: number }

/** Bins are (lo, hi]; comparing with the edges keeps 0.7 × 10 = 7.000000000000001 in the right one. */
function binOf(p: number, bins: number): number {
  let i = Math.min(bins - 1, Math.max(0, Math.ceil(p * bins) - 1))
  while (i > 0 && p <= i / bins) i -= 1
  while (i < bins - 1 && p > (i + 1) / bins) i += 1
  return i
}

export const ece = defineCalculator({
  fn: 'ece',
  id: 'C18',
  title: 'Calibration error',
  description: 'Expected, largest and root-mean-square gap of score and outcome, beside what chance alone makes.',
  step: 'exp',
  input: {
    p: list('Scores', 'ratio', share('Score'), 1, 1_000_000),
    y: list('Outcomes (0 or 1)', '0/1', count('Outcome', { min: 0, max: 1 }), 1, 1_000_000),
    bins: count('Bins', { min: 1, max: 100 }).default(10),
  },
  outputs: {
    ece: { label: 'Expected calibration error', unit: 'ratio' },
    mce: { label: 'Largest gap', unit: 'ratio' },
    rmsce: { label: 'Root-mean-square gap', unit: 'ratio' },
    nullEce: { label: 'Mean error of a perfectly calibrated model', unit: 'ratio' },
    nullEce95: { label: 'Its 95th percentile', unit: 'ratio' },
  },
  main: 'ece',
  formula: 'ECE = Σ (n_b ÷ N) |mean score − mean outcome| over bins (lo, hi]',
  tex: [String.raw`\text{ECE} = \sum_{b} \frac{n_b}{N} \left| \bar p_b - \bar y_b \right|`],
  symbols: { ece: String.raw`\text{ECE}`, p: 'p', y: 'y' },
  limits: ['Biased upward on few rows: raise an alarm only above what chance makes of a perfectly calibrated model.'],
  source: {
    title: 'Guo et al. 2017, On Calibration of Modern Neural Networks',
    url: 'https://arxiv.org/abs/1706.04599',
  },
  further: [
    {
      title: 'Lightning-AI torchmetrics, BinaryCalibrationError',
      url: 'https://lightning.ai/docs/torchmetrics/stable/classification/calibration_error.html',
    },
  ],
  plot: { x: 'bins', from: 1, to: 40 },
  compute: ({ p, y, bins }) => {
    if (p.length !== y.length) refuse('y', `${y.length} outcomes against ${p.length} scores. Give one for each score.`)
    const table: Bin[] = Array.from({ length: bins }, () => ({ n: 0, sumP: 0, sumY: 0, spread: 0 }))
    p.forEach((score, i) => {
      const bin = table[binOf(score, bins)]
      if (!bin) return
      bin.n += 1
      bin.sumP += score
      bin.sumY += y[i] ?? 0
      bin.spread += score * (1 - score)
    })
    const used = table.filter((bin) => bin.n > 0)
    const gaps = used.map((bin) => ({
      share: bin.n / p.length,
      gap: Math.abs(bin.sumP - bin.sumY) / bin.n,
      sd: Math.sqrt(bin.spread) / bin.n,
    }))
    const nullEce = gaps.reduce((sum, g) => sum + g.share * g.sd * Math.sqrt(2 / Math.PI), 0)
    const nullVar = gaps.reduce((sum, g) => sum + (g.share * g.sd) ** 2 * (1 - 2 / Math.PI), 0)
    const value = gaps.reduce((sum, g) => sum + g.share * g.gap, 0)
    const nullEce95 = nullEce + 1.645 * Math.sqrt(nullVar)
    const warnings = bins < 5 || bins > 20 ? ['5 to 20 bins are sensible.'] : []
    const rate = used.reduce((sum, bin) => sum + bin.sumY, 0) / p.length
    if (rate < 0.05 || rate > 0.95)
      warnings.push('One outcome is rare: bins of equal width stand nearly empty, bins of equal mass show more.')
    if (value <= nullEce95) warnings.push('Not above what chance makes of a perfectly calibrated model.')
    return {
      values: {
        ece: value,
        mce: Math.max(...gaps.map((g) => g.gap)),
        rmsce: Math.sqrt(gaps.reduce((sum, g) => sum + g.share * g.gap ** 2, 0)),
        nullEce,
        nullEce95,
      },
      assumptions: ['chance error by normal approximation in each bin'],
      warnings,
    }
  },
})

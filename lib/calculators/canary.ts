import { defineCalculator } from './define'
import { refuse } from './errors'
import { alarmAlpha, count, openShare, positive, quantity } from './inputs'
import { ceilCount } from './rounding'
import { alarmAt, sizeFor } from './stats/alarm'
import { binomialUpper } from './stats/binomial'

export const canary = defineCalculator({
  fn: 'canary',
  id: 'C20',
  title: 'Canary stage: abort count and chance to see the harm',
  description: 'Errors at which a stage aborts, its false aborts, and its chance to find a harmful rate (exact).',
  step: 'prod',
  input: {
    p0: openShare('Usual error rate'),
    p1: openShare('Harmful error rate'),
    n: count('Requests in the stage', { min: 1, max: 1e9 }, 'n'),
    alpha: alarmAlpha().default(0.01),
    qps: positive('Requests a second in all', '1/s', 1e9).optional(),
    share: quantity('Share of the traffic in the stage', 'ratio', { above: 0, max: 1 }).optional(),
  },
  outputs: {
    alarmCount: { label: 'Abort at so many errors', unit: 'n' },
    falseAlarm: { label: 'Chance of a false abort', unit: 'ratio' },
    detect: { label: 'Chance to see the harm', unit: 'ratio' },
    exposedBad: { label: 'Errors met at the harmful rate', unit: 'n' },
    nFor80: { label: 'Requests for a chance of 0.8', unit: 'n' },
    durationS: { label: 'Length of the stage', unit: 's' },
    durationFor80S: { label: 'Length for a chance of 0.8', unit: 's' },
  },
  main: 'detect',
  formula: 'abort count = min{k: P(Bin(n, p₀) ≥ k) ≤ α}; detect = P(Bin(n, p₁) ≥ count); length = n ÷ (share × rate)',
  tex: [
    String.raw`k = \min\left\{ k : P(\text{Bin}(n, p_0) \ge k) \le \alpha \right\}`,
    String.raw`P_{\text{detect}} = P(\text{Bin}(n, p_1) \ge k) \qquad \text{length} = \frac{n}{s\,\lambda}`,
  ],
  symbols: {
    alarmCount: 'k',
    n: 'n',
    p0: 'p_0',
    p1: 'p_1',
    alpha: String.raw`\alpha`,
    detect: String.raw`P_{\text{detect}}`,
    durationS: String.raw`\text{length}`,
    share: 's',
    qps: String.raw`\lambda`,
  },
  limits: [
    'Compare with a control of the same size and age, not with the old fleet and its warm caches.',
    'Requests are taken to fail independently; for clusters give the effective number.',
  ],
  source: {
    title: 'Google SRE Workbook, ch. 16, Canarying Releases',
    url: 'https://sre.google/workbook/canarying-releases/',
  },
  plot: { x: 'n', log: true },
  compute: ({ p0, p1, n, alpha, qps, share }) => {
    if (p1 <= p0) refuse('p1', `the harmful rate ${p1} is not above the usual rate ${p0}. Give a higher one.`)
    const alarmCount = alarmAt(n, p0, alpha)
    const detect = binomialUpper(alarmCount, n, p1)
    const nFor80 = sizeFor(p0, p1, alpha, 0.8, 1e9)
    const rate = qps === undefined || share === undefined ? null : qps * share
    const warnings = detect < 0.8 ? ['The stage is too short to see the harm with a chance of 0.8.'] : []
    return {
      values: {
        alarmCount,
        falseAlarm: binomialUpper(alarmCount, n, p0),
        detect,
        exposedBad: n * p1,
        nFor80,
        durationS: rate === null ? null : n / rate,
        durationFor80S: rate === null || nFor80 === null ? null : nFor80 / rate,
      },
      warnings,
    }
  },
})

export const zeroFailureN = defineCalculator({
  fn: 'zero_failure_n',
  id: 'C20',
  title: 'Trials without failure that prove a rate',
  description: 'Trials that must all pass to be confident that the failure rate is below p.',
  step: 'prod',
  input: { p: openShare('Failure rate to rule out'), confidence: openShare('Confidence').default(0.95) },
  outputs: { n: { label: 'Trials', unit: 'n' } },
  main: 'n',
  formula: 'n = ceil(ln(1 − confidence) ÷ ln(1 − p))',
  tex: [String.raw`n = \left\lceil \frac{\ln(1 - c)}{\ln(1 - p)} \right\rceil`],
  symbols: { n: 'n', confidence: 'c', p: 'p' },
  limits: ['Independent trials that are drawn as in use; one failure and the proof is lost.'],
  source: {
    title: 'Exact binomial bound for no failures; Google SRE Workbook, ch. 16',
    url: 'https://sre.google/workbook/canarying-releases/',
  },
  further: [
    {
      title: 'Hanley & Lippman-Hand 1983, If nothing goes wrong, is everything all right?',
      url: 'https://doi.org/10.1001/jama.1983.03330370053031',
    },
  ],
  plot: { x: 'p', log: true },
  compute: ({ p, confidence }) => ({ values: { n: ceilCount(Math.log1p(-confidence) / Math.log1p(-p)) } }),
})

import { samplePerArm } from '@/lib/calculators/stats/two-proportions'
import { WHOLE } from '@/lib/facts/digits'
import type { Check } from './define'
import type { Design } from './design'

const within = (share: number) => share > 0 && share < 1
const arms = (d: Design) => d.num('exp.nVariants') ?? 2

/** Units the test needs in all arms. */
function needed(d: Design): number | undefined {
  const [rate, effect] = [d.positive('exp.baselineRate'), d.positive('exp.mdeRel')]
  if (rate === undefined || effect === undefined) return undefined
  // By the formula itself: the calculator's narrower ranges would leave an alpha of 0.0005 or a power of 0.995 unjudged.
  const [alpha, power] = [d.num('exp.alpha') ?? 0.05, d.num('exp.power') ?? 0.8]
  const target = rate * (1 + effect)
  if (target > 1 || !within(alpha) || !within(power)) return undefined
  return samplePerArm(rate, target, alpha, power) * arms(d)
}

function available(d: Design): number | undefined {
  const [daily, days] = [d.positive('exp.dailyEligible'), d.positive('exp.plannedDays')]
  return daily === undefined || days === undefined ? undefined : daily * days
}

const whole = (value: number | undefined) => WHOLE.format(Math.ceil(value ?? 0))

export const EXPERIMENT_CHECKS: readonly Check[] = [
  {
    id: 'EF-01',
    severity: 'error',
    phase: 'facts',
    step: 'exp',
    title: 'Underpowered A/B test',
    why: 'The sample that the effect asks for is larger than the traffic.',
    fix: 'Run longer, look for a larger effect, reduce variance (CUPED), or choose a more sensitive metric.',
    source: 'R power.prop.test; Deng et al. 2013',
    reads: [
      'exp.type',
      'exp.baselineRate',
      'exp.mdeRel',
      'exp.dailyEligible',
      'exp.plannedDays',
      'exp.alpha',
      'exp.power',
      'exp.nVariants',
    ],
    fires: (d) => {
      if (!d.is('exp.type', 'ab')) return false
      const has = available(d)
      const needs = has === undefined ? undefined : needed(d)
      return has !== undefined && needs !== undefined && needs > has
    },
    message: (d) =>
      `To see ${d.show('exp.mdeRel')} on ${d.show('exp.baselineRate')} takes ${whole(needed(d))} units; ${d.show('exp.plannedDays')} bring ${whole(available(d))}.`,
  },
  {
    id: 'EF-02',
    severity: 'error',
    phase: 'facts',
    step: 'exp',
    title: 'Peeking',
    why: 'Looking daily and stopping on a fixed-horizon p-value multiplies false positives.',
    fix: 'Fix the length, or use a group-sequential or always-valid test.',
    source: 'Johari et al. 2017, doi 10.1145/3097983.3097992',
    reads: ['exp.peeking', 'exp.sequential'],
    fires: (d) => d.yes('exp.peeking') && !d.yes('exp.sequential'),
    message: (d) => `The test is looked at early; sequential design: ${d.show('exp.sequential')}.`,
  },
  {
    id: 'EF-03',
    severity: 'error',
    phase: 'design',
    step: 'exp',
    title: 'Analyzed in another unit',
    why: 'Units of one cluster are alike, so the variance comes out too small.',
    fix: 'Use the delta method or cluster-robust errors.',
    source: 'Deng, Knoblich & Lu 2018, arXiv:1803.06336',
    reads: ['exp.unit', 'exp.analysisUnit', 'exp.clusterSE'],
    fires: (d) => {
      const [unit, analysed] = [d.word('exp.unit'), d.word('exp.analysisUnit')]
      return unit !== undefined && analysed !== undefined && unit !== analysed && !d.yes('exp.clusterSE')
    },
    message: (d) =>
      `Assigned by ${d.show('exp.unit')}, analyzed by ${d.show('exp.analysisUnit')}; cluster-robust errors: ${d.show('exp.clusterSE')}.`,
  },
  {
    id: 'EF-04',
    severity: 'error',
    phase: 'facts',
    step: 'exp',
    title: 'Arms influence each other',
    why: 'Where units share supply or affect one another the measured effect is biased.',
    fix: 'Randomize over time (switchback) or by region or cluster.',
    source: 'LinkedIn 2019; Bojinov et al. 2023',
    reads: ['exp.interference', 'exp.type'],
    fires: (d) => d.yes('exp.interference') && d.is('exp.type', 'ab'),
    message: (d) => `Units interfere; online test: ${d.show('exp.type')}.`,
  },
  {
    id: 'EF-05',
    severity: 'warning',
    phase: 'design',
    step: 'exp',
    title: 'Several comparisons, one level',
    why: 'Each comparison adds its own chance of a false positive.',
    fix: 'Correct (Holm, Bonferroni, Dunnett), or name one primary metric.',
    source: 'Kohavi, Tang & Xu 2020',
    reads: ['exp.nVariants', 'exp.nPrimaryMetrics', 'exp.multipleTestingCorrection'],
    fires: (d) => (arms(d) > 2 || d.over('exp.nPrimaryMetrics', 1)) && d.no('exp.multipleTestingCorrection'),
    message: (d) =>
      `Arms: ${arms(d)}; primary metrics: ${d.show('exp.nPrimaryMetrics')}; corrected: ${d.show('exp.multipleTestingCorrection')}.`,
  },
  {
    id: 'EF-06',
    severity: 'warning',
    phase: 'design',
    step: 'exp',
    title: 'No whole weeks',
    why: 'Weekdays differ, and novelty wears off only later.',
    fix: 'Run full weeks, two at least.',
    source: 'Kohavi, Tang & Xu 2020',
    reads: ['exp.type', 'exp.plannedDays'],
    fires: (d) => {
      const days = d.positive('exp.plannedDays')
      return d.is('exp.type', 'ab') && days !== undefined && (days < 7 || days % 7 !== 0)
    },
    message: (d) => `The test is planned for ${d.show('exp.plannedDays')}.`,
  },
  {
    id: 'EF-07',
    severity: 'warning',
    phase: 'design',
    step: 'exp',
    title: 'No online validation',
    why: 'Offline gains often do not carry over to users.',
    fix: 'Run in shadow, then test (A/B or interleaving).',
    source: 'ML Test Score, Model 2',
    reads: ['exp.type', 'problem.userFacing'],
    fires: (d) => d.is('exp.type', 'none') && d.yes('problem.userFacing'),
    message: (d) => `Users see the output; online test: ${d.show('exp.type')}.`,
  },
  {
    id: 'EF-08',
    severity: 'warning',
    phase: 'facts',
    step: 'exp',
    title: 'Before and after, no control',
    why: 'Season and trend look like an effect.',
    fix: 'Randomize, or build a synthetic control or an interrupted time series.',
    source: 'Shadish, Cook & Campbell 2002',
    reads: ['exp.type'],
    fires: (d) => d.is('exp.type', 'pre_post'),
    message: (d) => `Online test: ${d.show('exp.type')}.`,
  },
  {
    id: 'EF-09',
    severity: 'warning',
    phase: 'design',
    step: 'exp',
    title: 'Test without guardrails',
    why: 'A win on one metric can hide harm on others.',
    fix: 'Watch latency, errors, complaints and revenue, each with a margin it may lose.',
    source: 'Kohavi, Tang & Xu 2020',
    reads: ['exp.type', 'exp.guardrails'],
    fires: (d) => d.is('exp.type', 'ab') && d.empty('exp.guardrails'),
    message: (d) => `Online test: ${d.show('exp.type')}; guardrails: ${d.show('exp.guardrails')}.`,
  },
]

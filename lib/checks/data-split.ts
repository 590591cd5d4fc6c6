import type { Check } from './define'
import { runCalculator } from '@/lib/calculators/registry'
import type { Design } from './design'
import { numberFrom } from './calculate'

/** Half of the Wilson interval of the metric expected on the test set. */
function halfWidth(d: Design): number | undefined {
  const [n, metric] = [d.num('exp.offlineTestN'), d.num('exp.expectedMetric')]
  if (n === undefined || metric === undefined) return undefined
  return numberFrom(() => {
    const { lo, hi } = runCalculator('wilson', { k: metric * n, n }).values
    return typeof lo === 'number' && typeof hi === 'number' ? (hi - lo) / 2 : null
  })
}

/** Splits, leakage and what the test set can show. */
export const SPLIT_CHECKS: readonly Check[] = [
  {
    id: 'DS-01',
    severity: 'error',
    phase: 'facts',
    step: 'data',
    title: 'Random split over time',
    why: 'Training on later rows lets the model see the future, and offline results come out too good.',
    fix: 'Split by time, with a gap at least as long as the label delay.',
    source: 'Kapoor & Narayanan L3.1; Rules of ML #33',
    reads: ['data.temporal', 'data.splitStrategy'],
    fires: (d) => d.yes('data.temporal') && d.is('data.splitStrategy', 'random', 'stratified_random'),
    message: (d) => `The data depend on time and the split is ${d.show('data.splitStrategy')}.`,
  },
  {
    id: 'DS-02',
    severity: 'error',
    phase: 'facts',
    step: 'data',
    title: 'Same entity on both sides',
    why: 'Recognizing an entity seen in training looks like skill.',
    fix: 'Keep all rows of an entity in one part of the split.',
    source: 'Kapoor & Narayanan L3.2',
    reads: ['data.groupKey', 'data.splitRespectsGroup'],
    fires: (d) => d.given('data.groupKey') && d.no('data.splitRespectsGroup'),
    message: (d) => `Rows recur by ${d.show('data.groupKey')}, and the split does not keep them together.`,
  },
  {
    id: 'DS-03',
    severity: 'error',
    phase: 'design',
    step: 'data',
    title: 'Fitted on all data',
    why: 'Scalers, encoders and selection that saw the test rows carry them into training.',
    fix: 'Fit every step inside the training fold, as one pipeline.',
    source: 'Kapoor & Narayanan L1.2, L1.3',
    reads: ['data.preprocessFit'],
    fires: (d) => d.is('data.preprocessFit', 'all'),
    message: (d) => `Encoders are fitted on: ${d.show('data.preprocessFit')}.`,
  },
  {
    id: 'DS-04',
    severity: 'error',
    phase: 'facts',
    step: 'data',
    title: 'Resampled before the split',
    why: 'Copies of one example end up in training and in test.',
    fix: 'Split first, then resample or augment the training fold only.',
    source: 'Kapoor & Narayanan L1.2, L1.4',
    reads: ['data.resampleBeforeSplit'],
    fires: (d) => d.yes('data.resampleBeforeSplit'),
    message: (d) => `Resampled before the split: ${d.show('data.resampleBeforeSplit')}.`,
  },
  {
    id: 'DS-05',
    severity: 'warning',
    phase: 'design',
    step: 'data',
    title: 'Duplicates across the split',
    why: 'Near-copies leak from training into test.',
    fix: 'Remove copies by hash or MinHash first, then group.',
    source: 'Kapoor & Narayanan L1.4; Lee et al. 2022, arXiv:2107.06499',
    reads: ['data.hasDuplicates', 'data.dedupBeforeSplit'],
    fires: (d) => d.yes('data.hasDuplicates') && !d.yes('data.dedupBeforeSplit'),
    message: (d) => `There are duplicates; removed before the split: ${d.show('data.dedupBeforeSplit')}.`,
  },
  {
    id: 'DS-06',
    severity: 'error',
    phase: 'facts',
    step: 'data',
    title: 'Features made after the outcome',
    why: 'At prediction time they are missing or different.',
    fix: 'Drop them, or rebuild them as of the moment of prediction.',
    source: 'Kapoor & Narayanan L2; Kaufman et al. 2012',
    reads: ['data.postOutcomeFeatures'],
    fires: (d) => (d.list('data.postOutcomeFeatures')?.length ?? 0) > 0,
    message: (d) => `Known only after the outcome: ${d.show('data.postOutcomeFeatures')}.`,
  },
  {
    id: 'DS-07',
    severity: 'error',
    phase: 'design',
    step: 'data',
    title: 'Features as of now',
    why: 'Tables change after the event, so training sees values that serving never had.',
    fix: 'Join as of the event, or log features when they are served.',
    source: 'Rules of ML #29, #31; Feast documentation',
    reads: ['data.temporal', 'data.pointInTimeJoin'],
    fires: (d) => d.yes('data.temporal') && d.no('data.pointInTimeJoin'),
    message: (d) => `The data depend on time; point-in-time join: ${d.show('data.pointInTimeJoin')}.`,
  },
  {
    id: 'DS-10',
    severity: 'warning',
    phase: 'design',
    step: 'data',
    title: 'Test set too small for the gain',
    why: 'Half of the confidence interval is wider than the improvement that is claimed.',
    fix: 'Enlarge the test set, or compare both models on the same cases with a paired test.',
    source: 'Wilson 1927',
    reads: ['exp.offlineTestN', 'exp.claimedImprovement', 'exp.expectedMetric'],
    fires: (d) => {
      const [half, gain] = [halfWidth(d), d.num('exp.claimedImprovement')]
      return half !== undefined && gain !== undefined && half > gain
    },
    message: (d) =>
      `${d.show('exp.offlineTestN')} test cases at ${d.show('exp.expectedMetric')} leave ± ${((halfWidth(d) ?? 0) * 100).toPrecision(2)} points, more than the ${d.show('exp.claimedImprovement')} claimed.`,
  },
  {
    id: 'DS-14',
    severity: 'error',
    phase: 'facts',
    step: 'data',
    title: 'Languages not covered',
    why: 'Outside the languages in the data quality collapses, and nobody notices.',
    fix: 'Build labeled test sets per language, use multilingual models, report each language.',
    source: 'Joshi et al., ACL 2020; ML Test Score, Model 6',
    reads: ['data.serveLanguages', 'data.trainLanguages'],
    fires: (d) => {
      const [served, trained] = [d.list('data.serveLanguages'), d.list('data.trainLanguages')]
      return served !== undefined && trained !== undefined && served.some((language) => !trained.includes(language))
    },
    message: (d) => `Served: ${d.show('data.serveLanguages')}; in the data: ${d.show('data.trainLanguages')}.`,
  },
  {
    id: 'DS-15',
    severity: 'error',
    phase: 'facts',
    step: 'data',
    title: 'Trained on another population',
    why: 'Shortcuts of one site, device or customer base do not carry over.',
    fix: 'Hold out whole sites, then run a silent pilot where it will be used.',
    source: 'Kapoor & Narayanan L3.3; Zech et al. 2018',
    reads: ['data.populationShift', 'data.externalValidation'],
    fires: (d) => d.yes('data.populationShift') && !d.yes('data.externalValidation'),
    message: (d) => `The population differs at use; external validation: ${d.show('data.externalValidation')}.`,
  },
  {
    id: 'DS-24',
    severity: 'warning',
    phase: 'design',
    step: 'data',
    title: 'Less history than the windows need',
    why: 'Training window, gaps and test window do not fit into the data that there are.',
    fix: 'Shorten the windows, wait, or get older data.',
    source: 'Windows and gaps of this design, and the span measured in the data',
    reads: ['data.historyAtHandDays', 'data.historyDays'],
    fires: (d) => d.above('data.historyDays', 'data.historyAtHandDays'),
    message: (d) =>
      `${d.show('data.historyDays')} of history are needed, ${d.show('data.historyAtHandDays')} are at hand.`,
  },
  {
    id: 'DS-21',
    severity: 'warning',
    phase: 'design',
    step: 'data',
    title: 'Test set worn out',
    why: 'Every selection on it fits the model a little more to its noise.',
    fix: 'Take a fresh hold-out, or budget looks with a reusable hold-out.',
    source: 'Dwork et al., Science 2015; Kapoor & Narayanan L1.1',
    reads: ['data.testReuse'],
    fires: (d) => d.over('data.testReuse', 5),
    message: (d) => `The test set was used ${d.show('data.testReuse')} times.`,
  },
]

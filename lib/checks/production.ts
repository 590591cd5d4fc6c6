import { runCalculator } from '@/lib/calculators/registry'
import { chiSquareUpperQuantile } from '@/lib/calculators/stats/chi-square'
import { THREE_DECIMALS, THREE_DIGITS } from '@/lib/facts/digits'
import { numberFrom } from './calculate'
import type { Check } from './define'
import type { Design } from './design'
import { exceeds } from './exceeds'

/** Chance that the first canary stage sees the harmful rate. */
function detection(d: Design): number | undefined {
  const n = d.firstRow('prod.canaryStages', 'n')
  const [p0, p1] = [d.positive('prod.canaryP0'), d.positive('prod.canaryP1')]
  if (n === undefined || n <= 0 || p0 === undefined || p1 === undefined) return undefined
  // No stage tells a harm that is not above the usual rate; the calculator refuses the question.
  if (p1 <= p0) return 0
  return numberFrom(() => runCalculator('canary', { p0, p1, n }).values['detect'])
}

/** The PSI that sampling alone exceeds once in a hundred windows: (1/n + 1/m) times a chi-square quantile. */
function psiNoise(d: Design): number | undefined {
  const [n, bins] = [d.positive('prod.driftN'), d.num('prod.driftBins')]
  if (n === undefined || bins === undefined || bins <= 1 || bins > 1e6) return undefined
  const reference = d.num('prod.driftRefN') ?? n
  if (reference <= 0) return undefined
  return (1 / n + 1 / reference) * chiSquareUpperQuantile(0.01, bins - 1)
}

function falseAlerts(d: Design): number | undefined {
  const [features, alpha] = [d.positive('prod.driftFeatures'), d.positive('prod.driftAlpha')]
  if (features === undefined || alpha === undefined) return undefined
  return alpha * features * (d.num('prod.checksPerDay') ?? 1)
}

/** Minutes of a 30-day month that the service level lets fail. */
const errorBudgetMin = (slo: number) => (1 - slo) * 43_200

const short = (value: number | undefined) => THREE_DIGITS.format(Number((value ?? 0).toPrecision(3)))

export const PRODUCTION_CHECKS: readonly Check[] = [
  {
    id: 'PR-01',
    severity: 'error',
    phase: 'design',
    step: 'prod',
    title: 'No rollback',
    why: 'A bad model stays live until somebody repairs it.',
    fix: 'One command back to the last good version, and rehearse it.',
    source: 'ML Test Score, Infra 7',
    reads: ['prod.rollback'],
    fires: (d) => d.no('prod.rollback'),
    message: (d) => `Rollback: ${d.show('prod.rollback')}.`,
  },
  {
    id: 'PR-02',
    severity: 'warning',
    phase: 'facts',
    step: 'prod',
    title: 'Released to everyone at once',
    why: 'An incident then hits everyone.',
    fix: 'Go in stages, each with a count at which it aborts.',
    source: 'ML Test Score, Infra 6; SRE workbook, ch. 16',
    reads: ['prod.canaryStages'],
    fires: (d) => d.empty('prod.canaryStages'),
    message: (d) => `Rollout stages: ${d.show('prod.canaryStages')}.`,
  },
  {
    id: 'PR-03',
    severity: 'warning',
    phase: 'design',
    step: 'prod',
    title: 'First stage is blind',
    why: 'It sees too few requests to notice the change in the rate that must stop it.',
    fix: 'Make the stage longer, or give it more traffic.',
    source: 'Exact binomial test of the stage',
    reads: ['prod.canaryStages', 'prod.canaryP0', 'prod.canaryP1'],
    fires: (d) => (detection(d) ?? 1) < 0.8,
    message: (d) =>
      `${THREE_DECIMALS.format(d.firstRow('prod.canaryStages', 'n') ?? 0)} requests tell the harmful rate ${d.show('prod.canaryP1')} from the usual ${d.show('prod.canaryP0')} with a chance of ${short((detection(d) ?? 0) * 100)}%.`,
  },
  {
    id: 'PR-04',
    severity: 'warning',
    phase: 'design',
    step: 'prod',
    title: 'PSI limit within noise',
    why: 'With windows of this size the statistic passes the limit though nothing has changed.',
    fix: 'Take larger windows or fewer bins, or set the limit from the chi-square noise.',
    source: 'Yurdakul & Naranjo 2020',
    reads: ['prod.driftTest', 'prod.driftN', 'prod.driftBins', 'prod.driftThreshold', 'prod.driftRefN'],
    fires: (d) => {
      if (!d.is('prod.driftTest', 'psi')) return false
      const [limit, noise] = [d.positive('prod.driftThreshold'), psiNoise(d)]
      return limit !== undefined && noise !== undefined && limit < noise
    },
    message: (d) =>
      `The limit is ${d.show('prod.driftThreshold')}; ${d.show('prod.driftN')} rows in ${d.show('prod.driftBins')} bins reach ${short(psiNoise(d))} by chance.`,
  },
  {
    id: 'PR-05',
    severity: 'warning',
    phase: 'design',
    step: 'prod',
    title: 'Daily false drift alerts',
    why: 'People stop reading alarms that mean nothing.',
    fix: 'Correct for the number of tests, weight features by importance, ask for a material change.',
    source: 'Shankar et al. 2022, arXiv:2209.09125',
    reads: ['prod.driftFeatures', 'prod.driftAlpha', 'prod.checksPerDay'],
    fires: (d) => exceeds(falseAlerts(d) ?? 0, 1),
    message: (d) =>
      `${d.show('prod.driftFeatures')} series at alpha ${d.show('prod.driftAlpha')} raise ${short(falseAlerts(d))} false alerts a day.`,
  },
  {
    id: 'PR-06',
    severity: 'error',
    phase: 'design',
    step: 'prod',
    title: 'Only machines are watched',
    why: 'A model fails with every request answered in time.',
    fix: 'Watch data quality, predictions and, once they arrive, labels.',
    source: 'Rules of ML #10; ML Test Score, Monitor 2 and 7',
    reads: ['prod.monitoring'],
    fires: (d) =>
      d.list('prod.monitoring') !== undefined &&
      !d.has('prod.monitoring', 'inputs', 'data_quality', 'predictions', 'labels'),
    message: (d) => `Monitored: ${d.show('prod.monitoring')}.`,
  },
  {
    id: 'PR-07',
    severity: 'warning',
    phase: 'design',
    step: 'prod',
    title: 'Slices are not watched',
    why: 'The average hides harm to a group.',
    fix: 'Watch metrics by slice, with intervals and alarms.',
    source: 'ML Test Score, Model 6 and 7',
    reads: ['reg.affectsIndividuals', 'prod.monitoring'],
    fires: (d) =>
      d.yes('reg.affectsIndividuals') && d.list('prod.monitoring') !== undefined && !d.has('prod.monitoring', 'slices'),
    message: (d) => `People are affected; monitored: ${d.show('prod.monitoring')}.`,
  },
  {
    id: 'PR-08',
    severity: 'warning',
    phase: 'facts',
    step: 'prod',
    title: 'No owner',
    why: 'Data that a model depends on decay when nobody looks after them.',
    fix: 'Name the team on call, its runbook and a date of review.',
    source: 'Sculley et al. 2015; Rules of ML #11',
    reads: ['prod.owner'],
    fires: (d) => d.isNull('prod.owner'),
    message: (d) => `Owner after launch: ${d.show('prod.owner')}.`,
  },
  {
    id: 'PR-09',
    severity: 'warning',
    phase: 'design',
    step: 'prod',
    title: 'Training cannot be repeated',
    why: 'What cannot be trained again can be neither audited nor debugged.',
    fix: 'Pin the data snapshot, the code, the seed and the environment.',
    source: 'ML Test Score, Infra 1',
    reads: ['prod.reproducible'],
    fires: (d) => d.no('prod.reproducible'),
    message: (d) => `Reproducible: ${d.show('prod.reproducible')}.`,
  },
  {
    id: 'PR-10',
    severity: 'error',
    phase: 'facts',
    step: 'prod',
    title: 'Retrains itself without a gate',
    why: 'A bad batch of data goes live on its own.',
    fix: 'Compare with the present model on slices, schema and calibration before it goes live.',
    source: 'ML Test Score, Infra 4',
    reads: ['prod.autoRetrain', 'prod.modelValidationGate'],
    fires: (d) => d.yes('prod.autoRetrain') && !d.yes('prod.modelValidationGate'),
    message: (d) => `Retraining is automatic; validation gate: ${d.show('prod.modelValidationGate')}.`,
  },
  {
    id: 'PR-11',
    severity: 'warning',
    phase: 'design',
    step: 'prod',
    title: 'No plan to retrain',
    why: 'What an aging model costs is then unknown.',
    fix: 'Measure how fast it decays and set a cadence or a trigger.',
    source: 'ML Test Score, Model 4 and Monitor 4',
    reads: ['data.temporal', 'prod.retrainCadenceDays'],
    fires: (d) => d.yes('data.temporal') && d.isNull('prod.retrainCadenceDays'),
    message: (d) => `The data change over time; retraining cadence: ${d.show('prod.retrainCadenceDays')}.`,
  },
  {
    id: 'PR-12',
    severity: 'warning',
    phase: 'design',
    step: 'prod',
    title: 'One rollback eats the error budget',
    why: 'Service level and time to recover do not go together.',
    fix: 'Automate the rollback, or relax the service level.',
    source: 'SRE workbook, ch. 5',
    reads: ['prod.slo', 'prod.rollbackMinutes'],
    fires: (d) => {
      const [slo, minutes] = [d.positive('prod.slo'), d.positive('prod.rollbackMinutes')]
      return slo !== undefined && minutes !== undefined && exceeds(minutes, 0.5 * errorBudgetMin(slo))
    },
    message: (d) =>
      `A rollback takes ${d.show('prod.rollbackMinutes')}; ${d.show('prod.slo')} leaves ${short(errorBudgetMin(d.num('prod.slo') ?? 1))} min a month.`,
  },
]

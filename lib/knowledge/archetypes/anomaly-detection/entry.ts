import { businessMetrics } from './business-metrics'
import { anomalyDetectionOperation } from './operation'
import { anomalyDetectionRegisters } from './registers'
import { anomalyReasons } from './reasons'
import type { Archetype } from '../types'

export const anomalyDetection: Archetype = {
  id: 'anomaly_detection',
  name: 'Metric anomaly detection',
  problemType: 'anomaly_detection',
  keywords: ['anomaly', 'outlier', 'spike', 'unusual', 'incident detection', 'metrics monitoring'],
  words: {
    unit: 'series point',
    units: 'series points',
    positive: 'fault',
    entity: 'series',
    action: 'page, post or stay silent',
    actor: 'the person on call',
    consumer: 'the customer who meets the fault',
    task: 'metric watching',
    baseline: 'the seasonal z-score',
    breakage: 'fault',
    breakages: 'faults',
    post_mortem: 'incident record',
    post_mortems: 'incident records',
    launch: 'planned change',
    launches: 'planned changes',
    groups: 'kind and place',
    analysts: 'people on call',
    teams: 'those who plan changes',
    rank_by: 'what depends on the series',
    size: 'weight for the operation',
    siblings: 'same kind, same place',
    vital: 'matter most',
  },
  sources: [
    'Ren et al., KDD 2019, arXiv:1906.03821',
    'Kim et al., AAAI 2022, arXiv:2109.05257 (point adjustment)',
    'LinkedIn ThirdEye, engineering blog 2019',
    'Benjamini & Hochberg 1995',
  ],
  metrics: {
    good: ['precision_at_k', 'event_recall', 'detection_delay', 'false_alarms_per_day'],
    pick: 'Precision among the {{prod.alertBudget}} alerts that [[actor]] can look at in a day: attention is the budget.',
    bad: [
      { id: 'accuracy', why: 'silence on every point is nearly always right' },
      { id: 'point_adjusted_f1', why: 'one hit counts for the whole event, so chance looks excellent' },
      { id: 'roc_auc', why: 'does not know how many alerts a day it stands for' },
    ],
    business: {
      id: 'time_to_detect',
      name: 'Time from [[breakage]] to a person knowing',
      target: '{{arch.latencyP99Ms}} instead of hours, for the [[breakages]] in the [[post_mortems]]',
    },
    guardrails: [
      { id: 'alerts_per_day', name: 'Alerts a day', limit: '{{prod.alertBudget}} at most, all series together' },
      {
        id: 'acknowledged_share',
        name: 'Alerts that somebody acknowledges',
        limit: 'at least {{problem.ackFloor}} a week',
      },
      { id: 'end_to_end_delay', name: 'Event to alert', limit: '{{arch.latencyP99Ms}} at p99' },
    ],
  },
  problem: {
    summary: [
      'Spend {{prod.alertBudget}} alerts a day on what most deserves a look, grouped into incidents, within {{arch.latencyP99Ms}}.',
      'This is ranking under a budget without labels, not a yes or no on each [[unit]].',
    ],
    whyMl: [
      'Fixed thresholds ignore hour and weekday; a seasonal decomposition removes both with a few parameters and no labels.',
      'Hard limits, of safety or of a contract, stay rules and may page by themselves.',
    ],
    antiGoals: [
      'No automatic action from an alert: [[actor]] decides.',
      'No alert on a [[entity]] that nobody owns.',
      'No explanation of causes: grouping says what moved together, people say why.',
    ],
    falsePositive: 'somebody looks at nothing and trusts the channel less',
    falseNegative: 'a [[positive]] runs until somebody outside reports it',
    baseline: {
      id: 'rules',
      text: 'Seasonal z-score by weekday and hour, ranked by [[rank_by]], replayed on the same days and [[post_mortems]].',
    },
    stakeholders: [
      { who: '[[analysts]]', cares: 'few alerts, each with a place to look' },
      { who: '[[teams]]', cares: '[[launches]] that do not spend {{prod.alertBudget}}' },
      { who: 'Management', cares: '[[breakages]] found before customers do' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Metric stream',
        holds: 'timed values per [[entity]] and dimension',
        trap: 'late and corrected points look like drops',
      },
      {
        name: '[[post_mortems]]',
        holds: 'start, end and affected series of real [[breakages]]',
        trap: 'only the big ones are written up',
      },
      { name: 'Calendar of changes', holds: 'what changed when', trap: 'planned jumps without an entry' },
    ],
    labels: [
      'No labels of [[positive]] to train on; [[post_mortems]] become gold events with start and end, read by two people.',
      'Unlabeled is not negative: replayed alerts that match no [[post_mortem]] are graded by [[actor]], {{prod.alertBudget}} a week.',
      'Each verdict is kept with its reason and becomes the next gold set.',
    ],
    features: [
      {
        group: 'Level, trend, weekly and daily season',
        available: 'with the point',
        trap: 'a two-sided smoother peeks at the future',
      },
      { group: '[[Launch]], holiday, pipeline state', available: 'with the point', trap: 'entered after the fact' },
      {
        group: 'Sibling series ([[siblings]])',
        available: 'when complete',
        trap: 'one missing feed moves all of them',
      },
    ],
    leaks: [
      'Smoothing with later points.',
      'Thresholds tuned on the very incidents they are tested on.',
      'Start times in [[post_mortems]] rounded to when somebody noticed.',
    ],
    split: {
      strategy: 'time_based',
      text: [
        'Parameters come from {{data.trainDays}}; gold events of the {{data.testDays}} after are replayed point by point, each once.',
        'At least one [[launch]] lies in the test window on purpose.',
      ],
      whyNotRandom:
        'neighboring points of one [[entity]] are nearly equal, so {{data.testDays}} of test repeat the training',
    },
    quality: [
      'A late or missing feed suppresses alerts on its series and raises one about the pipeline.',
      'A [[entity]] without an owner and a [[size]] is not watched.',
    ],
    privacy: ['Series of machines hold no personal data; one with few people behind it is not split further.'],
  },
  model: {
    options: [
      {
        id: 'stl_residual',
        name: 'Outlier-proof seasonal residuals',
        fits: [],
        pro: 'It removes daily and weekly season with a few states a series, {{data.rowsPerDay}} in all, needs no labels, and re-learns a jump within days.',
        con: 'Weak on series without season.',
        work: 'one update of a few states',
      },
      {
        id: 'spectral_residual_cnn',
        name: 'Spectral residual with a small network',
        pro: 'Good on many unlike series.',
        con: 'Trained on injected anomalies nobody has seen; a challenger',
        work: 'one short transform',
      },
      {
        id: 'isolation_forest',
        name: 'Isolation forest over many metrics',
        pro: 'Sees odd combinations.',
        con: 'Mixes unlike seasons, and [[actor]] cannot read why it fired',
        work: 'a few hundred tree walks',
      },
      {
        id: 'autoencoder',
        name: 'Supervised or reconstructing deep network',
        pro: 'Capacity.',
        con: 'No labels for the first; the second learns last month’s [[positive]] as normal',
        work: 'one pass per window',
      },
    ],
    theory: [
      'If season and level explain a [[entity]], its residual is nearly exchangeable from week to week, and its empirical quantile is a calibrated surprise without a label.',
      'Over so many series multiple testing decides: ranked quantiles, correlated ones grouped, spend {{prod.alertBudget}} where false discoveries are fewest.',
    ],
    loss: 'Huber fit of season and level; nothing to classify against.',
    augmentation: 'Injected drops, leaks and shifts, only in the replay, to draw delay against size.',
    regularization: 'Change-point penalty: a shift is adopted after it has lasted.',
    optimization: 'Window and penalty for each class of series, by replay at {{prod.alertBudget}} a day.',
    interpretability: ['Each alert shows band, value, [[size]], siblings that moved, and the last change.'],
  },
  settings: [businessMetrics],
  reasons: anomalyReasons,
  ...anomalyDetectionOperation,
  ...anomalyDetectionRegisters,
}

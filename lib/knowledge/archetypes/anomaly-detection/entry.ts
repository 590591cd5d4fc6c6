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
    positive: 'breakage',
    entity: 'metric',
    action: 'page, post or stay silent',
    actor: 'the on-call analyst',
    consumer: 'the on-call analyst',
    task: 'metric watching',
    baseline: 'the seasonal z-score',
  },
  sources: [
    'Ren et al., KDD 2019, arXiv:1906.03821',
    'Kim et al., AAAI 2022, arXiv:2109.05257 (point adjustment)',
    'LinkedIn ThirdEye, engineering blog 2019',
    'Benjamini & Hochberg 1995',
  ],
  metrics: {
    good: ['precision_at_k', 'event_recall', 'detection_delay', 'false_alarms_per_day'],
    pick: 'Precision among the alerts that [[actor]] can look at in a day: attention is the budget, not the score.',
    bad: [
      { id: 'accuracy', why: 'silence on every [[unit]] is almost always right and always useless' },
      { id: 'point_adjusted_f1', why: 'a random score looks excellent once one hit counts for the whole event' },
      { id: 'roc_auc', why: 'does not know how many alerts a day it stands for' },
    ],
    business: {
      id: 'time_to_detect',
      name: 'Time from breakage to a person knowing',
      target: 'minutes instead of hours, for the breakages in the post-mortems',
    },
    guardrails: [
      { id: 'alerts_per_day', name: 'Alerts a day', limit: '{{prod.alertBudget}} at most, all series together' },
      {
        id: 'acknowledged_share',
        name: 'Alerts that somebody acknowledges',
        limit: 'reviewed weekly; a muted channel is the failure of last time',
      },
      { id: 'end_to_end_delay', name: 'Event to alert', limit: '{{arch.latencyP99Ms}} at p99' },
    ],
  },
  problem: {
    summary: [
      'Spend a budget of {{prod.alertBudget}} alerts a day on the [[units]] that most deserve a look, grouped into incidents, within minutes of the event.',
      'This is ranking under a budget without labels, not a yes-or-no classification of every [[unit]].',
    ],
    whyMl: [
      'Fixed thresholds ignore hour and weekday; a seasonal decomposition per [[entity]] removes both with a few parameters and no labels.',
      'Hard limits on a [[entity]] (zero sign-ups, error rate of a contract) stay rules: they need no model and may page by themselves.',
    ],
    antiGoals: [
      'No automatic roll-back of a product launch from an alert.',
      'No alert on a [[entity]] that nobody owns.',
      'No explanation of causes: grouping says what moved together, people say why.',
    ],
    falsePositive: 'an analyst looks at nothing and trusts the channel less',
    falseNegative: 'a breakage runs until a customer reports it',
    baseline: {
      id: 'rules',
      text: 'Seasonal z-score on the same weekday and hour, ranked by size of the affected business: replayed on the post-mortems before anything else is built.',
    },
    stakeholders: [
      { who: 'On-call analysts', cares: 'few alerts, each with a place to look' },
      { who: 'Product teams', cares: 'launches that do not drown them' },
      { who: 'Management', cares: 'breakages found before customers do' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Metric stream',
        holds: 'value a minute per [[entity]] and dimension',
        trap: 'late and corrected points look like drops',
      },
      {
        name: 'Post-mortems',
        holds: 'start, end and affected series of real breakages',
        trap: 'only the big ones are written up',
      },
      { name: 'Deploy and launch calendar', holds: 'what changed when', trap: 'planned jumps without an entry' },
    ],
    labels: [
      'There are no labels of [[positive]] to train on; the post-mortems become a gold set of events with start and end, read by two analysts.',
      'Unlabelled does not mean negative: alerts in the replay that match no post-mortem are graded by [[actor]], a sample a week.',
      'Each alert that [[actor]] acknowledges or dismisses is kept with its reason and becomes the next gold set.',
    ],
    features: [
      {
        group: 'Level, trend, weekly and daily season',
        available: 'at the [[unit]]',
        trap: 'a two-sided smoother peeks at the future',
      },
      { group: 'Launch, holiday, data-pipeline state', available: 'at the [[unit]]', trap: 'entered after the fact' },
      {
        group: 'Sibling series (country, platform)',
        available: 'at the [[unit]], when complete',
        trap: 'one missing partition moves all of them',
      },
    ],
    leaks: [
      'Smoothing with later points.',
      'Thresholds tuned on the very incidents they are tested on.',
      'Post-mortem start times rounded to when somebody noticed.',
    ],
    split: {
      strategy: 'time_based',
      text: [
        'Parameters come from the months before; the gold events of the latest months are replayed minute by minute, each once.',
        'A product launch lies in the test window on purpose.',
      ],
      whyNotRandom: 'neighbouring [[units]] of one series are nearly equal, so a shuffled test repeats the training',
    },
    quality: [
      'A late or missing partition suppresses alerts on its series and raises one about the pipeline.',
      'Each [[entity]] has an owner and a size in money, or it is not watched.',
    ],
    privacy: ['Aggregates only; a dimension with few people behind it is not split further.'],
  },
  model: {
    options: [
      {
        id: 'stl_residual',
        name: 'Outlier-proof seasonal decomposition with residual scores',
        fits: [],
        pro: 'It removes daily and weekly season per [[entity]], needs no labels, and a jump after a launch is re-learnt within days.',
        con: 'Weak on series without season.',
        work: 'one update of a few states',
      },
      {
        id: 'spectral_residual_cnn',
        name: 'Spectral residual with a small network',
        pro: 'Good on many unlike series.',
        con: 'Trained on injected anomalies that nobody has seen in production; a challenger for the replay.',
        work: 'one short transform',
      },
      {
        id: 'isolation_forest',
        name: 'Isolation forest over many metrics',
        pro: 'Sees odd combinations.',
        con: 'Mixes series of different season, and an analyst cannot read why it fired.',
        work: 'a few hundred tree walks',
      },
      {
        id: 'autoencoder',
        name: 'Supervised or reconstructing deep network',
        pro: 'Capacity.',
        con: 'There are no labels for the first, and the second learns last month’s breakage as normal.',
        work: 'one pass per window',
      },
    ],
    theory: [
      'If season and level explain a [[unit]], its residual is nearly exchangeable from week to week, and its empirical quantile is a calibrated surprise without any label.',
      'With {{prod.driftFeatures}} series at once, multiple testing decides: ranking residual quantiles and grouping correlated ones spends the budget where false discoveries are fewest.',
    ],
    loss: 'Huber fit of season and level; no classification loss, since there is nothing to classify against.',
    augmentation:
      'Injected drops, slow leaks and level shifts of graded size, only in the replay and only to draw the curve of delay against size.',
    regularization: 'Change-point penalty: a level shift after a launch is adopted after it has lasted, not at once.',
    optimization: 'Two parameters a class of series (window, penalty), chosen by replay at the fixed alert budget.',
    interpretability: [
      'Each alert shows expected band, actual value, size in money, siblings that moved too, and the last change to the product.',
    ],
  },
  reasons: anomalyReasons,
  ...anomalyDetectionOperation,
  ...anomalyDetectionRegisters,
}

import { predictiveMaintenanceOperation } from './operation'
import { predictiveMaintenanceRegisters } from './registers'
import { maintenanceReasons } from './reasons'
import type { Archetype } from '../types'

export const predictiveMaintenance: Archetype = {
  id: 'predictive_maintenance',
  name: 'Predictive maintenance',
  problemType: 'survival',
  keywords: [
    'maintenance',
    'failure of',
    'sensor',
    'remaining useful life',
    'turbine',
    'engine',
    'bearing',
    'scada',
    'vibration',
    'predict failures',
    'downtime',
  ],
  words: {
    unit: 'operating cycle',
    units: 'operating cycles',
    positive: 'in-service failure',
    entity: 'asset',
    action: 'inspect the component, replace it or leave it in service',
    actor: 'maintenance control',
    consumer: 'the operator of the asset',
    task: 'failure prediction',
    baseline: 'the maker’s interval',
  },
  sources: [
    'Saxena et al. 2008 (C-MAPSS)',
    'CARE to Compare, arXiv:2404.10320',
    'Kapoor & Narayanan, Patterns 2023 (leakage)',
    'Graf et al. 1999 (inverse censoring weights)',
  ],
  metrics: {
    good: ['event_recall_at_lead_time', 'precision_at_k', 'concordance_index', 'cost_weighted_loss', 'pr_auc'],
    pick: 'Share of [[positive]] events warned at least {{problem.leadDays}} ahead, at the number of inspections [[actor]] can do: an alarm after the last maintenance slot is worth nothing.',
    bad: [
      {
        id: 'accuracy',
        why: 'nearly every window lies far from a failure, so always saying healthy scores almost perfectly',
      },
      { id: 'rmse_rul_all', why: 'errors far from failure dominate it and change no inspection' },
      { id: 'roc_auc', why: 'knows neither lead time nor the number of inspections' },
    ],
    business: {
      id: 'disruptions_avoided',
      name: 'Disruptions caused by the component',
      target: 'fewer per thousand [[units]], net of components pulled for nothing',
    },
    guardrails: [
      {
        id: 'no_fault_found',
        name: 'Pulled components in which the shop finds no fault',
        limit: '{{prod.noFaultLimit}} at most',
      },
      {
        id: 'inspection_capacity',
        name: 'Inspections asked for a day',
        limit: '{{prod.inspectionsPerDay}}, never more',
      },
      {
        id: 'missed_after_ok',
        name: 'Failures of an [[entity]] that ranked in the lower half',
        limit: 'each one is read by an engineer',
      },
    ],
  },
  problem: {
    summary: [
      'Rank every [[entity]] by its hazard of [[positive]] over the next {{problem.leadDays}}, and hand [[actor]] the top {{prod.inspectionsPerDay}} a day with the signals behind each.',
      {
        text: 'All there is to learn from is {{data.nPositives}} failures; the sampling rate of the sensors adds rows, not failures.',
        when: [{ path: 'data.nPositives', known: true }],
      },
      {
        text: 'How many failures of this component are on record decides the whole design and is not known yet; sensor rows do not replace them.',
        when: [{ path: 'data.nPositives', known: false }],
      },
    ],
    whyMl: [
      'The interval of the maker treats every [[entity]] alike; wear follows load, climate and repair history, which the sensors record.',
      'A residual against the physical set point (commanded minus achieved) often carries most of the signal; if a trend limit on it catches the known failures, that rule ships.',
    ],
    antiGoals: [
      'No prolonging of a certified or contractual interval because the score is low.',
      'No automatic grounding or shutdown: the output is advisory and [[actor]] signs.',
      'No second component until the first has survived a season in service.',
    ],
    falsePositive: 'an inspection slot is burnt and a healthy component may be pulled',
    falseNegative: 'the component fails in service and the disruption runs its course',
    baseline: {
      id: 'rules',
      text: 'The maker’s interval plus a limit on the smoothed set-point residual, replayed over the same [[entity]] histories at the same {{prod.inspectionsPerDay}} inspections a day.',
    },
    stakeholders: [
      { who: 'Maintenance control', cares: 'few, early, explained requests that fit the slots of the night' },
      { who: 'Certified engineers', cares: 'nothing that touches airworthiness or safety sign-off' },
      { who: 'Operations', cares: 'disruptions avoided, spares in the right place' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Sensor historian',
        holds: 'signals per [[entity]], with unit, rate and software version',
        trap: 'a replaced or recalibrated sensor looks like wear',
      },
      {
        name: 'Work orders and removals',
        holds: 'component serial, position, reason, hours and cycles',
        trap: 'the reason code is filled in to close the order',
      },
      {
        name: 'Shop findings',
        holds: 'what was wrong on the bench',
        trap: 'come back weeks later, keyed by serial and not by [[entity]]',
      },
      { name: 'Operation and weather', holds: 'load, starts, ambient state', trap: 'season of the test year differs' },
    ],
    labels: [
      'An event is a removal whose shop finding confirms wear or [[positive]]; two engineers read each one, since free text and reason code disagree.',
      'Scheduled removals are censored, not healthy: the component leaves the risk set at its age, and its last [[units]] are neither positive nor negative.',
      'Findings arrive up to {{data.labelDelayDays}} after the removal; the most recent [[units]] stay out of training until then.',
      {
        text: 'Of the {{data.nPositives}} events some belong to other failure modes; modes are modelled as competing risks or left out, never merged.',
        when: [{ path: 'data.nPositives', known: true }],
      },
    ],
    features: [
      {
        group: 'Set-point residuals: level, slope, spread per cycle',
        available: 'when the [[unit]] ends',
        trap: 'load of the day, unless normalised by regime',
      },
      {
        group: 'Component age in hours and cycles since fitted',
        available: 'at the [[unit]], from the serial history',
        trap: 'swapped positions without a record',
      },
      {
        group: 'Fault messages and their rate',
        available: 'at the [[unit]]',
        trap: 'messages suppressed by crews, new software renames them',
      },
      {
        group: 'Twin comparison (left against right, sister assets)',
        available: 'at the [[unit]]',
        trap: 'both sides aged together',
      },
      { group: 'Open work orders', available: 'never as input', trap: 'written because somebody already knows' },
    ],
    leaks: [
      'Overlapping windows of one [[entity]] on both sides of the split: the model recognises the machine.',
      'Signals recorded after the failure or during the ground test that followed it.',
      'Cycles-to-failure scaled by the full life of the component, which is known only afterwards.',
      'Text and codes of the very work order that reports the [[positive]].',
    ],
    split: {
      strategy: 'group_time',
      text: [
        'Whole component lives stay on one side: folds hold out [[entity]] histories and, within them, test only after the training cut-off plus {{data.labelDelayDays}}.',
        'With so few events every one is tested once in rotation, and results are listed event by event beside the rate.',
      ],
      whyNotRandom: 'adjacent windows of one machine are near copies, so a shuffled test measures memory',
    },
    quality: [
      'Serial, position and fit date must chain without a gap per [[entity]]; a life with a hole is censored at the hole.',
      'A sensor swap opens a new calibration segment, with its offset removed against sister [[units]].',
    ],
    privacy: [
      'Crew and operator identities are dropped at ingestion: the score watches the [[entity]], not the person who ran it.',
    ],
  },
  model: {
    options: [
      {
        id: 'autoencoder',
        name: 'Novelty score on healthy regimes',
        fits: [{ path: 'data.nPositives', below: 10 }],
        pro: 'With {{data.nPositives}} events nothing can be fitted to failures; healthy behaviour per regime can.',
        con: 'It ignores the failures that are on record and reports every sensor change as novelty.',
        work: 'one pass per cycle',
      },
      {
        id: 'survival_model',
        name: 'Discrete-time hazard on cycle features',
        fits: [{ path: 'data.censoredTarget', is: true }],
        pro: 'Scheduled removals enter as censored lives instead of false negatives, and age is the baseline hazard.',
        con: 'Its gain is in the censored lives; without them it equals boosted trees with more care.',
        work: 'one sum of a few hazard terms',
      },
      {
        id: 'cnn_lstm',
        name: 'Sequence network on raw signals',
        fits: [
          { path: 'data.nPositives', above: 500 },
          { path: 'data.modality', is: 'time_series' },
        ],
        pro: '{{data.nPositives}} events carry enough shapes of wear to learn the filters.',
        con: 'It needs hundreds of failures per mode; with fewer it memorises the serial numbers.',
        work: 'one convolution stack per window',
      },
      {
        id: 'gbdt',
        name: 'Boosted trees on windowed features',
        pro: 'Few events, mixed regimes, missing signals: trees with strong shrinkage and engineers’ features hold.',
        con: 'Treats a scheduled removal as healthy unless the risk set is built by hand.',
        work: 'a few hundred tree walks',
      },
    ],
    theory: [
      'Person-period form: each [[unit]] of a life at risk is a row, the hazard a logistic function of age and residuals; a censored life contributes its survival and nothing more.',
      'Ranking by hazard over {{problem.leadDays}} and cutting at {{prod.inspectionsPerDay}} spends inspections where expected avoided disruptions are highest, whatever the calibration.',
      {
        text: 'Ten events per free parameter is the old rule of the field: {{data.nPositives}} events pay for a handful of residual features, chosen by engineers and not by search.',
        when: [{ path: 'data.nPositives', below: 500 }],
      },
    ],
    loss: 'Discrete-time survival likelihood; rows weighted by inverse probability of censoring, since maintenance removes the worst-looking [[entity]] first.',
    augmentation:
      'None on failures: synthetic wear teaches the generator. Sensor gaps and offsets are injected to test that a dead channel lowers nothing silently.',
    regularization:
      'Hazard monotone in age and in residual size; shrinkage chosen on held-out lives, the same feature list for every [[entity]] type.',
    optimization: 'A dozen fits at most, declared beforehand: with few events a wide search finds a lucky fold.',
    interpretability: [
      'Each request shows the residual trend of the [[entity]] against its sisters, its age, the last sensor swap and the two nearest historical failures.',
    ],
  },
  assumptions: [
    {
      path: 'problem.leadDays',
      value: 10,
      label: 'Warning needed before failure',
      unit: 'd',
      note: 'Time to plan a slot, a spare and people; ask maintenance planning.',
    },
    {
      path: 'prod.inspectionsPerDay',
      value: 2,
      label: 'Inspections that fit in a day',
      unit: 'count',
      note: 'Capacity of the maintenance window; ask maintenance control.',
    },
    {
      path: 'prod.noFaultLimit',
      value: 0.3,
      label: 'Pulled components without a fault, limit',
      unit: 'ratio',
      note: 'Compare with the no-fault rate of scheduled removals in the shop records.',
    },
  ],
  expressions: [
    {
      path: 'prod.inspectionsPerYear',
      label: 'Inspections available a year',
      unit: 'count',
      formula: '{prod.inspectionsPerDay}*365',
    },
  ],
  reasons: maintenanceReasons,
  ...predictiveMaintenanceOperation,
  ...predictiveMaintenanceRegisters,
}

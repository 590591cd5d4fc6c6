import { aircraftComponents } from './aircraft'
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
    pull: 'visit',
    pulls: 'visits',
    removal: 'repair',
    removals: 'replacements',
    finding: 'finding',
    findings: 'findings of repairs',
    approve: 'no longer interval with the maker',
    signers: 'those responsible',
  },
  sources: [
    'Saxena et al. 2008 (C-MAPSS)',
    'CARE to Compare, arXiv:2404.10320',
    'Kapoor & Narayanan, Patterns 2023 (leakage)',
    'Graf et al. 1999 (inverse censoring weights)',
  ],
  metrics: {
    good: ['event_recall_at_lead_time', 'precision_at_k', 'concordance_index', 'cost_weighted_loss', 'pr_auc'],
    pick: 'Share of [[positive]] events warned {{problem.leadDays}} ahead within {{prod.inspectionsPerDay}} inspections a day: an alarm after the last slot is worth nothing.',
    bad: [
      {
        id: 'accuracy',
        why: 'nearly every window lies far from a failure',
      },
      { id: 'rmse_rul_all', why: 'errors far from failure dominate it' },
      { id: 'roc_auc', why: 'knows neither lead time nor the number of inspections' },
    ],
    business: {
      id: 'disruptions_avoided',
      name: 'Disruptions caused by the component',
      target: '{{problem.disruptionCut}} fewer a year, net of needless [[pulls]]',
    },
    guardrails: [
      {
        id: 'no_fault_found',
        name: '[[pulls]] without a fault found',
        limit: '{{prod.noFaultLimit}} at most',
      },
      {
        id: 'inspection_capacity',
        name: 'Inspections asked for a day',
        limit: 'never over {{prod.inspectionsPerDay}}',
      },
      {
        id: 'missed_after_ok',
        name: 'Failures that ranked in the lower half',
        limit: 'none unread after {{prod.readDays}}',
      },
    ],
  },
  problem: {
    summary: [
      'Rank every [[entity]] by its hazard of [[positive]] over {{problem.leadDays}} and hand [[actor]] the top {{prod.inspectionsPerDay}} a day, with the signals behind each.',
      {
        text: 'It learns from {{data.nPositives}} failures; faster sampling adds rows, not failures.',
        when: [{ path: 'data.nPositives', known: true }],
      },
      {
        text: 'How many failures are on record decides the design and is not known yet; sensor rows do not replace them.',
        when: [{ path: 'data.nPositives', known: false }],
      },
    ],
    whyMl: [
      'The maker’s interval treats every [[entity]] alike; wear follows load, climate and repair history.',
      'If a trend limit on the residual against the set point catches the known failures, that rule ships.',
    ],
    antiGoals: [
      'No interval prolonged because the score is low.',
      'No automatic shutdown: the output is advisory and [[actor]] signs.',
      'No second component before the first has run a season.',
    ],
    falsePositive: 'a slot is burned and nothing is found',
    falseNegative: 'the part fails in service',
    baseline: {
      id: 'rules',
      text: 'The maker’s interval plus a limit on the smoothed residual, replayed over the same folds at {{prod.inspectionsPerDay}} inspections a day.',
    },
    stakeholders: [
      { who: 'Maintenance planning', cares: 'early requests that fit {{prod.inspectionsPerDay}} slots' },
      { who: 'Those who sign for safety', cares: 'advice that never replaces their signature' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Sensor historian',
        holds: 'signals per [[entity]], rate, software version',
        trap: 'a recalibrated sensor looks like wear',
      },
      {
        name: 'Work orders and [[removals]]',
        holds: 'serial, position, reason, hours, cycles',
        trap: 'reason codes are filled in to close orders',
      },
      {
        name: '[[findings]]',
        holds: 'what was wrong, once opened',
        trap: 'keyed by serial, not by [[entity]]',
      },
    ],
    labels: [
      'An event is a [[removal]] whose [[finding]] confirms it; two engineers read each, since text and reason code disagree.',
      'Scheduled [[removals]] are censored: the part leaves the risk set at its age, its last cycles neither positive nor negative.',
      'Findings arrive up to {{data.labelDelayDays}} after the [[removal]]; newer cycles wait until then.',
      {
        text: 'Of {{data.nPositives}} events some are other failure modes: competing risks, never merged.',
        when: [{ path: 'data.nPositives', known: true }],
      },
    ],
    features: [
      {
        group: 'Set-point residuals: level, slope, spread',
        available: 'when the cycle ends',
        trap: 'load of the day, unless normalized',
      },
      {
        group: 'Age in hours and cycles since fitted',
        available: 'from the serial history',
        trap: 'unrecorded swaps',
      },
      {
        group: 'Fault messages and their rate',
        available: 'with the cycle',
        trap: 'new software renames them',
      },
      { group: 'Open work orders', available: 'never as input', trap: 'somebody already knows' },
    ],
    leaks: [
      'Signals after the failure, or of the test run that followed.',
      'Cycles-to-failure scaled by a full life that is known only afterwards.',
    ],
    split: {
      strategy: 'group_time',
      text: [
        'Folds hold out whole [[entity]] histories and test only after the training cut-off plus {{data.labelDelayDays}}.',
        'Every event is tested once and listed by itself.',
      ],
      whyNotRandom: 'adjacent windows of one [[entity]] are near copies, so the test measures memory',
    },
    quality: [
      'Serial, position and fit date must chain, or the life is censored there.',
      'A sensor swap opens a new segment, its offset removed.',
    ],
    privacy: ['Crew identities are dropped at ingestion: the score watches the [[entity]], not who ran it.'],
  },
  model: {
    options: [
      {
        id: 'autoencoder',
        name: 'Novelty score on healthy regimes',
        fits: [{ path: 'data.nPositives', below: 10 }],
        pro: 'With {{data.nPositives}} events nothing can be fitted to failures; healthy behavior per regime can.',
        con: 'Ignores the failures on record; every sensor change is novelty',
        work: 'one pass per cycle',
      },
      {
        id: 'survival_model',
        name: 'Hazard model by cycle',
        fits: [{ path: 'data.censoredTarget', is: true }],
        pro: 'With {{data.nPositives}} failures it is the scheduled [[removals]] that carry information: they enter as censored lives, and age is the baseline hazard.',
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
        con: 'Needs hundreds of failures per mode; with fewer it memorizes each [[entity]]',
        work: 'one convolution stack per window',
      },
      {
        id: 'gbdt',
        name: 'Boosted trees on windowed features',
        pro: 'Mixed regimes and missing signals: shrunken trees on engineers’ features rank the hazard over {{problem.leadDays}}.',
        con: 'Takes a scheduled [[removal]] for healthy',
        work: 'a few hundred tree walks',
      },
    ],
    theory: [
      'Each cycle of a life at risk is a row, the hazard a logistic function of age and residuals; a censored life adds its survival and nothing more.',
      'Ranked by hazard over {{problem.leadDays}}, inspections go where they avoid most.',
      {
        text: 'At ten events a parameter, {{data.nPositives}} pay for a handful of features, chosen by engineers.',
        when: [{ path: 'data.nPositives', below: 500 }],
      },
    ],
    loss: 'Survival likelihood, weighted by inverse probability of censoring: crews remove the worst-looking first.',
    augmentation: 'None on failures; injected gaps test that a dead channel lowers no hazard.',
    regularization: 'Monotone in age and residual; shrinkage chosen on held-out lives.',
    optimization: 'A dozen fits at most, declared beforehand.',
    interpretability: ['Each request shows residual, age, last sensor swap and the nearest past failures.'],
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
      path: 'problem.disruptionCut',
      value: 0.3,
      label: 'Fewer disruptions by the component',
      unit: 'ratio',
      note: 'Operations sets what would pay for the program.',
    },
    {
      path: 'prod.readDays',
      value: 7,
      label: 'Time to read a failure without a warning',
      unit: 'd',
      note: 'Raw signals must still be there; the ring buffer sets it.',
    },
    {
      path: 'prod.silentHours',
      value: 24,
      label: 'Silence of an input that makes a score stale',
      unit: 'h',
      note: 'Set from the usual gap between downloads.',
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
      label: 'Inspections without a fault, limit',
      unit: 'ratio',
      note: 'Compare with the no-fault rate of scheduled work in the records.',
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
  settings: [aircraftComponents],
  reasons: maintenanceReasons,
  ...predictiveMaintenanceOperation,
  ...predictiveMaintenanceRegisters,
}

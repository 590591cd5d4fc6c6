import { platformAccounts } from './accounts'
import { insuranceClaims } from './claims'
import { launderingAlerts } from './laundering'
import { fraudOperation } from './operation'
import { fraudReasons } from './reasons'
import { fraudRegisters } from './registers'
import { ownShop } from './shop'
import type { Archetype } from '../types'

export const fraudDetection: Archetype = {
  id: 'fraud_detection',
  name: 'Fraud detection',
  problemType: 'binary_classification',
  keywords: [
    'fraud',
    'chargeback',
    'stolen card',
    'account takeover',
    'scam',
    'laundering',
    'aml',
    'sar',
    'fake accounts',
  ],
  words: {
    unit: 'charge',
    units: 'charges',
    positive: 'fraud',
    entity: 'card',
    action: 'allow, challenge or block it',
    actor: 'the payment gateway',
    consumer: 'the good customer',
    task: 'fraud scoring',
    baseline: 'the present rules',
    analyst: 'fraud analyst',
    merchant: 'merchant',
    group: 'merchant',
    groups: 'merchants',
    losers: 'merchants',
  },
  sources: [
    'Dal Pozzolo et al. 2018, doi 10.1109/TNNLS.2017.2736643',
    'Saito & Rehmsmeier 2015, doi 10.1371/journal.pone.0118432',
    'https://stripe.com/blog/how-we-built-it-stripe-radar',
    'https://engineering.grab.com/graph-for-fraud-detection',
  ],
  metrics: {
    good: [
      'value_detection_rate',
      'recall_at_fpr',
      'pr_auc',
      'recall_at_precision',
      'cost_weighted_loss',
      'precision_at_k',
    ],
    pick: 'Share of [[positive]] value stopped while at most {{problem.falseBlockCeiling}} of good [[units]] are blocked: candidates are ordered as the ledger orders them.',
    bad: [
      { id: 'accuracy', why: 'allowing every [[unit]] already scores close to perfect at this prevalence' },
      { id: 'roc_auc', why: 'the easy good [[units]] dominate it' },
      { id: 'f1_at_0.5', why: 'neither that threshold nor equal prices of the two errors exist here' },
    ],
    business: {
      id: 'fraud_loss_per_1k',
      name: 'Loss to [[positive]] per thousand [[units]]',
      target: '{{exp.mdeRel}} against the control, approvals unharmed',
    },
    guardrails: [
      {
        id: 'false_decline_rate',
        name: 'Good [[units]] blocked',
        limit: '{{problem.falseBlockCeiling}} at most, on the randomly allowed sample',
      },
      {
        id: 'review_queue',
        name: 'Cases waiting for a [[analyst]]',
        limit: 'none older than {{problem.reviewHours}}',
      },
      { id: 'p99_latency', name: 'Answer time', limit: '{{arch.latencyP99Ms}} including feature reads' },
    ],
  },
  problem: {
    summary: [
      'For every [[unit]], within {{arch.latencyP99Ms}}, [[actor]] must [[action]]; a missed [[positive]] is priced at {{problem.cFN}}, a wrong block at {{problem.cFP}}.',
      {
        text: 'The rate of {{data.positiveRate}} ({{problem.fraudPerDay}}) counts only what was allowed and later reported.',
        when: [{ path: 'data.positiveRate', known: true }],
      },
    ],
    whyMl: [
      'Sanctions, hard velocity caps and lists of known-bad [[entity]] numbers stay rules.',
      'They cannot weigh a new device, a foreign issuer and an unusual amount together; a calibrated probability can, and meets each amount.',
    ],
    antiGoals: [
      'No permanent ban of a [[entity]] from one score.',
      'No “[[positive]] prevented” computed from blocked volume.',
      'No reuse of the score for credit.',
    ],
    falsePositive: 'A good customer is refused and pays elsewhere.',
    falseNegative: 'The amount and a dispute fee are lost.',
    baseline: {
      id: 'rules',
      text: 'Today’s rules, replayed on the same test window at the same number of blocked [[units]].',
    },
    stakeholders: [
      { who: 'Risk operations', cares: 'loss, and cases under {{problem.reviewHours}} old' },
      { who: '[[losers]] or account owners', cares: 'refusals carry reasons' },
      { who: 'Payments platform', cares: 'no late score' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Authorization log',
        holds: 'request fields, decision, rule hits, model version',
        trap: 'issuer and CVC answers come after the score',
      },
      {
        name: 'Disputes and early issuer reports (TC40, SAFE)',
        holds: 'cases with the date known; analyst cases only where the old score looked',
        trap: 'friendly fraud shares reason codes with theft',
      },
      {
        name: 'Device and network signals',
        holds: 'fingerprint, IP, e-mail age',
        trap: 'vendors revise history; replay what was served',
      },
    ],
    labels: [
      'Reports arrive up to {{data.labelDelayDays}} late, so every label carries the date it became known; a young [[unit]] without a report is unlabeled, not good.',
      'Blocked [[units]] never get an outcome; the random {{data.exploreShare}} allowed through, propensity logged, is the only unbiased view of false blocks.',
      'Issuer reports are provisional positives; a young [[unit]] without one is weighted by the chance that it would have come by now.',
    ],
    features: [
      {
        group: 'Request: amount, currency, issuer range, category, hour',
        available: 'in the request',
        trap: 'test and zero-value [[units]] distort amounts',
      },
      {
        group: 'Velocity by [[entity]], device, e-mail, IP',
        available: 'stream counters, {{data.counterLagMs}} old',
        trap: 'the counter must exclude the [[unit]] being scored',
      },
      {
        group: 'First seen, distinct [[entity]] count per device',
        available: 'online store',
        trap: 'skewed when rebuilt from today’s table',
      },
      {
        group: 'Smoothed [[positive]] rate by [[merchant]] and issuer',
        available: 'nightly',
        trap: 'only labels known before the scoring moment',
      },
      { group: 'Dispute flags, refunds, analyst outcome', available: 'weeks later', trap: 'banned' },
    ],
    leaks: [
      'The training table’s schema refuses fields written after authorization.',
      'A [[entity]] reported before the test window leaves the test; a block list would catch it.',
    ],
    split: {
      strategy: 'time_based',
      text: [
        'Train on {{data.trainDays}}, leave a gap of {{data.labelDelayDays}} as production has it, test on {{data.testDays}}, then wait for those labels to mature.',
        'Target encodings and calibration see training days only.',
      ],
      whyNotRandom:
        'later [[units]] of the same [[entity]], and counters that already contain them, would sit in training',
    },
    quality: [
      'Hourly: volume, nulls per [[merchant]], currency scale, clock skew.',
      'A daily sample of served rows, replayed through the offline code, must agree.',
    ],
    privacy: [
      'The [[entity]] number is a token, device and e-mail are keyed hashes.',
      {
        text: 'Rows are kept {{data.retentionDays}}: window, gap and test must fit inside.',
        when: [{ path: 'data.retentionDays', known: true }],
      },
    ],
  },
  model: {
    options: [
      {
        id: 'gbdt',
        name: 'Gradient-boosted trees, calibrated',
        fits: [{ path: 'arch.latencyP99Ms', above: 9 }],
        pro: 'Heavy tails, missing-by-design fields and sharp interactions suit trees; they score [[a_unit]] well inside {{arch.latencyP99Ms}} and give reasons.',
        con: 'The limit of {{arch.latencyP99Ms}} leaves no room beside the feature reads.',
        work: 'a walk through a few hundred shallow trees',
      },
      {
        id: 'wide_and_deep',
        name: 'Wide-and-deep with id embeddings',
        pro: 'Learns ids with many values at very large volume.',
        con: 'A second stack before the labels are sound; the challenger',
        work: 'embedding reads and a small dense network',
      },
      {
        id: 'gnn',
        name: 'Graph network over shared devices',
        pro: 'Sees rings no single [[unit]] shows.',
        con: 'Neighbor reads do not fit {{arch.latencyP99Ms}}; ring counts enter as features',
        work: 'sampling and aggregating neighbors',
      },
      {
        id: 'logistic_regression',
        name: 'Logistic regression',
        pro: 'Every weight can be audited, and it runs in any gateway within {{arch.latencyP99Ms}}.',
        con: 'Misses interactions; on mature labels the reference to beat',
        work: 'one sparse product',
      },
    ],
    theory: [
      'Log loss is proper, so the score is a probability that the amount can multiply; weighting the loss by amount would break that.',
      '{{model.threshold}} holds at the mean amount; each [[unit]] brings its own.',
    ],
    loss: 'Log loss; negatives sampled with prior correction, explored [[units]] weighted by inverse propensity.',
    augmentation: 'None: synthetic minority points invent attacks and spoil calibration.',
    regularization:
      'Leaf size and feature fraction; monotone in counters of past [[positive]]; early stopping on a later fold.',
    optimization:
      'Rolling time folds, chosen by value stopped at {{problem.falseBlockCeiling}}; isotonic calibration on the latest mature weeks.',
    interpretability: [
      'Attributions become reason codes; those that would teach attackers the counter limits stay internal.',
    ],
  },
  settings: [launderingAlerts, platformAccounts, insuranceClaims, ownShop],
  reasons: fraudReasons,
  ...fraudOperation,
  ...fraudRegisters,
  assumptions: [
    {
      path: 'problem.falseBlockCeiling',
      value: 0.001,
      label: 'Good units blocked at most',
      unit: 'ratio',
      note: 'Whoever bears a lost sale agrees it from its margin.',
    },
    {
      path: 'data.exploreShare',
      value: 0.0025,
      label: 'Would-be blocks allowed at random',
      unit: 'ratio',
      note: 'Sized by the precision wanted on blocked traffic; risk operations approves the loss.',
    },
    {
      path: 'problem.reviewHours',
      value: 8,
      label: 'Oldest case waiting for an analyst',
      unit: 'h',
      note: 'The shift plan of risk operations replaces it.',
    },
    {
      path: 'prod.blockBand',
      value: 0.3,
      label: 'Change of the block share that pages',
      unit: 'ratio',
      note: 'Replaced by the interval of the same hour of week, once eight weeks are logged.',
    },
    {
      path: 'data.counterLagMs',
      value: 1000,
      label: 'Age of a velocity counter',
      unit: 'ms',
      note: 'Replaced by the measured p99 lag of the stream job.',
    },
    {
      path: 'exp.fairRatio',
      value: 1.25,
      label: 'Largest ratio of false blocks between groups',
      unit: 'x',
      note: 'A screening line; compliance sets its own.',
    },
  ],
  expressions: [
    {
      path: 'problem.fraudPerDay',
      label: 'Known fraud a day',
      unit: '1/d',
      formula: '{data.rowsPerDay}*{data.positiveRate}',
    },
  ],
}

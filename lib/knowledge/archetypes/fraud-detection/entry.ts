import { launderingAlerts } from './laundering'
import { fraudOperation } from './operation'
import { fraudReasons } from './reasons'
import { fraudRegisters } from './registers'
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
      { id: 'roc_auc', why: 'easy negatives dominate it; shown only beside PR-AUC' },
      { id: 'f1_at_0.5', why: 'neither that threshold nor equal prices of the two errors exist here' },
    ],
    business: {
      id: 'fraud_loss_per_1k',
      name: 'Loss to [[positive]] per thousand [[units]]',
      target: 'relative change of {{exp.mdeRel}} against the control, with approvals unharmed',
    },
    guardrails: [
      {
        id: 'false_decline_rate',
        name: 'Good [[units]] blocked',
        limit: 'at most {{problem.falseBlockCeiling}}, read on the randomly allowed sample',
      },
      {
        id: 'review_queue',
        name: 'Cases waiting for a [[analyst]]',
        limit: 'emptied within the shift; the threshold follows the staff',
      },
      { id: 'p99_latency', name: 'Answer time', limit: '{{arch.latencyP99Ms}} including feature reads' },
      {
        id: 'fallback_share',
        name: 'Share answered by the fallback',
        limit: 'counted in the error budget of {{prod.slo}}',
      },
    ],
  },
  problem: {
    summary: [
      'For every [[unit]], and within {{arch.latencyP99Ms}}, the score lets [[actor]] [[action]] so that loss and turned-away good customers together cost least.',
      'A missed [[positive]] is priced at {{problem.cFN}} and a wrong block at {{problem.cFP}}; a challenge costs less than either, so there are two thresholds.',
      {
        text: 'The known rate of {{data.positiveRate}} ({{problem.fraudPerDay}}) counts [[positive]] that was allowed and later reported; what is blocked today is absent from it.',
        when: [{ path: 'data.positiveRate', known: true }],
      },
    ],
    whyMl: [
      'Sanctions lists, hard velocity caps and known-bad [[entity]] lists stay rules, exact and explainable to the regulator.',
      'Rules cannot weigh many weak signals, such as a new device with a foreign issuer at an unusual amount; a calibrated probability can, and prices each [[unit]] by its amount.',
    ],
    antiGoals: [
      'No permanent ban of a [[entity]] from one score.',
      'No “[[positive]] prevented” figure computed from blocked volume: blocked [[units]] have no outcome.',
      'No reuse of the score for credit or onboarding.',
    ],
    falsePositive: 'A good customer is refused, pays elsewhere and may not return.',
    falseNegative: 'The amount is lost, with a dispute fee and a mark in the scheme’s monitoring programme.',
    baseline: {
      id: 'rules',
      text: 'Velocity and amount rules as they run today, replayed at the same number of blocked or reviewed [[units]].',
    },
    stakeholders: [
      { who: 'Risk operations', cares: 'loss, and a queue that can be read' },
      { who: 'Merchants or account owners', cares: 'good customers who pass, reasons for those who do not' },
      { who: 'Compliance', cares: 'PCI scope, refusals that can be contested' },
      { who: 'Payments platform', cares: 'no lost authorisation because of a late score' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Authorisation log',
        holds: 'request fields, decision, rule hits, model version',
        trap: 'issuer and CVC answers arrive after the score and must not train it',
      },
      {
        name: 'Disputes and early issuer reports (TC40, SAFE)',
        holds: 'confirmed and suspected cases with the date they became known',
        trap: 'friendly fraud and service disputes share reason codes with theft',
      },
      {
        name: 'Analyst cases',
        holds: 'disposition, notes, linked accounts',
        trap: 'only what the old score raised was ever read',
      },
      {
        name: 'Device and network signals',
        holds: 'fingerprint, IP, e-mail age',
        trap: 'vendors revise history; replay what was served, not the current value',
      },
    ],
    labels: [
      'Reports arrive up to {{data.labelDelayDays}} late, so every label carries the date it became known; a young [[unit]] without a report is unlabelled, not good.',
      'Blocked [[units]] never get an outcome. A random {{data.exploreShare}} of would-be blocks below a value cap is allowed, with its propensity logged: the only unbiased view of false blocks and of what a new model would find.',
      'Early issuer reports serve as provisional positives and are reconciled with the final dispute.',
    ],
    features: [
      {
        group: 'Request: amount, currency, issuer range, category, hour',
        available: 'in the request',
        trap: 'test and zero-value [[units]] distort amounts',
      },
      {
        group: 'Velocity by [[entity]], device, e-mail, IP over short and long windows',
        available: 'stream counters, {{data.counterLagMs}} old',
        trap: 'the counter must exclude the [[unit]] being scored',
      },
      {
        group: 'First seen, distinct [[entity]] count per device',
        available: 'online store',
        trap: 'training-serving skew when rebuilt from today’s table',
      },
      {
        group: 'Smoothed [[positive]] rate by merchant and issuer',
        available: 'nightly',
        trap: 'may count only labels known before the scoring moment',
      },
      { group: 'Dispute flags, refunds, analyst outcome', available: 'weeks later', trap: 'banned' },
    ],
    leaks: [
      'Post-authorisation fields (issuer answer, refund, dispute flag) are refused by a schema rule on the training table.',
      'A [[entity]] already reported before the test window leaves the test: a block list would have caught it.',
    ],
    split: {
      strategy: 'time_based',
      text: [
        'Train on {{data.trainDays}}, leave a gap of {{data.labelDelayDays}} as production has it, test on {{data.testDays}}, then wait for those labels to mature.',
        'Target encodings and calibration see training days only; the same [[entity]] may recur later, reported ones may not.',
      ],
      whyNotRandom:
        'later [[units]] of the same [[entity]], and counters that already contain them, would sit in training',
    },
    quality: [
      'Hourly checks on volume by hour of week, null share per merchant, currency scale and clock skew between gateway and counters.',
      'Served features are logged and become the training row; a daily replay of a sample through the offline code must agree.',
    ],
    privacy: [
      'The [[entity]] number is a network token, the security code is never stored, device and e-mail are keyed hashes.',
      {
        text: 'Rows are kept {{data.retentionDays}}: longer than window, gap and test together, or no honest test is possible.',
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
        pro: 'Heavy tails, missing-by-design fields and sharp interactions suit trees; they score a [[unit]] well inside {{arch.latencyP99Ms}} and give reasons.',
        con: 'The limit of {{arch.latencyP99Ms}} leaves no room beside the feature reads.',
        work: 'a walk through a few hundred shallow trees',
      },
      {
        id: 'wide_and_deep',
        name: 'Wide-and-deep with merchant and issuer embeddings',
        pro: 'Learns ids with many values at very large volume.',
        con: 'A second training and serving stack before the labels are sound; challenger once trees stop improving on two consecutive windows.',
        work: 'embedding reads and a small dense network',
      },
      {
        id: 'gnn',
        name: 'Graph network over shared devices and [[entity]] links',
        pro: 'Sees rings no single [[unit]] shows.',
        con: 'Neighbour reads do not fit the request; ring counts enter as features first.',
        work: 'sampling and aggregating neighbours',
      },
      {
        id: 'logistic_regression',
        name: 'Logistic regression',
        pro: 'Every weight can be audited, and it runs in any gateway within {{arch.latencyP99Ms}}.',
        con: 'Misses interactions unless each is written by hand; retrained on mature labels it is the reference to beat.',
        work: 'one sparse product',
      },
    ],
    theory: [
      'Log loss is proper, so the score is a probability and the amount can enter the decision; weighting the loss by amount would break that.',
      'Block where probability times {{problem.cFN}} exceeds the price {{problem.cFP}} of refusing a good one: {{model.threshold}} at the mean amount, recomputed per [[unit]].',
    ],
    loss: 'Log loss; positives kept, negatives sampled with prior correction, explored [[units]] weighted by inverse propensity.',
    augmentation: 'None. Synthetic minority points invent attacks nobody has seen and spoil calibration.',
    regularization:
      'Leaf size, L2 and feature fraction; monotone constraints on counters of past [[positive]]; early stopping on a later fold.',
    optimization:
      'Random search over rolling time folds, chosen by value stopped at {{problem.falseBlockCeiling}}; isotonic calibration on the latest mature weeks.',
    interpretability: [
      'The strongest attributions are mapped to reason codes a merchant or [[analyst]] may see; codes that teach attackers the counter limits stay internal.',
    ],
  },
  settings: [launderingAlerts],
  reasons: fraudReasons,
  ...fraudOperation,
  ...fraudRegisters,
  assumptions: [
    {
      path: 'problem.falseBlockCeiling',
      value: 0.001,
      label: 'Good units blocked at most',
      unit: 'ratio',
      note: 'Merchants or the account owners agree it from the margin of a lost sale.',
    },
    {
      path: 'data.exploreShare',
      value: 0.0025,
      label: 'Would-be blocks allowed at random',
      unit: 'ratio',
      note: 'Sized by the precision wanted on blocked traffic; risk operations approves the loss.',
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

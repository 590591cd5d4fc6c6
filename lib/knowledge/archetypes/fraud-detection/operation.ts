import type { Archetype } from '../types'

/** Architecture, experiment and production of the fraud entry. */
export const fraudOperation = {
  arch: {
    serving: 'online',
    parts: [
      {
        id: 'gateway',
        name: 'Authorisation gateway',
        kind: 'external',
        rhythm: 'request',
        note: 'asks, then acts',
        personal: true,
      },
      { id: 'scorer', name: 'Scoring service', kind: 'service', rhythm: 'request', note: 'reads, scores, prices' },
      { id: 'model', name: 'Calibrated trees', kind: 'model', rhythm: 'request', note: 'in the scorer’s process' },
      {
        id: 'store',
        name: 'Online feature store',
        kind: 'store',
        rhythm: 'request',
        note: 'counters by key',
        personal: true,
      },
      {
        id: 'log',
        name: 'Feature and decision log',
        kind: 'store',
        rhythm: 'seconds',
        note: 'as served, with propensity',
        personal: true,
      },
      { id: 'stream', name: 'Counter job', kind: 'job', rhythm: 'seconds', note: 'windows by event time' },
      { id: 'review', name: 'Analysts', kind: 'people', rhythm: 'seconds', note: 'challenged and linked cases' },
      { id: 'labels', name: 'Label join', kind: 'job', rhythm: 'days', note: 'disputes with the date known' },
      { id: 'train', name: 'Training and gate', kind: 'job', rhythm: 'days', note: 'out-of-time test, calibration' },
    ],
    links: [
      { from: 'gateway', to: 'scorer', label: 'request' },
      { from: 'store', to: 'scorer', label: 'features' },
      { from: 'scorer', to: 'model', label: 'row' },
      { from: 'model', to: 'scorer', label: 'probability' },
      { from: 'scorer', to: 'gateway', label: 'action' },
      { from: 'scorer', to: 'log', label: 'as served' },
      { from: 'log', to: 'stream', label: 'events' },
      { from: 'stream', to: 'store', label: 'counters' },
      { from: 'scorer', to: 'review', label: 'doubtful' },
      { from: 'review', to: 'labels', label: 'disposition' },
      { from: 'log', to: 'labels', label: 'rows' },
      { from: 'labels', to: 'train', label: 'mature set' },
      { from: 'train', to: 'model', label: 'accepted version' },
    ],
    flow: [
      'Hard rules end the clear cases; the scorer reads keys in parallel, scores in process and prices the action by amount.',
      'No feature trains that was not logged as served, which removes skew between counters in the stream and counters in a table.',
      'At {{arch.qpsDesign}} the service needs {{arch.replicas}} replicas; stages sum to {{arch.sumP99Ms}} and leave {{arch.headroomMs}}.',
    ],
    stages: [
      { id: 'network', name: 'network and TLS', share: 0.06 },
      { id: 'reads', name: 'parallel key and counter reads', share: 0.3 },
      { id: 'transform', name: 'transform', share: 0.05 },
      { id: 'model', name: 'trees', share: 0.1 },
      { id: 'decide', name: 'rules and decision', share: 0.05 },
    ],
    defaultLatencyMs: 100,
    concurrency: 4,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'rules_and_last_tier',
      text: 'When reads are late, rules and the last risk tier of the [[entity]] held in memory answer; large amounts are challenged, not allowed.',
    },
    security: [
      'Scorer and store sit inside the PCI segment and see tokens only; training sits outside. A threshold edit needs two people.',
      'Probing is expected: answers to the outside carry no score, and bursts of small [[units]] on one merchant trip a rule before the model.',
    ],
    alternatives: [
      {
        given: 'minutes before capture or shipment',
        then: 'a second look with issuer and address answers that cancels late',
      },
      {
        given: 'a limit a fifth as long',
        then: 'counters inside the scorer, with each [[entity]] routed to the instance that owns it',
      },
      { given: 'a second of patience', then: 'ring features from a graph query and a device vendor’s call' },
      {
        given: 'laundering alerts instead of payments',
        then: 'nightly ranking of alerts for analysts, grouped by customer; no automatic block',
      },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'merchant',
    why: 'Attackers refused in one arm try the next [[entity]], so whole merchants (or account groups) are randomised in pairs by volume and category.',
    rejected: [
      {
        option: 'By [[unit]] or [[entity]]',
        whyNot: 'displaced attacks land in the control and flatter the treatment',
      },
      { option: 'Before and after', whyNot: 'attack waves move the loss more than any model' },
    ],
    offline: [
      'Replay on the mature window at {{problem.falseBlockCeiling}}; {{exp.testN}} cases give a half-width of {{exp.halfWidth}}, so slices and not the mean set its length.',
      'Blocked [[units]] enter the comparison only through the randomly allowed {{data.exploreShare}}, weighted by inverse propensity.',
    ],
    slices: [
      'issuing country',
      'new [[entity]] or new device',
      'merchant category and size',
      'amount band',
      'attack type (testing, takeover, friendly)',
      'prepaid against credit',
    ],
    fairness: [
      'False blocks by issuing country, prepaid and merchant size with intervals; a ratio above {{exp.fairRatio}} stops release until explained. A screening statistic, not a legal test.',
    ],
    errorAnalysis:
      'Weekly, risk operations and the engineer read missed [[units]] by loss and explored would-be blocks that stayed good; each ends as feature, rule or label fix.',
    online: {
      metric: 'reported fraud among allowed charges',
      baselineRate: 0.0012,
      mdeRel: -0.2,
      rateFrom: 'data.positiveRate',
      clusterSize: 1400,
      icc: 0.01,
    },
  },
  prod: {
    monitors: [
      {
        id: 'block_rate',
        watch: 'Block and challenge share by merchant and issuer, in minutes',
        threshold: 'outside the interval of that hour of week',
        why: 'an attack, or a broken feature',
        who: 'risk on call',
        firstMove: 'compare the top attributions with last week',
      },
      {
        id: 'freshness',
        watch: 'Lag of the velocity counters',
        threshold: 'p99 above {{data.counterLagMs}}',
        why: '[[entity]] testing is over within seconds',
        who: 'platform on call',
        firstMove: 'switch counters to the rule set',
      },
      {
        id: 'drift',
        watch: 'Score and feature distributions',
        threshold: 'PSI above {{prod.driftThreshold}}, noise being {{prod.psiNoise}}',
        why: 'new merchants look like new attacks',
        who: 'ML',
        firstMove: 'split by merchant age',
      },
      {
        id: 'explored',
        watch: 'Good share among randomly allowed would-be blocks',
        threshold: 'above the interval of the accepted model',
        why: 'the only sight of false blocks',
        who: 'ML',
        firstMove: 'raise the block threshold, keep the challenge',
      },
      {
        id: 'early_reports',
        watch: 'Issuer reports per thousand allowed [[units]]',
        threshold: 'above the forecast for that cohort age',
        why: 'final disputes take {{data.labelDelayDays}}',
        who: 'risk operations',
        firstMove: 'find the common merchant, device or issuer',
      },
      {
        id: 'latency',
        watch: 'Answers within {{arch.latencyP99Ms}}, share of fallback',
        threshold: 'error budget of {{prod.budgetMin}} burning early',
        why: 'late means unscored',
        who: 'platform on call',
        firstMove: 'drain the slow zone',
      },
    ],
    stages: [
      {
        id: 'Shadow',
        share: 0,
        text: 'scores every [[unit]], changes none; logged features must match the offline replay',
      },
      {
        id: 'First merchants',
        share: 0.01,
        text: 'stop at {{prod.stage1Alarm}} blocks in {{prod.stage1N}} [[units]]; missed [[positive]] is invisible this early and is bounded by a value cap',
      },
      {
        id: 'Paired test',
        share: 0.2,
        text: 'runs {{exp.plannedDays}}, read on {{exp.readDay}} when labels are mature',
      },
      { id: 'All', share: 1, text: 'a small holdout of merchants keeps the old version for one more label delay' },
    ],
    retrainDays: 7,
    retraining:
      'Every {{prod.retrainCadenceDays}} on mature labels plus weighted early reports; a new attack is first met by a rule within the hour, then by the model.',
    runbook: [
      'Attack wave: rate-limit the merchant or issuer range, then lower the challenge threshold there, never globally.',
      'False-block wave: return to the previous version within {{prod.rollbackMinutes}}; thresholds travel with the version.',
      'Counter outage: rules and last tier; rows scored meanwhile are marked and kept out of training.',
    ],
    owner: 'risk-engineering',
    governance: [
      {
        text: 'Where a refusal has a significant effect on a person, information and a human review are owed.',
        asOf: '2026-06',
        source: 'GDPR art. 22',
      },
      {
        text: 'Stored [[entity]] data puts scorer, store and log in PCI scope; security codes may not be kept after authorisation.',
        asOf: '2026-06',
        source: 'PCI DSS',
      },
      {
        text: 'In the EU the exemption from strong authentication by risk analysis depends on measured [[positive]] rates.',
        asOf: '2026-06',
        source: 'PSD2, Delegated Regulation (EU) 2018/389',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>

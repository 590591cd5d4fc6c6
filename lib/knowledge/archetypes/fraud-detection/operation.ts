import type { Archetype } from '../types'

/** Architecture, experiment and production of the fraud entry. */
export const fraudOperation = {
  arch: {
    serving: 'online',
    parts: [
      {
        id: 'gateway',
        name: 'Authorization gateway',
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
      {
        id: 'train',
        name: 'Label join, training, gate',
        kind: 'job',
        rhythm: 'days',
        note: 'mature disputes by date known',
      },
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
      { from: 'review', to: 'train', label: 'disposition' },
      { from: 'log', to: 'train', label: 'rows' },
      { from: 'train', to: 'model', label: 'accepted version' },
    ],
    flow: [
      'Hard rules end clear cases; the scorer reads keys in parallel, scores in process, prices the action.',
      'No feature trains that was not logged as served: counters in the stream and in a table would differ.',
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
      'Scorer and store see tokens only; a threshold edit needs two people.',
      'Probing is expected: outside answers carry no score, and bursts of small [[units]] trip a rule first.',
    ],
    alternatives: [
      { given: 'minutes before capture', then: 'a second look with the issuer’s answer, canceling late' },
      {
        given: 'a limit a fifth as long',
        then: 'counters inside the scorer, each [[entity]] routed to its owner',
      },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'merchant',
    why: 'Attackers refused in one arm try the next [[entity]], so whole [[groups]] are randomized, paired by volume and category.',
    rejected: [
      {
        option: 'By [[unit]] or [[entity]]',
        whyNot: 'displaced attacks land in the control and flatter the treatment',
      },
      { option: 'Before and after', whyNot: 'one attack wave moves the loss by more than {{exp.mdeRel}}' },
    ],
    offline: [
      'Replay on the mature window at {{problem.falseBlockCeiling}}; the smallest slice sets its length.',
      'Would-be blocks enter the comparison only through the explored {{data.exploreShare}}.',
    ],
    slices: [
      'issuing country',
      'new [[entity]] or new device',
      '[[merchant]], by size',
      'amount band',
      'attack type (testing, takeover, friendly)',
    ],
    fairness: [
      'False blocks by issuing country and prepaid; a ratio above {{exp.fairRatio}} stops the release until explained.',
    ],
    errorAnalysis: 'Weekly reading of missed [[units]] by loss, and of explored ones that stayed good.',
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
    canary: { formula: '{problem.falseBlockCeiling}' },
    monitors: [
      {
        id: 'block_rate',
        watch: 'Block share by [[merchant]] and issuer, in minutes',
        threshold: '{{prod.blockBand}} off the same hour of last week',
        why: 'an attack, or a broken feature',
        who: 'risk on call',
        firstMove: 'compare top attributions',
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
        why: 'new [[groups]] look like attacks',
        who: 'ML',
        firstMove: 'split by age of the [[group]]',
      },
      {
        id: 'explored',
        watch: 'False blocks, estimated from the explored [[units]]',
        threshold: 'above {{problem.falseBlockCeiling}}, interval included',
        why: 'the only sight of false blocks',
        who: 'ML',
        firstMove: 'raise the block threshold, keep the challenge',
      },
      {
        id: 'early_reports',
        watch: 'Issuer reports per thousand allowed [[units]]',
        threshold: 'above the curve of that cohort age',
        why: 'final disputes take {{data.labelDelayDays}}',
        who: 'risk operations',
        firstMove: 'find the common [[merchant]] or device',
      },
    ],
    stages: [
      {
        id: 'Shadow',
        share: 0,
        text: 'logged features match the replay',
      },
      {
        id: 'First share',
        share: 0.01,
        text: 'stop at {{prod.stage1Alarm}} blocks in {{prod.stage1N}} [[units]]; a value cap bounds the missed [[positive]] nobody sees yet',
      },
      {
        id: 'Paired test',
        share: 0.2,
        text: '{{exp.plannedDays}} of enrolment, read on {{exp.readDay}}',
      },
      { id: 'All', share: 1, text: 'a few [[groups]] keep the old version {{data.labelDelayDays}} longer' },
    ],
    retrainDays: 7,
    retraining: 'Mature labels plus weighted early reports; a new attack is first met by a rule within the hour.',
    runbook: [
      'Attack wave: rate-limit the issuer range and lower the challenge threshold there only.',
      'False-block wave: previous version within {{prod.rollbackMinutes}}; thresholds travel with it.',
    ],
    owner: 'risk-engineering',
    governance: [
      {
        text: {
          text: 'Where a refusal significantly affects a person, information and a human review are owed.',
          when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
        },
        asOf: '2026-06',
        source: 'GDPR art. 22',
      },
      {
        text: 'Where card numbers are held, scorer, store and log are in scope; security codes are not kept after authorization.',
        asOf: '2026-06',
        source: 'PCI DSS',
      },
      {
        text: {
          text: 'The exemption from strong authentication by risk analysis depends on measured [[positive]] rates.',
          when: [{ path: 'reg.regions', has: ['EU'] }],
        },
        asOf: '2026-06',
        source: 'PSD2, Delegated Regulation (EU) 2018/389',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>

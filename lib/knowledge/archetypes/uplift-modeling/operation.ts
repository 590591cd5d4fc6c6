import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const upliftModelingOperation = {
  arch: {
    serving: 'batch',
    parts: [
      {
        id: 'crm',
        name: 'Campaign tool',
        kind: 'external',
        rhythm: 'days',
        note: 'eligible list, sends',
        personal: true,
      },
      {
        id: 'features',
        name: 'Feature snapshot',
        kind: 'store',
        rhythm: 'days',
        note: 'cut at assignment',
        personal: true,
      },
      { id: 'score', name: 'Uplift scorer', kind: 'model', rhythm: 'days', note: 'effect per arm' },
      { id: 'allocate', name: 'Budget allocator', kind: 'job', rhythm: 'days', note: 'order, cost, caps' },
      { id: 'draw', name: 'Seeded draw', kind: 'service', rhythm: 'days', note: 'random slice and control' },
      { id: 'lookup', name: 'Decision lookup', kind: 'store', rhythm: 'days', note: 'one key', personal: true },
      { id: 'log', name: 'Assignment log', kind: 'store', rhythm: 'days', note: 'arm, probability', personal: true },
      { id: 'measure', name: 'Effect measurement', kind: 'job', rhythm: 'days', note: 'outcomes of both arms, Qini' },
    ],
    links: [
      { from: 'crm', to: 'features', label: 'eligible list' },
      { from: 'features', to: 'score', label: 'snapshot' },
      { from: 'score', to: 'allocate', label: 'effects' },
      { from: 'allocate', to: 'draw', label: 'proposed arms' },
      { from: 'draw', to: 'log', label: 'arm, probability' },
      { from: 'log', to: 'lookup', label: 'decisions' },
      { from: 'lookup', to: 'crm', label: 'send or hold' },
      { from: 'log', to: 'measure', label: 'assignment' },
      { from: 'measure', to: 'score', label: 'training rows' },
    ],
    flow: [
      'Eligible [[units]] are frozen, scored and ordered by effect per cost; the allocator fills the budget and the draw then overrides the random slice.',
      'The log is written before anything is sent; the list is ready {{arch.latencyP99Ms}} after the freeze.',
    ],
    stages: [
      { id: 'freeze', name: 'freeze and snapshot', share: 0.4 },
      { id: 'score', name: 'effects of all', share: 0.25 },
      { id: 'allocate', name: 'caps, draw, log', share: 0.2 },
    ],
    defaultLatencyMs: 3_600_000,
    concurrency: 200,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'hold_or_random',
      text: 'Random sends up to {{problem.treatShare}}: they still yield rows to learn from, a response list does not.',
    },
    security: ['Seed and probability are written by the draw alone; [[actor]] cannot move a [[unit]] between arms.'],
    alternatives: [
      {
        given: 'decisions inside a visit',
        then: 'the same model behind an endpoint, the draw made per person and remembered',
      },
      {
        given: 'many offers to choose from',
        then: 'one effect per offer against the same control, or a contextual bandit',
      },
      { given: 'no draw by person allowed', then: 'regions drawn as clusters, average effects only' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'household',
    why: 'Policies are compared, not scores: each [[entity]] is drawn to uplift targeting, today’s targeting or no [[treatment]], at equal spend.',
    rejected: [
      { option: 'Before and after the launch', whyNot: 'season moves [[outcomes]] more than {{exp.mdeRel}}' },
      {
        option: 'Treated against untreated inside the new policy',
        whyNot: 'the model chose its {{problem.treatShare}} to differ',
      },
    ],
    offline: [
      'Qini and AUUC on {{exp.testN}} randomized [[units]], with bootstrap by [[entity]]; interval half-width today {{exp.halfWidth}}.',
      'Policy value by inverse probability at the budgeted depth of {{problem.treatShare}}, against random and response targeting at equal spend.',
      'With arms shuffled Qini must fall to zero; otherwise the pipeline leaks.',
    ],
    slices: ['new or returning', 'frequent buyers', 'discount-only buyers', 'channel', 'recently contacted', 'region'],
    fairness: [
      'Who receives the [[treatment]] is read by age band, sex where held, and region; proxies for protected groups leave the feature list.',
    ],
    errorAnalysis:
      'Deciles where order and measured effect disagree, and [[units]] of negative effect: contacted too often, or a broken control.',
    online: { metric: 'net purchases per eligible customer', baselineRate: 0.04, mdeRel: 0.15 },
  },
  prod: {
    monitors: [
      {
        id: 'ate',
        watch: 'Average effect in the random slice, by campaign',
        threshold: 'interval reaches break-even, {{problem.breakEvenUplift}}',
        why: 'the offer wears out before the model does',
        who: 'campaign analyst',
        firstMove: 'cut the treated share, ask for a new offer',
      },
      {
        id: 'rolling_qini',
        watch: 'Qini on the rolling random slice',
        threshold: 'interval holds zero after {{data.labelDelayDays}}',
        why: 'the order is no better than a draw',
        who: 'data scientist on duty',
        firstMove: 'send at random inside the budget, refit',
      },
      {
        id: 'sample_ratio',
        watch: 'Treated share and balance of arms',
        threshold: 'ratio test fails at {{exp.alpha}}',
        why: 'a lost control group spoils every reading',
        who: 'data engineer on duty',
        firstMove: 'stop the send, compare draw and log',
      },
      {
        id: 'spend',
        watch: 'Spend and redemption per campaign',
        threshold: 'over {{problem.treatShare}} of the eligible',
        why: 'leaked codes and wrong costs move break-even',
        who: 'campaign owner',
        firstMove: 'cap sends, void the code',
      },
      {
        id: 'drift',
        watch: 'Distribution of {{prod.driftFeatures}} features',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'a new customer mix was never randomized',
        who: 'data scientist on duty',
        firstMove: 'widen the random slice there',
      },
    ],
    stages: [
      {
        id: 'Randomized campaign',
        share: 0.1,
        text: 'arms balance; average effect above {{problem.breakEvenUplift}} in {{prod.stage1N}} [[units]]',
      },
      {
        id: 'Policy against today',
        share: 0.3,
        text: 'profit of {{exp.nPerArm}} an arm, read on {{exp.readDay}}',
      },
      { id: 'All eligible', share: 1, text: 'random slice of {{data.randomShare}} stays for good' },
    ],
    retrainDays: 60,
    retraining:
      'Every {{prod.retrainCadenceDays}} on randomized [[units]] only, after their window has closed; rows chosen by the model itself do not enter.',
    runbook: [
      'Control contacted by mistake: mark the campaign, drop it from training, report the effect as a lower bound.',
      'Negative effect in a segment: exclude it before the next send and keep its control.',
      'Wrong scores sent: restore the previous list in {{prod.rollbackMinutes}}; sent [[treatments]] are honored.',
    ],
    owner: 'campaign-science',
    governance: [
      {
        text: 'Profiling for direct marketing stops when [[consumer]] objects; the objection removes the [[unit]] before scoring.',
        asOf: '2026-06',
        source: 'GDPR art. 21; not legal advice',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
      {
        text: 'Where the [[treatment]] lowers a price by an automated decision about the person, the consumer is told so.',
        asOf: '2026-06',
        source: 'Directive 2011/83/EU art. 6(1)(ea); not legal advice',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'An unsubscribe is honored within ten business days; commercial e-mail names its sender.',
        asOf: '2026-06',
        source: 'CAN-SPAM Act, 15 USC 7704; not legal advice',
        when: [{ path: 'reg.regions', has: ['US'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>

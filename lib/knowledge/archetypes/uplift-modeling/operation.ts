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
      { id: 'lookup', name: 'Decision lookup', kind: 'store', rhythm: 'request', note: 'one key', personal: true },
      { id: 'log', name: 'Assignment log', kind: 'store', rhythm: 'days', note: 'arm, probability', personal: true },
      { id: 'ledger', name: 'Order ledger', kind: 'external', rhythm: 'days', note: 'both arms', personal: true },
      { id: 'measure', name: 'Effect measurement', kind: 'job', rhythm: 'days', note: 'Qini, ROI, balance' },
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
      { from: 'ledger', to: 'measure', label: 'outcomes' },
      { from: 'measure', to: 'score', label: 'training rows' },
    ],
    flow: [
      'Eligible [[units]] are frozen, scored and ordered by effect per cost; the allocator fills the budget and the draw then overrides the random slice.',
      'The log is written before anything is sent; [[actor]] then only looks up a stored decision, within {{arch.latencyP99Ms}}.',
    ],
    stages: [
      { id: 'network', name: 'network', share: 0.3 },
      { id: 'lookup', name: 'decision lookup', share: 0.3 },
      { id: 'caps', name: 'consent and contact cap', share: 0.2 },
    ],
    defaultLatencyMs: 50,
    concurrency: 200,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'hold_or_random',
      text: 'If scores are stale, the campaign waits or sends at random up to the budget: random sends still yield training [[units]], a response list does not.',
    },
    security: [
      'Seed and probability are written by the draw alone; [[actor]] cannot move a [[unit]] between arms.',
      'Consent and contact caps are applied before the draw, so that they fall on both arms alike.',
    ],
    alternatives: [
      {
        given: 'decisions inside a visit',
        then: 'the same model behind an endpoint, the draw made per person and remembered',
      },
      {
        given: 'many offers to choose from',
        then: 'one effect per offer against the same control, or a contextual bandit',
      },
      { given: 'no randomisation allowed by person', then: 'regions drawn as clusters, average effects only' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'household',
    why: 'Policies are compared, not scores: each [[entity]] is drawn to uplift targeting, today’s targeting or no [[treatment]], at equal spend.',
    rejected: [
      { option: 'Before and after the launch', whyNot: 'season moves sales more than the offer does' },
      { option: 'Treated against untreated inside the new policy', whyNot: 'the model chose them to differ' },
      { option: 'Switchback', whyNot: 'an offer acts for weeks and would carry over' },
    ],
    offline: [
      'Qini and AUUC on {{exp.testN}} randomised [[units]], with bootstrap by [[entity]]; interval half-width today {{exp.halfWidth}}.',
      'Policy value by inverse probability at the budgeted depth of {{problem.treatShare}}, against random and response targeting at equal spend.',
      'Predicted against measured effect by decile of [[units]]: an order may be right while the size, and so the ROI, is wrong.',
      'Placebo run: with arms shuffled among [[units]], Qini must fall to zero; otherwise the pipeline leaks.',
    ],
    slices: ['new or returning', 'frequent buyers', 'discount-only buyers', 'channel', 'recently contacted', 'region'],
    fairness: [
      'Who receives the [[treatment]] is read by age band, sex where held, and region; proxies for protected groups leave the feature list.',
      'A slice with a negative interval is excluded from the [[treatment]], and the reason is recorded.',
    ],
    errorAnalysis:
      'Read the deciles where order and measured effect disagree, and the [[units]] of negative effect: over-contacted, full-price buyers, or a broken control.',
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
        threshold: 'above the allocation or its forecast',
        why: 'leaked codes and wrong costs move break-even',
        who: 'campaign owner',
        firstMove: 'cap sends, void the code',
      },
      {
        id: 'drift',
        watch: 'Feature and score distribution over {{prod.driftFeatures}} features',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'a new customer mix was never randomised',
        who: 'data scientist on duty',
        firstMove: 'widen the random slice there',
      },
    ],
    stages: [
      {
        id: 'Randomised campaign',
        share: 0.1,
        text: 'balance holds, both arms captured, average effect above break-even',
      },
      {
        id: 'Policy against today',
        share: 0.3,
        text: 'incremental profit read on {{exp.readDay}}, guardrails kept',
      },
      { id: 'All eligible', share: 1, text: 'random slice of {{data.randomShare}} stays for good' },
    ],
    retrainDays: 60,
    retraining:
      'Every {{prod.retrainCadenceDays}} on randomised [[units]] only, after their window has closed; rows chosen by the model itself do not enter.',
    runbook: [
      'Control contacted by mistake: mark the campaign, drop it from training, report the effect as a lower bound.',
      'Negative effect in a segment: exclude it before the next send and keep its control.',
      'Wrong scores sent: restore the previous list in {{prod.rollbackMinutes}}; sent [[treatments]] are honoured.',
    ],
    owner: 'campaign-science',
    governance: [
      {
        text: 'Profiling for direct marketing stops when [[consumer]] objects; the objection removes the [[unit]] before scoring.',
        asOf: '2026-06',
        source: 'GDPR art. 21',
      },
      {
        text: 'Where the [[treatment]] lowers a price by an automated decision about the person, the consumer is told so.',
        asOf: '2026-06',
        source: 'Directive 2011/83/EU art. 6(1)(ea); US state pricing laws to be checked',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>

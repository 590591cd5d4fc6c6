import type { Archetype } from '../types'

/** Architecture, experiment and production of the lead entry. */
export const leadOperation = {
  arch: {
    serving: 'batch',
    parts: [
      { id: 'crm', name: 'CRM', kind: 'external', rhythm: 'days', note: 'leads, owners', personal: true },
      { id: 'events', name: 'Trial events', kind: 'external', rhythm: 'days', note: 'seats, use' },
      { id: 'copy', name: 'Dated copy', kind: 'store', rhythm: 'days', note: 'stage as it stood', personal: true },
      { id: 'score', name: 'Morning scoring', kind: 'job', rhythm: 'days', note: 'chance times value' },
      { id: 'model', name: 'Model', kind: 'model', rhythm: 'days', note: 'one version a quarter' },
      { id: 'list', name: 'List by territory', kind: 'service', rhythm: 'days', note: 'random slots, objections' },
      { id: 'sellers', name: 'Sellers', kind: 'people', rhythm: 'days', note: 'work from the top' },
    ],
    links: [
      { from: 'crm', to: 'copy', label: 'nightly' },
      { from: 'events', to: 'copy', label: 'use' },
      { from: 'copy', to: 'score', label: 'features' },
      { from: 'model', to: 'score', label: 'version' },
      { from: 'score', to: 'list', label: 'values' },
      { from: 'list', to: 'sellers', label: 'the day' },
      { from: 'sellers', to: 'crm', label: 'outcome' },
      { from: 'copy', to: 'model', label: 'contracts' },
    ],
    flow: [
      'The night copies the CRM as it stands, the morning scores, and each territory gets its own list with random slots among the calls.',
      'What was called, reached and signed comes back by the CRM, {{data.labelDelayDays}} later.',
    ],
    stages: [{ id: 'score', name: 'morning run', share: 0.8 }],
    defaultLatencyMs: 3_600_000,
    concurrency: 8,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'points',
      text: 'If the run fails, [[baseline]] orders the list, marked as such; new inbound [[units]] stand on top.',
    },
    security: ['Lists carry CRM ids; chances stay out of exports, so that no seller shows one to a buyer.'],
    alternatives: [
      { given: 'inbound [[units]] called within minutes', then: 'score on arrival with the columns the form has' },
      { given: 'fewer than a hundred contracts', then: 'the points table, and better notes' },
    ],
  },
  exp: {
    type: 'cluster',
    unit: 'territory',
    why: 'Sellers talk and share [[entity]]s, so whole territories work from the list or from [[baseline]].',
    rejected: [
      { option: 'By [[unit]]', whyNot: 'one [[actor]] would hold two kinds of list and work the one believed in' },
      {
        option: 'Last quarter against this one',
        whyNot: 'a price list or a fair moves {{exp.baselineRate}} more than any order of calls',
      },
    ],
    offline: [
      'Contracts among the calls of a day by month, with Wilson intervals of {{exp.halfWidth}}; below {{exp.testN}} [[units]] a slice is pooled.',
      'Beside it the order of today and a draw, on the same days.',
    ],
    slices: ['source', 'company size', 'new [[entity]] or known', 'territory', 'product'],
    fairness: [
      'Share of small firms and of each country at the top; the score orders hours, and leaves nobody without an answer.',
    ],
    errorAnalysis:
      'Monthly, sales lead and engineer read won [[units]] that ranked low: missing column, wrong merge, or a seller’s own network.',
    online: {
      metric: 'signed within the label window',
      baselineRate: 0.03,
      mdeRel: 0.2,
      rateFrom: 'data.positiveRate',
      clusterSize: 400,
      icc: 0.02,
    },
  },
  prod: {
    monitors: [
      {
        id: 'adoption',
        watch: 'Calls from the top of the list',
        threshold: 'below {{problem.adoptionFloor}}',
        why: 'an unworked list teaches nothing',
        who: 'sales lead',
        firstMove: 'ask two sellers why',
      },
      {
        id: 'source',
        watch: 'Source mix and missing columns',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'a new form drops a field',
        who: 'marketing',
        firstMove: 'compare form versions',
      },
      {
        id: 'cal',
        watch: 'Chance against share signed, by month',
        threshold: 'apart by {{exp.halfWidth}}',
        why: 'prices or market moved',
        who: 'ML',
        firstMove: 'recalibrate on mature months',
      },
      {
        id: 'random',
        watch: 'Contracts from random slots',
        threshold: '{{prod.weekAlarm}} of {{prod.weekN}} a week',
        why: 'the list hides buyers',
        who: 'ML',
        firstMove: 'read what they share',
      },
    ],
    stages: [
      { id: 'Silent', share: 0, text: 'scored beside [[baseline]]; sellers see nothing' },
      {
        id: 'Two territories',
        share: 0.1,
        text: '{{prod.stage1N}} [[units]]; stops at {{prod.stage1Alarm}} complaints',
      },
      { id: 'Half the territories', share: 0.5, text: 'runs {{exp.plannedDays}}, read on {{exp.readDay}}' },
      { id: 'All, random slots kept', share: 1, text: '{{problem.exploreSlots}} slots a day stay random' },
    ],
    retrainDays: 90,
    retraining:
      'Every {{prod.retrainCadenceDays}} on [[units]] older than {{data.labelDelayDays}}: younger ones are still in negotiation.',
    runbook: [
      'CRM import doubles [[units]]: hold the list, merge, score again.',
      'A territory changes hands: its old outcomes keep the old owner.',
    ],
    owner: 'revenue-operations',
    governance: [
      {
        text: 'Legitimate interest is written down, and an objection ends scoring of that person.',
        asOf: '2026-06',
        source: 'GDPR art. 6(1)(f), 21',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
      {
        text: 'Cold calls and mails follow the consent rule of the country, also between firms.',
        asOf: '2026-06',
        source: 'Directive 2002/58/EC art. 13',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>

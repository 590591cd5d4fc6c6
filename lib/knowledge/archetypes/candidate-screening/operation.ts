import type { Archetype } from '../types'

/** Architecture, experiment and production of the screening entry. */
export const screeningOperation = {
  arch: {
    serving: 'batch',
    parts: [
      {
        id: 'portal',
        name: 'Application portal',
        kind: 'external',
        rhythm: 'days',
        note: 'text, answers, consent',
        personal: true,
      },
      { id: 'mask', name: 'Masking', kind: 'job', rhythm: 'days', note: 'names, photos, schools out', personal: true },
      { id: 'finder', name: 'Evidence finder', kind: 'model', rhythm: 'days', note: 'sentence per requirement' },
      {
        id: 'list',
        name: 'Reading list',
        kind: 'store',
        rhythm: 'days',
        note: 'order, sentences, ties',
        personal: true,
      },
      { id: 'people', name: 'Recruiters', kind: 'people', rhythm: 'days', note: 'read, reorder, decide' },
      { id: 'audit', name: 'Audit by group', kind: 'job', rhythm: 'days', note: 'apart, other key', personal: true },
      { id: 'appeal', name: 'Review desk', kind: 'people', rhythm: 'days', note: 'second reading' },
    ],
    links: [
      { from: 'portal', to: 'mask', label: 'application' },
      { from: 'mask', to: 'finder', label: 'passages' },
      { from: 'finder', to: 'list', label: 'evidence' },
      { from: 'list', to: 'people', label: 'order' },
      { from: 'people', to: 'audit', label: 'decisions' },
      { from: 'people', to: 'appeal', label: 'requests' },
      { from: 'audit', to: 'finder', label: 'stop' },
    ],
    flow: [
      'Each night [[units]] are masked, evidence is looked up per requirement, and a list with its sentences stands ready; whoever is unread after a week moves up.',
    ],
    stages: [{ id: 'model', name: 'masking and matching', share: 0.8 }],
    defaultLatencyMs: 3_600_000,
    concurrency: 4,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'by_date',
      text: 'Without the finder, lists are in order of arrival; no [[unit]] is held back because a file could not be read.',
    },
    security: [
      'Group data and decisions meet in the audit job alone; recruiters cannot see them, and every look at a [[unit]] is logged.',
    ],
    alternatives: [
      {
        given: 'internal moves instead of applicants',
        then: 'the same finder, with the works council’s agreement for that use',
      },
      { given: 'thousands of [[units]] for one [[entity]]', then: 'a skills test for all, read by its result' },
    ],
  },
  exp: {
    type: 'shadow',
    unit: 'role',
    why: 'A person’s chance of work is no place for two treatments: both orders are computed, people read all [[units]] of the tested [[entity]]s, and the orders are compared.',
    rejected: [
      {
        option: 'A/B by applicant',
        whyNot: 'one of two like people would be read later for the sake of {{exp.halfWidth}}',
      },
      {
        option: 'Compare with last year’s hires',
        whyNot: 'measures likeness to old decisions, which is the risk itself',
      },
    ],
    offline: [
      'Agreement with blind structured marks per [[entity]] over {{exp.testN}} [[units]], with intervals.',
      'Counterfactual pairs: name, sex and origin swapped, share of changed orders.',
    ],
    slices: [
      'sex and age band, self-reported',
      'origin of certificates',
      'career gaps',
      'language of the text',
      'role family',
    ],
    fairness: [
      'Selection rate by group at every cut, with intervals; a ratio under {{problem.impactFloor}} stops the list for that [[entity]]. A screening line, not the legal test.',
    ],
    errorAnalysis:
      'Monthly, a recruiter, somebody of the works council and the engineer read [[units]] that ranked low and were invited, and the reverse.',
    online: { metric: 'invited after blind reading', baselineRate: 0.15, mdeRel: 0.2 },
  },
  prod: {
    monitors: [
      {
        id: 'impact',
        watch: 'Selection-rate ratio by group and [[entity]]',
        threshold: 'under {{problem.impactFloor}}',
        why: 'harm to a group is the first thing to see',
        who: 'HR compliance',
        firstMove: 'back to order of arrival',
      },
      {
        id: 'override',
        watch: 'Orders changed by [[actor]]',
        threshold: 'under {{problem.overrideFloor}}',
        why: 'nobody reads any more',
        who: 'head of recruiting',
        firstMove: 'hide the order for a week',
      },
      {
        id: 'empty',
        watch: '[[Units]] without evidence',
        threshold: '{{prod.weekAlarm}} of {{prod.weekN}}',
        why: 'a format or language fails',
        who: 'ML',
        firstMove: 'read ten of them',
      },
      {
        id: 'appeals',
        watch: 'Requests for review, upheld',
        threshold: 'twice {{prod.canaryP0}}',
        why: 'the people concerned know first',
        who: 'review desk',
        firstMove: 'stop that requirement',
      },
    ],
    stages: [
      { id: 'Shadow on closed roles', share: 0, text: 'after the works council has agreed; nobody is affected' },
      {
        id: 'Two roles, all read',
        share: 0.05,
        text: '{{prod.stage1N}} [[units]]; stops at {{prod.stage1Alarm}} upheld reviews',
      },
      {
        id: 'Role families with an audit',
        share: 0.5,
        text: 'ratio above {{problem.impactFloor}} shown, with its interval',
      },
    ],
    retrainDays: 180,
    retraining:
      'Requirements are reviewed every {{prod.retrainCadenceDays}}; the encoder changes only with a new audit.',
    runbook: [
      'Ratio under {{problem.impactFloor}}: order of arrival the same day, affected [[units]] read again.',
      'Request for review: a person who did not decide reads the [[unit]] unmasked.',
    ],
    owner: 'hr-compliance',
    governance: [
      {
        text: 'Recruiting systems count as high risk: risk file, data governance, logs, human oversight, registration. The dates of application have been under discussion: counsel confirms them.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689, Annex III point 4',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'Inferring emotions at work is prohibited.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689, art. 5(1)(f)',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'No refusal by automation alone; impact assessment before the first [[unit]].',
        asOf: '2026-06',
        source: 'GDPR art. 22, 35',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
      {
        text: 'In New York City a yearly independent bias audit is published and applicants are told; elsewhere Title VII and state laws apply.',
        asOf: '2026-06',
        source: 'NYC Local Law 144; 42 USC 2000e',
        when: [{ path: 'reg.regions', has: ['US'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>

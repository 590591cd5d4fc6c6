import type { Archetype } from '../types'

/** Architecture, experiments and operation of rules that count. */
export const windowOperation = {
  arch: {
    serving: 'stream',
    parts: [
      {
        id: 'till',
        name: 'Till',
        kind: 'external',
        rhythm: 'request',
        note: 'sends the case, shows the answer',
        personal: true,
      },
      { id: 'engine', name: 'Rule engine', kind: 'service', rhythm: 'request', note: 'decision table, one version' },
      {
        id: 'counter',
        name: 'Window counter',
        kind: 'store',
        rhythm: 'request',
        note: 'times per key, atomic',
        personal: true,
      },
      {
        id: 'log',
        name: 'Decision log',
        kind: 'store',
        rhythm: 'request',
        note: 'append-only, hash chain',
        personal: true,
      },
      { id: 'supervisor', name: 'Supervisor queue', kind: 'people', rhythm: 'seconds', note: 'release or refuse' },
      { id: 'registry', name: 'Policy register', kind: 'store', rhythm: 'days', note: 'signed versions, test cases' },
      { id: 'ledger', name: 'Ledger', kind: 'external', rhythm: 'days', note: 'booked cases', personal: true },
      { id: 'recount', name: 'Daily recount', kind: 'job', rhythm: 'days', note: 'separate code, plain SQL' },
    ],
    links: [
      { from: 'till', to: 'engine', label: 'case and key' },
      { from: 'counter', to: 'engine', label: 'count' },
      { from: 'engine', to: 'log', label: 'decision, version' },
      { from: 'engine', to: 'supervisor', label: 'hold' },
      { from: 'registry', to: 'engine', label: 'table' },
      { from: 'ledger', to: 'recount', label: 'all cases' },
      { from: 'log', to: 'recount', label: 'all decisions' },
      { from: 'recount', to: 'supervisor', label: 'missed cases' },
    ],
    flow: [
      'The [[unit]] arrives with its key; the engine reads and raises the counter of the [[entity]] in one transaction, writes the log, then answers [[actor]].',
      'Each night the recount computes the decisions again from the ledger in other code and lists every difference.',
    ],
    stages: [
      { id: 'network', name: 'shop network', share: 0.4 },
      { id: 'counter', name: 'counter transaction', share: 0.25 },
      { id: 'table', name: 'decision table', share: 0.05 },
      { id: 'log', name: 'log write', share: 0.15 },
    ],
    defaultLatencyMs: 1000,
    concurrency: 200,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'till_offline',
      text: 'With the till offline, amount limits run locally on the last signed table; a [[unit]] whose count is unknown is held for the supervisor and counted when the line is back.',
    },
    security: [
      'Changing a limit takes two people; the log accepts appends only, and its daily hash goes to the auditors.',
      '[[actor]] can neither edit the counter nor choose the rule version.',
    ],
    alternatives: [
      {
        given: 'a till that may not call out',
        then: 'a table on the till and counters synced by the shop, with holds where stale',
      },
      { given: 'review on the next day', then: 'one SQL query over the ledger, no service' },
      { given: 'dozens of policies', then: 'a DMN engine with the same log and tests' },
    ],
  },
  exp: {
    type: 'shadow',
    unit: 'shop',
    why: 'Compliance is owed in every shop, so no arm may go without: the engine first decides silently and is compared with the recount.',
    rejected: [
      { option: 'A/B test by shop', whyNot: 'half of the shops would break the policy on purpose' },
      { option: 'Comparison with a model', whyNot: 'the rule is the definition of right' },
    ],
    offline: [
      'Unit tests of the decision table: each row, each edge, each missing input, signed by the policy owner as test cases.',
      'Replay of {{data.historyDays}} of [[units]] through engine and recount; every difference is explained before the first hold.',
      'Concurrent, repeated and late [[units]] of one [[entity]] are played in all orders.',
    ],
    slices: ['rule row', 'shop', 'till offline', 'no account given', 'edge of the window'],
    fairness: ['The same table holds in every shop; hold rates by shop are read for broken inputs, not for people.'],
    errorAnalysis:
      'Each difference of the recount ends as a test case, a repaired input, or a clause sent back to the policy owner.',
    online: { metric: 'cases held by the rule', baselineRate: 0.01, mdeRel: 0.2 },
  },
  prod: {
    monitors: [
      {
        id: 'recount',
        watch: 'Differences of log and recount',
        threshold: 'one in {{data.rowsPerDay}}',
        why: 'a missed case breaks the policy',
        who: 'developer on duty',
        firstMove: 'hold afterwards, find the cause, add the test case',
      },
      {
        id: 'hit_rate',
        watch: 'Hit rate per rule row, daily',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'a row that stops firing has lost its input',
        who: 'developer on duty',
        firstMove: 'send the planted case of that row',
      },
      {
        id: 'offline',
        watch: 'Share of [[units]] decided offline',
        threshold: 'a shop over {{arch.offlineMin}}',
        why: 'the counter is stale there',
        who: 'shop support',
        firstMove: 'restore the line, replay its queue',
      },
      {
        id: 'backlog',
        watch: 'Held [[units]] waiting',
        threshold: 'older than {{prod.holdHours}}',
        why: 'staff will find a way round the queue',
        who: 'shop manager',
        firstMove: 'send a second supervisor',
      },
      {
        id: 'planted',
        watch: 'Planted [[unit]] per rule, daily',
        threshold: 'not held in {{arch.latencyP99Ms}}',
        why: 'no hold also looks like a dead engine',
        who: 'developer on duty',
        firstMove: 'roll back the rule version',
      },
    ],
    stages: [
      { id: 'Silent', share: 0, text: 'engine and recount agree on {{data.windowEvents}} [[units]]' },
      {
        id: 'A few shops',
        share: 0.05,
        text: '{{prod.stage1N}} [[units]] without a difference; queue under {{prod.holdHours}}',
      },
      { id: 'All shops', share: 1, text: 'auditors accept the proof over {{data.ruleWindowDays}}' },
    ],
    retrainDays: 365,
    retraining:
      'Nothing is retrained. The table is reviewed every {{prod.retrainCadenceDays}} and changed only by a signed version with its tests and a replay.',
    runbook: [
      'Engine down: tills run the local table; unknown counts are held.',
      'Wrong limit released: return to the previous version in {{prod.rollbackMinutes}}, replay the [[units]] between.',
      'Counter lost: rebuild it from the ledger, then compare with the log.',
    ],
    owner: 'policy-engine',
    governance: [
      {
        text: 'Every decision keeps its rule version and inputs, so that the auditors recompute any day without asking.',
        asOf: '2026-06',
        source: 'internal audit requirement',
      },
      {
        text: 'A hold that a person releases is not a solely automated decision; loyalty data still has a purpose and a deletion date.',
        asOf: '2026-06',
        source: 'GDPR art. 5 and 22',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>

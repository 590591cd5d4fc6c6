import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const rulesOnlyOperation = {
  arch: {
    serving: 'online',
    parts: [
      {
        id: 'caller',
        name: 'Calling system',
        kind: 'external',
        rhythm: 'request',
        note: 'sends the case, shows the answer',
        personal: true,
      },
      { id: 'engine', name: 'Rule engine', kind: 'service', rhythm: 'request', note: 'decision table, one version' },
      { id: 'lists', name: 'Dated lists', kind: 'store', rhythm: 'request', note: 'places, categories, limits' },
      {
        id: 'log',
        name: 'Decision log',
        kind: 'store',
        rhythm: 'request',
        note: 'append-only, hash chain',
        personal: true,
      },
      { id: 'staff', name: 'Staff', kind: 'people', rhythm: 'seconds', note: 'missing inputs, disputes' },
      { id: 'registry', name: 'Policy register', kind: 'store', rhythm: 'days', note: 'signed versions, test cases' },
      { id: 'ledger', name: 'Case register', kind: 'external', rhythm: 'days', note: 'all cases', personal: true },
      { id: 'recount', name: 'Daily recount', kind: 'job', rhythm: 'days', note: 'separate code, plain SQL' },
    ],
    links: [
      { from: 'caller', to: 'engine', label: 'case and key' },
      { from: 'lists', to: 'engine', label: 'entries of the day' },
      { from: 'engine', to: 'log', label: 'decision, version' },
      { from: 'engine', to: 'staff', label: 'undecided' },
      { from: 'registry', to: 'engine', label: 'table' },
      { from: 'ledger', to: 'recount', label: 'all cases' },
      { from: 'log', to: 'recount', label: 'all decisions' },
      { from: 'recount', to: 'staff', label: 'differences' },
    ],
    flow: [
      '[[A_unit]] arrives with its key; the engine applies the signed table and the lists of the day, writes the log, then answers [[actor]].',
      'Each night a recount works out all {{data.rowsPerDay}} decisions again in other code and lists every difference.',
    ],
    stages: [
      { id: 'network', name: 'network', share: 0.4 },
      { id: 'lists', name: 'dated lists', share: 0.25 },
      { id: 'table', name: 'decision table', share: 0.05 },
      { id: 'log', name: 'log write', share: 0.15 },
    ],
    defaultLatencyMs: 1000,
    concurrency: 200,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'queue_or_staff',
      text: 'With the engine away, [[units]] wait in a queue or go to staff with the printed table; each is decided again by the engine afterwards and compared.',
    },
    security: [
      'Changing a limit takes two people; the log accepts appends only, and its daily hash goes to the auditors.',
      '[[Actor]] can neither edit a list nor choose the rule version.',
    ],
    alternatives: [
      {
        given: 'a caller that may not call out',
        then: 'the signed table as a library inside it, recounted centrally',
      },
      { given: 'an answer on the next day', then: 'one SQL query over the register, no service' },
      { given: 'dozens of policies', then: 'a DMN engine with the same log and tests' },
    ],
  },
  exp: {
    type: 'shadow',
    unit: 'case',
    why: 'The rule holds for every [[unit]], so no arm may go without: the engine first decides silently and is compared with what people did.',
    rejected: [
      { option: 'A/B test', whyNot: 'half of {{data.rowsPerDay}} would break the rule on purpose' },
      { option: 'Comparison with a model', whyNot: 'the rule is the definition of right' },
    ],
    offline: [
      'Unit tests of the decision table: each row, each edge, each missing input, signed by the policy owner as test cases.',
      'Replay of {{data.historyDays}} of [[units]] through engine and recount; every difference is explained before the first hold.',
      'Missing, repeated and late [[units]] are played on purpose.',
    ],
    slices: ['rule row', 'source of the case', 'input missing', 'edge of a limit', 'list changed that day'],
    fairness: ['The same table holds for everybody; hit rates by source are read for broken inputs.'],
    errorAnalysis:
      'Each difference of the recount ends as a test case, a repaired input, or a clause sent back to the policy owner.',
    online: { metric: 'cases met by the rule', baselineRate: 0.01, mdeRel: 0.2 },
  },
  prod: {
    monitors: [
      {
        id: 'recount',
        watch: 'Differences of log and recount',
        threshold: 'one in {{data.rowsPerDay}}',
        why: 'a missed case breaks the policy',
        who: 'developer on duty',
        firstMove: 'correct it, find the cause, add the test case',
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
        id: 'undecided',
        watch: '[[Units]] without a decision',
        threshold: 'older than {{prod.holdHours}}',
        why: 'people find a way around a queue',
        who: 'team lead of staff',
        firstMove: 'complete the missing inputs',
      },
      {
        id: 'lists',
        watch: 'Age of each dated list',
        threshold: 'over {{data.listDays}}',
        why: 'the rule is only as right as its lists',
        who: 'policy owner',
        firstMove: 'sign the new list, replay since its date',
      },
      {
        id: 'planted',
        watch: 'Planted [[unit]] per rule, daily',
        threshold: 'not met in {{arch.latencyP99Ms}}',
        why: 'no hit also looks like a dead engine',
        who: 'developer on duty',
        firstMove: 'roll back the rule version',
      },
    ],
    stages: [
      { id: 'Silent', share: 0, text: 'engine and recount agree on {{data.windowEvents}} [[units]]' },
      {
        id: 'A few sources',
        share: 0.05,
        text: '{{prod.stage1N}} [[units]] without a difference; none waits {{prod.holdHours}}',
      },
      { id: 'All', share: 1, text: 'the recount agrees on {{data.windowEvents}}' },
    ],
    retrainDays: 365,
    retraining:
      'Nothing is retrained. The table is reviewed every {{prod.retrainCadenceDays}} and changed only by a signed version with its tests and a replay.',
    runbook: [
      'Engine down: queue, or staff by the printed table; decided again afterwards.',
      'Wrong limit released: return to the previous version in {{prod.rollbackMinutes}}, replay the [[units]] between.',
      'Wrong list: sign the right one, replay since its date, write to those affected.',
    ],
    owner: 'policy-engine',
    governance: [
      {
        text: 'Every decision keeps its rule version and inputs, so that the auditors recompute any day without asking.',
        asOf: '2026-06',
        source: 'internal audit requirement',
      },
      {
        text: 'Where the result has legal or similar effect on a person, somebody who may overrule it is named, also for a fixed rule.',
        asOf: '2026-06',
        source: 'GDPR art. 22; not legal advice',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>

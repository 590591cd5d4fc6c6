import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions of rules that count. */
export const windowRegisters = {
  perf: {
    bottleneck:
      'The counter transaction and the shop line decide the wait; {{arch.qpsPeak}} at peak is light work for one table lookup.',
    techniques: [
      {
        name: 'Partition by [[entity]]',
        verdict: 'use',
        why: 'atomic count within {{arch.p99_counter}}, no global lock',
        risk: 'a shared key becomes hot',
      },
      {
        name: 'Idempotent keys',
        verdict: 'use',
        why: 'retries free within {{arch.latencyP99Ms}}',
        risk: 'a till that reuses keys hides cases',
      },
      {
        name: 'Local table on the till',
        verdict: 'use',
        why: 'saves {{arch.p99_network}} and survives a cut line',
        risk: 'an old version stays on a till',
      },
      {
        name: 'Stream processor',
        verdict: 'later',
        why: 'pays off with many windows; {{arch.qpsPeak}} is light for a database',
        risk: 'state to operate',
      },
      {
        name: 'Accelerators or training in the cloud',
        verdict: 'refuse',
        why: 'the table takes {{arch.p99_table}} of {{arch.sumP99Ms}}',
        risk: 'cost without information',
      },
    ],
    scaling: ['Counters are keyed by [[entity]]: more shops mean more keys, not more rules.'],
    tools: [
      { name: 'PostgreSQL (managed)', why: 'counter and log in one transaction; no Kafka for {{arch.qpsDesign}}' },
      {
        name: 'Git and CI',
        why: 'table, test cases and signature in one reviewed version; no model registry such as MLflow',
      },
      {
        name: 'pytest with generated cases',
        why: 'edges of limit and window; a notebook proves nothing to an auditor',
      },
      { name: 'Airflow or a timer job', why: 'the daily recount; a timer is enough for one job' },
      { name: 'Prometheus', why: 'hit rates and the planted cases' },
    ],
  },
  assumptions: [
    {
      path: 'prod.holdHours',
      value: 8,
      label: 'Longest wait of a held case',
      unit: 'h',
      note: 'One shift of a supervisor; the shop sets it.',
    },
    {
      path: 'arch.offlineMin',
      value: 60,
      label: 'Shop offline before somebody is called',
      unit: 'min',
      note: 'What shop support can promise.',
    },
    {
      path: 'data.ruleWindowDays',
      value: 30,
      label: 'Window over which the policy counts',
      unit: 'days',
      note: 'The figure in the signed policy text replaces it.',
    },
  ],
  expressions: [
    {
      path: 'data.windowEvents',
      label: 'Cases in the counting window',
      unit: 'count',
      formula: '{data.rowsPerDay}*{data.ruleWindowDays}',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'No model',
      choice: 'Execute the policy as a decision table; train nothing',
      alternatives: [
        { option: 'Train a network on past [[units]]', whyNot: 'no labels, and the policy already decides every case' },
      ],
      rationale: 'A model adds errors to a question without uncertainty; each costs {{problem.cFN}} and the audit.',
      confidence: 'high',
      revisitWhen: 'The policy starts to ask for judgment',
    },
    {
      step: 'data',
      title: 'Counter state',
      choice: 'Keep the times of each [[entity]] for {{data.ruleWindowDays}}, about {{data.windowEvents}} in all',
      alternatives: [
        { option: 'Query the ledger each time', whyNot: 'late [[units]] are missing exactly when they matter' },
      ],
      rationale: 'Small state, exact edges, rebuilt from the ledger at any time.',
      confidence: 'high',
      revisitWhen: 'The window grows to years',
    },
    {
      step: 'exp',
      title: 'Proof of completeness',
      choice: 'Daily recount in separate code over the whole ledger',
      alternatives: [
        { option: 'Audit sample', whyNot: 'a sample of {{data.rowsPerDay}} cannot show that none was missed' },
      ],
      rationale: 'Two independent computations that agree on all {{data.rowsPerDay}} [[units]] are the proof.',
      confidence: 'high',
      revisitWhen: 'The auditors accept less',
    },
    {
      step: 'arch',
      title: 'Till offline',
      choice: 'Local limits, and hold where the count is unknown',
      alternatives: [
        { option: 'Let through and check later', whyNot: 'the money of the [[unit]] has left before the check' },
      ],
      rationale: 'A wait costs {{problem.cFP}} and is repaired; a missed [[unit]] costs {{problem.cFN}} and is not.',
      confidence: 'medium',
      revisitWhen: 'Offline holds fill the queue',
    },
  ],
  risks: [
    {
      step: 'problem',
      risk: 'A model is trained although the rule suffices, and misses [[units]] the policy names',
      severity: 'high',
      mitigation: 'Rules only; any model must first state which open question it answers',
      owner: 'IT lead',
    },
    {
      step: 'data',
      risk: 'The window counter is wrong: two tills at once, a retry, or a late booking for one [[entity]]',
      severity: 'high',
      mitigation: 'Atomic count per key, idempotent keys, nightly rebuild and comparison',
      owner: 'developer',
    },
    {
      step: 'arch',
      risk: 'Till offline or engine down, and [[units]] pass unchecked',
      severity: 'high',
      mitigation: 'Local fallback table, hold on unknown count, queue replayed',
      owner: 'shop support',
    },
    {
      step: 'prod',
      risk: 'A rule changes without version, so the audit log cannot show which text decided a [[unit]]',
      severity: 'high',
      mitigation: 'Signed versions, append-only log with version, daily hash',
      owner: 'policy owner',
    },
    {
      step: 'model',
      risk: 'The policy text is ambiguous at its edges and the code guesses',
      severity: 'medium',
      mitigation: 'Decision table and unit test cases signed by the policy owner',
      owner: 'policy owner',
    },
    {
      step: 'problem',
      risk: 'A [[unit]] is split below the limit or made without [[entity]] to escape the rule',
      severity: 'medium',
      mitigation: 'Report such patterns to the policy owner; the rule changes only by version',
      owner: 'auditors',
    },
    {
      step: 'prod',
      risk: 'Supervisors release without looking when the queue is long',
      severity: 'low',
      mitigation: 'Reason on release, backlog limit per shift',
      owner: 'shop manager',
    },
  ],
  questions: [
    {
      step: 'data',
      path: 'data.ruleWindowDays',
      question: 'How long is the counting window, and do held or canceled cases count?',
      whyItMatters: 'Moves D2.3: the counter and its edge cases.',
      meanwhile: '{{data.ruleWindowDays}}, completed and held [[units]] counted',
    },
    {
      step: 'arch',
      path: 'arch.latencyP99Ms',
      question: 'How long can the till wait for an answer?',
      whyItMatters: 'Decides D4.1: whether the counter may be central.',
      meanwhile: '{{arch.latencyP99Ms}}',
    },
    {
      step: 'data',
      path: 'data.retentionDays',
      question: 'How long must the decision log be kept for the auditors?',
      whyItMatters: 'Moves D6.2: audit and deletion pull in opposite directions.',
      meanwhile: 'as long as the ledger itself',
    },
    {
      step: 'prod',
      path: 'prod.owner',
      question: 'Who signs a change of the rule?',
      whyItMatters: 'Decides D6.2: unsigned, a version proves nothing.',
      meanwhile: '{{prod.owner}}',
    },
    {
      step: 'arch',
      path: 'arch.availabilityTarget',
      question: 'How often, and for how long, are tills offline?',
      whyItMatters: 'Moves D4.3: how many are held only because the count is unknown.',
      meanwhile: '{{arch.availabilityTarget}} available, holds while offline',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>

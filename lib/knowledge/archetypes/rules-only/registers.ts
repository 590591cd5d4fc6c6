import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const rulesOnlyRegisters = {
  perf: {
    bottleneck: 'Network and list look-ups are the wait; {{arch.qpsPeak}} at peak is light work for one table.',
    techniques: [
      {
        name: 'Lists in memory, by version',
        verdict: 'use',
        why: 'most of {{arch.p99_lists}} is saved',
        risk: 'an old version stays in one process',
      },
      {
        name: 'Idempotent keys',
        verdict: 'use',
        why: 'retries free within {{arch.latencyP99Ms}}',
        risk: 'a caller that reuses keys hides cases',
      },
      {
        name: 'The table as a library',
        verdict: 'later',
        why: 'saves {{arch.p99_network}} where the caller is ours',
        risk: 'versions differ between callers',
      },
      {
        name: 'Rule engine product (DMN)',
        verdict: 'later',
        why: 'pays with dozens of policies; one table answers in {{arch.p99_table}}',
        risk: 'a platform for one rule',
      },
      {
        name: 'Accelerators or training in the cloud',
        verdict: 'refuse',
        why: 'the table takes {{arch.p99_table}} of {{arch.sumP99Ms}}',
        risk: 'cost without information',
      },
    ],
    scaling: [
      'More [[units]] mean more of the same look-ups: {{arch.replicas}} replicas are for a failed zone, not for load.',
    ],
    tools: [
      { name: 'PostgreSQL (managed)', why: 'table, lists and log; no Kafka for {{arch.qpsDesign}}' },
      {
        name: 'Git and CI',
        why: 'table, test cases and signature in one reviewed version; no model registry such as MLflow',
      },
      {
        name: 'pytest with generated cases',
        why: 'edges of limits and lists; a notebook proves nothing',
      },
      { name: 'Airflow or a timer job', why: 'the daily recount; a timer is enough for one job' },
      { name: 'Prometheus', why: 'hit rates and the planted cases' },
    ],
  },
  assumptions: [
    {
      path: 'prod.holdHours',
      value: 8,
      label: 'Longest wait of an undecided case',
      unit: 'h',
      note: 'One shift of staff; their lead sets it.',
    },
    {
      path: 'data.listDays',
      value: 31,
      label: 'Age at which a dated list is looked at again',
      unit: 'd',
      note: 'The cycle in which its publisher changes it.',
    },
    {
      path: 'data.ruleWindowDays',
      value: 30,
      label: 'Cases replayed before launch, in days',
      unit: 'd',
      note: 'Enough to meet every row of the table; count the rarest.',
    },
  ],
  expressions: [
    {
      path: 'data.windowEvents',
      label: 'Cases replayed',
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
        { option: 'Train a network on past [[units]]', whyNot: 'the text already decides each of {{data.rowsPerDay}}' },
      ],
      rationale: 'A model adds errors to a question without uncertainty; each costs {{problem.cFN}} and the audit.',
      confidence: 'high',
      revisitWhen: 'The policy starts to ask for judgment',
    },
    {
      step: 'data',
      title: 'Inputs with a date',
      choice: 'Places, categories and limits as signed lists with a first day; a missing input goes to staff',
      alternatives: [
        {
          option: 'Lists inside the code',
          whyNot: 'a changed list would be a release, and {{data.windowEvents}} replays guess which one held',
        },
      ],
      rationale:
        'A decision is recomputed for any day only if the lists of that day exist; each wrong one costs {{problem.cFN}}.',
      confidence: 'high',
      revisitWhen: 'A list changes more often than once a day',
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
      title: 'Undecided cases',
      choice: '[[Units]] with a missing input wait for staff, at most {{prod.holdHours}}',
      alternatives: [
        { option: 'Let through and check later', whyNot: 'a [[unit]] gone cannot be called back, at {{problem.cFN}}' },
      ],
      rationale: 'A wait costs {{problem.cFP}} and is repaired; a missed [[unit]] costs {{problem.cFN}} and is not.',
      confidence: 'medium',
      revisitWhen: 'Undecided [[units]] fill the queue',
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
      risk: 'An input is wrong or old: a category mistyped, a list of last year',
      severity: 'high',
      mitigation: 'Dated lists, refusal of unknown entries, nightly recount',
      owner: 'developer',
    },
    {
      step: 'arch',
      risk: 'Engine down, and [[units]] pass unchecked',
      severity: 'high',
      mitigation: 'Queue by default; whatever passed is decided again',
      owner: 'developer',
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
      risk: 'A [[unit]] is split or described anew to fall below a limit',
      severity: 'medium',
      mitigation: 'Report such patterns to the policy owner; the rule changes only by version',
      owner: 'auditors',
    },
  ],
  questions: [
    {
      step: 'data',
      path: 'data.listDays',
      question: 'Who publishes the lists that the rule names, and how often do they change?',
      whyItMatters: 'Moves D2.3: a decision is right only with the list of its day.',
      meanwhile: 'looked at every {{data.listDays}}',
    },
    {
      step: 'arch',
      path: 'arch.latencyP99Ms',
      question: 'How long can [[actor]] wait for an answer?',
      whyItMatters: 'Decides D4.1: a service, or one query a day.',
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
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>

import type { Overrides } from '../types'

/** Operation, decisions, risks and questions of a queue of laundering alerts. */
export const launderingRegisters = {
  prod: {
    canary: { formula: '{prod.skipLimit}' },
    monitors: [
      {
        id: 'term',
        watch: 'Oldest unread [[unit]]',
        threshold: 'a third of {{problem.termDays}} left',
        why: 'the term is law, the rank is not',
        who: 'reporting officer',
        firstMove: 'move it up, whatever its score',
      },
      {
        id: 'below_line',
        watch: 'Reports among {{data.belowLineN}} drawn below every rule',
        threshold: 'over {{data.belowLineShare}}',
        why: 'only sight of what rules miss',
        who: 'reporting officer',
        firstMove: 'retune the rule that should have fired',
      },
      {
        id: 'skipped',
        watch: 'Top places closed at once, or skipped',
        threshold: 'over {{prod.skipLimit}} in a week',
        why: 'trust goes before precision does',
        who: 'head of investigations',
        firstMove: 'read ten of them together',
      },
      {
        id: 'drift',
        watch: 'Score by rule',
        threshold: 'PSI above {{prod.driftThreshold}}, noise {{prod.psiNoise}}',
        why: 'a retuned rule changes what an [[unit]] means',
        who: 'model owner',
        firstMove: 'ask which rule changed',
      },
      {
        id: 'segments',
        watch: 'Top places by nationality and segment',
        threshold: 'ratio above {{exp.fairRatio}}',
        why: 'a proxy reads as suspicion',
        who: 'compliance',
        firstMove: 'name the inputs, freeze releases',
      },
    ],
    stages: [
      { id: 'Beside the queue', share: 0, text: 'old reports ranked inside the hours worked; validation has signed' },
      { id: 'One team', share: 0.2, text: 'stop at {{prod.stage1Alarm}} in {{prod.stage1N}} read out of order' },
      { id: 'All teams', share: 1, text: 'no term of {{problem.termDays}} missed for a quarter' },
    ],
    retrainDays: 180,
    retraining:
      'Twice a year, through validation; decisions are {{data.labelDelayDays}} old, and a retuned rule asks for a fit of its own.',
    runbook: [
      'Rule retuned: its [[units]] go by term until enough are decided.',
      'Ledger late: rank on yesterday’s flows and show their date.',
    ],
    owner: 'financial-crime-analytics',
    governance: [
      {
        text: {
          text: 'Whoever knows of a report may not let the [[entity]] know; scores count as such knowledge. From 2027-07 one rulebook largely replaces national law.',
          when: [{ path: 'reg.regions', has: ['EU'] }],
        },
        asOf: '2026-06',
        source: 'Directive (EU) 2015/849 art. 39; Regulation (EU) 2024/1624',
      },
      {
        text: {
          text: 'A report is due within the term counted from detection, and its existence is confidential.',
          when: [{ path: 'reg.regions', has: ['US'] }],
        },
        asOf: '2026-06',
        source: '31 CFR 1020.320',
      },
      {
        text: 'The model file names rules, data, limits of use and who challenged it, for the supervisor.',
        asOf: '2026-06',
        source: 'FATF, New Technologies for AML/CFT, 2021',
      },
    ],
  },
  perf: {
    bottleneck: 'Reading limits: {{problem.readsPerDay}} a day, of {{data.rowsPerDay}} raised. Ranking is a night job.',
    techniques: [
      {
        name: 'Daily sums by counterparty',
        verdict: 'use',
        why: 'months of flows read once, not for each [[unit]] of {{data.rowsPerDay}}',
        risk: 'late postings must rewrite their day',
      },
      {
        name: 'Grouping [[units]] of one case',
        verdict: 'use',
        why: 'more reports within {{problem.readsPerDay}} readings',
        risk: 'two matters merged into one',
      },
      {
        name: 'Graph of counterparties',
        verdict: 'later',
        why: 'for reports beyond the first {{problem.readsPerDay}} places',
        risk: 'guilt by neighborhood',
      },
      {
        name: 'Accelerators',
        verdict: 'refuse',
        why: 'serving costs {{perf.servingUsd}}; nobody reads at night',
        risk: 'none that pays',
      },
    ],
    scaling: ['More rules mean more [[units]], not more readers: {{problem.readsPerDay}} a day is what grows slowly.'],
    tools: [
      { name: 'LightGBM', why: 'monotone signs; {{data.rowsPerDay}} need no cluster' },
      { name: 'MLflow (self-hosted)', why: 'version, validation paper and thresholds in one place' },
      { name: 'Airflow', why: 'rules, sums, ranks in order; Kubeflow is more than one job needs' },
    ],
  },
  assumptions: [
    {
      path: 'problem.readsPerDay',
      value: 120,
      label: 'Alerts the team reads a day',
      unit: 'count',
      note: 'The roster of the investigators replaces it.',
    },
    {
      path: 'problem.termDays',
      value: 30,
      label: 'Term from alert to decision',
      unit: 'd',
      note: 'Set by law and policy of each country; the reporting officer states it.',
    },
    {
      path: 'data.belowLineN',
      value: 100,
      label: 'Customers below every rule read at random a month',
      unit: 'count',
      note: 'The reporting officer sets it from the hours that can be spared.',
    },
    {
      path: 'data.belowLineShare',
      value: 0.01,
      label: 'Reports among them that reopen the rules',
      unit: 'ratio',
      note: 'Agreed with the supervisor at the yearly review.',
    },
    {
      path: 'prod.skipLimit',
      value: 0.1,
      label: 'Top places skipped or closed at once',
      unit: 'ratio',
      note: 'Measured in the first month beside the queue.',
    },
    {
      path: 'exp.fairRatio',
      value: 1.25,
      label: 'Ratio of top places between groups',
      unit: 'x',
      note: 'A screening line; compliance sets its own.',
    },
  ],
  expressions: [
    {
      path: 'problem.reportsPerDay',
      label: 'Reports a day',
      unit: '1/d',
      formula: '{data.rowsPerDay}*{data.positiveRate}',
    },
  ],
  decisions: [
    {
      step: 'data',
      title: 'Below the line',
      choice: 'Read {{data.belowLineN}} customers a month at random whom no rule raised, probability logged',
      alternatives: [
        { option: 'Trust the rules', whyNot: 'then no [[unit]] ever shows what they miss' },
        { option: 'Lower every threshold', whyNot: 'adds reading to {{problem.readsPerDay}} a day, and no estimate' },
      ],
      rationale: 'It is the only label outside the rules; over {{data.belowLineShare}} reports, a rule is reopened.',
      confidence: 'high',
      revisitWhen: 'A year of samples holds no report',
    },
    {
      step: 'prod',
      title: 'Nothing closed by a machine',
      choice: 'The score orders; a person closes or reports, and the term of {{problem.termDays}} outranks the score',
      alternatives: [
        { option: 'Close the lowest ranks', whyNot: 'a missed [[positive]] there is a breach nobody looked at' },
      ],
      rationale:
        'Most [[units]] are reading time at {{problem.cFP}}; one report unread is a matter for the supervisor.',
      confidence: 'high',
      revisitWhen: 'The supervisor agrees in writing to a lighter reading of some ranks',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Labels are decisions of an [[analyst]], shaped by the rank that was shown',
      severity: 'high',
      mitigation: 'A tenth of the queue in random order inside the term; second reader on a sample',
      owner: 'head of investigations',
    },
    {
      step: 'data',
      risk: 'Activity that no rule raises is never labeled: selective labels',
      severity: 'high',
      mitigation: '{{data.belowLineN}} drawn a month, read blind',
      owner: 'reporting officer',
    },
    {
      step: 'data',
      risk: 'Label delay of {{data.labelDelayDays}}: open cases count as clean',
      severity: 'medium',
      mitigation: 'Gap in the split; only final decisions train',
      owner: 'model owner',
    },
    {
      step: 'arch',
      risk: 'Last in the queue, [[a_unit]] passes {{problem.termDays}}',
      severity: 'high',
      mitigation: 'Term moves it up; alarm with a third left',
      owner: 'reporting officer',
    },
    {
      step: 'prod',
      risk: 'Tipping off: a score or place reaches the [[entity]] or the branch',
      severity: 'high',
      mitigation: 'Access by name, looks logged, no field in the core system',
      owner: 'reporting officer',
    },
    {
      step: 'model',
      risk: 'Nationality or postcode of the [[entity]] stands for suspicion',
      severity: 'medium',
      mitigation: 'Places by group at {{exp.fairRatio}}, inputs signed by compliance',
      owner: 'compliance',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.readsPerDay',
      question: 'How many [[units]] can the team read with care in a day?',
      whyItMatters: 'Moves {{problem.readsPerDay}}, the cut of D1.1.',
      meanwhile: '{{problem.readsPerDay}} a day',
    },
    {
      step: 'problem',
      path: 'problem.termDays',
      question: 'Which term applies from the [[unit]] to a decision, by country?',
      whyItMatters: 'Outranks the score: D4.2 and D6.4.',
      meanwhile: '{{problem.termDays}}',
    },
    {
      step: 'data',
      path: 'data.labelDelayDays',
      question: 'How long until a case is closed or reported?',
      whyItMatters: 'Gap of D2.1 and reading of D5.1.',
      meanwhile: '{{data.labelDelayDays}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries are accounts held and reports filed?',
      whyItMatters: 'Terms and secrecy of D6.4 follow from it.',
      meanwhile: 'the strictest of the usual terms',
    },
  ],
} satisfies Overrides

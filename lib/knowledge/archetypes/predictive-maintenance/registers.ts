import type { Archetype } from '../types'

/** Performance, decisions, risks and questions of the predictive maintenance entry. */
export const predictiveMaintenanceRegisters = {
  perf: {
    bottleneck:
      'Failures limit quality and {{prod.inspectionsPerYear}} slots a year limit use; computing is small once signals are summed up per cycle.',
    techniques: [
      {
        name: 'Cycle summaries at the edge',
        verdict: 'use',
        why: 'leaves {{data.rowsPerDay}} rows; raw only around events',
        risk: 'a feature thought of later needs the raw signal',
      },
      {
        name: 'Parquet by asset and month, column-pruned',
        verdict: 'use',
        why: 'a replay of {{data.historyDays}} reads few channels',
        risk: 'small files from late downloads',
      },
      {
        name: 'Self-supervised signal encoder',
        verdict: 'later',
        why: 'part of {{arch.p99_score}}; worth it with a second component',
        risk: 'embeds the serial number',
      },
      {
        name: 'Deep network for every window',
        verdict: 'refuse',
        why: 'the hazard takes {{arch.p99_score}} of {{arch.sumP99Ms}}; windows add no failures',
        risk: 'memorizes machines',
      },
    ],
    scaling: ['Partitions are keyed by [[entity]], so a life stays in one place.'],
    tools: [
      {
        name: 'scikit-survival and lifelines',
        why: 'hazards, censoring weights; PyTorch waits for failures',
      },
      { name: 'Spark Structured Streaming', why: 'event time and late downloads' },
      { name: 'MLflow', why: 'each version with its event table' },
    ],
  },
  decisions: [
    {
      step: 'problem',
      title: 'Capacity is the operating point',
      choice: 'Rank and cut at {{prod.inspectionsPerDay}} a day',
      alternatives: [
        {
          option: 'The threshold of D1.2 alone',
          whyNot: 'asks for more than {{prod.inspectionsPerDay}} in bad weeks',
        },
      ],
      rationale: '{{prod.inspectionsPerDay}} slots a day are what [[actor]] has: the question is order, not yes or no.',
      confidence: 'high',
      revisitWhen: 'Planning grants more than {{prod.inspectionsPerDay}} slots',
    },
    {
      step: 'data',
      title: 'Scheduled replacements',
      choice: 'Censored at their age, in the risk set until then',
      alternatives: [
        { option: 'Count them as healthy', whyNot: 'some were days from [[positive]]' },
        { option: 'Drop them', whyNot: 'throws away most of the operating experience' },
      ],
      rationale: 'Work on schedule hides what was near failure; within {{problem.leadDays}} of it nobody knows.',
      confidence: 'high',
      revisitWhen: 'Every scheduled [[removal]] comes back with a wear grade',
    },
    {
      step: 'prod',
      title: 'Advisory only',
      choice: 'The score may bring an inspection forward, never push one back',
      alternatives: [
        {
          option: 'Stretch intervals for low hazard',
          whyNot: 'so few failures support [[approve]]',
        },
      ],
      rationale: 'One-sided use keeps today’s safety argument; the worst it costs is {{problem.cFP}} a request.',
      confidence: 'high',
      revisitWhen: 'The authority or the maker accepts condition credit',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: {
        text: 'Few failures: {{data.nPositives}} events leave a wide confidence interval round every figure',
        when: [{ path: 'data.nPositives', known: true }],
      },
      severity: 'high',
      mitigation: 'Event table, exact intervals, engineers’ features, no claims from windows',
      owner: 'data science',
    },
    {
      step: 'data',
      risk: 'Scheduled [[removals]] censor the target: components replaced before failing look healthy',
      severity: 'high',
      mitigation: 'Risk sets and censoring weights; wear of replaced parts is graded',
      owner: 'data science',
    },
    {
      step: 'exp',
      risk: 'Window leak: the same [[entity]] on both sides makes the offline figure meaningless',
      severity: 'high',
      mitigation: 'Group and time folds by whole lives; a model of [[entity]] identity alone must score nothing',
      owner: 'data science',
    },
    {
      step: 'prod',
      risk: 'Precision at the inspection capacity of {{prod.inspectionsPerDay}} is too low and [[actor]] stops acting',
      severity: 'high',
      mitigation: 'Silent phase, no-fault limit, reasons on each request',
      owner: 'maintenance control',
    },
    {
      step: 'prod',
      risk: 'Sensor drift, recalibration or a change in fleet mix moves residuals without wear',
      severity: 'medium',
      mitigation: 'Segments from the configuration history, sister comparison',
      owner: 'data engineers',
    },
    {
      step: 'problem',
      risk: 'The score creeps into safety decisions of [[signers]]',
      severity: 'high',
      mitigation: 'Advisory only, one-sided use, written role, audit of deferrals',
      owner: 'those who sign',
    },
    {
      step: 'model',
      risk: 'Acting on warnings removes failures from later data and the hazard shrinks',
      severity: 'low',
      mitigation: 'Request and finding are logged; acted-on lives are censored at the request',
      owner: 'data science',
    },
  ],
  questions: [
    {
      step: 'data',
      path: 'data.nPositives',
      question: 'How many failures of this component are confirmed by a [[finding]]?',
      whyItMatters: 'Decides D3.1: novelty, hazard or sequence model.',
      meanwhile: 'engineers’ features and heavy shrinkage',
    },
    {
      step: 'problem',
      path: 'problem.leadDays',
      question: 'How early must a warning come to find a slot, a spare and people?',
      whyItMatters: 'Moves {{problem.leadDays}}, the horizon of D1.1.',
      meanwhile: '{{problem.leadDays}}',
    },
    {
      step: 'problem',
      path: 'prod.inspectionsPerDay',
      question: 'How many inspections a day can be done on request?',
      whyItMatters: 'Is the cut of the worklist in D1.3.',
      meanwhile: '{{prod.inspectionsPerDay}} a day',
    },
    {
      step: 'data',
      path: 'data.labelDelayDays',
      question: 'How long until a [[finding]] is back, and is it kept by serial?',
      whyItMatters: 'Sets the gap of D2.1.',
      meanwhile: '{{data.labelDelayDays}}',
    },
    {
      step: 'arch',
      path: 'arch.latencyP99Ms',
      question: 'When do data arrive relative to the planning round?',
      whyItMatters: 'Decides D4.1: stream or nightly batch.',
      meanwhile: '{{arch.latencyP99Ms}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which regions does the fleet operate, and who approves its maintenance program?',
      whyItMatters: 'Says whose rules bind D6.4.',
      meanwhile: 'advice only, intervals untouched',
    },
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does one disruption cost against one needless [[pull]]?',
      whyItMatters: 'Moves {{problem.cFN}} and with it D1.2.',
      meanwhile: '{{problem.cFN}} against {{problem.cFP}}',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'decisions' | 'risks' | 'questions'>

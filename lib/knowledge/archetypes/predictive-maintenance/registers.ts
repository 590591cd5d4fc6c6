import type { Archetype } from '../types'

/** Performance, decisions, risks and questions of the predictive maintenance entry. */
export const predictiveMaintenanceRegisters = {
  perf: {
    bottleneck:
      'Confirmed failures limit quality and inspection slots limit use; computing is small once signals are summed up per [[unit]].',
    techniques: [
      {
        name: 'Per-cycle summaries at the edge',
        verdict: 'use',
        why: 'turns a signal stream into {{data.rowsPerDay}} rows and keeps raw only around events',
        risk: 'a feature thought of later needs the raw signal',
      },
      {
        name: 'Parquet by asset and month, column-pruned',
        verdict: 'use',
        why: 'a replay reads whole lives of few channels',
        risk: 'small files from late downloads',
      },
      {
        name: 'Incremental regime statistics',
        verdict: 'use',
        why: 'normalisation without a second pass',
        risk: 'poisoned by an unmarked sensor swap',
      },
      {
        name: 'Self-supervised signal encoder',
        verdict: 'later',
        why: 'unlabelled [[units]] are plenty; worth it once a second component shares the signals',
        risk: 'embeds the serial number',
      },
      {
        name: 'Deep network on accelerators for every window',
        verdict: 'refuse',
        why: 'millions of windows of a few failures are still a few failures',
        risk: 'memorises machines',
      },
    ],
    scaling: [
      'Load grows with [[entity]] count and channels, not with users; partitions are keyed by [[entity]] so that a life stays in one place.',
    ],
    tools: [
      {
        name: 'scikit-survival and lifelines',
        why: 'hazards, censoring weights and concordance; PyTorch waits for enough failures',
      },
      { name: 'Spark Structured Streaming', why: 'event time and late downloads; Flink if latency falls to seconds' },
      { name: 'MLflow', why: 'each version with its event table; W&B adds little to a dozen fits' },
      { name: 'Airflow', why: 'findings, segments, rotation; Kubeflow only where Kubernetes is already run' },
      { name: 'DVC', why: 'pins the list of lives and verdicts, the scarcest asset here' },
    ],
  },
  decisions: [
    {
      step: 'problem',
      title: 'Capacity is the operating point',
      choice: 'Rank and cut at {{prod.inspectionsPerDay}} a day',
      alternatives: [
        {
          option: 'A probability threshold',
          whyNot: 'asks for nothing in quiet weeks and for too much in bad ones, and few events cannot calibrate it',
        },
      ],
      rationale:
        'The {{prod.inspectionsPerYear}} slots of a year are far more than the failures: the question is order, not yes or no.',
      confidence: 'high',
      revisitWhen: 'Slots or spares change',
    },
    {
      step: 'data',
      title: 'Scheduled removals',
      choice: 'Censored at their age, in the risk set until then',
      alternatives: [
        { option: 'Count them as healthy', whyNot: 'the worst of them were about to fail' },
        { option: 'Drop them', whyNot: 'throws away most of the operating experience' },
      ],
      rationale: 'Removal policy hides exactly the [[units]] near failure; the likelihood can say so.',
      confidence: 'high',
      revisitWhen: 'Shop findings on scheduled removals become complete enough to grade wear',
    },
    {
      step: 'model',
      title: 'Age always in',
      choice: 'Hazard of age is fitted first, residuals must add to it',
      alternatives: [{ option: 'Signals only', whyNot: 'rediscovers age through drift of the sensors' }],
      rationale: 'Against the interval of today only the part beyond age counts.',
      confidence: 'high',
      revisitWhen: 'Fit dates prove unreliable',
    },
    {
      step: 'prod',
      title: 'Advisory only',
      choice: 'The score may bring an inspection forward, never push one back',
      alternatives: [
        {
          option: 'Stretch intervals for low hazard',
          whyNot: 'needs an approval that a handful of failures cannot support',
        },
      ],
      rationale: 'One-sided use keeps today’s safety argument intact while [[actor]] learns what a request is worth.',
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
      risk: 'Too few confirmed failures of one mode to tell two versions of the model apart',
      severity: 'medium',
      mitigation: 'Pool sister components by mode, ask the maker for fleet events',
      owner: 'reliability',
    },
    {
      step: 'data',
      risk: 'Scheduled removals censor the target: components replaced before failing look healthy',
      severity: 'high',
      mitigation: 'Risk sets and censoring weights; shop grades wear of removed parts',
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
      risk: 'The score creeps into airworthiness or safety decisions of certified staff',
      severity: 'high',
      mitigation: 'Advisory only, one-sided use, written role, audit of deferrals',
      owner: 'certifying staff',
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
      question: 'How many failures of this component are confirmed by a shop finding?',
      whyItMatters: 'It decides between novelty, hazard and sequence models.',
      meanwhile: 'engineers’ features and heavy shrinkage',
    },
    {
      step: 'problem',
      path: 'problem.leadDays',
      question: 'How early must a warning come to find a slot, a spare and people?',
      whyItMatters: 'It is the horizon of the hazard.',
      meanwhile: '{{problem.leadDays}}',
    },
    {
      step: 'problem',
      path: 'prod.inspectionsPerDay',
      question: 'How many inspections a day can be done on request?',
      whyItMatters: 'It is the cut of the worklist.',
      meanwhile: '{{prod.inspectionsPerDay}} a day',
    },
    {
      step: 'data',
      path: 'data.labelDelayDays',
      question: 'How long until a shop finding is back, and is it kept by serial?',
      whyItMatters: 'Sets the gap before the test and the pace of learning.',
      meanwhile: '{{data.labelDelayDays}}',
    },
    {
      step: 'arch',
      path: 'arch.latencyP99Ms',
      question: 'When do data arrive relative to the planning round?',
      whyItMatters: 'Decides between stream and nightly batch.',
      meanwhile: '{{arch.latencyP99Ms}}',
    },
    {
      step: 'prod',
      path: 'problem.cFN',
      question: 'What does one disruption cost against one needless pull?',
      whyItMatters: 'Says how many inspections are worth paying for.',
      meanwhile: '{{problem.cFN}} against {{problem.cFP}}',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'decisions' | 'risks' | 'questions'>

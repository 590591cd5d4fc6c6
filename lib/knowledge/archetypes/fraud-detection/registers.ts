import type { Archetype } from '../types'

/** Performance, decisions, risks and questions of the fraud entry. */
export const fraudRegisters = {
  perf: {
    bottleneck:
      'The slowest of the parallel reads ({{arch.p99_reads}}) decides the tail; trees take {{arch.p99_model}}.',
    techniques: [
      {
        name: 'One batched read of all keys',
        verdict: 'use',
        why: 'fewer chances to meet the tail of {{arch.p99_reads}}',
        risk: 'hot keys of large [[groups]]',
      },
      {
        name: 'Compiled trees in process',
        verdict: 'use',
        why: 'no second hop; {{arch.p99_model}} on a processor',
        risk: 'compiler and trainer disagree on missing values',
      },
      {
        name: 'Hedged reads',
        verdict: 'later',
        why: 'buys tail latency once {{arch.headroomMs}} is used up',
        risk: 'doubles load during an incident',
      },
      {
        name: 'Accelerators',
        verdict: 'refuse',
        why: 'twice as fast trees give {{perf.amdahlModel}} end to end',
        risk: 'batching delay',
      },
      {
        name: 'Caching scores by [[entity]]',
        verdict: 'refuse',
        why: 'saves {{arch.p99_model}}, and the second [[unit]] within a minute is the signal',
        risk: 'blind to testing',
      },
    ],
    scaling: ['Before sale days: load test at {{arch.qpsDesign}} with a zone gone, thresholds frozen.'],
    tools: [
      {
        name: 'LightGBM or XGBoost',
        why: 'the full window on one machine; PyTorch only for the challenger',
      },
      { name: 'ONNX Runtime or Treelite', why: 'scores in process' },
      {
        name: 'Flink and Kafka',
        why: 'event-time windows, {{data.counterLagMs}} old; a nightly table misses the attack',
      },
      {
        name: 'MLflow and Airflow',
        why: 'model, calibration, thresholds as one version',
      },
    ],
  },
  decisions: [
    {
      step: 'problem',
      title: 'Three actions',
      choice: 'Allow, challenge or block, priced per amount',
      alternatives: [
        { option: 'Allow or block', whyNot: 'loses {{problem.cFP}} where a challenge would have kept the sale' },
      ],
      rationale: 'A challenge costs a fraction of {{problem.cFP}}, and a passed one labels itself.',
      confidence: 'high',
      revisitWhen: 'Fewer than half of the [[units]] can be challenged',
    },
    {
      step: 'data',
      title: 'Blocked traffic',
      choice: 'Allow {{data.exploreShare}} of would-be blocks at random under a value cap',
      alternatives: [
        { option: 'Count blocks as [[positive]]', whyNot: 'teaches the model its own errors' },
        { option: 'Reject inference', whyNot: 'cannot be tested on blocked [[units]]' },
      ],
      rationale: 'Starts before any model, since an answer takes {{data.labelDelayDays}}.',
      confidence: 'high',
      revisitWhen: 'The loss per explored [[unit]] doubles',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Selective labels: blocked [[units]] have no outcome, so false declines and recall stay guesses',
      severity: 'high',
      mitigation: 'Randomized allow of {{data.exploreShare}}, counterfactual weighting',
      owner: 'risk operations',
    },
    {
      step: 'data',
      risk: 'Label delay: immature labels within {{data.labelDelayDays}} teach new attacks as good',
      severity: 'high',
      mitigation: 'Gap in the split, date-known column, early issuer reports',
      owner: 'ML',
    },
    {
      step: 'prod',
      risk: 'Attackers adapt: patterns drift within days of a release',
      severity: 'high',
      mitigation: 'Rules within the hour, retraining each {{prod.retrainCadenceDays}}, attack-type slices',
      owner: 'ML',
    },
    {
      step: 'arch',
      risk: 'Train-serve skew or stale velocity counters',
      severity: 'high',
      mitigation: 'Log as served, daily replay, freshness alarm at {{data.counterLagMs}}',
      owner: 'platform',
    },
    {
      step: 'problem',
      risk: 'False declines of good customers grow unseen, and they leave',
      severity: 'medium',
      mitigation: 'Ceiling {{problem.falseBlockCeiling}} inside the metric, challenge before block',
      owner: 'product',
    },
    {
      step: 'model',
      risk: 'Calibration breaks after sampling or in a new market, and prices go wrong with it',
      severity: 'medium',
      mitigation: 'Prior correction, calibration error per size of [[group]] in the gate',
      owner: 'ML',
    },
    {
      step: 'exp',
      risk: 'Displacement between arms inflates the gain',
      severity: 'medium',
      mitigation: 'Randomize [[groups]]; compare pairs that share devices',
      owner: 'ML',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What does one wrongly blocked good [[unit]] cost, margin and lost customer together?',
      whyItMatters: 'Moves {{problem.cFP}} and with it both thresholds of D1.2 and D1.3.',
      meanwhile: '{{problem.cFP}}',
    },
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does one missed [[positive]] cost after recovery and fees?',
      whyItMatters: 'Moves {{problem.cFN}} and with it D1.2.',
      meanwhile: '{{problem.cFN}}',
    },
    {
      step: 'data',
      path: 'data.exploreShare',
      question: 'How much loss may random allowing cost a month?',
      whyItMatters: 'Sizes the exploration of D2.2; without it false blocks stay unmeasured.',
      meanwhile: '{{data.exploreShare}} of would-be blocks, small amounts only',
    },
    {
      step: 'data',
      path: 'data.labelDelayDays',
      question: 'After how long are nearly all reports in, by reason code?',
      whyItMatters: 'Gap of D2.1 and reading date of D5.1.',
      meanwhile: '{{data.labelDelayDays}}',
    },
    {
      step: 'data',
      path: 'data.retentionDays',
      question: 'How long may scored rows with features be kept?',
      whyItMatters: 'Window, gap and test of D2.1 must fit inside.',
      meanwhile: '{{data.historyDays}} of history are assumed usable',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries or regions do the buyers live?',
      whyItMatters: 'Review of refusals and strong authentication follow from it: D6.2.',
      meanwhile: 'every refusal can be contested',
    },
    {
      step: 'arch',
      path: 'arch.latencyP99Ms',
      question: 'Does the limit include network and feature reads?',
      whyItMatters: 'Reads take most of it: D4.1, D7.1.',
      meanwhile: 'yes, {{arch.latencyP99Ms}} end to end',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'decisions' | 'risks' | 'questions'>

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
        why: 'fewer parallel reads, so fewer chances to meet the tail of {{arch.p99_reads}}',
        risk: 'hot keys of large merchants',
      },
      {
        name: 'Compiled trees in process',
        verdict: 'use',
        why: 'no second network hop; {{arch.p99_model}} on a processor is enough',
        risk: 'compiler and trainer disagree on missing values',
      },
      {
        name: 'Merchant and issuer tables in memory',
        verdict: 'use',
        why: 'small, slow to change, read by every [[unit]]',
        risk: 'stale after a failed refresh',
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
        why: 'trees do not fill one, and {{perf.servingUsd}} of serving is not what [[positive]] costs',
        risk: 'batching delay',
      },
      {
        name: 'Caching scores by [[entity]]',
        verdict: 'refuse',
        why: 'the second [[unit]] within a minute is the signal itself',
        risk: 'blind to testing',
      },
    ],
    scaling: [
      'Peak sales multiply [[units]] and novelty at once: load-test at {{arch.qpsDesign}} with one zone gone, and freeze thresholds for the week.',
    ],
    tools: [
      {
        name: 'LightGBM or XGBoost',
        why: 'trains the full window on one machine; PyTorch only for the embedding challenger',
      },
      { name: 'ONNX Runtime or Treelite', why: 'scores in process; Triton is for accelerators this design refuses' },
      {
        name: 'Flink and Kafka',
        why: 'event-time windows and replay; a nightly table is blind to the attack of the hour',
      },
      {
        name: 'Redis-compatible store',
        why: 'many small keys at {{arch.qpsDesign}}; a bought feature platform is judged on PCI scope',
      },
      {
        name: 'MLflow',
        why: 'registry that binds model, calibration and thresholds as one version; W&B where it exists',
      },
      { name: 'Airflow', why: 'label join, training and gate; Kubeflow is more than weekly trees need' },
    ],
  },
  decisions: [
    {
      step: 'problem',
      title: 'Three actions',
      choice: 'Allow, challenge or block, priced per amount',
      alternatives: [{ option: 'Allow or block', whyNot: 'loses good customers whom a challenge would have kept' }],
      rationale: 'A challenge costs a fraction of {{problem.cFP}} and labels itself when passed.',
      confidence: 'high',
      revisitWhen: 'Fewer than half of the units can be challenged',
    },
    {
      step: 'data',
      title: 'Blocked traffic',
      choice: 'Allow {{data.exploreShare}} of would-be blocks at random under a value cap',
      alternatives: [
        { option: 'Count blocks as [[positive]]', whyNot: 'teaches the model its own errors' },
        { option: 'Reject inference', whyNot: 'cannot be tested on blocked [[units]]' },
      ],
      rationale: 'Starts before any model work, since each answer takes {{data.labelDelayDays}}.',
      confidence: 'high',
      revisitWhen: 'The loss per explored unit doubles',
    },
    {
      step: 'data',
      title: 'Young labels',
      choice: 'Weight unreported young [[units]] by the chance that a report would have come',
      alternatives: [
        { option: 'Wait for all labels', whyNot: 'the newest attack is always missing' },
        { option: 'Treat silence as good', whyNot: 'trains on the newest [[positive]] as negatives' },
      ],
      rationale: 'The delay curve is known from past cohorts.',
      confidence: 'medium',
      revisitWhen: 'Early reports cover nearly all final disputes',
    },
    {
      step: 'arch',
      title: 'Features',
      choice: 'Stream counters, read by key, logged as served',
      alternatives: [{ option: 'Nightly table', whyNot: 'testing lasts seconds' }],
      rationale: 'One definition feeds serving and training, at {{data.counterLagMs}} of age.',
      confidence: 'high',
      revisitWhen: 'Counter lag breaks its limit twice in a quarter',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Selective labels: blocked [[units]] have no outcome, so false declines and recall stay guesses',
      severity: 'high',
      mitigation: 'Randomised allow of {{data.exploreShare}}, counterfactual weighting',
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
      risk: 'False declines of good customers grow unseen, and merchants leave',
      severity: 'medium',
      mitigation: 'Ceiling {{problem.falseBlockCeiling}} inside the metric, challenge before block',
      owner: 'product',
    },
    {
      step: 'model',
      risk: 'Calibration breaks after sampling or in a new market, and prices go wrong with it',
      severity: 'medium',
      mitigation: 'Prior correction, calibration error per merchant size in the gate',
      owner: 'ML',
    },
    {
      step: 'exp',
      risk: 'Displacement between arms inflates the gain',
      severity: 'medium',
      mitigation: 'Randomise merchants; compare pairs that share devices',
      owner: 'ML',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What does one wrongly blocked good [[unit]] cost, margin and lost customer together?',
      whyItMatters: 'Moves both thresholds.',
      meanwhile: '{{problem.cFP}}',
    },
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does one missed [[positive]] cost after recovery and fees?',
      whyItMatters: 'The other half of every price.',
      meanwhile: '{{problem.cFN}}',
    },
    {
      step: 'data',
      path: 'data.exploreShare',
      question: 'How much loss may random allowing cost a month?',
      whyItMatters: 'Without it false blocks cannot be measured.',
      meanwhile: '{{data.exploreShare}} of would-be blocks, small amounts only',
    },
    {
      step: 'data',
      path: 'data.labelDelayDays',
      question: 'After how long are nearly all reports in, by reason code?',
      whyItMatters: 'Gap of the split and date of every reading.',
      meanwhile: '{{data.labelDelayDays}}',
    },
    {
      step: 'data',
      path: 'data.retentionDays',
      question: 'How long may scored rows with features be kept?',
      whyItMatters: 'Window, gap and test must fit inside.',
      meanwhile: '{{data.historyDays}} of history are assumed usable',
    },
    {
      step: 'arch',
      path: 'arch.latencyP99Ms',
      question: 'Does the limit include network and feature reads?',
      whyItMatters: 'Reads take most of it.',
      meanwhile: 'yes, {{arch.latencyP99Ms}} end to end',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'decisions' | 'risks' | 'questions'>

import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const creditRiskRegisters = {
  perf: {
    bottleneck:
      'The bureau pull takes most of {{arch.latencyP99Ms}}; scoring {{arch.qpsPeak}} needs a fraction of one host.',
    techniques: [
      {
        name: 'Bureau pull in parallel',
        verdict: 'use',
        why: 'hides work behind {{arch.p99_bureau}} of bureau',
        risk: 'pays for files of [[units]] the policy declines',
      },
      {
        name: 'Compiled trees (ONNX Runtime)',
        verdict: 'use',
        why: 'same scores in validation and production, {{arch.p99_score}} with reasons',
        risk: 'rounding at the cut-off; compare before release',
      },
      {
        name: 'Fewer inputs',
        verdict: 'use',
        why: 'part of {{arch.p99_features}}, and one less to explain',
        risk: 'a little Gini',
      },
      {
        name: 'Accelerators and quantization',
        verdict: 'refuse',
        why: 'twice as fast a score gives {{perf.amdahlModel}}',
        risk: 'scores move across the cut-off',
      },
    ],
    scaling: [
      'Twice the [[units]] are twice the bureau fees; replicas stay {{arch.replicas}} for availability, not load.',
    ],
    tools: [
      { name: 'XGBoost', why: 'monotone constraints; scikit-learn for the scorecard' },
      { name: 'InterpretML', why: 'the explainable boosting challenger' },
      {
        name: 'MLflow (self-hosted)',
        why: 'versions with validation papers on own hosts; W&B is outside',
      },
    ],
  },
  assumptions: [
    {
      path: 'data.exploreShare',
      value: 0.005,
      label: 'Share of applications approved at random below the cut-off',
      unit: 'ratio',
      note: 'The loss budget that the credit committee grants replaces it.',
    },
    {
      path: 'problem.approvalBand',
      value: 0.02,
      label: 'Deviation from the approval rate of the policy',
      unit: 'ratio',
      note: 'The credit committee sets it.',
    },
    {
      path: 'problem.calibrationRatio',
      value: 1.2,
      label: 'Observed over expected default that starts a review',
      unit: 'x',
      note: 'Validation sets it from the interval of a matured band.',
    },
    {
      path: 'prod.fairnessFloor',
      value: 0.8,
      label: 'Approval ratio between groups that starts a review',
      unit: 'ratio',
      note: 'A screening convention, not a legal limit; compliance sets it.',
    },
  ],
  expressions: [
    {
      path: 'data.exploreLoans',
      label: 'Randomized approvals in one outcome window',
      unit: 'count',
      formula: '{data.rowsPerDay}*{data.exploreShare}*{data.labelDelayDays}',
    },
  ],
  decisions: [
    {
      step: 'data',
      title: 'Declined applicants',
      choice:
        'Randomize {{data.exploreShare}} below the cut-off, {{data.exploreLoans}} loans in one outcome window; reject inference only as sensitivity',
      alternatives: [
        {
          option: 'Treat declined [[units]] as defaults',
          whyNot: 'writes the old policy into the label of each declined [[unit]]',
        },
        { option: 'Ignore them', whyNot: 'the score is used where it was never tested' },
      ],
      rationale: 'Only observed outcomes identify risk below the cut-off.',
      confidence: 'medium',
      revisitWhen: 'The first randomized vintage matures, after {{data.labelDelayDays}}',
    },
    {
      step: 'data',
      title: 'Protected attributes and proxies',
      choice: 'Gender out; area variables out unless they pass the proxy test; attributes kept apart for testing',
      alternatives: [
        {
          option: 'Keep them for lift',
          whyNot: 'unlawful, or a proxy to be defended before each of {{data.rowsPerDay}}',
        },
      ],
      rationale: 'What a proxy adds shows in the approval ratio of {{data.rowsPerDay}} people a day.',
      confidence: 'high',
      revisitWhen: 'An area variable passes the proxy test',
    },
    {
      step: 'prod',
      title: 'Independent validation before launch',
      choice: 'A second team rebuilds data, fit and limits of use, and may refuse',
      alternatives: [
        {
          option: 'Peer review in the modeling team',
          whyNot: 'no effective challenge before {{data.labelDelayDays}} of losses',
        },
      ],
      rationale: 'It signs {{model.threshold}}, the input list and the floor of {{prod.fairnessFloor}}.',
      confidence: 'high',
      revisitWhen: 'A rule of the supervisor lifts this model out of scope',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Selective labels: declined [[units]] have no outcome, and reject inference hides it',
      severity: 'high',
      mitigation: 'Randomized approvals, swap sets, three assumptions side by side',
      owner: 'model owner',
    },
    {
      step: 'prod',
      risk: '[[consumer]] is refused without true reasons: adverse action reason codes are missing or untrue',
      severity: 'high',
      mitigation: 'Reasons stored with each decision, tested by counterfactuals, declines without one blocked',
      owner: 'compliance',
    },
    {
      step: 'data',
      risk: 'Gender or another protected attribute enters, directly or by proxy such as postcode or ZIP-level income of the [[entity]]',
      severity: 'high',
      mitigation: 'Input list signed by compliance, proxy test, approval ratio monitored',
      owner: 'compliance',
    },
    {
      step: 'prod',
      risk: 'No independent validation: examiners find the model risk first',
      severity: 'high',
      mitigation: 'Effective challenge by a second team before launch, findings tracked',
      owner: 'model risk',
    },
    {
      step: 'data',
      risk: 'Label delay of {{data.labelDelayDays}}: immature vintages count as good, and decay shows late',
      severity: 'medium',
      mitigation: 'Matured vintages only, early delinquency curves beside them',
      owner: 'credit risk',
    },
    {
      step: 'model',
      risk: 'Macro regime change: calibration learned in calm vintages fails for new [[units]]',
      severity: 'medium',
      mitigation: 'Downturn vintage as second test, policy overlay, recalibration path',
      owner: 'credit committee',
    },
    {
      step: 'exp',
      risk: 'A bought score’s AUC is taken for evidence about these [[units]]',
      severity: 'low',
      mitigation: 'Retrospective scoring of the same matured vintages before any contract',
      owner: 'model owner',
    },
  ],
  questions: [
    {
      step: 'data',
      path: 'data.exploreShare',
      question: 'How large a loss budget is granted for random approvals below the cut-off?',
      whyItMatters: 'Moves {{data.exploreLoans}} and with it D2.2.',
      meanwhile: '{{data.exploreShare}} of [[units]]',
    },
    {
      step: 'data',
      path: 'data.labelDelayDays',
      question: 'Which outcome window defines default?',
      whyItMatters: 'Fixes the gap of D2.1 and the reading of D5.1.',
      meanwhile: '{{data.labelDelayDays}}',
    },
    {
      step: 'data',
      path: 'data.retentionDays',
      question: 'How long are declined [[units]] and their bureau files kept?',
      whyItMatters: 'The split of D2.1 and a second score for an examiner need them.',
      meanwhile: '{{data.historyDays}} are assumed to be there',
    },
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does a defaulted loan cost after recoveries, and what does a declined good one forgo?',
      whyItMatters: 'Moves {{problem.cFN}} and {{problem.cFP}}, and with them D1.2.',
      meanwhile: '{{problem.cFN}} against {{problem.cFP}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which states or countries is credit offered?',
      whyItMatters: 'Decides reasons, tests and permitted inputs of [[law]].',
      meanwhile: 'specific reasons and proxy tests everywhere',
    },
    {
      step: 'prod',
      path: 'prod.fairnessFloor',
      question: 'Which approval ratio between groups starts a review?',
      whyItMatters: 'Moves the limit of {{prod.fairnessFloor}} in [[law]].',
      meanwhile: '{{prod.fairnessFloor}}',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>

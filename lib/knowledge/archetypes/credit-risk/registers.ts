import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const creditRiskRegisters = {
  perf: {
    bottleneck:
      'The bureau pull takes most of {{arch.latencyP99Ms}}; scoring {{arch.qpsPeak}} needs a fraction of one host.',
    techniques: [
      {
        name: 'Parallel policy checks and bureau pull',
        verdict: 'use',
        why: 'identity checks run while the file travels',
        risk: 'a paid pull for a [[unit]] the policy declines',
      },
      {
        name: 'Compiled trees (ONNX Runtime)',
        verdict: 'use',
        why: 'same scores in development, validation and scoring',
        risk: 'rounding at the cut-off; compare before release',
      },
      {
        name: 'Fewer inputs',
        verdict: 'use',
        why: 'each input dropped is one less to validate, explain and monitor',
        risk: 'a little Gini',
      },
      {
        name: 'Exact tree attributions off the path',
        verdict: 'later',
        why: 'reasons could follow after the decision',
        risk: 'reasons of another version than the score',
      },
      {
        name: 'Accelerators and quantisation',
        verdict: 'refuse',
        why: 'trees on a processor are far below the limit',
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
        why: 'versions with their validation papers on own hosts; W&B would put them outside',
      },
      { name: 'Airflow', why: 'vintage tables and monthly reports' },
      { name: 'ONNX Runtime', why: 'one scoring file on-premises or in a cloud; Triton is for accelerators' },
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
      label: 'Randomised approvals in one outcome window',
      unit: 'count',
      formula: '{data.rowsPerDay}*{data.exploreShare}*{data.labelDelayDays}',
    },
  ],
  decisions: [
    {
      step: 'data',
      title: 'Declined applicants',
      choice:
        'Randomise {{data.exploreShare}} below the cut-off, {{data.exploreLoans}} loans in one outcome window; reject inference only as sensitivity',
      alternatives: [
        { option: 'Treat declined [[units]] as defaults', whyNot: 'writes the old policy into the label' },
        { option: 'Ignore them', whyNot: 'the score is used exactly where it was never tested' },
      ],
      rationale: 'Only outcomes that were observed identify risk below the cut-off.',
      confidence: 'medium',
      revisitWhen: 'The first randomised vintage matures',
    },
    {
      step: 'data',
      title: 'Protected attributes and proxies',
      choice: 'Gender out, ZIP-level variables out unless they pass the proxy test; attributes kept apart for testing',
      alternatives: [{ option: 'Keep them for lift', whyNot: 'unlawful as input, or a proxy the bank must defend' }],
      rationale: 'Lift from a proxy is a liability that validation will find.',
      confidence: 'high',
      revisitWhen: 'Law or the proxy test changes',
    },
    {
      step: 'model',
      title: 'Reasons by design',
      choice: 'Only inputs with an agreed sign and a reason text enter the model',
      alternatives: [
        {
          option: 'Explain any model afterwards',
          whyNot: 'reasons that [[consumer]] cannot act on, unstable between refits',
        },
      ],
      rationale: 'The notice to [[consumer]] is part of the product, not a report.',
      confidence: 'high',
      revisitWhen: 'Complaints show a reason that misleads',
    },
    {
      step: 'prod',
      title: 'Independent validation before launch',
      choice: 'A second team rebuilds data, fit and limits of use, and may refuse',
      alternatives: [
        { option: 'Peer review in the modelling team', whyNot: 'no independence, so no effective challenge' },
      ],
      rationale: 'Examiners ask who challenged the model and what changed.',
      confidence: 'high',
      revisitWhen: 'Never while the model decides credit',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Selective labels: declined [[units]] have no outcome, and reject inference hides it',
      severity: 'high',
      mitigation: 'Randomised approvals, swap sets, three assumptions side by side',
      owner: 'model owner',
    },
    {
      step: 'prod',
      risk: '[[consumer]] gets a generic letter: adverse action reason codes are missing or untrue (ECOA, 12 CFR 1002.9; GDPR art. 22)',
      severity: 'high',
      mitigation: 'Reasons stored with each decision, tested by counterfactuals, declines without one blocked',
      owner: 'compliance',
    },
    {
      step: 'data',
      risk: 'Gender or another protected attribute enters, directly or by proxy such as ZIP income of the [[entity]]',
      severity: 'high',
      mitigation: 'Input list signed by compliance, proxy test, approval ratio monitored',
      owner: 'compliance',
    },
    {
      step: 'prod',
      risk: 'No independent validation: model risk found by examiners first (SR 26-2)',
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
      risk: 'Macro regime change: calibration learnt in calm vintages fails for new [[units]]',
      severity: 'medium',
      mitigation: 'Downturn vintage as second test, policy overlay, recalibration path',
      owner: 'credit committee',
    },
    {
      step: 'exp',
      risk: 'A vendor’s AUC is taken for evidence about these [[units]]',
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
      whyItMatters: 'They are the only honest labels for declined applicants.',
      meanwhile: '{{data.exploreShare}} of [[units]]',
    },
    {
      step: 'data',
      path: 'data.labelDelayDays',
      question: 'Which outcome window defines default?',
      whyItMatters: 'It fixes which vintages are mature.',
      meanwhile: '{{data.labelDelayDays}}',
    },
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does a defaulted loan cost after recoveries, and what does a declined good one forgo?',
      whyItMatters: 'Both set the cut-off.',
      meanwhile: '{{problem.cFN}} against {{problem.cFP}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which states or countries is credit offered?',
      whyItMatters: 'Reasons, fairness tests and permitted inputs differ.',
      meanwhile: 'specific reasons and proxy tests everywhere',
    },
    {
      step: 'prod',
      path: 'prod.fairnessFloor',
      question: 'Which approval ratio between groups starts a review?',
      whyItMatters: 'The monitor needs a limit that compliance owns.',
      meanwhile: '{{prod.fairnessFloor}}',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>

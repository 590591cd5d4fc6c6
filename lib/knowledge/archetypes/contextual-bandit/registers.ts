import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const contextualBanditRegisters = {
  perf: {
    bottleneck:
      'Information is scarce, not compute: {{data.perArmRows}} uniform [[units]] per [[arm]] a day bound what can be told apart.',
    techniques: [
      {
        name: 'Precomputed eligibility bitmaps',
        verdict: 'use',
        why: 'one pass marks all [[arms]] for each [[entity]]',
        risk: 'stale after a late streak update',
      },
      {
        name: 'Vectorised draw with a recorded seed',
        verdict: 'use',
        why: 'replayable, and cheap at {{data.rowsPerDay}} rows a day',
        risk: 'a reused seed correlates evenings',
      },
      {
        name: 'Spot instances for the fit',
        verdict: 'use',
        why: 'the fit may restart; the send may not',
        risk: 'scores a day older',
      },
      {
        name: 'Features of the arm',
        verdict: 'later',
        why: 'pays when new texts arrive faster than they can be tried',
        risk: 'tone labels are opinion',
      },
      {
        name: 'Online updates per reward',
        verdict: 'refuse',
        why: 'with one [[unit]] an evening, a score renewed within minutes is never used',
        risk: 'early returns are favoured over slow ones',
      },
    ],
    scaling: [
      'Work grows with people times eligible [[arms]]; partition by send hour, and the evening peak sets {{arch.replicas}}.',
    ],
    tools: [
      { name: 'Airflow', why: 'orders filter, draw, commit, send and join; no streaming system is needed' },
      { name: 'Vowpal Wabbit', why: 'off-policy estimators to check ours; not in the sending path' },
      { name: 'scikit-learn', why: 'the reward model of the DR estimate; no deep framework' },
      { name: 'MLflow', why: 'policy version beside each propensity' },
      { name: 'SageMaker batch jobs', why: 'spot fits where AWS is given; Kubernetes is too much for nightly work' },
    ],
  },
  assumptions: [
    {
      path: 'data.arms',
      value: 20,
      label: 'Arms to choose from',
      unit: 'count',
      note: 'Replaced by the list of approved arms.',
    },
    {
      path: 'data.rewardWindow',
      value: 2,
      label: 'Reward window',
      unit: 'h',
      note: 'Replaced by the window the business metric names.',
    },
    {
      path: 'data.uniformShare',
      value: 0.05,
      label: 'Share of choices drawn uniformly',
      unit: 'ratio',
      note: 'Replaced once the needed interval of SNIPS is agreed.',
    },
    {
      path: 'model.propensityFloor',
      value: 0.005,
      label: 'Smallest probability of an eligible arm',
      unit: 'ratio',
      note: 'Follows the temperature and the size of eligible sets.',
    },
    {
      path: 'model.recoveryHalfLife',
      value: 15,
      label: 'Half-life of the repetition penalty',
      unit: 'd',
      note: 'Replaced by the fit on the uniform slice.',
    },
    {
      path: 'model.optOutWeight',
      value: 30,
      label: 'Returns that one unsubscribe costs',
      unit: 'count',
      note: 'Replaced by the lost value of an opted-out person.',
    },
  ],
  expressions: [
    {
      path: 'data.uniformRows',
      label: 'Uniform choices a day',
      unit: 'count',
      formula: '{data.rowsPerDay}*{data.uniformShare}',
    },
    {
      path: 'data.perArmRows',
      label: 'Uniform choices per arm and day',
      unit: 'count',
      formula: '{data.uniformRows}/{data.arms}',
    },
  ],
  decisions: [
    {
      step: 'data',
      title: 'Propensity before policy',
      choice: 'Log eligible set, probability and seed with each [[unit]] before any learning',
      alternatives: [
        { option: 'Estimate propensities from old logs', whyNot: 'hand-set weights changed without record' },
      ],
      rationale: 'Without them no later policy can be valued offline.',
      confidence: 'high',
      revisitWhen: 'Never',
    },
    {
      step: 'data',
      title: 'Uniform slice',
      choice: 'Keep {{data.uniformShare}} of [[units]] uniform over eligible [[arms]]',
      alternatives: [
        { option: 'Rely on policy exploration', whyNot: 'its propensities shrink where doubt is largest' },
      ],
      rationale: 'It feeds evaluation, drift and new [[arms]] alike.',
      confidence: 'high',
      revisitWhen: 'SNIPS intervals are far narrower than the effect sought',
    },
    {
      step: 'problem',
      title: 'Price of an opt-out',
      choice: 'Count one unsubscribe as {{model.optOutWeight}} lost returns',
      alternatives: [{ option: 'Guardrail alone', whyNot: 'the policy would learn towards the limit' }],
      rationale: 'A pushy [[arm]] wins the evening and loses the [[entity]].',
      confidence: 'medium',
      revisitWhen: 'Lost value is measured',
    },
    {
      step: 'exp',
      title: 'Stopping',
      choice: 'Read once after {{exp.plannedDays}}, or with a sequential boundary fixed beforehand',
      alternatives: [
        { option: 'Stop when significant', whyNot: 'peeking inflates false wins, and novelty is strongest early' },
      ],
      rationale: 'The test must outlast one {{model.recoveryHalfLife}} of recovery.',
      confidence: 'high',
      revisitWhen: 'Always-valid intervals are in the tool',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Propensities missing or untrue, so no policy can be valued before it is sent',
      severity: 'high',
      mitigation: 'Commit before send, daily match of shares, uniform slice',
      owner: 'ML team',
    },
    {
      step: 'model',
      risk: 'Novelty and fatigue: a repeated [[arm]] goes stale before it has recovered',
      severity: 'high',
      mitigation: 'Recovery penalty with half-life {{model.recoveryHalfLife}}, no consecutive repeat',
      owner: 'ML team',
    },
    {
      step: 'model',
      risk: 'Eligibility bias: a sleeping [[arm]] gets credit for the people who may receive it',
      severity: 'medium',
      mitigation: 'Relative reward inside each eligible set',
      owner: 'ML team',
    },
    {
      step: 'problem',
      risk: 'Unsubscribes and opt-outs rise while returns look better',
      severity: 'high',
      mitigation: 'Opt-out in the reward, stop rule per [[arm]]',
      owner: 'growth',
    },
    {
      step: 'exp',
      risk: 'Peeking without a sequential design declares a lucky early [[arm]] the winner',
      severity: 'medium',
      mitigation: 'Fixed read day or alpha spending',
      owner: 'growth',
    },
    {
      step: 'prod',
      risk: 'Exploration is switched off after launch and new [[arms]] never get a trial',
      severity: 'medium',
      mitigation: 'Floor monitor; uniform slice in the service contract',
      owner: 'growth-ml',
    },
  ],
  questions: [
    {
      step: 'data',
      path: 'data.loggedPropensities',
      question: 'Is the probability of each choice stored with the arm?',
      whyItMatters: 'It separates evaluation today from evaluation after weeks of logging.',
      meanwhile: 'old rows are a prior only',
    },
    {
      step: 'data',
      path: 'data.uniformShare',
      question: 'Which share may be drawn uniformly?',
      whyItMatters: 'It sets how fast anything is learnt.',
      meanwhile: '{{data.uniformShare}}',
    },
    {
      step: 'problem',
      path: 'model.optOutWeight',
      question: 'How many returns is one unsubscribe worth?',
      whyItMatters: 'It decides between pushy and patient arms.',
      meanwhile: '{{model.optOutWeight}}',
    },
    {
      step: 'problem',
      path: 'data.rewardWindow',
      question: 'How soon must a person return to count?',
      whyItMatters: 'Windows that overlap blur which arm earned the reward.',
      meanwhile: '{{data.rewardWindow}}',
    },
    {
      step: 'exp',
      path: 'exp.plannedDays',
      question: 'How long may a test run before it is read?',
      whyItMatters: 'Novelty has to fade inside it.',
      meanwhile: '{{exp.plannedDays}}',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>

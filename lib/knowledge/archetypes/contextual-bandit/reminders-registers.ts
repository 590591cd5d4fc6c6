import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const remindersRegisters = {
  perf: {
    bottleneck:
      'Information is scarce, not compute: {{data.perArmRows}} uniform [[units]] per [[arm]] a day bound what can be told apart.',
    techniques: [
      {
        name: 'Precomputed eligibility bitmaps',
        verdict: 'use',
        why: 'one pass for {{data.arms}} [[arms]], within {{arch.p99_context}}',
        risk: 'stale after a late streak update',
      },
      {
        name: 'Vectorized draw with a recorded seed',
        verdict: 'use',
        why: 'replayable, and cheap at {{data.rowsPerDay}} rows a day',
        risk: 'a reused seed correlates evenings',
      },
      {
        name: 'Spot instances for the fit',
        verdict: 'use',
        why: 'saves part of {{perf.trainUsd}}: the fit may restart',
        risk: 'scores a day older',
      },
      {
        name: 'Features of the arm',
        verdict: 'later',
        why: 'pays once {{data.perArmRows}} rows a day cannot try new texts',
        risk: 'tone labels are opinion',
      },
      {
        name: 'Online updates per reward',
        verdict: 'refuse',
        why: 'windows close after {{data.rewardWindow}}, the next draw is a day off',
        risk: 'early returns are favored over slow ones',
      },
    ],
    scaling: [
      'Work grows with people times eligible [[arms]]; partition by send hour, and the evening peak sets {{arch.replicas}}.',
    ],
    tools: [
      { name: 'Airflow', why: 'orders filter, draw, commit, send and join; no streaming system is needed' },
      { name: 'Vowpal Wabbit', why: 'off-policy estimators to check ours; not in the sending path' },
      { name: 'MLflow', why: 'policy version beside each propensity' },
    ],
  },
  assumptions: [
    {
      path: 'problem.optOutLimit',
      value: 0.002,
      label: 'Opt-outs per send that rest an arm',
      unit: 'ratio',
      note: 'Twice the rate of the last quarter; take yours.',
    },
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
        {
          option: 'Estimate propensities from old logs',
          whyNot: 'weights were changed by hand and unrecorded; {{data.arms}} [[arms]] cannot be told apart in them',
        },
      ],
      rationale:
        'A chance of {{model.propensityFloor}} or more, stored with each choice, is what any later policy is valued by.',
      confidence: 'high',
      revisitWhen: 'The sender stores the draw itself',
    },
    {
      step: 'data',
      title: 'Uniform slice',
      choice: 'Keep {{data.uniformShare}} of [[units]] random, uniform over eligible [[arms]], with the chance logged',
      alternatives: [
        {
          option: 'Rely on policy exploration',
          whyNot: 'its chances shrink to {{model.propensityFloor}} where doubt is largest',
        },
      ],
      rationale: '{{data.perArmRows}} rows per [[arm]] a day feed evaluation, drift and new texts alike.',
      confidence: 'high',
      revisitWhen: 'SNIPS intervals are far narrower than the effect sought',
    },
    {
      step: 'problem',
      title: 'Price of an opt-out',
      choice: 'Count one unsubscribe as {{model.optOutWeight}} lost returns',
      alternatives: [
        {
          option: 'Guardrail alone',
          whyNot: 'one breach is seen after {{data.rowsPerDay}} [[units]]; the policy would learn up to it',
        },
      ],
      rationale: 'A pushy [[arm]] wins the evening and loses {{model.optOutWeight}} later returns.',
      confidence: 'medium',
      revisitWhen: 'Lost value of an opt-out is measured in the holdout',
    },
    {
      step: 'exp',
      title: 'Stopping',
      choice: 'Read once after {{exp.plannedDays}}, or with a sequential boundary fixed beforehand',
      alternatives: [
        {
          option: 'Stop when significant',
          whyNot: 'a daily look at {{exp.alpha}} finds a winner by luck, and novelty is strongest early',
        },
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
  ],
  questions: [
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries do the recipients live?',
      whyItMatters: 'Moves D6.2: consent to messages, dark patterns, minors.',
      meanwhile: 'consent asked, opt-out in each message',
    },
    {
      step: 'data',
      path: 'data.loggedPropensities',
      question: 'Is the probability of each choice stored with the arm?',
      whyItMatters: 'Decides D2.3: evaluation today, or after weeks of logging.',
      meanwhile: 'old rows are a prior only',
    },
    {
      step: 'data',
      path: 'data.uniformShare',
      question: 'Which share may be drawn uniformly?',
      whyItMatters: 'Moves D2.2 and {{data.perArmRows}} rows per arm a day.',
      meanwhile: '{{data.uniformShare}}',
    },
    {
      step: 'problem',
      path: 'model.optOutWeight',
      question: 'How many returns is one unsubscribe worth?',
      whyItMatters: 'Moves D1.3: at {{model.optOutWeight}} pushy arms lose to patient ones.',
      meanwhile: '{{model.optOutWeight}}',
    },
    {
      step: 'problem',
      path: 'data.rewardWindow',
      question: 'How soon must a person return to count?',
      whyItMatters: 'Moves D1.1: the reward is counted over {{data.rewardWindow}}.',
      meanwhile: '{{data.rewardWindow}}',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>

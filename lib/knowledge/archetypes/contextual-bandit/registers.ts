import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const contextualBanditRegisters = {
  perf: {
    bottleneck:
      'Information is scarce, not compute: {{data.perArmRows}} uniform draws per [[arm]] a day bound what can be told apart.',
    techniques: [
      {
        name: 'One context row per key',
        verdict: 'use',
        why: 'one read within {{arch.p99_context}} instead of several',
        risk: 'stale after a late event',
      },
      {
        name: 'Log entry written beside the answer',
        verdict: 'use',
        why: 'most of {{arch.p99_log}} leaves the path',
        risk: 'a lost entry: local buffer, counted',
      },
      {
        name: 'Attributes of the arm',
        verdict: 'later',
        why: 'pays once {{data.perArmRows}} draws a day cannot try new ones',
        risk: 'tags are opinion',
      },
      {
        name: 'Accelerators, compiled policy',
        verdict: 'refuse',
        why: 'twice as fast a draw gives {{perf.amdahlModel}} overall',
        risk: 'another stack to keep',
      },
    ],
    scaling: ['The service keeps no state but the posterior: {{arch.replicas}} replicas, added by load.'],
    tools: [
      { name: 'Vowpal Wabbit', why: 'off-policy estimators to check ours; not in the path' },
      { name: 'Redis or the product’s own store', why: 'one row per key; a feature platform for many models only' },
      { name: 'MLflow', why: 'policy version beside each probability' },
      { name: 'A scheduled job', why: 'join, fit and gate are one chain; no Kubernetes is needed for it' },
    ],
  },
  assumptions: [
    {
      path: 'problem.harmLimit',
      value: 0.002,
      label: 'Complaints, hides and exits per choice that rest an arm',
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
      value: 24,
      label: 'Reward window',
      unit: 'h',
      note: 'Replaced by the time in which nine in ten responses come.',
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
      note: 'Follows the number of arms and the price of exploring.',
    },
    {
      path: 'model.memoryHalfLife',
      value: 14,
      label: 'Half-life of a reward in the fit',
      unit: 'd',
      note: 'Replaced by the value that wins on uniform draws.',
    },
    {
      path: 'model.harmWeight',
      value: 10,
      label: 'Responses that one complaint or exit costs',
      unit: 'count',
      note: 'Replaced by the lost value of a person who leaves.',
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
      title: 'Probability before policy',
      choice: 'Log eligible set, probability, seed and exposure of each draw before any learning',
      alternatives: [
        {
          option: 'Estimate probabilities from old logs',
          whyNot: 'whoever chose saw what no log holds; {{data.arms}} [[arms]] cannot be told apart in them',
        },
      ],
      rationale:
        'A chance of {{model.propensityFloor}} or more, stored with each draw, is what any later policy is valued by.',
      confidence: 'high',
      revisitWhen: 'Shares shown and logged disagree two days running',
    },
    {
      step: 'data',
      title: 'Uniform slice',
      choice: 'Keep {{data.uniformShare}} of choices random, uniform over eligible [[arms]], with the chance logged',
      alternatives: [
        {
          option: 'Rely on policy exploration',
          whyNot: 'its chances shrink to {{model.propensityFloor}} where doubt is largest',
        },
      ],
      rationale: '{{data.perArmRows}} draws per [[arm]] a day feed evaluation, drift and new [[arms]] alike.',
      confidence: 'high',
      revisitWhen: 'SNIPS intervals are far narrower than {{exp.mdeRel}}',
    },
    {
      step: 'problem',
      title: 'Price of annoyance',
      choice: 'Count one complaint or exit as {{model.harmWeight}} lost responses',
      alternatives: [
        {
          option: 'Guardrail alone',
          whyNot: 'one breach is seen after a share of {{data.rowsPerDay}}; the policy would learn up to it',
        },
      ],
      rationale: 'A loud [[arm]] wins the moment and loses {{model.harmWeight}} later ones.',
      confidence: 'medium',
      revisitWhen: 'Lost value of an exit is measured in the holdout',
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
      rationale: 'The test must outlast novelty, and one {{model.memoryHalfLife}} of the policy’s own learning.',
      confidence: 'high',
      revisitWhen: 'Always-valid intervals are in the tool',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Propensities missing or untrue, so no policy can be valued before it chooses',
      severity: 'high',
      mitigation: 'Logged at the draw, daily match of shares, uniform slice',
      owner: 'ML team',
    },
    {
      step: 'data',
      risk: 'Reward joined to the wrong [[unit]]: overlapping windows, lost exposures',
      severity: 'high',
      mitigation: 'Join by draw id, unmatched outcomes counted',
      owner: 'data platform',
    },
    {
      step: 'model',
      risk: 'Novelty: a new [[arm]] wins because it is new, and wears off',
      severity: 'medium',
      mitigation: 'Half-life {{model.memoryHalfLife}}, test that outlasts it',
      owner: 'ML team',
    },
    {
      step: 'model',
      risk: 'Eligibility bias: an [[arm]] gets credit for those who may receive it',
      severity: 'medium',
      mitigation: 'Relative reward inside each eligible set',
      owner: 'ML team',
    },
    {
      step: 'problem',
      risk: 'The [[positive]] rises and what it stands for does not',
      severity: 'high',
      mitigation: 'Complaints in the reward, a later outcome read at each test',
      owner: 'product owner',
    },
    {
      when: [{ path: 'exp.peeking', is: true }],
      step: 'exp',
      risk: 'Peeking without a sequential design declares a lucky early [[arm]] the winner',
      severity: 'medium',
      mitigation: 'Fixed read day or alpha spending',
      owner: 'product owner',
    },
  ],
  questions: [
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries do those live who get the [[arms]]?',
      whyItMatters: 'Moves D6.2: profiling, consent, dark patterns, minors.',
      meanwhile: 'objection honored everywhere',
    },
    {
      step: 'data',
      path: 'data.loggedPropensities',
      question: 'Is the probability of each past choice stored?',
      whyItMatters: 'Decides D2.3: evaluation today, or after weeks of logging.',
      meanwhile: 'old rows are a prior only',
    },
    {
      step: 'data',
      path: 'data.uniformShare',
      question: 'Which share may be drawn uniformly?',
      whyItMatters: 'Moves D2.2 and {{data.perArmRows}} draws per arm a day.',
      meanwhile: '{{data.uniformShare}}',
    },
    {
      step: 'problem',
      path: 'data.arms',
      question: 'How many [[arms]] are eligible at a time, and how often do they change?',
      whyItMatters: 'Moves {{data.perArmRows}} and with it D2.2.',
      meanwhile: '{{data.arms}}',
    },
    {
      step: 'problem',
      path: 'data.rewardWindow',
      question: 'How soon must a [[positive]] come to count?',
      whyItMatters: 'Moves D1.1: the reward is counted over {{data.rewardWindow}}.',
      meanwhile: '{{data.rewardWindow}}',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>

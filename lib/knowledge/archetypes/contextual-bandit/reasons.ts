import type { Reasons } from '../reasons'

/** Why each decision of the bandit entry falls as it does. */
export const banditReasons: Reasons = {
  metric: {
    runnerUp:
      'needs a reward model that is right everywhere; the logged probability of {{data.arms}} [[arms]] needs none',
    revisitWhen: 'Weights of the estimate grow so large that {{data.uniformRows}} uniform draws decide it',
  },
  split: { revisitWhen: '[[Arms]] are replaced within one test window' },
  family: { revisitWhen: 'A boosted challenger wins on uniform draws for a full {{model.memoryHalfLife}}' },
  conditions: {
    rejected: [
      { option: 'Greedy choice', whyNot: 'an [[arm]] with chance zero among {{data.arms}} can never be judged again' },
    ],
    rationale: [
      'Every eligible [[arm]] keeps {{model.propensityFloor}}, the draw is seeded and its probability is stored with the [[unit]].',
    ],
    revisitWhen: 'So few of {{data.arms}} [[arms]] remain that a plain test is cheaper',
  },
  serving: {
    rejected: [
      {
        option: 'A list prepared overnight',
        whyNot: 'whoever comes for the first time is on no list, nor is the context of any of {{data.rowsPerDay}}',
      },
      {
        option: 'Draw on the device',
        whyNot: 'rules and {{data.arms}} posteriors would be readable by anyone, and stale',
      },
    ],
    rationale: [
      'Context is known once [[actor]] asks; rules, one draw and its log entry fit into {{arch.latencyP99Ms}}.',
    ],
    revisitWhen: 'Everything the policy reads is known a day ahead',
  },
  fallback: {
    rejected: [
      {
        option: 'The favorite [[arm]] for all',
        whyNot: 'choices of an outage, at {{data.rowsPerDay}}, would carry no information',
      },
    ],
    rationale: ['A uniform draw over {{data.arms}} [[arms]] costs some reward and buys clean data.'],
    revisitWhen: 'An hour of uniform draws costs more than {{exp.mdeRel}} of a day’s reward',
  },
  test: { revisitWhen: 'Complaints or exits outlast the test, so that arms differ in who is left' },
  retraining: {
    rejected: [
      {
        option: 'After each reward',
        whyNot: 'the window of {{data.rewardWindow}} is open: quick responses would look like the rule',
      },
    ],
    revisitWhen: 'A posterior a week old chooses the same [[arms]]',
  },
  release: {
    rejected: [
      {
        option: 'Policy for everyone at once',
        whyNot: 'a fault in draw or log would reach {{data.rowsPerDay}} choices before a day’s report',
      },
    ],
    rationale: [
      'Annoyance is seen first: {{prod.stage1Alarm}} complaints or exits among {{prod.stage1N}} choices end the stage.',
    ],
    revisitWhen: 'Complaints rise in the policy arm after the test has ended',
  },
  oversight: {
    rejected: [
      {
        option: 'Leave it to the reward',
        whyNot: 'over {{data.rowsPerDay}} choices it finds whatever presses people hardest',
      },
    ],
    rationale: [
      'Consent, age and house rules are read before the draw, so that no floor of {{model.propensityFloor}} can overrule them.',
    ],
    revisitWhen: 'Children are addressed, or a new country is added',
  },
  optimise: {
    rejected: [
      {
        option: 'A faster policy',
        whyNot: 'a draw over {{data.arms}} [[arms]] is {{perf.modelShare}} of the path',
      },
    ],
    rationale: [
      'Reading context is the largest part of {{arch.latencyP99Ms}}; what the policy needs is kept in one row per [[entity]].',
    ],
    revisitWhen: 'A trace shows the draw above the read',
  },
  money: [
    'A lost [[positive]] is worth {{problem.cFN}}; draws cost {{perf.estUsdPer1k}}. The uniform {{data.uniformShare}} is the real price.',
    {
      text: '{{problem.engineers}} engineers need one service, a log and a job; rewards close after {{data.rewardWindow}}, so a streaming platform would wait.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'DS-19': [
      'Past choices carry no probability, so no policy can be valued on them: the first weeks are uniform over {{data.arms}} [[arms]].',
    ],
    'DS-01': ['Later outcomes of the same [[entity]] would explain its earlier ones; the last {{data.testDays}} test.'],
    'DS-16': [
      'Only what was given has a reward; {{data.uniformShare}} of choices stay uniform, so that every [[arm]] keeps being seen.',
    ],
  },
  gaps: [
    { test: 'M2', how: 'estimated against tested reward, {{exp.readDay}}' },
    { test: 'M4', how: 'policies of one to eight weeks on uniform draws' },
    { test: 'D4', how: 'eligibility replayed against the rules in force' },
  ],
}

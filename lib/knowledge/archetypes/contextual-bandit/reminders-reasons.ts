import type { Reasons } from '../reasons'

/** Why each decision of the bandit entry falls as it does. */
export const remindersReasons: Reasons = {
  metric: {
    runnerUp: 'needs a reward model that is right everywhere; the logged chance of {{data.arms}} [[arms]] needs none',
    revisitWhen: 'Weights of the estimate grow so large that {{data.uniformRows}} uniform rows decide it',
  },
  split: { revisitWhen: '[[Arms]] are replaced within one test window' },
  family: { revisitWhen: 'A new [[arm]] recovers at another pace than {{model.recoveryHalfLife}}' },
  conditions: {
    rejected: [
      { option: 'Greedy choice', whyNot: 'an [[arm]] with chance zero among {{data.arms}} can never be judged again' },
    ],
    rationale: [
      'Every eligible [[arm]] keeps {{model.propensityFloor}}, the draw is seeded and the chance is stored with the [[unit]].',
    ],
    revisitWhen: 'Fewer than {{data.arms}} [[arms]] remain, so that a plain test is cheaper',
  },
  serving: {
    rejected: [
      {
        option: 'A choice at the tap of a finger',
        whyNot: '[[units]] leave once an evening; an endpoint would idle the rest of the day',
      },
      { option: 'One list for the week', whyNot: 'who opened yesterday’s [[unit]] is today’s best context' },
    ],
    rationale: [
      '{{data.rowsPerDay}} [[units]] are drawn in one run before they are sent, and every chance is committed before the first leaves.',
    ],
    revisitWhen: 'The choice moves into a session, where [[consumer]] waits',
  },
  fallback: {
    rejected: [
      {
        option: 'The favorite [[arm]] for all',
        whyNot: '{{data.rowsPerDay}} rows would carry no information and much fatigue',
      },
    ],
    rationale: ['A uniform draw over {{data.arms}} [[arms]] costs a day of reward and buys a day of clean data.'],
    revisitWhen: 'A uniform day costs more than {{exp.mdeRel}} of reward',
  },
  test: { revisitWhen: 'Opt-outs outlast the test, so that arms differ in who is left' },
  retraining: {
    rejected: [
      {
        option: 'After each reward',
        whyNot: 'the window of {{data.rewardWindow}} is open: quick returners would look like the rule',
      },
    ],
    revisitWhen: 'Weights of last month choose the same [[arms]]',
  },
  release: {
    rejected: [
      {
        option: 'Policy for everyone at once',
        whyNot: 'an [[arm]] that annoys would reach {{data.rowsPerDay}} persons in one evening',
      },
    ],
    rationale: [
      'Opt-outs cannot be taken back: {{prod.stage1Alarm}} among {{prod.stage1N}} [[units]] end the stage the same night.',
    ],
    revisitWhen: 'Opt-outs rise in the policy arm after the test has ended',
  },
  oversight: {
    rejected: [
      {
        option: 'Ask consent once, in the terms',
        whyNot: 'consent to [[units]] is withdrawn any evening, before the draw of {{data.rowsPerDay}}',
      },
    ],
    rationale: [
      'Consent, quiet hours and age are read in the eligibility rules, so that no chance of {{model.propensityFloor}} can overrule them.',
    ],
    revisitWhen: 'Minors are addressed, or a new country is added',
  },
  optimise: {
    rejected: [
      {
        option: 'Weights that move with each reward',
        whyNot: 'rewards close after {{data.rewardWindow}}; faster weights chase the quick ones',
      },
    ],
    rationale: [
      'Reading contexts for {{data.rowsPerDay}} [[units]] takes most of the run; they are joined once, beside the draw.',
    ],
    revisitWhen: 'The run no longer ends before the first [[unit]] is due',
  },
  money: [
    'A lost [[positive]] is worth {{problem.cFN}}; drawing costs {{perf.estUsdPer1k}} [[units]]. The uniform {{data.uniformShare}} is the real price.',
    {
      text: '{{problem.engineers}} engineers need a log and a job; a streaming platform would wait all day for one evening.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'DS-19': [
      'Past [[units]] were chosen by a rule and carry no chance, so no estimate can be made of them: the first weeks are uniform over {{data.arms}} [[arms]].',
    ],
    'DS-01': ['Rewards of tomorrow’s [[unit]] would explain today’s for the same [[entity]].'],
    'DS-16': [
      'Only what was sent has a reward; {{data.uniformShare}} of [[units]] stay uniform, so that every [[arm]] keeps being seen.',
    ],
  },
  gaps: [
    { test: 'M2', how: 'estimated against tested reward, {{exp.readDay}}' },
    { test: 'M4', how: 'policies of one to eight weeks on the uniform rows' },
    { test: 'D4', how: 'eligibility replayed against the consent register' },
  ],
}

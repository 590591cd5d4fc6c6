import type { Reasons } from '../reasons'

/** Why each decision of the control entry falls as it does. */
export const controlReasons: Reasons = {
  metric: {
    runnerUp:
      'is zero for a controller that does nothing; {{problem.controlSavingTarget}} at kept limits is what is paid',
    revisitWhen: 'The tariff or the limits change',
  },
  split: { revisitWhen: 'A season repeats in the log, so that one of two can be held out' },
  family: { revisitWhen: 'Logs with random steps of a year exist for every [[entity]]' },
  conditions: {
    rejected: [
      { option: 'Penalties for limits in the reward', whyNot: 'a penalty is a price, and a [[positive]] has none' },
    ],
    rationale: [
      'The envelope stands outside the learner and clips every setpoint at each {{model.controlStepMin}}, whatever the policy wants.',
    ],
    revisitWhen: 'The envelope clips more than a tenth of steps',
  },
  serving: {
    rejected: [
      { option: 'From the cloud', whyNot: 'a broken line would leave the [[plant]] with yesterday’s setpoints' },
      { option: 'Advice by mail', whyNot: 'load and weather turn within {{model.controlStepMin}}' },
    ],
    rationale: [
      'Setpoints are due each {{model.controlStepMin}} beside the [[plant]], within {{arch.latencyP99Ms}}, line or no line.',
    ],
    revisitWhen: 'An operator confirms every step',
  },
  fallback: {
    rejected: [
      {
        option: 'Hold the last setpoint',
        whyNot: 'right for {{model.controlStepMin}}, wrong for a peak of {{model.controlHorizonH}}',
      },
    ],
    rationale: [
      '[[Baseline]] live in the PLC and take over after {{arch.heartbeatMisses}} missed beats, without network or person.',
    ],
    revisitWhen: 'Fallback runs more than a day a month',
  },
  test: { revisitWhen: 'Weather of two blocks differs more than the saving' },
  retraining: {
    rejected: [
      {
        option: 'Online, step by step',
        whyNot: 'the [[plant]] would be the experiment, every {{model.controlStepMin}}',
      },
    ],
    revisitWhen: 'The plant model errs alike after a year',
  },
  release: {
    rejected: [
      {
        option: 'The whole [[plant]]',
        whyNot: 'one wrong sign would move every [[actuator]] within {{model.controlStepMin}}',
      },
    ],
    rationale: [
      'Advice, then one [[entity]] by day: {{prod.stage1Alarm}} overrides in {{prod.stage1N}} steps give it back to [[baseline]].',
    ],
    revisitWhen: 'Overrides exceed {{prod.overrideLimit}} in a released [[entity]]',
  },
  oversight: {
    rejected: [
      {
        option: 'The learner’s own safety',
        whyNot: 'who answers for the [[plant]] must read the limits, and sign them',
      },
    ],
    rationale: [
      'Limits, interlocks and the right of an [[operator]] to take over are part of the safety file; {{prod.overrideLimit}} is watched, never punished.',
    ],
    revisitWhen: 'People or grid depend on it more than before',
  },
  optimise: {
    rejected: [{ option: 'A faster solver', whyNot: 'it ends within {{arch.p99_solve}} of {{arch.latencyP99Ms}}' }],
    rationale: [
      'The plant model is what limits the saving: each degree it errs is held back by the envelope at every {{model.controlStepMin}}.',
    ],
    revisitWhen: 'Steps become shorter than the solver',
  },
  money: [
    'A [[positive]] costs {{problem.cFN}}; controlling costs {{perf.estUsdPer1k}} steps. The saving of {{problem.controlSavingTarget}} pays the people.',
    {
      text: '{{problem.engineers}} engineers and an [[operator]]: a gray-box model they understand, before a learner they do not.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'DS-19': [
      'The log holds no chances, so no policy can be judged from it; small random steps inside the envelope begin first.',
    ],
    'DS-18': ['The log shows what [[baseline]] did and nothing else; random steps inside the envelope widen it.'],
    'DS-01': ['Shuffled steps of one afternoon lie on both sides; whole days and seasons are held out.'],
  },
  gaps: [
    { test: 'M2', how: 'predicted against metered saving, {{exp.readDay}}' },
    { test: 'I7', how: 'plug pulled, [[operator]] at the panel' },
    { test: 'R1', how: 'each sensor frozen for an hour, in advice mode' },
  ],
}

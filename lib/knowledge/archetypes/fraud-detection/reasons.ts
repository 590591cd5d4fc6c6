import type { Reasons } from '../reasons'

/** Why each decision of the fraud entry falls as it does. */
export const fraudReasons: Reasons = {
  metric: {
    runnerUp: 'counts a stolen coffee like a stolen laptop; [[losers]] lose money, not [[units]]',
    revisitWhen:
      'Whoever bears the loss agrees to another ceiling than {{problem.falseBlockCeiling}} of good [[units]] blocked',
  },
  operatingPoint: {
    rejected: [
      { option: 'One half', whyNot: 'lets a {{problem.cFN}} loss through to spare a {{problem.cFP}} sale' },
      { option: 'The best F-score', whyNot: 'weighs {{problem.cFP}} and {{problem.cFN}} alike' },
    ],
    rationale: [
      'One stolen [[unit]] costs {{problem.costRatio}} a refused good one, so blocking starts well below even odds.',
    ],
    revisitWhen: 'Finance puts {{problem.cFN}} or {{problem.cFP}} at another amount',
  },
  split: {
    revisitWhen: 'Early issuer reports cover nearly all disputes: the gap of {{data.labelDelayDays}} can shrink',
  },
  family: {
    revisitWhen: 'A challenger stops more [[positive]] value on two mature windows in a row',
  },
  conditions: {
    rejected: [
      {
        option: 'Calibrate once the model is live',
        whyNot: 'until then {{problem.cFN}} is multiplied by a number that is no probability',
      },
    ],
    rationale: [
      'The three actions are compared at {{problem.cFN}} and {{problem.cFP}}, and sampling negatives has bent the scores.',
    ],
    revisitWhen: 'Calibration error on a mature month is no larger without the correction',
  },
  serving: {
    rejected: [
      { option: 'Score after the authorization', whyNot: 'the money has moved; only a refund is left' },
      { option: 'Nightly lists of bad [[entity]]s', whyNot: 'card testing begins and ends between two nights' },
    ],
    rationale: [
      'The last minute says more than the [[entity]]’s history; {{arch.latencyP99Ms}} is what the payment flow leaves.',
    ],
    revisitWhen: 'A hold before shipping is accepted',
  },
  fallback: {
    rejected: [
      { option: 'Allow everything while scores are missing', whyNot: 'attackers probe for exactly that window' },
      { option: 'Decline everything', whyNot: 'each refused good [[unit]] costs {{problem.cFP}}' },
    ],
    rationale: [
      'It shares neither store nor model with what failed, answers inside {{arch.latencyP99Ms}}, and its rows never train.',
    ],
    revisitWhen: 'Loss per [[unit]] in fallback minutes is within noise of scored minutes',
  },
  test: { revisitWhen: 'The likeness of [[units]] inside one [[group]] is measured above {{exp.icc}}' },
  retraining: {
    rejected: [
      {
        option: 'Every night',
        whyNot: 'for {{data.labelDelayDays}} fresh attacks would be taught as good',
      },
      { option: 'Only when drift is seen', whyNot: 'an attack can look ordinary in every single feature' },
    ],
    revisitWhen: 'Models aged one to twelve weeks stop the same value on the same month',
  },
  release: {
    rejected: [
      {
        option: 'All [[groups]] at once',
        whyNot: 'a wrong threshold refuses sales at {{problem.cFP}} each for a weekend',
      },
    ],
    rationale: [
      'Refusals show within minutes: {{prod.stage1Alarm}} end the stage. Missed [[positive]] shows after {{data.labelDelayDays}}; until then the share bounds the loss.',
    ],
    revisitWhen: 'A release passes every stage and disputes still rise for its cohort',
  },
  oversight: {
    rejected: [
      { option: 'Appeals by e-mail to support', whyNot: 'support sees neither reason codes nor the rule that fired' },
    ],
    rationale: ['A refused buyer may contest; the logged score, rule and reason are what an answer can be built on.'],
    revisitWhen: 'Counsel classes a block as no significant effect, or a new region opens',
  },
  optimise: {
    rejected: [
      {
        option: 'Accelerators for the trees',
        whyNot: 'the model takes {{arch.p99_model}} of {{arch.sumP99Ms}}; reads take {{arch.p99_reads}}',
      },
    ],
    rationale: ['Parallel reads end with their slowest key: {{arch.p99_reads}} of {{arch.sumP99Ms}}.'],
    revisitWhen: 'A trace at {{arch.qpsDesign}} shows the store no longer on top',
  },
  money: [
    'One missed [[unit]] costs {{problem.cFN}}; scoring costs {{perf.estUsdPer1k}}. Machine cost decides nothing here.',
  ],
  answers: {
    'PF-03': [
      'Letting every [[unit]] through would already score {{problem.constantAccuracy}}; the {{problem.reportedAccuracy}} on the dashboard sees none of the loss.',
    ],
    'DS-01': [
      'A shuffled split trains on tomorrow’s [[units]] of a stolen [[entity]] and is examined on yesterday’s; disputes {{data.labelDelayDays}} late make it worse.',
    ],
    'DS-16': [
      'What the rules block is never charged back, so neither wrong blocks nor the true attack rate can be seen; a few would-be blocks are let through at random, priced and logged.',
    ],
  },
  gaps: [
    { test: 'D2', how: 'ablation of counters on the first two mature windows' },
    { test: 'M2', how: 'offline value stopped against the live test, {{exp.readDay}}' },
    { test: 'M4', how: 'decay of old models, before the cadence of {{prod.retrainCadenceDays}} is final' },
  ],
}

import type { Reasons } from '../reasons'

/** Why each decision of the churn entry falls as it does. */
export const churnReasons: Reasons = {
  metric: {
    runnerUp: 'weighs ranks far below the {{data.rowsPerDay}} scored [[units]] that a week of calls reaches',
    revisitWhen: 'The team can contact twice as many [[units]], or half',
  },
  operatingPoint: {
    rejected: [
      {
        option: 'A chance of one half',
        whyNot: 'hardly anybody reaches it; an [[offer]] of {{problem.cFP}} pays far below',
      },
    ],
    rationale: [
      'A kept [[unit]] is worth {{problem.costRatio}} the cost of an [[offer]], so calling begins at small chances and ends where the week’s hours do.',
    ],
    revisitWhen: 'The [[offer]] changes, or the margin of a kept [[unit]] is measured',
  },
  split: { revisitWhen: 'Prices change between two observation dates: older dates then describe another product' },
  family: {
    revisitWhen: 'A randomized campaign on {{data.rowsPerDay}} [[units]] is in: uplift is tried against the list',
  },
  conditions: {
    rejected: [
      {
        option: 'Rank only, calibrate never',
        whyNot: 'the cut compares a chance with {{problem.cFP}}; a rank has no price',
      },
    ],
    rationale: [
      'Chance, margin and {{problem.cFP}} are multiplied on the list, so a chance that is off by half misplaces the cut.',
    ],
    revisitWhen: 'The list is cut by hours alone for two quarters',
  },
  serving: {
    rejected: [
      {
        option: 'Online, at each visit',
        whyNot: 'whoever leaves has stopped visiting, and [[actor]] calls by the week',
      },
      { option: 'Only on the cancel page', whyNot: 'the decision has been taken there; {{problem.cFP}} buys a pause' },
    ],
    rationale: [
      '[[Actor]] works a list of {{data.rowsPerDay}} scored [[units]] once a week; nothing that happens within the hour moves a call.',
    ],
    revisitWhen: 'An offer is made while the [[unit]] waits, in the cancel flow or on the phone',
  },
  fallback: {
    rejected: [
      { option: 'No list this week', whyNot: 'a week of {{problem.positivesPerDay}} leavers passes without a call' },
      { option: 'Last week’s list unchanged', whyNot: '[[units]] called on Monday are called again' },
    ],
    rationale: [
      'Chances move little in a week: last week’s order loses less than {{problem.gainRel}}, and nobody is called twice.',
    ],
    revisitWhen: 'Two runs fail within one horizon of {{data.labelDelayDays}}',
  },
  test: { revisitWhen: 'The holdout shrinks below {{exp.nPerArm}}, or is contacted by another campaign' },
  retraining: {
    rejected: [
      {
        option: 'Every week with the list',
        whyNot: 'labels are open for {{data.labelDelayDays}}: the newest weeks would teach that nobody leaves',
      },
    ],
    revisitWhen: 'Models two quarters old put as many leavers on the list',
  },
  release: {
    rejected: [
      {
        option: 'The whole base in the first week',
        whyNot: 'a wrong sign in one feature would send {{problem.cFP}} to everybody who is content',
      },
    ],
    rationale: [
      'Complaints show within days: {{prod.stage1Alarm}} end the first list. Whether it keeps anybody shows after {{data.labelDelayDays}}, so its share bounds the spending.',
    ],
    revisitWhen: 'A list passes and its [[units]] still leave more than the holdout',
  },
  oversight: {
    rejected: [
      {
        option: 'A yearly purge of objections',
        whyNot: 'an objection ends profiling at once, not at the end of the {{prod.retrainCadenceDays}}',
      },
    ],
    rationale: [
      'The list is marketing profiling of persons: objection, consent to calls and the {{problem.contactsPerQuarter}} contacts a quarter are checked as it is built.',
    ],
    revisitWhen: 'Counsel names another basis, or a new region is served',
  },
  optimise: {
    rejected: [
      { option: 'A faster model', whyNot: 'scoring is minutes of a night; {{perf.servingUsd}} is feature work' },
    ],
    rationale: ['The nightly join reads {{data.historyDays}} of events to change one day of them.'],
    revisitWhen: 'The night’s run takes longer than the night',
  },
  money: [
    'One kept [[unit]] brings {{problem.cFN}}; scoring costs {{perf.estUsdPer1k}}. Discounts, not machines, are the cost.',
    {
      text: 'With {{problem.engineers}} engineers the warehouse and one weekly chain are all the platform there is room for.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-03': [
      'Nearly all [[units]] stay in any month, so {{problem.constantAccuracy}} is what “nobody leaves” scores.',
    ],
    'PF-13': [
      'A list of likely leavers is not a list of those an [[offer]] keeps; a random holdout comes with the first campaign, and the effect is what is paid for.',
    ],
    'DS-01': [
      'Shuffled rows let next month’s price change explain this month’s [[positive]]; {{data.labelDelayDays}} of labels would still be open.',
    ],
  },
  gaps: [
    { test: 'D4', how: 'objection register checked in the list builder, before the first list' },
    { test: 'M2', how: 'leavers on the list against margin kept, {{exp.readDay}}' },
    {
      test: 'M4',
      how: 'older models replayed on the next observation dates, before {{prod.retrainCadenceDays}} is final',
    },
  ],
}

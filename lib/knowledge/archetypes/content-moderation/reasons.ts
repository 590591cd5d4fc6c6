import type { Reasons } from '../reasons'

/** Why each decision falls as it does for moderated comments. */
export const contentModerationReasons: Reasons = {
  metric: {
    runnerUp: 'averages over thresholds at which nobody may reject; the policy fixes {{problem.rejectPrecision}}',
    revisitWhen: 'The policy owner names another precision than {{problem.rejectPrecision}}',
  },
  operatingPoint: {
    rejected: [
      {
        option: 'Hold from one half',
        whyNot: 'prices an insult that stays up ({{problem.cFN}}) like a minute of waiting ({{problem.cFP}})',
      },
    ],
    rationale: [
      'This is where holding begins: standing in public costs {{problem.costRatio}} as much as a needless wait. Rejecting begins far higher.',
    ],
    revisitWhen: 'Held [[units]] are published by moderators more than nine times in ten',
  },
  split: { revisitWhen: 'Appeals take longer than {{data.labelDelayDays}} to be decided: the gap grows with them' },
  family: {
    revisitWhen: 'Machines exceed moderators in the bill, or the policy gains a rule every month',
  },
  conditions: {
    rejected: [
      {
        option: 'One global temperature',
        whyNot: 'a probability of {{model.threshold}} would mean different things in each language',
      },
    ],
    rationale: [
      'Two thresholds per language read the score as a chance: each language is calibrated on its own {{data.gradedPerLanguage}}.',
    ],
    revisitWhen: 'Calibration by language is within its interval for three versions without the correction',
  },
  serving: {
    rejected: [
      {
        option: 'Publish first, score in a stream',
        whyNot: 'replies to a slur arrive before any scorer; here {{arch.latencyP99Ms}} are granted before publication',
      },
    ],
    rationale: ['The [[entity]] waits at the form anyway, and {{arch.latencyP99Ms}} is not felt there.'],
    revisitWhen: 'Live chat is added: there deletion afterwards beats waiting',
  },
  fallback: {
    rejected: [{ option: 'Hold all', whyNot: 'at {{arch.qpsPeak}} the queue is beyond any shift within minutes' }],
    rationale: [
      'First posts carry most abuse; regulars are scored after the fact, within {{arch.availabilityTarget}}.',
    ],
    revisitWhen: 'Regulars’ [[units]] published during outages break rules as often as first posts',
  },
  test: { revisitWhen: 'An A/A period shows threads more alike than {{exp.icc}}' },
  retraining: {
    rejected: [
      {
        option: 'Daily, on moderators’ clicks',
        whyNot: 'what was never held has no click; appeals need {{data.labelDelayDays}}',
      },
      { option: 'When scores drift', whyNot: 'a new slur spreads in words the scores rate as harmless' },
    ],
    revisitWhen: 'The weekly draw finds no new term in two cadences of {{prod.retrainCadenceDays}}',
  },
  release: {
    rejected: [
      {
        option: 'Everywhere at once, rejecting',
        whyNot: 'appeals take {{data.labelDelayDays}}: the silenced would be counted after the scandal',
      },
    ],
    rationale: [
      'Holding harms little and shows errors within hours: {{prod.stage1Alarm}} wrong holds end the first stage. Rejecting is earned language by language.',
    ],
    revisitWhen: 'A language passes each stage and its reversals still exceed {{prod.overturnMax}}',
  },
  oversight: {
    rejected: [
      {
        option: 'Appeals to a mailbox',
        whyNot: 'nobody there can see rule and version, nor answer within {{prod.holdHours}}',
      },
    ],
    rationale: [
      'A named rule, the wording judged and its version are logged for {{data.retentionDays}}: an appeal is decided on these.',
    ],
    revisitWhen: 'Counsel answers whether the section is an ancillary feature, or another country is added',
  },
  optimise: {
    rejected: [
      {
        option: 'A faster encoder',
        whyNot:
          'halving {{arch.p99_model}} saves part of {{perf.servingUsd}}; the held band moves {{prod.moderatorHours}} of people a day',
      },
    ],
    rationale: ['A narrower band saves salaries, and its bound is {{prod.moderatorHours}} a day.'],
    revisitWhen: 'Held [[units]] fall under what one shift reads',
  },
  money: [
    'Machines cost {{perf.estUsdPer1k}}; {{prod.moderatorHours}} of reading a day cost a hundredfold. Spend on guideline and graders first.',
    {
      text: 'With {{problem.engineers}} engineers, MLflow and Airflow run as managed services or not at all.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-03': [
      {
        text: 'Publishing every [[unit]] scores {{problem.constantAccuracy}}: {{problem.reportedAccuracy}} is worse than doing nothing.',
        when: [{ path: 'problem.accuracyOverConstant', below: 0 }],
      },
      'Publishing every [[unit]] already scores {{problem.constantAccuracy}}: accuracy rewards not moderating.',
      'Publishing every [[unit]] scores almost perfectly: accuracy rewards not moderating.',
    ],
    'DS-12': [
      'Kappa {{data.kappa}} says that moderators apply different rules. They adjudicate, the guideline gets examples, and only then are labels bought.',
    ],
    'DS-14': [
      'The model has never read {{data.serveLanguages}} as written here. It may hold there; it rejects only after {{data.gradedPerLanguage}} native graded [[units]] a language.',
    ],
    'DS-13': [
      'One reader a [[unit]] hides that two would differ: {{data.readersPerItem}} read each, and an adjudicator settles.',
    ],
    'DS-16': ['Held [[units]] are read, published ones are not: misses are seen only in the weekly random draw.'],
    'PR-02': [
      'Everywhere at once would silence people in languages nobody has measured: hold-only first, in one section, then rejection per language.',
    ],
  },
  gaps: [
    { test: 'M6', how: 'recall of each language, once {{data.gradedPerLanguage}} are graded' },
    { test: 'M7', how: 'identity pairs in every served language' },
  ],
}

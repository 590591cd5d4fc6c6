import type { Reasons } from '../reasons'

/** Why each decision of the credit entry falls as it does. */
export const creditReasons: Reasons = {
  metric: {
    runnerUp:
      'looks at one point of the score; pricing uses the whole of it, up to {{problem.costRatio}} apart in cost',
    revisitWhen: 'Prices of [[units]] stop depending on the score',
  },
  operatingPoint: {
    rejected: [
      { option: 'The cut-off of the old scorecard', whyNot: 'its scale is of another time' },
      { option: 'One half', whyNot: 'a [[positive]] costs {{problem.costRatio}} a good [[unit]] refused' },
    ],
    rationale: [
      'Refusing a good [[unit]] costs {{problem.cFP}}, a [[positive]] {{problem.cFN}}: the cut lies where both weigh alike.',
    ],
    revisitWhen: 'Loss given default or margin is measured anew',
  },
  split: { revisitWhen: 'Booking months behave alike through a change of rates' },
  family: {
    revisitWhen: 'Unconstrained trees beat these on two matured vintages, or validation rejects a reason',
  },
  conditions: {
    rejected: [
      {
        option: 'Reasons made up from the score afterwards',
        whyNot: 'they would not be the principal ones, which every refusal of [[a_unit]] must state',
      },
    ],
    rationale: [
      'Prices multiply the probability by {{problem.cFN}}, and each refusal names the inputs that really cost the points.',
    ],
    revisitWhen: 'Refused applicants contest reasons successfully',
  },
  serving: {
    rejected: [
      { option: 'Overnight batch', whyNot: 'online applicants wait; {{arch.latencyP99Ms}} was promised' },
      { option: 'In the branch tool', whyNot: 'another version of the card would decide for other people' },
    ],
    rationale: ['The applicant waits for the answer of {{arch.latencyP99Ms}}, bureau read included.'],
    revisitWhen: 'All decisions are taken by letter',
  },
  fallback: {
    rejected: [
      {
        option: 'Decline when the scorer is down',
        whyNot: 'a refusal needs a reason, and an outage is none: {{problem.cFP}} each',
      },
    ],
    rationale: [
      'The approved scorecard answers inside {{arch.latencyP99Ms}} with reasons of its own, and shares only the record.',
    ],
    revisitWhen: 'Outages refer more [[units]] than underwriters clear in a day',
  },
  test: { revisitWhen: 'Rates or channels change while loans of the test age' },
  retraining: {
    rejected: [{ option: 'Monthly', whyNot: '[[units]] need {{data.labelDelayDays}} to turn good or bad' }],
    revisitWhen: 'Ranking by booking month falls for two quarters',
  },
  release: {
    rejected: [
      {
        option: 'All channels on approval day',
        whyNot: 'a wrong bin would decline for {{data.labelDelayDays}} before a [[positive]] could show it',
      },
    ],
    rationale: [
      'Approval and reason rates show at once: {{prod.stage1Alarm}} of {{prod.stage1N}} end the stage; losses show after {{data.labelDelayDays}}, so exposure is capped.',
    ],
    revisitWhen: 'Early arrears of the stage exceed the old card’s',
  },
  oversight: {
    rejected: [
      {
        option: 'Fairness after launch',
        whyNot: 'a disparity below {{prod.fairnessFloor}} would have decided about people by then',
      },
    ],
    rationale: [
      'Reasons, tests by group at {{prod.fairnessFloor}}, independent validation and a person on appeal come before the first [[unit]].',
    ],
    revisitWhen: 'A supervisor or court reads a duty otherwise',
  },
  optimise: {
    rejected: [{ option: 'Accelerators', whyNot: 'scoring takes {{arch.p99_score}}, the bureau {{arch.p99_bureau}}' }],
    rationale: [
      'The bureau read takes {{arch.p99_bureau}} of {{arch.sumP99Ms}}; it is bought once and shared by all rules.',
    ],
    revisitWhen: 'Bureau answers arrive with the [[unit]]',
  },
  money: [
    'A [[positive]] costs {{problem.cFN}}, deciding {{perf.estUsdPer1k}} [[units]].',
    {
      text: '{{problem.engineers}} engineers, and validators who are not they: one card that both can explain.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'DS-01': ['Shuffled loans put the same downturn on both sides; later booking months are what will be lent to.'],
    'DS-16': [
      'Refused [[units]] never default, so the book proves the old card right; a few are accepted below the line, capped.',
    ],
    'PF-03': ['Most loans are repaid, so “all good” scores {{problem.constantAccuracy}} and lends to everybody.'],
    'MS-05': [
      'A refusal must name its principal reasons; they follow from the model that decided, not from another one.',
    ],
    'RG-02': [
      'Postcode or first name stand for groups that may not be used; they leave, and what is left is tested at {{prod.fairnessFloor}}.',
    ],
  },
  gaps: [
    { test: 'M7', how: 'ratios by group with intervals, before validation signs' },
    { test: 'M2', how: 'ranking by booking month against losses, after {{data.labelDelayDays}}' },
    { test: 'R3', how: 'bureau fields as served against as bought' },
  ],
}

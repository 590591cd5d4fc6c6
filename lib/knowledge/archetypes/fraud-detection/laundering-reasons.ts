import type { Reasons } from '../reasons'

/** Why each decision falls as it does where investigators read alerts and decide whether to report. */
export const launderingReasons: Reasons = {
  metric: {
    runnerUp: 'fixes a precision, while it is {{problem.readsPerDay}} readings a day that are fixed',
    revisitWhen: 'The team can read more than {{problem.readsPerDay}} [[units]] a day',
  },
  operatingPoint: {
    rejected: [
      { option: 'Close [[units]] below a score', whyNot: 'nobody may close one of {{data.rowsPerDay}} unread' },
    ],
    rationale: [
      'The level only marks which [[units]] get a senior [[analyst]] at once; the cut is what {{problem.readsPerDay}} readings a day reach.',
    ],
    revisitWhen: 'A supervisor accepts a shortened reading for the lowest ranks',
  },
  split: { revisitWhen: 'A rule is added or retuned: its [[units]] start a test period of their own' },
  family: { revisitWhen: 'Networks of counterparties explain most reports that ranked low in two quarters' },
  conditions: {
    rejected: [
      {
        option: 'A bare rank',
        whyNot: 'an [[analyst]] with part of {{problem.readsPerDay}} readings to do must see why',
      },
    ],
    rationale: [
      'Each place among {{data.rowsPerDay}} carries the flows that put it there, in words that stand in a case file.',
    ],
    revisitWhen: 'Examiners ask for another form of reason in the case file',
  },
  serving: {
    rejected: [
      { option: 'While the rule fires', whyNot: 'nobody reads before morning; flows of the day are not posted yet' },
      { option: 'Once a week', whyNot: 'takes a quarter of the term of {{problem.termDays}}' },
    ],
    rationale: ['Rules raise {{data.rowsPerDay}} overnight; the queue must be in order when the shift begins.'],
    revisitWhen: 'Payments are to be held before they leave the bank',
  },
  fallback: {
    rejected: [{ option: 'Yesterday’s ranks', whyNot: 'today’s {{data.rowsPerDay}} [[units]] would stand nowhere' }],
    rationale: ['Sorted by what is left of {{problem.termDays}}, no case goes past its term because a job failed.'],
    revisitWhen: 'The run fails in two weeks of one quarter',
  },
  test: { revisitWhen: 'Both orders put the same cases within {{problem.readsPerDay}} readings for a month' },
  retraining: {
    rejected: [
      {
        option: 'After each closed case',
        whyNot: 'decisions take {{data.labelDelayDays}}, and a version has to be validated before it ranks',
      },
    ],
    revisitWhen: 'Reports that ranked low double within a quarter',
  },
  release: {
    rejected: [
      { option: 'All teams on one day', whyNot: 'a reportable [[unit]] at the end costs more than {{problem.cFP}}' },
    ],
    rationale: [
      'One team first, both orders kept: {{prod.stage1Alarm}} of {{prod.stage1N}} read out of order send it back.',
    ],
    revisitWhen: 'A report of the stage was filed later than its old place would have allowed',
  },
  oversight: {
    rejected: [
      { option: 'Approval by the builders', whyNot: 'a supervisor asks who else challenged {{data.rowsPerDay}} ranks' },
    ],
    rationale: [
      'A person closes or reports every [[unit]]; rank, reason and version stay in the file with the decision.',
    ],
    revisitWhen: 'The law of a country served names another term or duty',
  },
  optimise: {
    rejected: [{ option: 'Accelerators', whyNot: '{{data.rowsPerDay}} are ranked for {{perf.servingUsd}}' }],
    rationale: [
      'Flows over months would be read anew for each of {{data.rowsPerDay}}; kept as daily sums they are read once.',
    ],
    revisitWhen: 'The run is not done when the shift begins',
  },
  money: [
    'An hour of reading is what money buys here: a false place costs {{problem.cFP}}, ranking {{perf.estUsdPer1k}}.',
    {
      text: '{{problem.engineers}} engineers keep one nightly job; a case platform is bought, not built.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-03': ['Closing every [[unit]] is right {{problem.constantAccuracy}} of the time and reports nobody.'],
    'DS-01': ['Shuffled [[units]] of one case let the report explain the [[unit]] that led to it.'],
    'DS-16': [
      'What no rule raises is never read; {{data.belowLineN}} customers a month below every rule are drawn and read.',
    ],
    'DS-11': ['Decisions take {{data.labelDelayDays}}; open cases are not clean ones.'],
  },
  gaps: [
    { test: 'M7', how: 'places by nationality and segment, before validation signs' },
    { test: 'M2', how: 'replayed order against reports reached, {{exp.readDay}}' },
    { test: 'R1', how: 'a retuned rule, replayed before it goes live' },
  ],
}

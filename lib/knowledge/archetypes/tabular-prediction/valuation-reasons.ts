import type { Reasons } from '../reasons'

/** Why each decision of a valuation falls as it does. */
export const valuationReasons: Reasons = {
  metric: {
    runnerUp: 'hides a bias that grows with the [[unit]]’s size, where {{problem.cFN}} is lost',
    revisitWhen: 'Decisions use the interval alone, and nobody reads the median',
  },
  split: { revisitWhen: 'Prices stand still for a year, so that older [[units]] describe today' },
  family: { revisitWhen: 'Photos or text explain what {{data.rowsPerDay}} rows of attributes leave open' },
  conditions: {
    rejected: [
      {
        option: 'A point without an interval',
        whyNot: 'the policy would act on the [[units]] it knows least, and win the wrong ones',
      },
    ],
    rationale: [
      'Acting needs {{problem.intervalCoverage}} of [[outcome]]s inside the interval, by [[area]], before one decision is taken.',
    ],
    revisitWhen: 'Intervals are so wide that every [[unit]] is abstained from',
  },
  serving: {
    rejected: [
      { option: 'All by request', whyNot: '{{data.rowsPerDay}} estimates would be worked out for pages nobody opens' },
      { option: 'All by night', whyNot: 'an attribute changed by its owner would wait for the next day' },
    ],
    rationale: [
      'Most estimates stand still for a day and are stored; a changed [[unit]] is scored within {{arch.latencyP99Ms}}.',
    ],
    revisitWhen: 'Nothing is read before the next morning',
  },
  fallback: {
    rejected: [
      { option: 'No estimate shown', whyNot: 'pages and offers of {{data.rowsPerDay}} [[units]] would stand empty' },
    ],
    rationale: [
      'A stored estimate with its date is right for nearly all of {{data.rowsPerDay}} [[units]]; only actions stop.',
    ],
    revisitWhen: 'Stored estimates age faster than {{data.labelDelayDays}}',
  },
  test: { revisitWhen: 'Bought [[units]] move the neighbors’ [[outcome]]s within the test' },
  retraining: {
    rejected: [
      {
        option: 'Only when error rises',
        whyNot: 'error is known after {{data.labelDelayDays}}, when the market has turned already',
      },
    ],
    revisitWhen: 'The index alone follows the market for two quarters',
  },
  release: {
    rejected: [
      {
        option: 'Acting in every [[area]] at once',
        whyNot: 'those who sell to a wrong estimate come first, and all at once',
      },
    ],
    rationale: [
      'Acting is capped by [[area]]: {{prod.stage1N}} [[units]] and {{prod.stage1Alarm}} signed errors bound what adverse selection can cost before {{data.labelDelayDays}}.',
    ],
    revisitWhen: 'Won [[units]] err on the same side in two [[area]]s',
  },
  oversight: {
    rejected: [
      {
        option: 'Publish the median without comment',
        whyNot: 'owners borrow and sell on it, with an error of which half is hidden',
      },
    ],
    rationale: [
      'Estimates move people’s money: interval, date and a way to correct attributes stand beside each of {{data.rowsPerDay}}.',
    ],
    revisitWhen: 'Lenders or insurers decide on the estimate',
  },
  optimise: {
    rejected: [
      { option: 'A larger ensemble', whyNot: 'scoring is {{arch.p99_score}}, features {{arch.p99_features}}' },
    ],
    rationale: ['Changed [[units]] are few of {{data.rowsPerDay}}; the rest are rewritten in the night’s quiet hours.'],
    revisitWhen: 'Changed [[units]] outnumber the others',
  },
  money: [
    'A large error on an acted [[unit]] costs {{problem.cFN}}; estimating costs {{perf.estUsdPer1k}}.',
    {
      text: '{{problem.engineers}} engineers keep one index, one model and one store honest; photos can wait.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'DS-01': [
      'Shuffled sales let next year’s market value this year’s [[units]]; the test is later than all of training.',
    ],
    'MS-12': ['Acting on a mean buys every [[unit]] that is overvalued; a low quantile is what can be paid.'],
    'DS-06': ['A field known only after the [[outcome]] explains it perfectly and is empty when an offer is made.'],
    'DS-16': [
      'Only [[units]] that were won show their [[outcome]], and the won ones are the overvalued: a share is bought at random inside the cap.',
    ],
  },
  gaps: [
    { test: 'M2', how: 'replayed decisions against acted ones, {{exp.readDay}}' },
    { test: 'R1', how: 'each register’s feed cut for a day, on purpose' },
    { test: 'M4', how: 'models of one to twelve months on a turning market' },
  ],
}

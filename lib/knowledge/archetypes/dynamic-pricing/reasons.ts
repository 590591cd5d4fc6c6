import type { Reasons } from '../reasons'

/** Why each decision of the pricing entry falls as it does. */
export const pricingReasons: Reasons = {
  metric: {
    runnerUp:
      'a bend can be exact and the [[unit]] still wrong; margin on {{data.rowsPerDay}} decisions is what is wanted',
    revisitWhen: 'Clearance of stock, not margin, becomes the goal of the season',
  },
  split: { revisitWhen: 'Returns come in sooner than {{data.labelDelayDays}}' },
  family: {
    revisitWhen: 'Outcomes of {{data.rowsPerDay}} [[units]] are known within the day: a bandit is tried in one group',
  },
  conditions: {
    rejected: [
      {
        option: 'Limits written into the model',
        whyNot: 'a refit could move them; {{problem.maxMove}} is a promise and stands outside',
      },
    ],
    rationale: [
      'Floor, {{problem.maxMove}} a step and one [[unit]] for all are checked behind the optimizer, where no curve can reach them.',
    ],
    revisitWhen: 'The limits cut more than a tenth of proposals for a month',
  },
  serving: {
    rejected: [
      {
        option: 'A [[unit]] worked out at each visit',
        whyNot: 'two visitors would see two of them, and sales come in after {{data.labelDelayDays}} anyway',
      },
      {
        option: 'Weekly lists',
        whyNot: 'stock of {{data.rowsPerDay}} [[units]] turns within days at the end of a season',
      },
    ],
    rationale: [
      'Tills and shop need one [[unit]] by opening time: a night of {{arch.latencyP99Ms}} at most optimizes all of them together.',
    ],
    revisitWhen: 'Demand doubles within hours, as with rides or rooms',
  },
  fallback: {
    rejected: [
      { option: 'Back to list [[units]]', whyNot: 'thousands would jump by more than {{problem.maxMove}} overnight' },
    ],
    rationale: ['A [[unit]] that stays is never wrong by more than a day; moves of {{problem.maxMove}} catch up.'],
    revisitWhen: 'Two failed nights cost more margin than a week’s gain',
  },
  test: { revisitWhen: 'Customers move between groups more than {{exp.icc}} suggests' },
  retraining: {
    rejected: [
      { option: 'Daily', whyNot: 'returns arrive {{data.labelDelayDays}} late: yesterday’s sales are too high' },
      { option: 'Once a season', whyNot: 'end of season bends demand anew' },
    ],
    revisitWhen: 'Curves of last month price as well as those of last week',
  },
  release: {
    rejected: [
      {
        option: 'All groups overnight',
        whyNot: 'a wrong sign would be shown on {{data.rowsPerDay}} [[units]] by opening time',
      },
    ],
    rationale: [
      'One group shows {{prod.stage1N}} [[units]]: {{prod.stage1Alarm}} at a limit end it the same day; margin is read only once returns are in.',
    ],
    revisitWhen: 'A released group ends at its limits',
  },
  oversight: {
    rejected: [
      {
        option: 'Ask legal when complaints come',
        whyNot: 'a former [[unit]] not logged for {{data.historyDays}} cannot be proved',
      },
    ],
    rationale: [
      'Former price, personal price and rivals are questions of law: {{data.historyDays}} of log answer the first, one [[unit]] for all the second.',
    ],
    revisitWhen: 'A country with its own rules is added',
  },
  optimise: {
    rejected: [
      {
        option: 'Faster curves',
        whyNot: 'they are done long before {{arch.latencyP99Ms}}; the optimizer is what the night waits for',
      },
    ],
    rationale: [
      'Groups share no stock, so {{data.rowsPerDay}} [[units]] are solved side by side instead of as one program.',
    ],
    revisitWhen: 'The run ends after opening time',
  },
  money: [
    'A wrong [[unit]] costs about {{problem.cFN}}; setting costs {{perf.estUsdPer1k}}. Random steps are the real price of knowing.',
    {
      text: '{{problem.engineers}} engineers: curves, one optimizer, one chain; a stream would need its own people.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'DS-01': [
      'Shuffled days put next week’s markdown of the same [[item]] into training; seasons are tested by the season after.',
    ],
    'DS-18': [
      '[[Units]] that were never set teach nothing about themselves; {{data.exploreShare}} of steps are random and logged.',
    ],
    'DS-19': [
      'Past [[units]] carry no chance, so no history can be re-weighted; random steps begin before the first model.',
    ],
  },
  gaps: [
    { test: 'M2', how: 'margin on random steps against the week-about test, {{exp.readDay}}' },
    { test: 'M4', how: 'last month’s curves priced beside this week’s' },
    { test: 'R1', how: 'rivals’ feed cut off for a night, on purpose' },
  ],
}

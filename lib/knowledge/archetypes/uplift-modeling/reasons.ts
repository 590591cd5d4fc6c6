import type { Reasons } from '../reasons'

/** Why each decision of the targeting entry falls as it does. */
export const upliftReasons: Reasons = {
  metric: {
    runnerUp: 'is the area up to the last [[unit]], though only {{problem.treatShare}} can be treated',
    revisitWhen: 'The budget buys twice {{problem.treatShare}}, or half',
  },
  split: { revisitWhen: 'Offers change between campaigns, so that the last one explains the next' },
  family: { revisitWhen: '{{data.randomShare}} of random sends have given a year of rows' },
  conditions: {
    rejected: [
      {
        option: 'A response score, sold as uplift',
        whyNot: 'it finds those who buy anyway, at {{problem.treatCostUsd}} each',
      },
    ],
    rationale: [
      'Chance of treatment is logged for every [[unit]], since without it no effect can be read from {{data.rowsPerDay}} rows a day.',
    ],
    revisitWhen: 'Sends are fully random again for a season',
  },
  serving: {
    rejected: [
      {
        option: 'At the click',
        whyNot: 'campaigns leave in lists; {{arch.latencyP99Ms}} for a score nobody waits for',
      },
      {
        option: 'Once a year',
        whyNot: 'effects fade with each [[treatment]] sent; {{data.rowsPerDay}} are eligible before each campaign',
      },
    ],
    rationale: [
      'Lists are cut before each campaign from {{data.rowsPerDay}} stored effects, with caps and objections applied last.',
    ],
    revisitWhen: 'Offers are chosen while a customer is on the page',
  },
  fallback: {
    rejected: [{ option: 'Last quarter’s list', whyNot: 'its {{problem.treatShare}} have been treated since' }],
    rationale: [
      'Random sends up to the budget cost {{problem.treatCostUsd}} each, and every one becomes a row to learn from.',
    ],
    revisitWhen: 'Random sends bring within noise of the list',
  },
  test: { revisitWhen: '[[Entity]]s share [[treatment]]s, so that the untouched arm is touched' },
  retraining: {
    rejected: [
      {
        option: 'After every campaign',
        whyNot: '{{data.outcomeWindowDays}} of [[outcome]]s are open, and late buyers count as unmoved',
      },
    ],
    revisitWhen: 'Effects by decile keep their order for a year',
  },
  release: {
    rejected: [
      {
        option: 'All [[units]] in one campaign',
        whyNot: 'a list of the wrong sign would pay {{problem.treatCostUsd}} to lose [[outcome]]s',
      },
    ],
    rationale: [
      'In the first {{prod.stage1N}} [[units]] half the list is held back at random; the effect is read before the next {{problem.treatShare}} is spent.',
    ],
    revisitWhen: 'The list’s effect is no larger than a random send’s',
  },
  oversight: {
    rejected: [
      {
        option: 'Treat whoever yields most',
        whyNot: 'groups outside the {{problem.treatShare}} notice, and some may not be left out',
      },
    ],
    rationale: [
      'Choosing who gets an [[treatment]] is profiling: objection, groups and the {{problem.treatShare}} reached are looked at before sending.',
    ],
    revisitWhen: '[[Treatment]]s become prices',
  },
  optimise: {
    rejected: [
      { option: 'Faster scoring', whyNot: '{{data.rowsPerDay}} effects are ready hours before the list is cut' },
    ],
    rationale: ['Two model passes over {{data.rowsPerDay}} [[units]] share one table of features; it is built once.'],
    revisitWhen: 'The list waits for the run',
  },
  money: [
    'A persuaded [[unit]] brings {{problem.outcomeMarginUsd}}, an [[treatment]] costs {{problem.treatCostUsd}}; scoring costs {{perf.estUsdPer1k}}.',
    {
      text: '{{problem.engineers}} engineers: the random campaign comes first, and needs no platform at all.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-13': [
      'Who will buy is not who is moved: {{data.randomShare}} are treated and left alone at random, and the difference is what is modeled.',
    ],
    'DS-19': ['Past [[treatment]]s went to the likely; without a logged chance nothing can be re-weighted.'],
    'DS-01': ['A shuffled split mixes campaigns: the next one is what has to be foreseen.'],
    'PF-03': ['Being right about who buys says nothing of who was moved.'],
  },
  gaps: [
    { test: 'M2', how: 'Qini on random rows against tested profit, {{exp.readDay}}' },
    { test: 'D5', how: 'objections replayed against the list' },
    { test: 'M4', how: 'effects of older models by decile' },
  ],
}

import type { Reasons } from '../reasons'

/** Why each decision of the search entry falls as it does. */
export const staysReasons: Reasons = {
  metric: {
    runnerUp:
      'looks at the first good [[unit]] only, while {{arch.candidates}} are ordered and the second look matters',
    revisitWhen: 'Offline order and {{exp.mdeRel}} of [[positive]]s disagree in two tests',
  },
  split: { revisitWhen: 'Seasons repeat so closely that last year’s searches rank this year’s as well' },
  family: { revisitWhen: 'Text and photos carry more of the order than history, as with new [[units]]' },
  conditions: {
    rejected: [
      {
        option: 'Position as a plain feature',
        whyNot: 'the ranker would learn where [[units]] stood and {{arch.candidates}} candidates have no place yet',
      },
    ],
    rationale: [
      'Training sees the position and scoring fixes it, so that {{arch.candidates}} candidates are compared as if each stood first.',
    ],
    revisitWhen: 'Swapped neighbors keep their clicks',
  },
  serving: {
    rejected: [
      {
        option: 'Orders prepared overnight',
        whyNot: 'dates, guests and map make most of {{arch.qpsPeak}} searches new',
      },
      { option: 'Order in the browser', whyNot: '{{arch.candidates}} candidates would travel to each page' },
    ],
    rationale: [
      'A search names place, dates and price for the first time; {{arch.latencyP99Ms}} is what is left after retrieval.',
    ],
    revisitWhen: 'Most searches are browsing of a few fixed pages',
  },
  fallback: {
    rejected: [
      {
        option: 'An empty page with an apology',
        whyNot: 'at {{arch.qpsPeak}} a minute of it costs more [[positive]]s than a month of better order brings',
      },
    ],
    rationale: ['The fallback needs the index alone: {{arch.candidates}} candidates have a popularity at hand.'],
    revisitWhen: 'Searches answered by it convert as well as the rest',
  },
  test: { revisitWhen: 'Supply is short, so that arms take [[units]] from each other' },
  retraining: {
    rejected: [
      {
        option: 'Continuously, click by click',
        whyNot: '[[positive]]s are canceled for {{data.labelDelayDays}}, and clicks alone teach bait',
      },
    ],
    revisitWhen: 'A ranker a month old still wins interleaving',
  },
  release: {
    rejected: [
      {
        option: 'Every country on one day',
        whyNot:
          'an order that fails in one language would be seen by {{data.rowsPerDay}} searches before anybody reads it',
      },
    ],
    rationale: [
      'Empty pages show at once: {{prod.stage1Alarm}} in {{prod.stage1N}} searches end the stage. Cancellations come later and are bounded by its share.',
    ],
    revisitWhen: 'Interleaving wins and the stage loses',
  },
  oversight: {
    rejected: [
      {
        option: 'Explain the order when asked',
        whyNot: 'main parameters must stand where {{data.rowsPerDay}} searches are made, before anybody asks',
      },
    ],
    rationale: [
      'Order decides incomes of [[supplier]]s; parameters, paid places and the {{arch.exploreShare}} for new ones are published.',
    ],
    revisitWhen: 'Paid places enter the order',
  },
  optimise: {
    rejected: [
      { option: 'Whole pages cached', whyNot: 'of {{arch.qpsDesign}} hardly two ask for the same dates and map' },
    ],
    rationale: [
      'Features for {{arch.candidates}} candidates travel from store to ranker; beside the index they would not travel.',
    ],
    revisitWhen: 'A trace at {{arch.qpsDesign}} shows scoring above feature reads',
  },
  money: [
    'A missed [[positive]] costs {{problem.cFN}}, searches cost {{perf.estUsdPer1k}}: a percent of order pays the fleet.',
    {
      text: '{{problem.engineers}} engineers run one index and one ranker; a second retrieval system needs a reason of its own.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'DS-01': [
      'Shuffled searches let a [[unit]]’s later [[positive]]s rank its earlier ones; {{data.labelDelayDays}} of cancellations are still to come.',
    ],
    'DS-18': [
      'What stood on top earned the clicks, and the rest no chance: {{exp.swapShare}} of neighbors swap, and new [[units]] get {{arch.exploreShare}} of top slots.',
    ],
    'PF-03': [
      'Hardly any [[unit]] on a page is booked, so “none” scores {{problem.constantAccuracy}} and orders nothing.',
    ],
    'MS-04': [
      'Rank explains the click offline and is unknown when a [[unit]] is scored: it feeds a bias term that is dropped at serving.',
    ],
    'EF-02': [
      'A look every morning finds a winner by chance; the test is read once, and interleaving screens before it.',
    ],
    'EF-04': ['Arms take the same nights from each other through the calendar: markets are tested whole.'],
  },
  gaps: [
    { test: 'M2', how: 'ledger of offline wins against tests, from {{exp.readDay}}' },
    { test: 'D3', how: 'each feature’s read time beside its gain' },
    { test: 'M4', how: 'rankers of one to eight weeks interleaved' },
  ],
}

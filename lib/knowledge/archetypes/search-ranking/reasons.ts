import type { Reasons } from '../reasons'

/** Why each decision of the search entry falls as it does. */
export const searchReasons: Reasons = {
  metric: {
    runnerUp: 'ends at the first good [[unit]], while people compare several of {{arch.candidates}}',
    revisitWhen: 'Offline order and {{exp.mdeRel}} of online change disagree in two tests',
  },
  split: { revisitWhen: 'Queries and [[units]] stay the same from season to season' },
  family: { revisitWhen: 'Meaning of text carries more of the order than history, as with new [[units]]' },
  conditions: {
    rejected: [
      {
        option: 'Position as a plain feature',
        whyNot: 'the ranker would learn where [[units]] stood, and {{arch.candidates}} candidates have no place yet',
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
        option: 'Orders prepared for known queries',
        whyNot: 'serves the most frequent ones; the rare queries among {{arch.qpsPeak}} are where people give up',
      },
      { option: 'Order in the browser', whyNot: '{{arch.candidates}} candidates would travel to each page' },
    ],
    rationale: [
      'Nobody knows a query before it is typed; retrieval, features and order share {{arch.latencyP99Ms}} while [[consumer]] waits.',
    ],
    revisitWhen: 'A few thousand queries make nearly all of the traffic',
  },
  fallback: {
    rejected: [
      {
        option: 'An empty page with an apology',
        whyNot: 'at {{arch.qpsPeak}} every second of it sends people away that a rough order would have kept',
      },
    ],
    rationale: ['It needs the index alone: {{arch.candidates}} candidates have text match and popularity at hand.'],
    revisitWhen: 'Searches answered by it end as well as the rest',
  },
  test: { revisitWhen: 'A [[unit]] taken in one arm is gone for the other' },
  retraining: {
    rejected: [
      {
        option: 'Continuously, click by click',
        whyNot: 'a [[positive]] may be undone for {{data.labelDelayDays}}, and clicks alone teach titles',
      },
    ],
    revisitWhen: 'A ranker a month old still wins interleaving',
  },
  release: {
    rejected: [
      {
        option: 'All searches on one day',
        whyNot: 'rare queries fail quietly: {{data.rowsPerDay}} searches would pass before anybody reads them',
      },
    ],
    rationale: [
      'Empty pages show at once: {{prod.stage1Alarm}} in {{prod.stage1N}} searches end the stage. What [[consumer]] does days later is bounded by its share.',
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
      'What stands on top is taken: parameters, promoted places and the {{arch.exploreShare}} for new [[units]] are written down and published.',
    ],
    revisitWhen: 'Paid places enter the order',
  },
  optimise: {
    rejected: [
      {
        option: 'Whole pages cached',
        whyNot: 'helps the frequent queries, fast already; of {{arch.qpsDesign}} the rest are unlike each other',
      },
    ],
    rationale: [
      'Features for {{arch.candidates}} candidates travel from store to ranker; beside the index they would not travel.',
    ],
    revisitWhen: 'A trace at {{arch.qpsDesign}} shows scoring above feature reads',
  },
  money: [
    'A search that fails costs {{problem.cFN}}, serving costs {{perf.estUsdPer1k}}: order is worth far more than machines.',
    {
      text: '{{problem.engineers}} engineers run one index and one ranker; a second retrieval system needs a reason of its own.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'DS-01': [
      'Shuffled searches let a [[unit]]’s later clicks rank its earlier ones; the test is the last {{data.testDays}}.',
    ],
    'DS-18': [
      'What stood on top earned the clicks, and the rest no chance: {{exp.swapShare}} of neighbors swap, and new [[units]] get {{arch.exploreShare}} of top slots.',
    ],
    'PF-03': [
      'Hardly any [[unit]] on a page is what was wanted, so “none” scores {{problem.constantAccuracy}} and orders nothing.',
    ],
    'MS-04': [
      'Rank explains the click offline and is unknown when a [[unit]] is scored: it feeds a bias term that is dropped at serving.',
    ],
    'EF-02': [
      'A look every morning finds a winner by chance; the test is read once, and interleaving screens before it.',
    ],
    'EF-04': [
      'Arms take the same scarce [[units]] from each other: whole markets or weeks are tested against each other.',
    ],
  },
  gaps: [
    { test: 'M2', how: 'ledger of offline wins against tests, from {{exp.readDay}}' },
    { test: 'D3', how: 'each feature’s read time beside its gain' },
    { test: 'M4', how: 'rankers of one to eight weeks interleaved' },
  ],
}

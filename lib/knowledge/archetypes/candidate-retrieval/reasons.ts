import type { Reasons } from '../reasons'

/** Why each decision of the retrieval entry falls as it does. */
export const retrievalReasons: Reasons = {
  metric: {
    runnerUp: 'counts a hit among {{arch.candidates}} once, and so cannot tell a thin list from a rich one',
    revisitWhen: '[[Actor]] takes half of {{arch.candidates}}, or twice as many',
  },
  split: { revisitWhen: '[[Units]] live shorter than the test window' },
  family: { revisitWhen: 'Recall of [[units]] under a day old lies below that of old ones by a tenth' },
  conditions: {
    rejected: [
      {
        option: 'Towers released one by one',
        whyNot: 'a mixed pair searches {{arch.catalogue}} vectors at full speed and finds nothing',
      },
    ],
    rationale: [
      'Recall holds for one pair of towers and one index over {{arch.catalogue}} [[units]]; the release carries all three.',
    ],
    revisitWhen: 'Vectors of two versions are proved comparable',
  },
  serving: {
    rejected: [
      {
        option: 'Lists for everybody overnight',
        whyNot: 'the last few [[positive]]s say most, and {{arch.freshMinutes}}-old [[uploads]] would wait a day',
      },
      { option: 'Exact search', whyNot: '{{arch.catalogue}} products for each of {{arch.qpsPeak}}' },
    ],
    rationale: [
      'History of the last minute enters the user tower; {{arch.latencyP99Ms}} holds tower, search and merge, and leaves the rest to [[actor]].',
    ],
    revisitWhen: 'Feeds are built ahead, so that nobody waits for candidates',
  },
  fallback: {
    rejected: [{ option: 'An empty set', whyNot: '[[actor]] has nothing to order at {{arch.qpsPeak}}' }],
    rationale: [
      'It needs neither tower nor index, is held in memory, and is marked so that {{arch.candidates}} popular ones never train as choices.',
    ],
    revisitWhen: 'Feeds from it keep [[consumer]]s as long',
  },
  test: { revisitWhen: 'Arms share one index freshness and [[creators]] notice' },
  retraining: {
    rejected: [
      {
        option: 'Hourly towers',
        whyNot: 'each would re-embed {{arch.catalogue}} [[units]]; fresh ones enter through the segment instead',
      },
    ],
    revisitWhen: 'Recall of week-old towers is within noise of new ones',
  },
  release: {
    rejected: [
      {
        option: 'Swap the index in place',
        whyNot: 'half of {{arch.qpsPeak}} would meet a new index with an old tower',
      },
    ],
    rationale: [
      'Pairs roll out together; {{prod.stage1Alarm}} guardrail events among {{prod.stage1N}} requests take the old pair back, which is still in memory.',
    ],
    revisitWhen: 'Memory no longer holds two indexes',
  },
  oversight: {
    rejected: [
      {
        option: 'Leave choice to the ranker',
        whyNot: 'what is not among {{arch.candidates}} cannot be offered as an option without profiling',
      },
    ],
    rationale: [
      'An option without profiling needs candidates of its own; removals leave both segments within {{arch.freshMinutes}}.',
    ],
    revisitWhen: 'The service falls under other size rules, or serves minors',
  },
  optimise: {
    rejected: [
      { option: 'Wider vectors', whyNot: '{{arch.indexBytes}} of codes would grow, recall {{arch.annRecall}} is met' },
    ],
    rationale: [
      'Search takes {{arch.p99_search}} of {{arch.sumP99Ms}}; shorter codes read fewer bytes for the same {{arch.annRecall}}.',
    ],
    revisitWhen: 'The user tower takes longer than the search',
  },
  money: [
    'Memory decides: {{arch.indexBytes}} stand on every replica, requests cost {{perf.estUsdPer1k}}.',
    {
      text: '{{problem.engineers}} engineers keep one index technology alive; a second source is a table.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'DS-01': ['Shuffled events let tomorrow’s [[views]] embed today’s [[units]]: recall is read on the next day only.'],
    'DS-18': ['Logs hold what earlier sources found; a uniform slice of safe [[units]] is the one fair examination.'],
    'MS-04': [
      'Slots on the page were filled by the present sources: weight by depth, and skipped impressions only where seen.',
    ],
    'PF-05': [
      'Minutes are predicted for what was [[watched]]; what is asked is whether the next [[positive]] is among {{arch.candidates}}.',
    ],
    'AD-14': [
      'Raw vectors of {{arch.catalogue}} [[units]] do not fit the node; quantized codes take {{arch.indexBytes}}.',
    ],
  },
  gaps: [
    { test: 'M2', how: 'recall against satisfied use in the test, {{exp.readDay}}' },
    { test: 'R3', how: 'vectors recomputed offline for a daily sample' },
    { test: 'D6', how: 'time from an idea to a feature in both towers' },
  ],
}

import type { Reasons } from '../reasons'

/** Why each decision on search by meaning falls as it does. */
export const semanticSearchReasons: Reasons = {
  metric: {
    runnerUp:
      'reads {{problem.shown}} places of one system; recall over {{arch.candidates}} says whether they could be filled at all',
    revisitWhen: 'Recall over the candidates is flat between two encoders while the page still differs',
  },
  operatingPoint: {
    rejected: [
      {
        option: 'Always fill the page',
        whyNot: '{{problem.shown}} far neighbors look like results and teach [[consumer]] not to trust any',
      },
    ],
    rationale: [
      'A missed [[positive]] costs {{problem.costRatio}} a wasted place, so the cut is low; it is set per language on the judged pool.',
    ],
    revisitWhen: 'More than half of the pages with a far neighbor end in a kept result',
  },
  split: { revisitWhen: 'Most wordings of a week occur only once: a split by time alone then does the same' },
  family: { revisitWhen: 'Words add less than {{problem.gainRel}} to the fused recall for a quarter' },
  conditions: {
    rejected: [
      { option: 'Clicks as the test', whyNot: 'what BM25 never showed within {{problem.shown}} places has none' },
    ],
    rationale: [
      'The first {{data.judgedQueries}} judged wordings are the gate: every encoder, cut and index setting is compared on them before [[consumer]] meets it.',
    ],
    revisitWhen: 'The judged share of a page falls below that of the last release',
  },
  serving: {
    rejected: [
      {
        option: 'Results of frequent wordings prepared at night',
        whyNot: 'sentences rarely repeat; it serves the head, which words solve already',
      },
      {
        option: 'A hosted embedding service in the path',
        whyNot: 'its tail eats {{arch.latencyP99Ms}}, and its model changes under {{arch.catalogue}} stored vectors',
      },
    ],
    rationale: [
      'The wording is known when it is typed, the {{arch.catalogue}} items long before: only a short encoder pass is left for {{arch.latencyP99Ms}}.',
    ],
    revisitWhen: 'Encoder passes repeat for most [[units]]: then their vectors are cached',
  },
  fallback: {
    rejected: [
      { option: 'An error page', whyNot: 'words alone answer most [[units]] as they do today' },
      {
        option: 'A second vector index on standby',
        whyNot: 'another {{arch.indexBytes}} in memory for minutes a year',
      },
    ],
    rationale: ['The word index shares nothing with encoder and graph, and already carries {{arch.qpsPeak}}.'],
    revisitWhen: 'Word-only pages lose more kept results than the service objective allows',
  },
  test: { revisitWhen: 'Shared stock lets one arm sell what the other would have found' },
  retraining: {
    rejected: [
      {
        option: 'Tune the encoder weekly',
        whyNot: 'each version costs {{arch.reembedHours}} of re-embedding and a second index in memory',
      },
      {
        option: 'Tune the query side only',
        whyNot: 'keeps the vectors, but drifts from them; tried first when the gain is small',
      },
    ],
    revisitWhen: 'The untuned public encoder is within noise of the tuned one',
  },
  release: {
    rejected: [
      {
        option: 'Everybody on one day',
        whyNot: 'buried names are noticed by [[consumer]], not by {{data.judgedQueries}} judged wordings',
      },
    ],
    rationale: [
      'Pages that are empty today go first: nothing can be lost there. {{prod.stage1Alarm}} complaints among {{prod.stage1N}} [[units]] end the stage.',
    ],
    revisitWhen: 'A stage passes and known-item probes still fall',
  },
  oversight: {
    rejected: [
      {
        option: 'Keep every wording for ever',
        whyNot: 'training uses {{data.trainDays}}; older ones only hold names and ailments',
      },
    ],
    rationale: [
      'Nobody is judged by a result page; what is owed is the order explained in plain words and {{data.retentionDays}} as the end of a query log.',
    ],
    revisitWhen: 'Results start to depend on who asks',
  },
  optimise: {
    rejected: [
      {
        option: 'A larger encoder',
        whyNot: 'its pass already has {{arch.p99_encode}}, and every vector would be made anew',
      },
    ],
    rationale: [
      'Memory is what is bought: {{arch.indexRawBytes}} at full precision against {{arch.indexBytes}} in bytes, at the same {{arch.annRecall}}.',
    ],
    revisitWhen: 'The query encoder takes longer than both indexes together',
  },
  money: [
    'Running costs {{perf.estUsdPer1k}} [[units]]; a change of encoder costs {{arch.reembedUsd}} of machines and {{data.gradeHours}} of assessors.',
    {
      text: '{{problem.engineers}} engineers keep one search engine that holds words and vectors; a separate vector database is a second system to page for.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-03': ['Almost every pair is no match, so accuracy is that of an empty page.'],
    'DS-01': ['Shuffled rows put one wording on both sides, and the test then asks for what was learned by heart.'],
    'MS-04': ['Clicks fall with the rank whatever stands there; they make training pairs, graded pools make the test.'],
    'PF-05': [
      'Mean closeness is a number of the encoder about itself: another encoder has another scale. {{data.judgedQueries}} judged wordings say which results are right.',
    ],
  },
  gaps: [
    { test: 'M2', how: 'judged recall against kept results, {{exp.readDay}}' },
    { test: 'M6', how: 'languages and rare wordings with {{exp.testN}} judged cases each' },
    { test: 'I6', how: 'new index built beside the old one before {{prod.stage1N}} [[units]] meet it' },
  ],
}

import type { Archetype } from '../types'

/** Architecture, experiment and production of search by meaning. */
export const semanticSearchOperation = {
  arch: {
    serving: 'online',
    parts: [
      { id: 'page', name: 'Search page', kind: 'external', rhythm: 'request', note: 'wording, filters, language' },
      { id: 'encode', name: 'Query encoder', kind: 'model', rhythm: 'request', note: 'one version with the index' },
      { id: 'words', name: 'Word index', kind: 'store', rhythm: 'request', note: 'BM25, filters, stock' },
      {
        id: 'vectors',
        name: 'Vector index',
        kind: 'store',
        rhythm: 'request',
        note: 'byte codes, one encoder version',
      },
      { id: 'fuse', name: 'Fusion and cut', kind: 'service', rhythm: 'request', note: 'ranks, exact names first' },
      { id: 'feed', name: 'Catalog feed', kind: 'external', rhythm: 'seconds', note: 'new, changed, withdrawn' },
      { id: 'embed', name: 'Item encoder', kind: 'job', rhythm: 'seconds', note: 'feed at once, rebuild at night' },
      {
        id: 'pool',
        name: 'Query log and judged pool',
        kind: 'store',
        rhythm: 'days',
        note: 'ranks, clicks, grades',
        personal: true,
      },
    ],
    links: [
      { from: 'page', to: 'encode', label: 'wording' },
      { from: 'page', to: 'words', label: 'words, filters' },
      { from: 'encode', to: 'vectors', label: 'vector' },
      { from: 'words', to: 'fuse', label: 'ranks' },
      { from: 'vectors', to: 'fuse', label: 'ranks' },
      { from: 'fuse', to: 'page', label: 'results' },
      { from: 'feed', to: 'embed', label: 'items' },
      { from: 'feed', to: 'words', label: 'items' },
      { from: 'embed', to: 'vectors', label: 'vectors' },
      { from: 'fuse', to: 'pool', label: 'shown ranks' },
    ],
    flow: [
      'Words and vectors are searched in parallel under the same filters; the fused list is cut, exact names stand first, and the page says when nothing is near enough.',
      'A new encoder means new vectors for {{arch.catalogue}} items: {{arch.reembedHours}} on one machine, into a second index beside the first; page traffic moves once it is complete.',
    ],
    stages: [
      { id: 'encode', name: 'query encoder model', share: 0.3 },
      { id: 'search', name: 'both indexes, in parallel', share: 0.35 },
      { id: 'fuse', name: 'fusion and cut', share: 0.15 },
    ],
    defaultLatencyMs: 150,
    concurrency: 16,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'bm25_only',
      text: 'If encoder or vector index is late, the word list alone is shown, as today; the page is marked in the log, and its clicks are left out of training.',
    },
    security: [
      'Vectors are treated as texts: they can be turned back into words, so the index has the rights of the catalog; query length and rate are capped.',
    ],
    alternatives: [
      { given: 'a few tens of thousands of items', then: 'exact vector search, no graph' },
      {
        given: 'ten times {{arch.catalogue}}',
        then: 'product quantization, full vectors re-score the first {{arch.candidates}}',
      },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'searcher',
    why: 'Better results change the next wording, so the [[units]] of one person are not independent and stay in one arm; the judged pool decides what gets that far.',
    rejected: [
      {
        option: 'Assignment per search',
        whyNot: 'a reformulated [[entity]] would meet the other system minutes later',
      },
      {
        option: 'Judged pool alone',
        whyNot: '{{data.judgedQueries}} wordings say what is right, not whether anybody keeps it',
      },
    ],
    offline: [
      'Recall over {{arch.candidates}} and NDCG over {{problem.shown}} by wording, paired bootstrap over [[entity]] texts; the judged share of each page beside them.',
      'Index loss apart from encoder loss: approximate against exact neighbors, {{arch.annRecall}} required.',
      'Known-item tests for names, numbers and compounds: {{exp.exactFloor}} in first place.',
    ],
    slices: [
      'head, middle, rare wordings',
      'names and numbers',
      'one word against a sentence',
      'language',
      'wordings that found nothing before',
    ],
    fairness: [
      'Recall by language and supplier size: short texts embed badly, and their [[positive]]s would vanish from first pages.',
    ],
    errorAnalysis:
      'Weekly, misses of the pool are sorted: not encoded, lost by the graph, beaten in fusion, cut, or truly absent from the catalog; each has another owner.',
    online: {
      metric: 'kept-result rate, by searcher',
      baselineRate: 0.35,
      mdeRel: 0.03,
      clusterSize: 3,
      icc: 0.1,
    },
  },
  prod: {
    monitors: [
      {
        id: 'zero',
        watch: 'Empty pages and quick rewordings',
        threshold: '{{prod.hourAlarm}} of {{prod.hourN}} [[units]] an hour',
        why: 'feed stopped, or a new topic',
        who: 'search team',
        firstMove: 'compare word-only pages',
      },
      {
        id: 'ann',
        watch: 'Approximate against exact neighbors, daily sample',
        threshold: 'below {{arch.annRecall}}',
        why: 'deletes leave holes in the graph',
        who: 'platform',
        firstMove: 'widen the search, rebuild',
      },
      {
        id: 'version',
        watch: 'Encoder version of query and vectors',
        threshold: 'mixed for over {{arch.freshMinutes}}',
        why: 'neighbors become random at full speed',
        who: 'platform',
        firstMove: 'words only, switch back',
      },
      {
        id: 'fresh',
        watch: 'Publication to first findable',
        threshold: 'over {{arch.freshMinutes}}',
        why: 'feed or encoder lags',
        who: 'catalog team',
        firstMove: 'replay the feed',
      },
      {
        id: 'drift',
        watch: 'Query length, language, topic',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'another public, or bots',
        who: 'search team',
        firstMove: 'split by referrer',
      },
    ],
    stages: [
      { id: 'Shadow', share: 0, text: 'both lists logged, words shown; load on the vector index is real' },
      {
        id: 'Empty pages',
        share: 0.05,
        text: '{{prod.stage1N}} [[units]]; back at {{prod.stage1Alarm}} complaints or rewordings',
      },
      { id: 'Half', share: 0.5, text: '{{exp.plannedDays}}, read on {{exp.readDay}}' },
      { id: 'All', share: 1, text: 'once known-item tests hold {{exp.exactFloor}} for a week' },
    ],
    retrainDays: 90,
    retraining:
      'Every {{prod.retrainCadenceDays}} the encoder is tried on new pairs; it ships only if its gain pays {{arch.reembedHours}} of re-embedding. New [[positive]]s need no retraining, only the present encoder.',
    runbook: [
      'Vector index down: words only within {{prod.rollbackMinutes}}, nothing else changes for [[consumer]].',
      'Half-built index: stays unlinked; the alias moves when the counts of items and vectors agree.',
      'Withdrawn [[positive]] still shown: removed by filter at once, from the graph at night.',
    ],
    owner: 'search-team',
    governance: [
      {
        text: 'Are texts or pictures of others embedded? Then their license allows it, and what is withdrawn leaves the vectors too.',
        asOf: '2026-06',
        source: 'license terms; Directive (EU) 2019/790 art. 4 where it applies',
      },
      {
        text: 'An online platform or marketplace names the main parameters of its order in plain words.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2022/2065 art. 27; Directive 2011/83/EU art. 6a for marketplaces',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'Query logs are personal data as long as they can be tied to an account or device.',
        asOf: '2026-06',
        source: 'GDPR art. 4(1), art. 5(1)(e)',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
      {
        text: 'How long query logs are kept is disclosed, and no longer than their use needs.',
        asOf: '2026-06',
        source: 'California Civil Code 1798.100(a)(3)',
        when: [{ path: 'reg.regions', has: ['US'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>

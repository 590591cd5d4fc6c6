import type { Archetype } from '../types'

/** Architecture, experiment, production and performance of the entry on search ranking. */
export const staysOperation: Pick<Archetype, 'arch' | 'exp' | 'prod' | 'perf'> = {
  arch: {
    serving: 'online',
    parts: [
      { id: 'page', name: 'Result page', kind: 'external', rhythm: 'request', note: 'query in, order out' },
      {
        id: 'retrieve',
        name: 'Retrieval',
        kind: 'service',
        rhythm: 'request',
        note: 'filters, availability, candidates',
      },
      { id: 'features', name: 'Feature store', kind: 'store', rhythm: 'request', note: 'listing history, prices' },
      { id: 'ranker', name: 'Ranker', kind: 'model', rhythm: 'request', note: 'all candidates in one batch' },
      { id: 'rerank', name: 'Page policy', kind: 'service', rhythm: 'request', note: 'diversity, exploration, swaps' },
      {
        id: 'log',
        name: 'Impression log',
        kind: 'store',
        rhythm: 'seconds',
        note: 'features, rank, propensity, viewport',
        personal: true,
      },
      { id: 'counters', name: 'Listing counters', kind: 'job', rhythm: 'seconds', note: 'smoothed by exposure' },
      { id: 'train', name: 'Training', kind: 'job', rhythm: 'days', note: 'propensities, pairs, replay' },
    ],
    links: [
      { from: 'page', to: 'retrieve', label: 'query' },
      { from: 'retrieve', to: 'ranker', label: 'candidates' },
      { from: 'features', to: 'ranker', label: 'batch read' },
      { from: 'ranker', to: 'rerank', label: 'scores' },
      { from: 'rerank', to: 'page', label: 'order' },
      { from: 'rerank', to: 'log', label: 'page as shown' },
      { from: 'log', to: 'counters', label: 'events' },
      { from: 'counters', to: 'features', label: 'rates' },
      { from: 'log', to: 'train', label: 'pairs' },
      { from: 'train', to: 'ranker', label: 'version' },
    ],
    flow: [
      'Filters and availability cut to {{arch.candidates}}; one batch read and one batch score; the page policy adds diversity and new [[units]] last, so its effect is measurable.',
      'What was shown is logged with features and propensity in the same event.',
    ],
    stages: [
      { id: 'retrieve', name: 'retrieve and filter', share: 0.3 },
      { id: 'features', name: 'batch feature read', share: 0.25 },
      { id: 'score', name: 'score candidates', share: 0.2 },
      { id: 'policy', name: 'page policy', share: 0.1 },
    ],
    defaultLatencyMs: 200,
    concurrency: 12,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'retrieval_order',
      text: 'Retrieval order with popularity and price, computed where the candidates are; the page is never empty because a ranker is down.',
    },
    security: [
      '[[supplier]]s try to game: keyword stuffing, fake [[positive]]s, price bait; rates come from settled events only.',
      'Scores are not exposed in the page, or they are reverse-engineered by scripts.',
    ],
    alternatives: [
      { given: 'few logged [[positive]]s', then: 'judged grades and a linear ranker' },
      { given: 'free-text queries dominate', then: 'hybrid retrieval first: recall is then the bottleneck' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'searcher',
    why: 'Interleaving inside one page sorts candidates quickly; the survivor is tested by searcher at a length fixed beforehand, because [[positive]]s per searcher are what is sold.',
    rejected: [
      { option: 'Randomize each search', whyNot: 'one journey would see both orders and book once' },
      {
        option: 'Stop when the dashboard turns green',
        whyNot: 'daily looks multiply false wins; read on {{exp.readDay}}, or use a sequential boundary',
      },
    ],
    offline: [
      'De-biased NDCG on {{exp.testN}} later searches, half-width {{exp.halfWidth}}, resampled by searcher.',
      'The offline-online ledger: past launches with both differences; if their correlation is weak, the metric and not the model is repaired.',
    ],
    slices: ['new listing', 'tail query', 'language and market', 'device', 'long lead time', 'small supplier'],
    fairness: [
      'Exposure relative to predicted merit by [[supplier]] size and region; a gap at equal merit is a finding.',
    ],
    errorAnalysis:
      'Weekly, a team reads journeys that ended without a [[positive]] and lists that interleaving lost: missing candidate, wrong price, stale calendar, or order. Only the last is a ranking fault.',
    online: { metric: 'searches that lead to a booking', baselineRate: 0.03, mdeRel: 0.02 },
  },
  prod: {
    monitors: [
      {
        id: 'judged',
        watch: 'NDCG on the judged set, per version',
        threshold: 'below the present version by {{exp.halfWidth}}',
        why: 'clicks cannot see a broken tail',
        who: 'search team',
        firstMove: 'hold the release',
      },
      {
        id: 'position',
        watch: 'Click share by rank',
        threshold: 'flatter by PSI {{prod.driftThreshold}}',
        why: 'a good order is steep; a flat one is broken or badly rendered',
        who: 'search team',
        firstMove: 'diff features as served',
      },
      {
        id: 'zero',
        watch: 'Empty and short pages',
        threshold: '{{prod.hourAlarm}} of {{prod.hourN}} an hour',
        why: 'filters or calendar fail before ranking does',
        who: 'retrieval team',
        firstMove: 'relax the last filter',
      },
      {
        id: 'exposure',
        watch: 'Top-slot share of new [[units]]',
        threshold: 'below {{arch.exploreShare}}',
        why: 'supply starves quietly',
        who: 'marketplace',
        firstMove: 'check the page policy',
      },
      {
        id: 'inputs',
        watch: 'PSI over {{prod.driftFeatures}} features',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'price or calendar feed breaks',
        who: 'platform',
        firstMove: 'freeze the feature at its median',
      },
    ],
    stages: [
      { id: 'Shadow', share: 0, text: 'latency and served features match the replay' },
      { id: 'Interleaving', share: 0.05, text: 'wins outside its interval' },
      { id: 'A/B', share: 0.5, text: 'read once, on {{exp.readDay}}' },
      {
        id: 'All but a holdback',
        share: 0.95,
        text: 'the holdback keeps last quarter’s ranker for the sum of launches',
      },
    ],
    retrainDays: 7,
    retraining:
      'Every {{prod.retrainCadenceDays}} on the latest window with the randomized slice; ships if de-biased and judged NDCG are no worse and no slice falls.',
    runbook: [
      '[[positive]]s fall, clicks steady: look at price and calendar before the model.',
      'One [[supplier]] floods the top: check fake events, cap by [[supplier]], then retrain.',
      'Bad version: retrieval order at once, prior version within {{prod.rollbackMinutes}}.',
    ],
    owner: 'search-team',
    governance: [
      {
        text: 'EU: the main ranking parameters and their relative importance are published for suppliers and consumers; payment that influences rank is disclosed.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2019/1150 art. 5; Directive (EU) 2019/2161',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'EU: online platforms state the main parameters of recommender systems in their terms.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2022/2065 (DSA) art. 27',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
    ],
  },
  perf: {
    bottleneck:
      'Reading features for {{arch.candidates}} candidates at {{arch.qpsPeak}} moves more bytes than scoring uses cycles.',
    techniques: [
      {
        name: 'Features beside the index shard',
        verdict: 'use',
        why: '{{arch.p99_features}} of reading becomes a local column slice',
        risk: 'two copies: version lock',
      },
      {
        name: 'Light first pass, full ranker on the top',
        verdict: 'use',
        why: 'cost is linear in {{arch.candidates}} candidates',
        risk: 'recall of the pass against the full order is monitored',
      },
      {
        name: 'Compiled, vectorized trees',
        verdict: 'use',
        why: '{{arch.candidates}} candidates in one batch fill the lanes',
        risk: 'equality test per release',
      },
      {
        name: 'Cross-encoder on the top few',
        verdict: 'later',
        why: 'on the top few, within {{arch.headroomMs}} that are left',
        risk: 'needs accelerators',
      },
      {
        name: 'Caching whole pages',
        verdict: 'refuse',
        why: 'of {{arch.qpsDesign}} hardly two pages are alike',
        risk: 'shows [[units]] that are gone',
      },
    ],
    scaling: [
      'Shards by place, replicas by load: {{arch.replicas}} replicas carry {{arch.qpsDesign}}; halving candidates is the first emergency lever.',
    ],
    tools: [
      { name: 'LightGBM or XGBoost', why: 'lambda objectives; TensorFlow or PyTorch when text embeddings enter' },
      {
        name: 'OpenSearch or Vespa',
        why: 'filters, text and place in one retrieval; a bare vector store lacks calendars',
      },
      { name: 'Kubernetes', why: 'ranker beside the shards; a managed endpoint such as SageMaker adds a hop per page' },
      { name: 'ONNX Runtime or Treelite', why: 'compiled scoring on processors; Triton when a cross-encoder comes' },
      {
        name: 'MLflow and Airflow',
        why: 'versions with propensities and the weekly run; Kubeflow for many pipelines only',
      },
      { name: 'GrowthBook', why: 'fixed-length and sequential readings; home-made dashboards invite peeking' },
    ],
  },
}

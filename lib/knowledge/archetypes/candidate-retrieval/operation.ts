import type { Archetype } from '../types'

/** Architecture, experiment, production and performance of the entry on candidate retrieval. */
export const candidateRetrievalOperation: Pick<Archetype, 'arch' | 'exp' | 'prod' | 'perf'> = {
  arch: {
    serving: 'online',
    parts: [
      { id: 'feed', name: 'Feed service', kind: 'external', rhythm: 'request', note: 'asks, then calls the ranker' },
      { id: 'user', name: 'User tower', kind: 'model', rhythm: 'request', note: 'history to vector' },
      { id: 'history', name: 'History store', kind: 'store', rhythm: 'request', note: 'latest events', personal: true },
      { id: 'index', name: 'ANN index', kind: 'store', rhythm: 'request', note: 'base and fresh segment, one version' },
      { id: 'merge', name: 'Merge and filter', kind: 'service', rhythm: 'request', note: 'sources, quotas, removals' },
      { id: 'item', name: 'Item tower', kind: 'model', rhythm: 'seconds', note: '[[upload]] stream to vector' },
      { id: 'train', name: 'Training', kind: 'job', rhythm: 'days', note: 'both towers; exact-search probe' },
      {
        id: 'log',
        name: 'Candidate log',
        kind: 'store',
        rhythm: 'days',
        note: 'source, propensity, outcome',
        personal: true,
      },
    ],
    links: [
      { from: 'feed', to: 'user', label: 'request' },
      { from: 'history', to: 'user', label: 'events' },
      { from: 'user', to: 'index', label: 'vector' },
      { from: 'index', to: 'merge', label: 'neighbours' },
      { from: 'merge', to: 'feed', label: 'candidates' },
      { from: 'item', to: 'index', label: 'fresh segment' },
      { from: 'merge', to: 'log', label: 'provenance' },
      { from: 'log', to: 'train', label: 'positives' },
      { from: 'train', to: 'user', label: 'version' },
      { from: 'train', to: 'item', label: 'same version' },
    ],
    flow: [
      'The user tower runs once per request; base and fresh segment are searched in parallel, merged with the other sources, filtered, and tagged with provenance.',
      '[[Uploads]] enter the fresh segment in minutes and move to the base at night: none waits {{arch.featureFreshnessActualS}} for a rebuild.',
      {
        text: '[[Uploads]] enter the fresh segment in minutes and move to the base at night: none waits for a rebuild.',
        when: [{ path: 'arch.featureFreshnessActualS', known: false }],
      },
    ],
    stages: [
      { id: 'history', name: 'read history', share: 0.15 },
      { id: 'tower', name: 'user tower', share: 0.2 },
      { id: 'search', name: 'search both segments', share: 0.35 },
      { id: 'merge', name: 'merge and filter', share: 0.15 },
    ],
    defaultLatencyMs: 30,
    concurrency: 16,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'co_visit_cache',
      text: 'Co-visitation lists of the last items and popular-by-region lists, held in memory: shorter sets, same latency, source marked.',
    },
    security: [
      'Vectors are not exposed: nearest neighbors of a user vector reveal the history.',
      '[[View]] farms move vectors: events are trained on after the fraud filter.',
    ],
    alternatives: [
      { given: 'a catalog under some tens of thousands', then: 'exact search on one machine, no index' },
      { given: 'memory short', then: 'product quantization with exact re-scoring of the top' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'user',
    why: 'Retrieval changes what [[actor]] may choose from, so the whole feed is compared by [[viewer]]; the ranker is frozen for the length of the test.',
    rejected: [
      { option: 'Recall alone', whyNot: 'logged [[positive]]s come from the present sources and favor them' },
      { option: 'Interleave sources in one feed', whyNot: 'good for screening, blind to habits' },
    ],
    offline: [
      'Full-catalogue recall at {{arch.candidates}} on {{exp.testN}} next [[positive]]s, half-width {{exp.halfWidth}}.',
      'The same on the uniform slice: the only test that does not flatter the old sources of requests.',
      'Marginal recall: [[positive]]s found by this source and by no other; and approximate against exact search.',
    ],
    slices: [
      '[[uploads]] of the day',
      'tail items',
      'new [[viewers]]',
      'language',
      'several tastes',
      'small [[creators]]',
    ],
    fairness: [
      'Retrieval share against [[upload]] share by language and [[creator]] size; a lower share at equal completion is repaired in sampling.',
    ],
    errorAnalysis:
      'Weekly: [[positive]]s found by search or link, but not retrieved; sorted into fresh, tail, second taste, filter, or index loss.',
    online: { metric: 'sessions with a satisfied view from the feed', baselineRate: 0.4, mdeRel: 0.005 },
  },
  prod: {
    monitors: [
      {
        id: 'ann',
        watch: 'Approximate against exact, sampled daily',
        threshold: 'below {{arch.annRecall}}',
        why: 'indexes decay with inserts and deletes',
        who: 'retrieval team',
        firstMove: 'widen the search, rebuild',
      },
      {
        id: 'version',
        watch: 'Tower versions of user and index',
        threshold: 'any mismatch within {{arch.freshMinutes}}',
        why: 'vectors of two spaces give random neighbors at full speed',
        who: 'platform',
        firstMove: 'route to the index of the same version',
      },
      {
        id: 'fresh',
        watch: '[[Upload]] to first retrievable',
        threshold: 'over {{arch.freshMinutes}}',
        why: 'new work starves',
        who: 'platform',
        firstMove: 'drain the item-tower queue',
      },
      {
        id: 'recall',
        watch: 'Daily recall on next [[positive]]s',
        threshold: 'below the week before by {{exp.halfWidth}}',
        why: 'taste moves',
        who: 'retrieval team',
        firstMove: 'warm-start on the latest day',
      },
      {
        id: 'concentration',
        watch: 'Share of candidates from the most retrieved [[units]]',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'popularity feeds itself',
        who: 'retrieval team',
        firstMove: 'check logQ and caps',
      },
    ],
    stages: [
      { id: 'Shadow', share: 0, text: 'recall, latency and provenance match the replay' },
      { id: 'Added source', share: 0.05, text: 'marginal [[positive]]s above zero' },
      { id: 'A/B', share: 0.5, text: 'read on {{exp.readDay}}' },
      { id: 'All', share: 0.99, text: 'the rest stays with uniform exposure for tests' },
    ],
    retrainDays: 1,
    retraining:
      'Warm start every {{prod.retrainCadenceDays}}, both towers and a new index as one release; promoted by recall, coverage and version check, old pair kept hot.',
    runbook: [
      'Neighbors look random: compare tower versions first, then norms.',
      'Latency: narrow the search, drop the smallest source, then shed to co-visitation.',
      'Bad pair: switch user tower and index together, within {{prod.rollbackMinutes}}.',
    ],
    owner: 'retrieval-team',
    governance: [
      {
        text: 'EU: main parameters of the recommender are disclosed; very large platforms offer an option that is not based on profiling.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2022/2065 (DSA) arts 27 and 38',
      },
      {
        text: 'Vectors follow their person: access and erasure requests reach histories and training rows.',
        asOf: '2026-06',
        source: 'GDPR arts 15 and 17',
      },
    ],
  },
  perf: {
    bottleneck:
      'Memory bandwidth of graph walks at {{arch.qpsDesign}}: each search touches scattered vectors; the user tower is small beside it.',
    techniques: [
      {
        name: 'Quantized codes, exact re-scoring of the top',
        verdict: 'use',
        why: 'brings {{arch.indexRawBytes}} of vectors to {{arch.indexBytes}}',
        risk: 'recall per slice, tail first',
      },
      {
        name: 'Fresh segment beside the base',
        verdict: 'use',
        why: 'inserts within {{arch.freshMinutes}}, the base stays compact',
        risk: 'two searches to merge',
      },
      {
        name: 'Batching user towers over microseconds',
        verdict: 'use',
        why: 'fills vector units at {{arch.qpsPeak}}',
        risk: 'a queue in a {{arch.latencyP99Ms}} budget',
      },
      {
        name: 'Several interest vectors',
        verdict: 'later',
        why: 'once one vector misses {{arch.annRecall}}',
        risk: 'search cost multiplies',
      },
      {
        name: 'Caching candidates per user',
        verdict: 'refuse',
        why: 'the last event is the strongest feature; {{arch.p99_history}} reads it',
        risk: 'a feed that repeats itself',
      },
      {
        name: 'Wider vectors without measure',
        verdict: 'refuse',
        why: '{{arch.indexBytes}} grow at once, recall flattens',
        risk: 'hosts run out of memory',
      },
    ],
    scaling: [
      {
        text: 'Two versions of {{arch.indexBytes}} leave most of {{arch.memGBPerReplica}} free: replicate for load ({{arch.replicas}} replicas), shard only beyond.',
        when: [{ path: 'arch.memGBPerReplica', known: true }],
      },
      {
        text: 'Shard the catalog when {{arch.indexBytes}} plus the next version no longer fit a host; {{arch.replicas}} replicas carry the load.',
        when: [{ path: 'arch.memGBPerReplica', known: false }],
      },
    ],
    tools: [
      {
        name: 'JAX or TensorFlow Recommenders',
        why: 'accelerator pods, sharded embeddings; TorchRec where there are GPUs',
      },
      {
        name: 'ScaNN or FAISS',
        why: 'quantized search in process; Milvus adds a hop',
      },
      { name: 'Flink', why: '[[upload]] and history streams; Airflow holds the daily release only' },
      { name: 'Kubernetes', why: 'pairs of tower and index roll out together' },
      {
        name: 'ONNX Runtime',
        why: 'user tower on processors beside the index',
      },
      { name: 'W&B or MLflow', why: 'one run ties towers, index settings and recall; either, not both' },
    ],
  },
}

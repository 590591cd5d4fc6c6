import { video } from './video'
import { candidateRetrievalOperation } from './operation'
import { candidateRetrievalRegisters } from './registers'
import { retrievalReasons } from './reasons'
import type { Archetype } from '../types'

export const candidateRetrieval: Archetype = {
  id: 'candidate_retrieval',
  name: 'Candidate retrieval',
  problemType: 'retrieval',
  keywords: [
    'two-tower',
    'candidate',
    'retrieval',
    'ann',
    'embedding',
    'related pins',
    'millions of items',
    'first stage of recommendations',
  ],
  words: {
    unit: 'item',
    units: 'items',
    positive: 'satisfied choice',
    entity: 'user',
    action: 'hand a set of candidates to the ranker',
    actor: 'the ranker',
    consumer: 'the user',
    task: 'candidate retrieval',
    baseline: 'co-visitation with popularity',
    viewer: 'user',
    viewers: 'users',
    creator: 'provider',
    creators: 'providers',
    upload: 'arrival',
    uploads: 'new arrivals',
    view: 'choice',
    views: 'choices',
    watched: 'chosen',
    took: 'took',
    frames: 'picture',
    autoplay: 'an accidental tap',
  },
  sources: [
    'Yi et al. RecSys 2019, doi 10.1145/3298689.3346996',
    'PinnerSage, arXiv:2007.03634',
    'Krichene & Rendle, KDD 2020, doi 10.1145/3394486.3403226',
    'Malkov & Yashunin, arXiv:1603.09320 (HNSW)',
  ],
  metrics: {
    good: ['recall_at_k', 'hit_rate_at_k', 'coverage', 'mrr'],
    pick: 'Recall of the next [[positive]] among {{arch.candidates}}, against the full catalog: what is not retrieved no ranker can save.',
    bad: [
      { id: 'rmse', why: 'predicts amounts for what was seen; the task is to find what was not' },
      { id: 'precision_at_1', why: 'order is the work of [[actor]]' },
      { id: 'ndcg_only', why: 'rewards order inside a set that will be re-ordered' },
    ],
    business: {
      id: 'satisfied_consumption',
      name: 'Satisfied use per [[viewer]], after the ranker',
      target: 'relative change of {{exp.mdeRel}}',
    },
    guardrails: [
      {
        id: 'catalogue_coverage',
        name: 'Share of live [[units]] retrieved in a week',
        limit: '{{arch.freshShare}} new among them; no fall by [[creator]] size',
      },
      { id: 'fresh_share', name: 'New [[units]] among candidates', limit: 'at least {{arch.freshShare}}' },
      {
        id: 'ann_recall',
        name: 'Approximate against exact search',
        limit: '{{arch.annRecall}} of the exact set, daily',
      },
    ],
  },
  problem: {
    summary: [
      'Within {{arch.latencyP99Ms}} find {{arch.candidates}} candidates per request that hold what [[consumer]] will be glad of, and leave the order to [[actor]].',
      'At {{arch.qpsPeak}} exact scoring of the catalog is out of reach, so [[unit]] vectors are computed beforehand and searched approximately.',
    ],
    whyMl: [
      '[[baseline]] repeats what is already known together; vectors reach an [[unit]] that shares its audience with nothing yet.',
      'A content tower places a new [[unit]] by title, picture and [[creator]] before its first [[view]].',
    ],
    antiGoals: [
      'No final order, no business rule in the embedding: filters and quotas come after the search.',
      'No sensitive traits from [[consumer]] vectors.',
      'No single source: this one is merged with others.',
    ],
    falsePositive: 'the ranker scores a candidate for nothing',
    falseNegative: 'the right item never reaches the ranker and leaves no trace',
    baseline: {
      id: 'co_visitation',
      text: '[[baseline]], on the same test window: its recall at {{arch.candidates}} and its coverage are the bar; it stays as a second source.',
    },
    stakeholders: [
      { who: '[[Viewers]]', cares: 'new things that fit' },
      { who: '[[Creators]]', cares: '[[uploads]] that surface the same day' },
      { who: 'Ranking team', cares: 'stable sources, known provenance' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Consumption log',
        holds: 'user, [[unit]], depth, surface, source of the candidate',
        trap: '[[autoplay]] counts as a wish',
      },
      {
        name: 'Impressions not taken',
        holds: 'what was shown and skipped',
        trap: 'negatives only where really seen',
      },
      {
        name: 'Catalog',
        holds: 'content features, [[upload]] and removal time',
        trap: 'today’s catalog for last month’s test',
      },
      {
        name: 'Uniform exposure slice',
        holds: 'random candidates for a few requests',
        trap: 'too small to train on, the only fair test',
      },
    ],
    labels: [
      'A [[positive]] needs depth, not a click; likes and finishes weigh more, quick returns are withdrawn.',
      'There are no true negatives: a [[unit]] not taken was mostly never offered, so negatives are sampled, and that is corrected.',
      {
        text: 'The {{data.nRows}} logged rows are positives by policy of the present system; each carries the source that retrieved it.',
        when: [{ path: 'data.nRows', known: true }],
      },
    ],
    features: [
      {
        group: 'Recent history of [[consumer]], in order',
        available: 'stream, seconds',
        trap: 'holds the [[positive]] itself',
      },
      {
        group: '[[unit]] content: text, [[frames]], [[creator]]',
        available: 'minutes after [[upload]]',
        trap: '[[view]] counts that only old ones have',
      },
      {
        group: 'Context: hour, device, surface',
        available: 'at the request',
        trap: 'the surface explains the choice',
      },
    ],
    leaks: ['History that reaches past the label.', '[[units]] created after the cut-off in the negative pool.'],
    split: {
      strategy: 'time_based',
      text: [
        'Train on {{data.trainDays}}, predict the next [[positive]] of each user in the last {{data.testDays}}, against the catalog as it stood.',
        '[[Uploads]] inside the test window are scored apart, from content only.',
      ],
      whyNotRandom: 'at {{data.rowsPerDay}} a random row tells the towers what [[consumer]] [[took]] later',
    },
    quality: ['Removed [[units]] leave the index within minutes, checked by a probe.'],
    privacy: [
      'History vectors are derived personal data: deleted with the account, never joined outside recommendation.',
    ],
  },
  model: {
    options: [
      {
        id: 'matrix_factorization',
        name: 'Weighted matrix factorization',
        fits: [{ path: 'data.nRows', known: true, below: 10_000_000 }],
        pro: 'With {{data.nRows}} rows it is hard to beat, and exact search fits memory.',
        con: 'Has no vector for an [[unit]] that nobody has [[watched]].',
        work: 'one inner product per item',
      },
      {
        id: 'two_tower',
        name: 'Two towers with content features',
        pro: '[[unit]] vectors are computed once, [[consumer]]’s within {{arch.latencyP99Ms}}, and content places [[uploads]] at once.',
        con: 'One vector blurs users with several tastes.',
        work: 'one user pass and one index search',
      },
      {
        id: 'multi_interest',
        name: 'Several vectors per user',
        pro: 'Keeps distinct tastes apart.',
        con: 'Multiplies searches within {{arch.latencyP99Ms}}; next, once the towers hold.',
        work: 'one pass and several searches',
      },
      {
        id: 'graph_embedding',
        name: 'Graph embedding on co-engagement',
        pro: 'Strong on dense graphs.',
        con: 'New [[units]] have no edges.',
        work: 'one lookup and one search',
      },
    ],
    theory: [
      'In-batch negatives appear in proportion to popularity, so the softmax learns taste minus popularity; subtracting log sampling probability (logQ) restores it.',
      'An inner product is all the towers may exchange: whatever needs a cross of user and [[unit]] belongs to [[actor]].',
      'Approximate search trades memory and time for recall; quantized vectors of {{arch.embedDim}} dimensions put the index at {{arch.indexBytes}}.',
    ],
    loss: 'Sampled softmax with logQ, in-batch and uniform negatives; weight by depth',
    augmentation: 'History masked at random; ids of [[units]] dropped, so that content must place them',
    regularization: 'Unit-norm vectors with a learned temperature: norm must not become a second popularity.',
    optimization: 'Large batches; row-wise Adagrad for ids, Adam for the rest; streamed frequency sketch',
    interpretability: ['Per candidate: source, nearest history items, index version.'],
  },
  settings: [video],
  reasons: retrievalReasons,
  ...candidateRetrievalOperation,
  ...candidateRetrievalRegisters,
}

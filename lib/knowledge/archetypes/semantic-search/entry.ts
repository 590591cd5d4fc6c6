import type { Archetype } from '../types'
import { collections } from './collections'
import { internalDocuments } from './internal'
import { semanticSearchOperation } from './operation'
import { priorArt } from './prior-art'
import { semanticSearchReasons } from './reasons'
import { semanticSearchRegisters } from './registers'

/** Search by meaning in a public catalogue: products, recipes, pictures, records. */
export const semanticSearch: Archetype = {
  id: 'semantic_search',
  name: 'Semantic search',
  problemType: 'retrieval',
  keywords: [
    'semantic search',
    'natural language search',
    'vector search',
    'similar meaning',
    'podcast search',
    'find products by description',
  ],
  words: {
    unit: 'search',
    units: 'searches',
    positive: 'fitting item',
    entity: 'query',
    action: 'show the first page of results, or say that nothing fits',
    actor: 'the result page',
    consumer: 'the searcher',
    task: 'search by meaning',
    baseline: 'BM25 with the field weights in production',
  },
  sources: [
    'Thakur et al. 2021, arXiv:2104.08663 (BEIR)',
    'Spotify Engineering 2022, Introducing Natural Language Search for Podcast Episodes',
    'Cormack et al., SIGIR 2009 (reciprocal rank fusion)',
    'Malkov & Yashunin, arXiv:1603.09320 (HNSW)',
  ],
  settings: [internalDocuments, priorArt, collections],
  metrics: {
    good: ['recall_at_k', 'ndcg', 'mrr', 'zero_result_rate'],
    pick: 'Share of judged [[positive]]s within the first {{arch.candidates}}: what neither words nor vectors fetch no later stage can lift. NDCG over {{problem.shown}} places reads the page itself.',
    bad: [
      {
        id: 'cosine_similarity_mean',
        why: 'a closeness on the encoder’s own scale: a narrow encoder scores high on wrong results',
      },
      { id: 'accuracy', why: 'nearly every pair of [[entity]] and item is no match' },
      { id: 'bleu', why: 'compares wording, which is what the searcher and the text do not share' },
    ],
    business: {
      id: 'successful_searches',
      name: 'Searches that end in a kept result',
      target: '{{exp.mdeRel}} more than with word search alone',
    },
    guardrails: [
      {
        id: 'exact_match',
        name: 'Names and article numbers found in first place',
        limit: 'in {{exp.exactFloor}} of known-item [[entity]] tests',
      },
      { id: 'freshness', name: 'New [[positive]] findable by meaning', limit: 'within {{arch.freshMinutes}}' },
      { id: 'p99_latency', name: 'Answer time', limit: '{{arch.latencyP99Ms}} at {{arch.qpsPeak}}' },
    ],
  },
  problem: {
    summary: [
      '[[Consumer]] describes in own words what is wanted; within {{arch.latencyP99Ms}} the page shows {{problem.shown}} [[positive]]s that mean it, whether or not they share a word.',
      'Word search stays beside it: whoever types the name of [[positive]]s wants exactly that.',
    ],
    whyMl: [
      'Synonym lists cover what somebody thought of. “Thing to hang a heavy mirror” shares no word with a wall anchor; an encoder places both near each other.',
      'Spelling, units and article numbers of [[positive]]s stay rules.',
    ],
    antiGoals: [
      'No vector search alone: rare words and codes are where it fails unseen.',
      'No written answer over the results; no personal history inside the vector.',
      'No filling of the page with far neighbors: below the cut it says that nothing fits.',
    ],
    falsePositive: 'a place on the page is spent on something that only sounds alike',
    falseNegative: 'what was there is not found, and the searcher leaves or phones',
    baseline: {
      id: 'bm25',
      text: '[[baseline]], with compound splitting and a synonym list, on the same judged [[entity]] set and the same split.',
    },
    stakeholders: [
      { who: '[[Consumer]]', cares: 'found at the first wording' },
      { who: 'Catalog team', cares: 'new entries appear, names stay first' },
      { who: 'Search team', cares: 'one index to keep, one gate to pass' },
    ],
  },
  data: {
    sources: [
      { name: 'Query log', holds: 'words, session, results shown with rank', trap: 'reformulations look like demand' },
      { name: 'Clicks and keeps', holds: 'opened, dwelt, bought or saved', trap: 'only what BM25 found' },
      { name: 'Catalog', holds: 'title, text, picture, validity', trap: 'boilerplate shared by thousands' },
      { name: 'Judged pool', holds: 'graded pairs with their assessor', trap: 'unjudged counted as wrong' },
    ],
    labels: [
      'Grades come from people: {{data.judgedQueries}} [[entity]] texts, drawn by frequency band, with the union of what every candidate system puts in its first {{data.poolDepth}}; {{data.judgements}} grades, {{data.gradeHours}}.',
      'A new system brings unjudged results: they are graded before it is compared, and the judged share of its page stands beside every figure.',
      'Clicks train and never test: they fall with the rank and exist only where words matched. A failed wording followed by a kept result is the best training pair.',
    ],
    features: [
      { group: 'Text of the [[entity]]', available: 'when typed', trap: 'personal names typed by mistake' },
      { group: 'Title, text, attributes', available: 'at publication', trap: 'tags written after sales' },
      { group: 'Vector of the item', available: 'within {{arch.freshMinutes}}', trap: 'two encoder versions mixed' },
      { group: 'Word statistics', available: 'at index time', trap: 'counted over the test period' },
      { group: 'Clicks of the same day', available: 'too late', trap: 'banned: they follow the old order' },
    ],
    leaks: [
      'One [[entity]] in other letters on both sides: spelling variants are joined first.',
      'Questions written by a language model from the test items: they repeat their words.',
      'Tuning of fusion weights on the judged test.',
    ],
    split: {
      strategy: 'group_time',
      text: [
        'Normalized [[entity]] texts fall whole on one side; the last {{data.testDays}} are the test, so that new wordings and new [[positive]]s both occur.',
        'Frequent, middle and rare wordings are read apart: the head is solved by memory.',
      ],
      whyNotRandom:
        'the frequent wordings of any week stand on both sides, and {{data.trainDays}} of clicks answer them by heart',
    },
    quality: [
      'Daily: items without a vector, vectors without an item, texts cut at the encoder’s length, [[units]] in an untested language.',
    ],
    privacy: [
      'Query texts hold names and ailments: stored without account, rare ones never shown to assessors, deleted after {{data.retentionDays}}.',
    ],
  },
  model: {
    options: [
      {
        id: 'hybrid_retrieval',
        name: 'BM25 and a bi-encoder, fused by rank',
        pro: 'Words keep names and numbers, vectors bring paraphrases; each hands over {{arch.candidates}}, and fusing ranks needs no common scale.',
        con: 'Two indexes to keep in step.',
        work: 'one short encoder pass, two look-ups',
      },
      {
        id: 'bi_encoder',
        name: 'Bi-encoder alone',
        pro: 'One index.',
        con: 'Out of its training domain an encoder often falls behind BM25 (BEIR), most on rare tokens; {{exp.exactFloor}} on names is then missed.',
        work: 'one encoder pass, one graph walk',
      },
      {
        id: 'cross_encoder',
        name: 'Cross-encoder over the first page',
        pro: 'Reads [[entity]] and text together and orders best.',
        con: 'One pass a pair: all {{arch.candidates}} do not fit {{arch.latencyP99Ms}}, so it is the next stage, once recall is settled.',
        work: 'one encoder pass a pair',
      },
    ],
    theory: [
      'Trained on pairs, the encoder puts a wording near the [[positive]] kept after it; reciprocal rank fusion needs places only, so neither scale is calibrated.',
      'Greedy graph search visits a small part of {{arch.catalogue}} vectors: wider search buys recall with time, more links with memory.',
    ],
    loss: 'Contrastive over the batch, with negatives that BM25 ranks high and assessors graded as wrong.',
    augmentation:
      'Questions written by a model from training items, kept only where the item is found again; never for tests.',
    regularization:
      'Short training from public weights; nested dimensions, so that {{arch.embedDim}} can be cut without a new encoder.',
    optimization:
      'Large batches, early stopping on held-out wordings; fusion depth and search width chosen after the encoder.',
    interpretability: [
      'A result shows which list brought it and the matched passage; editors see the same and can pin or hide.',
    ],
  },
  reasons: semanticSearchReasons,
  ...semanticSearchOperation,
  ...semanticSearchRegisters,
}

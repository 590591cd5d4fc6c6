import { searchRankingOperation } from './operation'
import { searchRankingRegisters } from './registers'
import { searchReasons } from './reasons'
import { stays } from './stays'
import type { Archetype } from '../types'

export const searchRanking: Archetype = {
  id: 'search_ranking',
  name: 'Search ranking',
  problemType: 'ranking',
  keywords: [
    'search results',
    'search ranking',
    'learning to rank',
    'query',
    'listing',
    'booking search',
    'marketplace search',
  ],
  words: {
    unit: 'result',
    units: 'results',
    positive: 'success',
    entity: 'searcher',
    action: 'order the candidates',
    actor: 'the result page',
    consumer: 'the searcher',
    task: 'search ranking',
    baseline: 'text match with popularity',
  },
  settings: [stays],
  sources: [
    'Burges 2010, MSR-TR-2010-82 (LambdaMART)',
    'Joachims et al. WSDM 2017, arXiv:1608.04468',
    'Chapelle et al. 2012, doi 10.1145/2094072.2094078 (interleaving)',
  ],
  metrics: {
    good: ['ndcg', 'mrr', 'interleaving_win_rate', 'map'],
    pick: 'Grades come from how far a search went, up to the [[positive]], corrected for position: of {{arch.candidates}} candidates only those near the top are looked at.',
    bad: [
      { id: 'accuracy', why: 'calling every [[unit]] unwanted is nearly always right and orders nothing' },
      { id: 'ctr_only', why: 'a promising title earns the click, and [[consumer]] comes back for another try' },
      { id: 'rmse', why: 'the scale of a relevance score has no meaning' },
    ],
    business: {
      id: 'successful_searches',
      name: 'Searches that end in a [[positive]]',
      target: 'relative change of {{exp.mdeRel}} over {{exp.baselineRate}}',
    },
    guardrails: [
      {
        id: 'zero_result_rate',
        name: 'Searches with an empty page',
        limit: 'no rise beyond {{exp.mdeRel}}, in common and rare queries alike',
      },
      {
        id: 'reformulation_rate',
        name: 'Searches put again in other words',
        limit: 'no rise beyond {{exp.mdeRel}}',
      },
      {
        id: 'new_result_exposure',
        name: 'Impressions of new [[units]]',
        limit: 'at least {{arch.exploreShare}} of top slots',
      },
    ],
  },
  problem: {
    summary: [
      'For each search, order {{arch.candidates}} retrieved candidates within {{arch.latencyP99Ms}} so that the [[unit]] [[consumer]] came for stands where it is seen.',
      'At {{arch.qpsPeak}} that is {{arch.scoresPerSecond}} scores: model size is a budget before it is a taste.',
    ],
    whyMl: [
      '[[Baseline]] weighs words, freshness and popularity alike for every query; logs show which of them decides for which query.',
      'Spelling, synonyms and filters stay rules of retrieval.',
    ],
    antiGoals: [
      'No retrieval change in the same launch: a lost candidate cannot be ranked.',
      'No payment or margin hidden in this score; promoted places are separate and marked.',
      'No model where a query has one right [[unit]]: exact names and numbers are looked up.',
    ],
    falsePositive: 'a top slot goes to a [[unit]] that nobody wants',
    falseNegative: 'the right [[unit]] is buried below the fold',
    baseline: {
      id: 'bm25_popularity',
      text: '[[Baseline]], its weights fitted on the past of the same test window: what cannot beat it interleaved is not launched.',
    },
    stakeholders: [
      { who: 'Searchers', cares: 'the right [[unit]] without a second query' },
      { who: 'Owners of the [[units]]', cares: 'a fair chance for what is new or rare' },
      { who: 'Search team', cares: 'an order that can be explained and corrected' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Impressions',
        holds: 'query, candidates, rank, page, model version',
        trap: 'logged as rendered, not as seen: record the viewport',
      },
      {
        name: 'Clicks up to the [[positive]]',
        holds: 'what followed a search, across pages and visits',
        trap: 'the last click takes all credit',
      },
      {
        name: '[[Unit]] state',
        holds: 'text, attributes, availability, as served',
        trap: 'joined afterwards it holds what changed since',
      },
      {
        name: 'Judged set',
        holds: 'graded pairs, rare queries among them',
        trap: 'two judges per pair, or taste is noise',
      },
    ],
    labels: [
      'Graded gain: [[positive]] above long click above short click above impression, the last only if the viewport reached it.',
      {
        text: 'With {{data.positiveRate}} positive, unseen [[units]] below the last click are unknown and not negative; they are left out of the pairs.',
        when: [{ path: 'data.positiveRate', known: true }],
      },
      'A [[positive]] may follow {{data.labelDelayDays}} after the search; one that is undone in that time is withdrawn from the gain.',
      'Position propensity is estimated from a small randomized swap of neighbors, never from the ranker’s own logs alone.',
    ],
    features: [
      {
        group: 'Match of query and [[unit]]: fields, phrases, meaning',
        available: 'at the search',
        trap: 'term counts of an index built later',
      },
      {
        group: '[[Unit]] history for like queries, smoothed by exposure',
        available: 'hourly',
        trap: 'counts this very search, or punishes few impressions',
      },
      {
        group: '[[Unit]] attributes: age, quality, availability',
        available: 'at the search',
        trap: 'corrected after the click',
      },
      { group: 'Earlier queries of this session', available: 'stream', trap: 'clicks after the page' },
    ],
    leaks: [
      'The same session on both sides of the split: a query put again is answered by its first try.',
      {
        text: 'Rank as an input: offline it explains the click, online it is not known. It enters only a bias term that is dropped at serving.',
        when: [{ path: 'model.positionFeature', is: true }],
      },
      'Popularity counted over the test window.',
    ],
    split: {
      strategy: 'time_based',
      text: [
        'Train on {{data.trainDays}}, test on the last {{data.testDays}}, whole sessions on one side only.',
        'New [[units]] and queries never seen in training form their own test.',
      ],
      whyNotRandom:
        'rows of one search share query and candidates; scattered, the test asks what training has answered',
    },
    quality: [
      'Bots, scrapers and the firm’s own staff are taken out before gains are counted.',
      'Impressions without viewport are not used as negatives.',
    ],
    privacy: [
      'Queries tell of illness, money and plans: kept under a session key, cut to aggregates after {{data.historyDays}}.',
    ],
  },
  model: {
    options: [
      {
        id: 'neural_ltr',
        name: 'Neural learning-to-rank',
        fits: [
          { path: 'data.nRows', above: 1_000_000_000 },
          { path: 'problem.engineers', above: 7 },
        ],
        pro: 'With {{data.nRows}} logged rows the embeddings of query and [[unit]] carry what hand features miss.',
        con: 'On mixed features no better than trees until logs hold billions of rows.',
        work: 'one dense pass per candidate',
      },
      {
        id: 'lambdamart',
        name: 'LambdaMART on hand features',
        pro: 'Optimizes the list metric directly on match, history and attributes together, and {{arch.candidates}} candidates fit a processor budget.',
        con: 'Sees meaning only through the similarities it is given.',
        work: 'trees over all candidates in one batch',
      },
      {
        id: 'cross_encoder',
        name: 'Cross-encoder over query and text',
        pro: 'Reads meaning.',
        con: 'Refused for all candidates: one transformer pass each breaks {{arch.latencyP99Ms}}; later on the top few.',
        work: 'one transformer pass per candidate',
      },
      {
        id: 'logistic_regression',
        name: 'Pointwise click probability',
        pro: 'Simple.',
        con: 'Right per row yet blind to the list: it spends capacity on telling easy queries from hard ones.',
        work: 'one dot product',
      },
    ],
    theory: [
      'Only differences within one search matter: LambdaMART weights each pair of [[units]] by the NDCG that its swap would move.',
      'A click is relevance times being seen; dividing by the propensity of the position makes the pair loss unbiased, and clipping keeps its variance.',
    ],
    loss: 'Lambda loss on graded gains, inverse-propensity weights clipped; a position tower takes the rest and is dropped.',
    augmentation: 'None; pairs from randomized swaps weigh more',
    regularization: 'History shrinks to like [[units]] and like queries, masked at random for new ones',
    optimization:
      'Early stopping on NDCG of the latest week; trees, leaves and clip are searched, judged by interleaving.',
    interpretability: [
      'For any query the team sees two [[units]] side by side, and which feature pushed one above the other.',
    ],
  },
  reasons: searchReasons,
  ...searchRankingOperation,
  ...searchRankingRegisters,
}

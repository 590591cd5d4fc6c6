import { auction } from './auction'
import { ctrRankingOperation } from './operation'
import { ctrRankingRegisters } from './registers'
import { feedReasons } from './reasons'
import type { Archetype } from '../types'

export const ctrRanking: Archetype = {
  id: 'ctr_ranking',
  name: 'Feed and recommendation ranking',
  problemType: 'ranking',
  keywords: ['click', 'ctr', 'feed', 'ads', 'recommend', 'recommendations', 'ranking', 'engagement', 'promoted'],
  words: {
    unit: 'impression',
    units: 'impressions',
    positive: 'click',
    entity: 'user',
    action: 'order the candidates on the page',
    actor: 'the feed service',
    consumer: 'the user',
    item: 'item',
    items: 'items',
    task: 'ranking the feed',
    baseline: 'popularity with recency',
  },
  sources: [
    'He et al. 2014, doi 10.1145/2648584.2648589',
    'McMahan et al., KDD 2013',
    'LiRank, arXiv:2402.06859',
    'Gomez-Uribe & Hunt 2015, doi 10.1145/2843948',
    'Google, Rules of Machine Learning',
  ],
  metrics: {
    good: ['ndcg', 'normalized_entropy', 'auc_grouped_by_user', 'calibration_error', 'log_loss', 'ips_estimate'],
    pick: 'NDCG inside each request measures the order that one [[entity]] sees, on the {{data.exploredRows}} [[units]] a day whose order was drawn at random; normalized entropy where a chance is priced.',
    bad: [
      { id: 'accuracy', why: 'predicting no [[positive]] at all is nearly always right' },
      {
        id: 'global_roc_auc',
        why: 'it mixes users: telling active from idle people raises it while each list gets worse',
      },
      { id: 'rmse', why: 'it scores neither an order nor a probability' },
    ],
    business: {
      id: 'satisfied_sessions',
      name: 'Sessions that end in something watched, read or bought',
      target: 'a relative gain of {{exp.mdeRel}} over [[baseline]]',
    },
    guardrails: [
      {
        id: 'hides_and_reports',
        name: 'Hides and reports per impression',
        limit: 'at most {{problem.hideLimit}} of [[units]]',
      },
      { id: 'short_visit_share', name: 'Clicks left at once', limit: 'at most {{problem.gainRel}} above [[baseline]]' },
      {
        id: 'catalogue_share',
        name: 'Share of exposure outside the head of the catalog',
        limit: 'at most {{problem.gainRel}} below [[baseline]]',
      },
      { id: 'latency_p99', name: 'Ranking latency', limit: '{{arch.latencyP99Ms}} at p99' },
    ],
  },
  problem: {
    summary: [
      {
        text: 'First define the success metric: which user or revenue number must move, by how much and by when. No model is chosen before that.',
        when: [{ path: 'problem.missingFacts', known: true }],
      },
      {
        text: 'Start with [[baseline]], without ML, shown and logged as a model would be: it gives the traffic, the labels and the number to beat.',
        when: [{ path: 'problem.missingFacts', known: true }],
      },
      'Order the candidate [[items]] of one request by expected satisfaction of the [[entity]], within {{arch.latencyP99Ms}}, and log what was shown and where.',
    ],
    whyMl: [
      {
        text: 'ML is not yet justified: with {{problem.missingFacts}} open, every choice below is an assumption to clarify, and a heuristic can ship meanwhile.',
        when: [{ path: 'problem.missingFacts', known: true }],
      },
      {
        text: '[[Baseline]] shows everyone the same head; a learned order pays where tastes differ and each [[entity]] leaves enough history.',
        when: [{ path: 'problem.missingFacts', known: false }],
      },
      'Policy, age limits and already-seen filters stay rules in front of the ranker.',
    ],
    antiGoals: [
      'No optimization of [[positive]] rate alone.',
      'No candidate retrieval: at {{arch.qpsPeak}} the ranker gets a list.',
      {
        text: 'No churn model and no artwork model in the same project: one surface, one number, one owner.',
        when: [{ path: 'problem.missingFacts', known: true }],
      },
    ],
    falsePositive: 'a slot is spent on an item that the user skips or regrets',
    falseNegative: 'a wanted item stays below the fold and is never learned about',
    baseline: {
      id: 'rules',
      text: '[[Baseline]] per country, without ML: a decayed count of satisfied [[units]], less what the [[entity]] has finished; measured on the same split and the same {{data.testDays}}.',
    },
    stakeholders: [
      { who: 'Product', cares: 'one number that moves and stays moved' },
      { who: 'Users', cares: 'less scrolling, no bait' },
      { who: 'Creators and advertisers', cares: 'a fair chance for new items; calibrated prices' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Impression log',
        holds: 'list shown, position, propensity, features, model version',
        trap: 'rendered below the fold yet logged as seen',
      },
      {
        name: 'Interaction log',
        holds: 'clicks, dwell, hides, purchases',
        trap: 'autoplay and bots look like interest',
      },
      { name: 'Catalog', holds: 'topic, language, rights, age', trap: 'today’s metadata on yesterday’s impressions' },
    ],
    labels: [
      'A seen [[unit]] is the row; a [[positive]] followed by dwell is the label, and a hide is a stronger negative than a skip.',
      'Delayed conversions stay open for {{data.labelDelayDays}} before they count as negatives.',
      'In {{data.exploreShare}} of [[units]] neighbors are swapped at random with the chance logged, so that position can be told from taste.',
      {
        text: 'Watch history in the warehouse lacks what was shown and skipped; logging [[units]] starts before any training.',
        when: [{ path: 'problem.missingFacts', known: true }],
      },
    ],
    features: [
      {
        group: 'Decayed counts per [[entity]] and topic',
        available: 'seconds after an event',
        trap: 'the counter already holds the labeled click',
      },
      {
        group: 'Item age, smoothed rate, embedding',
        available: 'at the request',
        trap: 'rate earned at the top position',
      },
      { group: 'Device, hour, surface', available: 'at the request', trap: 'surface stands in for position' },
    ],
    leaks: [
      'Position used as a feature without being fixed when serving.',
      'Counters that include the labeled [[unit]].',
      'One session on both sides of the split.',
    ],
    split: {
      strategy: 'time_based',
      text: [
        'Train on {{data.trainDays}}, test on the following {{data.testDays}}, sessions kept whole and conversions mature.',
        'New users and new [[items]] of those {{data.testDays}} are read apart.',
      ],
      whyNotRandom: 'neighboring [[units]] of one [[entity]] share a mood, on both sides of {{data.trainDays}}',
    },
    quality: [
      'Features are logged at serving and trained from that log; a recomputed sample must match it.',
      'Seen [[units]] per request stay inside the range of the same weekday.',
    ],
    privacy: ['Profiling needs a legal basis and an off switch that leaves [[baseline]]; minors get no profiled ads.'],
  },
  model: {
    options: [
      {
        id: 'rules',
        name: 'Popularity and recency rules',
        fits: [{ path: 'problem.missingFacts', known: true }],
        pro: 'Needs no training data, ships soon within {{arch.latencyP99Ms}}, and creates the log that any later model is judged on.',
        con: 'Everyone sees the same head; kept as baseline and fallback.',
        work: 'one sorted lookup',
      },
      {
        id: 'dlrm_dcn',
        name: 'Embedding and cross network',
        fits: [{ path: 'data.rowsPerDay', above: 1e8 }],
        pro: 'At {{data.rowsPerDay}} rows a day, id embeddings and their crosses hold signal that counts lose.',
        con: 'Embedding tables need far more traffic than {{data.rowsPerDay}}.',
        work: 'sparse lookups and a small dense pass',
      },
      {
        id: 'wide_and_deep',
        name: 'Wide and deep network',
        fits: [{ path: 'data.rowsPerDay', above: 1e7 }],
        pro: 'Memorizes frequent pairs and generalizes to rare ones.',
        con: 'Little over trees at {{data.rowsPerDay}}, with a second framework to run.',
        work: 'lookups and a dense pass',
      },
      {
        id: 'matrix_factorization',
        name: 'Matrix factorization',
        fits: [
          { path: 'arch.serving', is: 'batch' },
          { path: 'data.rowsPerDay', below: 1e5 },
        ],
        pro: 'Small, nightly, and enough for returning users.',
        con: 'Blind to context and to new [[items]].',
        work: 'one dot product per item',
      },
      {
        id: 'gbdt',
        name: 'Gradient-boosted ranking trees',
        pro: 'Strong on counts and recency, quick to retrain, and calibrated with one further map.',
        con: 'Cannot learn id embeddings; the first learned step after [[baseline]].',
        work: 'a few hundred tree walks per candidate',
      },
    ],
    theory: [
      'A [[positive]] is examination times relevance; without estimating examination, the model learns where the page put an [[item]].',
      'Only shown [[items]] earn labels, so the ranker narrows its own data; exploration of {{data.exploreShare}} buys the missing part back.',
    ],
    loss: 'Log loss per seen [[unit]] weighted by inverse examination; separate heads for dwell and hide where counts allow.',
    augmentation:
      'Negatives are down-sampled and the score recalibrated; unseen [[items]] are never taken for negatives.',
    regularization: 'Smoothed rates for rare [[items]]; hashed ids below a support limit share one bucket.',
    optimization:
      'Early stopping on the last of {{data.trainDays}}; only labels older than {{data.labelDelayDays}} are learned from.',
    interpretability: [
      'Each recommendation states its main reason (watched, followed, popular nearby), and the main parameters are published.',
    ],
  },
  settings: [auction],
  reasons: feedReasons,
  ...ctrRankingOperation,
  ...ctrRankingRegisters,
}

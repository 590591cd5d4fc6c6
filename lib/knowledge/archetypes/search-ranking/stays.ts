import type { Setting } from '../types'
import { staysOperation } from './stays-operation'
import { staysReasons } from './stays-reasons'
import { staysRegisters } from './stays-registers'

/** Homes and rooms that one party has for certain nights: the calendar decides what can be shown at all. */
export const stays: Setting = {
  id: 'dated_stays',
  name: 'Booking of dated stays',
  signs: [
    /\b(?:holiday|vacation)[ -](?:homes?|rentals?|lets?|flats?|apartments?)\b/i,
    /\b(?:hotels?|rooms?|villas?|cottages?|chalets?|campsites?|accommodations?)\b[^.]{0,80}\b(?:bookings?|booked|to book|reservations?|reserved)\b/i,
    /\b(?:bookings?|booked|to book|reservations?|reserved)\b[^.]{0,80}\b(?:hotels?|rooms?|villas?|cottages?|chalets?|campsites?|accommodations?)\b/i,
  ],
  over: {
    words: {
      unit: 'listing',
      units: 'listings',
      positive: 'booking',
      entity: 'searcher',
      action: 'order the candidates',
      actor: 'the result page',
      consumer: 'the searcher',
      task: 'search ranking',
      baseline: 'text match with popularity and price',
      supplier: 'supplier',
    },
    sources: [
      'arXiv:1810.09591 (Airbnb Search)',
      'arXiv:2002.05515 (improving Airbnb Search)',
      'Joachims et al. WSDM 2017, arXiv:1608.04468',
      'Chapelle et al. 2012, doi 10.1145/2094072.2094078 (interleaving)',
    ],
    metrics: {
      good: ['ndcg', 'mrr', 'interleaving_win_rate', 'bookings_per_search', 'map'],
      pick: 'Gain is the [[positive]], de-biased for position: of {{arch.candidates}} candidates the upper ranks count, where [[consumer]] decides.',
      bad: [
        { id: 'accuracy', why: 'calling every [[unit]] unwanted is nearly always right and orders nothing' },
        { id: 'ctr_only', why: 'a pretty photo with a hidden fee earns clicks and loses the [[positive]]' },
        { id: 'rmse', why: 'the scale of a relevance score has no meaning' },
      ],
      business: {
        id: 'bookings_per_search',
        name: '[[positive]]s per search',
        target: 'relative change of {{exp.mdeRel}} over {{exp.baselineRate}}',
      },
      guardrails: [
        {
          id: 'zero_result_rate',
          name: 'searches with an empty page',
          limit: 'no rise beyond {{exp.mdeRel}} in any language',
        },
        {
          id: 'cancellation_rate',
          name: '[[positive]]s canceled or refunded',
          limit: 'no rise; a match forced within {{arch.candidates}} comes back',
        },
        {
          id: 'new_listing_exposure',
          name: 'Impressions of new [[units]]',
          limit: 'at least {{arch.exploreShare}} of top slots',
        },
      ],
    },
    problem: {
      summary: [
        'For each search, order {{arch.candidates}} retrieved candidates within {{arch.latencyP99Ms}} so that the [[unit]] that would be booked stands high.',
        'At {{arch.qpsPeak}} that is {{arch.scoresPerSecond}} scores: model size is a budget before it is a taste.',
      ],
      whyMl: ['[[baseline]] knows neither dates nor party size nor what similar searchers chose; logs know all three.'],
      antiGoals: [
        'No retrieval change in the same launch: a lost candidate cannot be ranked.',
        'No payment for rank inside this score; sponsored slots are separate and marked.',
        'No score as a grade of the [[supplier]].',
      ],
      falsePositive: 'a top slot goes to a [[unit]] that nobody books',
      falseNegative: 'the right [[unit]] is buried below the fold',
      baseline: {
        id: 'bm25_popularity',
        text: '[[baseline]], weights fitted on the same test window’s past: what cannot beat it interleaved is not launched.',
      },
      stakeholders: [
        { who: 'Searchers', cares: 'a short hunt, no surprises at the price' },
        { who: 'Suppliers', cares: 'a fair chance for a new listing' },
        { who: 'Marketplace', cares: 'completed transactions, tomorrow too' },
      ],
    },
    data: {
      sources: [
        {
          name: 'Impressions',
          holds: 'query, candidates, rank, page, model version',
          trap: 'logged as rendered, not as seen: record the viewport',
        },
        { name: 'Clicks to [[positive]]s', holds: 'journey across sessions', trap: 'the last click takes all credit' },
        {
          name: '[[unit]] state',
          holds: 'price, calendar, text, photos, as served',
          trap: 'joined afterwards it holds the price after the [[positive]]',
        },
        {
          name: 'Judged set',
          holds: 'graded pairs, tail queries and languages',
          trap: 'two judges per pair, or taste is noise',
        },
      ],
      labels: [
        'Graded gain: [[positive]] above request above long click above impression, the last only if the viewport reached it.',
        {
          text: 'With {{data.positiveRate}} positive, unseen [[units]] below the last click are unknown and not negative; they are left out of the pairs.',
          when: [{ path: 'data.positiveRate', known: true }],
        },
        'A [[positive]] follows {{data.labelDelayDays}} after the search; canceled ones are withdrawn from the gain.',
        'Position propensity is estimated from a small randomized swap of neighbors, never from the ranker’s own logs alone.',
      ],
      features: [
        {
          group: 'Query and [[unit]]: text, place, dates, party',
          available: 'at the search',
          trap: 'availability corrected later',
        },
        {
          group: '[[unit]] history, smoothed by exposure',
          available: 'hourly',
          trap: 'a rate that counts this search, or punishes few impressions',
        },
        {
          group: 'Price against comparable candidates',
          available: 'at the search',
          trap: 'fees added after the click',
        },
        { group: 'Searcher context of this session', available: 'stream', trap: 'clicks after the page' },
      ],
      leaks: [
        'The same session on both sides of the split: one journey repeats its search many times.',
        {
          text: 'Rank as an input: offline it explains the click, online it is not known. It enters only a bias term that is dropped at serving.',
          when: [{ path: 'model.positionFeature', is: true }],
        },
        'Popularity counted over the test window.',
      ],
      split: {
        strategy: 'time_based',
        text: [
          'Train on {{data.trainDays}}, test on the last {{data.testDays}}, whole journeys on one side only.',
          'New [[units]] and unseen queries form their own test.',
        ],
        whyNotRandom:
          'rows of one search share candidates and mood; scattered, the test asks what training has answered',
      },
      quality: [
        'Bot and scraper traffic is taken out before gains are counted.',
        'Impressions without viewport are not used as negatives.',
      ],
      privacy: [
        'Queries reveal travel plans and needs: kept under a session key, cut to aggregates after {{data.historyDays}}.',
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
          con: 'The first ones published lost to trees for a year; team and logs should be larger.',
          work: 'one dense pass per candidate',
        },
        {
          id: 'lambdamart',
          name: 'LambdaMART on hand features',
          pro: 'Optimizes the list metric directly on mixed features, and {{arch.candidates}} candidates fit a processor budget.',
          con: 'Misses free text and long-tail ids.',
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
          con: 'Calibrated per row yet blind to the list: it spends capacity on easy queries.',
          work: 'one dot product',
        },
      ],
      theory: [
        'Only differences within one search matter: LambdaMART weights each pair by the NDCG that its swap would move.',
        'A click is relevance times being seen; dividing by the propensity of the position makes the pair loss unbiased, and clipping keeps its variance.',
      ],
      loss: 'Lambda loss on graded gains, inverse-propensity weights clipped; a position tower takes the rest and is dropped.',
      augmentation: 'None; pairs from randomized swaps weigh more',
      regularization: 'History shrinks to comparable [[units]], masked at random for new ones',
      optimization:
        'Early stopping on NDCG of the latest week; trees, leaves and clip are searched, judged by interleaving.',
      interpretability: [
        'For a [[supplier]]: the main parameters and their relative weight in plain words, as the law asks.',
      ],
    },
    reasons: staysReasons,
    ...staysOperation,
    ...staysRegisters,
  },
}

import { auctionOperation } from './auction-operation'
import { auctionRegisters } from './auction-registers'
import type { Setting } from '../types'

/** Paid places: the score is a chance that an auction multiplies with a bid, not an order of taste. */
export const auction: Setting = {
  id: 'auction',
  name: 'Paid places',
  signs: [
    /\bauctions?\b/i,
    /\b(ad|advert|sponsored|promoted) (places?|slots?|requests?|impressions?|posts?|listings?|products?)\b/i,
    /\b(display|search|in-app|banner) (ads|advertising)\b|\badvertisers?\b|\bbidding\b/i,
  ],
  over: {
    words: {
      unit: 'impression',
      units: 'impressions',
      positive: 'click',
      entity: 'user',
      action: 'rank the ads by bid times chance',
      actor: 'the ad server',
      consumer: 'the user',
      item: 'ad',
      items: 'ads',
      task: 'predicting clicks for the auction',
      baseline: 'smoothed click rates per ad and place',
    },
    metrics: {
      good: ['normalized_entropy', 'calibration_error', 'auc_grouped_by_user', 'log_loss', 'ips_estimate'],
      pick: 'Normalized entropy measures the chance itself, which the auction multiplies with a bid; {{data.exploredRows}} impressions a day not picked by the old model check it.',
      bad: [
        { id: 'accuracy', why: 'predicting no [[positive]] at all is nearly always right' },
        { id: 'global_roc_auc', why: 'blind to a chance that is twice too high, which the auction charges for' },
      ],
      business: {
        id: 'revenue_per_request',
        name: 'Revenue per request, clicks filtered as invalid left out',
        target: 'a relative gain of {{exp.mdeRel}} over [[baseline]]',
      },
      guardrails: [
        {
          id: 'calibration_ratio',
          name: 'Predicted over observed clicks, per campaign',
          limit: 'apart by at most {{problem.calibrationBand}}',
        },
        { id: 'ads_hidden', name: 'Ads hidden or reported', limit: 'at most {{problem.hideLimit}} of impressions' },
        { id: 'latency_p99', name: 'Scoring latency', limit: '{{arch.latencyP99Ms}} at p99' },
      ],
    },
    problem: {
      summary: [
        'For every eligible ad of one request, predict the chance of an impression ending in a [[positive]], within {{arch.latencyP99Ms}}, so that bids times chances can be compared.',
      ],
      whyMl: [
        'A click rate per ad and place settles only after many impressions; a model lends a new ad the rates of its advertiser, creative and place.',
        'Eligibility, budgets, pacing, frequency caps and the auction itself stay rules around it.',
      ],
      antiGoals: [
        'No order by [[positive]] rate alone: the bid counts.',
        'No pacing and no bids: at {{arch.qpsPeak}} the model says how likely, the auction who and at what price.',
      ],
      falsePositive: 'a chance set too high wins the place with an ad nobody clicks, and a better one is displaced',
      falseNegative: 'a wanted ad loses the auction and its budget stays unspent',
      baseline: {
        id: 'rules',
        text: '[[Baseline]], shrunk to the advertiser’s rate, without ML; measured on the same split and the same {{data.testDays}}.',
      },
      stakeholders: [
        { who: 'Advertisers', cares: 'clicks worth the bid; budgets spent evenly' },
        { who: 'Ad sales', cares: 'revenue per request that survives a release' },
        { who: 'Users', cares: 'ads that fit and do not mislead' },
      ],
    },
    data: {
      sources: [
        {
          name: 'Auction log',
          holds: 'eligible ads, bids, chances, winner, model version',
          trap: 'losers have no outcome',
        },
        {
          name: 'Impression and click log',
          holds: 'on screen, clicked, back soon',
          trap: 'mis-taps and bots look like interest',
        },
        {
          name: 'Campaign catalog',
          holds: 'advertiser, creative, targeting, budget',
          trap: 'today’s targeting on yesterday’s auction',
        },
      ],
      labels: [
        'An impression that was on the screen is the row; a [[positive]] that passes the filter for invalid traffic is the label.',
        'A [[positive]] may come late: rows stay open for {{data.labelDelayDays}} before they count as negatives.',
        'In {{data.exploreShare}} of requests the winner is drawn at random among eligible ads with the chance logged: outcomes of ads the old model would not have shown.',
      ],
      features: [
        {
          group: 'Smoothed rates per ad, advertiser and place',
          available: 'minutes after an event',
          trap: 'the counter already holds the labeled click',
        },
        {
          group: 'Ids of ad, advertiser and creative',
          available: 'at the request',
          trap: 'a new campaign has none of its own',
        },
        { group: 'Place, device, hour, page', available: 'at the request', trap: 'place stands in for position' },
        {
          group: 'History per [[entity]], with consent',
          available: 'at the request',
          trap: 'those who refuse differ from the rest',
        },
      ],
      leaks: [
        'The clearing price as a feature: it follows from the scores.',
        'Counters that include the labeled impression.',
        'Spent budgets and end dates that were known only later.',
      ],
      split: {
        strategy: 'time_based',
        text: [
          'Train on {{data.trainDays}}, test on the following {{data.testDays}}, with the labels of both closed.',
          'Campaigns that began in those {{data.testDays}} are read apart.',
        ],
        whyNotRandom: 'impressions of one campaign share creative and place on both sides of {{data.trainDays}}',
      },
      quality: [
        'Features are logged at the auction and trained from that log; a recomputed sample must match it.',
        'Each label keeps the version of the invalid-traffic filter, so that a week can be filtered anew.',
      ],
      privacy: [
        'Without consent the chance comes from place, hour and creative alone; that path has its own test. Minors get no ads chosen from a profile.',
      ],
    },
    model: {
      options: [
        {
          id: 'dlrm_dcn',
          name: 'Embedding and cross network',
          fits: [{ path: 'data.rowsPerDay', above: 1e8 }],
          pro: 'At {{data.rowsPerDay}} rows a day, ids of ads and advertisers and their crosses hold signal that counts lose.',
          con: 'Embedding tables need far more traffic than {{data.rowsPerDay}}.',
          work: 'sparse lookups and a small dense pass',
        },
        {
          id: 'gbdt',
          name: 'Gradient-boosted trees on rates',
          pro: 'Strong on smoothed rates, quick to retrain for new campaigns, and calibrated with one further map.',
          con: 'Cannot learn ids; the first learned step after [[baseline]].',
          work: 'a few hundred tree walks per ad',
        },
        {
          id: 'logistic_regression',
          name: 'Sparse logistic regression',
          pro: 'Learns online from hashed ids.',
          con: 'Crosses of ad and place must be made by hand; kept as the reference in replay.',
          work: 'one sparse dot product per ad',
        },
      ],
      theory: [
        'Bids times chances compare only if a chance is as frequent as it says: twice too high, and an ad counts for twice its worth.',
        'The auction picks the most overestimated of all [[items]], so winners click less than predicted even where the model is right on average; calibration is read on winners.',
      ],
      loss: 'Log loss per seen impression, the place as an input; no ranking loss, since the auction needs a chance.',
      augmentation: 'Negatives are down-sampled and the chance mapped back by the sampling rate.',
      regularization:
        'Rates of rare [[items]] shrink to their advertiser; hashed ids below a support limit share one bucket.',
      interpretability: [
        'Each ad carries its label, its advertiser and the main reason it is shown; campaigns see predicted and observed clicks.',
      ],
    },
    ...auctionOperation,
    ...auctionRegisters,
  },
}

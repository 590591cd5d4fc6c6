import type { Overrides } from '../types'

export const auctionOperation = {
  arch: {
    parts: [
      { id: 'feed', name: 'Ad server', kind: 'service', rhythm: 'request', note: 'request, deadline' },
      { id: 'cand', name: 'Eligible ads', kind: 'service', rhythm: 'request', note: 'targeting, budget, caps' },
      {
        id: 'features',
        name: 'Feature store',
        kind: 'store',
        rhythm: 'request',
        note: 'rates, history',
        personal: true,
      },
      { id: 'rank', name: 'Click model', kind: 'model', rhythm: 'request', note: 'calibrated chance per ad' },
      { id: 'mix', name: 'Auction', kind: 'service', rhythm: 'request', note: 'bid times chance, price' },
      {
        id: 'log',
        name: 'Auction log',
        kind: 'store',
        rhythm: 'seconds',
        note: 'bids, chances, clicks',
        personal: true,
      },
      { id: 'count', name: 'Filter and counters', kind: 'job', rhythm: 'seconds', note: 'invalid clicks, rates' },
      { id: 'train', name: 'Training and gate', kind: 'job', rhythm: 'days', note: 'closed labels' },
    ],
    links: [
      { from: 'feed', to: 'cand', label: 'request' },
      { from: 'cand', to: 'rank', label: 'ads' },
      { from: 'features', to: 'rank', label: 'features' },
      { from: 'rank', to: 'mix', label: 'chances' },
      { from: 'mix', to: 'feed', label: 'winner' },
      { from: 'feed', to: 'log', label: 'seen, clicked' },
      { from: 'log', to: 'count', label: 'events' },
      { from: 'count', to: 'features', label: 'rates' },
      { from: 'log', to: 'train', label: 'labels' },
      { from: 'train', to: 'rank', label: 'version' },
    ],
    flow: [
      'History of the [[entity]] is read once a request, rates of all eligible ads in one batch, and all are scored together.',
      'The log is written from what the screen showed; bids and chances come from the auction that was run.',
    ],
    stages: [
      { id: 'candidates', name: 'eligible ads', share: 0.25 },
      { id: 'features', name: 'feature reads', share: 0.3 },
      { id: 'rank', name: 'score', share: 0.25 },
      { id: 'mix', name: 'auction', share: 0.1 },
    ],
    fallback: {
      id: 'popularity',
      text: 'Past {{arch.latencyP99Ms}} the auction runs on [[baseline]] and the log marks it.',
    },
    security: [
      'Click farms and a rival’s clicks: invalid traffic is neither charged nor learned from.',
      'Histories are keyed by pseudonymous id and leave with the account.',
    ],
    alternatives: [
      { given: 'bids per conversion', then: 'a second head, with its own delay' },
      { given: 'places sold at a fixed price', then: 'no auction: even delivery under caps' },
    ],
  },
  exp: {
    why: 'Assignment by [[entity]], each campaign’s budget split between the arms, or for {{exp.plannedDays}} one arm spends what the other would have won.',
    rejected: [
      {
        option: 'Assignment per request, budgets shared',
        whyNot: 'the arm that bids faster empties budgets of both within {{exp.plannedDays}}',
      },
      {
        option: 'Offline gain as proof',
        whyNot: 'all but {{data.exploreShare}} of the log is what the old chances let win',
      },
    ],
    offline: [
      'Normalized entropy on {{data.exploredRows}} randomized impressions a day, against [[baseline]], with intervals by campaign.',
      'Predicted over observed clicks of auction winners, per place and age of the campaign; replay of logged auctions as a gate.',
    ],
    slices: ['new campaigns', 'place and device', 'without consent', 'small advertisers', 'rare ads'],
    fairness: [
      'Ads for jobs, housing and credit are compared by group of [[entity]] reached: a chance of a [[positive]] can steer whom they reach. Small advertisers’ rates are read apart.',
    ],
    errorAnalysis:
      'Every fortnight, ad sales and engineers read the campaigns whose clicks were farthest from predicted; each ends as a filter, a feature or a fix of the catalog.',
    online: { metric: 'clicks per impression', baselineRate: 0.01, mdeRel: 0.02, rateFrom: 'data.positiveRate' },
  },
  prod: {
    monitors: [
      {
        id: 'calibration',
        watch: 'Predicted over observed, winners, per place',
        threshold: 'apart by {{problem.calibrationBand}} over a day',
        why: 'the auction charges by it',
        who: 'click model team',
        firstMove: 'recalibrate, then look for a broken feature',
      },
      {
        id: 'fresh',
        watch: 'Age of rates',
        threshold: 'over {{arch.countAgeMin}}',
        why: 'a new campaign stays unknown',
        who: 'data platform',
        firstMove: 'score with the advertiser’s rate',
      },
      {
        id: 'oov',
        watch: 'Ads without features',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'a catalog release lost its join',
        who: 'click model team',
        firstMove: 'repair the feed',
      },
      {
        id: 'bait',
        watch: 'Ads hidden, reported or left at once',
        threshold: '{{prod.hourAlarm}} of {{prod.hourN}} an hour',
        why: 'misleading creatives win',
        who: 'ad sales',
        firstMove: 'stop the creative, then return the version',
      },
      {
        id: 'invalid',
        watch: 'Share of clicks filtered',
        threshold: 'apart by {{exp.halfWidth}} over a week',
        why: 'a farm, or a filter that broke',
        who: 'traffic quality',
        firstMove: 'hold charges, refilter the days',
      },
    ],
    stages: [
      { id: 'Shadow', share: 0, text: 'logged features match and {{arch.latencyP99Ms}} holds' },
      {
        id: 'Small arm',
        share: 0.05,
        text: '{{prod.stage1N}} impressions; stops at {{prod.stage1Alarm}} ads hidden or reported',
      },
      { id: 'Wide', share: 0.5, text: 'after {{exp.plannedDays}}, with split budgets' },
    ],
    retrainDays: 1,
    retraining:
      'Every {{prod.retrainCadenceDays}}, since campaigns start and end daily; the new model replaces the old only when it is calibrated on yesterday’s winners.',
    runbook: [
      'Chances jump: return the version within {{prod.rollbackMinutes}}; charges of those minutes are reviewed.',
      'Rates stop: score with [[baseline]], pause training; unlogged days are skipped, not guessed.',
      'Revenue falls at good calibration: check budgets and eligibility before the model.',
    ],
    owner: 'click-model-team',
    governance: [
      {
        text: 'Each ad is marked, with its payer and the main parameters that chose it; no profiling of minors or by sensitive data.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2022/2065 art. 26 and 28',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'Reading a device’s store or identifier for ads needs consent.',
        asOf: '2026-06',
        source: 'Directive 2002/58/EC art. 5(3)',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'Residents may opt out of ads across contexts; the browser’s signal counts as such.',
        asOf: '2026-06',
        source: 'California Civil Code 1798.120 and 1798.135',
        when: [{ path: 'reg.regions', has: ['US'] }],
      },
    ],
  },
} satisfies Pick<Overrides, 'arch' | 'exp' | 'prod'>

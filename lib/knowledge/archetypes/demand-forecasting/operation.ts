import type { Archetype } from '../types'

/** Architecture, experiment and production of the demand entry. */
export const demandForecastingOperation = {
  arch: {
    serving: 'batch',
    parts: [
      {
        id: 'tills',
        name: 'Tills and stock ledger',
        kind: 'external',
        rhythm: 'days',
        note: 'sales, stock, write-offs',
      },
      {
        id: 'plans',
        name: 'Plan archive',
        kind: 'store',
        rhythm: 'days',
        note: 'price, promotion, weather as of each night',
      },
      {
        id: 'features',
        name: 'Marking and lags',
        kind: 'job',
        rhythm: 'days',
        note: 'state of each day, lags by cut-off',
      },
      { id: 'model', name: 'Quantile model', kind: 'model', rhythm: 'days', note: 'all series in one run' },
      { id: 'reconcile', name: 'Reconciliation', kind: 'job', rhythm: 'days', note: 'places and regions agree' },
      {
        id: 'forecasts',
        name: 'Forecast table',
        kind: 'store',
        rhythm: 'days',
        note: 'by night; the last good one stays',
      },
      { id: 'orders', name: 'Order rule', kind: 'service', rhythm: 'days', note: 'quantile, stock, pack, shelf life' },
      { id: 'planners', name: 'Planner desk', kind: 'people', rhythm: 'days', note: 'exceptions, with reason' },
    ],
    links: [
      { from: 'tills', to: 'features', label: 'sales and stock' },
      { from: 'plans', to: 'features', label: 'as known that night' },
      { from: 'features', to: 'model', label: 'rows' },
      { from: 'model', to: 'reconcile', label: 'quantiles' },
      { from: 'reconcile', to: 'forecasts', label: 'coherent night' },
      { from: 'forecasts', to: 'orders', label: 'quantiles' },
      { from: 'orders', to: 'planners', label: 'exceptions' },
      { from: 'planners', to: 'plans', label: 'overrides' },
    ],
    flow: [
      'After closing, sales and stock load, days are marked, and one run writes {{arch.forecastsPerNight}} rows within {{arch.latencyP99Ms}} of the load.',
      'A night is published whole, after its checks; until then [[actor]] reads the one before.',
    ],
    stages: [
      { id: 'load', name: 'load of sales and stock', share: 0.2 },
      { id: 'lags', name: 'marking and lags', share: 0.35 },
      { id: 'model', name: 'quantile model', share: 0.15 },
      { id: 'publish', name: 'reconcile, check, publish', share: 0.15 },
    ],
    defaultLatencyMs: 10_800_000,
    concurrency: 100,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'previous_night',
      text: 'The night before, shifted by a day, then seasonal naive; planned [[promotion]]s go to [[planner]], since both miss them.',
    },
    security: [
      'Planned prices and [[promotion]]s are trade secrets: only the jobs and named planners read the archive.',
      'The rule caps each order by shelf space and shelf life, so that a broken forecast empties no warehouse.',
    ],
    alternatives: [
      { given: 'fresh goods ordered several times a day', then: 'the night’s quantiles updated by the sales so far' },
      { given: 'under two hundred series', then: 'ETS per series in one script, quantiles from its residuals' },
      { given: 'many new items each season', then: 'a model of first weeks from attributes, beside the global one' },
    ],
  },
  exp: {
    type: 'cluster',
    unit: 'store',
    why: 'Items in one [[entity]] share shelf, budget and substitutes, so whole [[entity]]s are randomized in matched pairs, their errors clustered: design effect {{exp.deff}}.',
    rejected: [
      {
        option: 'A/B test by item',
        whyNot: 'a full shelf of one takes sales from its neighbor in the other arm of {{exp.nPerArm}}',
      },
      {
        option: 'Switchback by week',
        whyNot: 'what is bought in one week is sold in the next; {{data.horizonDays}} of orders mix',
      },
    ],
    offline: [
      'Pinball loss, WAPE and bias over {{data.origins}} origins by day ahead, against seasonal naive; censored [[units]] apart.',
      'A replay of orders through lead time, packs and shelf life compares waste and lost sales.',
    ],
    slices: ['promotion days', 'holiday weeks', 'new items', 'slow movers', 'fresh goods', 'small places'],
    fairness: [
      'No person is scored; bias of {{data.series}} series is read by district, where poor ledgers would empty shelves.',
    ],
    errorAnalysis:
      'The costliest misses of a week are sorted: censored, late plan, new item, wrong ledger, model; only the last is retrained away.',
    online: {
      metric: 'item-days out of stock',
      baselineRate: 0.05,
      mdeRel: -0.1,
      rateFrom: 'problem.emptyShare',
      clusterSize: 200,
      icc: 0.01,
    },
  },
  prod: {
    monitors: [
      {
        id: 'bias',
        watch: 'Signed error by category and week',
        threshold: 'beyond {{problem.gainRel}} of its volume',
        why: 'repeated nightly, it becomes waste or gaps',
        who: 'forecasting team',
        firstMove: 'split by promotion, holiday, new item',
      },
      {
        id: 'coverage',
        watch: 'Stocked [[units]] at or below the order',
        threshold: 'off {{model.stockQuantile}} by {{exp.halfWidth}}',
        why: 'the order rule trusts this share',
        who: 'forecasting team',
        firstMove: 'recalibrate that category',
      },
      {
        id: 'censored_share',
        watch: 'Censored share by [[entity]]',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'a spiral of low orders shows here first',
        who: 'replenishment lead',
        firstMove: 'count the shelf, correct the ledger',
      },
      {
        id: 'nightly_run',
        watch: 'Publication of the night',
        threshold: 'later than {{arch.latencyP99Ms}} after the load',
        why: 'the cut-off does not wait',
        who: 'engineer on duty',
        firstMove: 'publish the night before',
      },
      {
        id: 'overrides',
        watch: 'Overrides of a [[planner]] in a week',
        threshold: '{{prod.weekAlarm}} in {{prod.weekN}}',
        why: 'people know what no column holds',
        who: 'forecasting team',
        firstMove: 'make the reason a column',
      },
    ],
    stages: [
      { id: 'Silent', share: 0, text: 'scored over {{data.horizonDays}}; orders unchanged' },
      {
        id: 'A few places',
        share: 0.05,
        text: 'capped orders; ends at {{prod.stage1Alarm}} of {{prod.stage1N}} overrides of one kind',
      },
      { id: 'Matched pairs', share: 0.5, text: 'test of {{exp.nPerArm}} [[units]] an arm, through one [[promotion]]' },
      { id: 'All', share: 1, text: 'holdout read after {{exp.readDay}}' },
    ],
    retrainDays: 7,
    retraining:
      'Refit every {{prod.retrainCadenceDays}}; it goes live if pinball loss and bias hold over {{data.origins}} origins, holiday weeks included.',
    runbook: [
      'Sales of [[entity]]s missing: not zero; forecast from the last full day.',
      '[[Promotion]] moved after the run: rerun that category, reconcile upwards.',
      'Closure or panic buying: freeze the fit, widen the quantiles, top items to [[planner]].',
      'Bad version: the one before within {{prod.rollbackMinutes}}, proposals still open canceled.',
    ],
    owner: 'forecasting-team',
    governance: [
      {
        text: 'Forecasts that drive shifts fall under working-time and works-council rules; counsel is asked before that use.',
        asOf: '2026-06',
        source: 'Directive 2003/88/EC and national labor law; not legal advice',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>

import type { Archetype } from '../types'

/** Architecture, experiments and operation */
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
        note: 'price, promotion and weather as known at each night',
      },
      { id: 'censor', name: 'Censoring job', kind: 'job', rhythm: 'days', note: 'marks the state of each item-day' },
      {
        id: 'features',
        name: 'Feature job',
        kind: 'job',
        rhythm: 'days',
        note: 'lags by cut-off, same code in replay',
      },
      { id: 'model', name: 'Quantile model', kind: 'model', rhythm: 'days', note: 'all series in one nightly run' },
      {
        id: 'reconcile',
        name: 'Reconciliation',
        kind: 'job',
        rhythm: 'days',
        note: 'items, stores and regions made to agree',
      },
      {
        id: 'forecasts',
        name: 'Forecast table',
        kind: 'store',
        rhythm: 'request',
        note: 'versioned by night; the last good one stays',
      },
      {
        id: 'orders',
        name: 'Order rule',
        kind: 'service',
        rhythm: 'request',
        note: 'quantile, stock, pack, shelf life',
      },
      { id: 'planners', name: 'Planner desk', kind: 'people', rhythm: 'days', note: 'exceptions and reasons' },
      { id: 'registry', name: 'Training and registry', kind: 'job', rhythm: 'days', note: 'rolling-origin gate' },
    ],
    links: [
      { from: 'tills', to: 'censor', label: 'sales and stock' },
      { from: 'censor', to: 'features', label: 'marked days' },
      { from: 'plans', to: 'features', label: 'as known that night' },
      { from: 'features', to: 'model', label: 'rows' },
      { from: 'features', to: 'registry', label: 'origins' },
      { from: 'registry', to: 'model', label: 'accepted version' },
      { from: 'model', to: 'reconcile', label: 'quantiles' },
      { from: 'reconcile', to: 'forecasts', label: 'coherent night' },
      { from: 'forecasts', to: 'orders', label: 'quantiles' },
      { from: 'orders', to: 'planners', label: 'exceptions' },
      { from: 'planners', to: 'plans', label: 'overrides, with reason' },
    ],
    flow: [
      'After closing, sales and stock load, censored [[units]] are marked, and one run writes {{arch.forecastsPerNight}} rows within {{arch.batchHours}}.',
      'The night is published as a whole after its checks; until then [[actor]] reads the previous night, shifted by a day.',
      'During the order window the rule reads quantiles and stock at {{arch.qpsPeak}} and answers in {{arch.latencyP99Ms}}; no model runs then.',
    ],
    stages: [
      { id: 'network', name: 'store network', share: 0.2 },
      { id: 'lookup', name: 'forecast read', share: 0.25 },
      { id: 'stock', name: 'stock position', share: 0.25 },
      { id: 'rule', name: 'order rule', share: 0.15 },
    ],
    defaultLatencyMs: 1000,
    concurrency: 100,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'previous_night',
      text: 'The previous night shifted by a day, then seasonal naive for any [[entity]] without one; planned [[promotion]] items go to [[planner]], since both miss them.',
    },
    security: [
      'Planned prices and [[promotion]] dates are trade secrets: the plan archive is readable by the jobs and by named planners only.',
      'Order quantities are capped by shelf space and shelf life in the rule, so a broken forecast cannot empty a warehouse.',
    ],
    alternatives: [
      {
        given: 'fresh goods ordered several times a day',
        then: 'an intraday update of the nightly quantiles by sales so far, same model',
      },
      { given: 'one warehouse and few items', then: 'ETS per series in one script, quantiles from its residuals' },
      {
        given: 'many new items each season',
        then: 'a model of first weeks on attributes and predecessors, beside the global one',
      },
    ],
  },
  exp: {
    type: 'cluster',
    unit: 'store',
    why: 'Items in one [[store]] share shelf, budget and shoppers who substitute, so whole stores are randomised in matched pairs and errors are clustered by [[store]].',
    rejected: [
      {
        option: 'A/B test by item',
        whyNot: 'a full shelf of one item takes sales from its neighbour in the other arm',
      },
      {
        option: 'Switchback by week',
        whyNot: 'stock bought in one week is sold in the next, so periods contaminate each other',
      },
      { option: 'Offline error only', whyNot: 'lost sales are not in the data; only orders placed show them' },
    ],
    offline: [
      'Pinball loss, WAPE and bias over {{data.origins}} rolling origins, by lead day, against seasonal naive on the same [[units]].',
      'Censored [[units]] are scored one-sidedly and reported apart; a score on stocked days alone favours slow items.',
      'Stock simulation: replay orders through lead time, packs and shelf life, and compare waste and lost units at equal [[positive]] rate.',
      'Coverage of each quantile over {{data.testDays}}, on [[promotion]] days and ordinary days separately.',
    ],
    slices: ['promotion days', 'holiday weeks', 'new items', 'slow movers', 'fresh goods', 'small stores'],
    fairness: [
      'No person is scored; bias by [[store]] is read by district, since poor ledgers in one area turn into emptier shelves for [[consumer]] there.',
    ],
    errorAnalysis:
      'The costliest misses of each week are sorted into censoring, plan changed late, missing plan, new item, ledger error and model; only the last is retrained away.',
    online: { metric: 'item-days out of stock', baselineRate: 0.05, mdeRel: 0.1 },
  },
  prod: {
    monitors: [
      {
        id: 'bias',
        watch: 'Signed error and WAPE by week and category',
        threshold: 'outside the range of the rolling origins',
        why: 'small bias repeated each night becomes waste or empty shelves',
        who: 'forecasting team',
        firstMove: 'split by promotion, holiday and new items',
      },
      {
        id: 'coverage',
        watch: 'Share of stocked [[units]] at or below the ordered quantile',
        threshold: 'off {{model.stockQuantile}} beyond its interval clustered by [[store]]',
        why: 'the order rule trusts this share',
        who: 'forecasting team',
        firstMove: 'recalibrate the quantiles of that category',
      },
      {
        id: 'censored_share',
        watch: 'Share of censored [[units]] by [[store]]',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'a spiral of low orders shows here before it shows in error',
        who: 'replenishment lead',
        firstMove: 'count the shelf, then correct the ledger',
      },
      {
        id: 'nightly_run',
        watch: 'Publication of the coherent night',
        threshold: 'not within {{arch.batchHours}} of the sales load',
        why: 'the supplier’s cut-off does not wait',
        who: 'engineer on duty',
        firstMove: 'keep the previous night, flag promotion items',
      },
      {
        id: 'coherence',
        watch: 'Difference between store sums and regional totals',
        threshold: 'any beyond rounding',
        why: 'buyers and stores would order from different numbers',
        who: 'engineer on duty',
        firstMove: 'check the hierarchy version of both runs',
      },
      {
        id: 'overrides',
        watch: 'Overrides by [[planner]] and their gain in pinball loss',
        threshold: 'a category where overrides beat the model for a month',
        why: 'people know something that the columns do not hold',
        who: 'forecasting team',
        firstMove: 'make the stated reason a column',
      },
    ],
    stages: [
      {
        id: 'Silent',
        share: 0,
        text: 'forecasts written nightly and scored over {{data.horizonDays}}; orders unchanged',
      },
      { id: 'A few stores', share: 0.05, text: 'orders live with caps; censored share and waste read daily' },
      {
        id: 'Paired stores',
        share: 0.5,
        text: 'the cluster test runs for {{exp.plannedDays}} and through a [[promotion]]',
      },
      { id: 'All stores', share: 1, text: 'a holdout of stores stays on the old orders for one season' },
    ],
    retrainDays: 7,
    retraining:
      'Refit every {{prod.retrainCadenceDays}}, lags nightly; a version goes live only if pinball loss and bias hold over {{data.origins}} origins, holiday weeks included.',
    runbook: [
      'Sales of a [[store]] missing: do not read it as zero; forecast from the last complete day.',
      'Promotion moved after the run: rerun that category alone, then reconcile upwards.',
      'Shock such as a closure or panic buying: freeze the fit, widen the quantiles, hand top items to [[planner]].',
      'Bad version: return to the previous one in {{prod.rollbackMinutes}} and cancel proposals still inside the cut-off.',
    ],
    owner: 'forecasting-team',
    governance: [
      {
        text: 'Each proposal keeps its night, model version and plan snapshot, so a disputed order by [[actor]] can be recomputed.',
        asOf: '2026-06',
        source: 'internal control of purchasing',
      },
      {
        text: 'If forecasts of [[units]] later drive shifts, working-time and works-council law applies; this design does not cover that use.',
        asOf: '2026-06',
        source: 'national labour law, to be checked per country',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>

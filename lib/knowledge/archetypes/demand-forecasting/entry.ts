import { demandForecastingOperation } from './operation'
import { demandForecastingRegisters } from './registers'
import { demandReasons } from './reasons'
import type { Archetype } from '../types'

export const demandForecasting: Archetype = {
  id: 'demand_forecasting',
  name: 'Demand forecasting for stock decisions',
  problemType: 'forecasting',
  keywords: [
    'forecast',
    'demand',
    'sales per sku',
    'inventory',
    'replenish',
    'stock',
    'load forecast',
    'out of stock',
    'overstock',
  ],
  words: {
    unit: 'item-day',
    units: 'item-days',
    positive: 'stock-out',
    entity: 'store',
    action: 'propose an order quantity',
    actor: 'the replenishment system',
    consumer: 'the shopper',
    task: 'demand forecasting',
    planner: 'the planner',
    promotion: 'promotion',
  },
  sources: [
    'Hyndman & Koehler 2006, doi 10.1016/j.ijforecast.2006.03.001',
    'Makridakis et al., M5 accuracy competition, 2022',
    'Deep learning based forecasting at Zalando, arXiv:2305.14406',
  ],
  metrics: {
    good: ['pinball_loss', 'wape', 'bias', 'mase', 'rmsse', 'coverage_of_interval'],
    pick: 'At {{model.stockQuantile}} this loss prices one too few and one too many as {{problem.cFN}} and {{problem.cFP}} do.',
    bad: [
      { id: 'mape', why: 'undefined where nothing is sold; rewards ordering too little' },
      { id: 'r2', why: 'differences of level between items make any forecast look good' },
    ],
    business: {
      id: 'stock_cost',
      name: 'Lost margin plus waste and holding',
      target: '{{problem.gainRel}} below today’s orders, at {{problem.cFN}} short and {{problem.cFP}} over',
    },
    guardrails: [
      { id: 'stock_out_rate', name: '[[units]] with an empty shelf', limit: 'at most {{problem.emptyShare}}' },
      { id: 'waste', name: 'Share written off or marked down', limit: 'at most {{problem.wasteShare}}' },
      { id: 'category_bias', name: 'Signed error by category', limit: 'within {{problem.gainRel}} of the volume' },
    ],
  },
  problem: {
    summary: [
      'Every night {{data.series}} series get quantiles of demand over {{data.horizonDays}}, from which [[actor]] can [[action]] before the cut-off of the supplier.',
      'Sales show demand only where there was stock; the order aims at the {{model.stockQuantile}} quantile, not at the mean.',
    ],
    whyMl: [
      'Price, [[promotion]], holiday and weather move thousands of series alike; one model over all of them learns that, a rule per item cannot.',
      'A slow series on which the repeat of last week is as good stays on it.',
    ],
    antiGoals: [
      'No price or [[promotion]] is chosen: their effect here is no causal one.',
      'No safety stock by hand on top of the {{model.stockQuantile}} quantile.',
      'No staff rosters from it without a review of their own.',
    ],
    falsePositive: 'one too many: waste, markdown, tied capital',
    falseNegative: 'one too few: an empty shelf, which hides the demand itself',
    baseline: {
      id: 'seasonal_naive',
      text: 'Same weekday of the last comparable week, moved for holidays, put through the same order rule and the same split of {{data.origins}} origins.',
    },
    stakeholders: [
      { who: 'Planners', cares: 'few overrides, a reason for each jump' },
      { who: 'Heads of [[entity]]s', cares: 'full shelves, no full back room' },
      { who: 'Finance', cares: 'waste, markdown, capital in stock' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Tills',
        holds: 'quantity by [[entity]] and day, returns apart',
        trap: 'no row: no demand, no stock or not listed',
      },
      {
        name: 'Stock ledger',
        holds: 'opening stock, deliveries, write-offs',
        trap: 'phantom stock that the shelf lacks',
      },
      {
        name: 'Plan calendar',
        holds: 'price and [[promotion]], with entry time',
        trap: 'edited later to what really ran',
      },
      {
        name: 'Item master',
        holds: 'listing, pack, predecessor, shelf life',
        trap: 'a new hierarchy overwrites the old',
      },
    ],
    labels: [
      'The label is the quantity sold, final {{data.labelDelayDays}} after its day with returns and late tills; each day of {{data.horizonDays}} waits for its own date.',
      'A [[positive]] makes sales a lower bound: that [[unit]] is marked censored from the ledger and never read as zero.',
      'Where the ledger errs, a run of zeros that {{data.historyDays}} of the series make improbable is a suspected [[positive]].',
    ],
    features: [
      { group: 'Lags, rolling means', available: 'at the nightly cut-off', trap: 'lag shorter than the day ahead' },
      { group: 'Price, [[promotion]]', available: 'as planned before the run', trap: 'as executed' },
      {
        group: 'Holidays, school, paydays',
        available: 'years ahead, by region',
        trap: 'moving feasts aligned by date',
      },
      { group: 'Weather', available: 'forecast as issued that night', trap: 'trained on actual weather' },
      { group: 'Attributes, category means', available: 'at listing', trap: 'means over the test weeks' },
    ],
    leaks: [
      'A [[promotion]] written down afterwards knows its own uplift: only rows entered before the forecast count.',
      'Scaling a series by its whole history shows the level of the last {{data.testDays}}; scales are fitted at each origin.',
    ],
    split: {
      strategy: 'rolling_origin',
      text: [
        'Fit up to an origin, forecast {{data.horizonDays}}, move on: {{data.origins}} origins score {{data.backtestDays}}. A label counts at an origin only if it was final, {{data.labelDelayDays}} after its day; the last {{data.testDays}} are read once.',
      ],
      whyNotRandom:
        'neighboring days of one [[entity]] give the answer away; no order is placed with tomorrow’s sales in hand',
    },
    quality: [
      'Each [[unit]] is sold, wanted by nobody, censored or not listed; the load stops where [[entity]]s report nothing.',
      'Pack changes and successors are joined before lags; {{data.historyDays}} should hold each season twice.',
    ],
    privacy: ['Counts need no loyalty card: baskets and card keys of [[consumer]] stay outside the tables.'],
  },
  model: {
    options: [
      {
        id: 'deepar_tft',
        name: 'One probabilistic network over all series (DeepAR, TFT)',
        fits: [
          { path: 'data.rowsPerDay', above: 1_000_000 },
          { path: 'problem.engineers', above: 9 },
        ],
        pro: 'At {{data.series}} series item embeddings pay, and sampled paths give quantiles of any lead time.',
        con: 'wants more accelerator hours and tuning than it returns over pooled trees on {{data.series}} series',
        work: 'one recurrent pass per series, with sampled paths',
      },
      {
        id: 'ets_arima',
        name: 'ETS or ARIMA for each series',
        fits: [{ path: 'data.rowsPerDay', below: 200 }],
        pro: 'With {{data.series}} series each one can be read, plotted and repaired by hand.',
        con: 'shares nothing between series: a new item or a rare [[promotion]] has no history in {{data.historyDays}}',
        work: 'one state update per series',
      },
      {
        id: 'gbdt_global',
        name: 'Global boosted trees, a model per quantile and block of days',
        pro: 'One model pools {{data.series}} series with price, calendar and [[promotion]], takes gaps, and trains on processors overnight.',
        con: 'do not extrapolate a trend, and {{data.series}} series are few enough to be read singly',
        work: 'some hundred tree walks per quantile',
      },
      {
        id: 'seasonal_naive',
        name: 'Seasonal naive',
        pro: 'Cannot break, and needs no training.',
        con: 'blind to [[promotion]] and moved holidays; repeats last week’s [[positive]] as no demand',
        work: 'one lookup',
      },
    ],
    theory: [
      'The best order for one period is the quantile short over short plus over, {{problem.cFN}} and {{problem.cFP}}: hence {{model.stockQuantile}}, and pinball loss there is the cost of stock up to a constant.',
      'A censored [[unit]] enters as demand at or above its sales; trained on sales alone, each [[positive]] lowers the next order.',
      'Quantiles of days do not add up: {{data.horizonDays}} of lead time need a quantile of their own.',
    ],
    loss: 'Pinball loss on a grid with {{model.stockQuantile}}, by unit cost; a censored row is penalized only below the sales seen.',
    augmentation: 'None invented: masked history imitates new items.',
    regularization:
      'Leaves of more rows than one series has; item ids replaced by attributes; crossed quantiles sorted.',
    optimization: 'Early stopping on pinball loss summed over {{data.origins}} origins; one setting for all series.',
    interpretability: [
      '[[planner]] sees comparable weeks, calendar, price and [[promotion]] beside the quantiles: what moved the forecast, not what causes sales.',
    ],
  },
  reasons: demandReasons,
  ...demandForecastingOperation,
  ...demandForecastingRegisters,
}

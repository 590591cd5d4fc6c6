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
    entity: 'item in a store',
    action: 'propose an order quantity',
    actor: 'the replenishment system',
    consumer: 'the shopper',
    task: 'demand forecasting',
    store: 'store',
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
    pick: 'Pinball loss at {{model.stockQuantile}}: [[actor]] orders up to a quantile, so this loss prices a unit short and a unit over in the ratio of their costs.',
    bad: [
      { id: 'mape', why: 'undefined on days without a sale, and it rewards forecasting too little' },
      { id: 'r2', why: 'differences of scale between items make any forecast look good' },
      { id: 'accuracy', why: 'a quantity is never exactly right; the size of the miss is the cost' },
    ],
    business: {
      id: 'stock_cost',
      name: 'Lost margin plus waste and holding cost',
      target: 'below the arm on today’s orders, at {{problem.cFN}} a unit short and {{problem.cFP}} a unit over',
    },
    guardrails: [
      { id: 'stock_out_rate', name: '[[units]] with an empty shelf', limit: 'no rise in any category' },
      {
        id: 'waste',
        name: 'Units written off or marked down',
        limit: 'no rise; availability is not bought with waste',
      },
      {
        id: 'category_bias',
        name: 'Signed error by category',
        limit: 'interval includes zero, on days with stock only',
      },
    ],
  },
  problem: {
    summary: [
      'Each night forecast the demand of every [[entity]] as quantiles over {{data.horizonDays}}, so that [[actor]] can [[action]] before the supplier’s cut-off.',
      'Demand is what [[consumer]] would have bought; sales show it only on [[units]] that had stock.',
      'At {{problem.cFN}} a unit short and {{problem.cFP}} a unit over, the order aims at the quantile {{model.stockQuantile}}, not at the mean.',
    ],
    whyMl: [
      'Price, [[promotion]], holiday and weather act alike across many [[units]]; a global model shares that, and a rule for each item cannot.',
      'Where a seasonal naive forecast reaches the same pinball loss for an [[entity]], that series stays on it: slow items often do.',
    ],
    antiGoals: [
      'No price or [[promotion]] is chosen here; its effect in this model is not causal.',
      'No single number per [[unit]]: safety stock is not added by hand on top of a quantile.',
      'No staff rosters from these quantiles without a separate review.',
    ],
    falsePositive: 'units too many: waste, markdown and tied capital',
    falseNegative: 'units too few: an empty shelf and lost margin, which then hides the demand itself',
    baseline: {
      id: 'seasonal_naive',
      text: 'Same weekday of the last comparable week, with quantiles from its own past errors, moved for holidays and put through the same order rule.',
    },
    stakeholders: [
      { who: 'Replenishment planners', cares: 'few overrides, and a reason for each jump' },
      { who: 'Store managers', cares: 'full shelves without a full back room' },
      { who: 'Buyers and suppliers', cares: 'totals by week that agree with the store orders' },
      { who: 'Finance', cares: 'waste, markdown and capital in stock' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Till sales',
        holds: 'units by [[entity]] and day, returns apart',
        trap: 'no row can mean no demand, no stock or not listed',
      },
      {
        name: 'Stock ledger',
        holds: 'opening stock, deliveries, write-offs, counts',
        trap: 'phantom stock: the book shows units that the shelf lacks',
      },
      {
        name: 'Promotion calendar',
        holds: 'planned price, display, dates, each with its entry time',
        trap: 'edited afterwards to what really ran',
      },
      {
        name: 'Item and store master',
        holds: 'listing dates, pack size, predecessor, hierarchy',
        trap: 'a new hierarchy overwrites the old one',
      },
      {
        name: 'Weather forecast archive',
        holds: 'the forecast as issued for each lead time',
        trap: 'actual weather put in its place',
      },
    ],
    labels: [
      'The label is units sold per [[unit]], final after {{data.labelDelayDays}} with returns and late tills; each horizon day waits for its own date.',
      'A [[positive]] makes sales a lower bound: the [[unit]] is marked as censored by the stock ledger, hourly where tills allow, and is never a zero.',
      'Where the ledger is wrong, a run of zeros improbable under the quantiles of that [[entity]] is marked as a suspected [[positive]].',
      'Substitution inflates neighbours: a [[positive]] of one item raises the sales of another, so both are flagged.',
    ],
    features: [
      {
        group: 'Lags and rolling means by [[entity]]',
        available: 'at the nightly cut-off, lag not shorter than the horizon day',
        trap: 'the sale of yesterday used for a day beyond tomorrow',
      },
      {
        group: 'Planned price and [[promotion]]',
        available: 'as entered before the forecast',
        trap: 'final price or the executed display',
      },
      {
        group: 'Calendar, holidays, paydays, school breaks',
        available: 'years ahead, per region',
        trap: 'moving feasts aligned by date',
      },
      {
        group: 'Weather by lead time',
        available: 'as issued that night',
        trap: 'trained on actuals, served on forecasts',
      },
      {
        group: 'Item attributes and category means',
        available: 'at listing',
        trap: 'means fitted over the test weeks; none for new items otherwise',
      },
    ],
    leaks: [
      'A [[promotion]] recorded after the fact knows its own uplift; only rows with an entry time before the forecast count.',
      'Scaling a series by its whole history shows the level of the test weeks; scales are fitted at each origin.',
      'Stock on a future [[unit]] bounds its sales and is not known when ordering.',
    ],
    split: {
      strategy: 'rolling_origin',
      text: [
        'Expanding window: fit up to an origin, forecast {{data.horizonDays}}, move on; {{data.origins}} origins give {{data.backtestDays}} of scored horizon.',
        'At each origin a label counts only once it was final, {{data.labelDelayDays}} after its day; the last {{data.testDays}} stay untouched for one final reading.',
      ],
      whyNotRandom:
        'neighbouring days of one [[entity]] give the answer away, and no order is ever placed with tomorrow’s sales in hand',
    },
    quality: [
      'Every [[unit]] has one of four states: sold, no demand with stock, censored, not listed; the nightly load stops where a [[store]] reports none.',
      'History of {{data.historyDays}} should hold each season twice; shorter series borrow the profile of their category.',
      'Pack-size changes and successor items are joined before lags are built.',
    ],
    privacy: [
      'Counts by [[entity]] and day need no loyalty identity; baskets and card keys stay outside the training tables.',
    ],
  },
  model: {
    options: [
      {
        id: 'deepar_tft',
        name: 'Probabilistic network over all series (DeepAR or temporal fusion transformer)',
        fits: [
          { path: 'data.rowsPerDay', above: 1_000_000 },
          { path: 'problem.engineers', above: 9 },
        ],
        pro: 'At {{data.rowsPerDay}} rows a day item embeddings pay, and sampled paths give quantiles over any lead time.',
        con: 'Asks for more series, tuning and accelerator hours than its gain over pooled trees is known to return here.',
        work: 'one recurrent or attention pass per series, with sampled paths',
      },
      {
        id: 'ets_arima',
        name: 'ETS or ARIMA for each series',
        fits: [{ path: 'data.rowsPerDay', below: 200 }],
        pro: 'With {{data.rowsPerDay}} rows a day, one small model for each [[entity]] can be read, plotted and repaired by hand.',
        con: 'Shares nothing between series: new items and rare [[promotion]] effects are left without history.',
        work: 'one state update per series',
      },
      {
        id: 'gbdt_global',
        name: 'Global boosted trees, one per quantile and horizon block',
        pro: 'One model pools all [[units]] with price, calendar and [[promotion]] columns, takes gaps, and trains overnight on processors.',
        con: 'Trees do not extrapolate a trend and need lags made by hand.',
        work: 'some hundreds of tree walks per quantile',
      },
      {
        id: 'seasonal_naive',
        name: 'Seasonal naive',
        pro: 'Cannot break, needs no training, and is the fallback for every [[entity]].',
        con: 'Refused as the main model: blind to [[promotion]], price and moved holidays, and it repeats last week’s [[positive]] as zero demand.',
        work: 'one lookup',
      },
    ],
    theory: [
      'The best order for one period is the quantile cost short over cost short plus cost over, here {{model.stockQuantile}}; pinball loss at it is the stock cost up to a constant.',
      'For a censored [[unit]] the likelihood is that of demand at or above the sales; training on sales alone drives orders down after each [[positive]].',
      'Quantiles of days do not add up: a lead time of several days needs its own quantile target or sampled paths.',
      'Slow [[units]] are mostly zeros with variance above the mean, so a count likelihood fits where a normal interval goes below zero.',
    ],
    loss: 'Pinball loss at a grid that contains {{model.stockQuantile}}, weighted by unit cost; censored rows are penalised only when the forecast lies below the sales seen.',
    augmentation:
      'None invented; masked history imitates new items, and demand for censored days is drawn from the model, never filled with a mean.',
    regularization:
      'Minimum leaf rows above one [[entity]] of history, item ids replaced by attributes, and crossed quantiles sorted.',
    optimization:
      'Early stopping on the summed pinball loss over the rolling origins; parameters are chosen once, not per series.',
    interpretability: [
      '[[planner]] sees last comparable weeks, calendar, price and [[promotion]] contributions beside the quantiles; contributions explain the forecast, not the cause.',
    ],
  },
  reasons: demandReasons,
  ...demandForecastingOperation,
  ...demandForecastingRegisters,
}

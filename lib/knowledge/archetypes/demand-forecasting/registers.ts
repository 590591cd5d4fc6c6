import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const demandForecastingRegisters = {
  perf: {
    bottleneck:
      'Building lags for {{arch.forecastsPerNight}} rows moves more bytes than the trees do work; {{arch.batchHours}} is spent in joins, not in the model.',
    techniques: [
      {
        name: 'Columnar, partitioned lags',
        verdict: 'use',
        why: 'a night appends one day per [[entity]] instead of rebuilding history',
        risk: 'late tills must reopen a closed partition',
      },
      {
        name: 'Direct forecasts by horizon block',
        verdict: 'use',
        why: 'all of {{data.horizonDays}} in parallel, with no error fed back',
        risk: 'small jumps between blocks',
      },
      {
        name: 'Reconciliation with sparse matrices',
        verdict: 'use',
        why: 'the hierarchy is a tree, so the projection costs little beside the joins',
        risk: 'an item in two branches breaks it',
      },
      {
        name: 'Sampling of stable history in training',
        verdict: 'later',
        why: 'old ordinary [[units]] teach little; keep every [[promotion]] and holiday',
        risk: 'level bias if weights are forgotten',
      },
      {
        name: 'Online inference per order',
        verdict: 'refuse',
        why: 'demand known at the cut-off does not change while [[actor]] waits; a table read gives the same number',
        risk: 'a fleet to run and nights that cannot be reproduced',
      },
    ],
    scaling: [
      'Work grows with [[entity]] count times horizon; shards by [[store]] run independently until reconciliation.',
      'Season peaks raise order reads, not forecasts: {{arch.replicas}} replicas serve the table and the nightly job is sized apart.',
    ],
    tools: [
      { name: 'LightGBM', why: 'quantile objectives on processors; not for few long series' },
      { name: 'StatsForecast', why: 'seasonal naive and ETS baselines on every series at low cost' },
      { name: 'HierarchicalForecast', why: 'MinT and bottom-up reconciliation; not needed where only stores order' },
      { name: 'Spark or DuckDB', why: 'lags and joins; DuckDB while {{data.storedBytes}} fits one machine' },
      { name: 'Airflow', why: 'the nightly chain with its deadline and partial reruns by category' },
      {
        name: 'MLflow',
        why: 'a version with its origins and plan snapshot; no model server such as Triton in a batch design',
      },
    ],
  },
  assumptions: [
    {
      path: 'data.horizonDays',
      value: 14,
      label: 'Forecast horizon',
      unit: 'd',
      note: 'Replaced by the longest supplier lead time plus the days between two orders.',
    },
    {
      path: 'data.origins',
      value: 8,
      label: 'Rolling origins in the backtest',
      unit: 'count',
      note: 'Replaced by the number that covers each season and the main promotions.',
    },
    {
      path: 'arch.batchHours',
      value: 3,
      label: 'Time from sales load to published night',
      unit: 'h',
      note: 'Replaced by the gap between the last till close and the first supplier cut-off.',
    },
  ],
  expressions: [
    {
      path: 'model.stockQuantile',
      label: 'Quantile to order up to',
      unit: 'ratio',
      formula: '{problem.cFN}/({problem.cFN}+{problem.cFP})',
    },
    {
      path: 'data.backtestDays',
      label: 'Scored horizon of the backtest',
      unit: 'd',
      formula: '{data.origins}*{data.horizonDays}',
    },
    {
      path: 'arch.forecastsPerNight',
      label: 'Forecast rows written each night',
      unit: 'count',
      formula: '{data.rowsPerDay}*{data.horizonDays}',
    },
  ],
  decisions: [
    {
      step: 'data',
      title: 'Censored sales',
      choice: 'Mark each [[unit]] by its stock state and treat a [[positive]] as a lower bound',
      alternatives: [
        {
          option: 'Train on sales as they are',
          whyNot: 'low stock teaches low demand, and the next order is lower still',
        },
        { option: 'Drop censored days', whyNot: 'removes the best-selling days and biases downwards' },
      ],
      rationale: 'The days with the highest demand are the ones most often cut off.',
      confidence: 'high',
      revisitWhen: 'Shelf sensors or hourly sales show the moment of the stock-out',
    },
    {
      step: 'problem',
      title: 'Quantile instead of mean',
      choice:
        'Order up to {{model.stockQuantile}}, from {{problem.cFN}} and {{problem.cFP}}, by category once costs are known',
      alternatives: [
        { option: 'Mean plus a fixed safety stock', whyNot: 'the same buffer for calm and erratic items' },
      ],
      rationale: 'The two costs, not the forecaster, decide how much risk the shelf carries.',
      confidence: 'medium',
      revisitWhen: 'Finance supplies margin, waste and holding cost by category',
    },
    {
      step: 'model',
      title: 'Hierarchy',
      choice: 'Reconcile means by MinT and carry quantiles along as sampled paths; [[actor]] and buyers read one table',
      alternatives: [
        { option: 'Bottom-up only', whyNot: 'noise of slow items spoils regional totals' },
        { option: 'Separate model for each level', whyNot: 'warehouse and stores then plan on different demand' },
      ],
      rationale: 'A coherent number matters more to suppliers than a little error at one level.',
      confidence: 'medium',
      revisitWhen: 'Nobody orders above store level',
    },
    {
      step: 'data',
      title: 'Plans as known that night',
      choice: 'Archive every [[promotion]], price and weather forecast with its entry time',
      alternatives: [{ option: 'Join today’s calendar', whyNot: 'it holds changes made after the order was placed' }],
      rationale: 'The backtest then carries the same plan errors as production.',
      confidence: 'high',
      revisitWhen: 'Plans are frozen contractually before the cut-off',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Demand censoring: a [[positive]] is learned as low demand, and orders spiral down',
      severity: 'high',
      mitigation: 'Stock state on every row, one-sided loss, censored share watched by store',
      owner: 'forecasting team',
    },
    {
      step: 'data',
      risk: 'Promotion leakage: the backtest knows the [[promotion]] as executed, production only as planned',
      severity: 'high',
      mitigation: 'Entry times on all plans; replay reads the archive only',
      owner: 'data engineer',
    },
    {
      step: 'model',
      risk: 'Store forecasts do not sum to the regional totals, so the warehouse is short while each [[store]] looks right',
      severity: 'medium',
      mitigation: 'Reconciliation before publication and a coherence check on one hierarchy version',
      owner: 'forecasting team',
    },
    {
      step: 'problem',
      risk: 'The costs {{problem.cFN}} and {{problem.cFP}} are wrong for fresh goods, and the quantile buys waste',
      severity: 'high',
      mitigation: 'Costs by category signed by finance; caps by shelf life in the rule',
      owner: 'finance partner',
    },
    {
      step: 'arch',
      risk: 'The night is late and [[actor]] orders from an old forecast on the eve of a [[promotion]]',
      severity: 'medium',
      mitigation: 'Deadline alarm, previous night as fallback, promotion items to planners',
      owner: 'engineer on duty',
    },
    {
      step: 'exp',
      risk: 'Too few stores, or a test without a [[promotion]], makes the cluster result say little',
      severity: 'medium',
      mitigation: 'Matched pairs, pre-period adjustment, length fixed before the start',
      owner: 'analyst',
    },
    {
      step: 'prod',
      risk: '[[planner]] overrides most proposals, and the model is measured on orders it did not place',
      severity: 'low',
      mitigation: 'Reason on each override; forecast and override are scored separately',
      owner: 'replenishment lead',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does a unit short cost: lost margin, and how often does the shopper buy a substitute?',
      whyItMatters: 'With the cost of a unit over it sets the quantile that is ordered.',
      meanwhile: '{{problem.cFN}}, hence the quantile {{model.stockQuantile}}',
    },
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What does a unit over cost: waste, markdown and capital, by category?',
      whyItMatters: 'Fresh and durable goods need different quantiles.',
      meanwhile: '{{problem.cFP}} for all categories',
    },
    {
      step: 'data',
      path: 'data.horizonDays',
      question: 'What are the longest supplier lead time and the gap between two orders?',
      whyItMatters: 'Their sum is the horizon, and error grows with it.',
      meanwhile: '{{data.horizonDays}}',
    },
    {
      step: 'data',
      path: 'data.historyDays',
      question: 'How far back do sales and stock positions go together?',
      whyItMatters: 'Sales without stock cannot be told from censored demand.',
      meanwhile: '{{data.historyDays}}, with older sales used for seasonal shape only',
    },
    {
      step: 'data',
      path: 'data.rowsPerDay',
      question: 'How many listed items in how many stores are forecast each day?',
      whyItMatters: 'It decides between one model for each series, pooled trees and a network.',
      meanwhile: '{{data.rowsPerDay}}',
    },
    {
      step: 'arch',
      path: 'arch.batchHours',
      question: 'How long is it from the last till close to the first supplier cut-off?',
      whyItMatters: 'The nightly chain and one rerun have to fit into it.',
      meanwhile: '{{arch.batchHours}}, with the previous night as fallback',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>

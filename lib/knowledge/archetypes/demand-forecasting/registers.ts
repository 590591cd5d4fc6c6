import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions of the demand entry. */
export const demandForecastingRegisters = {
  perf: {
    bottleneck:
      'Lags for {{arch.forecastsPerNight}} rows move more bytes than the trees do work: the model is {{perf.modelShare}} of the night.',
    techniques: [
      {
        name: 'Columnar, partitioned lags',
        verdict: 'use',
        why: 'a night appends one day to {{data.historyDays}}, instead of rebuilding them',
        risk: 'late tills reopen a partition',
      },
      {
        name: 'Direct forecasts by block of days',
        verdict: 'use',
        why: '{{data.horizonDays}} ahead in parallel, no error fed back',
        risk: 'small jumps between blocks',
      },
      {
        name: 'Sampling of ordinary days',
        verdict: 'later',
        why: 'training costs {{perf.trainUsd}}; promotions and holidays must stay',
        risk: 'level bias if weights are forgotten',
      },
      {
        name: 'Twice as fast trees on accelerators',
        verdict: 'refuse',
        why: 'at {{perf.modelShare}} of the night the whole gains {{perf.amdahlModel}}',
        risk: 'a second fleet to run',
      },
    ],
    scaling: [
      'Work grows with series times {{data.horizonDays}}; shards by [[entity]] run apart until they are reconciled.',
    ],
    tools: [
      { name: 'LightGBM', why: 'quantile objectives on processors; not for few long series' },
      { name: 'StatsForecast', why: 'seasonal naive and ETS on {{data.series}} series' },
      { name: 'DuckDB or Spark', why: 'lags; DuckDB while {{data.storedBytes}} fits one machine' },
      { name: 'Airflow', why: 'the chain with its deadline; Kubeflow adds nothing to trees' },
      { name: 'MLflow', why: 'version with origins and plan snapshot; no model server is needed' },
    ],
  },
  assumptions: [
    {
      path: 'data.seasonalityDays',
      value: 365,
      label: 'Longest season',
      unit: 'd',
      note: 'Weather, holidays and school year; replace where the goods know a shorter one only.',
    },
    {
      path: 'problem.emptyShare',
      value: 0.05,
      label: 'Share of item-days with an empty shelf that is borne',
      unit: 'ratio',
      note: 'Replace by today’s share from the stock ledger: it may not rise.',
    },
    {
      path: 'problem.wasteShare',
      value: 0.04,
      label: 'Share written off or marked down that is borne',
      unit: 'ratio',
      note: 'Replace by today’s share from the write-off book: it may not rise.',
    },
    {
      path: 'data.horizonDays',
      value: 14,
      label: 'Forecast horizon',
      unit: 'd',
      note: 'Replace by the longest supplier lead time plus the days between two orders.',
    },
    {
      path: 'data.origins',
      value: 8,
      label: 'Rolling origins in the backtest',
      unit: 'count',
      note: 'Replace by the number that covers each season and the main promotions.',
    },
  ],
  expressions: [
    {
      path: 'data.series',
      label: 'Series: items times places',
      unit: 'count',
      formula: '{data.rowsPerDay}',
    },
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
      formula: '{data.series}*{data.horizonDays}',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'Quantile instead of mean',
      choice: 'Order up to the {{model.stockQuantile}} quantile, by category once its costs are known',
      alternatives: [
        {
          option: 'Mean plus safety stock',
          whyNot: 'the same buffer for calm and erratic items, whatever {{problem.cFN}} says',
        },
      ],
      rationale:
        '{{problem.cFN}} short and {{problem.cFP}} over decide how much risk a shelf carries, not the forecaster.',
      confidence: 'medium',
      revisitWhen: 'Finance supplies margin and waste by category',
    },
    {
      step: 'data',
      title: 'Censored sales',
      choice: 'Every [[unit]] carries its stock state; a [[positive]] is a lower bound',
      alternatives: [
        {
          option: 'Train on sales as they are',
          whyNot: 'low stock teaches low demand, at {{problem.cFN}} for each one missing',
        },
        { option: 'Drop censored days', whyNot: 'removes the best-selling of {{data.historyDays}}' },
      ],
      rationale: 'The days of highest demand are those cut off; about {{problem.emptyShare}} of all are.',
      confidence: 'high',
      revisitWhen: 'Hourly sales show the moment of the [[positive]]',
    },
    {
      step: 'model',
      title: 'Hierarchy',
      choice: 'Quantiles as sampled paths, made to agree from [[entity]] to region; all read one table',
      alternatives: [
        { option: 'Bottom-up only', whyNot: 'noise of slow series spoils totals over {{data.series}}' },
        { option: 'A model for each level', whyNot: 'warehouse and [[entity]] then plan on different demand' },
      ],
      rationale:
        'Totals over {{data.horizonDays}} bind suppliers: one coherent number beats a little accuracy at one level.',
      confidence: 'medium',
      revisitWhen: 'Nobody orders above one [[entity]]',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Censoring: a [[positive]] is learned as low demand, and orders spiral down',
      severity: 'high',
      mitigation: 'Stock state on each row, one-sided loss, censored share watched',
      owner: 'forecasting team',
    },
    {
      step: 'data',
      risk: '[[Promotion]] leakage: the backtest knows what was executed, production what was planned',
      severity: 'high',
      mitigation: 'Entry times on all plans; replay reads the archive only',
      owner: 'data engineer',
    },
    {
      step: 'problem',
      risk: '{{problem.cFN}} and {{problem.cFP}} are wrong for fresh goods, and the quantile buys waste',
      severity: 'high',
      mitigation: 'Costs by category signed by finance; caps by shelf life',
      owner: 'finance partner',
    },
    {
      step: 'arch',
      risk: 'A late night: [[actor]] orders from an old forecast on the eve of a [[promotion]]',
      severity: 'medium',
      mitigation: 'Alarm before the cut-off; promoted items go to people',
      owner: 'engineer on duty',
    },
    {
      step: 'exp',
      risk: 'Too few [[entity]]s, or a test without a [[promotion]], says little',
      severity: 'medium',
      mitigation: 'Matched pairs, adjustment by the weeks before, length fixed first',
      owner: 'analyst',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does one unit short cost: margin lost, less what is bought instead?',
      whyItMatters: 'Moves D1.3: with {{problem.cFP}} it sets the quantile that is ordered.',
      meanwhile: '{{problem.cFN}}, hence {{model.stockQuantile}}',
    },
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What does one unit over cost, by category: waste, markdown, capital?',
      whyItMatters: 'Moves D1.3: fresh and durable goods part here.',
      meanwhile: '{{problem.cFP}} for all',
    },
    {
      step: 'data',
      path: 'data.horizonDays',
      question: 'How long are the longest lead time and the gap between two orders?',
      whyItMatters: 'Moves D2.1: their sum is the horizon, and error grows with it.',
      meanwhile: '{{data.horizonDays}}',
    },
    {
      step: 'data',
      path: 'data.rowsPerDay',
      question: 'How many items are listed in how many [[entity]]s?',
      whyItMatters: 'Moves D3.1: one model a series, pooled trees or a network.',
      meanwhile: '{{data.series}} series',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>

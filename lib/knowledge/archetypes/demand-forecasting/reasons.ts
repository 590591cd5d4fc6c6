import type { Reasons } from '../reasons'

/** Why each decision of the demand entry falls as it does. */
export const demandReasons: Reasons = {
  metric: {
    runnerUp: 'weighs one short like one over, {{problem.cFN}} against {{problem.cFP}}',
    revisitWhen: 'Buyers order by a quantile other than {{model.stockQuantile}}',
  },
  split: { revisitWhen: 'A year without [[promotion]]s or closures gives cleaner origins' },
  family: { revisitWhen: 'Series are so many and so alike that a network wins at three origins in a row' },
  conditions: {
    rejected: [
      {
        option: 'Symmetric intervals around a mean',
        whyNot: 'slow series cannot sell below nothing; {{model.stockQuantile}} is one-sided',
      },
    ],
    rationale: [
      'Orders follow the {{model.stockQuantile}} quantile: its coverage, and not an error of means, admits a version at each of {{data.origins}} origins.',
    ],
    revisitWhen: 'Stock is capped by shelf, whatever the quantile',
  },
  serving: {
    rejected: [
      {
        option: 'A forecast at each page of the order tool',
        whyNot: '{{data.series}} are due before opening, and none moves within the day',
      },
      { option: 'Weekly', whyNot: 'a [[promotion]] decided on Tuesday sells on Thursday' },
    ],
    rationale: [
      'Trucks leave once a day: {{arch.forecastsPerNight}} forecasts are ready {{arch.latencyP99Ms}} after closing, and the order tool reads them.',
    ],
    revisitWhen: 'Orders are placed several times a day',
  },
  fallback: {
    rejected: [{ option: 'No proposal', whyNot: 'people order by hand for {{data.series}} series before opening' }],
    rationale: [
      'Yesterday’s forecast shifted by a day loses little of {{problem.gainRel}}; planned [[promotion]]s are the exception and go to people.',
    ],
    revisitWhen: 'A shifted night costs more than a late run',
  },
  test: { revisitWhen: 'Stores share a warehouse, so that one arm’s order empties the other’s shelf' },
  retraining: {
    rejected: [
      {
        option: 'Every night',
        whyNot: 'one day in {{data.horizonDays}} adds noise; re-weighting yesterday’s forecast does as well',
      },
    ],
    revisitWhen: 'Two-month-old models lose less than {{problem.gainRel}}',
  },
  release: {
    rejected: [
      {
        option: 'All stores before a holiday',
        whyNot: 'one wrong [[promotion]] flag would fill {{arch.forecastsPerNight}} rows and every cold room',
      },
    ],
    rationale: [
      'Proposals are read by [[planner]] in {{prod.stage1N}} [[units]] first; {{prod.stage1Alarm}} overrides of one kind end the stage.',
    ],
    revisitWhen: 'Overrides fall while waste rises',
  },
  oversight: {
    rejected: [
      { option: 'Ask suppliers later', whyNot: 'forecasts shared with them bind before anybody has read the contract' },
    ],
    rationale: [
      'Forecasts of {{data.series}} [[units]] touch suppliers and staff plans, seldom a person: what is shared with whom is written down.',
    ],
    revisitWhen: 'Staff plans are made from it',
  },
  optimise: {
    rejected: [
      {
        option: 'Accelerators',
        whyNot: 'trees for {{arch.forecastsPerNight}} forecasts are {{perf.modelShare}} of the night',
      },
    ],
    rationale: ['Reading {{data.historyDays}} of every series takes the night; lags are stored and moved by a day.'],
    revisitWhen: 'The run is late twice in a month',
  },
  money: [
    'A missing piece costs {{problem.cFN}}, a spare one {{problem.cFP}}; forecasting costs {{perf.estUsdPer1k}}.',
    {
      text: '{{problem.engineers}} engineers keep one nightly chain; a platform for a thousand models is not needed for one.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'DS-01': ['Shuffled days let Saturday forecast the Friday before it; origins roll forward instead.'],
    'PF-06': ['A percentage of sales near zero explodes, and rewards ordering too little.'],
    'DS-23': ['Empty shelves sold nothing and wanted much: those days are censored, not zero.'],
    'MS-12': ['The order needs the {{model.stockQuantile}} quantile; a mean runs out half the time.'],
  },
  gaps: [
    { test: 'M2', how: 'pinball loss against lost sales in the test, {{exp.readDay}}' },
    { test: 'D2', how: 'weather and calendar ablated over two seasons' },
    { test: 'M4', how: 'models of one to six months on the same origins' },
  ],
}

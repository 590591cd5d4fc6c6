import { meals, tours } from './settings'
import { etaPredictionOperation } from './operation'
import { etaPredictionRegisters } from './registers'
import { etaReasons } from './reasons'
import type { Archetype } from '../types'

export const etaPrediction: Archetype = {
  id: 'eta_prediction',
  name: 'Arrival-time prediction',
  problemType: 'quantile_regression',
  keywords: ['eta', 'arrival time', 'delivery time', 'travel time', 'how long will'],
  words: {
    unit: 'order',
    units: 'orders',
    positive: 'late arrival',
    entity: 'store',
    action: 'quote one promised time and update it',
    actor: 'the quote',
    consumer: 'the waiting customer',
    task: 'arrival prediction',
    baseline: 'the median by area and hour',
    courier: 'driver',
    area: 'city',
    place: 'point of departure',
    kitchen: 'handling',
    queue: 'the work before departure',
    prep: 'Handling',
    makers: 'Operations',
    growth: 'Product',
    events: 'departure, stops, arrival, cancel',
    marks: 'marks are tapped in batches; arrival at the door or the curb',
    stages: 'handle, wait, drive, hand over',
    drop_off: 'arrival',
    conversion: 'planning',
    long_quote: 'Quotes longer than customers accept',
    padded: 'somebody waits for nothing, or does not order',
    load: 'size',
    rush: 'daily',
    peak: 'peak',
    stacked: 'several on one trip',
    prep_time: 'Handling time before departure',
  },
  sources: [
    'https://doordash.engineering (ETA posts 2020-2024)',
    'https://eng.uber.com/deepeta-how-uber-predicts-arrival-times/',
    'https://eng.lyft.com (ETA reliability 2024)',
    'Koenker & Bassett 1978 (quantile regression)',
  ],
  metrics: {
    good: ['pinball_loss', 'on_time_rate', 'interval_coverage', 'p90_abs_error', 'mae'],
    pick: 'Pinball loss at the promised quantile {{problem.promiseQuantile}}: it prices a late minute against a padded one just as [[consumer]] and [[conversion]] do.',
    bad: [
      { id: 'rmse', why: 'fits the mean and a few stranded [[units]]; the mean is late about half the time' },
      { id: 'mape', why: 'short trips explode' },
      { id: 'r2', why: 'distance alone makes it look good' },
    ],
    business: {
      id: 'late_rate',
      name: 'Share of [[units]] after the promise',
      target: 'at most {{problem.lateShare}}, with quoted minutes no longer than today',
    },
    guardrails: [
      { id: 'quoted_median', name: 'Median quoted time', limit: 'no rise beyond {{problem.gainRel}}; no padding' },
      {
        id: 'long_quote_share',
        name: '[[long_quote]]',
        limit: 'at most {{problem.gainRel}} above the control',
      },
      { id: 'cancellation_rate', name: 'Canceled [[units]]', limit: 'no relative rise beyond {{problem.gainRel}}' },
    ],
  },
  problem: {
    summary: [
      'At [[actor]] predict the distribution of minutes for each [[unit]] and quote the {{problem.promiseQuantile}} quantile; after that, update from events.',
      'A late minute costs more than an early one ({{problem.cFN}} against {{problem.cFP}} per [[unit]]), so a quantile is the answer and a mean is not.',
    ],
    whyMl: [
      'A routing engine knows the road but not [[queue]], the wait for a [[courier]] or the rain: its residual is learned.',
      '[[prep]] time is never observed: it is inferred from ready marks and waits at the [[place]].',
    ],
    antiGoals: [
      'No dispatch in this model; it reads the plan, it does not make it.',
      'No rating of a [[courier]] from missed predictions.',
      'No silent lengthening of a promise already given.',
    ],
    falsePositive: 'a padded promise: [[padded]]',
    falseNegative: 'a promise missed: refund, call, lost trust',
    baseline: {
      id: 'od_hour_median',
      text: 'Routing time plus the median handling time of the [[place]] and hour, shifted to the same quantile, on the same test window.',
    },
    stakeholders: [
      { who: 'Waiting customers', cares: 'one time that holds' },
      { who: '[[growth]]', cares: 'short quotes' },
      { who: '[[makers]]', cares: 'not being blamed for roads' },
    ],
  },
  data: {
    sources: [
      {
        name: '[[unit]] events',
        holds: '[[events]]',
        trap: '[[marks]]',
      },
      {
        name: 'Quotes',
        holds: 'what was shown, by which version, with its quantile',
        trap: 'without them nothing can be replayed',
      },
      { name: 'Positions', holds: '[[courier]] traces', trap: 'gaps in tunnels look like waiting' },
      { name: 'Routing, weather, events', holds: 'travel time as forecast then', trap: 'stored as it turned out' },
    ],
    labels: [
      'The observed [[drop_off]], known after {{data.labelDelayDays}}; stage times ([[stages]]) are labels of their own.',
      'Canceled [[units]] never arrive: they are right-censored at the cancel, and mostly the slow ones, so dropping them teaches optimism.',
    ],
    features: [
      {
        group: 'Open [[units]] and free [[courier]]s near the [[place]]',
        available: 'stream, seconds',
        trap: 'batch recomputation knows the later queue',
      },
      {
        group: '[[place]] pace by hour, item count, [[load]]',
        available: 'at [[actor]]',
        trap: 'averages that hold this [[unit]]',
      },
      {
        group: 'Routing time, distance, building',
        available: 'at [[actor]]',
        trap: 'the route driven instead of the route planned',
      },
      { group: 'Rain, match, holiday', available: 'forecast at quote time', trap: 'observed weather' },
    ],
    leaks: [
      'The assigned [[courier]] and actual traffic: both decided after the quote.',
      'Features of the live update in the training rows of the first quote.',
    ],
    split: {
      strategy: 'time_based',
      text: [
        'Train on {{data.trainDays}}, test on the last {{data.testDays}} with [[rush]] peaks, rain and a holiday inside.',
        'One [[area]] is held out whole for launches; canceled [[units]] stay in both sides with their censoring.',
      ],
      whyNotRandom: 'at {{data.rowsPerDay}} neighbors share queue and rain: a shuffled row has seen the jam',
    },
    quality: ['Stages out of order, arrivals before departure, teleports: repaired from the trace or weighted out.'],
    privacy: [
      'Addresses are cut to cells before training; traces of [[courier]]s are kept for the label and then deleted.',
    ],
  },
  model: {
    options: [
      {
        id: 'deep_residual_transformer',
        name: 'Deep residual network over routing time',
        fits: [
          { path: 'data.rowsPerDay', above: 10_000_000 },
          { path: 'problem.engineers', above: 9 },
        ],
        pro: 'At {{data.rowsPerDay}} the id embeddings pay, and one network serves all quantiles.',
        con: 'Needs more rows and hands than this team has; the trees reach the same loss first.',
        work: 'one small dense pass',
      },
      {
        id: 'quantile_gbdt',
        name: 'Quantile boosted trees',
        pro: 'A head for {{problem.promiseQuantile}} in milliseconds on a processor; stage models show whether [[kitchen]] or road is at fault.',
        con: 'Stage quantiles do not add up; the total needs its own head.',
        work: 'some hundreds of tree walks per head',
      },
      {
        id: 'survival_model',
        name: 'Survival model over all stages',
        pro: 'Takes censored [[units]] natively.',
        con: 'Slower to serve; censoring weights give the trees most of it.',
        work: 'one hazard curve',
      },
      {
        id: 'gbdt',
        name: 'Boosted trees with squared error',
        pro: 'Already there.',
        con: 'Predicts the mean; a constant pad on it is wrong in each [[area]] and hour differently.',
        work: 'some hundreds of tree walks',
      },
    ],
    theory: [
      'The pinball minimizer at {{problem.promiseQuantile}} is the promise kept in that share: the asymmetric cost is in the loss and not in a pad.',
      'Times are sums of skewed stages that share a cause, the rush; their quantiles do not add, so the total is modeled directly.',
    ],
    loss: 'Pinball at the median, {{problem.promiseQuantile}} and above, with censoring weights; heads sorted',
    augmentation: 'Quotes replayed at several moments of [[a_unit]], so that updates are learned',
    regularization: 'Monotone in distance, queue and items; pace of new [[place]]s shrinks to the [[area]]',
    optimization: 'Early stopping on the latest week by pinball',
    interpretability: [
      'Each late [[unit]] is explained by stage: planned minutes against observed, so the right team gets it.',
    ],
  },
  settings: [meals, tours],
  reasons: etaReasons,
  ...etaPredictionOperation,
  ...etaPredictionRegisters,
}

import { on } from '../entry'
import { EVAL } from '../sources/evaluation'
import { RANK } from '../sources/interaction'
import type { MetricId } from './names'
import type { MetricText } from './schema'

/** Quantities, times and forecasts. */
export const QUANTITY_METRICS = {
  mae: {
    aliases: ['MAE'],
    what: 'Mean of the absolute errors, in the unit of the target; its best constant answer is the median.',
    better: 'lower',
    choose: [
      on(
        'regression quantile_regression forecasting',
        'Errors cost in proportion to their size, and people must understand the figure.',
      ),
    ],
    avoid: [
      'Errors in one direction cost more: pinball loss says so.',
      'Series of very different scale are averaged: use a scaled or weighted error.',
    ],
    sources: [EVAL.hyndman2006],
    related: ['metric:pinball_loss', 'metric:rmse'],
  },
  rmse: {
    aliases: ['root mean squared error'],
    what: 'Root of the mean squared error; its best constant answer is the mean.',
    better: 'lower',
    choose: [
      on(
        'regression forecasting',
        'A mean is truly what is needed, and large errors are dear more than in proportion.',
      ),
    ],
    avoid: [
      on('quantile_regression', 'A few very late cases decide the value, while the promise is made on a quantile.'),
      on('regression', 'Heavy tails: outliers decide which model wins.'),
      on('ranking', 'It judges neither the order nor a probability.'),
      on('retrieval', 'Predicting ratings is another task than finding items.'),
    ],
    sources: [EVAL.hyndman2006],
    related: ['metric:mae', 'metric:rmsse'],
  },
  wape: {
    aliases: ['weighted absolute percentage error', 'WMAPE'],
    what: 'Sum of absolute errors over the sum of actuals: the error in a unit that a planner can compare across groups.',
    better: 'lower',
    choose: [
      on('forecasting', 'Demand over many items, with zeros among them, where volume decides cost.'),
      on('regression', 'Quantities such as sales at a price, summed over items.'),
    ],
    avoid: ['Small items matter: the big ones decide the value.'],
    sources: [EVAL.hyndman2006, RANK.zalando2023],
    related: ['metric:mase', 'metric:bias', 'metric:mape'],
  },
  mase: {
    aliases: ['mean absolute scaled error'],
    what: 'Absolute error over that of the seasonal naive forecast in training; below one beats it.',
    better: 'lower',
    choose: [on('forecasting', 'Series of different scale, with zeros, are compared with one another.')],
    avoid: ['The training part of a series is constant: the scale is then zero.'],
    sources: [EVAL.hyndman2006],
    related: ['metric:rmsse', 'metric:wape'],
  },
  rmsse: {
    aliases: ['root mean squared scaled error'],
    what: 'Squared error over that of the naive forecast, under the root; for series with many zeros it aims at the mean.',
    better: 'lower',
    choose: [on('forecasting', 'Intermittent demand, where a median of zero would be a useless best answer.')],
    avoid: ['Over-stock and shortage cost differently and a quantile is ordered.'],
    sources: [EVAL.m5],
    related: ['metric:mase', 'metric:pinball_loss'],
  },
  mape: {
    aliases: ['mean absolute percentage error'],
    what: 'Mean of the absolute error over the actual value.',
    better: 'lower',
    choose: [
      on(
        'regression',
        'Actuals are far from zero, of one scale, and readers insist on percent; always beside an error without this bias.',
      ),
    ],
    avoid: [
      on('forecasting', 'Undefined at zero, explodes near it, and prefers forecasts that are too low.'),
      on('quantile_regression', 'Short trips explode: a minute on two counts as half.'),
      on('regression', 'Zero sales have no percentage.'),
    ],
    sources: [EVAL.hyndman2006],
    related: ['metric:wape', 'metric:mase', 'metric:median_abs_pct_error'],
  },
  median_abs_pct_error: {
    aliases: ['MdAPE'],
    what: 'Median of the absolute error over the actual value: half of the answers are closer than this.',
    better: 'lower',
    choose: [
      on('regression', 'Valuations, where readers ask how close a typical one is and a few wild ones must not decide.'),
    ],
    avoid: ['The tail hurts: the median does not see it, so show a high quantile beside it.'],
    sources: [EVAL.zestimate],
    related: ['metric:p90_abs_error', 'metric:mae'],
  },
  pinball_loss: {
    aliases: ['quantile loss'],
    what: 'Absolute error with different weights above and below: its best answer is the quantile that the weights name.',
    better: 'lower',
    choose: [
      on('forecasting', 'Stock is ordered to a service level, which is a quantile.'),
      on('quantile_regression', 'A time is promised and lateness costs more than earliness.'),
      on('regression', 'An interval or a cautious value is wanted rather than a mean.'),
    ],
    avoid: ['The quantile was not derived from the two costs: then its choice is arbitrary.'],
    sources: [EVAL.koenker1978],
    related: ['metric:interval_coverage', 'metric:coverage_of_interval'],
  },
  coverage_of_interval: {
    what: 'Share of actuals inside the forecast interval, to be held against the nominal level.',
    better: 'target',
    choose: [on('forecasting', 'Safety stock or staffing is set by the interval.')],
    avoid: ['The width is not shown: an interval that is wide enough always covers.'],
    sources: [EVAL.gneiting2007],
    related: ['metric:pinball_loss', 'metric:interval_coverage'],
  },
  interval_coverage: {
    what: 'Share of outcomes inside the promised window, to be held against what the window promises.',
    better: 'target',
    choose: [on('quantile_regression', 'Users see a window rather than a point.')],
    avoid: ['Only the mean over all places is shown: coverage fails where data are thin.'],
    sources: [EVAL.doordashEta, EVAL.gneiting2007],
    related: ['metric:pinball_loss', 'metric:on_time_rate'],
  },
  bias: {
    aliases: ['mean error', 'forecast bias'],
    what: 'Mean signed error over the mean actual: whether a forecast is too high or too low as a rule.',
    better: 'target',
    choose: [on('forecasting', 'Beside any error: stock piles up or runs out by the bias, not by the spread.')],
    avoid: ['It stands alone: large errors of both signs cancel.'],
    sources: [EVAL.hyndman2006],
    related: ['metric:wape'],
  },
  r2: {
    aliases: ['coefficient of determination', 'R squared'],
    what: 'Share of the variance of the target that the model explains.',
    better: 'higher',
    choose: [on('regression', 'A quick look within one homogeneous group, beside an error in the unit of the target.')],
    avoid: [
      on('forecasting', 'Trend and scale make it high for any forecast that follows them.'),
      on(
        'regression quantile_regression',
        'Differences between groups inflate it: a model that only knows the group looks good.',
      ),
    ],
    sources: [EVAL.hyndman2006],
    assumption: true,
    related: ['metric:mae', 'metric:wape'],
  },
  p90_abs_error: {
    what: 'The absolute error that nine in ten predictions stay under.',
    better: 'lower',
    choose: [on('quantile_regression regression', 'Trust is lost on bad days, so the tail is what is promised.')],
    avoid: ['Slices are small: a high quantile of few cases is noise.'],
    sources: [EVAL.doordashEta],
    related: ['metric:mae', 'metric:on_time_rate'],
  },
  on_time_rate: {
    what: 'Share of cases that end within the time that was promised.',
    better: 'higher',
    choose: [on('quantile_regression', 'The promise to the customer is the product.')],
    avoid: ['It stands alone: promising long times makes it perfect and loses orders.'],
    sources: [EVAL.doordashEta],
    related: ['metric:pinball_loss', 'metric:p90_abs_error'],
  },
} as const satisfies Partial<Record<MetricId, MetricText>>

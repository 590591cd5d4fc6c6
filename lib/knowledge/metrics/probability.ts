import { on } from '../entry'
import { EVAL } from '../sources/evaluation'
import { RANK } from '../sources/interaction'
import type { MetricId } from './names'
import type { MetricText } from './schema'

/** Probabilities that enter a formula. */
export const PROBABILITY_METRICS = {
  log_loss: {
    aliases: ['cross-entropy', 'negative log likelihood'],
    what: 'Mean surprise at the outcome under the predicted probabilities; a proper score, so honesty is the best strategy.',
    better: 'lower',
    choose: [
      on(
        'binary_classification ranking',
        'Probabilities are multiplied by money or bids, or models are trained on it anyway.',
      ),
      on('regression', 'The target is itself a probability, such as availability.'),
    ],
    avoid: [
      'Only the order is used: a badly scaled but well-ordered model would be refused.',
      'Sets with different base rates are compared: normalize it first.',
    ],
    sources: [EVAL.gneiting2007],
    related: ['metric:brier', 'metric:normalized_entropy', 'metric:calibration_error'],
  },
  brier: {
    aliases: ['quadratic score'],
    what: 'Mean squared distance between the predicted probability and the outcome; proper, and bounded where log loss is not.',
    better: 'lower',
    choose: [
      on('binary_classification', 'Probabilities are used, and a single confident error should not decide everything.'),
    ],
    avoid: ['Events are very rare: all models look alike and good, since most of the score is the base rate.'],
    sources: [EVAL.gneiting2007],
    related: ['metric:log_loss', 'metric:calibration_error'],
  },
  calibration_error: {
    aliases: ['ECE', 'MCE', 'reliability diagram'],
    what: 'Distance between predicted probability and observed share, over bins of the score.',
    better: 'lower',
    choose: [
      on(
        'binary_classification ranking multiclass_classification',
        'Scores are priced, compared across models, or gate an automatic action.',
      ),
      on('regression', 'The model predicts a probability or an interval and somebody relies on it.'),
    ],
    avoid: [
      'The set is small: even a perfect model shows an error, so compare with the value of a perfect one at that size.',
      'It stands alone: a model that always says the base rate is calibrated and useless.',
    ],
    sources: [EVAL.guo2017],
    related: ['metric:brier', 'calculator:ece'],
  },
  normalized_entropy: {
    aliases: ['NE', 'normalized cross-entropy'],
    what: 'Log loss over the log loss of always predicting the mean click rate; below one is better than that.',
    better: 'lower',
    choose: [on('ranking', 'Click models are compared over days whose base rate differs.')],
    avoid: ['Samples are small: the base rate in the denominator is then itself uncertain.'],
    sources: [RANK.he2014],
    related: ['metric:log_loss', 'metric:auc_grouped_by_user'],
  },
} as const satisfies Partial<Record<MetricId, MetricText>>

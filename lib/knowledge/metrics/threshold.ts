import { on } from '../entry'
import { EVAL } from '../sources/evaluation'
import { VISION } from '../sources/content'
import type { MetricId } from './names'
import type { MetricText } from './schema'

/** Scores that are compared with a threshold or a capacity. */
export const THRESHOLD_METRICS = {
  pr_auc: {
    aliases: ['average precision', 'area under the precision-recall curve', 'AUPRC'],
    what: 'Area under precision against recall over all thresholds. A scorer without skill gets the share of positives, so that share is its floor.',
    better: 'higher',
    choose: [
      on(
        'binary_classification anomaly_detection survival multilabel_classification',
        'Positives are rare and what counts is how clean the top of the list is.',
      ),
      on('multiclass_classification', 'One value per class, where classes are rare and thresholds are set per class.'),
    ],
    avoid: [
      'Two sets with different shares of positives are compared: the floor differs, so the values do not compare.',
      'The working point is already agreed: recall at that point says more.',
    ],
    sources: [EVAL.davis2006, EVAL.saito2015],
    related: ['metric:recall_at_precision', 'metric:roc_auc'],
  },
  recall_at_precision: {
    aliases: ['recall at fixed precision'],
    what: 'Share of positives found at the threshold where precision just meets the least the business accepts.',
    better: 'higher',
    choose: [
      on(
        'binary_classification',
        'Each alert costs a person’s time, so there is a least precision below which alerts are ignored.',
      ),
      on(
        'multilabel_classification',
        'Labels lead to removal or escalation and need a promised precision for each label.',
      ),
    ],
    avoid: ['Nobody has agreed on the precision: choosing it afterwards turns the metric into a result.'],
    sources: [EVAL.saito2015],
    related: ['metric:recall_at_fpr', 'metric:pr_auc'],
  },
  recall_at_fpr: {
    aliases: ['true-positive rate at a fixed false-positive rate', 'TPR at FPR'],
    what: 'Share of positives found while at most a fixed share of the negatives is disturbed.',
    better: 'higher',
    choose: [
      on('binary_classification', 'The promise is made to good customers: at most so many of them may be stopped.'),
    ],
    avoid: [
      'Positives are so rare that a small rate still means more false alarms than reviewers can read; then fix precision or capacity.',
    ],
    sources: [EVAL.stripeRadar, EVAL.dalPozzolo2018],
    related: ['metric:recall_at_precision', 'metric:precision_at_k'],
  },
  precision_at_k: {
    aliases: ['precision at capacity', 'P@k'],
    what: 'Share of true cases among the k highest scores, with k set to what the team can work through in its period.',
    better: 'higher',
    choose: [
      on(
        'binary_classification anomaly_detection survival',
        'Reviewers, inspectors or callers handle a fixed number of cases.',
      ),
    ],
    avoid: [
      'The capacity changes from day to day and k is not reported with the value.',
      on(
        'anomaly_detection',
        'There may be fewer true events than k: then even a perfect list cannot reach the top value.',
      ),
    ],
    sources: [EVAL.dalPozzolo2018],
    related: ['metric:lift_at_k', 'metric:recall_at_precision'],
  },
  lift_at_k: {
    aliases: ['top-decile lift'],
    what: 'Share of positives in the top k over the share in the whole population: how many times better than choosing at random.',
    better: 'higher',
    choose: [
      on('binary_classification', 'A fixed budget of contacts is spent from the top, as in retention and sales.'),
    ],
    avoid: [
      'Populations with different base rates are compared: the largest possible lift is one over the base rate.',
      on('uplift', 'The aim is to change behavior: a high lift finds those who would have acted anyway.'),
    ],
    sources: [EVAL.ascarza2018, EVAL.accountPrioritizer],
    related: ['metric:precision_at_k', 'metric:qini'],
  },
  cost_weighted_loss: {
    aliases: ['expected cost', 'cost-sensitive loss'],
    what: 'Mean cost of the decisions at the chosen threshold, with a price for each false alarm and each miss.',
    better: 'lower',
    choose: [
      on(
        'binary_classification survival',
        'Both errors have a price somebody will defend, and the threshold follows from them.',
      ),
    ],
    avoid: ['The prices are guesses: show how the choice moves with them before it is used to select a model.'],
    sources: [EVAL.dalPozzolo2018],
    related: ['metric:profit_curve', 'calculator:cost_threshold'],
  },
  value_detection_rate: {
    aliases: ['value recall', 'amount-weighted recall'],
    what: 'Share of the lost amount that is stopped, rather than the share of cases.',
    better: 'higher',
    choose: [on('binary_classification', 'Amounts differ by orders of magnitude and losses are counted in money.')],
    avoid: ['A few very large cases decide the value: give it with its interval and beside the recall of cases.'],
    sources: [EVAL.stripeRadar],
    related: ['metric:recall_at_fpr', 'metric:cost_weighted_loss'],
  },
  profit_curve: {
    aliases: ['expected maximum profit'],
    what: 'Profit of accepting everybody above a score, drawn over all cut-offs.',
    better: 'higher',
    choose: [on('binary_classification', 'The cut-off itself is a business decision, as in lending.')],
    avoid: ['Outcomes are known for accepted cases only and no inference on the rejected ones has been made.'],
    sources: [EVAL.lessmann2015],
    related: ['metric:gini_auc', 'metric:cost_weighted_loss'],
  },
  gini_auc: {
    aliases: ['Gini coefficient', 'accuracy ratio'],
    what: 'Twice ROC-AUC less one: how well a score separates good from bad over all cut-offs.',
    better: 'higher',
    choose: [
      on(
        'binary_classification',
        'Credit scores, where supervisors and benchmarks speak in Gini and defaults are not very rare.',
      ),
    ],
    avoid: ['It stands alone: probabilities are priced, so calibration by band belongs beside it.'],
    sources: [EVAL.lessmann2015, EVAL.hanley1982],
    related: ['metric:roc_auc', 'metric:ks_statistic'],
  },
  ks_statistic: {
    aliases: ['Kolmogorov-Smirnov'],
    what: 'Largest distance between the score distributions of good and bad cases.',
    better: 'higher',
    choose: [on('binary_classification', 'A single figure that credit teams track from vintage to vintage.')],
    avoid: ['The cut-off in use is far from where the distance is largest: it then says nothing about that cut-off.'],
    sources: [EVAL.lessmann2015],
    related: ['metric:gini_auc'],
  },
  ppv_at_prevalence: {
    aliases: ['positive predictive value'],
    what: 'Share of flagged people who have the condition, worked out for the prevalence at the place of use.',
    better: 'higher',
    choose: [on('binary_classification', 'A clinic asks what a positive answer means for its own patients.')],
    avoid: ['The test set was enriched with positives and its raw precision is quoted instead.'],
    sources: [VISION.zech2018, VISION.gulshan2016],
    related: ['metric:sensitivity_at_specificity'],
  },
  sensitivity_at_specificity: {
    aliases: ['operating point'],
    what: 'Share of the sick found at the threshold that keeps the agreed share of the healthy unflagged.',
    better: 'higher',
    choose: [on('binary_classification', 'Diagnosis and triage with a protocol that fixes how many may be recalled.')],
    avoid: ['The threshold was tuned on the very set that is reported.'],
    sources: [VISION.gulshan2016],
    related: ['metric:ppv_at_prevalence', 'metric:froc'],
  },
  froc: {
    aliases: ['free-response ROC'],
    what: 'Share of lesions found against the number of false marks per image.',
    better: 'higher',
    choose: [
      on(
        'binary_classification',
        'An image holds several findings and their place matters, not only whether there is one.',
      ),
    ],
    avoid: ['Readers decide per patient: then a figure per patient is what they can act on.'],
    sources: [EVAL.metricsReloaded],
    related: ['metric:sensitivity_at_specificity', 'metric:recall_at_fp_per_image'],
  },
} as const satisfies Partial<Record<MetricId, MetricText>>

import { on } from '../entry'
import { VISION } from '../sources/content'
import { EVAL } from '../sources/evaluation'
import { RANK } from '../sources/interaction'
import type { MetricId } from './names'
import type { MetricText } from './schema'

/** Orders without a threshold, and how they mislead. */
export const ROC_METRICS = {
  roc_auc: {
    aliases: ['AUROC', 'area under the ROC curve', 'c-statistic'],
    what: 'Probability that a random positive is scored above a random negative.',
    better: 'higher',
    choose: [
      on(
        'binary_classification',
        'Classes are roughly balanced and only the order matters; beside PR-AUC where they are not.',
      ),
    ],
    avoid: [
      on(
        'binary_classification anomaly_detection',
        'Positives are rare: easy negatives lift the value while the alerts stay poor.',
      ),
      on('multilabel_classification', 'Prevalence is low for most labels, and the value looks good for all of them.'),
      on('survival', 'It ignores how long before the failure the warning comes and how many inspections there are.'),
      on('sequence_labeling segmentation', 'The answer is a span or a region, not a score per item.'),
      on('bandit uplift', 'It measures the prediction of an outcome, not the effect of an action.'),
      on('none', 'A rule has no score to order by.'),
    ],
    sources: [EVAL.hanley1982, EVAL.saito2015],
    related: ['metric:pr_auc', 'metric:gini_auc', 'calculator:auc_se'],
  },
  roc_auc_only: {
    what: 'ROC-AUC as the sole figure on which a model is chosen.',
    better: 'higher',
    choose: [on('binary_classification', 'As one of several figures, with its interval; never by itself.')],
    avoid: [
      on('binary_classification', 'People work only the top of the list, which the area as a whole hardly sees.'),
    ],
    sources: [EVAL.rulesOfMl, EVAL.saito2015],
    related: ['metric:lift_at_k', 'metric:roc_auc'],
  },
  roc_auc_single: {
    what: 'One ROC-AUC averaged over all classes of a multiclass problem.',
    better: 'higher',
    choose: [
      on('multiclass_classification', 'Per class, as a table; the mean only where classes are alike in size and cost.'),
    ],
    avoid: [
      on('multiclass_classification', 'The mean hides the rare classes, which are usually the reason for the system.'),
    ],
    sources: [EVAL.metricsReloaded],
    related: ['metric:per_class_recall', 'metric:macro_f1'],
  },
  roc_auc_with_ci: {
    aliases: ['AUC with confidence interval'],
    what: 'ROC-AUC with its interval over patients, for each site.',
    better: 'higher',
    choose: [
      on(
        'binary_classification',
        'Reader studies and external validation, where order is what is compared and the sets are small.',
      ),
    ],
    avoid: ['Images, not patients, were resampled: the interval is then far too narrow.'],
    sources: [EVAL.hanley1982, VISION.gulshan2016],
    related: ['metric:auc_internal_only', 'metric:sensitivity_at_specificity'],
  },
  auc_internal_only: {
    what: 'AUC on held-out data of the hospital that the training data came from.',
    better: 'higher',
    choose: [on('binary_classification', 'A first gate, before anything is claimed about other places.')],
    avoid: [on('binary_classification', 'Models read scanner, site and markers; at another hospital the value falls.')],
    sources: [VISION.zech2018, VISION.shortcuts],
    related: ['metric:roc_auc_with_ci'],
  },
  global_roc_auc: {
    what: 'ROC-AUC over the impressions of all users together.',
    better: 'higher',
    choose: [on('ranking', 'A sanity check of the pipeline, not of the order a user sees.')],
    avoid: [
      on('ranking', 'It mixes users: knowing who clicks a lot raises it while the order within each user gets worse.'),
    ],
    sources: [RANK.he2014],
    related: ['metric:auc_grouped_by_user'],
  },
  auc_grouped_by_user: {
    aliases: ['GAUC', 'per-user AUC'],
    what: 'AUC within the impressions of each user, averaged over users by their impressions.',
    better: 'higher',
    choose: [on('ranking', 'A feed or a set of ads is ordered for one user at a time.')],
    avoid: [
      'Most users have a single impression or a single outcome: they drop out, and what is left is not the population.',
    ],
    sources: [RANK.lirank],
    related: ['metric:global_roc_auc', 'metric:ndcg'],
  },
  rank_correlation: {
    aliases: ['Spearman', 'Kendall'],
    what: 'Agreement between the order by score and the order by outcome.',
    better: 'higher',
    choose: [on('binary_classification', 'Outcomes come in grades, such as deal size, and the whole order is used.')],
    avoid: ['Only the top is worked: agreement in the tail then hides disagreement where it counts.'],
    sources: [EVAL.accountPrioritizer],
    related: ['metric:lift_at_k'],
  },
  accuracy_vs_past_hires: {
    what: 'How often the model repeats past hiring decisions.',
    better: 'higher',
    choose: [on('ranking', 'As a measure of how much of the old practice a model has copied; never as a goal.')],
    avoid: [on('ranking', 'Past decisions carry past bias, and the model is rewarded for learning it.')],
    sources: [EVAL.amazonHiring, EVAL.raghavan2020],
    related: ['metric:validity_correlation_structured', 'metric:selection_rate_ratio'],
  },
  roc_auc_vs_past_hires: {
    what: 'Order by score against who was hired in the past.',
    better: 'higher',
    choose: [on('ranking', 'To show how close a proposal stays to the old decisions before it is audited.')],
    avoid: [on('ranking', 'It rewards repeating past choices, whoever made them and why.')],
    sources: [EVAL.raghavan2020],
    related: ['metric:accuracy_vs_past_hires', 'metric:ndcg_vs_structured_interview'],
  },
  validity_correlation_structured: {
    aliases: ['predictive validity'],
    what: 'Correlation of the score with structured ratings of work, collected after the hire by people who did not see the score.',
    better: 'higher',
    choose: [on('ranking', 'Candidates are compared and the claim is that the score says something about the work.')],
    avoid: [
      'Ratings exist only for those hired: the range is restricted, and the correlation is not that of all applicants.',
    ],
    sources: [EVAL.raghavan2020],
    related: ['metric:ndcg_vs_structured_interview', 'metric:selection_rate_ratio'],
  },
  ndcg_vs_structured_interview: {
    what: 'NDCG of the order against the grades of a structured interview.',
    better: 'higher',
    choose: [on('ranking', 'Interviews follow a fixed scheme and several graders agree.')],
    avoid: ['Interviewers saw the score first: the agreement is then partly the model’s own echo.'],
    sources: [EVAL.raghavan2020, RANK.jarvelin2002],
    related: ['metric:validity_correlation_structured'],
  },
} as const satisfies Partial<Record<MetricId, MetricText>>

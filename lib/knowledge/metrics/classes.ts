import { on } from '../entry'
import { EVAL } from '../sources/evaluation'
import { TEXT } from '../sources/content'
import type { MetricId } from './names'
import type { MetricText } from './schema'

/** Several classes, and the figures that hide them. */
export const CLASS_METRICS = {
  accuracy: {
    what: 'Share of cases that are answered right, all cases and all errors counted alike.',
    better: 'higher',
    choose: [
      on(
        'multiclass_classification',
        'Classes are balanced and every error costs the same; always beside the share of the largest class.',
      ),
    ],
    avoid: [
      on(
        'binary_classification multilabel_classification',
        'Positives are rare: a constant “no” scores close to the top.',
      ),
      on('ranking retrieval bandit', 'There is an order or a choice to judge, and nearly every item is a negative.'),
      on('forecasting regression quantile_regression', 'The target is a quantity: being near is what counts.'),
      on('anomaly_detection survival', 'Events are so rare that saying nothing is nearly always right.'),
      on(
        'multiclass_classification',
        'Classes differ in size: the rare ones, usually the reason for the system, vanish in the mean.',
      ),
      on('text_generation', 'There are many right answers.'),
      on('object_detection', 'No true negative is defined for boxes.'),
      on(
        'ocr_document_extraction',
        'It mixes easy and hard fields; a wrong amount counts as much as a wrong greeting.',
      ),
      on('speech_recognition', 'Inserted words do not count against it.'),
      on('uplift rl_control', 'It judges predictions where an effect or a policy is wanted.'),
      on('none', 'A fixed rule is tested with cases, not estimated.'),
    ],
    sources: [EVAL.saito2015, EVAL.metricsReloaded],
    related: ['metric:pr_auc', 'metric:macro_f1', 'metric:balanced_accuracy'],
  },
  balanced_accuracy: {
    aliases: ['mean recall'],
    what: 'Mean of the recall of each class.',
    better: 'higher',
    choose: [on('multiclass_classification', 'Classes differ in size and each matters alike.')],
    avoid: [
      on(
        'multiclass_classification',
        'A class that swallows its neighbors still looks good: precision does not enter.',
      ),
    ],
    sources: [EVAL.metricsReloaded],
    related: ['metric:macro_f1', 'metric:per_class_recall'],
  },
  macro_f1: {
    what: 'F1 of each class, averaged without regard to its size.',
    better: 'higher',
    choose: [
      on('multiclass_classification', 'Rare classes matter as much as common ones, in both directions of error.'),
    ],
    avoid: [
      'Classes have a handful of test cases: their F1 is noise, and so is the mean.',
      'Errors between some classes are far dearer than between others; then use costs.',
    ],
    sources: [EVAL.metricsReloaded],
    related: ['metric:per_class_recall', 'metric:hierarchical_f1'],
  },
  'f1_at_0.5': {
    what: 'F1 with the threshold left at one half.',
    better: 'higher',
    choose: [
      on(
        'multiclass_classification',
        'Only where the threshold truly is one half, because nothing else was agreed and errors cost the same.',
      ),
    ],
    avoid: [
      on(
        'binary_classification',
        'The threshold is arbitrary, and F1 prices misses and false alarms in a ratio nobody chose.',
      ),
      on('none', 'It trades misses against holds, which a fixed policy does not allow.'),
    ],
    sources: [EVAL.saito2015],
    related: ['metric:cost_weighted_loss', 'metric:recall_at_precision'],
  },
  per_class_recall: {
    aliases: ['sensitivity per class'],
    what: 'Share of each class that is found, as a table.',
    better: 'higher',
    choose: [on('multiclass_classification', 'Some classes must not be missed, and the mean would hide them.')],
    avoid: ['Precision per class is not shown with it: calling everything by one name gives that class full recall.'],
    sources: [EVAL.metricsReloaded],
    related: ['metric:macro_f1', 'metric:coverage_at_precision'],
  },
  hierarchical_f1: {
    aliases: ['taxonomy-aware F1'],
    what: 'F1 over the path in the taxonomy, so that a near miss costs less than a far one.',
    better: 'higher',
    choose: [
      on('multiclass_classification', 'Classes form a tree, as product categories do, and a parent is still useful.'),
    ],
    avoid: ['Only the leaf is used downstream: then a near miss is a miss.'],
    sources: [TEXT.shopify],
    related: ['metric:macro_f1'],
  },
  coverage_at_precision: {
    aliases: ['automation rate'],
    what: 'Share of cases that can be answered without a person while a promised precision holds.',
    better: 'higher',
    choose: [on('multiclass_classification', 'The model may abstain, and what it saves is the cases it answers.')],
    avoid: ['Scores are not calibrated on fresh data: the promised precision then drifts and nobody notices.'],
    sources: [TEXT.shopify],
    related: ['metric:abstention_quality', 'metric:straight_through_rate_at_precision'],
  },
  per_language_recall: {
    what: 'Recall for each language, at the same precision.',
    better: 'higher',
    choose: [
      on('multilabel_classification', 'One model serves several languages, and most of its labels are in one of them.'),
    ],
    avoid: ['The test set was translated: it then measures the translation as well.'],
    sources: [EVAL.borkan2019],
    assumption: true,
    related: ['metric:false_positive_rate_by_group'],
  },
  false_positive_rate_by_group: {
    aliases: ['FPR by identity term'],
    what: 'Share of harmless cases flagged, for each group or for texts that mention it.',
    better: 'lower',
    choose: [
      on(
        'multilabel_classification',
        'Words that name people are common in abuse, and harmless uses get punished with it.',
      ),
    ],
    avoid: ['Groups are read off the text by a model whose errors differ between groups.'],
    sources: [EVAL.borkan2019, EVAL.sap2019],
    related: ['metric:selection_rate_ratio', 'calculator:fairness'],
  },
  prevalence_estimate: {
    what: 'Share of views that show violating content, estimated from a labeled random sample.',
    better: 'lower',
    choose: [on('multilabel_classification', 'The question is how much harm is still seen, not how much was removed.')],
    avoid: ['The sample is drawn by the model’s own score without correcting for it.'],
    assumption: true,
    related: ['metric:recall_at_precision'],
  },
  selection_rate_ratio: {
    aliases: ['impact ratio', 'four-fifths rule', 'adverse impact ratio'],
    what: 'Smallest selection rate of any group over the largest.',
    better: 'target',
    choose: [
      on(
        'ranking',
        'People are selected, and differences between groups have to be seen and explained. A screening statistic, not a legal test.',
      ),
    ],
    avoid: ['Groups are small: the ratio jumps, so it is shown with its interval or not at all.'],
    sources: [EVAL.raghavan2020],
    related: ['calculator:fairness', 'law:us_ugesp', 'law:nyc_ll144'],
  },
} as const satisfies Partial<Record<MetricId, MetricText>>

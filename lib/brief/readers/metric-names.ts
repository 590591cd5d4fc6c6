import { rule } from '../rule'
import type { Hit, Scan } from '../scan'

/** A share of small parts that came out right, whichever way round it is said. */
function rightOf(part: string): string[] {
  return [
    `(?:%|per ?cent|percent) of (?:the |all |our )?(?:[a-z]+ )?${part} (?:\\w+ ){0,4}?(?:right|correct\\w*)`,
    `(?:of|counting|among) (?:the |all |our )?(?:[a-z]+ )?${part},? [^¶;.]{0,30}?(?:right|correct\\w*)`,
    `(?:share|proportion|percentage|fraction) of (?:correct\\w* |right )(?:[a-z]+ )?${part}`,
    `${part} (?:that are |which are )?(?:tagged|labell?ed|classified|marked|coloured) correctly`,
  ]
}

/** Metrics by the words people use for them, the more special before the general. */
export const METRICS: readonly (readonly [pattern: RegExp, id: string])[] = [
  [
    rule(
      'medap?e',
      'median (?:\\w+ ){0,2}error(?=(?: of| is|:)? (?:about |around )?[\\d.,]+ ?(?:%|per ?cent|percent))',
      'median absolute percent\\w* error',
    ),
    'median_abs_pct_error',
  ],
  [rule('token(?:[- ]level)? accuracy'), 'token_accuracy'],
  [rule(...rightOf('tokens?')), 'token_accuracy'],
  [
    rule(
      '(?:%|per ?cent|percent|out of (?:a )?(?:100|hundred|ten|10)) (?:of )?(?:the |all |our )?words (?:is|are|were|get|gets|got|have|has)? ?(?:the )?(?:\\w+ )?(?:tagged|labell?ed|marked|classified|right tag|correct tag|right label|correct label)(?: (?:right|correctly|properly))?',
      '(?:share|proportion|percentage|fraction) of (?:the )?words (?:that (?:is|are) )?(?:tagged|labell?ed|marked|classified)(?: (?:right|correctly))?',
      'word[- ]level accuracy',
    ),
    'token_accuracy',
  ],
  [rule(...rightOf('pixels?')), 'pixel_accuracy'],
  [
    rule(
      '(?:agree(?:s|ment)?|match(?:es)?|overlap|concordance|coincid\\w+) with (?:what )?(?:our |the |their |his )?(?:past|previous|earlier|former|recruiters?|managers?|hr|human) (?:[a-z]+ )?(?:hir\\w+|decisions?|decided|choices|chose|selections?|invit\\w+|hired)',
      '(?:reproduces?|predicts?|repeats?) (?:our |the |their )?(?:past|previous|earlier|former|recruiters.?|managers.?) (?:hir\\w+|decisions?|choices)',
    ),
    'accuracy_vs_past_hires',
  ],
  [rule('balanced accuracy'), 'balanced_accuracy'],
  [rule('pixel(?:[- ](?:level|wise))? accuracy', '% of (?:the )?pixels (?:right|correct)'), 'pixel_accuracy'],
  [
    rule(
      'top-?1 accuracy',
      '(?<!token |pixel |level |wise |balanced )accurac(?:y|ies)',
      '(?<=%|percent|per cent) (?:\\w+ )?(?:accurate|correct)',
      '(?:eight|nine|seven|19|nineteen|9|8|95|98) (?:\\w+ )?(?:in|out of|of)(?: every)? (?:ten|10|twenty|20|hundred|a hundred|100)(?: \\w+){0,3} (?:right|correctly|correct)',
      '(?:right|correct) [a-z]+ (?:in|for|on) \\d{1,3} (?:out )?of \\d{2,3}',
    ),
    'accuracy',
  ],
  [rule('rmse', 'root[- ]mean[- ]squared? error', 'mean squared error', 'squared error'), 'rmse'],
  [rule('s?mape', '(?<!weighted )mean absolute percent\\w* error', '(?:average|mean) percent\\w* error'), 'mape'],
  [rule('w(?:m)?ape', 'weighted (?:mean )?absolute percent\\w* error'), 'wape'],
  [rule('mase'), 'mase'],
  [rule('bleu'), 'bleu'],
  [rule('rouge(?:-\\w+)?'), 'rouge'],
  [rule('pr[- ]?auc', 'auc-?pr', 'auprc', 'area under (?:the )?(?:precision|pr)(?: recall)?(?: curve)?'), 'pr_auc'],
  [
    rule(
      '(?:au)?roc[- ]?auc',
      '(?<!pr[- ])auc(?:[- ]roc)?',
      'auroc',
      'area under (?:the )?(?:roc|curve)',
      'c-statistic',
    ),
    'roc_auc',
  ],
  [
    rule(
      'containment(?: rate)?',
      '(?:conversations?|chats|calls|contacts) (?:are |be )?contained',
      'deflection(?: rate)?',
      'self-service rate',
    ),
    'containment_only',
  ],
  [rule('wer', 'word[- ]error(?:[- ]rate)?'), 'wer'],
  [rule('cer', 'character[- ]error(?:[- ]rate)?'), 'cer'],
  [rule('m?iou', 'intersection over union', 'jaccard'), 'miou'],
  [rule('r ?2', 'r²', 'r[- ]squared', 'coefficient of determination'), 'r2'],
  [rule('entity(?: level)? f1'), 'entity_f1'],
  [rule('(?<!entity |level |adjusted )f1(?:[- ]score)?', 'f-score', 'macro[- ]f1'), 'macro_f1'],
  [
    rule(
      'mae',
      'mean absolute error',
      'average absolute error',
      'on average (?:\\w+ ){0,3}?(?:off|out|wrong) by [$€£]?\\d[\\d.,]{0,14}(?! ?(?:%|per))',
      '(?:off|out|wrong) by [$€£]?\\d[\\d.,]{0,14}(?! ?(?:%|per))(?: \\w+)? on average',
    ),
    'mae',
  ],
  [rule('dice(?: score| coefficient)', 'dice(?= (?:of|is|was|reach\\w*|at|=|\\d))', '(?:mean|average) dice'), 'dice'],
  [rule('cosine(?: similarit\\w+)?'), 'cosine_similarity_mean'],
  [rule('grounded(?:ness)?(?: score| rate)?(?= |¶|,|:)', 'faithfulness'), 'groundedness'],
  [
    rule(
      'ocr confidence(?: score)?',
      '(?:recognition|engine) confidence',
      '(?:mean|average) (?:\\w+ )?confidence(?: of| is| score)?',
    ),
    'ocr_confidence',
  ],
  [
    rule(
      'simulated rewards?',
      'rewards? in (?:the |a )?simulat\\w+',
      'reward of the simulat\\w+',
      'simulator reward',
      'rewards? [^¶,;]{0,40}\\bsimulat(?:ors?|ions?|ed)',
    ),
    'simulated_reward_only',
  ],
  [rule('brier(?: score)?'), 'brier'],
  [rule('c-index', 'concordance(?: index)?', "harrell's c"), 'concordance_index'],
  [rule('rmsse'), 'rmsse'],
  [rule('(?:pinball|quantile) loss'), 'pinball_loss'],
  [rule('qini(?: coefficient)?'), 'qini'],
  [rule('auuc', 'area under the uplift curve'), 'auuc'],
  [rule('diari[sz]ation error(?: rate)?'), 'diarization_error_rate'],
  [rule('froc'), 'froc'],
  [rule('task success(?: rate)?'), 'task_success_rate'],
  [rule('log[- ]?loss', 'cross[- ]entropy'), 'log_loss'],
  [rule('point-adjusted f1'), 'point_adjusted_f1'],
  [rule('gini'), 'gini_auc'],
  [rule('ks(?= (?:of|is|was|=|\\d))', 'ks[- ]statistic', 'kolmogorov[- ]smirnov'), 'ks_statistic'],
  [rule('ndcg(?:@\\d+)?'), 'ndcg'],
  [rule('mrr', 'mean reciprocal rank'), 'mrr'],
  [rule('perplexity'), 'perplexity_only'],
  [rule('recall (?:at|in) (?:the )?(?:top |first )?\\d+', 'recall ?@ ?\\d+'), 'recall_at_k'],
  [rule('precision (?:at|in) (?:the )?(?:top |first )?\\d+(?! ?%)', 'precision ?@ ?\\d+'), 'precision_at_k'],
]

/** Average precision by its many names; which overlap counts stands around it. */
const AP =
  /(?<![\w])(?:coco )?(?:mean average precision|average precision|m?ap ?@ ?\[?(?:iou ?=? ?)?[\d.:–-]*|m?ap ?-?(?=50|75)[\d.:–-]*|map)(?![a-z])/g
const NAMED_AP = /^(?:coco |mean|average|m?ap ?@|m?ap ?-?\d)/
const OVER_ALL =
  /coco|(?:0?[.]?5|50) ?(?::|-|–|to|and|through|\.\.\.?|until|up to) ?(?:0?[.]?95)|averaged over|over (?:all|ten|several) (?:iou|overlap|threshold)/
const AT_ONE =
  /(?:@ ?\[?(?:iou ?=? ?)?|ap ?-?)0?[.]?50?(?!\d|[.:–-]?\d)|(?:iou|overlap|jaccard|threshold|intersection over union)\b[^¶;]{0,24}(?<![\d.])(?:0?[.]50?|50 ?%|50 per ?cent|one half|a half)(?!\d)|(?<![\d.])(?:0?[.]50?|50 ?%) (?:iou|overlap)/
const BOXES = ['object_detection', 'segmentation', 'defect_inspection']

export function averagePrecision(s: Scan): { id: string; hit: Hit } | undefined {
  for (const hit of s.all(AP)) {
    const written = s.flat.slice(hit.start, hit.end)
    const counted = /^ (?:of|at|is|was|=|stands|reaches|score)? ?[\d.]/.test(s.low.slice(hit.end, hit.end + 14))
    if (!NAMED_AP.test(hit.text) && written !== 'mAP' && !counted) continue
    const sentence = s.around(hit, 30, 70)
    const boxes = s.is(...BOXES) || /map|mean/.test(hit.text)
    if (!boxes) return { id: 'pr_auc', hit }
    return { id: !OVER_ALL.test(sentence) && AT_ONE.test(sentence) ? 'map_50_only' : 'map_50_95', hit }
  }
  return undefined
}

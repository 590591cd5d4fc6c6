import type { Hit, Scan } from '../scan'

/** Metrics by the words people use for them. */
const METRICS: readonly (readonly [RegExp, string])[] = [
  [/\bmedian absolute percent\w* error\b/, 'median_abs_pct_error'],
  [/\btoken(?:-level)? accuracy\b/, 'token_accuracy'],
  [/\bpixel(?:-level)? accuracy\b/, 'pixel_accuracy'],
  [/\b(?<!token |pixel |level )accuracy\b|\baccurate\b/, 'accuracy'],
  [/\bRMSE\b|\broot mean squared error\b/, 'rmse'],
  [/\bMAPE\b/, 'mape'],
  [/\bWAPE\b/, 'wape'],
  [/\bBLEU\b/, 'bleu'],
  [/\bROUGE\b/, 'rouge'],
  [/\bROC[- ]?AUC\b|\bAUC(?:-ROC)?\b/, 'roc_auc'],
  [/\bcontainment\b|\bdeflection\b/, 'containment_only'],
  [/\bWER\b|\bword error rate\b/, 'wer'],
  [/\bm?IoU\b/, 'miou'],
  [/\bmAP\s?@\s?0?\.?50\b(?!:)/, 'map_50_only'],
  [/\bmAP\b(?!\s?@\s?0?\.?50\b(?!:))/, 'map_50_95'],
  [/\bR2\b|\bR²|\br-squared\b/, 'r2'],
  [/\bF1\b/, 'macro_f1'],
  [/\bMAE\b|\bmean absolute error\b/, 'mae'],
  [/\bDice\b/, 'dice'],
  [/\bcharacter error rate\b/, 'cer'],
  [/\bcosine similarit\w+/, 'cosine_similarity_mean'],
  [/\bsimulated reward\b|\breward in (?:the )?simulat\w+/, 'simulated_reward_only'],
  [/\blog[- ]?loss\b/, 'log_loss'],
  [/\bpoint-adjusted F1\b/, 'point_adjusted_f1'],
  [/\bGini\b/, 'gini_auc'],
  [/\bNDCG\b/, 'ndcg'],
  [/\bperplexity\b/, 'perplexity_only'],
  [/\bclick(?:[- ]?through)?[- ]rate\b|\bCTR\b/, 'ctr_only'],
]

export function readMetric(s: Scan): void {
  const found = METRICS.flatMap(([pattern, id]) => {
    const hit = s.find(pattern)
    return hit ? [{ id, hit }] : []
  })
  const stated = found.find(({ id }) => id === 'accuracy') ?? [...found].sort((a, b) => a.hit.start - b.hit.start)[0]
  const near =
    s.find(/(\d\d(?:\.\d+)?)\s?%\s+(?:overall |test |validation )?accura\w+/) ??
    s.find(/accuracy[^.%]{0,50}?(\d\d(?:\.\d+)?)\s?%/)
  if (near) s.set('problem.reportedAccuracy', Number(near.groups[0]) / 100, near)
  if (stated) {
    if (stated.id !== 'accuracy') readMetricValue(s, stated.hit)
    s.set('problem.primaryMetric', stated.id, stated.id === 'accuracy' && near ? near : stated.hit)
    if (stated.id !== 'accuracy' || found.length > 1)
      s.set(
        'problem.metrics',
        found.map(({ id }) => id),
        stated.hit,
      )
  } else {
    const bare = s.find(
      /\b(?:reports?|reported|reaches|shows|scored?|achieves?) (?:about |around |an? )?[5-9]\d(?:\.\d+)?\s?%/,
    )
    if (bare) s.set('problem.primaryMetric', 'accuracy', bare, true)
  }
}

/** The figure beside a metric's name: "AUC 0.84", "a word error rate of 23%", "62% token accuracy". */
function readMetricValue(s: Scan, name: Hit): void {
  const after = /^(?: on \w+)?(?: (?:of|at|is|was|gives?|gave|reaches|=|:))* ?(\d+(?:\.\d+)?)( ?%)?(?!\w|[.,]\d)/i.exec(
    s.text.slice(name.end, name.end + 30),
  )
  const before = /(\d+(?:\.\d+)?)( ?%) (?:\w+ )?$/.exec(s.text.slice(Math.max(0, name.start - 20), name.start))
  const match = after ?? before
  if (!match) return
  const value = Number(((Number(match[1]) || 0) / (match[2] ? 100 : 1)).toPrecision(12))
  if (value <= 0 || value > 1) return
  const start = after ? name.start : name.start - (before?.[0].length ?? 0)
  const end = after ? name.end + after[0].length : name.end
  s.set('problem.reportedMetricValue', value, { text: s.text.slice(start, end), start, end, groups: [] })
}

import type { Gap } from '@/lib/knowledge/archetypes/reasons'
import { METRIC_NAMES } from '@/lib/knowledge/metrics/names'

/** Shorter than the catalogue's where a table needs it. */
const NAMES: Readonly<Record<string, string>> = {
  ...METRIC_NAMES,
  pr_auc: 'PR-AUC',
  roc_auc: 'ROC-AUC',
  mae: 'Mean absolute error',
  rmse: 'RMSE',
  wape: 'WAPE',
  mase: 'MASE',
  mape: 'MAPE',
  ndcg: 'NDCG',
  mrr: 'MRR',
  map: 'Mean average precision',
  bleu: 'BLEU',
  rouge: 'ROUGE',
  wer: 'Word error rate',
  cer: 'Character error rate',
  rtf: 'Real-time factor',
  r2: 'R²',
  ips_estimate: 'IPS estimate of reward',
  snips: 'Self-normalised IPS estimate',
  dr_estimate: 'Doubly robust estimate',
  miou: 'Mean IoU',
  map_50_95: 'COCO mAP',
  map_50_only: 'mAP at one IoU',
  gini_auc: 'Gini (from AUC)',
  ks_statistic: 'KS statistic',
  qini: 'Qini',
  auuc: 'AUUC',
  'f1_at_0.5': 'F1 at one half',
  macro_f1: 'Macro F1',
  roc_auc_with_ci: 'ROC-AUC with interval',
  roc_auc_only: 'ROC-AUC alone',
  ppv_at_prevalence: 'PPV at the site’s prevalence',
  froc: 'FROC',
  ctr_only: 'Click rate alone',
  llm_judge_only: 'An uncalibrated LLM judge',
  hausdorff95: 'Hausdorff distance',
  entity_f1: 'Entity F1',
  rmsse: 'RMSSE',
  precision_at_1: 'Precision of the first place',
  gbdt: 'gradient-boosted trees',
  recall_at_fpr: 'Recall at a fixed false-positive rate',
  recall_at_precision: 'Recall at a fixed precision',
  precision_at_k: 'Precision at the daily capacity',
  lift_at_k: 'Lift at the daily capacity',
  recall_at_k: 'Recall of the candidate list',
  hit_rate_at_k: 'Hit rate of the candidate list',
  retrieval_recall_at_k: 'Recall of the retrieved passages',
  llm_api: 'a hosted LLM',
}

/** The name of a metric or family for people. */
export function nameOf(id: string): string {
  const known = NAMES[id]
  if (known) return known
  const words = id.replaceAll('_', ' ').replace(/ at k$/, ' at the capacity')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const SPLITS: Readonly<Record<string, string>> = {
  time_based: 'By time, gapped',
  rolling_origin: 'Rolling origin',
  group_based: 'By group',
  group_time: 'By group and time',
  patient_based: 'By patient and site',
  site_holdout: 'Whole sites held out',
  geo_holdout: 'Whole regions held out',
  scenario_holdout: 'Whole scenarios held out',
  stratified_random: 'Random within strata',
  none: 'No split, test cases',
}
export const splitName = (id: string): string => SPLITS[id] ?? nameOf(id)

const EXPERIMENTS: Readonly<Record<string, string>> = {
  ab: 'A/B test',
  switchback: 'Switchback test',
  cluster: 'Cluster-randomised test',
  interleaving: 'Interleaving',
  shadow: 'Shadow comparison',
  pre_post: 'Before and after',
  none: 'No online test',
}
export const experimentName = (id: string): string => EXPERIMENTS[id] ?? nameOf(id)

const SERVINGS: Readonly<Record<string, string>> = {
  online: 'Online, inside the request',
  batch: 'Batch, into a table',
  stream: 'Stream, event by event',
  edge: 'On the device',
  hybrid: 'Hybrid: prepared in batch, finished online',
}
export const servingName = (id: string): string => SERVINGS[id] ?? nameOf(id)

/** The 28 tests of the ML Test Score (Breck et al. 2017, doi 10.1109/BigData.2017.8258038), in a word or two. */
export const SCORE_TESTS: Readonly<Record<Gap['test'], string>> = {
  D1: 'feature expectations',
  D2: 'feature ablation',
  D3: 'feature cost',
  D4: 'policy on features',
  D5: 'privacy controls',
  D6: 'time to a new feature',
  D7: 'feature code tested',
  M1: 'reviewed model code',
  M2: 'offline against online',
  M3: 'hyperparameters tuned',
  M4: 'effect of staleness',
  M5: 'simpler baseline',
  M6: 'quality on slices',
  M7: 'inclusion',
  I1: 'training reproduces',
  I2: 'model code unit-tested',
  I3: 'pipeline integration test',
  I4: 'validated before serving',
  I5: 'step-by-step debugging',
  I6: 'canary',
  I7: 'rollback rehearsed',
  R1: 'dependency changes',
  R2: 'input invariants',
  R3: 'training-serving skew',
  R4: 'model age',
  R5: 'numerical stability',
  R6: 'speed and memory',
  R7: 'prediction quality',
}

/** Closed lists that conditions refer to. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Problem types that learn from labels. */
export const SUPERVISED = words(`
  binary_classification multiclass_classification multilabel_classification regression quantile_regression ranking
  sequence_labeling object_detection segmentation speech_recognition ocr_document_extraction forecasting survival`)

export const LLM = words('llm_api open_llm_self_hosted llm_zero_shot llm_with_rag_and_guardrails')

export const DEEP = words(`
  deep_net wide_and_deep dlrm_dcn two_tower transformer cnn_from_scratch vit_finetune tabular_dl lstm_lm cnn_lstm
  llm_api open_llm_self_hosted gnn deep_residual_transformer`)

export const DEEP_WITHOUT_LLM = DEEP.filter((family) => !LLM.includes(family))

/** Primary metrics that fit a problem type. A type that is not here has no list. */
export const METRICS_FOR: ReadonlyMap<string, readonly string[]> = new Map([
  ['sequence_labeling', words('entity_f1 exact_match per_type_recall')],
  [
    'regression',
    words(`mae rmse medae median_abs_pct_error pinball_loss r2 wape mase mape bias calibration_error log_loss
      elasticity_rmse_on_experiments revenue_ips_estimate regret`),
  ],
  ['quantile_regression', words('pinball_loss mae p90_abs_error on_time_rate interval_coverage rmse mape')],
  ['forecasting', words('wape mase mae rmse rmsse mape smape pinball_loss bias coverage_of_interval')],
  [
    'ranking',
    words(`ndcg mrr map auc_grouped_by_user log_loss normalized_entropy calibration_error recall_at_k hit_rate_at_k
      precision_at_k bookings_per_search interleaving_win_rate roc_auc pr_auc ips_estimate
      validity_correlation_structured ndcg_vs_structured_interview selection_rate_ratio`),
  ],
  ['retrieval', words('zero_result_rate recall_at_k hit_rate_at_k mrr ndcg coverage precision_at_k map')],
  [
    'anomaly_detection',
    words(`precision_at_k event_recall false_alarms_per_day detection_delay pr_auc roc_auc
      image_recall_at_fixed_overkill escape_rate pixel_pro_score recall_at_precision`),
  ],
  [
    'rag_qa',
    words(`groundedness answer_correctness retrieval_recall_at_k citation_precision abstention_quality exact_match`),
  ],
  [
    'agent',
    words('task_success_rate containment_with_csat tool_call_accuracy escalation_quality policy_violation_rate'),
  ],
  ['uplift', words('qini auuc policy_value_ips incremental_roi')],
  ['bandit', words('ips_estimate snips dr_estimate regret cumulative_reward')],
  ['speech_recognition', words('wer cer entity_wer rtf diarization_error_rate')],
  ['segmentation', words('dice miou hausdorff95 per_class_iou')],
  [
    'object_detection',
    words(`map_50_95 map_50_only recall_at_fp_per_image per_class_ap miss_rate latency_fps precision_at_k recall`),
  ],
])

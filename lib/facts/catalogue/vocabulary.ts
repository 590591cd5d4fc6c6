/** The controlled words that facts may hold, id → label. */
type Options = Readonly<Record<string, string>>

const ACRONYMS: Options = {
  pr_auc: 'PR-AUC',
  roc_auc: 'ROC-AUC',
  auc: 'AUC',
  auuc: 'AUUC',
  mae: 'MAE',
  rmse: 'RMSE',
  mape: 'MAPE',
  smape: 'sMAPE',
  wape: 'WAPE',
  mase: 'MASE',
  rmsse: 'RMSSE',
  ndcg: 'NDCG',
  mrr: 'MRR',
  map: 'mAP',
  wer: 'WER',
  cer: 'CER',
  rtf: 'RTF',
  miou: 'mIoU',
  f1: 'F1',
  r2: 'R²',
  ips: 'IPS',
  snips: 'SNIPS',
  dr: 'DR',
  roi: 'ROI',
  csat: 'CSAT',
  ctr: 'CTR',
  sla: 'SLA',
  ks: 'KS',
  bleu: 'BLEU',
  rouge: 'ROUGE',
  llm: 'LLM',
  api: 'API',
  ocr: 'OCR',
  asr: 'ASR',
  gbdt: 'GBDT',
  gnn: 'GNN',
  cnn: 'CNN',
  vit: 'ViT',
  dlrm: 'DLRM',
  dcn: 'DCN',
  lstm: 'LSTM',
  lm: 'LM',
  crf: 'CRF',
  ebm: 'EBM',
  ets: 'ETS',
  arima: 'ARIMA',
  rl: 'RL',
  stl: 'STL',
  sam: 'SAM',
  ssd: 'SSD',
  rt: 'RT',
  detr: 'DETR',
  vlm: 'VLM',
  ltr: 'LTR',
  tfidf: 'TF-IDF',
  fim: 'FIM',
  rul: 'RUL',
  ppv: 'PPV',
  froc: 'FROC',
  rag: 'RAG',
  ci: 'CI',
  id: 'ID',
  p90: 'p90',
  kwh: 'kWh',
  fpr: 'FPR',
  roc: 'ROC',
  ap: 'AP',
  iou: 'IoU',
  qa: 'QA',
  dl: 'DL',
  usd: 'USD',
  slo: 'SLO',
  nps: 'NPS',
  acl: 'ACL',
  sku: 'SKU',
  fp: 'FP',
  tft: 'TFT',
  cv: 'CV',
  int8: 'int8',
  yolo: 'YOLO',
  unet: 'U-Net',
  nnunet: 'nnU-Net',
  rnnt: 'RNN-T',
  lambdamart: 'LambdaMART',
  deepar: 'DeepAR',
  patchcore: 'PatchCore',
  segformer: 'SegFormer',
  mobilenet: 'MobileNet',
  setfit: 'SetFit',
  linucb: 'LinUCB',
  whisper: 'Whisper',
  faster: 'Faster',
  rcnn: 'R-CNN',
}

/** `recall_at_fpr` → "recall at FPR": for the middle of a sentence. */
export function wordsOf(id: string): string {
  const whole = id.replace(/^(pr|roc)_auc/, (name) => ACRONYMS[name] ?? name)
  return whole
    .split('_')
    .map((word) => ACRONYMS[word] ?? word)
    .join(' ')
}

/** `recall_at_fpr` → "Recall at FPR". Names that begin small on purpose (mAP, mIoU, nnU-Net) stay so. */
export function labelOf(id: string): string {
  const words = wordsOf(id)
  return /^[a-z]+[A-Z]/.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1)
}

const labelled = (ids: string): Options =>
  Object.fromEntries(
    ids
      .trim()
      .split(/\s+/)
      .map((id) => [id, labelOf(id)]),
  )

export const PROBLEM_TYPES = labelled(`
  binary_classification ranking retrieval forecasting anomaly_detection survival multiclass_classification
  sequence_labeling rag_qa agent text_generation object_detection segmentation ocr_document_extraction
  speech_recognition quantile_regression regression bandit multilabel_classification uplift rl_control none
`)

export const SERVING = labelled(`batch online stream edge hybrid`)

export const SPLITS = labelled(`
  time_based rolling_origin group_based group_time patient_based site_holdout geo_holdout scenario_holdout
  stratified_random random none
`)

export const METRICS = labelled(`
  abstention_quality acceptance_rate_retained accuracy accuracy_vs_past_hires answer_correctness
  auc_grouped_by_user auc_internal_only auuc balanced_accuracy bias bleu bookings_per_search brier
  calibration_error cer citation_precision concordance_index constraint_violation_rate containment_only
  containment_with_csat conversion_rate_of_targeted cosine_similarity_mean cost_weighted_loss coverage
  coverage_at_precision coverage_of_interval ctr_only ctr_replay_biased cumulative_reward detection_delay
  diarization_error_rate dice dr_estimate edit_distance_to_accepted elasticity_rmse_on_experiments
  energy_kwh_vs_baseline entity_f1 entity_wer escalation_quality escape_rate event_recall
  event_recall_at_lead_time exact_match exact_match_prefix f1_at_0.5 factual_consistency false_alarms_per_day
  false_positive_rate_by_group field_exact_match froc gini_auc global_roc_auc groundedness hausdorff95
  hierarchical_f1 hit_rate_at_k human_preference image_recall_at_fixed_overkill incremental_roi
  interleaving_win_rate interval_coverage ips_estimate keystrokes_saved ks_statistic latency_fps lift_at_k
  llm_judge_only log_loss macro_f1 mae map map_50_95 map_50_only mape mase median_abs_pct_error miou miss_rate mrr
  ndcg ndcg_only ndcg_vs_structured_interview normalized_entropy ocr_confidence off_policy_value on_time_rate
  p90_abs_error per_class_ap per_class_iou per_class_recall per_language_recall per_type_recall perplexity
  perplexity_only pinball_loss pixel_accuracy pixel_pro_score point_adjusted_f1 policy_value_ips
  policy_violation_rate ppv_at_prevalence pr_auc precision_at_1 precision_at_k prevalence_estimate profit_curve
  qini r2 r2_observational rank_correlation recall_at_fp_per_image recall_at_fpr recall_at_k recall_at_precision
  regret retrieval_recall_at_k revenue_ips_estimate rmse rmse_one_step rmse_rul_all rmsse roc_auc roc_auc_only
  roc_auc_single roc_auc_vs_past_hires roc_auc_with_ci rouge rtf rule_coverage selection_rate_ratio
  sensitivity_at_specificity simulated_reward_only sla_compliance snips straight_through_rate_at_precision
  task_success_rate token_accuracy tool_call_accuracy top1_word_accuracy validity_correlation_structured
  value_detection_rate wape wer zero_result_rate
`)

export const FAMILIES = labelled(`
  autoencoder bandit bandit_on_gbdt bi_encoder causal_elasticity causal_forest classical_cv cnn_lstm code_llm_fim
  contextual_bandit crf cross_encoder deep_residual_transformer deepar_tft demand_forecast_plus_optimizer
  distilled_encoder distilled_llm dlrm_dcn ebm encoder_decoder ensemble ets_arima extractive faster_rcnn
  fine_tuned_encoder gbdt gbdt_global gbdt_monotonic gnn graph_embedding hash_match hybrid_retrieval
  intent_classifier_plus_flows isolation_forest lambdamart layout_transformer linear_probe linear_regularized
  linucb llm_api llm_extraction llm_policy_judge llm_with_rag_and_guardrails llm_with_speculative_decoding
  llm_zero_shot logistic_regression logistic_scorecard lstm_lm managed_asr_api managed_document_api
  matrix_factorization mobilenet_int8 model_predictive_control multi_interest multi_task multilingual_encoder
  neural_ltr nnunet offline_rl open_llm_self_hosted patchcore pretrained_cnn_finetune quantile_gbdt
  response_model_rules rt_detr rules sam_prompted seasonal_naive segformer setfit skill_matching_embeddings
  sleeping_recovering_bandit small_lm_on_device spectral_residual_cnn ssd_mobilenet_int8 stl_residual
  streaming_conformer_rnnt supervised_model_plus_optimizer survival_model t_x_learner tabular_dl template_rules
  tfidf_linear thompson_sampling two_tower unet uplift_model vit_finetune vlm_extraction whisper_finetune
  wide_and_deep yolo
`)

export const ARCHETYPES: Options = {
  fraud_detection: 'Payment / account fraud (incl. AML alert triage)',
  churn_prediction: 'Churn / retention risk',
  ctr_ranking: 'CTR prediction / feed & recommendation ranking / ads',
  search_ranking: 'Search / marketplace learning-to-rank',
  candidate_retrieval: 'Candidate retrieval (two-tower / embeddings + ANN)',
  demand_forecasting: 'Demand / sales / load forecasting',
  anomaly_detection: 'Metric / log anomaly detection',
  predictive_maintenance: 'Predictive maintenance / RUL',
  text_classification: 'Text classification / routing / intent',
  information_extraction: 'NER / attribute & entity extraction',
  rag_qa: 'RAG question answering',
  llm_agent: 'LLM agent / assistant with tools',
  summarization: 'Summarisation',
  semantic_search: 'Semantic search',
  text_completion: 'Inline completion (smart compose, code, keyboard)',
  image_classification: 'Image classification',
  object_detection: 'Object detection (video/vehicle/retail)',
  defect_inspection: 'Visual defect inspection (few defects)',
  segmentation: 'Image segmentation',
  document_ai: 'OCR / document extraction',
  speech_recognition: 'ASR / call transcription',
  eta_prediction: 'ETA / delivery-time prediction',
  dynamic_pricing: 'Pricing / markdown optimisation',
  contextual_bandit: 'Contextual bandit (notifications, artwork, creatives)',
  credit_risk: 'Credit scoring / underwriting',
  medical_imaging: 'Medical imaging triage/diagnosis',
  content_moderation: 'Content moderation / toxicity / safety',
  lead_scoring: 'B2B lead / account scoring',
  uplift_modeling: 'Uplift / treatment targeting',
  rl_control: 'RL / optimisation control (cooling, bidding, logistics)',
  tabular_prediction: 'Generic tabular prediction (valuation, availability, LTV)',
  candidate_screening: 'HR candidate screening',
  rules_only: 'No ML: deterministic rule / policy / threshold',
}

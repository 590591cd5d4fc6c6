import { FAMILY_NAMES } from '@/lib/knowledge/families/names'
import { METRIC_NAMES } from '@/lib/knowledge/metrics/names'
import { PROBLEM_TYPE_IDS } from '@/lib/knowledge/problem-types'
import { SERVING_NAMES } from '@/lib/knowledge/serving/ids'

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

/** Their ids stand with the knowledge about them. */
export const PROBLEM_TYPES = labelled(PROBLEM_TYPE_IDS.join(' '))

export const SERVING: Options = SERVING_NAMES

export const SPLITS = labelled(`
  time_based rolling_origin group_based group_time patient_based site_holdout geo_holdout scenario_holdout
  stratified_random random none
`)

export const METRICS: Options = METRIC_NAMES

export const FAMILIES: Options = FAMILY_NAMES

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
  summarization: 'Summarization',
  semantic_search: 'Semantic search',
  text_completion: 'Inline completion (smart compose, code, keyboard)',
  image_classification: 'Image classification',
  object_detection: 'Object detection (video/vehicle/retail)',
  defect_inspection: 'Visual defect inspection (few defects)',
  segmentation: 'Image segmentation',
  document_ai: 'OCR / document extraction',
  speech_recognition: 'ASR / call transcription',
  eta_prediction: 'ETA / delivery-time prediction',
  dynamic_pricing: 'Pricing / markdown optimization',
  contextual_bandit: 'Contextual bandit (notifications, artwork, creatives)',
  credit_risk: 'Credit scoring / underwriting',
  medical_imaging: 'Medical imaging triage/diagnosis',
  content_moderation: 'Content moderation / toxicity / safety',
  lead_scoring: 'B2B lead / account scoring',
  uplift_modeling: 'Uplift / treatment targeting',
  rl_control: 'RL / optimization control (cooling, bidding, logistics)',
  tabular_prediction: 'Generic tabular prediction (valuation, availability, LTV)',
  candidate_screening: 'HR candidate screening',
  rules_only: 'No ML: deterministic rule / policy / threshold',
}

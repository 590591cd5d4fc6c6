import type { Facts } from '@/lib/facts/fact'

/**
 * Starting points for what briefs rarely say, by archetype. All of them enter the ledger as assumptions, with what
 * would replace them. Label delays follow the archetypes' entries; the rest is general professional knowledge.
 */
type Defaults = {
  modality: string
  /** Days until the outcome of a case is known. */
  labelDelayDays: number
  /** Bytes of one stored case, features and label. */
  bytesPerRow: number
  rowsPerDay: number
  /** Costs of a false alarm and of a miss, USD. */
  cFP: number
  cFN: number
}

const row = (
  modality: string,
  labelDelayDays: number,
  bytesPerRow: number,
  rowsPerDay: number,
  cFP: number,
  cFN: number,
): Defaults => ({ modality, labelDelayDays, bytesPerRow, rowsPerDay, cFP, cFN })

const byArchetype: Readonly<Record<string, Defaults>> = {
  fraud_detection: row('tabular', 60, 2_000, 1_000_000, 25, 130),
  churn_prediction: row('tabular', 60, 1_000, 20_000, 4, 90),
  ctr_ranking: row('tabular', 1, 800, 5_000_000, 0.02, 0.4),
  search_ranking: row('tabular', 7, 1_200, 2_000_000, 0.05, 1.5),
  candidate_retrieval: row('tabular', 1, 300, 5_000_000, 0.01, 0.2),
  demand_forecasting: row('time_series', 7, 200, 200_000, 3, 9),
  anomaly_detection: row('time_series', 2, 60, 5_000_000, 40, 2_500),
  predictive_maintenance: row('time_series', 60, 4_000, 50_000, 900, 24_000),
  text_classification: row('text', 2, 2_000, 50_000, 3, 12),
  information_extraction: row('text', 3, 3_000, 50_000, 1, 6),
  rag_qa: row('text', 1, 6_000, 2_000, 40, 10),
  llm_agent: row('text', 7, 8_000, 30_000, 20, 6),
  summarization: row('text', 1, 6_000, 20_000, 12, 2),
  semantic_search: row('text', 2, 1_500, 200_000, 0.05, 0.6),
  text_completion: row('text', 1, 600, 20_000_000, 0.002, 0.004),
  image_classification: row('image', 3, 200_000, 20_000, 5, 40),
  object_detection: row('image', 3, 200_000, 500_000, 20, 600),
  defect_inspection: row('image', 1, 300_000, 200_000, 250, 1_800),
  segmentation: row('image', 14, 2_000_000, 5_000, 10, 60),
  document_ai: row('document', 5, 400_000, 10_000, 4, 35),
  speech_recognition: row('audio', 3, 900_000, 20_000, 1, 5),
  eta_prediction: row('tabular', 1, 700, 500_000, 1, 4),
  dynamic_pricing: row('tabular', 14, 500, 200_000, 2, 5),
  contextual_bandit: row('tabular', 1, 400, 1_000_000, 0.01, 0.05),
  credit_risk: row('tabular', 365, 6_000, 2_000, 180, 3_200),
  medical_imaging: row('image', 60, 8_000_000, 1_500, 60, 9_000),
  content_moderation: row('text', 3, 1_200, 500_000, 1.5, 8),
  lead_scoring: row('tabular', 120, 1_500, 1_000, 30, 700),
  uplift_modeling: row('tabular', 21, 800, 50_000, 0.5, 40),
  rl_control: row('time_series', 1, 400, 30_000, 60, 900),
  tabular_prediction: row('tabular', 30, 1_200, 50_000, 10, 60),
  candidate_screening: row('document', 270, 30_000, 500, 80, 900),
  rules_only: row('tabular', 0, 400, 20_000, 15, 400),
}

const fallback = row('tabular', 30, 1_000, 50_000, 10, 60)

export const defaultsFor = (archetype: string): Defaults => byArchetype[archetype] ?? fallback

/** Problem types in which a score is compared with a threshold, so that the costs of errors give the threshold. */
const THRESHOLD_TYPES = ['binary_classification', 'multilabel_classification', 'anomaly_detection', 'survival']
export const hasThreshold = (problemType: string | undefined): boolean => THRESHOLD_TYPES.includes(problemType ?? '')

/** A score learnt without any label is an order, not a probability: prices give it no threshold, capacity does. */
export const isUnlabelled = (facts: Facts): boolean => {
  const value = (path: string) => facts[path]?.value
  return value('data.labelsAvailable') === 'none' && value('problem.type') === 'anomaly_detection'
}

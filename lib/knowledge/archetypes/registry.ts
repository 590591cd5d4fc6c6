import { anomalyDetection } from './anomaly-detection/entry'
import { candidateRetrieval } from './candidate-retrieval/entry'
import { candidateScreening } from './candidate-screening/entry'
import { churnPrediction } from './churn-prediction/entry'
import { contentModeration } from './content-moderation/entry'
import { contextualBandit } from './contextual-bandit/entry'
import { creditRisk } from './credit-risk/entry'
import { ctrRanking } from './ctr-ranking/entry'
import { defectInspection } from './defect-inspection/entry'
import { demandForecasting } from './demand-forecasting/entry'
import { documentAi } from './document-ai/entry'
import { dynamicPricing } from './dynamic-pricing/entry'
import { etaPrediction } from './eta-prediction/entry'
import { fraudDetection } from './fraud-detection/entry'
import { imageClassification } from './image-classification/entry'
import { informationExtraction } from './information-extraction/entry'
import { leadScoring } from './lead-scoring/entry'
import { llmAgent } from './llm-agent/entry'
import { medicalImaging } from './medical-imaging/entry'
import { objectDetection } from './object-detection/entry'
import { predictiveMaintenance } from './predictive-maintenance/entry'
import { ragQa } from './rag-qa/entry'
import { rlControl } from './rl-control/entry'
import { rulesOnly } from './rules-only/entry'
import { searchRanking } from './search-ranking/entry'
import { segmentation } from './segmentation/entry'
import { semanticSearch } from './semantic-search/entry'
import { speechRecognition } from './speech-recognition/entry'
import { summarization } from './summarization/entry'
import { tabularPrediction } from './tabular-prediction/entry'
import { textClassification } from './text-classification/entry'
import { textCompletion } from './text-completion/entry'
import { upliftModeling } from './uplift-modeling/entry'
import type { Archetype } from './types'

/** Every archetype of the knowledge base. The advisor and the tests iterate over it. */
export const ARCHETYPES: readonly Archetype[] = [
  anomalyDetection,
  candidateRetrieval,
  candidateScreening,
  churnPrediction,
  contentModeration,
  contextualBandit,
  creditRisk,
  ctrRanking,
  defectInspection,
  demandForecasting,
  documentAi,
  dynamicPricing,
  etaPrediction,
  fraudDetection,
  imageClassification,
  informationExtraction,
  leadScoring,
  llmAgent,
  medicalImaging,
  objectDetection,
  predictiveMaintenance,
  ragQa,
  rlControl,
  rulesOnly,
  searchRanking,
  segmentation,
  semanticSearch,
  speechRecognition,
  summarization,
  tabularPrediction,
  textClassification,
  textCompletion,
  upliftModeling,
]

const byId = new Map(ARCHETYPES.map((archetype) => [archetype.id, archetype]))

/** The archetype, or the generic tabular one where an id is unknown. */
export function findArchetype(id: string): Archetype {
  const found = byId.get(id) ?? byId.get('tabular_prediction') ?? ARCHETYPES[0]
  if (!found) throw new Error('The knowledge base is empty.')
  return found
}

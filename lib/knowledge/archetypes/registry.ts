import { anomalyDetection } from './anomaly-detection'
import { candidateRetrieval } from './candidate-retrieval'
import { contentModeration } from './content-moderation'
import { contextualBandit } from './contextual-bandit'
import { creditRisk } from './credit-risk'
import { ctrRanking } from './ctr-ranking'
import { defectInspection } from './defect-inspection'
import { demandForecasting } from './demand-forecasting'
import { documentAi } from './document-ai'
import { etaPrediction } from './eta-prediction'
import { fraudDetection } from './fraud-detection'
import { imageClassification } from './image-classification'
import { llmAgent } from './llm-agent'
import { medicalImaging } from './medical-imaging'
import { objectDetection } from './object-detection'
import { predictiveMaintenance } from './predictive-maintenance'
import { ragQa } from './rag-qa'
import { rlControl } from './rl-control'
import { rulesOnly } from './rules-only'
import { searchRanking } from './search-ranking'
import { speechRecognition } from './speech-recognition'
import { tabularPrediction } from './tabular-prediction'
import { textClassification } from './text-classification'
import { textCompletion } from './text-completion'
import { upliftModeling } from './uplift-modeling'
import type { Archetype } from './types'

/** Every archetype of the knowledge base. The advisor and the tests iterate over it. */
export const ARCHETYPES: readonly Archetype[] = [
  anomalyDetection,
  candidateRetrieval,
  contentModeration,
  contextualBandit,
  creditRisk,
  ctrRanking,
  defectInspection,
  demandForecasting,
  documentAi,
  etaPrediction,
  fraudDetection,
  imageClassification,
  llmAgent,
  medicalImaging,
  objectDetection,
  predictiveMaintenance,
  ragQa,
  rlControl,
  rulesOnly,
  searchRanking,
  speechRecognition,
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

import { anomalyDetection } from './anomaly-detection'
import { contentModeration } from './content-moderation'
import { defectInspection } from './defect-inspection'
import { documentAi } from './document-ai'
import { fraudDetection } from './fraud-detection'
import { medicalImaging } from './medical-imaging'
import { predictiveMaintenance } from './predictive-maintenance'
import { ragQa } from './rag-qa'
import { speechRecognition } from './speech-recognition'
import type { Archetype } from './types'

/** Every archetype of the knowledge base. The advisor and the tests iterate over it. */
export const ARCHETYPES: readonly Archetype[] = [
  anomalyDetection,
  contentModeration,
  defectInspection,
  documentAi,
  fraudDetection,
  medicalImaging,
  predictiveMaintenance,
  ragQa,
  speechRecognition,
]

const byId = new Map(ARCHETYPES.map((archetype) => [archetype.id, archetype]))

/** The archetype, or the generic tabular one where an id is unknown. */
export function findArchetype(id: string): Archetype {
  const found = byId.get(id) ?? byId.get('tabular_prediction') ?? ARCHETYPES[0]
  if (!found) throw new Error('The knowledge base is empty.')
  return found
}

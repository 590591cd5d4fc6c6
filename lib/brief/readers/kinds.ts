/** Kinds whose labels are made by people who look at each case. */
export const LABELLED_BY_PEOPLE = [
  'text_classification',
  'information_extraction',
  'document_ai',
  'speech_recognition',
  'segmentation',
  'object_detection',
  'image_classification',
  'content_moderation',
  'defect_inspection',
  'medical_imaging',
]

/** Kinds that look, listen or read: what they are shown elsewhere is another thing. */
export const SHOWN = [
  'medical_imaging',
  'image_classification',
  'object_detection',
  'segmentation',
  'defect_inspection',
  'speech_recognition',
  'document_ai',
]

/** Kinds whose cases differ with the place where they are learnt and used. */
export const PLACED = [...SHOWN, 'predictive_maintenance', 'credit_risk', 'text_classification']

/** Kinds that look for cases among many, so that misses and false alarms are counted. */
export const SEEKERS = [
  'fraud_detection',
  'anomaly_detection',
  'predictive_maintenance',
  'defect_inspection',
  'object_detection',
  'segmentation',
  'medical_imaging',
  'image_classification',
  'content_moderation',
  'text_classification',
  'tabular_prediction',
  'credit_risk',
]

/** Kinds that read texts, sounds or pictures whole. */
export const WITHOUT_COLUMNS = [
  'rag_qa',
  'llm_agent',
  'summarization',
  'text_completion',
  'semantic_search',
  'speech_recognition',
  'object_detection',
  'segmentation',
  'document_ai',
  'information_extraction',
  'rules_only',
]

/** Kinds that stand beside what they watch. */
export const ON_SITE = [
  'defect_inspection',
  'object_detection',
  'image_classification',
  'speech_recognition',
  'rl_control',
  'text_completion',
  'anomaly_detection',
  'predictive_maintenance',
  'segmentation',
]

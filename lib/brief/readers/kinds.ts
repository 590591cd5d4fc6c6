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

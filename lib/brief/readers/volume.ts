import { COUNT, daysIn, parseCount } from '../numbers'
import type { Hit, Scan } from '../scan'

const setNumber = (s: Scan, path: string, hit: Hit | undefined, value: number) => {
  if (hit && Number.isFinite(value) && value > 0 && (path === 'data.kappa' || Number.isInteger(value)))
    s.set(path, value, hit)
}

const LABELLED = '(?:labell?ed|annotated|hand-labell?ed|tagged|transcribed|reviewed by|graded by)'

export function readVolume(s: Scan): void {
  const labelled =
    s.find(new RegExp(`\\b(${COUNT})\\s(?:[a-z-]+\\s){0,3}?(?:have been |has been |are |were )?${LABELLED}\\b`)) ??
    s.find(
      new RegExp(
        `\\b(?:we |have |has |clerks |doctors |experts )?(?:hand-)?(?:labell?ed|annotated|tagged|drew (?:boxes|masks|outlines) (?:on|in|around)) (?:about |some |only )?(${COUNT})\\s[a-z]+`,
      ),
    ) ??
    s.find(
      new RegExp(`\\b(?:bought|have|only|about) (${COUNT})\\s(?:[a-z-]+\\s)?(?:labels|annotations|labelled \\w+)\\b`),
    ) ??
    s.find(
      new RegExp(
        `\\b(${COUNT})\\s(?:[a-z-]+\\s){0,2}?(?:with (?:bounding boxes|masks|labels|annotations|tags|transcripts)|masks|annotations|labels)\\b`,
      ),
    )
  setNumber(s, 'data.nLabeled', labelled, labelled ? parseCount(labelled.groups[0] ?? '') : Number.NaN)
  const rows = s.find(new RegExp(`\\b(${COUNT})\\s(?:rows|events|records)\\b`))
  setNumber(s, 'data.nRows', rows, rows ? parseCount(rows.groups[0] ?? '') : Number.NaN)
  const kappa = s.find(/\bkappa (?:of |was |is |at )?(0?\.\d+)/)
  setNumber(s, 'data.kappa', kappa, Number(kappa?.groups[0]))
  if (kappa && s.is('content_moderation')) s.set('data.subjective', true, kappa, true)
  const kept = s.find(
    new RegExp(
      `\\b(?:kept|keep|stored|retained|deleted after|retention (?:is|of)) (?:for )?(?:only )?(${COUNT})\\s(days?|weeks?|months?|years?)\\b`,
    ),
  )
  setNumber(
    s,
    'data.retentionDays',
    kept,
    kept ? daysIn(parseCount(kept.groups[0] ?? ''), kept.groups[1] ?? '') : Number.NaN,
  )
}

const MODALITY: Readonly<Record<string, string>> = {
  fraud_detection: 'tabular',
  eta_prediction: 'tabular',
  tabular_prediction: 'tabular',
  credit_risk: 'tabular',
  churn_prediction: 'tabular',
  lead_scoring: 'tabular',
  uplift_modeling: 'tabular',
  dynamic_pricing: 'tabular',
  demand_forecasting: 'time_series',
  anomaly_detection: 'time_series',
  predictive_maintenance: 'time_series',
  rl_control: 'time_series',
  speech_recognition: 'audio',
  medical_imaging: 'image',
  image_classification: 'image',
  object_detection: 'image',
  defect_inspection: 'image',
  segmentation: 'image',
  document_ai: 'documents',
  content_moderation: 'text',
  summarization: 'text',
  information_extraction: 'text',
}

/** The kind of data, where the kind of system leaves no choice. */
export function readModality(s: Scan): void {
  const modality = MODALITY[s.archetype.id]
  if (!modality || !s.archetype.confident) return
  const mixed =
    s.is('tabular_prediction', 'content_moderation') &&
    /\b(?:videos?|images?|clips|pictures)\b/i.test(s.text) &&
    !/\bphotos and text\b/i.test(s.text)
  s.infer('data.modality', mixed ? 'multimodal' : modality)
}

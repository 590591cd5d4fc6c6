import { applyConcepts } from '../concept'
import { applyRules, type FactRule, states } from '../fact-rule'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { readCutOff } from './cut-off'
import { readCutShort } from './cut-short'
import { readChange } from './change'
import { readElsewhere } from './elsewhere'
import { CHANCES } from './label-concepts'
import { likely } from './goal'
import { readHindsight } from './hindsight'
import { SHIFT_CONCEPTS } from './shift-concepts'

const TEMPORAL = [
  'fraud_detection',
  'eta_prediction',
  'search_ranking',
  'candidate_retrieval',
  'ctr_ranking',
  'tabular_prediction',
  'contextual_bandit',
  'credit_risk',
  'predictive_maintenance',
  'content_moderation',
  'anomaly_detection',
  'demand_forecasting',
  'churn_prediction',
  'lead_scoring',
  'uplift_modeling',
  'dynamic_pricing',
  'rl_control',
]

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
  text_classification: 'text',
  semantic_search: 'text',
  rag_qa: 'documents',
  llm_agent: 'text',
  text_completion: 'text',
}
const PICTURES = rule('videos?', 'images?', 'clips', 'pictures?', 'photos?')
/** Words of the data themselves. */
const NAMED: Readonly<Record<string, RegExp>> = {
  image: rule('images?', 'pictures?', 'photo(?:graph)?s?', 'x-rays?', 'scans?', 'tiles', 'films', 'frames'),
  text: rule('texts?', 'messages', 'mails', 'e-?mails', 'letters', 'comments', 'reports', 'posts', 'notes', 'replies'),
  tabular: rule('columns', 'rows', 'values', 'spreadsheets?', 'tables?', 'fields', 'variables', 'features'),
  audio: rule('audio', 'recordings?', 'calls', 'speech'),
  time_series: rule('sensors?', 'readings', 'time series', 'signals', 'metrics'),
}
const CODE = rule('code completion', 'source code', 'repositor(?:y|ies)', 'programming')
const FILES = rule('pdfs?', 'photos', 'invoices', 'scans?', '\\d+[ -]pages?', 'policy documents')
const SERIES = /\b(?:time )?series\b/
const TREES = rule(
  '(?:gradient[- ]boost\\w*|boosted trees?|lightgbm|xgboost|catboost|random forest|boosting|regression trees?|linear regression)',
)
const PROPERTY = rule('photos and text')

/** Time and the kind of data, where the kind of system leaves no choice. */
export function readNature(s: Scan): void {
  if (TEMPORAL.includes(s.archetype.id) && likely(s)) s.infer('data.temporal', true)
  readChange(s)
  const modality = MODALITY[s.archetype.id]
  if (!modality) return
  if (s.is('object_detection') && s.says(VIDEO))
    s.set('data.modality', 'video', s.find(VIDEO) ?? { start: 0, end: 0 }, true)
  // Where the kind is a guess, the data have to be named.
  const named = NAMED[modality]
  if (!s.archetype.confident) {
    const hit = named && s.archetype.score > 0 ? s.find(named) : undefined
    if (hit && (modality !== 'tabular' || !s.says(PICTURES))) s.set('data.modality', modality, hit, true)
    return
  }
  if (s.is('text_completion')) s.when(CODE, 'data.modality', 'code', true)
  if (s.is('summarization')) s.when(FILES, 'data.modality', 'documents', true)
  const mixed =
    s.is('tabular_prediction', 'content_moderation', 'text_classification', 'semantic_search') &&
    s.says(PICTURES) &&
    !s.says(PROPERTY)
  // Rows per article and day are a table as soon as trees or a regression read them.
  if (s.is('demand_forecasting') && !SERIES.test(s.low)) s.when(TREES, 'data.modality', 'tabular', true)
  s.infer('data.modality', mixed ? 'multimodal' : modality)
}
const VIDEO = rule(
  'videos? (?:feeds?|streams?)',
  'fps',
  'frames? (?:per|a|each) second',
  'recordings',
  'footage',
  'videos',
)

const PROPENSITIES: readonly FactRule[] = [
  {
    ...states(
      'data.loggedPropensities',
      false,
      '(?:probabilit\\w+|propensit\\w+|weights?|odds|chances?) ~~ (?:not|never|nobody|anywhere|no one) ~ {record}',
      '(?:probabilit\\w+|propensit\\w+|weights?) (?:was|were|are|have been) (?:never|not)(?: \\w+){0,3}',
      '(?:nobody|no one|never|not|no) (?:ever )?{record} (?:the )?(?:probabilit\\w+|propensit\\w+|weights?|odds)(?: \\w+){0,4}',
      '(?:probabilit\\w+|propensit\\w+|weights?|odds|chances?|shares) ~~ (?:is|are|was|were) (?:not|never|nowhere)(?: \\w+){0,2}',
      'no (?:probabilit\\w+|propensit\\w+) (?:was|were|are|is) (?:ever )?(?:\\w+)',
      '(?:everybody|everyone|all \\w+) (?:got|gets|saw|sees|receives?|received) the same(?: \\w+){0,2}',
    ),
    kinds: ['contextual_bandit', 'uplift_modeling', 'ctr_ranking', 'dynamic_pricing'],
  },
]

/** What the data hide: cut-off values, zeros, another population at use. */
export function readHidden(s: Scan): void {
  readCutOff(s)
  readCutShort(s)
  applyRules(s, PROPENSITIES)
  applyConcepts(s, CHANCES)
  readElsewhere(s)
  if (!s.is('rules_only')) applyConcepts(s, SHIFT_CONCEPTS)
  readHindsight(s)
}

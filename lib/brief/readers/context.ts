import { applyRules, type FactRule, states } from '../fact-rule'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { readChange } from './change'
import { readElsewhere } from './elsewhere'
import { likely } from './goal'
import { readHindsight } from './hindsight'

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
const FILES = rule('pdfs?', 'photos', 'invoices', 'scans?', '(?:\\d+|\\w+) pages', 'policy documents')
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

const CENSORED: readonly FactRule[] = [
  states(
    'data.censoredTarget',
    true,
    'cancell?ed (?:orders?|trips?|rides?|bookings?|deliveries|jobs|visits) (?:never|do not|have no)(?: \\w+){0,5}',
    '(?:replaced|swapped|exchanged|changed|removed|overhauled|renewed) (?:on schedule )?(?:before failing|on schedule|at (?:the )?fixed intervals?|early|preventive\\w*|as a precaution|before (?:they|it|anything) \\w+)(?: \\w+){0,2}',
    '(?:orders?|trips?|rides?|bookings?|baskets?|parcels?|deliveries|jobs|visits) (?:that |which )?(?:are |were )?cancell?ed ~ (?:have|has|get|gets) no(?: \\w+)?',
    '(?:replaced|swapped|exchanged|changed|renewed) ~ (?:overhaul|interval|calendar|precaution|timetable|before anything|long before|before wearing)(?: \\w+){0,3}',
    '(?:although|though|but) (?:people|customers|dealers|shoppers|guests) (?:still )?(?:wanted|asked|would have|looked)(?: \\w+){0,3}',
    'fully booked(?: \\w+){0,3}',
    'booked out',
    '(?:never|not) (?:see|know|learn|find out) (?:who else|how many (?:more|others|people|would|were|drivers|customers|guests|turned))(?: \\w+){0,4}',
    'out of stock(?: \\w+){0,4}',
    'stock-?outs?',
    'sell-?outs?',
    '(?:have|has|get|gets|got|know|with|leave|show) (?:\\w+ )?no (?:\\w+ )?(?:drop-off|delivery|arrival|end|completion) (?:time|date)s?',
    'never (?:get|got|have|has|receive|reach)s? (?:an? |any )?(?:[\\w-]+ )?(?:times?|dates?|time ?stamps?|end)',
    'sells? out(?: \\w+){0,4}',
    'sold out(?: \\w+){0,4}',
    'still (?:running|active|in service|alive|on the road|employed|open)(?: \\w+){0,2}',
    '(?:turn|walk|drive|send|sent)(?:ed|s)? away(?: \\w+)?',
    '(?:leave|leaves|left) without (?:buying|paying|parking|ordering)',
    'lost (?:sales|demand)',
    '(?:understate|underestimate|lower than) ~ (?:demand|wanted|bought|needed)',
  ),
  states(
    'data.targetHasZeros',
    true,
    '(?:sells?|sold|have|are|with|many|often|mostly|shows?|record\\w*) (?:\\w+ )?zeros?(?! false)(?: \\w+){0,2}',
    'zero (?:sales|demand|consumption|claims)',
    'intermittent demand',
    '(?:sells?|sold|bought|needs?|ordered|use[sd]?) nothing (?:on|for|in|at|most) ?(?:many|some|most|weeks|days|several|all)?(?: \\w+)?',
    'many zeros',
    '(?:sells?|feeds?|uses?|draws?|consumes?|needs?|moves?) (?:nearly|almost|next to|practically|hardly) (?:nothing|zero|nil|anything)(?: \\w+){0,2}',
    'zero on (?:many|some|most)(?: \\w+)?',
  ),
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
  applyRules(s, CENSORED)
  readElsewhere(s)
  readHindsight(s)
}

import { applyRules, type FactRule, states } from '../fact-rule'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { readCutOff } from './cut-off'
import { likely } from './goal'

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
}
const PICTURES = rule('videos?', 'images?', 'clips', 'pictures?', 'photos?')
const PROPERTY = rule('photos and text')

/** Time and the kind of data, where the kind of system leaves no choice. */
export function readNature(s: Scan): void {
  if (TEMPORAL.includes(s.archetype.id) && likely(s)) s.infer('data.temporal', true)
  const modality = MODALITY[s.archetype.id]
  if (!modality || !s.archetype.confident) return
  const mixed =
    s.is('tabular_prediction', 'content_moderation', 'text_classification', 'semantic_search') &&
    s.says(PICTURES) &&
    !s.says(PROPERTY)
  if (s.is('object_detection') && s.says(VIDEO))
    s.set('data.modality', 'video', s.find(VIDEO) ?? { start: 0, end: 0 }, true)
  s.infer('data.modality', mixed ? 'multimodal' : modality)
}
const VIDEO = rule('videos? (?:feeds?|streams?)', 'fps', 'frames per second')

const ELSEWHERE =
  'sell|sells|selling|roll(?:ed)?(?: it| this)? out|ship|copy|copied|extend|extended|expand|expanded|deploy|deployed|transfer|move|install|launch|bring|offer|use|used|serve|open|hand|fit|fitted|apply|applied|set up|go|cover|covered|equip|built in'
const SHIFTS: readonly FactRule[] = [
  states(
    'data.populationShift',
    true,
    '(?:scanners?|patient mix|prevalence|populations?|customers|sites|devices|cameras|their \\w+|hardware|lighting|microphones?|demographics) ~ differ\\w*',
    '(?:different|other) (?:scanners?|hospitals|populations?|sites|devices|country|countries|cameras?|patients|age groups?|lamps?|belts?|lighting|makers?|manufacturers?|microphones?|accents|climates?|soils?|breeds?|models)(?: \\w+){0,3}',
    '(?:will|shall|would|going to) use (?:a |an |the )?(?:cheaper|different|another|smaller|new|simpler|hand-?held|other) (?:[\\w-]+ )?(?:cameras?|scanners?|devices?|microphones?|sensors?|phones?)',
    'trained on [^¶]{0,40}(?:television|broadcast\\w*|news|read speech|audio ?books|actors|studio)(?: \\w+){0,3}',
    '(?:now|next|then|later|soon)[^¶]{0,30}(?:whole|entire|rest of the|all of) (?:\\w+ ){0,3}?(?:is|are|should|shall|must|has|have|needs?) (?:to be )?(?:covered|mapped|served|included|done)',
    '(?:have|has|use|with|work with) (?:older|newer|cheaper|simpler|different) (?:[\\w-]+ )?(?:machines?|scanners?|devices?|equipment|cameras?|hardware|systems)',
    '(?:new|other|further) {site} (?:have|has|show|look)s? (?:\\w+ )?(?:other|different|more|fewer|no)(?: \\w+)?',
    '(?:have|has|see|treat|serve)s? (?:quite )?(?:other|different) (?:patients|customers|users|people|animals)(?: \\w+){0,4}',
    'other \\w+ (?:makers?|manufacturers?|brands?|vendors?)',
  ),
  {
    ...states(
      'data.populationShift',
      true,
      `(?:${ELSEWHERE}) ~ (?:to |in |at |into |for )?(?:\\w+ ){0,3}?{other} (?:\\w+ )?{site}`,
      '(?:[a-z]+ )?(?:in|from) [a-z]+ are \\w+ times (?:smaller|larger|bigger|shorter|longer)',
      '(?:trained|recorded|collected|taken|annotated|measured|tested|built|learn\\w*|comes?|came|pictures|photos|images|frames|data)[^¶]{0,60}(?:from|in|on|at|by) (?:only )?(?:one|two|three|a single|1|2|3) (?:\\w+ )?(?:sites?|hospitals?|clinics?|plants?|countr(?:y|ies)|pools?|stations?|warehouses?|cit(?:y|ies)|labs?|farms?|factor(?:y|ies)|stores?|lines?|mines?|schools?|vessels?|valleys?)[^¶]{0,120}[¶,]?[^¶]{0,120}\\b(?:sell|roll|ship|copy|extend|expand|deploy|install|launch|other|\\d+ (?:other|more|pools|sites))',
      'trained (?:it )?on (?:actors|synthetic \\w+|simulat\\w+|studio \\w+|stock \\w+|public \\w+ from)(?: \\w+){0,3}',
      '(?:all|only) \\w+,? from an? (?:us|american|british|foreign|different) \\w+',
      'skin in the training set',
    ),
    inferred: true,
  },
]
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
  applyRules(s, PROPENSITIES)
  applyRules(s, SHIFTS)
  if (s.has('data.postOutcomeFeatures')) return
  for (const pattern of NAMED_LATE) {
    const hit = s.find(pattern)
    const name = hit?.groups.find(Boolean)
    if (!hit || !name) continue
    s.set(
      'data.postOutcomeFeatures',
      [
        name
          .trim()
          .replaceAll(/[^a-z\d]+/g, '_')
          .replaceAll(/^_|_$/g, ''),
      ],
      hit,
    )
    return
  }
}
const FILLED =
  '(?:filled(?: in)?|set|written|known|recorded|updated|entered|available|added|assigned|exists?|changed|populated|completed|posted|keeps? (?:growing|rising|changing|increasing)|grows|raised|registered|created|computed|calculated|incremented|signed|booked|finali[sz]ed|closed|placed?|ordered|orders?|enters?|fills?|updates?|adds?|appears?|typed in)'
const WHEN = '(?:once|after|when|later|afterwards|weeks|days|months|only for|at the end|until|by then|post)'
const NAMED_LATE: readonly RegExp[] = [
  rule(`["“]([a-z][a-z _/-]{3,40}?),?["”][^¶]{0,110}?\\b${FILLED}\\b[^¶]{0,50}?\\b${WHEN}`),
  rule(`["“]([a-z][a-z _/-]{3,40}?),?["”][^¶]{0,24}(?:only|obviously|just|first) (?:\\w+ )?${FILLED}[^¶]{0,60}`),
  rule(
    `(?:features?|fields?|columns?|variables?|inputs?|predictors?)(?: (?:is|are|was|includes?|called|named|of them|them))* (?:the )?([a-z][a-z _-]{3,40}?),? (?:which|that) (?:is|are|gets?|was) (?:only )?${FILLED}[^¶]{0,60}`,
  ),
  rule(
    `([a-z][a-z -]{3,40}?),? (?:which|that) (?:is|are|gets) (?:only )?${FILLED}[^¶]{0,20} (?:once|after|when) the (?:sale|case|order|claim|deal|ticket|visit|treatment|stay|trip|job|loan|contract|patient|customer)[^¶]{0,30}`,
  ),
]

import { applyRules, type FactRule, states } from '../fact-rule'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { readAvailability, readFreshness } from './freshness'
import { readMachines } from './machines'
import { readNetwork } from './network'

const ONLINE = [
  'fraud_detection',
  'eta_prediction',
  'search_ranking',
  'candidate_retrieval',
  'ctr_ranking',
  'text_completion',
  'credit_risk',
  'medical_imaging',
  'content_moderation',
  'rag_qa',
  'llm_agent',
  'rules_only',
  'semantic_search',
]
const BATCH = [
  'churn_prediction',
  'uplift_modeling',
  'lead_scoring',
  'demand_forecasting',
  'dynamic_pricing',
  'segmentation',
]
/** Kinds that stand beside what they watch. */
const ON_SITE = [
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

const STREAM: readonly FactRule[] = [
  states(
    'arch.serving',
    'stream',
    'kafka',
    'flink',
    'kinesis',
    'pub/?sub',
    'event hubs?',
    'stream (?:\\d+|\\w+ parameters)',
    '(?<!tv |video |music |live |audio |film )streaming(?!,| (?:company|service|platform|video|music|provider|site|app|start))',
    'streams? ~~ hz',
    'spark streaming',
  ),
  {
    ...states(
      'arch.serving',
      'stream',
      '(?:readings?|metrics?|values?|events?|measurements?|signals?|it|they|each) ~ (?:as|when) (?:it|they) (?:arrives?|comes?(?: in)?)',
    ),
    kinds: ['anomaly_detection', 'predictive_maintenance'],
  },
  {
    ...states(
      'arch.serving',
      'stream',
      'live (?:subtitles|captions|transcri\\w+)',
      'captions (?:may |must )?lag',
      '(?:send|sends|report|reports) ~~ (?:\\d+ hz|every (?:\\w+ )?(?:second|minute)s?)',
      '\\d+ hz',
    ),
    unless: /\b(?:(?:not|n.t) (?:\w+ )?(?:needed|wanted|required|necessary|need|want)|no need|unnecessary)\b/,
    kinds: ['speech_recognition', 'predictive_maintenance', 'anomaly_detection'],
  },
]
const EDGE: readonly FactRule[] = [
  {
    ...states(
      'arch.serving',
      'edge',
      '(?:beside|next to|at|near|above|along|by) the (?:line|belt|machine|press|conveyor|track|road|field|pole|camera)',
      'industrial pcs?',
      '(?:at|in|under|on) (?:every|each) (?:station|machine|line|gate|door|pole|bed|bay|stall|saw|press|table|site)',
      '(?:on|by) (?:a|an|one|the|each) (?:\\w+ )?pc',
      'jetson\\w*',
      'raspberry(?: pi)?',
      'micro-?controllers?',
      '(?:on|inside|in|onto|to) (?:the|a|each|every|their|its|our|cheap|an|one|small) (?:\\w+ )?(?:device|phone|tablet|camera|vehicle|box|computer|pc|gateway|board|chip|helmet|drone|robot|tractor|cab|car|truck|bus|turbine|gateway|handset|watch|collar|hearing aid|headset|controller|glasses|unit|pole|plant room|machine itself)s?',
      'edge(?: devices?| box\\w*| computer)?',
      'on-?board',
      'on-?device',
      'never leav(?:es?|ing) the \\w+',
      'carr(?:y|ies) a camera',
      'small (?:board|computer|gpu)',
      'embedded',
      'wearables?',
      'phones? (?:are|is) cheap',
      'cheap phones',
    ),
    kinds: ON_SITE,
  },
]
/** The device in people's hands, where the link is not always there. */
const HANDHELD = rule(
  'phones?',
  'app may take',
  'tablets?',
  'on the (?:device|phone)',
  'vehicles?',
  'controllers?',
  'devices?',
  'boards?',
  'jetson\\w*',
)

const REFRESHED: readonly FactRule[] = [
  {
    ...states('arch.serving', 'hybrid', 'refresh\\w* (?:them |it |\\w+ )?(?:daily|nightly|hourly)'),
    kinds: ['tabular_prediction'],
  },
]
const BATCHED: readonly FactRule[] = [
  {
    ...states(
      'arch.serving',
      'batch',
      'everything (?:is |in )?batch',
      'nightly(?: (?:runs?|job|batch|processing|scoring|check|list|file))?',
      'each (?:evening|morning|night)',
      'every (?:evening|morning|night)',
      'batch(?:ed)? (?:runs?|jobs?|scoring|processing|mode|predictions?|inference)',
      '(?<!\\b(?:a|each|every|per|the|this|one|which|whole) )batch(?:ed)?(?! size| number| of | \\d)',
      '(?:in|as) batch(?:es)?',
      '(?:a|one) (?:job|run|batch|list|pass) (?:every|each|per|a) ~ (?:is|are|will|would) (?:\\w+ )?(?:fine|enough|ok|do|plenty|sufficient)',
      'overnight',
      '(?:until|by|before) (?:the )?(?:next|following) (?:morning|day|working day)',
      '(?:job|run|check|calculation|batch|it|they|processing) (?:\\w+ ){0,2}?(?:at|by|over|during the) night',
      'the (?:next|following) (?:morning|day|working day)',
      '(?:once|twice|one time|four times|three times) (?:a|per|every|each) (?:day|week|month|season|year|night|quarter)',
      '(?:may|can|could) (?:take|wait) (?:up to )?(?:a|an|several|some|\\w+) (?:hours?|days?|weeks?)',
      '(?:results?|answers?|reports?|needed|ready|deliver\\w*) ~ (?:within|in) (?:a|one|\\w+) (?:months?|weeks?|days?)',
      'every (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month)(?: \\w+)?',
      'each (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: \\w+)?',
      '(?:decide|set|choose|plan|order|score|update|placed?|drawn up|run|runs)(?:s|d)? ~~ (?:each|every|once a) (?:week|month|night|morning|day|evening|quarter)',
      'monthly (?:run|list|batch|appraisal|scoring)',
      'no (?:hurry|rush|deadline)',
      '(?:speed|latency|time) (?:is|does) not (?:an issue|a concern|important|critical|matter|a problem)(?: \\w+){0,2}',
      '(?:daily|weekly|monthly|quarterly|yearly) (?:\\w+ )?(?:suffices?|is enough|are enough|will do|would do|is fine|are fine)',
      'weekly (?:list|run|batch|scoring|plan)',
    ),
    // "Retrained every night" and "retrained monthly" say nothing of how answers are given.
    unless:
      /(?:new versions?|releases?|update)\b[^¶]{0,24}(?:month|week|quarter)|(?:re-?train|re-?fit|(?:model|classifier|booster|regression|network)[^¶]{0,12}(?:refresh|updat|re-?built))\w*[^¶]{0,24}(?:night|month|week|day|quarter|year)/,
  },
]

/** Nobody waits for the order of a case list. */
const ORDERED: readonly FactRule[] = [
  {
    ...states(
      'arch.serving',
      'batch',
      '(?:prioriti[sz]\\w*|triag\\w*|rank\\w*|order|sort) (?:[\\w-]+ ){0,3}?(?:alerts?|case list|work ?list|queue)',
      '(?:alerts?|cases) (?:[\\w-]+ ){0,4}?(?:prioriti[sz]ed|ranked|ordered|sorted|triaged)',
    ),
    kinds: ['fraud_detection'],
    inferred: true,
  },
]

const WAITS_S = 60
/** Where the answers themselves are worked out ahead, and asked for singly too. */
const NIGHTLY_TOO = rule(
  '(?:estimates?|prices?|scores?|predictions?|forecasts?|values|valuations?) (?:are|is|get) (?:\\w+ )?(?:refreshed|pre-?computed|updated|scored|computed|calculated) (?:\\w+ )?(?:overnight|each night|every night|nightly|daily|once a day)',
)
const STEADY = [...ONLINE, 'defect_inspection', 'object_detection']
/** Somebody sits before it: "when the adjuster opens the file". */
const ASKED_FOR = rule(
  '(?:when|while|as soon as|whenever) (?:the|a|an|our) \\w+ (?:opens|types|asks|clicks|is on the phone|presses|enters)(?: \\w+){0,2}',
)
const LIVE_TEXT = [
  'summarization',
  'text_classification',
  'information_extraction',
  'tabular_prediction',
  'speech_recognition',
]
const ITSELF = rule(
  '(?:phone|device|tablet|camera|controller|handset|watch|machine|scanner) itself',
  '(?:sit|sits|run|runs|stay|stays|live|lives) in the (?:plant|control|engine|machine|server) room',
)

export function readArchitecture(s: Scan): void {
  readNetwork(s)
  const away = s.value('arch.network') === 'offline' || s.value('arch.network') === 'intermittent'
  // A proposal to call a hosted model is an online design, however small the device.
  const hosted = s.value('model.family') === 'llm_api'
  const localOnly = s.says(NOT_IN_CLOUD)
  if (!hosted && (away || localOnly || s.is('defect_inspection', 'object_detection'))) applyRules(s, EDGE)
  if (away && !hosted && !s.is('predictive_maintenance', 'anomaly_detection') && ON_SITE.includes(s.archetype.id))
    s.when(HANDHELD, 'arch.serving', 'edge', true)
  const waits = s.reads.get('arch.latencyP99Ms')
  const soon = waits && typeof waits.value === 'number' && waits.value <= WAITS_S * 1000 ? waits : undefined
  if (!hosted && ON_SITE.includes(s.archetype.id)) s.when(ITSELF, 'arch.serving', 'edge')
  applyRules(s, REFRESHED)
  applyRules(s, STREAM)
  // An answer within a second at a thousand requests is no batch, whatever else runs at night.
  const load = s.value('arch.qpsPeak')
  if (soon && typeof load === 'number' && ONLINE.includes(s.archetype.id) && Number(soon.value) <= 1000)
    s.set('arch.serving', 'online', soon, true)
  if (soon && !STEADY.includes(s.archetype.id)) s.when(NIGHTLY_TOO, 'arch.serving', 'hybrid', true)
  if (LIVE_TEXT.includes(s.archetype.id)) s.when(ASKED_FOR, 'arch.serving', 'online', true)
  applyRules(s, BATCHED)
  if (!soon) applyRules(s, ORDERED)
  if (soon) s.set('arch.serving', 'online', soon, true)
  if (BATCH.includes(s.archetype.id) && s.archetype.confident) s.infer('arch.serving', 'batch')
  if (s.is('predictive_maintenance') && s.archetype.confident) s.when(SENSED, 'arch.serving', 'stream', true)
  if (ONLINE.includes(s.archetype.id) && s.archetype.confident) s.infer('arch.serving', 'online')
  readMachines(s)
  readFreshness(s)
  readAvailability(s)
}
const NOT_IN_CLOUD = rule(
  'video ~ (?:not|never|forbid\\w*|no) ~ cloud',
  '(?:forbid|forbids|forbidden|may not|must not|cannot|never) ~ (?:cloud|leave the \\w+)',
  'never leav(?:es?|ing) the \\w+',
  'jetson\\w*',
  'micro-?controllers?',
  'everything runs on',
  'no cloud',
)
const SENSED = rule('sensors?', 'telemetry', 'signals', 'vibration', 'scada', 'hz')

import { ON_SITE } from './kinds'
import { applyRules, type FactRule, states } from '../fact-rule'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { clauseOf, oursOf } from '../subject'
import { isNegated, readArriving } from './arriving'
import { readAsked, readProduced } from './produced'
import { readWhere } from './where'
import { HOSTED, NOTHING_WAITS, OF_ANOTHER, ON_THE_SPOT, SCHEDULED, TOLERATED, WAITED_FOR } from './serving-words'

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
const CLAIMS = /\b(?:claims|claimants?|adjusters?)\b/
const PAYMENTS = /\b(?:payments?|cards?|checkout|transactions?|transfers?|charges|orders?|log-?ins?|sign-?ups?)\b/
const BATCH = [
  'churn_prediction',
  'uplift_modeling',
  'lead_scoring',
  'demand_forecasting',
  'dynamic_pricing',
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
      '(?:subtitles?|subtitled|captions?|captioned|transcri\\w+) (?:[\\w-]+ ){0,3}?live(?: \\w+)?',
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

/** What is renewed or reported by the clock, while answers may come at any time. */
const KEPT =
  /\b(?:index(?:es)?|embeddings?|features?|counters?|manuals?|catalogues?|backups?|news ?letters?|(?:gets?|receives?|reads?|see) (?:an? |the )?reports?|meets?|meetings?)\b/

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
const ITSELF = rule(
  '(?:phone|device|tablet|camera|controller|handset|watch|machine|scanner) itself',
  '(?:sit|sits|run|runs|stay|stays|live|lives) in the (?:plant|control|engine|machine|server) room',
)

/** What is said of trainings, indexes and counters says nothing of answers. */
const OTHER_WORK =
  /\b(?:re-?train\w*|re-?fit\w*|re-?train\w*|trained|index(?:es|ed)?|re-?index\w*|re-?built|features?|counters?|embeddings?|aggregates?|catalogues?|manuals?|documents? (?:are|is) re-?read|backups?|meetings?|reports? (?:to|are sent)|versions?|releases?|labels?|labell?\w*|annotat\w*|invoiced|salary|paid|payments?|deliver(?:y|ies) (?:take|arrive)|known|confirmed|find out|learn|outcome|leads? time|warn\w*|horizon|ahead|breaks?|failures?|fails?|closed|billed|expires?|ago|history|old|logs?|kept|deleted|stored|test(?:ed|s)?|trial|experiment)\b/
const ofAnswers = (s: Scan, hit: Hit) => !OTHER_WORK.test(clauseOf(s, hit, 80))

/** How answers reach their user: where the thing stands, as values arrive, one by one, or in runs. */
export function readServing(s: Scan): void {
  const path = 'arch.serving'
  const away = s.value('arch.network') === 'offline' || s.value('arch.network') === 'intermittent'
  readWhere(s, ON_SITE.includes(s.archetype.id))
  // A proposal to call a hosted model or a service elsewhere is an online design, however small the device.
  const elsewhere = oursOf(s, HOSTED, (hit) => !isNegated(s, hit))
  if (elsewhere && ON_SITE.includes(s.archetype.id)) s.set(path, 'online', elsewhere)
  if (ON_SITE.includes(s.archetype.id)) readAsked(s)
  const hosted = s.value('model.family') === 'llm_api'
  if (!hosted) readSpot(s, away)
  const waits = s.reads.get('arch.latencyP99Ms')
  const soon = waits && typeof waits.value === 'number' && waits.value <= WAITS_S * 1000 ? waits : undefined
  applyRules(s, REFRESHED)
  applyRules(s, STREAM)
  readArriving(s)
  readProduced(s)
  const first = (pattern: RegExp) => oursOf(s, pattern, (hit) => ofAnswers(s, hit))
  const tolerated = first(NOTHING_WAITS) ?? first(TOLERATED)
  // A limit that is only that of an interface beside the run is no deadline of the decision.
  if (soon && s.has('problem.decisionDeadlineMs')) {
    if (!STEADY.includes(s.archetype.id)) s.when(NIGHTLY_TOO, path, 'hybrid', true)
    s.when(RE_RANKED, path, 'hybrid', true)
    s.set(path, 'online', soon, true)
  }
  s.when(RE_RANKED, path, 'hybrid', true)
  if (tolerated) s.set(path, 'batch', tolerated)
  const waited = oursOf(
    s,
    WAITED_FOR,
    (hit) => !isNegated(s, hit) && ofAnswers(s, hit) && !OF_ANOTHER.test(`${hit.text}${s.after(hit, 40)}`),
  )
  if (waited) s.set(path, 'online', waited, true)
  for (const { says, unless } of BATCHED) {
    const hit = oursOf(s, says, (found) => !unless?.test(s.around(found, 40, 40)) && !KEPT.test(clauseOf(s, found, 60)))
    if (hit) s.set(path, 'batch', hit)
  }
  const scheduled = first(SCHEDULED)
  if (scheduled && !ONLINE.includes(s.archetype.id)) s.set(path, 'batch', scheduled)
  if (!soon) applyRules(s, ORDERED)
  if (soon) s.set(path, 'online', soon, true)
  const cadence = s.reads.get('problem.decisionCadenceHours')
  if (cadence && Number(cadence.value) >= 12 && !ONLINE.includes(s.archetype.id)) s.set(path, 'batch', cadence, true)
  if (BATCH.includes(s.archetype.id) && s.archetype.confident) s.infer(path, 'batch')
  if (s.is('predictive_maintenance') && s.archetype.confident) s.when(SENSED, path, 'stream', true)
  // A claim is settled in days; what is paid by card waits for the answer.
  if (s.is('fraud_detection') && CLAIMS.test(s.low) && !PAYMENTS.test(s.low)) s.infer(path, 'batch')
  if (ONLINE.includes(s.archetype.id) && s.archetype.confident) s.infer(path, 'online')
}

const RE_RANKED = rule(
  '(?:pre-?computed|computed|generated|calculated|prepared|built|drawn up) (?:\\w+ )?(?:overnight|each night|every night|nightly|daily|once a day|in advance)[^¶]{0,50}\\b(?:re-?rank\\w*|re-?order\\w*|re-?scor\\w*|corrected|adjusted|filtered|refined)[^¶]{0,24}(?:at request time|online|on request|live|when|in real time|at query time)',
)
const WORKED =
  /\b(?:pictures?|photos?|images?|audio|algorithms?|models?|polic(?:y|ies)|software|inference|recognition|networks?|detectors?|detection|everything|all|it|processing|classification|computers?|pcs?|work|answer|decision|frame|agent)\b/
/** The way that a picture or a sound takes as it is drawn, even where that is no good idea. */
const GOES_OUT = rule(
  '(?:each|every|all|the|a|any) (?:[a-z]+ )?(?:photos?|pictures?|images?|frames?|clips?|recordings?|scans?|sounds?|videos?) (?:is |are |being |gets? )?(?:going|goes|go|sent|uploaded|travels?|streamed|transferred|shipped|posted) (?:straight |directly |first )?to (?:an?|the|our) (?:[a-z]+ )?(?:gpu )?(?:servers?|cloud|data cent(?:re|er)|back-?end|endpoint|api)(?: (?:in|at) [a-z]+)?',
)
const OFF =
  /\b(?:not|never|no|without|instead of|rather than|forbid\w*|cannot|must not|may not|nightly|overnight|at night|for training|archiv\w*|label\w*)\b/
function readSpot(s: Scan, away: boolean): void {
  const path = 'arch.serving'
  const out = oursOf(s, GOES_OUT, (hit) => !OFF.test(clauseOf(s, hit, 80)))
  if (out) s.set(path, 'online', out)
  if (away || s.says(NOT_IN_CLOUD) || s.is('defect_inspection', 'object_detection')) applyRules(s, EDGE)
  if (!ON_SITE.includes(s.archetype.id)) return
  if (away && !s.is('predictive_maintenance', 'anomaly_detection')) s.when(HANDHELD, path, 'edge', true)
  s.when(ITSELF, path, 'edge')
  const spot = oursOf(
    s,
    ON_THE_SPOT,
    (hit) =>
      WORKED.test(`${s.before(hit, 50)} ${hit.text}`) &&
      !isNegated(s, hit) &&
      !/\btrain|\bsensors?\b/.test(clauseOf(s, hit, 60)),
  )
  if (spot) s.set(path, 'edge', spot)
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

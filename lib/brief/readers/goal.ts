import { WRITTEN_RULE } from '../archetype-frames'
import { applyRules, type FactRule, states } from '../fact-rule'
import { COUNT, parseCount } from '../numbers'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { ofOthers } from '../subject'
import { readAskedLevel } from './asked-level'
import { readBusiness } from './business'
import { readDemands } from './demands'
import { responseScore } from './response-score'
import { readTail } from './tail'
import { readTargets } from './targets'
import { readTeam } from './team'

const TYPES: Readonly<Record<string, string>> = {
  fraud_detection: 'binary_classification',
  churn_prediction: 'binary_classification',
  ctr_ranking: 'ranking',
  search_ranking: 'ranking',
  candidate_retrieval: 'retrieval',
  demand_forecasting: 'forecasting',
  anomaly_detection: 'anomaly_detection',
  predictive_maintenance: 'survival',
  text_classification: 'multiclass_classification',
  information_extraction: 'sequence_labeling',
  rag_qa: 'rag_qa',
  llm_agent: 'agent',
  summarization: 'text_generation',
  semantic_search: 'retrieval',
  text_completion: 'text_generation',
  image_classification: 'multiclass_classification',
  object_detection: 'object_detection',
  defect_inspection: 'anomaly_detection',
  segmentation: 'segmentation',
  document_ai: 'ocr_document_extraction',
  speech_recognition: 'speech_recognition',
  eta_prediction: 'quantile_regression',
  dynamic_pricing: 'regression',
  contextual_bandit: 'bandit',
  credit_risk: 'binary_classification',
  medical_imaging: 'binary_classification',
  content_moderation: 'multilabel_classification',
  lead_scoring: 'binary_classification',
  uplift_modeling: 'uplift',
  rl_control: 'rl_control',
  tabular_prediction: 'regression',
  candidate_screening: 'ranking',
  rules_only: 'binary_classification',
}

/** What is measured says what is predicted where the kind of system leaves it open. */
const BY_METRIC: readonly (readonly [metrics: RegExp, type: string])[] = [
  [
    /^(?:accuracy|balanced_accuracy|roc_auc|pr_auc|log_loss|macro_f1|gini_auc|ks_statistic|brier)$/,
    'binary_classification',
  ],
  [/^(?:rmse|mae|r2|mape|wape|median_abs_pct_error)$/, 'regression'],
]

function byMetric(s: Scan): void {
  const metric = s.reads.get('problem.primaryMetric')
  if (typeof metric?.value !== 'string' || !s.is('tabular_prediction')) return
  const named = metric.value
  const type = BY_METRIC.find(([metrics]) => metrics.test(named))?.[1]
  if (type) s.set('problem.type', type, metric, true)
}

/** What is asked for says more about the task than the kind of system does. */
const TASKS: readonly FactRule[] = [
  {
    ...states(
      'problem.type',
      'binary_classification',
      'supervised ~~ (?:yes or no|classif\\w+|or no [a-z]+|/ no [a-z]+)',
      'says anomaly yes or no',
      'supervised (?:[\\w-]+ ){0,4}?(?:network|model|classifier|transformer|net|learning)',
      '([a-z]+) (?:/|or) no \\1',
    ),
    kinds: ['anomaly_detection'],
  },
  {
    ...states(
      'problem.type',
      'binary_classification',
      'compliant or not',
      'yes or no',
      'whether or not',
      'or not',
      'spam or ham',
      'is spam',
      'spam filter\\w*',
    ),
    kinds: ['content_moderation', 'text_classification', 'image_classification'],
  },
  {
    ...states(
      'problem.type',
      'binary_classification',
      '([a-z]{4,}) (?:/|or|and|vs|versus) (?:non|not|un)[- ]?\\1',
      '(?:healthy|sound|intact|good|clean) or (?:diseased|sick|ill|damaged|broken|bad|infected|dirty)',
      '(?:diseased|sick|ill|damaged|broken|bad|infected|dirty|faulty) or (?:healthy|sound|intact|good|clean|fine)',
      'serious / non-serious',
    ),
    kinds: ['content_moderation', 'text_classification', 'image_classification', 'tabular_prediction'],
  },
  {
    ...states(
      'problem.type',
      'binary_classification',
      'hired(?:,)? (?:yes or no|or not)',
      '(?:label|target)(?:led)?[^¶;]{0,30} (?:yes or no|or not|hired|accepted)',
      '(?:accept|invite|hire) or (?:reject|refuse|decline)',
      '(?:yes or no|accept or reject)',
    ),
    kinds: ['candidate_screening'],
  },
  {
    ...states(
      'problem.type',
      'binary_classification',
      '(?:scored?|probabilit\\w+|risk|whether|chance|flags?|flagged|predict\\w*|which)[^¶;]{0,60} (?:break\\w*|failures?|fails?|faults?|stops?|stoppages?|outages?)[^¶;]{0,16} (?:within|in|over) (?:the )?(?:next |coming |following )?(?:\\d+|one|two|three|four|five|six|seven|eight|ten|fourteen|thirty|a|few) (?:hours?|days?|weeks?|months?)',
    ),
    kinds: ['predictive_maintenance'],
  },
  {
    ...states(
      'problem.type',
      'binary_classification',
      '(?:who|which \\w+|whether (?:a |an |the )?\\w+) (?:will|would|is going to|are going to|is likely to|are likely to) (?!cost|take|sell|fetch|need|use|last)\\w+',
      '(?:risk|probability|likelihood|chance)s? (?:score|that|of)(?: \\w+){0,4}',
      'readmi\\w+',
      'warn\\w* ~ (?:before|hours|days)',
      '(?:becomes?|turns?|gets?) (?:septic|ill|sick|critical|unstable)',
      'no-?[- ]?shows?',
      'yes or no',
      'true or false',
    ),
    kinds: ['tabular_prediction'],
  },
  {
    ...states(
      'problem.type',
      'multiclass_classification',
      'which of (?:the )?\\w+ (?:classes|categories|types|grades)',
      'emotions?',
      'one of \\w+ (?:classes|categories|grades)',
    ),
    kinds: ['tabular_prediction'],
  },
  {
    ...states(
      'problem.type',
      'multiclass_classification',
      "(?:recogni[sz]e|classify|detect|tell|name|infer|guess|judge|estimate|read)s? (?:the |each |every )?(?:[a-z']+ )?emotions?",
      'which emotions?',
    ),
    kinds: ['speech_recognition'],
  },
  {
    ...states(
      'problem.type',
      'multiclass_classification',
      `(?:one|which) of (?:the |our )?(?:${COUNT}) (?:[a-z]+ )?(?:diagnos[ei]s|diseases|findings|stages|grades|classes|categories|types|kinds|species|tumou?r types)`,
    ),
    kinds: ['medical_imaging'],
  },
]

const INCREMENTAL: readonly FactRule[] = [
  states(
    'problem.goalIsIncremental',
    true,
    'because of (?:the|our|this|that|a) (?:coupon|discount|offer|voucher|mail|e-?mail|call|message|text|bonus|campaign|ad|letter|push|reminder|incentive|credit|gift|visit)',
    "would(?:'ve| have)? (?:\\w+ )?(?:bought|stayed|come|renewed|paid|ordered|saved|left|done|donated|signed|purchased|converted|booked|reduced|subscribed|switched|returned|acted)(?: it)? (?:anyway|regardless|whatever|in any case|anyhow|without)",
    '(?<!\\bwe[\\s-])\\b(?:buy|stay|come|renew|pay|order|save|donate|sign|purchase|convert|book|give|come back|subscribe) (?:anyway|regardless|in any case|anyhow)',
    'only because of (?:it|the \\w+|our \\w+)',
    'incremental(?: \\w+)?',
    'who(?:m|se)? ~ (?:would |will |does |actually |really )*(?:actually|really) (?:keep|change|move|persuade|convince|sway|bring back|affect|influence)s?',
    'whom? (?:a|the|our) (?:coupon|discount|call|offer|bonus|mail|message|visit) (?:would |will |does |actually |really )*(?:keep|change|move|persuade|save|convince|help)s?',
    'persuad\\w+',
    'cause\\w* (?:the )?(?:sale|purchase|visit|behaviou?r)',
    'chang(?:e|es|ed) (?:their )?(?:behaviou?r|mind) because',
    'causal (?:effect|impact)',
    'true lift',
    '(?:only|nothing but|solely|just)[^¶;]{0,40} (?:caused by|due to|because of|thanks to|owed to|brought about by|attributable to) (?:the|our|this|that|an?) (?:[a-z]+ )?(?:coupon|discount|offer|voucher|mail|e-?mail|call|message|text|bonus|campaign|ad|letter|push|reminder|incentive|credit|gift|visit)',
    'otherwise (?:lost|gone|cancelled|left)',
    'over and above (?:those|what|the ones|them)(?: [a-z]+){0,4}',
  ),
]

const MISS =
  'miss\\w*|false negatives?|stock-?outs?|(?:an )?empty shel\\w+|too (?:small|little|few|low)|under-?(?:stock\\w*|forecast\\w*|estimat\\w*)|lost sales?|running out|out of stock|shortages?|(?:a |being )late|being (?:out|sold out)|runs? out|run out|a missing \\w+|missing (?:a|one) \\w+|break-?downs?|overlook\\w*|unplanned \\w+|slips? through'
const DEARER = rule(
  `(?:${MISS}) ~~ (?:costs?|hurts?|is|are|weighs?|as expensive) (?:us |the \\w+ )?(?:about |roughly |around |some |at least |up to |approximately )*(?:twice|(${COUNT}) times|(${COUNT})x) (?:as (?:much|bad|expensive|dear|costly)|more|worse|dearer|what|the|higher|that|costlier)`,
)

export function readGoal(s: Scan): void {
  readBusiness(s)
  if (s.is('rules_only')) {
    s.when(WRITTEN_RULE, 'problem.ruleSuffices', true)
    applyRules(s, RULED)
  }
  readTargets(s)
  readDemands(s)
  applyRules(s, INCREMENTAL)
  const dearer = s.find(DEARER)
  if (dearer) {
    const times = dearer.groups.find(Boolean)
    const ratio = times === undefined ? 2 : parseCount(times)
    s.number('problem.costRatio', ratio, dearer)
    if (s.is('eta_prediction', 'demand_forecasting')) s.set('problem.decisionNeedsQuantile', true, dearer, true)
  }
  applyRules(s, TASKS)
  readTail(s)
  readAskedLevel(s)
  byMetric(s)
  const response = responseScore(s)
  if (response) s.set('problem.type', 'binary_classification', response, true)
  const type = TYPES[s.archetype.id]
  // A kind that is named outright is meant, however open the rest.
  if (type && (likely(s) || s.archetype.score >= 9)) s.infer('problem.type', type)
  facing(s)
  readTeam(s)
  vague(s)
}

const RULED: readonly FactRule[] = [
  states(
    'problem.ruleSuffices',
    true,
    '(?:any|every|all|each) [^¶]{0,110}(?:must|has to|have to|needs? to|shall) (?:be|go|carry)(?: \\w+)?',
    '(?:policy|rule|circular|guidance|regulation)[^¶]{0,30}:\\s[^¶]{1,200}',
    'wants? exactly this',
    '(?:must|has to|have to) be (?:held|flagged|blocked|rejected|declared|reported|registered|escalated|approved)[^¶]*',
  ),
]

const FACING = [
  'fraud_detection',
  'eta_prediction',
  'search_ranking',
  'candidate_retrieval',
  'ctr_ranking',
  'text_completion',
  'contextual_bandit',
  'content_moderation',
  'rag_qa',
  'llm_agent',
  'semantic_search',
  'summarization',
  'speech_recognition',
]
const FACED = rule(
  'merchants? complain\\w*',
  '(?:customers?|users?|riders?|readers?|guests?|viewers?|drivers?|patients?|people|passengers?|shoppers?|players?|listeners?|callers?|visitors?|buyers?|clients?|members?|applicants?|citizens?|tenants?|farmers?) (?:[\\w-]+ ){0,2}?(?:says?|complain\\w*|sees?|waits?|are waiting|is waiting|stands? at|stand|wants? to know|gets? annoyed|rely|relies|photograph\\w*|snap\\w*|paste\\w*|types?|ask|asks|speak|upload\\w*)',
  '(?:warn|tell|show|remind|guide|prompt|alert|advise|greet|help)s? (?:the|our|each|every|a|an) (?:[\\w-]+ )?(?:customer|user|rider|reader|guest|viewer|driver|patient|passenger|shopper|player|listener|caller|visitor|buyer|client|member|applicant|citizen|tenant|farmer|operator|nurse|pilot|worker|pedestrian|cyclist|student|pupil)s?',
  'users (?:snap|(?:would|will|shall) be|are) (?:consumers|patients|people|parents|children|private [a-z]+|laymen|the public)(?: \\w+)?',
  'users snap',
  '(?:patient|guest|tenant|citizen|customer|reader|applicant)s? reads? (?:the|his|her|their|it|them) [a-z]+',
  'you (?:then |just |simply )?(?:photograph|snap|take a (?:photo|picture)|upload|type|speak|point your|scan|film|enter)(?: \\w+){0,3}',
  'annoys? (?:people|users|customers|drivers|riders)',
)
const RECEIVER =
  /\b(?:customers?|users?|drivers?|riders?|nurses?|doctors?|dealers?|dealer's|brokers?|clerks?|clerk's|shoppers?|passengers?|patients?|employees?|farmers?|technicians?|visitors?|readers?|listeners?|viewers?|guests?|callers?|applicants?|students?|teachers?|editors?|buyers?|sellers?|merchants?|reps?|advis[eo]rs?|staff|people|persons?|somebody|agents?|adjusters?|children|child|members?|tenants?|players?|she|he|her|his|screen|desk|page|app|checkout|browser|buzzer)\b/
function facing(s: Scan): void {
  // Somebody waits for the decision on a payment; nobody for the order of a case list.
  const waited = !s.is('fraud_detection') || (s.reads.get('arch.latencyP99Ms')?.value ?? null) !== null
  const known = FACING.includes(s.archetype.id) && s.archetype.confident && waited
  if (known && (s.is('fraud_detection') || s.value('problem.type') !== 'binary_classification'))
    s.infer('problem.userFacing', true)
  else s.when(FACED, 'problem.userFacing', true, true)
  // Whoever is named beside the limit is who waits.
  const limit = s.reads.get('arch.latencyP99Ms')
  if (limit && RECEIVER.test(s.sentence(limit))) s.set('problem.userFacing', true, limit, true)
  // A price is felt by whoever pays it.
  if (s.is('dynamic_pricing') && s.archetype.confident) s.infer('problem.userFacing', true)
}

/** Enough signs of the kind, and of knowing what is wanted, to conclude from it even where another kind is near. */
export const likely = (s: Scan): boolean => s.archetype.confident || (s.archetype.score >= 3 && !s.vague)

function vague(s: Scan): void {
  const open: string[] = []
  const business = s.reads.get('problem.businessMetric')
  if (!business || business.value === null || business.inferred) open.push('success_metric')
  const own = s.measures.filter(({ start, end }) => !ofOthers(s, { start, end }))
  if (!own.some(({ per, kind }) => per !== undefined && (kind === 'count' || kind === 'rate'))) open.push('traffic')
  if (!/label|outcome|ground truth/.test(s.low)) open.push('labels')
  if (!s.has('arch.latencyP99Ms')) open.push('latency')
  if (!s.measures.some(({ kind }) => kind === 'money')) open.push('budget')
  if (!s.measures.some(({ kind, value }) => kind === 'count' && value >= 100)) open.push('data_volume')
  if (s.vague && open.length >= 3) s.set('problem.missingFacts', open, s.vague, true)
}

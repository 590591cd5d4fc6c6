import { WRITTEN_RULE } from '../archetype'
import { parseCount } from '../numbers'
import type { Scan } from '../scan'
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

const BUSINESS: readonly (readonly [RegExp, string])[] = [
  [/\bkey ?(?:press|stroke)(?:es|s)?\b[^.]{0,40}\bsignal\b|\bphone keyboard\b/, 'keystrokes_saved'],
  [/\bfraud loss\w*/, 'fraud_loss_usd'],
  [/\bbookings per search\b|\bbookings\b/, 'bookings_per_search'],
  [/\borders arrive after the promise\b|\balways late\b|\blate deliver\w+/, 'late_rate'],
  [/\bwatch time\b|\bwatch minutes\b/, 'watch_time'],
  [/\bcomparing margins\b|\bmargins?\b/, 'purchase_margin'],
  [/\bcome back within [\w ]+?hours?\b/, 'return_within_2h'],
  [/\btime to read\b|\btop of the reading list\b/, 'time_to_read_critical'],
  [/\bcatch every\b|\bfalse stops\b/, 'escapes_and_false_stops'],
  [/\bon-call people spend\b|\bon-call hours\b/, 'oncall_hours_saved'],
  [/\bcauses a cancellation\b|\bcancellations\b/, 'cancellations_avoided'],
  [/\bhours late\b|\btime to detect\b/, 'time_to_detect'],
  [/\bresolve two thirds\b|\bcost per (?:contact|conversation)\b/, 'cost_per_resolved_contact'],
  [/\bpast due\b|\bdefault rate\b|\bprofit\b/, 'risk_adjusted_profit'],
  [/\bviolations?\b/, 'missed_violations'],
  [/\bbreak the rules\b/, 'violations_published'],
  [/\bchurn rate\b|\bretention\b/, 'churn_rate'],
  [/\bwaste\b|\bstock-?outs?\b/, 'stockouts_and_waste'],
  [/\bconversion\b|\bsearch, tax and ads\b/, 'search_conversion'],
  [/\benergy (?:bill|use|cost)s?\b|\bkWh\b/, 'energy_cost'],
  [/\bpolicy\b.{0,80}\bmust be\b|\bno case was missed\b/, 'policy_compliance'],
  [/\bsuggestions?\b[^.]{0,60}\b(?:ignored|accepted|personal)\b/, 'retained_acceptance'],
  [/\brevenue\b/, 'revenue'],
]

export function readGoal(s: Scan): void {
  const none = s.find(
    /(?:do not|don't|does not) (?:yet )?have (?:a|any) (?:number|metric|target|kpi)[^.]{0,30}|no (?:target|kpi|metric|number) (?:yet|in mind)/,
  )
  if (none) s.set('problem.businessMetric', null, none)
  else for (const [pattern, id] of BUSINESS) if (s.when(pattern, 'problem.businessMetric', id)) break
  if (none) s.set('problem.actionOnPrediction', null, none, true)
  s.when(
    /\bmoves? suspicious films? to the top\b|\breorders? (?:the )?worklist\b/,
    'problem.actionOnPrediction',
    'reorder worklist',
  )
  s.when(/\b(?:buy homes directly|make an? offer)\b/, 'problem.actionOnPrediction', 'make offer')
  s.when(/\bcan inspect at most\b|\binspect\b/, 'problem.actionOnPrediction', 'inspect')
  if (s.is('rules_only')) {
    s.when(WRITTEN_RULE, 'problem.ruleSuffices', true)
    s.when(
      /\b(?:any|every|all) [^.]{0,80}\bmust be \w+|\b(?:policy|rule)\b[^.]{0,30}:\s[^.]{1,200}|\bwant exactly this\b|\bmust be (?:held|flagged|blocked|rejected)\b[^.]*/,
      'problem.ruleSuffices',
      true,
    )
  }
  s.when(
    /\bcatch(?:es|ing)? (?:every single|every|all|100\s?%)[^.]{0,40}|\b(?:every|each) (?:single )?\w+ (?:is|must be|has to be|gets) (?:detected|caught|found)\b|\b(?:must|may|can)(?: never|not) miss (?:a|one|any)\b[^.]{0,20}|\bmiss(?:es|ing)? (?:no|not a single|nothing)\b[^.]{0,20}|\b100\s?% recall\b|\bno (?:defect|case|fraud) (?:may|must|can) (?:be missed|escape)\b/,
    'problem.targetRecall',
    1,
  )
  s.when(
    /\bzero false \w+|\bno false (?:alarms?|stops?|positives?)\b|\bwithout (?:any|a single) false \w+/,
    'problem.targetFpr',
    0,
  )
  if (s.is('eta_prediction', 'demand_forecasting')) {
    s.when(
      /\bcosts? (?:about |roughly )?(?:\w+ times|twice) as much\b[^.]{0,30}/,
      'problem.decisionNeedsQuantile',
      true,
      true,
    )
    s.when(
      /\b(?:at most|no more than|less than|fewer than|under|below) \d+(?:\.\d+)?\s?%(?: of \w+)? (?:late|outside)\b[^.]{0,20}|\bwithout padding\b|\bafter the promise\b|\bsafety stock\b|\bservice level\b|\b9\d\s?% (?:of the time|availability)\b/,
      'problem.decisionNeedsQuantile',
      true,
    )
  }
  s.when(
    /\bbecause of the (?:coupon|discount|offer|voucher)\b|\bwould have (?:bought|stayed|come|renewed|paid|ordered) anyway\b|\bonly because of (?:it|the \w+|our \w+)\b|\bbecause of the (?:mail|call|message)\b|\bincremental\b|\bwhom? (?:a|the) (?:coupon|discount|call|offer) (?:would )?(?:keep|change|move)s?\b|\bbuy anyway\b/,
    'problem.goalIsIncremental',
    true,
  )
  const dearer = s.find(
    /\b(?:miss\w*|false negatives?|stock-?outs?)\b[^.]{0,30}\bcosts? (?:us )?(?:about |roughly |around )?(twice|(\w+) times) (?:as much|more)\b/,
  )
  if (dearer) {
    const ratio = /twice/i.test(dearer.groups[0] ?? '') ? 2 : parseCount(dearer.groups[1] ?? '')
    if (ratio > 0) s.set('problem.costRatio', ratio, dearer)
  }
  const type = TYPES[s.archetype.id]
  const asked = s.find(/\bsupervised\b[^.]{0,60}\b(?:yes or no|classif\w+)\b|\bsays anomaly yes or no\b/)
  if (asked && s.is('anomaly_detection')) s.set('problem.type', 'binary_classification', asked)
  else if (
    /\bcompliant or not\b|\byes or no\b|\bwhether or not\b/i.test(s.text) &&
    s.is('content_moderation', 'text_classification')
  )
    s.when(/\bcompliant or not\b|\byes or no\b|\bwhether or not\b/, 'problem.type', 'binary_classification')
  else if (type && likely(s)) s.infer('problem.type', type)
  facing(s)
  readTeam(s)
  vague(s)
}

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
]
function facing(s: Scan): void {
  if (FACING.includes(s.archetype.id) && s.archetype.confident && s.value('problem.type') !== 'binary_classification')
    s.infer('problem.userFacing', true)
  else
    s.when(
      /\bmerchants complain\b|\bcustomers (?:say|complain)\b|\busers? (?:see|complain)\b/,
      'problem.userFacing',
      true,
    )
}

/** Phrases of somebody who has not yet decided what they want. */
export const VAGUE =
  /\bmust use AI\b|\bour competitors do\b|\bI think\b|\bwould have to check\b|\bmaybe\b|\bthings like\b|\bnot (?:yet )?sure\b|\bsome(?:how| kind of)\b|\bsmarter\b|\bjust (?:draw|build|make)\b/gi

/** Enough signs of the kind, and of knowing what is wanted, to conclude from it even where another kind is near. */
export const likely = (s: Scan): boolean => s.archetype.confident || (s.archetype.score >= 3 && s.all(VAGUE).length < 2)

function vague(s: Scan): void {
  const signs = s.all(VAGUE)
  const open: string[] = []
  if (!s.has('problem.businessMetric') || s.value('problem.businessMetric') === null) open.push('success_metric')
  if (!/\d[\d,.]{0,15}\s?(?:k|m|million|billion)?\s+\w+ (?:a|per) (?:day|month|second)/i.test(s.text))
    open.push('traffic')
  if (!/label|outcome|ground truth/i.test(s.text)) open.push('labels')
  if (!/\b\d+\s?ms\b|\bwithin \w+ (?:second|minute)/i.test(s.text)) open.push('latency')
  if (!/[$€£]\s?\d|\bbudget\b.{0,30}\d/i.test(s.text)) open.push('budget')
  if (
    !/\b\d[\d,.]{0,15}\s?(?:k|m|million|billion)?\s+(?:rows|labels|images|users|orders|records|customers)/i.test(s.text)
  )
    open.push('data_volume')
  const first = signs[0]
  if (first && signs.length >= 2 && open.length >= 3) s.set('problem.missingFacts', open, first, true)
}

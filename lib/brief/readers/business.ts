import { applyRules, type FactRule, states } from '../fact-rule'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { readAction } from './action'

/** Figures of a business by the words that name them or the pain they measure. */
const NAMED: readonly (readonly [pattern: RegExp, id: string])[] = [
  [rule('key ?(?:press|stroke)(?:es|s)? ~ signal', 'phone keyboard', 'keystrokes saved'), 'keystrokes_saved'],
  [
    rule(
      'fraud loss\\w*',
      'charge-?back (?:losses|rate)',
      '(?:money|rupees|dollars|euros|pounds|lakh|crore|amount)s? (?:is |are |was )?(?:lost|stolen)',
      'lost (?:to|every)',
    ),
    'fraud_loss_usd',
  ],
  [rule('bookings per search', 'bookings'), 'bookings_per_search'],
  [
    rule(
      '(applications|sales|orders|purchases|clicks|revenue|contacts|leads) per (?:search|visit|session|query|visitor|user)',
    ),
    '',
  ],
  [
    rule(
      'orders arrive after the promise',
      'always late',
      'late (?:deliver\\w+|arrivals?)',
      '(?:car|order|parcel|driver|bus|technician|delivery)s? (?:comes?|arrives?|is|are) (?:later|late)',
      '% late',
    ),
    'late_rate',
  ],
  [rule('watch[- ]?time', 'watch minutes', 'minutes watched'), 'watch_time'],
  [rule('comparing margins', '(?:gross |purchase |profit )?margins?'), 'purchase_margin'],
  [rule('come back within [\\w ]+?hours?'), 'return_within_2h'],
  [rule('time to read', 'top of the reading list'), 'time_to_read_critical'],
  [rule('catch every', 'false stops', 'line must never stop'), 'escapes_and_false_stops'],
  [rule('on-call people spend', 'on-call hours'), 'oncall_hours_saved'],
  [rule('causes? a cancellation', 'cancellations'), 'cancellations_avoided'],
  [
    rule(
      'takes? (?:a|an|the) \\w+ out (?:of service )?for',
      'unplanned (?:downtime|stops|outages)',
      'downtime',
      'out of service',
    ),
    'downtime_hours',
  ],
  [
    rule(
      'hours late',
      'time to detect',
      'for hours nobody notices',
      'nobody notices for hours',
      'notice\\w* ~ (?:hours|days) (?:late|later|after)',
    ),
    'time_to_detect',
  ],
  [rule('resolve two thirds', 'cost per (?:contact|conversation|chat|call)'), 'cost_per_resolved_contact'],
  [rule('past due', 'default rate', 'profit', 'credit loss\\w*'), 'risk_adjusted_profit'],
  [rule('violations?'), 'missed_violations'],
  [rule('break the rules', 'abusive'), 'violations_published'],
  [rule('churn rate', 'retention(?! desk| of \\d)'), 'churn_rate'],
  [rule('stock-?outs?', 'sell-?outs', 'sell out', 'empty shel\\w+', 'out of stock'), 'stockouts_and_waste'],
  [rule('conversions?', 'search, tax and ads'), 'search_conversion'],
  [rule('energy (?:bill|use|cost)s?', 'kwh', '(?:electricity|power|gas|heating) (?:bill|use|costs?)'), 'energy_cost'],
  [rule('policy ~~ must be', 'no case was missed', 'nothing slipped through', 'proof that'), 'policy_compliance'],
  [rule('suggestions? ~~ (?:ignored|accepted|personal)', 'accepted suggestions'), 'retained_acceptance'],
  [rule('unsubscribes'), 'unsubscribe_rate'],
  [rule('revenue', 'turnover per'), 'revenue'],
  [rule('waste', 'leftovers?', 'thrown away', 'throw away'), 'waste'],
]
/** Words that point at a figure without naming it: what is to be measured is concluded from them. */
const SIGN =
  /^(?:phone keyboard|top of the reading|catch every|line must never|on-call people|hours late|for hours|nobody notices|notice|resolve two|past due|violations?$|break the rules|abusive|search, tax|policy |no case|nothing slipped|proof that|suggestions?|leftovers?|thrown|throw)/
const VERB =
  'cut|reduce|lower|decrease|shorten|minimi[sz]e|raise|increase|lift|improve|boost|grow|save|avoid|prevent|bring down|halve|speed up'
/** "We want to cut gas and power per kilo by a fifth": the object of the verb is the figure that must move. */
const WANTED = rule(
  `(?:(?:wants?|like|need|aim|hope|goal is|target is|supposed|asked|plan|trying|expected) (?:us |me |them |it )?to|so that we|in order to|to|(?:must|should|shall|would|could|will)) (?:${VERB}) (?:the |our |its |their )?([a-z][a-z' -]{3,44}?)(?= by |,|;|¶| without| so | and (?:to|we|not)| from | to \\d| in | on | at | for | with | while | because| per cent|$)`,
)
/** "Wrong forwarding costs two days", "spend half their time answering". */
const COSTS = rule(
  '([a-z][a-z -]{3,36}?) (?:costs?|cost us|hurts?|burns?|eats?) (?:us |the \\w+ |about |around |roughly |up to )*(?:[$€£₹]|\\d|\\w+ (?:euros|dollars|pounds|rupees|minutes|hours|days|tenants|customers)|the (?:whole|entire)|money|tenants|customers)',
)
const SPENT = rule(
  '(doctors|clerks|agents|nurses|people|staff|engineers|analysts|planners|associates|advisers|officers|lawyers|teachers|editors|technicians|recruiters|accountants|cannot cope|ringing|answering|by hand)(?: \\w+){0,2} (?:spend|spends|cannot cope|keep \\w+ing|type|types|check|checks|read|reads|copy|forwards?)',
)

const UNSAID =
  '(?:said|told us|told me|decided|agreed|settled|defined|named|set|stated|discussed|thought|known?|clear|say|tell me|tell us|written down|worked out)'
const AIM =
  '(?:what (?:should|must|has to|have to|it (?:should|must|has|is)|we (?:want|would|should|are)|success|would|is supposed|good)|which (?:figure|number|kpi|metric|measure)|how much|by how much|(?:the|a|any) (?:goal|target|aim|measure|kpi))'
const NONE = rule(
  `(?:nobody|no one|not|never|neither|nor|n.t)[^¶;]{0,30}\\b${UNSAID}\\b[^¶;,]{0,16} ${AIM}[^¶;]{0,40}\\b(?:better|improved?|moved?|raised?|mean|measured?|look like|success|much|achieved?|it by|reach|be|it is for)`,
  `what (?:success|it should (?:improve|achieve)|should (?:get better|improve|change|move)|it is (?:supposed|meant) to (?:improve|achieve)|we want to (?:improve|achieve))[^¶;]{0,30} (?:is|has|was|remains?) (?:still |yet )?(?:not|never|open|unclear|undecided|unknown)(?: \\w+){0,3}`,
  'no (?:figure|number|kpi|target|goal|metric) (?:that |which )?(?:we|it|they|anyone) (?:want|wants|should|would|must|are|is)(?: \\w+){0,3}',
  '(?:not|never|n.t) (?:get|find|make) any(?:body|one) (?:to |who )(?:tell|say|can tell|could tell|would say)[^¶;]{0,16} what(?: \\w+){0,4}',
  '(?:goals?|targets?|aims?|kpis?) (?:have|has) (?:not|never) (?:yet )?been (?:put|set|named|defined|agreed|stated|written|given|expressed)(?: \\w+){0,2}',
  '(?:remains?|is|still) (?:open|unclear|undecided) what (?:we|it|they|success|should)(?: \\w+){0,5}',
  'not (?:yet |really |at all )?clear what (?:we|it|anyone|success)[^¶;]{0,20} (?:measure|judge|improve|achieve|aim|be)\\w*(?: \\w+){0,2}',
  'how (?:we|anyone|one) (?:would|will|should|could) (?:know|tell|judge|measure)[^¶;]{0,40} (?:is|remains) (?:an open question|open|unclear|unknown|not (?:known|clear|decided|settled))',
  '(?:there is|we have|have|has|with|set) no (?:goal|target|kpi|number|measure)s?(?: \\w+)? (?:in figures|that it should|it should|to improve|yet|so far|and no)(?: \\w+)?',
  'do(?:es)? not have (?:a|any) (?:number|figure|target|goal) (?:that )?it (?:should|must|has to)(?: \\w+)?',
  '(?:have|has) not (?:yet )?(?:been )?(?:discussed|agreed|decided|defined|settled)(?: \\w+){0,2}',
  '(?:do|does|did) not (?:yet )?have (?:a|any) (?:number|metric|target|kpi|goal)(?: \\w+){0,4}',
  "(?:don't|haven't) (?:yet )?(?:have |got )?(?:a|any) (?:number|metric|target|kpi|goal)(?: \\w+){0,4}",
  'no (?:agreed )?(?:target|kpi|metric|number|goal|measure)(?: of success)?(?: yet| in mind| so far| agreed)?(?= yet| in mind|¶|,| and| has)',
  '(?:have|has) not (?:yet )?(?:set|agreed|defined|chosen|decided on|thought of) (?:on )?(?:a|any) (?:goal|target|metric|number|kpi|measure)(?: \\w+){0,3}',
  'no (?:agreed )?measure of success',
  'success (?:has not been|is not|was never) (?:yet )?defined',
  '(?:goal|target|kpi|success metric) (?:is |are )?(?:still )?(?:open|to be (?:defined|decided|agreed)|tbd)',
)

/** Measured in most systems of a kind, whatever the brief says of it. */
const USUAL: Readonly<Record<string, string>> = {
  fraud_detection: 'fraud_loss',
  churn_prediction: 'customers_kept',
  ctr_ranking: 'satisfied_engagement',
  search_ranking: 'successful_searches',
  candidate_retrieval: 'engagement_with_recommendations',
  demand_forecasting: 'stockouts_and_waste',
  anomaly_detection: 'time_to_detect',
  predictive_maintenance: 'unplanned_downtime',
  text_classification: 'misrouted_share',
  information_extraction: 'manual_effort_per_document',
  rag_qa: 'hours_saved',
  llm_agent: 'cost_per_resolved_contact',
  summarization: 'minutes_saved_per_document',
  semantic_search: 'successful_searches',
  text_completion: 'retained_acceptance',
  image_classification: 'wrong_decisions',
  object_detection: 'missed_objects',
  defect_inspection: 'escapes_and_false_stops',
  segmentation: 'manual_effort_per_image',
  document_ai: 'straight_through_rate',
  speech_recognition: 'correction_effort',
  eta_prediction: 'late_rate',
  dynamic_pricing: 'revenue',
  contextual_bandit: 'response_rate',
  credit_risk: 'risk_adjusted_profit',
  medical_imaging: 'time_to_diagnosis',
  content_moderation: 'violations_published',
  lead_scoring: 'contracts_won',
  uplift_modeling: 'incremental_profit',
  rl_control: 'energy_cost',
  tabular_prediction: 'cost_of_errors',
  candidate_screening: 'quality_of_hire',
  rules_only: 'policy_compliance',
}

const slug = (words: string) =>
  words
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, ' ')
    .trim()
    .split(/\s+/)
    .slice(0, 5)
    .join('_')
const NOTHING =
  /^(?:it|this|that|them|things?|us|the|a|an|our|people|everything|engagement and|experience|anything|something)$/

export function readBusiness(s: Scan): void {
  const none = s.find(NONE)
  if (none) {
    s.set('problem.businessMetric', null, none)
    // Whoever has set no aim may still have said what is done; where the wish is vague, the verbs are wishes too.
    applyRules(s, ACTIONS)
    readAction(s, true)
    s.set('problem.actionOnPrediction', null, none, true)
    return
  }
  for (const [pattern, id] of NAMED) {
    const hit = s.find(pattern)
    if (!hit) continue
    s.set('problem.businessMetric', id || slug(hit.text), hit, SIGN.test(hit.text))
    break
  }
  object(s, WANTED)
  object(s, COSTS)
  const spent = s.find(SPENT)
  if (spent) s.set('problem.businessMetric', 'hours_saved', spent, true)
  const usual = USUAL[s.archetype.id]
  if (usual && s.archetype.confident) s.infer('problem.businessMetric', usual)
  applyRules(s, ACTIONS)
  readAction(s)
}

function object(s: Scan, pattern: RegExp): void {
  const hit = s.all(pattern).find((found) => {
    const words = slug(found.groups[0] ?? '')
    return words.length > 3 && !NOTHING.test(words)
  })
  if (hit) s.set('problem.businessMetric', slug(hit.groups[0] ?? ''), hit, true)
}

/** The turns of three trades that the general frames do not know. */
const ACTIONS: readonly FactRule[] = [
  states(
    'problem.actionOnPrediction',
    'reorder worklist',
    'moves? suspicious \\w+ to the top',
    'reorders? (?:the )?worklist',
    'ahead of the radiologist',
    'top of the (?:reading )?list',
  ),
  states('problem.actionOnPrediction', 'make offer', 'buy homes directly', 'make (?:an?|the) offer'),
  {
    ...states(
      'problem.actionOnPrediction',
      'inspect',
      'can (?:inspect|open|check|service)',
      'inspect\\w*',
      'workshop',
      'maintenance (?:crew|team|control)',
    ),
    kinds: ['predictive_maintenance'],
  },
]

import { type FactRule, applyRules, states } from '../fact-rule'
import { rule } from '../rule'
import type { Measure } from '../measures'
import type { Scan } from '../scan'
import { ofOthers } from '../subject'
import { readSpread } from './tail'
import { readTakenAtItsWord } from './taken-at-its-word'

const INPUT_NOUN = /^(?:\w+ )?(?:inputs?|features?|variables?|predictors?|covariates?|regressors?|attributes?)\b/
const FIELD_NOUN =
  /^(?:\w+ )?(?:columns?|cols|fields?|counters?|channels|signals?|values|measurements?|indicators?|parameters|characteristics|attributes|items of information)\b/
const MODEL =
  /\b(?:model|regression|forest|xgboost|lightgbm|catboost|boost\w*|trees|network|classifier|score|logit|scorecard|prototype|pilot)\b/
const FEEDS =
  /\b(?:feed|feeds|fed|emit|emits|as inputs?|go into|goes into|enter|describe|describes|into (?:a|the)|per (?:batch|pump|customer|case)|for each)\b/
const INTO_MODEL =
  /^[^¶;]{0,30}\binto (?:an? |the |our )?(?:[\w-]+ )?(?:model|auto-?encoder|network|forest|classifier|booster|regression)\b/
const SHIPPED =
  /\b(?:shipped|release\w*|app features|product features|built|launched|retype\w*|type|keyed?|extract\w*|fill\w*)\b/

/** Inputs of the model: "a logistic regression on 60 fields", "features: 96". */
export function readInputs(s: Scan): void {
  if (s.has('model.nFeatures')) return
  const found = s.measures.find((m) => isInputs(s, m))
  if (found) s.number('model.nFeatures', found.value, found)
}

function isInputs(s: Scan, m: Measure): boolean {
  if (
    m.kind !== 'count' ||
    (m.per !== undefined &&
      !INPUT_NOUN.test(m.noun) &&
      !/\b(?:emits?|sends?|feeds?) (?:\w+ )?$/.test(s.before(m, 30))) ||
    m.value < 3 ||
    !Number.isInteger(m.value)
  )
    return false
  const before = s.before(m, 60)
  const words = m.noun === '' ? s.after(m, 24).trimStart() : m.noun
  const own = { start: m.start, end: m.end }
  if (
    (SHIPPED.test(before) && !MODEL.test(before)) ||
    ofOthers(s, own) ||
    /^(?:best|strongest|top|main|most|in the app)\b/.test(words)
  )
    return false
  if (/\b(?:features|inputs|variables|predictors)(?: used)?: $/.test(before)) return true
  const near = s.around(own, 60, 70)
  if (INPUT_NOUN.test(words)) return true
  return (
    FIELD_NOUN.test(words) &&
    (MODEL.test(before) || INTO_MODEL.test(s.after(m, 50)) || (FEEDS.test(near) && !/\bsensors?\b/.test(words)))
  )
}

const PLACE = '(?:position|slot|rank|place in the (?:list|results?))'
const SAVED = '(?:logged|recorded|stored|saved|kept|known)'
const HUMAN =
  '(?:human|person|clerk|employee|agent|dispatcher|manager|nurse|doctor|operator|colleague|adviser|advisor|supervisor|member of staff|staff member|someone|somebody)'
const APPROVES = '(?:approv\\w+|confirm\\w*|sign(?:s|ed)? off|releas\\w+|authori[sz]\\w+|check\\w*|review\\w*)'
const DEED =
  '(?:action|booking|refund|change|cancellation|step|transaction|order|payment|appointment|request|it|reply|message)s?'
const AGENTS = ['llm_agent', 'rag_qa']

const POSITION: readonly FactRule[] = [
  states(
    'model.positionFeature',
    false,
    `${PLACE}s?(?: \\w+){0,4} (?:is|are|was|were) (?:not|never) (?:\\w+ )?${SAVED}`,
    `where (?:a|an|the|each|every) \\w+ (?:stood|was shown|appeared)(?: \\w+){0,4} (?:is|was) (?:not|never) ${SAVED}`,
    `(?:do not|don't|never) (?:log|record|store|keep) (?:the |which )?${PLACE}s?`,
  ),
  {
    ...states(
      'model.positionFeature',
      true,
      `${PLACE}(?: \\w+){0,9} (?:is|are|was|being) (?:simply |just |also )?(?:an?|one of|among|used|taken|fed|part of)(?: \\w+){0,2} (?:inputs?|features?|predictors?|variables?)`,
      `(?:log|logs|record|records|store|stores|keep|keeps|hold|holds|contain|contains)(?: [\\w,]+){0,5}[, ]+(?:shown |displayed )?${PLACE}s?`,
      `(?:takes?|uses?|using|with) (?:the |a )?${PLACE}(?: (?:in|on|of) the \\w+)? as (?:an? |one of (?:the|its|our) )?(?:inputs?|features?)`,
      'told where (?:on|in) (?:the )?\\w+ (?:the|an?|each) \\w+ (?:stood|was|appeared)',
      `(?:inputs?|features?|predictors?) (?:is|are|includes?|include) (?:also )?(?:the )?${PLACE}`,
    ),
    unless: /\b(?:not|never|open|market|for the first) /,
  },
]
const RANKERS = ['ctr_ranking', 'search_ranking', 'candidate_retrieval', 'semantic_search', 'contextual_bandit']

const PROBABLE: readonly FactRule[] = [
  {
    ...states(
      'model.outputUsedAsProbability',
      true,
      'multipl\\w+ ~ (?:predicted )?(?:click |conversion |default )?(?:probabilit\\w+|rate|score|chance|odds)',
      'bids? (?:times|x|multiplied by|by) (?:the )?(?:predicted |estimated )?(?:p-?ctr|ctr|click\\S* ?\\w*|probabilit\\w+)',
      '(?:scores?|outputs?|predictions?) ~ (?:as|for) (?:an? |the )?(?:probabilit\\w+|pd)(?: of \\w+)?',
      '(?:interest|price|premium|rate|limit|reserve|provision)s? ~ (?:from|by|on|with) the (?:predicted |estimated )?(?:probabilit\\w+|score)',
      '(?:score|probability|prediction) times (?:the )?\\w+',
      '(?:values?|bids?|prices?|amounts?|fees?|margins?|revenue|costs?|premiums?) (?:times|x|×|multiplied by) (?:the |its )?(?:predicted |estimated |expected )?(?:\\w+[- ])?(?:rates?|probabilit(?:y|ies)|chances?|scores?|ctr|odds)',
    ),
    unless: /\b(?:not|never) (?:be )?(?:read|taken|treated|used|seen|meant)\b/,
  },
]

const ACTING: readonly FactRule[] = [
  {
    ...states(
      'model.humanApproval',
      false,
      `(?:no|without (?:any|an?)) (?:${HUMAN} )?(?:approv\\w+|sign-?off|confirmation|human (?:check|review|approval))`,
      `no ${HUMAN} (?:is in the loop|in the loop|${APPROVES}|looks|involved)(?: \\w+)?`,
      `(?:nobody|no one) (?:has to )?${APPROVES}(?: \\w+){0,2}`,
      '(?:entirely|completely|fully|all) (?:by itself|on its own)',
    ),
    kinds: AGENTS,
  },
  {
    ...states(
      'model.humanApproval',
      true,
      `(?:each|every|all) ${DEED} (?:is|are|has to be|have to be|must be|needs to be|gets) ${APPROVES} by`,
      `an? ${HUMAN} (?:must |has to |always |first )?${APPROVES} (?:each|every|all|any) ${DEED}`,
      `(?:only|not) (?:act|executed?|sent|booked) (?:after|before|once|until) (?:\\w+ ){0,2}${HUMAN} (?:has |have )?${APPROVES}`,
    ),
    kinds: AGENTS,
  },
  {
    ...states(
      'model.actionLimits',
      false,
      'no (?:upper |spending |monetary )?(?:cap|limit|ceiling)s? (?:on|for|to) (?:the |its )?(?:amounts?|refunds?|sums?|value|number|actions?|spending|what)(?: \\w+)?',
      'there (?:are|is) no (?:caps?|limits?|ceilings?)(?! to (?:the|our|its) (?!amount|sum|value|refund))',
      '(?:unlimited|uncapped) (?:refunds?|amounts?|sums?|spending|actions?)',
    ),
    kinds: AGENTS,
  },
  {
    ...states(
      'model.actionLimits',
      true,
      '(?:refunds?|payments?|amounts?|orders?|credits?|vouchers?|anything) (?:above|over|of more than|beyond) ~ (?:needs?|requires?|goes? to|is|are|must)(?: \\w+){0,3}',
      '(?:may|can|is allowed to) (?:only )?(?:refund|spend|pay|credit|order|issue|waive|transfer) (?:only )?(?:at most|up to|no more than|a maximum of)(?: [\\w$€£.,]+){1,3}',
      '(?:capped|limited) (?:at|to) [$€£]?\\d+',
    ),
    kinds: AGENTS,
  },
]

const HIGHEST = rule(
  '(?:the|its|their|our) (?:top|highest|worst|riskiest|first|best) (?:\\w+ )?\\d[\\d,.]{0,14}k?',
  '(?:the|its|their) \\d[\\d,.]{0,14}k? (?:riskiest|highest|worst|most \\w+|top|best|likeliest|hottest)(?: \\w+){0,2}',
  '(?:the|its|their) \\d[\\d,.]{0,14}k? (?:\\w+ )?with the (?:highest|lowest|worst|best) \\w+',
  'the people most likely to \\w+',
)
const ACTED =
  /\b(?:call|phone|ring|visit|book|take|send|pick|inspect|check|review|investigat|voucher|coupon|letter|contact|refer|offer|goes? to|go to|post|mail)/
const HALF = rule(
  '(?:above|over|below|from|at|exceeds|beyond) 0[.,]5 (?:is|are|gets?|we|counts?|means?)(?: \\w+)?',
  '(?:cut-?off|threshold|decision boundary)(?: \\w+){0,3} (?:is |of |at |stands at |left at )?(?:simply |just |the default )?0[.,]5',
)
const CASED = [
  'candidate_retrieval',
  'semantic_search',
  'search_ranking',
  'ctr_ranking',
  'rag_qa',
  'llm_agent',
  'text_completion',
]

const ANSWERING: readonly FactRule[] = [
  {
    ...states(
      'model.citesSources',
      false,
      '(?:answers?|replies|it) (?:do not|does not|doesn.t|don.t|never) (?:say|show|tell|name|cite|quote|give|mention) (?:which |what |its |their |the |any )?(?:\\w+ )?(?:documents?|sources?|pages?|protocols?|passages?|references?|paragraphs?|articles?)(?: \\w+){0,4}',
      '(?:without|no) (?:any )?(?:references?|citations?|sources?|links?)(?: (?:is|are) (?:given|shown|named|cited))?',
    ),
    kinds: ['rag_qa'],
    unless: /\b(?:never|not|must not)\b[^¶]{0,12}(?:without|no )/,
  },
]

/** How the scores are used: the list that people can work off, a probability, one half. */
export function readUse(s: Scan): void {
  readInputs(s)
  if (RANKERS.includes(s.archetype.id)) applyRules(s, POSITION)
  applyRules(s, PROBABLE)
  readTakenAtItsWord(s)
  if (!CASED.includes(s.archetype.id)) {
    s.when(HALF, 'model.thresholdPolicy', 'default_0.5')
    const top = s.all(HIGHEST).find((hit) => ACTED.test(s.around(hit, 80, 50)) && !ofOthers(s, hit))
    if (top) s.set('model.thresholdPolicy', 'capacity', top)
  }
  readSpread(s)
  applyRules(s, ACTING)
  applyRules(s, ANSWERING)
}

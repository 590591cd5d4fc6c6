import { COUNT, daysIn, parseCount } from '../numbers'
import type { Hit, Scan } from '../scan'
import { readEntity } from './entity'
import { likely } from './goal'

const POSITIVE =
  /\b(?:confirmed|fraud\w*|booked|convert\w*|violat\w*|break the rules|positives?|defect\w*|churn\w*|default\w*|past due|toxic|fail\w*|abus\w*|spam|clicked|prevalence|pneumonia|cancer|infected|buy|bought|respond\w*|hired|won|lapse\w*|leave|cancel|become|clicks|impressions|purchas\w*|no-shows?|churned|infect\w*)\b/i
const NOT_A_RATE =
  /\b(?:accura\w*|auc|went up|up|rose|grew|fell|down|increase\w*|late|precision|recall|error|padding|budget|kappa|sample|split|random|shuffled|hold-?out|staff|margin|market|goal|above|at least|at most|target|cheaper|saving|discount|coupon|voucher|test|disease makes|overall|throw away|straight through|go straight)\b/i

const setNumber = (s: Scan, path: string, hit: Hit | undefined, value: number, inferred = false) => {
  if (hit && Number.isFinite(value) && value > 0) s.set(path, value, hit, inferred)
}

const CLASSES = [
  'fraud_detection',
  'medical_imaging',
  'credit_risk',
  'content_moderation',
  'defect_inspection',
  'lead_scoring',
  'churn_prediction',
]

export function readRates(s: Scan): void {
  const percents = s.all(/\b(\d+(?:\.\d+)?)\s?%/)
  const rate = percents.find((hit) => {
    const before =
      s.text
        .slice(Math.max(0, hit.start - 45), hit.start)
        .split(/[.;:,](?=\s)/)
        .at(-1) ?? ''
    const after = s.text.slice(hit.end, hit.end + 45).split(/[.;:,](?=\s|$)/)[0] ?? ''
    return (
      (POSITIVE.test(before + after) ||
        (CLASSES.includes(s.archetype.id) &&
          /^\s(?:of (?:them |\w+ )?)?(?:are|were|turn out|end in|become)\b/i.test(after))) &&
      !NOT_A_RATE.test(`${before.slice(-30)} ${after.slice(0, 14)}`) &&
      Number(hit.groups[0]) < 50
    )
  })
  if (rate) {
    setNumber(s, 'data.positiveRate', rate, Number((Number(rate.groups[0]) / 100).toPrecision(12)))
  }
  const positives = s.find(
    new RegExp(
      `\\b(${COUNT})\\s(?:[a-z-]+ ){0,2}?(defects?|failures?|breakdowns?|fraud cases|positives|confirmed cases|faults|hires|conversions|events of interest|recorded failures)\\b`,
    ),
  )
  const count = positives ? parseCount(positives.groups[0] ?? '') : Number.NaN
  setNumber(s, 'data.nPositives', positives, count)
  const wholes = s.all(
    new RegExp(
      `\\b(${COUNT})\\s(?:good |one-minute |normal |healthy |labelled |labeled )*(?:images|windows|rows|records|leads|applications|photos|parts)\\b`,
    ),
  )
  const total = Math.max(0, ...wholes.map((hit) => parseCount(hit.groups[0] ?? '')))
  const among = s.find(
    new RegExp(
      `\\b(${COUNT})\\s(?:[a-z-]+\\s){0,3}?(?:among|out of|in|of)\\s(?:a total of |about |some |the )?(${COUNT})(?![\\d%]|\\s?(?:%|years?|months?|weeks?|days?|hours?|euros?|dollars?))`,
    ),
  )
  const part = among ? parseCount(among.groups[0] ?? '') / parseCount(among.groups[1] ?? '') : 0
  if (among && POSITIVE.test(among.text) && part > 0 && part < 0.5 && !s.has('data.positiveRate'))
    setNumber(s, 'data.positiveRate', among, Number(part.toPrecision(6)), true)
  if (positives && count > 0 && total > 10 * count && !s.has('data.positiveRate'))
    setNumber(s, 'data.positiveRate', positives, Number((count / total).toPrecision(6)), true)
}

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
const CLICKS = ['search_ranking', 'candidate_retrieval', 'ctr_ranking']
const OUTCOME = [
  'fraud_detection',
  'eta_prediction',
  'contextual_bandit',
  'credit_risk',
  'predictive_maintenance',
  'tabular_prediction',
  'churn_prediction',
  'demand_forecasting',
  'lead_scoring',
  'uplift_modeling',
  'dynamic_pricing',
]

export function readSplit(s: Scan): void {
  const random = s.find(
    /\brandom(?:ly)? (?:\d\d\/\d\d )?(?:image |row |file |train[/ -]test )?(?:split|sample|hold-?out(?: rows)?)\b|\brandom \d+\s?%(?: sample)?|\brandom(?:ly)? (?:held[- ]out|chosen|selected|sampled) (?:rows|examples|samples|days|records|images|documents|customers)\b|\brandom (?:tiles|frames|rows|pages|test set|clips|train[/ -]test split)\b|\b(?:picked|chosen|drawn|selected|held out) at random\b|\bsplit (?:\w+ ){0,3}(?:at random|randomly)\b|\brandom hold-?out\w*|\bshuffled?\b[^.,]{0,30}|\bsplit (?:by \w+ )?at random\b|\b(?:80\/20|70\/30|90\/10) (?:random )?split\b/,
  )
  const temporal = TEMPORAL.includes(s.archetype.id) && likely(s)
  if (temporal) s.infer('data.temporal', true)
  readEntity(s, random)
  if (random) s.set('data.splitStrategy', 'random', random)
  s.when(/\bduplicat\w+\b|\bnear-identical\b|\bcopies of\b|\bforks?\b/, 'data.hasDuplicates', true)
  if (s.is('text_completion')) s.when(/\bpublic (?:files|repositories|code)\b/, 'data.hasDuplicates', true, true)
  s.when(
    /\bbefore splitting\b[^.]{0,80}|\b(?:augment\w*|oversampl\w*|SMOTE|rotated|flipped)\b[^.]{0,60}\bbefore (?:the |we )?split\w*/,
    'data.resampleBeforeSplit',
    true,
  )
  const late =
    s.find(
      /\b(?:features?|fields?|columns?|variables?|inputs?|predictors?)(?: (?:is|are|was|includes?|called|named))* (?:the )?["“'‘]?([a-z][a-z _-]{3,40}?)["”'’]?,?["”'’]? (?:which|that) (?:is|are|gets?|was) (?:only )?(?:filled|set|written|known|recorded|updated|entered|available)[^.]{0,60}/,
    ) ??
    s.find(
      /\b([a-z][a-z -]{3,40}?),? (?:which|that) (?:is|are) (?:only )?(?:filled|set|written|known|recorded)[^.]{0,20} (?:once|after|when) the (?:sale|case|order|claim|deal|ticket|visit|treatment)[^.]{0,30}/,
    )
  if (late)
    s.set('data.postOutcomeFeatures', [(late.groups[0] ?? 'field').trim().toLowerCase().replaceAll(/[ -]/g, '_')], late)
}

export function readLabels(s: Scan): void {
  delay(s)
  const hidden =
    s.find(
      /\b(?:block\w*|declin\w*|reject\w*|refus\w*|denied|turned down|not contacted|never called)\b[^.]{0,60}\b(?:never|no|without|not)\b[^.]{0,30}\b(?:outcomes?|labels?|repayment|data|feedback|result)\b/,
    ) ??
    s.find(
      /\b\w+ (?:that|which|who|whom) (?:nobody|no one|we (?:did|do) not|we never|were never|are not) \w+[^.,]{0,20}\b(?:have|has|get|gets) no (?:outcome|label|result|data)s?\b/,
    ) ??
    s.find(
      /\bhalf the \w+ have no (?:sale|transaction|outcome)[^.]{0,30}|\bonly (?:contacted|accepted|inspected) \w+ (?:have|get)\b[^.]{0,30}/,
    )
  if (hidden) s.set('data.selectiveLabels', true, hidden)
  const generative = s.is('rag_qa', 'llm_agent', 'summarization', 'text_completion')
  s.when(
    /\bno labels\b|\b(?:do not|don't) have (?:any )?labels\b|\bnever recorded (?:which|who|whether)\b[^.]{0,40}|\b(?:nobody|no one) (?:ever )?(?:wrote down|recorded|noted|kept track of|logged) (?:which|who|whether|what)\b[^.]{0,40}|\bno record of (?:which|who|whether|what)\b[^.]{0,40}|\bnothing is labell?ed\b|\bnobody (?:ever )?labell?ed\b|\bunlabell?ed\b/,
    'data.labelsAvailable',
    'none',
  )
  s.when(
    /\btext-mined\b|\bmined from (?:the )?reports\b|\bproxy\b|\bpast hir\w+\b|\bwho we hired\b|\bstand-in for\b/,
    'data.labelsAvailable',
    'proxy',
  )
  if (s.is('rag_qa')) s.when(/\bno (?:test questions|evaluation set|gold)\b/, 'data.labelsAvailable', 'none')
  if (s.is('llm_agent')) s.when(/\bno test suite\b|\btested\b/, 'data.labelsAvailable', 'partial', true)
  if (hidden) s.set('data.labelsAvailable', 'partial', hidden, true)
  s.when(
    /\blabell?ed so far\b|\bonly (?:about )?[\d,]+ (?:\w+ )?(?:have been |are )?labell?ed\b|\breplaced on schedule\b|\blocal comments\b/,
    'data.labelsAvailable',
    'partial',
    true,
  )
  if (!generative || s.is('text_completion'))
    s.when(
      /\blabell?ed\b|\blabels\b|\bchargebacks?\b|\btimestamps\b|\bclicks?\b|\blogs\b|\boutcomes?\b|\brecorded\b|\bopened\b|\bfiles\b|\bmessages\b/,
      'data.labelsAvailable',
      'yes',
      true,
    )
  s.when(/\btext-mined\b|\bmined from\b/, 'data.labelSource', 'weak')
  s.when(
    /\b(?:labell?ed|annotated|graded|read|drawn|reviewed) by (?:\w+ ){0,3}?(?:compliance|experts?|specialists?|radiologists?|officers?|engineers?|pathologists?|doctors?|clinicians?|physicians?|lawyers?|agronomists?|biologists?|dermatologists?|nurses?|veterinarians?)[^.]{0,20}|\bby compliance officers\b/,
    'data.labelSource',
    'expert',
  )
  s.when(
    /\bannotators?\b|\bmoderators agreed\b|\bbought [\d,]+ labels\b|\bbeen labell?ed\b|\bhand-labell?ed\b|\btagged by\b|\b(?:labell?ed|annotated|transcribed) by\b|\bhand-drawn\b|\b(?:agents|clerks|nurses|staff|editors) (?:pick|choose|tag|assign|label)\b[^.]{0,30}|\b(?:students|freelancers|clerks|agents|interns)\b[^.]{0,20}\b(?:labell?ed|annotated|transcribed|tagged)\b/,
    'data.labelSource',
    'human',
  )
  if (s.is('semantic_search')) s.when(/\bclicks\b/, 'data.labelSource', 'clicks')
  if (CLICKS.includes(s.archetype.id) && s.archetype.confident) s.infer('data.labelSource', 'clicks')
  else if (OUTCOME.includes(s.archetype.id) && s.archetype.confident) s.infer('data.labelSource', 'outcome')
  if (CLICKS.includes(s.archetype.id) && s.archetype.confident) s.infer('data.feedbackLoop', true)
  s.when(
    /\bnobody recorded the probability[^.]*|\b(?:probabilit\w+|propensit\w+)\b[^.]{0,60}\b(?:not|never|nobody|wasn't)\b[^.]{0,20}/,
    'data.loggedPropensities',
    false,
  )
  s.when(
    /\bcancell?ed (?:orders?|trips?|rides?|bookings?) never[^.]{0,40}|\breplaced (?:on schedule )?before failing\b|\breplaced on schedule\b|\bout of stock\b[^.]{0,40}|\bstock-?outs?\b|\b(?:have|has|get|gets) no (?:\w+ )?(?:drop-off|delivery|arrival|end|completion) (?:time|date)\b|\bsells? out\b[^.]{0,40}|\bsold out\b|\bstill (?:running|active|in service)\b[^.]{0,20}/,
    'data.censoredTarget',
    true,
  )
  s.when(
    /\b(?:scanners?|patient mix|prevalence|population|customers|sites|devices|cameras)\b[^.]{0,40}\bdiffer\w*|\bdifferent (?:scanners|hospitals|population|sites|devices|country|countries)\b/,
    'data.populationShift',
    true,
  )
  s.when(
    /\b(?:roll(?:ed)? (?:it )?out|deployed|used|extend(?:ed)?|expand(?:ed)?|sell) (?:it )?(?:to|in|at) (?:\w+ ){0,2}(?:other|new|more|different) (?:sites|hospitals|countries|plants|cities|stores|markets|warehouses)\b[^.]{0,40}|\b(?:\w+ )?(?:in|from) [A-Z]\w+ are \w+ times (?:smaller|larger|bigger|shorter|longer)\b/,
    'data.populationShift',
    true,
    true,
  )
  s.when(
    /\b(?:sells?|sold|have|are|with|many|often) (?:\w+ )?zeros?\b(?! false)[^.]{0,20}|\bzero (?:sales|demand)\b|\bintermittent demand\b/,
    'data.targetHasZeros',
    true,
  )
}

function delay(s: Scan): void {
  const range = s.find(/\b(\d+) (?:to|-|–|and) (\d+) (days?|weeks?|months?) (?:later|after|afterwards|late)\b/)
  if (range) {
    setNumber(s, 'data.labelDelayDays', range, daysIn(Number(range.groups[1]), range.groups[2] ?? 'days'))
    setNumber(s, 'data.labelDelayMinDays', range, daysIn(Number(range.groups[0]), range.groups[2] ?? 'days'))
  }
  const within = s.find(
    new RegExp(
      `\\b(?:past due|default\\w*|churn\\w*|cancel\\w*|lapse\\w*|convert\\w*|close\\w*)\\b[^.]{0,30}\\bwithin (${COUNT}) (days?|weeks?|months?)\\b`,
    ),
  )
  if (within)
    setNumber(s, 'data.labelDelayDays', within, daysIn(parseCount(within.groups[0] ?? ''), within.groups[1] ?? ''))
  const arrive = s.find(
    new RegExp(
      `\\b(?:labels?|outcomes?|results?|truth|feedback|know|known|learn|confirmed|arrives?)\\b[^.]{0,50}?\\b(${COUNT}) (days?|weeks?|months?) (?:later|after|afterwards|late)\\b`,
    ),
  )
  if (arrive)
    setNumber(s, 'data.labelDelayDays', arrive, daysIn(parseCount(arrive.groups[0] ?? ''), arrive.groups[1] ?? ''))
}

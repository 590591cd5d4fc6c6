import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, ofOthers } from '../subject'

const SMALL = '(?:one|two|three|four|five|six|seven|eight|nine|ten|nineteen|twenty|fifty|a hundred|hundred|\\d+)'
const UNIT =
  '(?:days?|weeks?|months?|times|cases?|orders?|rides?|trips?|sales|parcels?|deliver(?:y|ies)|contracts?|shops?|vans?|trucks?|buses|trains?|flights?|patients?|passengers?|nights?|jobs?|visits?|lots?|items?|products?|shop-?days?|occasions?|customers?)'
/** How often, as a share: "95%", "19 days out of 20", "one case in ten", "four times in five". */
const LEVEL = `(?:\\d+(?:[.,]\\d+)? ?(?:%|per ?cent|percent)(?: of (?:the |all |our )?(?:time|\\w+))?|${SMALL} ${UNIT} (?:(?:out )?of|in(?: every)?|from) ${SMALL}|${SMALL} [a-z-]+ (?:out of|in)(?: every)? ${SMALL}|${SMALL} (?:in|out of)(?: every)? ${SMALL}(?: ${UNIT})?|${SMALL} (?:out of|in) (?:every )?${SMALL} ${UNIT}|${UNIT} (?:in|out of) ${SMALL}|(?:once|twice|three times) (?:in|every) (?:${SMALL}|twenty|fifty)(?: ${UNIT})?|once (?:a|per|every) (?:month|year|quarter)|every (?:tenth|twentieth|hundredth|fifth) ${UNIT})`
/** What then comes true or fails. */
const OUTCOME =
  '(?:cover(?:s|ed)?|suffices?|hold(?:s)?(?: true)?|kept|keep (?:it|the promise|our promise)|full|availab\\w+|fill rate|service level|runs? out|ran out|running out|sold out|out of stock|stock-?outs?|undercut\\w*|missed|be missed|within (?:the |that |our )?(?:\\w+ )?(?:time|window|promise|slot)|after (?:the )?(?:announced|quoted|promised|stated|promise)|late|too (?:high|low|late|long|short|optimistic|dear)|reached|exceeded|be right|hit it|is right|hit the|without (?:bread|stock|goods)|on time|enough|met|make it|makes it|certainty|confidence|there by then|in time|overpa(?:y|id)|below the|above the)'
const WANT =
  '(?:wants?|need\\w*|should|must|may|target|goal|aim\\w*|demands?|promis\\w*|guarantee\\w*|at most|no more than|no more often than|not more than|fewer than|less than|no fewer than|at least|tolerate\\w*|so that|accept\\w*|has to|have to|requires?|in only|only|maximum|allowed|based on|as an? [a-z]+ i|user story)'

const AT_LEVEL = new RegExp(`\\b${LEVEL}`, 'g')
const CAME_TRUE = new RegExp(`\\b${OUTCOME}\\b`)
const WANTED = new RegExp(`\\b${WANT}\\b`)
/** Told of what is, not of what is wanted; and of the time an answer takes. */
const IS_SO = /\b(?:last (?:year|month|quarter|week)|today|at present|currently|now \d|so far)\b/
const ANSWER_TIME =
  /\b(?:answers?|respon\w+|latency|requests?|uptime|service runs|p9\d|seconds?|ms|milliseconds?|recall|alarms?|blocked|data for)\b/

const NAMED = rule(
  '(?:9\\dth|95th|90th|80th|upper|lower|high|p9\\d|p8\\d|p10|p\\d\\d) (?:percentile|quantile|end|bound)(?! latency)',
  '(?:percentile|quantile)s? (?:of (?:the )?(?:demand|time|price|arrival|value)|forecast|not the)',
  'safety (?:stock|buffer|margin)',
  'p9\\d (?:of|forecast|arrival|time)(?! latency)',
  'service level',
  'fill rate of',
  'without padding',
  '(?:cautious|conservative|prudent) (?:value|estimate|figure|price|forecast)',
  '(?:low|lower) and (?:a |the )?(?:high|upper) (?:value|end|figure|bound|estimate|price)',
  '(?:need|want)s? a (?:floor|ceiling|lower bound|upper bound)',
  '(?:later|earlier) than (?:promised|quoted|announced|told|the promise)',
  'after the promise',
)
const BAD_SIDE =
  '(?:late|lost sales?|too (?:high|low|much|little|few|many|long|short|late|early)|missed (?:sales?|orders?|deliver\\w+)|short\\w*|empty (?:shel\\w+|cars?|docks?|trays?|racks?|ovens?|stands?)|stock-?outs?|overpaying|underestimat\\w+|overestimat\\w+|under-?forecast\\w*|running (?:out|dry)|a missing \\w+|a shortage|being out)'
const ASYMMETRY = rule(
  `${BAD_SIDE}[^¶;]{0,30} (?:hurts?|weighs?|bothers?|annoys?|costs?) (?:us |the \\w+ )?(?:far |much |a lot )?more than(?: \\w+){0,3}`,
  `${BAD_SIDE}[^¶;]{0,60}\\b(?:worse|costlier|dearer|more expensive|more costly|times (?:as|what)|as (?:much|costly|bad|expensive|dear) as|times (?:more|worse))(?: (?:than|as|what))?(?: \\w+){0,3}`,
  `${BAD_SIDE}[^¶;]{0,60}costs? (?:us |the \\w+ )?(?:an? )?\\w+[^¶;]{0,40} costs? (?:us )?(?:nothing|little|next to nothing|hardly anything)`,
)

const NUMERIC = ['eta_prediction', 'demand_forecasting', 'tabular_prediction', 'dynamic_pricing']
const CLASSED = /^(?:binary|multiclass|multilabel)_classification$/

/** Whether what is decided rests on how often it comes worse, not on the mean. */
export function readTail(s: Scan): void {
  const type = s.value('problem.type')
  if (!s.is(...NUMERIC) || (typeof type === 'string' && CLASSED.test(type))) return
  const level = s.all(AT_LEVEL).find((hit) => {
    const sentence = s.around(hit, 110, 90)
    return (
      CAME_TRUE.test(sentence) &&
      WANTED.test(sentence) &&
      !IS_SO.test(s.before(hit, 60)) &&
      !ANSWER_TIME.test(sentence) &&
      !ofOthers(s, hit) &&
      !isAsked(s, hit)
    )
  })
  const own = (hit: Hit) => !ofOthers(s, hit) && !isAsked(s, hit)
  const hit =
    level ??
    s.all(NAMED).find((found) => own(found) && !ANSWER_TIME.test(s.sentence(found))) ??
    s.all(ASYMMETRY).find(own)
  if (!hit) return
  s.set('problem.decisionNeedsQuantile', true, hit)
  if (s.is('tabular_prediction')) s.set('problem.type', 'quantile_regression', hit, true)
}

const GIVES =
  '(?:puts? out|gives?|returns?|outputs?|predicts?|produces?|spits? out|yields?|says?|get|gets|see|sees|delivers?|shows?|prints?|emits?|issues?|comes out|all it says is|output is|answer is|result is|is|forecasts?|estimates?)'
const ONE =
  '(?:(?:an? |the |one |only |just |nothing but |merely |always )*(?:(?:single|lone|one|point|conditional|plain|expected|average|mean|median|best|central) )+)'
const FIGURE =
  '(?:figures?|numbers?|values?|times?|prices?|estimates?|forecasts?|predictions?|minute values?|demand|means?|averages?|arrival times?|quantit(?:y|ies)|amounts?)'
const SPREAD =
  '(?:(?:prediction |confidence |error |uncertainty )?(?:bands?|intervals?|quantiles?|percentiles?|spread)|uncertainty|how (?:sure|certain) it is|margins? of error|error bars?|range)'
const SINGLE = rule(
  `${GIVES} ${ONE}${FIGURE}(?: (?:only|alone))?`,
  `${GIVES} (?:only |just )?(?:the |one |an? )(?:mean|average|expected value|expectation|single ${FIGURE}|number|point)(?: only| alone| per \\w+)?(?! of)`,
  `(?:we|planners|drivers|managers|they) (?:only )?(?:get|gets|see|sees|receive) (?:one|a single|just one|only one) ${FIGURE}`,
  `(?:only|just|merely) (?:an? |one |the )(?:single |point )?(?:point estimate|value|figure|number|mean)(?: \\w+){0,3}`,
  'point (?:forecast|estimate|prediction)s?(?: only)?',
  `(?:one|a single|only one|just one) (?:number|figure|value) (?:per|for (?:each|every)) \\w+`,
  `(?:${FIGURE}|it|output|model)\\b[^¶;]{0,40} (?:no|without|without any|and no|nothing about the|never)(?: an?| any)? ${SPREAD}(?! (?:of|problems?|between))`,
  `there (?:is|are) no ${SPREAD} (?:around|on|for|about|with) (?:the|it|its|each|any)(?: \\w+)?`,
  `(?:no|without(?: any| an)?) (?:prediction|confidence|uncertainty) (?:intervals?|ranges?|bands?)`,
)
const SPREADS = rule(
  `${GIVES} (?:\\w+ ){0,3}?(?:quantiles?|percentiles?|(?:prediction |confidence )?intervals?)`,
  `${GIVES}[^¶;]{0,30}\\b\\d+(?:th|%)?(?:,| and)[^¶;]{0,20} percentiles?`,
  `${GIVES}[^¶;]{0,20}\\b\\d+(?:th)? to (?:the )?\\d+(?:th)? (?:percentile|quantile)`,
  `(?:forecast|prediction|estimate)s? comes? with an? (?:\\d+ ?% )?(?:prediction |confidence )?(?:interval|band|range)`,
  `${GIVES} an? (?:low|lower)[^¶;]{0,24} (?:high|upper) ${FIGURE}`,
)
const WISHED = /\b(?:wants?|needs?|should|must|would|not enough|worr\w+|better|cannot|please|prefer)\b/

/** Whether the model says how far off it may be. */
export function readSpread(s: Scan): void {
  if (!s.is(...NUMERIC, 'predictive_maintenance', 'anomaly_detection', 'credit_risk')) return
  const own = (hit: Hit) =>
    !WISHED.test(`${s.before(hit, 50).split(/[,;]/).at(-1)} ${hit.text}`) &&
    !WISHED.test(s.after(hit, 24)) &&
    !ofOthers(s, hit) &&
    !isAsked(s, hit)
  const spread = s
    .all(SPREADS)
    .find((hit) => own(hit) && !/\b(?:no|not|never|without)\b/.test(`${s.before(hit, 30)} ${hit.text}`))
  if (spread) return s.set('model.outputsQuantiles', true, spread)
  const single = s.all(SINGLE).find(own)
  if (single) s.set('model.outputsQuantiles', false, single)
}

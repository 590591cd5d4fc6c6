import type { Measure } from '../measures'
import { ofOthers } from '../subject'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { delaySaid, isHorizon } from './more-delay'
import { isWait } from './waits'

const KNOWN =
  /\b(?:labels?|outcomes?|results?|truth|feedback|known?|learn\w*|confirm\w*|prove\w*|arriv\w*|report\w*|charge-?backs?|land|show|shows|see|seen|find out|visible|turn(?:s)? out|comes? (?:in|back)|responses?|matures?|tell|clear|settled?|verdicts?|repay\w*|default\w*|overdue|contract|deal|convert\w*|become customers|end in|close[sd]?|churn\w*|left|leave|cancel\w*|readmi\w*|victims|suspicion|known|diagnos\w*|read after|measured|decided|purchas\w*|bought|fail\w*|due|disput\w*|gifts?|hear\w*)\b/
const LATER =
  /^ ?(?:later|after\b|afterwards|late\b|delay|to (?:show|surface|arrive|appear|mature|know|settle|come|find out|be known)|of (?:the|our) (?:call|mail|contact|message|offer|first|visit|order|discharge|sale|click)|before (?:we|labels|the outcome|it is)|in arrears|on average|from (?:the )?(?:first|funding|approval|origination))/
const WITHIN =
  /\b(?:within|(?:in|of|over|during) (?:the )?(?:first|next|following|subsequent)|inside|over the next|after)\s(?:about |around |the next |at least |roughly )*$/
const EVENT_WITHIN =
  /\b(?:become customers|end in|sign\w*|past due|overdue|default\w*|delinquen\w*|behind|overdue|days late|churn\w*|cancel\w*|lapse\w*|convert\w*|charged off|written off|readmi\w*|left|leave|buy|bought|purchas\w*|respond\w*|progress\w*|fail\w*|die[ds]?|return\w*|renew\w*|quit|relaps\w*|repay\w*|gifts?|donat\w*|orders?|ordered|sales|respons\w*)\b[^¶]{0,40}$/
const OTHER =
  /\b(?:retrain\w*|re-?train\w*|history|years of|months of|pilot|warning|notice|ahead|plan|roll(?:ed)? out|launch|deliver\w*|deadline|project|train(?:ed|ing)? on|last|the past|over|since|every|each|for the next|budget|retention|kept|stored|deleted|older than|promise\w*|ship\w*)\b[^¶]{0,14}$/

/** Kinds of system whose truth comes with time. */
const KINDS = [
  'fraud_detection',
  'churn_prediction',
  'credit_risk',
  'lead_scoring',
  'uplift_modeling',
  'tabular_prediction',
  'predictive_maintenance',
  'ctr_ranking',
  'search_ranking',
  'contextual_bandit',
  'medical_imaging',
  'demand_forecasting',
  'dynamic_pricing',
  'candidate_screening',
  'defect_inspection',
  'document_ai',
  'eta_prediction',
  'image_classification',
  'candidate_retrieval',
]

/** "What they type is in the system the next day". */
const NEXT_DAY = rule(
  '(?:by|until|on) the (?:next|following) (?:day|morning)[^¶]{0,40} (?:entered|typed|keyed|corrected|known|available)',
  '(?:correct\\w*|typed?|keyed|labels?|outcomes?|results?|truth|values?|fields?|actual \\w+|final \\w+|sales figures)[^¶]{0,50}(?:available|known|there|in the system|arrives?|comes?|visible|posted|booked|recorded)[^¶]{0,12}(?:the (?:next|following) (?:day|morning)|a day later|overnight)',
)
/** "Bad is who is 90 days behind at any time in the first year". */
const FIRST_YEAR = rule(
  '(?:default\\w*|bad|late|behind|overdue|past due|arrears|written off)[^¶;]{0,60} (?:in|within|during) (?:the|its|their) first year',
)
/** Other ways in which a wait for the truth is said: what begins before the figure, and what follows it. */
const WAITS: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [
    /\btakes? (?:\w+ ){0,3}?$/,
    /^ (?:to (?:prove|confirm|know|settle|decide|establish|verify|close|find out)|until (?:we|it|they|the \w+) (?:know|is known|see|learn|find out|hear))/,
  ],
  [/\b(?:prove[nd]?|proof|confirm\w*|fraud|verdicts?)\b[^¶]{0,30}\bwhich takes (?:\w+ ){0,3}?$/, /^/],
  [/\b(?:trickle|come|arrive|drip)s? in (?:over|within|for|during) (?:about |up to )*$/, /^/],
  [
    /\b(?:counts? as|gone|lost|left|churned|lapsed|answered|successful)\b[^¶]{0,24}\b(?:once|after|when|if)\b[^¶\d]{0,30}$/,
    /^(?: (?:pass|go by|without|have passed|of no|of silence|later)|$)/,
  ],
  [
    /\b(?:repl(?:y|ies)|responds?|answers?|dials?|clicks?|orders?|calls?|buys?|rings?)\b[^¶]{0,40}\b(?:within|in the) (?:next )?$/,
    /^/,
  ],
  [
    /\bwait (?:for )?(?:about |up to )*$/,
    /^ (?:for|until) (?:the |a |an )?(?:response|reply|answer|outcome|result|feedback|conversion)/,
  ],
  [
    /\b(?:know|known|see|seen|learn|turns? out|clear|visible|shows?|emerges?)\b[^¶]{0,30}$/,
    /^ (?:after|later|following|from)\b/,
  ],
  [/\b(?:attributed|counted|credited)\b[^¶]{0,12}\bfor (?:up to )?$/, /^ (?:after|from)\b/],
  [/\bknown\b[^¶]{0,40}\bafter (?:about )?$/, /^/],
  [/\b(?:once|when)\b[^¶]{0,14}$/, /^ pass(?:es)? without\b/],
]
/** Days until a label can be relied on: the upper end of what is said. */
export function readDelay(s: Scan): void {
  if (!KINDS.includes(s.archetype.id)) return
  const scored = s.measures
    .filter(
      ({ kind, value, per, loose, start }) =>
        kind === 'time' &&
        value >= 86_400 &&
        value <= 5 * 365 * 86_400 &&
        per === undefined &&
        (!loose ||
          s.low.startsWith('half', start) ||
          /\bafter (?:about |around |roughly |over )?$/.test(s.before({ start, end: start }, 20))),
    )
    .map((measure) => ({ measure, score: weigh(s, measure) }))
    .filter(({ score }) => score >= 2)
    .sort((a, b) => b.score - a.score || b.measure.value - a.measure.value)
  const delay = scored[0]?.measure ?? delaySaid(s)
  if (!delay) {
    const year = s.is('credit_risk', 'lead_scoring') ? s.find(FIRST_YEAR) : undefined
    if (year) s.number('data.labelDelayDays', 365, year)
    const next = s.find(NEXT_DAY)
    if (next) s.number('data.labelDelayDays', 1, next)
    return
  }
  s.number('data.labelDelayDays', delay.value / 86_400, delay, isHorizon(s, delay) && 'words')
  if (delay.low !== undefined) s.number('data.labelDelayMinDays', delay.low / 86_400, delay)
}

function weigh(s: Scan, measure: Measure): number {
  const before = s.before(measure, 90)
  const after = s.after(measure, 40)
  if (/^ since\b/.test(after)) return 0
  if (/\b(?:applications?|registrations?|bids?|offers?|enrol\w+|shops?) (?:close|end|expire|run)s?\b/.test(before))
    return 0
  if (!ofOthers(s, measure) && isWait(s, measure)) return /^ at (?:the )?(?:latest|most)\b/.test(after) ? 2.75 : 2.5
  if (OTHER.test(before.slice(-30)) || ofOthers(s, measure)) {
    if (ofOthers(s, measure) || !/\bin over (?:\w+ )?$/.test(before)) return 0
  }
  if (
    !/\b(?:expects?|demands?|promis\w+)\b/.test(before) &&
    !/\b(?:we|they|agents?|reps?|staff|answered|tickets?) (?:\w+ ){0,3}?within (?:\w+ )?$/.test(before) &&
    WAITS.some(([left, right]) => left.test(before) && right.test(after))
  )
    return 2.5
  const event = EVENT_WITHIN.test(before.replace(WITHIN, '')) && WITHIN.test(before)
  const within = event ? (s.is('eta_prediction', 'demand_forecasting') ? 0 : 2) : 0
  // "Victims report it within 30 days".
  const told =
    /\b(?:report|confirm|dispute|tell us|learn|know|find out|complain|hear)\w* (?:\w+ ){0,3}within (?:about |around |roughly )*$/.test(
      before,
    )
      ? 1.25
      : 0
  const later = LATER.test(after) ? 1.5 : 0
  const known =
    KNOWN.test(before.split(/;|, but\b/).at(-1) ?? '') ||
    /^ (?:later|after)[^¶]{0,30}\b(?:known|report|label|chargeback|confirm)/.test(after)
      ? 1
      : 0
  const after2 =
    /\b(?:after|takes?|until|delay(?: of| is)?|lag(?:s| of)?)\s(?:about |around |roughly |at least |some |up to )*$/.test(
      before,
    ) && KNOWN.test(before.slice(-70))
      ? 1.25
      : 0
  // The state of being late ("60 days overdue") is the event, not the wait for it.
  const state = /^ (?:past due|overdue|in arrears|late)\b/.test(after) ? -1.5 : 0
  return within + told + later + known + after2 + state
}

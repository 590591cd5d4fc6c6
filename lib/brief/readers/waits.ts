import type { Measure } from '../measures'
import type { Scan } from '../scan'

const SOON = '(?:[^¶;\\d]{0,24})$'
const AFTER = /^ (?:later|late|after|afterwards|following|from|behind|on)\b/
const TRUTH =
  '(?:labels?|truth|outcomes?|feedback|verdicts?|ground truth|results?|charge-?backs?|reports?|complaints?|returns?|disputes?|biops\\w+|cultures?|proof|confirmation|diagnos[ie]s|defaults?|repayments?|prices?|actuals?|final (?:figures|sales)|warranty claims|laborator(?:y|ies)|findings?|responses?)'
const CLOSED =
  '(?:signed|known|judged|considered|confirmed|settled|closed|posted|clear|final|certain|counted|seen|visible|decided|booked|proven|paid|won|clos(?:es|ed)|sign|order|buy|show(?:s|n)?|turns? out|turned out|notice[sd]?|surfaces?|emerges?|appears?)'

type Way = readonly [before: RegExp, after: RegExp]
const at = (before: string, after = /^/): Way => [new RegExp(`\\b${before}`), after]

/** Ways to say that the truth has to be waited for: what stands before the time, and what behind it. */
const WAYS: readonly Way[] = [
  at(
    `(?:label|truth|outcome|feedback)s?\\b[^¶;\\d]{0,16}\\b(?:lags?|lag behind|latency|delay|delayed|matures?|ripens?|comes?|arrives?|follows?)\\b${SOON}`,
  ),
  at(`(?:lag|latency|delay) (?:of|until|before|for) (?:the |a |our )?${TRUTH}\\b${SOON}`),
  at(`(?:sales|decision|buying|closing|claims?|settlement) cycles?\\b${SOON}`),
  at(
    `(?:deals?|contracts?|orders?|sales?|leases?|claims?|cases?|loans?) (?:needs?|takes?|runs?)\\b${SOON}`,
    /^ to (?:close|settle|be (?:signed|settled|closed|decided)|mature|sign)\b/,
  ),
  at(
    `from (?:the )?(?:first )?(?:enquiry|inquiry|contact|call|lead|offer) to (?:the )?(?:signature|contract|order|sale|deal|signing)\\b[^¶\\d]{0,40}$`,
  ),
  at(`${CLOSED}\\b${SOON}`, AFTER),
  at(`(?:told|judged|seen|known)\\b${SOON}`, /^ on\b/),
  at(`(?:gone|lost|left|churned|inactive)\\b[^¶]{0,24}\\b(?:when|if|once|after)\\b[^¶\\d]{0,50}\\bfor (?:about )?$`),
  at(
    `until [^¶]{2,40} (?:settled|decided|known|closed|confirmed|clear|proven|signed),? (?:\\w+ )?$`,
    /^ (?:can |may |will |might )?(?:go by|pass|elapse)/,
  ),
  at(
    `(?:as long as|up to|takes?|be|can be|last)\\s(?:about |some )?$`,
    /^ before [^¶]{0,30}(?:signs?|decides?|known|settled|closed|signed|closes?|we know)\b/,
  ),
  at(
    `(?:pathology|laboratory|lab|histology|workshop|court|registry)\\b[^¶;\\d]{0,24}\\b(?:in|within|after)\\s(?:about |some |up to )?$`,
  ),
  at(`(?:judged|known|seen|clear|told|assessed|rated)\\b[^¶;\\d]{0,16} after (?:the |a |an )?\\w+ (?:period )?of $`),
  [
    /(?:)/,
    /^ (?:of|without|with no) (?:silence|inactivity|non-?payment|absence|payment|activity)[^¶]{0,24} (?:make|makes|mean|means|count|counts)\b/,
  ],
  at(
    `(?:only|not until|not before|not) (?:after|once|when|until)${SOON}`,
    /^[^¶]{0,50}\b(?:do|can|will|is|are|does) (?:we|they|it|he|the \w+|a \w+|somebody) ?(?:\w+ )?(?:know|known|see|seen|learn|tell|sure|clear|certain)\b/,
  ),
  at(`known (?:only )?(?:after|in|within) (?:those |these |the )?(?:about )?$`),
  at(
    `(?:considered|counts?|counted|regarded|treated|deemed|taken|written off)(?: as| to be)?(?: an?)? (?:lost|gone|churned|lapsed|left|inactive|churner|lost one|a churner)\\b${SOON}`,
  ),
  at(
    `takes? (?:\\w+ ){0,2}?$`,
    /^ (?:before|until|to) (?:we |it |they |anyone |somebody |one )?(?:can |could |are able to |is able to )?(?:call|know|say|see|tell|prove|learn|be sure|find out|recognise|recognize|establish)\b/,
  ),
  at(
    `wait (?:for )?(?:about |around |up to |some )*$`,
    /^ (?:to (?:see|know|learn|find out|be sure)|until (?:we|it|the)|before we know)\b/,
  ),
  at(`${TRUTH}\\b[^¶;\\d]{0,30}$`, /^ (?:later|late|after|afterwards|behind|in arrears)\b/),
  at(
    `${TRUTH} (?:is|are|comes?|arrives?|reach(?:es)?(?: us)?|get) (?:back |in |there |here |known |to us )*(?:within|after|in)\\s(?:about |up to |some )*$`,
  ),
  at(
    `(?:proof|proving|confirm\\w*|investigat\\w*|verification|settlement|the verdict|certainty)\\b[^¶;\\d]{0,20}\\btakes?\\b[^¶;\\d]{0,30}$`,
  ),
  at(
    `(?:victims?|customers?|people|users?|card ?holders?|patients?|clients?) (?:\\w+ )?(?:notice|report|complain|discover|find out|realise|realize|tell us|dispute)\\b[^¶;\\d]{0,20}\\b(?:within|after|in)\\s(?:about |up to |some )*$`,
  ),
  at(
    `(?:hear|learn|know|find out)\\b[^¶;]{0,50}\\b(?:and|or|to|earliest|,)\\s(?:\\w+ )?$`,
    /^ at (?:the )?(?:latest|most)\b/,
  ),
]
const NO_WAIT =
  /\b(?:expects?|wants?|demands?|promis\w+|must|should|shall|retrain\w*|refresh\w*|delet\w+|purg\w+|kept|budget|project|pilot|contract (?:runs|lasts|ends)|deadline|answer (?:is )?(?:due|needed)|warning|test (?:ran|runs)|reps? answer|tickets?)\b/

/** Whether this time is how long the truth has to be waited for. */
export function isWait(s: Scan, measure: Measure): boolean {
  const before = s.before(measure, 100)
  if (NO_WAIT.test(before.split(/[,;:] /).at(-1) ?? '')) return false
  const after = s.after(measure, 70)
  return WAYS.some(([left, right]) => left.test(before) && right.test(after))
}

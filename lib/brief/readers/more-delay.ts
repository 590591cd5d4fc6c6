import type { Measure } from '../measures'
import type { Scan } from '../scan'
import { staysOpen } from './closing-time'
import { isUnreal, ofOthers } from '../subject'

const SAYS =
  /\b(?:predict\w*|says?|tells?|scores?|forecast\w*|who (?:will|hands?|cancels?|leaves?|buys?|quits?|is going to)|chance (?:that|of)|probabilit\w+|risk (?:that|of)|churn\w*|money|bring in|revenue|value|earns?|spends?)\b[^¶;]{0,80}\b(?:within|in|during|over)(?: the)?(?: (?:next|coming|following|first))? $/
const TOLD = /\b(?:confirm|report|know|learn|land|show|charge-?back|label|settle|mature)\w*/
const LATE =
  /\b(?:claims?|labels?|outcomes?|results?|records?|returns?|reports?|verdicts?|feedback|repayments?|truth|answers?|reviews?|pharmacy lines)\b[^¶;]{0,24}\b(?:come|comes|came|arrives?|is|are|known|follow|follows|reach|land|lands|exist|filled)\b[^¶;]{0,44}?(?:after |about |only after |some |roughly |up to |,|with )*$/
const DEALS =
  /\b(?:deals?|claims?|cases?|sales?|orders?|contracts?|disputes?|negotiations?)\b[^¶;]{0,20}\btakes? (?:about |on average |around |some |roughly |up to )*$/
const CREDITED =
  /\b(?:attributed|credited|counted|upheld|confirmed|settled|proven|learn this|learn it|known)\b[^¶;]{0,50}?(?:up to |within |,|in |after |only )? ?(?:about |some |roughly )*$/
const TAIL =
  /^ (?:late\b|later\b|after\b|on average|in (?:the )?(?:median|mean)|until|to (?:close|settle|sign|be known)|old at)|^(?:$|[,.;)])/
const TRAINED =
  /\b(?:retention|delet\w+|erase\w*|kept|history|train\w*|pilot|test|experiment|live|since|for the (?:last|past)|retrain\w*|refit\w*|validation|each|every|appear\w* in|index|notice|warning|lead time|runs?|respond|answer)\b[^¶;]{0,40}$/
const DAY = 86_400

/** The horizon of a prediction: what it says is known when that time has passed, though nobody says how long it takes. */
export const isHorizon = (s: Scan, m: Measure): boolean =>
  SAYS.test(s.before(m, 130)) && !TOLD.test(s.before(m, 40)) && !/^ (?:later|after)\b/.test(s.after(m))

/** Days until the truth is there, by the horizon that is predicted or the time the truth takes to come. */
export function delaySaid(s: Scan): Measure | undefined {
  return s.measures.find((m) => {
    if (m.kind !== 'time' || m.value < DAY || m.value > 5 * 365 * DAY || m.per !== undefined) return false
    if (ofOthers(s, m)) return false
    const before = s.before(m, 130)
    const after = s.after(m, 40)
    if (/^ (?:past due|overdue|in arrears|ago|of history|of data|history)\b/.test(after)) return false
    if (SAYS.test(before)) return !/\b(?:roll|launch|answer|reply)\b/.test(before.slice(-40))
    if (staysOpen(s, m)) return !isUnreal(s, m)
    if (m.loose) return false
    if (TRAINED.test(before) || isUnreal(s, m)) return false
    return (LATE.test(before) || DEALS.test(before) || CREDITED.test(before)) && TAIL.test(after)
  })
}

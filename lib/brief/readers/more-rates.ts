import type { Measure } from '../measures'
import type { Scan } from '../scan'
import { isUnreal, ofOthers } from '../subject'

const LOOKED_FOR =
  '(?:hands? in notice|cancels?|leaves?|quits?|churns?|defaults?|buys?|orders?|installs?|converts?|responds?|wins?|signs?|fails?|breaks?|finds? work|find work|found work|take it|drops? out|fall ill|die|renew|claims?|(?:break|breaks|violate|violates) (?:a|the) rules?|turn out (?:to be )?(?:\\w+)|positive|suspicious|referable|malignant|fraudulent|faulty|defective|scams?|chargebacks?|past due|late|overdue|urgent|abusive|toxic)'
/** The event has just been said, and the figure is its share: "who cancels, which 2 % of the base does". */
const SAID_BEFORE = new RegExp(
  `\\b${LOOKED_FOR}\\b[^¶]{0,70}?(?:, which |: |; |, i\\.e\\. |, that is |, this is |, this |\\(|, | – )(?:this is |that is |i\\.e\\. |about |only |just |some |around )*$`,
)
const SHARE_OF_ALL =
  /^(?: of (?:the |our |all |these |them |those )*(?:base|enquir(?:y|ies)|loans|payments|transfers|customers|subscribers|cases|letters|leads|windows|child-months|months|policies|rows|players|lines|calls|messages|users|applicants|applications|pictures|photos|images|all)\b[^¶]{0,12}| (?:does|do|did)\b|$|[;,.)])/
const NAMED_RATE =
  /(?<!false[ -])\b(?:install|cancel|cancellation|order|hit|conversion|notice|scam|theft|failure|default|loss|purchase|reply|drop-?out|claim|infection|return) rate(?: (?:is|was|of|about|around|at|only))*:? $/
const AVERAGE_ONE =
  /\b(?:average|typical|mean|median) (?:one|code|class|label|tag|category) (?:occurs? |is |appears? )?(?:in|on|at) (?:only |about )?$/
const EQUALS = new RegExp(
  `\\b(?:failure|failing|faulty|positive|bad|fraud\\w*|defect\\w*|event|abnormal)(?: [a-z]+)?s? (?:=|are|is|make up|makes up|cover) (?:only |just |about )?$`,
)
const DOES = new RegExp(
  `^ (?:of (?:the |all |our )?[a-z-]+ )?(?:then |actually |really |ever )*${LOOKED_FOR}(?= |,|;|¶|$)`,
)
const ONLY_BUY = /\b(?:since|because|as) (?:only |just )$/
const BARE =
  /^ ?(?:suspicious|positive|referable|malignant|faulty|fraudulent|abusive|pathological|abnormal|defective|affected|infected|with a claim)\b/
const OF_CLAIMS = /^ of them (?:with|had|have) (?:an? )?(?:claim|default|failure|positive|event)/
const NOT =
  /\b(?:false|of the time|want\w*|target|goal|accura\w*|margin|more|fewer|anyway|elsewhere|nearer|discount|off|power|alpha|significan\w*|uplift|relative|dropp?ed|fuel|containment|rise|growth|other (?:client|brand)|competitor|predecessor|half of)\b/
const ELSEWHERE =
  /\b(?:other|another|predecessor.?s|old|neighbou?ring|new|portable|foreign)\b[^¶;]{0,60}\b(?:prevalence|rate|base rate)\b[^¶;]{0,24}$/

/** A share of the cases that are looked for, told by what stands before it; nothing where the words point elsewhere. */
export function rateSaid(s: Scan): Measure | undefined {
  return s.measures.find((m) => {
    if (m.kind !== 'ratio' || m.unit === 'points' || m.value <= 0 || m.value >= 0.6) return false
    const before = s.before(m, 130)
    const after = s.after(m, 60)
    if (ofOthers(s, m) || isUnreal(s, m) || isElsewhere(s, m)) return false
    if (NOT.test(`${before.slice(-40)} ${after.slice(0, 24)}`)) return false
    return (
      NAMED_RATE.test(before) ||
      AVERAGE_ONE.test(before) ||
      EQUALS.test(before) ||
      (SAID_BEFORE.test(before) && SHARE_OF_ALL.test(after)) ||
      (DOES.test(after) &&
        (ONLY_BUY.test(before) ||
          /\b(?:year|month|registrations?|cases)\b[^¶;]{0,8}, (?:about )?$/.test(before) ||
          m.value <= 0.3)) ||
      BARE.test(after) ||
      OF_CLAIMS.test(after)
    )
  })
}

/** "In the new clinics the prevalence is nearer 3%": another population's. */
export const isElsewhere = (s: Scan, m: Measure): boolean => {
  const before = s.before(m, 140)
  return (
    ELSEWHERE.test(before) ||
    /\b(?:prevalence|rate)[^¶;]{0,16} (?:nearer|closer to|rather) $/.test(before) ||
    /\b(?:in|at) (?:the )?(?:[a-z]+ ){0,2}?(?:clinics|branches|sites|hospitals|markets|countries) (?:of|in) [a-z]+[^¶;]{0,30}\b(?:prevalence|rate)\b[^¶;]{0,14}$/.test(
      before,
    )
  )
}

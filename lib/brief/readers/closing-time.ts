import type { Measure } from '../measures'
import type { Scan } from '../scan'

const ABOUT =
  '(?:about |on average |around |some |roughly |up to |typically |usually |only |for |almost |nearly |often )*'
const CASES =
  '(?:alerts?|cases?|investigations?|claims?|deals?|disputes?|negotiations?|inquir(?:y|ies)|enquir(?:y|ies)|proceedings|reviews?|audits?|files?|procedures?|biops(?:y|ies)|lawsuits?|complaints?|appeals?|sales cycles?)'
const OPEN = new RegExp(
  `\\b${CASES}(?: [a-z]+){0,3}? (?:(?:is|are|stays?|remains?|was|were|hangs?) (?:left |kept )?(?:open|pending|undecided|unresolved|in progress|with [a-z]+)|lasts?|takes?|runs?|goes on|go on|drags? on)(?: for)? ${ABOUT}$`,
)
const SETTLED =
  '(?:won|lost|closed|decided|settled|known|paid|signed|clear|confirmed|finished|over|final|solved|resolved|we know|pays?|hear)'
const TAKES = new RegExp(`\\b(?:takes?|lasts?|needs?) ${ABOUT}$`)
const UNTIL_SETTLED = new RegExp(`^ (?:until|before|till) [^¶;,]{2,60}\\b${SETTLED}\\b`)
const BEFORE_SETTLED = new RegExp(`\\b(?:until|before|till) [^¶;]{2,60}\\b${SETTLED}(?:,| [a-z]+)? ${ABOUT}$`)
const GO_BY = /^ (?:go by|pass|elapse|goes by|passes|may pass|can pass)\b/
const LEARN = new RegExp(
  `\\b(?:whether|if|who|what|which)\\b[^¶;]{2,80}\\b(?:see|sees|know|knows|learn|learns|hear|find out|known|clear|visible|told|shows?)(?: only| it| of it)? ${ABOUT}$`,
)
const LATER = /^ (?:later|afterwards|after that|on)\b/
const JUDGED = new RegExp(
  `\\b(?:performance|outcome|success|result|response|value|quality|effect|harvest|recovery)\\b[^¶;]{0,40}\\b(?:rated|judged|known|measured|visible|assessed|confirmed|decided|reviewed)(?: only| first)? (?:only |first )?after ${ABOUT}$`,
)

/** How long it is from the case to its end, where the end is what the label says. */
export function staysOpen(s: Scan, m: Measure): boolean {
  const before = s.before(m, 130)
  const after = s.after(m, 90)
  if (/^ (?:a|per|each) (?:day|week|month|year)\b/.test(after)) return false
  return (
    OPEN.test(before) ||
    (TAKES.test(before) && UNTIL_SETTLED.test(after)) ||
    (GO_BY.test(after) && new RegExp(`^[^¶;,]{4,20} (?:until|before|till) [^¶;,]{2,60}\\b${SETTLED}\\b`).test(after)) ||
    (BEFORE_SETTLED.test(before) && GO_BY.test(after)) ||
    (LEARN.test(before) && LATER.test(after)) ||
    JUDGED.test(before)
  )
}

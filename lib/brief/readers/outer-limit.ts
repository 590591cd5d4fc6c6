import type { Measure } from '../measures'
import type { Scan } from '../scan'
import { ofOthers } from '../subject'

/** Who waits sets the limit: a caller's timeout, what a person expects or is shown, what must be said before she goes. */
const SETS =
  /\b(?:time-?outs?(?: of [a-z' ]{2,30})?(?: is| are|:)?|expects?(?: [a-z]+){0,6} in|shown (?:to )?[^¶;,]{0,40}(?:within|in)|(?:appear|show|stand|be there|be shown)[^¶;,]{0,30} (?:within|in)|(?:gives?|give) up after|hangs? up after|(?:must|has to|should|shall|needs to) (?:say|answer|show|tell|know|respond|react|reply)[^¶;]{0,90}(?:,|within|in|inside)(?: let us say| say)?)\s(?:about |at most |roughly |some |less than )*$/
const IN_BRACKETS = /^,? ?\(?[^¶;]{0,20}\b(?:badge|wait|look|stand)/

/** The first token is not the answer: the limit of the rest is another. */
export const FIRST_TOKEN = /\bfirst token\b[^¶;.]*$/

/** The limit of whoever waits, where it is said beside that of the service and is no shorter. */
export function outerLimit(s: Scan, service?: Measure): Measure | undefined {
  return s.measures.find((m) => {
    if (m.kind !== 'time' || m.value <= 0 || m.value > 3600 || m.per !== undefined || ofOthers(s, m)) return false
    if (service && m.value < service.value) return false
    if (/^ ?(?:p\s?\d\d|at (?:the )?p?\d\d)/.test(s.after(m, 12))) return false
    const before = s.before(m, 130)
    if (FIRST_TOKEN.test(before)) return false
    return (
      SETS.test(before) ||
      (m !== service && /\b(?:expect|demand)s?\b[^¶;]{0,60}\($/.test(before) && !IN_BRACKETS.test(s.after(m, 30)))
    )
  })
}

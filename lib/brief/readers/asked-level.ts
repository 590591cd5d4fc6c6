import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, ofOthers } from '../subject'

const N =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|nineteen|twenty|fifty|a hundred|hundred|\\d+)'
const PERCENTILE =
  '(?:\\d{1,2}(?:st|nd|rd|th)? ?(?:percentile|quantile|per ?cent quantile)|p\\d{2}|upper (?:end|bound|range|quantile|tail)|high(?:er)? quantile|quantiles?|[a-z]+-?(?:fifth|tenth|ninetieth|eightieth) percentile)'
/** A share of the cases in which it is to come true. */
const SHARE = `(?:${N} (?:[a-z-]+ ){0,2}?(?:in|out of|of)(?: every)? ${N}|the (?:worst|best|highest|busiest|slowest) [a-z]+ (?:in|out of|of)(?: every)? ${N})`
const SETS =
  '(?:bake|baked|baking|order|ordered|stock|stocked|plan|planned|produce|produced|deliver|quote|quoted|promise|promised|price|lend|lends|lent|buy|staff|hold|announce|announced|aim|prepare|cook|load|set)s?'
const LEVEL = [
  rule(
    `${SETS} [^¶;]{0,50}${PERCENTILE}`,
    `(?:needs?|wants?|ask(?:s|ed)? for|interested in|counts is) (?:is )?(?:the |a |an )?${PERCENTILE}`,
    `(?:not|no|never) (?:for |on |the )*(?:average|mean|middle|expected value)`,
    `(?:average|mean|middle|expected value) (?:is|are|would be) (?:of )?(?:no|little|not) (?:use|help|value|enough|useful)`,
    `${SETS} [^¶;]{0,30}(?:for|that|which|so|on) [^¶;]{0,24}${SHARE}`,
  ),
  // A loss on either side, each at its own price.
  rule(
    '(?:wasted|spoiled|spoilt|unsold|left-?over|returned|surplus|superfluous|discarded|thrown away) [a-z]+(?: [a-z]+)? (?:costs?|loses?|is worth)[^¶;]{0,30}\\d[^¶;]{0,24}(?:and|,|while|against|but) [^¶;]{0,16}(?:missed|lost|missing|unserved|short|empty)[^¶;]{0,40}\\d',
    '(?:missed|lost|missing|unserved) [a-z]+(?: [a-z]+)? (?:costs?|loses?|is worth)[^¶;]{0,30}\\d[^¶;]{0,24}(?:and|,|while|against|but) [^¶;]{0,16}(?:wasted|spoiled|spoilt|unsold|left-?over|surplus|discarded)[^¶;]{0,40}\\d',
    'too (?:little|few|low|late) (?:is|costs?|hurts?|counts?)[^¶;]{0,40} (?:than|as) too (?:much|many|high|early)',
    'too (?:much|many|high|early) (?:is|costs?|hurts?|counts?)[^¶;]{0,40} (?:than|as) too (?:little|few|low|late)',
  ),
]
const SPEED = /\b(?:ms|latency|milliseconds|requests|wages?|salar\w+|bandwidth|response time)\b/
const KINDS = ['demand_forecasting', 'eta_prediction', 'tabular_prediction', 'dynamic_pricing']

/** Whether the decision is made on an edge of what may come and not on the middle of it. */
export function readAskedLevel(s: Scan): void {
  if (!s.is(...KINDS)) return
  const fine = (hit: Hit) => !SPEED.test(s.sentence(hit)) && !ofOthers(s, hit) && !isAsked(s, hit)
  const hit = LEVEL.flatMap((pattern) => s.all(pattern)).find(fine)
  if (hit) s.set('problem.decisionNeedsQuantile', true, hit)
}

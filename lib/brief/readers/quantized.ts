import { absent } from '../absence'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { oursOf } from '../subject'

const SMALLER =
  '(?:quanti[sz]\\w+|compress\\w*|shrunk|shrink\\w*|squeez\\w+|reduc\\w+|convert\\w*|cut down|rounded|boiled down|packed)'
const BITS = '(?:int-?(?:8|4)|fp-?8|nf-?4|(?:8|4|eight|four|2|3|5|6)[ -]bits?)'
const FILE = '(?:versions?|variants?|files?|models?|networks?|weights|copy|copies|builds?|ones?)'
const SHRUNK = rule(
  `${SMALLER}[^¶;]{0,50}\\b(${BITS})`,
  `(${BITS})(?: \\w+)?[- ](?:${SMALLER}|${FILE})`,
  `${FILE} (?:in|at|with) (${BITS})`,
)
const SIZE: Readonly<Record<string, number>> = { eight: 8, four: 4 }

const MEASURED =
  '(?:evaluated|tested|measured|scored|benchmarked|checked|re-?evaluated|validated|compared|assessed|re-?tested|measured again|run|looked at)'
const SMALL = `(?:it|that (?:file|variant|version|model)|(?:the |this |that )?(?:small(?:er)?|compressed|quanti[sz]ed|int-?\\d|\\w+-bit|shrunk|squeezed|reduced|converted) ?(?:${FILE}|one)?|its (?:quality|accuracy|recall)|(?:quality|accuracy|recall) of (?:it|that|the \\w+(?: \\w+)?)|${FILE})`
const UNTESTED = rule(
  ...absent(SMALL, MEASURED, 'measures?|tests?|evaluates?|scores?|checks?|repeats?'),
  '(?:only|just|all|solely) (?:on |with |of |for |from )?(?:the )?(?:float|full|original|uncompressed|unquanti[sz]ed|16[- ]bit|32[- ]bit|fp\\d+|full-precision|big)(?: \\w+){0,3}',
  `(?:quality|figures?|scores?|metrics?|accuracy|map|table|results?|numbers?)(?: [\\w-]+){0,4}? (?:is|are|was|were|of|on|for|from|come from|comes from|computed on|measured on|those of|that of)(?: [\\w-]+){0,3}? (?:float|full|original|uncompressed|unquanti[sz]ed|16[- ]bit|32[- ]bit|fp\\d+|full-precision)(?: \\w+){0,3}`,
  `(?:not|never|n't)(?: \\w+){0,3} (?:repeat\\w*|redo\\w*|redone|re-?run) (?:the |any )?(?:evaluation|tests?|suite|measurements?)`,
  '(?:measured|tested|evaluated|checked|ran|compared) nothing (?:afterwards|since|after|again|more)(?: \\w+)?',
  '(?:quality|accuracy|recall|effect|loss)[^¶;]{0,40} (?:is|are) (?:unknown|not known|anybody.s guess|open)',
)
const TESTED = rule(
  '(?:test suite|evaluation|tests?|suite|benchmark) (?:was|were|has been|have been) (?:run|repeated|redone|done) (?:again|afterwards|once more|on (?:it|that file))',
  `${SMALL} (?:\\w+ )?(?:was|has been|is|were|passed|went|ran)(?: \\w+)? (?:${MEASURED}|through)(?: (?:through|on|with|against|by))?(?: [\\w-]+){0,4}`,
)
const DENIED = /\b(?:not|never|nobody|no one|only|must|should|[a-z]+n't|unknown)\b/

/** A network of fewer bits that serves, and whether that very file was evaluated. */
export function readQuantized(s: Scan): void {
  const small = oursOf(
    s,
    SHRUNK,
    (hit) => !/\b(?:cameras?|colou?r|grey|gray|pixels?|audio|sensor)\b/.test(s.around(hit, 30, 30)),
  )
  const bits = /\d+|eight|four/.exec(small?.groups.find(Boolean) ?? '')?.[0]
  if (!small || !bits) return
  s.number('perf.quantBits', SIZE[bits] ?? Number(bits), small)
  const near = (hit: Hit) => hit.start > small.start - 220 && hit.end < small.end + 320
  const untested = oursOf(s, UNTESTED, near)
  if (untested) s.set('perf.quantEvaluated', false, untested)
  const tested = oursOf(s, TESTED, (hit) => near(hit) && !DENIED.test(s.around(hit, 40, 0)))
  if (tested) s.set('perf.quantEvaluated', true, tested)
}

import { COUNT, parseCount } from '../numbers'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { isUnreal, ofOthers } from '../subject'

const VARIANT =
  '(?:variants?|configurations?|configs|settings?|versions?|candidates?|models?|architectures?|runs|hyper-?parameter (?:sets?|settings?)|combinations?|experiments|trials|alternatives|checkpoints?|prompts?)'
const TEST = '(?:test|hold-?out|held-?out|evaluation|final)'
const SAME = `(?:the )?(?:same|one|very|these|those|this|that|single|only)? ?(?:same |one |very |single )?(?:\\d[\\d,.]{0,8} )?(?:${TEST}|reports?|incident reports?|labell?ed (?:set|data)|benchmark)`
const TRIED =
  '(?:compared|ranked|tried|chosen|picked|selected|evaluated|scored|measured|tested|decided|run|checked|tuned|judged)'
const LOOKS = rule(
  `(${COUNT}) (?:[a-z-]+ )?${VARIANT} (?:were |was |have been |are )?(?:all )?(?:${TRIED})?[^¶;]{0,40} (?:on|against|with|by|over) ${SAME}`,
  `${TRIED} (?:the best of |among |between |some |about |all )*(${COUNT}) (?:[a-z-]+ )?${VARIANT}[^¶;]{0,50} (?:on|against|with|by|over) ${SAME}`,
  `(?:best|winner) (?:of|among|out of) (?:the |our )?(${COUNT}) (?:[a-z-]+ )?${VARIANT}[^¶;]{0,60} (?:on|against|with|by|over) ${SAME}`,
  `same (?:\\d[\\d,.]{0,8} )?${TEST}[^¶;]{0,30} ${TRIED} (?:between|among) (?:about |some )?(${COUNT}) (?:[a-z-]+ )?${VARIANT}`,
  `${TEST} [^¶;]{0,60} (?:cho(?:o)?se|chosen|select\\w*|decid\\w+|pick\\w*|compar\\w+|rank\\w*) (?:among|between|from|out of) (?:about |some |roughly |nearly |over )?(${COUNT}) (?:[a-z-]+ )?${VARIANT}`,
  `(?:looked|peeked|glanced) at (?:the |our )?(?:same )?${TEST}(?: \\w+)? (?:about |some |over )?(${COUNT}) times`,
  `(${COUNT}) (?:[a-z-]+ )?${VARIANT}[^¶;]{0,50} (?:on|against) (?:the |our )?(?:same )?${TEST}[^¶;]{0,40} (?:best|winner|kept|chosen)`,
  `${TEST} (?:set|part|data|rows)?[^¶;]{0,24} (?:was |were |is |has been )?(?:looked at|used|opened|consulted|queried|scored) (?:about |some |over )?(${COUNT}) times`,
)
const FAIR = /\b(?:a ?\/ ?b|validation set|looked at the test once|only once|cross-?validation)\b/

/** How often the test set decided something. */
export function readTries(s: Scan): void {
  const hit = s.all(LOOKS).find((found) => !FAIR.test(s.sentence(found)) && !ofOthers(s, found) && !isUnreal(s, found))
  const many = hit && parseCount(hit.groups.find(Boolean) ?? '')
  if (hit && many !== undefined && many >= 3) s.number('data.testReuse', many, hit)
}

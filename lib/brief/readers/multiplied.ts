import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, isUnreal, ofOthers } from '../subject'

const THINGS =
  '(?:images?|pictures?|photos?|films?|frames?|tiles?|scans?|recordings?|examples?|cases?|rows?|samples?|panels?|parts?|defects?|leavers?|defaulters?|frauds?|deals?|clips?|sentences?|everything|all|them|collection|originals?|patients?|churners?|positives?|minority|rare [a-z]+|class(?:es)?)'
/** More were made of what there was. */
const MADE_MORE = rule(
  'augment\\w*',
  '(?:over|up)-?sampl\\w+',
  'smote',
  '(?:mirror|flipp|rotat|crop(?:p)?|turn|tilt|darken|brighten|blurr|shift|distort|recolou?r)(?:ed|ing)(?: [a-z]+){0,6}',
  `(?:copied|copy|duplicated|cloned|multiplied|repeated|replicated)(?: [a-z-]+){0,6}`,
  `(?:noise|echo|blur|noise and \\w+) (?:was|were|is|has been) added(?: [a-z]+){0,6}`,
  `(?:became|turned into|made|grew to|blown up to|expanded to|to get|to give|giving|to) \\d[\\d,.]*k?(?: million)? (?:by|with|through|${THINGS})(?: [a-z]+){0,5}`,
  `(?:turned|rotated|flipped|mirrored|cropped|augmented|copied|brightened|darkened|altered|changed) (?:versions?|copies|variants?|twins?|doubles?|duplicates?)(?: of (?:the |one )?[a-z]+(?: [a-z]+)?)?`,
)
/** A picture or row is what was multiplied, or a number that it came to. */
const OF_DATA = new RegExp(`\\b${THINGS}\\b|\\bsmote\\b|augment|sampl|\\d`)
const PART =
  '(?:split\\w*|part(?:ed|ing|itioned)|divid\\w+|separat\\w+|test (?:set|pictures?|images?|part|rows|data|cases)|hold-?out|held (?:out|back)|set aside|put aside|cross-?validat\\w+|train\\w* and (?:in |into |the )*test\\w*|training and (?:in |into )?test|(?:serves?|used|kept|is|are|as) (?:as )?(?:the |a )?test)'
const PARTED = rule(PART)
/** The split comes second, or is made of what came out. */
const AFTERWARDS = rule(
  `(?:then|afterwards|after (?:that|this|which)|only after|later|subsequently|thereafter|and finally)(?: [a-z]+,?){0,8} (?:${PART}|taken|drawn)`,
  `${PART}(?: [a-z]+,?){0,8}? (?:afterwards|after that|thereafter|came second|comes second|at the end|later|of the result\\w*|on the result)`,
  `before (?:the |we |he |she |they |anyone |anybody |it |i )?(?:[a-z]+ ){0,4}?${PART}`,
  `before [a-z]+ (?:set|put|held|kept|took)(?: [a-z]+){0,4} (?:aside|apart|back|out)`,
  `(?:of|from|on) (?:the|these|those|that|this|all)(?: [a-z]+)? ?(?:\\d[\\d,.]*k?|result\\w*(?: [a-z]+)?|file|table|set|enlarged [a-z]+|new [a-z]+)[^¶;]{0,60}${PART}`,
  `${PART}[^¶;]{0,30} (?:of|from|on) (?:the|these|those|that|this) (?:\\d[\\d,.]*k?|result\\w*|enlarged|larger|extended)`,
  `(?:from|of) (?:these|those|the) \\d[\\d,.]*k? (?:[a-z]+ ){0,4}(?:drew|took|picked|drawn|taken|picked)`,
  `\\d[\\d,.]*k? (?:images|pictures|examples|rows|photos)(?: [a-z]+)?,? (?:split|parted|divided|shuffled)(?: [a-z]+){0,6}`,
)
/** One of the same lies on either side. */
const BOTH_SIDES =
  /\b(?:versions?|copies|variants?|twins?|doubles?|duplicates?)\b[^¶;]{0,60}\b(?:both|training and (?:in )?(?:the )?test|train\w* and (?:in )?test|either side|across the two|on the two sides)\b/
const RIGHT_WAY =
  /\b(?:training (?:part|set|half|rows|data) (?:alone|only)|only (?:the )?(?:training|rest|train)|(?:test \w+|hold-?out) (?:were|was|is|are) (?:set aside|taken|held out|drawn|kept) first|first set aside|(?:split|parted|divided|separated)\b[^¶;]{0,30} first|after the split|after splitting|once (?:it was )?split|in the training part|to the training part|separately)\b/
const NO_DATA = /\b(?:server|folder|crm|warehouse|teams|disk|cable|camera|bucket|backup|monthly tables|log|drive)\b/

/** Whether more was made of the rare ones before the test rows were put aside. */
export function multipliedFirst(s: Scan): Hit | undefined {
  return s.all(MADE_MORE).find((hit) => {
    // The next sentence may tell of the split.
    const next = s.low
      .slice(hit.end, hit.end + 260)
      .split('¶')
      .slice(0, 2)
      .join(' ')
    const told = `${s.before(hit, 200)}${hit.text}${next}`
    const own = s.sentence(hit)
    if (!OF_DATA.test(own) || RIGHT_WAY.test(told) || NO_DATA.test(own)) return false
    if (ofOthers(s, hit) || isAsked(s, hit) || isUnreal(s, hit)) return false
    if (/\b(?:not|never|without|no|instead of)\b[^¶;,]{0,24}$/.test(s.before(hit, 30))) return false
    if (BOTH_SIDES.test(own)) return true
    const parted = s.find(PARTED, told)
    return parted !== undefined && s.find(AFTERWARDS, told) !== undefined
  })
}

import { type FactRule, states } from '../fact-rule'
import { ofOthers, isUnreal } from '../subject'
import { parseCount } from '../numbers'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { DONE, EXPERT, ITEM, PERSON } from './words-of-labels'

const MANY = '(?:one|two|three|four|five|six|seven|\\d|a single)'
const PEOPLE = PERSON
const MADE = `(?:${DONE.strong}|${DONE.weak}|re-?read|drew|checked)`
const PER_ITEM: readonly RegExp[] = [
  rule(
    `(?:each|every|all)(?: \\w+)? (?:was|is|were|are|has been|have been|got|gets|being)? ?${MADE} (?:\\w+ )?by (?:the same |only |at least )?(${MANY}) (?:\\w+ )?${PEOPLE}`,
  ),
  rule(`${MADE} (?:\\w+ )?by (${MANY}) (?:\\w+ )?${PEOPLE} each`),
  rule(`${MADE}[^¶;]{0,24}, (${MANY}) (?:\\w+ )?${PEOPLE} (?:each|apiece|per item|to each)`),
  rule(
    `${MADE} independently by (${MANY}) (?:\\w+ )?${PEOPLE}`,
    `${MADE} by (${MANY}) independent (?:\\w+ )?${PEOPLE}`,
  ),
  rule(
    `(${MANY}) (?:\\w+ )?${PEOPLE} (?:have |has )?(?:independently )?${MADE} (?:each|every)(?: of the)?(?: \\w+)? ?${ITEM}?`,
  ),
  rule(
    `(${MANY}) (?:\\w+ )?(?:${PEOPLE}|labels|opinions|judge?ments|gradings|votes) (?:per|for each|for every|on each|on every) (?:\\w+ )?${ITEM}`,
  ),
  rule(`(one|a single) (?:\\w+ )?${PEOPLE} (?:has |have )?${MADE} (?:everything|all|the whole|every)(?: \\w+)?`),
  rule(
    `(two|three|four) (?:\\w+ )?${PEOPLE} ~~ (?:both|all of them|each of them|all three) (?:\\w+ )?(?:read|saw|marked|labell?ed|judged|annotated) (?:each|every|all)(?: \\w+)?`,
  ),
  rule(
    `(${MANY}) (?:\\w+ )?${PEOPLE} (?:vote|votes|voted|decide|opine|agree|look|worked|work) on (?:each|every) ${ITEM}`,
  ),
  rule(
    `(?:each|every) ${ITEM} (?:goes|went|passes|passed|is shown) (?:past|to|by|through) (?:the hands of )?(${MANY}) (?:\\w+ )?${PEOPLE}`,
  ),
  rule(
    `(?:each|every) ${ITEM} (?:had|has|got|gets|received?) (${MANY}) (?:\\w+ )?(?:readings|labels|opinions|votes|judge?ments|ratings)`,
  ),
  rule(
    `(one|a single) (?:\\w+ )?${PEOPLE} (?:has |have )?(?:did|does|done) all (?:the |of the )?(?:\\w+ )?(?:marking|labelling|annotation|annotating|drawing|reading)`,
  ),
  rule(`(?:labels|readers|annotators|raters|votes|opinions|judge?ments) per ${ITEM} ?(?::|=|is|are) ?(${MANY})`),
  rule(
    `(?:each|every) ${ITEM} (?:had|has|got|gets|received?|with) (${MANY}) (?:\\w+ )?(?:${PEOPLE}|labels|opinions|votes)`,
  ),
  rule(`(${MANY}) (?:\\w+ )?${PEOPLE},? (?:both|all|all of them|each of them) (?:on|for|over) (?:each|every) ${ITEM}`),
  rule(
    `(?:our |the |an? )?(only|single|sole) (?:\\w+ )?${PEOPLE} (?:has |have |had )?${MADE} (?:everything|all|the whole|every)(?: \\w+)?`,
  ),
  rule(`(?:each|every) ${ITEM} (?:is|was|has been) ${MADE} (?:only )?(once|twice|three times)`),
]
/** One pair of eyes: "annotated, by me, alone", "seen by a single contractor". */
const ALONE = rule(
  `${MADE}(?:,? by)? (?:me|us|him|her|myself|myself alone)(?: alone|, alone| only)?`,
  `(?:each|every|all)(?: \\w+){1,3} (?:was|is|were|are|has been) (?:seen|read|judged|graded|looked at|marked|labell?ed|coded) by (?:only )?(?:a single|one|just one) (?:\\w+)`,
  '(?:one|a single) (?:coder|annotator|reader|rater|grader|clerk|labell?er|judge|person|contractor|student|expert|pair of eyes) (?:per|for each|on each) (?:\\w+)',
)
const TASTE = rule(
  '(?:is|are|remains?|stays?|was|honestly|largely|often|partly|quite) (?:\\w+ )?a (?:matter|question) of (?:taste|opinion|judge?ment|interpretation|view|habit|debate)',
  '(?:two|reasonable|careful|honest|good|sensible) (?:\\w+ )?(?:people|persons|annotators|readers|experts|judges|raters|colleagues) (?:would |could |may |can |will )?(?:often |easily |honestly |well )?(?:disagree|differ)(?: \\w+)?',
  'lies? in the eye of the beholder',
)
const TWICE = rule(
  'double[- ](?:labell?ed|annotated|read|graded|marked|coded|blind\\w*)',
  '(?:labell?ed|annotated|read|graded|marked) twice',
  'labell?ed in duplicate',
)
const TIMES: Readonly<Record<string, number>> = {
  once: 1,
  only: 1,
  single: 1,
  sole: 1,
  twice: 2,
  'three times': 3,
  'a single': 1,
}

const DIFFER =
  '(?:differ\\w*|disagree\\w*|disput\\w+|conflict\\w*|diverg\\w+|discrepan\\w+|(?:do |did |does )?not agree|ties|doubtful (?:cases|ones)|split votes)'
const SETTLE =
  '(?:settl\\w+|resolv\\w+|decid\\w+|adjudicat\\w+|arbitrat\\w+|reconcil\\w+|sort\\w* out|discuss\\w*|broken|clear(?:ed)? up|iron\\w* out|overrul\\w+)'
const SETTLED: readonly FactRule[] = [
  states(
    'data.adjudication',
    false,
    `(?:nobody|no[- ]one|none)(?: \\w+)? ${SETTLE} ~ ${DIFFER}`,
    `(?:nobody|no[- ]one) (?:ever )?(?:has |have )?${SETTLE} (?:when|where|what|which|if|the) ~ ${DIFFER}`,
    `${DIFFER} ~ (?:never|not|nobody|no[- ]one|without|un|none)(?: \\w+){0,3}? ?${SETTLE}`,
    `${DIFFER} ~ (?:left|stand|stood|kept|stay|stayed) (?:as they (?:are|were|stood)|open|unresolved|unsettled)`,
    `${DIFFER} ~ (?:averaged|majority vote)`,
    '(?:no|without|never any) (?:adjudicat\\w+|arbitrat\\w+|arbiter)',
    `${DIFFER}[^¶;]{0,60} (?:left (?:at that|as (?:it|they)|alone|open)|as they (?:are|were)|the (?:first|last|earlier|later) (?:label|one|answer|version) (?:was |is )?(?:kept|taken|used|counts))`,
    `(?:nobody|no[- ]one|none)(?: \\w+)? ${SETTLE} (?:the |these |those |their )?(?:two |both |different )?(?:versions|labels|annotations|opinions|readings|outlines|gradings)`,
    `no (?:third|second|senior|other) (?:\\w+ )?(?:${PEOPLE})(?: to (?:decide|settle|arbitrate))?`,
    '(?:kept|took|take|takes|used|uses|keep|stored?) (?:always |simply |just )?the (?:first|last|earlier|later|senior) (?:opinion|label|answer|version|reading|verdict|one)',
    `${DIFFER} ~ both (?:labels|versions|answers|opinions)`,
    'never adjudicated',
    `${DIFFER}[^¶;]{0,30} (?:just|simply|always) (?:take|took|takes|keep|kept|keeps|use|used) the (?:first|last|earlier|later|majority)(?: \\w+)?`,
    `which (?:of (?:the )?(?:two|three|them)|one|version|label)(?: [a-z]+){0,2} (?:was|is|had been) (?:right|correct|true)[^¶;]{0,20} (?:never|not|nobody|no one|open)(?: \\w+){0,3}`,
    'un(?:resolved|settled|adjudicated) (?:\\w+ )?(?:differences|disagreements|conflicts)',
  ),
  states(
    'data.adjudication',
    true,
    `${SETTLE} (?:\\w+ ){0,3}?${DIFFER}`,
    `${DIFFER} ~ (?:are|were|is|was|get|got|have been|has been|being) (?:\\w+ )?${SETTLE}`,
    `(?:third|senior|head|chief|lead) (?:\\w+ )?(?:${PEOPLE}|reader|editor) ~ ${SETTLE}(?: \\w+)?`,
    `(?:third|senior|head|chief|lead) (?:\\w+ )?${PEOPLE} ~ last word ~ ${DIFFER}`,
    `${DIFFER} ~ (?:go|goes|went|passed|escalated) to (?:a|the) (?:third|senior|lead|head|chief)(?: \\w+)?`,
    `(?:has|have|had) the (?:casting vote|last word|final say)(?: \\w+){0,4}`,
    `(?:meet|meets|met|sit down|sat down|talk|confer)[^¶;]{0,24} to (?:agree on|settle|decide|discuss|resolve|clear)[^¶;]{0,40}`,
    `${DIFFER} ?,? (?:a|the|our|an) (?:third|senior|lead|head|chief|independent|second) (?:\\w+ )?(?:decides?|settles?|rules?|judges?|resolves?|has the last word)(?: \\w+)?`,
    '(?:labels|annotations|gradings) (?:were |are )?(?:reconciled|adjudicated)(?: \\w+){0,3}',
  ),
]
const TRADE = new RegExp(`\\b(?:two|three|both|the) ${EXPERT}\\b`)
const LABELLING =
  /\b(?:annotat\w+|raters?|labell?\w*|kappa|readers?|radiolog\w+|mark(?:ed|s)?|graded?|moderat\w+|outlin\w+|judg\w+|drawn|agree\w*|experts?|pharmacists?|physicians?|named|coded|read|adjudicat\w+|disagreements?|label)\b/

const FIGURE = '(0?[.]\\d+|0,\\d+|1[.]0)'
const KAPPA = rule(
  `(?<!\\w)(?:kappa|κ|krippendorff's alpha|fleiss alpha)\\)?[^¶;\\d]{0,40}?(?<![\\d.])${FIGURE}`,
  `agreement[^¶\\d]{0,40}? ${FIGURE} (?:in terms of |on |by |measured (?:by|as) )?\\(?(?:cohen's |fleiss' )?(?:kappa|κ)?(?<=kappa|κ)`,
  `(?:reach|reached|get|got|have|had|has|at|of|a|only|is|was) ${FIGURE} (?:in |on |in terms of )?\\(?kappa`,
)
/** Another figure than the agreement itself. */
const NO_KAPPA = /\b(?:should|must|target|goal|at least|want|aim|accuracy|auc|f1|dice|iou|ours|instead|threshold)\b/

/** How many people labelled an item, how far they agree, and who settles it. */
export function readAnnotation(s: Scan): void {
  const own = (hit: Hit) => !ofOthers(s, hit) && !isUnreal(s, hit)
  for (const pattern of PER_ITEM) {
    const hit = s.all(pattern).find(own)
    const word = hit?.groups.find(Boolean)
    if (!hit || !word) continue
    s.number('data.annotatorsPerItem', TIMES[word] ?? parseCount(word), hit)
  }
  const alone = s.all(ALONE).find(own)
  if (alone) s.number('data.annotatorsPerItem', 1, alone)
  const taste = s.all(TASTE).find(own)
  if (taste) s.set('data.subjective', true, taste)
  const twice = s.all(TWICE).find(own)
  if (twice) s.number('data.annotatorsPerItem', 2, twice)
  const kappa = s.all(KAPPA).find((hit) => own(hit) && !NO_KAPPA.test(`${s.before(hit, 20)}${hit.text}`))
  if (kappa) s.number('data.kappa', Number(kappa.groups.find(Boolean)?.replace(',', '.')), kappa)
  if (LABELLING.test(s.low) || TRADE.test(s.low)) {
    const [left, settled] = SETTLED.map(({ says }) => s.all(says).find((hit) => !NOT_LABELS.test(s.sentence(hit))))
    if (left) s.set('data.adjudication', false, left)
    else if (settled) s.set('data.adjudication', true, settled)
  }
}
const NOT_LABELS = /\b(?:card scheme|lawsuit|court|insurer|contract|invoice disputes?|refund|patient gets|on duty)\b/

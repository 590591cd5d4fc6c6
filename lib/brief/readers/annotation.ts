import { type FactRule, states } from '../fact-rule'
import { ofOthers, isUnreal } from '../subject'
import { parseCount } from '../numbers'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'

const MANY = '(?:one|two|three|four|five|six|seven|\\d|a single)'
const PEOPLE =
  '(?:annotators?|raters?|labell?ers?|readers?|graders?|judges?|coders?|moderators?|reviewers?|experts?|specialists?|radiologists?|doctors?|physicians?|clinicians?|nurses?|pharmacists?|pathologists?|lawyers?|attorneys?|agents?|clerks?|editors?|students?|interns?|employees|workers?|people|persons?|officers?|teachers?|engineers?|technicians?|biologists?|vets?|veterinarians?|linguists?|\\w+ologists?|\\w+ographers?)'
const DONE =
  '(?:labell?ed|annotated|judged|assessed|tagged|marked(?: up)?|graded|rated|coded|transcribed|read|re-?read|outlined|drawn|scored|reviewed|classified|sorted|named|delineated|segmented|checked)'
const ITEM =
  '(?:item|comments?|post|message|mail|letter|note|report|film|image|picture|photo|scan|tile|frame|call|document|invoice|text|sentence|page|case|example|sample|one|review|recording|clip|x-ray|slide|question|answer|ticket)s?'
const PER_ITEM: readonly RegExp[] = [
  rule(
    `(?:each|every|all)(?: \\w+)? (?:was|is|were|are|has been|have been|got|gets|being)? ?${DONE} (?:\\w+ )?by (?:the same |only |at least )?(${MANY}) (?:\\w+ )?${PEOPLE}`,
  ),
  rule(`${DONE} (?:\\w+ )?by (${MANY}) (?:\\w+ )?${PEOPLE} each`),
  rule(
    `${DONE} independently by (${MANY}) (?:\\w+ )?${PEOPLE}`,
    `${DONE} by (${MANY}) independent (?:\\w+ )?${PEOPLE}`,
  ),
  rule(
    `(${MANY}) (?:\\w+ )?${PEOPLE} (?:have |has )?(?:independently )?${DONE} (?:each|every)(?: of the)?(?: \\w+)? ?${ITEM}?`,
  ),
  rule(
    `(${MANY}) (?:\\w+ )?(?:${PEOPLE}|labels|opinions|judge?ments|gradings|votes) (?:per|for each|for every|on each|on every) (?:\\w+ )?${ITEM}`,
  ),
  rule(`(one|a single) (?:\\w+ )?${PEOPLE} (?:has |have )?${DONE} (?:everything|all|the whole|every)(?: \\w+)?`),
  rule(
    `(two|three|four) (?:\\w+ )?${PEOPLE} ~~ (?:both|all of them|each of them|all three) (?:\\w+ )?(?:read|saw|marked|labell?ed|judged|annotated) (?:each|every|all)(?: \\w+)?`,
  ),
  rule(`(?:each|every) ${ITEM} (?:is|was|has been) ${DONE} (?:only )?(once|twice|three times)`),
]
const TWICE = rule(
  'double[- ](?:labell?ed|annotated|read|graded|marked|coded|blind\\w*)',
  '(?:labell?ed|annotated|read|graded|marked) twice',
  'labell?ed in duplicate',
)
const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, 'three times': 3, 'a single': 1 }

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
    'never adjudicated',
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
    '(?:labels|annotations|gradings) (?:were |are )?(?:reconciled|adjudicated)(?: \\w+){0,3}',
  ),
]
const LABELLING =
  /\b(?:annotat\w+|raters?|labell?\w*|kappa|readers?|radiolog\w+|mark(?:ed|s)?|graded?|moderat\w+|outlin\w+|judg\w+|drawn|agree\w*|experts?|pharmacists?|physicians?|named|coded|read|adjudicat\w+|label)\b/

const FIGURE = '(0?[.]\\d+|1[.]0)'
const KAPPA = rule(
  `(?:cohen's |fleiss' |fleiss |krippendorff's )?(?:kappa|krippendorff's alpha|fleiss alpha)(?:(?: (?:score|value|between|among|them|the|two|readers|annotators|of|was|is|at|on|that|a|about|only|around|stands?|stood|comes?|came|to|de|reach\\w*|measured|just|=|:)|:| =|=|,))* ?${FIGURE}`,
  `agreement[^¶\\d]{0,40}? ${FIGURE} \\(?(?:cohen's |fleiss' )?kappa`,
  `(?:reach|reached|get|got|have|had|has|at|of|a|only|is|was) ${FIGURE} (?:in |on )?\\(?kappa`,
)

/** How many people labelled an item, how far they agree, and who settles it. */
export function readAnnotation(s: Scan): void {
  const own = (hit: Hit) => !ofOthers(s, hit) && !isUnreal(s, hit)
  for (const pattern of PER_ITEM) {
    const hit = s.all(pattern).find(own)
    const word = hit?.groups.find(Boolean)
    if (!hit || !word) continue
    s.number('data.annotatorsPerItem', TIMES[word] ?? parseCount(word), hit)
  }
  const twice = s.all(TWICE).find(own)
  if (twice) s.number('data.annotatorsPerItem', 2, twice)
  const kappa = s
    .all(KAPPA)
    .find((hit) => own(hit) && !/\b(?:should|must|target|goal|at least|want|aim)\b/.test(s.around(hit, 20, 0)))
  if (kappa) s.number('data.kappa', Number(kappa.groups.find(Boolean)), kappa)
  if (LABELLING.test(s.low)) {
    const [left, settled] = SETTLED.map(({ says }) => s.all(says).find((hit) => !NOT_LABELS.test(s.sentence(hit))))
    if (left) s.set('data.adjudication', false, left)
    else if (settled) s.set('data.adjudication', true, settled)
  }
}
const NOT_LABELS = /\b(?:card scheme|lawsuit|court|insurer|contract|invoice disputes?|refund|patient gets|on duty)\b/

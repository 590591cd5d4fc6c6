import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, ofOthers } from '../subject'

const PERCENT =
  '(?:(?:an? )?(?:\\d+|fifty|sixty|seventy|eighty|ninety|ninety[- ]\\w+) ?(?:%|per ?cent|percent)(?: chance| probability| likelihood)?(?: of (?:being|it being))?|\\d+ (?:in|of|out of) (?:100|a hundred|ten|10))'
const TRUE = '(?:right|correct|sure|certain|chance|probabilit\\w+|likely|certainty|true)'
const OUTPUT = '(?:scores?|confidences?|outputs?|predictions?|softmax|model(?:.s)? figure)'
const AMOUNT =
  '(?:reserves?|provisions?|premiums?|prices?|budgets?|interest|expected (?:loss|revenue|value)|loss(?:es)?|allowance|stock|limits?)'

/** "We read 0.9 as ninety percent right". */
const READ_AS = rule(
  `(?:read|reads|take|takes|taken|treats?|treated|interpret\\w*|understand|regard\\w*|means?|mean|count|counts)\\b[^¶;]{0,24}?\\b(?:as|to mean|that|mean|means)? ?${PERCENT}(?: (?:are|is|will be|of them are|really|to be))* ?${TRUE}`,
  `(?:displayed|shown|presented|printed|given)(?: [a-z]+){0,4}? as (?:an? )?["“]?(?:probability|likelihood|chance|percentage)`,
  '(?:says?|reads?|shows?|displays?|sees?|prints?) ["“](?:probability|chance|likelihood)[^"”¶]{0,30}\\d ?%',
  '(?:says?|sees?|shows?|displays?|reads?) ["“]\\d+ ?% [a-z]+(?=["”])',
  `means? ${PERCENT}`,
)
/** Money or stock that is worked out from it, and sums of scores. */
const RECKONED = rule(
  `${AMOUNT} (?:is|are|gets?) (?:then )?(?:calculated|computed|derived|worked out|reckoned|set aside|estimated|booked) (?:from|by|with|out of|on the basis of) (?:it|them|(?:the|these|those) (?:[a-z]+ )?${OUTPUT})`,
  `(?:adds?|sums?|adding|summing|sum of|totals?) (?:up )?(?:the |all |these )?${OUTPUT}`,
)
const OF_OUTPUT = new RegExp(
  `\\b(?:${OUTPUT}|0?[.]\\d+|ocr|classifier|model|it is|it says|screen|risk|detector|doctors?)\\b`,
)
const OF_QUALITY =
  /\b(?:accura\w+|recall|precision|auc|share|humidity|rain|weather|error rate|growth|discount|vat|tax|should not|is said)\b/
const NEGATED = /\b(?:not|never|cannot|no longer|must|nobody)\b(?! (?:sure|only))[^¶;,]{0,24}$/

const UNCHECKED =
  /\b(?:nobody|no one|never|nor|(?:has|have|had|was|were|did)(?:n't| not))\b[^¶;]{0,24}?\b(?:check|verif|test|compar|validat|measur|examin|look|confirm|prove)\w*/
/** Never set beside what came true. */
const NEVER_COMPARED = rule(
  `(?:probabilit(?:y|ies)|percentages?|${OUTPUT}) (?:were|was|are|have|has)(?: been)? never(?: been)? (?:compared|checked|held|set|tested) (?:with|against|to) (?:the )?(?:actual|real|observed|what|true)(?: \\w+)?`,
  `(?:nobody|no one|never|not)\\b[^¶;]{0,20} (?:looked|checked|tested|verified|asked) (?:whether|if) [^¶;]{0,24}?(?:percent\\w*|\\d ?%|probabilit\\w+|scores?)[^¶;]{0,24} (?:really|hold|holds|come true|are true|mean|match|leave)`,
)
const CALIBRATED = rule(
  `(?:probabilit(?:y|ies)|${OUTPUT}|model) (?:were|was|are|is|have been|has been) (?:re-?)?calibrated (?:with|by|using|on|after)(?: \\w+){0,3}`,
)

/** A score used as if it were a probability, and whether anybody made sure that it is one. */
export function readTakenAtItsWord(s: Scan): void {
  const own = (hit: Hit) => !ofOthers(s, hit) && !isAsked(s, hit)
  const compared = s.all(NEVER_COMPARED).find(own)
  if (compared) s.set('model.calibrated', false, compared)
  const done = s.all(CALIBRATED).find((hit) => own(hit) && !NEGATED.test(s.before(hit, 30)))
  if (done) s.set('model.calibrated', true, done)
  const read = s
    .all(READ_AS)
    .find(
      (hit) =>
        own(hit) &&
        OF_OUTPUT.test(s.sentence(hit)) &&
        !OF_QUALITY.test(s.around(hit, 50, 20)) &&
        !NEGATED.test(s.before(hit, 30)),
    )
  if (read) {
    s.set('model.outputUsedAsProbability', true, read)
    if (UNCHECKED.test(s.after(read, 120)) || (/^means?\b/.test(read.text) && UNCHECKED.test(s.sentence(read))))
      s.set('model.calibrated', false, read)
  }
  const reckoned = s.all(RECKONED).find((hit) => own(hit) && OF_OUTPUT.test(s.sentence(hit)))
  if (reckoned) s.set('model.outputUsedAsProbability', true, reckoned)
}

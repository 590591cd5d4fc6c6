import type { Measure } from '../measures'
import type { Scan } from '../scan'

const FINDS = 'catch|find|detect|spot|flag|recogni[sz]e|identify|stop|intercept'
const ABOUT =
  '(?:at least |no less than |not less than |more than |over |about |around |a minimum of |some |>=? ?|≥ ?)*'
/** "Must catch at least 95 %", "a recall of 0.9 is needed". */
const RECALL = new RegExp(
  `\\b(?:${FINDS})(?:ing|es|s)? ${ABOUT}$|\\b(?:recall|sensitivity|hit rate|detection rate)(?: of| is| must be| should be| has to be| target(?: is| of)?| at| above| over|:)* ${ABOUT}$`,
)
const WANTED =
  /\b(?:must|need\w*|has to|have to|want\w*|should|shall|at least|target\w*|goal|required?|aim\w*|or (?:more|better))\b/
const TODAY =
  /\b(?:now|today|currently|at present|so far|present|pilot|prototype|reached?|reaches|got|gets|gave|reported|measured|achiev\w*|had)\b/

/** How much of what is looked for must be found. */
export function readTargets(s: Scan): void {
  const recall = s.measures.find(
    (m) =>
      (m.kind === 'ratio' || (m.kind === 'count' && m.value < 1)) &&
      m.value > 0.3 &&
      m.value <= 1 &&
      m.unit !== 'points' &&
      isTarget(s, m),
  )
  if (recall) s.number('problem.targetRecall', recall.value, recall)
}

function isTarget(s: Scan, measure: Measure): boolean {
  const before = s.before(measure, 60)
  const sentence = s.around(measure, 90, 50)
  return RECALL.test(before) && WANTED.test(sentence) && !TODAY.test(sentence)
}

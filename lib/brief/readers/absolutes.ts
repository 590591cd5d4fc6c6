import { SEEKERS } from './kinds'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, isOver, ofOthers } from '../subject'

/** Who demands, and that it is a demand. */
const DEMANDED =
  /\b(?:demand\w*|insist\w*|wants?|wanted|requires?|required|expects?|expected|asks? for|asked for|must|has to|have to|may|shall|should|can|to be|is to|are to|accepts?|tolerat\w*|allowed|acceptable|option|question|target|goal|condition|rule is|says|otherwise)\b/
const NOT_DEMANDED =
  /\b(?:nobody|no one|not|n.t|never|do not|does not) (?:\w+ )?(?:expects?|demands?|insists?|requires?|wants?|asks?)\b|\b(?:promis\w*|claims?|boasts?)\b/
const PAST = /\b(?:was|were|had|last (?:year|summer|winter|week|month)|today|at present|currently|so far|until now)\b/
const CASE = '(?:[a-z-]+ ){1,3}?'
const LOST =
  '(?:overlooked|missed|undetected|unseen|unnoticed|forgotten|get(?:s)? (?:through|past)|slip(?:s)? (?:through|past|by)|escapes?|pass(?:es)?|come(?:s)? as a surprise|surprises? us|go(?:es)? (?:unnoticed|undetected|unseen|missing|through))'
const FOUND =
  '(?:found|seen|caught|detected|spotted|noticed|recogni[sz]ed|flagged|stopped|identified|picked up|reported|prevented|intercepted)'
const FIND =
  '(?:see|sees|find|finds|catch|catches|detect|detects|spot|spots|notice|notices|stop|stops|recogni[sz]es?|flags?|reports?)'
const NEVER_MISS = rule(
  `(?:no|not a single|not one|not any|nobody|no one|nothing|none) (?:${CASE})?(?:(?:is|are|be|gets?|goes|may|must|can|shall|should|will) )*(?:ever |even )?(?:(?:be|get|go) )?${LOST}`,
  `(?:each|every|all|everybody|everyone|everything) (?:single )?(?:${CASE})?(?:(?:is|are|be|being|gets?|to|must|has|have|shall|should) )*${FOUND}`,
  `(?:must|has to|have to|should|shall|to) (?:always )?${FIND} (?:everybody|everyone|everything|every|all|each|any)(?: [a-z]+)?`,
  'accepts? (?:no|not a single|not one)(?: [a-z]+){1,3}',
  '(?:missing|overlooking|losing) (?:one|a|an|any|even one|a single)(?: [a-z]+){1,2} (?:is|would be) (?:not an option|no option|out of the question|not acceptable|unacceptable|not allowed|unthinkable)',
  '(?:never|not|not once|not ever) (?:ever )?(?:to )?(?:miss|misses|overlook|overlooks|lets? through)(?: [a-z]+){1,2}',
)
const CAUSELESS =
  '(?:for nothing|(?:without|for no)(?: an?| any| good)? (?:reason|cause|need|person|danger|fault)|needlessly|wrongly|unnecessarily|falsely|in vain|by mistake)'
const RINGS =
  '(?:beep|alarm|ring|stop|brake|warn|halt|sound|alert|flag|reject|block|call|cry|hoot|buzz|shut down|fire|trigger|page|wake|bother|disturb|decline|hide|refuse|interrupt)(?:s|es|ed|ped|ged|ing)?'
const NEVER_FALSE = rule(
  `(?:never|not|not once|not ever)(?: [a-z]+){0,4}? ${RINGS}(?: [a-z]+){0,5}? ${CAUSELESS}`,
  `(?:no|not a single|not one) (?:[a-z]+ ){1,3}?${CAUSELESS}`,
  `never ${CAUSELESS}`,
  '(?:false|needless|wrong|unnecessary) (?:alarms?|stops?|alerts?|rejects?|warnings?|calls?) (?:is|are|will be|would be) (?:not|never|by no means) (?:[a-z]+ )?(?:tolerated|accepted|acceptable|allowed|permitted|an option)(?: at all)?',
  '(?:accepts?|tolerates?|allows?|wants?) (?:no|not a single|not one) (?:false|needless|wrong|unnecessary) [a-z]+',
)

/** That nothing is missed, or nothing done without cause, as somebody demands it; not what was or is so. */
export function readAbsolutes(s: Scan): void {
  const asked = (hit: Hit) => {
    const sentence = s.sentence(hit)
    if (!DEMANDED.test(sentence) || NOT_DEMANDED.test(sentence) || PAST.test(sentence)) return false
    return !ofOthers(s, hit) && !isAsked(s, hit) && !isOver(s, hit)
  }
  const seeking = s.is(...SEEKERS)
  const missed = seeking
    ? s.all(NEVER_MISS).find((hit) => asked(hit) && !NO_CASE.test(hit.text.replace('out of the question', '')))
    : undefined
  if (missed) s.set('problem.targetRecall', 1, missed)
  const needless = s.all(NEVER_FALSE).find(asked)
  if (seeking && needless) s.set('problem.targetFpr', 0, needless)
}

/** Deadlines and details that must not be missed or must be seen are no cases. */
const NO_CASE =
  /\b(?:deadlines?|steps?|latency|budget|questions?|answers?|fields?|screens?|reports? (?:of|from)|reasons?|changes?|payments? (?:is|are) (?:checked|reported)|requests?|decisions?|data|details?|alarms?|alerts?|warnings?|posts?|messages?)\b/

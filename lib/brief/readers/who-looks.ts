import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, isPast, isUnreal, ofOthers } from '../subject'
import { SOMEBODY } from './people'

const LOOKS =
  '(?:looks? (?:back )?(?:at|over|through|into)|goes? (?:over|through)|go (?:over|through)|checks?|reviews?|audits?|inspects?|samples?|spot-?checks?|examines?|verif(?:y|ies)|reads?)'
const LOOKED =
  '(?:looked (?:at|over|through)|gone (?:over|through)|checked|reviewed|audited|inspected|sampled|spot-?checked|examined|verified|read)'
/** Behind the decision, or of a part of them only. */
const LATER =
  '(?:afterwards?|after the fact|later(?: on)?|in retrospect|retrospectively|subsequently|in hindsight|the (?:next|following) (?:day|morning|week|month)|the (?:day|morning|week) after|(?:an? |random )?samples? of (?:them|these|those|the|all|past|what|its|routed|removed|decided|closed)|(?:one|1|two|three|five) (?:[\\w]+ )?in (?:\\w+)|\\d+ ?% of (?:them|these|those|the|all)|at random)'
const AFTER = rule(
  `${SOMEBODY} (?:then |only |also |still )*${LOOKS}[^¶;,]{0,50} ${LATER}(?: \\w+){0,2}`,
  `${LATER},? (?:an? |the |our )?${SOMEBODY} (?:then |only |also )*${LOOKS}(?: [\\w-]+){0,5}`,
  `(?:is|are|gets?|being|be|and|then) (?:then |only |also )*${LOOKED} (?:by (?:an? |the |our )?[\\w-]+(?: [\\w-]+)? )?[^¶;,]{0,24}${LATER}`,
)
const STOPS =
  '(?:override|overrule|overturn|reverse|veto|undo|revoke|intervene|step in|take over|take control|take the controls|stop (?:it|the \\w+)|switch (?:it|the \\w+) off|switch off|halt|restore|reinstate|correct it|change (?:it|an?|the|any|each)|cancel (?:it|the \\w+)|reject (?:it|the \\w+)|shut (?:it|the \\w+) (?:off|down)|reopen|lift (?:it|the \\w+))'
const CAN =
  '(?:can|may|could|might|is able to|are able to|is allowed to|are allowed to|is free to|has the right to|are free to)'
const TURNS = rule(
  `${SOMEBODY}(?: (?:on|at|in) (?:the )?\\w+)? ${CAN} (?:always |still |at any time |then |also |manually )*${STOPS}(?: [\\w-]+){0,3}`,
  `(?:lets?|allows?|enables?) (?:an? |the |our )?${SOMEBODY}(?: (?:on|at|in) (?:the )?\\w+)? (?:to )?${STOPS}(?: [\\w-]+){0,3}`,
)
const DECIDES = rule(
  `(?:each|every|all|any)(?: [\\w-]+){1,3} (?:is|are|gets?|remains?) (?:\\w+ )?(?:decided|judged|assessed|settled) by ${SOMEBODY}(?: \\w+)?`,
  `${SOMEBODY} (?:must|has to|have to|needs to) (?:first )?(?:agree|consent|nod|say yes|decide|approve|confirm)(?: \\w+)? (?:before|first)(?: \\w+){0,4}`,
  `${SOMEBODY}(?: (?:on|at|in) (?:the )?\\w+)? (?:always |still |then |first |must |has to |personally )*(?:judges?|weighs?|assesses?|decides? on) (?:each|every|all)(?: [\\w-]+){1,4}`,
  `${SOMEBODY} (?:always |still |then |must |has to |needs to )*(?:press(?:es)?|clicks?|taps?|hits?|gives?|says?|nods?) (?:the |his |her |an? )?["“]?(?:ok|okay|yes|confirm|accept|approve|release|green light|go-ahead)["”]?(?: \\w+)? (?:for|on|to|before) (?:each|every|all|any)(?: \\w+){0,3}`,
)
const NOBODY = rule(
  '(?:nobody|no one|not a soul)(?: (?:at|in|on|of|from) (?:the |our )?[\\w-]+)? (?:ever )?(?:sees?|looks? at|checks?|reads?|approves?|reviews?|confirms?) (?:an? |the |any |each |them|it|these|those)(?: ?[\\w-]+){0,2} (?:before|first)(?: \\w+){0,4}',
  '(?:with|and) (?:nobody|no one|no human|no person) (?:watching|looking|checking|involved|present|supervising|in between)(?: \\w+)?',
  '(?:human|manual|people|staff|personal) (?:involvement|intervention|review|oversight|check|control) ?[:=] ?(?:none|no|nil|zero)',
  '(?:humans?|people|staff|employees|persons?) (?:play|plays|have|has|take) no (?:part|role|say|hand)(?: \\w+){0,2}',
  `no (?!one\\b)(?:${SOMEBODY.replace('(?:an?|the|our|their|one|two|some|any|each|every|his|her|its) ', '')}) (?:watches|supervises|oversees|sees|is present|stands by|monitors|is there)(?: \\w+){0,2}`,
  '(?:goes?|go|are|is|runs?|acts?|sent|set|published|changed|applied|executed) (?:\\w+ )?(?:unattended|unsupervised|without supervision)',
)
const NOT_CASES =
  /\b(?:labell?\w*|annotat\w*|transcri(?:bed|bers?)|training|test (?:set|data)|ground truth|kappa|retrain\w*|new (?:model|version)s?|releases?|a ?\/ ?b|trial|experiment|budget|canary|dashboards?|bias|fairness|deploy\w*|weights|model is|drift)\b/
const DENIED =
  /\b(?:not|never|n't|nobody|no one|without|instead of|rather than|wish|should|ideally|no|neither)\b[^¶;,]{0,30}$/

/** How far a person takes part, by when: behind the decision, against it, or for each case. */
export function readWhoLooks(s: Scan): void {
  const usable = (hit: Hit) =>
    !(s.is('llm_agent') && /\bagents?\b/.test(hit.text) && !/\bhuman\b/.test(hit.text)) &&
    !ofOthers(s, hit) &&
    !isPast(s, hit) &&
    !isAsked(s, hit) &&
    !isUnreal(s, hit) &&
    !NOT_CASES.test(s.sentence(hit)) &&
    !DENIED.test(s.before(hit, 40))
  const set = (value: string, pattern: RegExp): boolean => {
    const hit = s.all(pattern).find(usable)
    if (hit) s.set('prod.humanOversight', value, hit)
    return hit !== undefined
  }
  if (set('review', AFTER) || set('override', TURNS) || set('in_loop', DECIDES)) return
  const nobody = s.all(NOBODY).find((hit) => !ofOthers(s, hit) && !isAsked(s, hit) && !NOT_CASES.test(s.sentence(hit)))
  if (nobody) s.set('prod.humanOversight', 'none', nobody)
}

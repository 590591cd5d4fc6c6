import { type FactRule, states } from '../fact-rule'
import { COUNT, parseCount } from '../numbers'
import { rule } from '../rule'
import { readAbsolutes } from './absolutes'
import type { Hit, Scan } from '../scan'
import { applyOurs, isAsked, ofOthers } from '../subject'

const FOUND =
  '(?:found|seen|caught|detected|spotted|noticed|recogni[sz]ed|flagged|stopped|identified|picked up|reported)'
const LOST = '(?:overlooked|missed|undetected|unseen|unnoticed|let through|left out|forgotten|slipping through)'
const MUST = '(?:must|has to|have to|needs? to|should|shall|is to|are to|may|can|is allowed to|are allowed to)'
const GOOD =
  '(?:good|honest|healthy|legitimate|innocent|sound|normal|clean|genuine|regular|real|decent|flawless|intact|harmless|negative)'
const HIT_BY =
  '(?:thrown away|thrown out|rejected|stopped|blocked|bothered|flagged|refused|scrapped|declined|removed|hidden|accused|held up|ejected|suspected|disturbed|turned away|marked)'
const ALARM = '(?:alarms?|alerts?|brakes?|stops?|warnings?|flags?|ejections?|blocks?|rejects?|calls?)'

const LIMITS: readonly FactRule[] = [
  states(
    'problem.targetRecall',
    1,
    '(?:catch|catches|catching|find|finds|finding|detect|detects|detecting|spot|spots|flag|stop|stops) (?:every single|every|each and every|all|100 ?%)(?: of)?(?: the)?(?: \\w+){0,3}',
    '(?:every|each) (?:single )?\\w+ (?:is|must be|has to be|gets|be) (?:detected|caught|found|flagged)',
    '(?:must|may|can|should|will|would|it|to|we|that) ?(?:never|not|cannot)(?: ever)? miss (?:a|one|any|a single|even one)(?: \\w+)?',
    '(?:never|not) to (?:ever )?miss (?:a|one|any)(?: \\w+)?',
    'never (?:ever )?(?:misses|overlooks)(?: \\w+){0,2}',
    'no (?:faulty|bad|defective|flawed|broken) \\w+ (?:leaves|passes|reaches|gets|ships|escapes)(?: \\w+){0,2}',
    'miss(?:es|ing|ed)? (?:no|not a single|nothing|none|zero)(?: \\w+){0,3}',
    'without (?:missing|a single miss)(?: \\w+){0,2}',
    '100 ?% (?:recall|sensitivity|detection|of (?:the )?\\w+)',
    '(?:no|not (?:one|a single)) (?:\\w+ )?(?:defect|case|fraud|bad \\w+|faulty \\w+|\\w+) (?:may|must|can|should|is allowed to) (?:be missed|ever be missed|escape|leave|slip|get through|pass|reach)(?: \\w+){0,3}',
    'nothing (?:may|must|can|should) (?:slip|escape|get) (?:through|past)',
    'zero (?:misses|escapes|missed \\w+)',
  ),
  states(
    'problem.targetFpr',
    0,
    'zero false \\w+',
    'no false (?:alarms?|stops?|positives?|rejects?|alerts?|calls?|accusations?)',
    'without (?:any|a single) false \\w+',
    '(?:not|never) (?:ever )?(?:be )?(?:halted|stopped|interrupted|blocked|rejected|held)(?: \\w+)? (?:for nothing|without (?:a )?(?:reason|cause)|needlessly|wrongly)',
    'never (?:stop|alarm|reject|block|flag|accuse)\\w* ~ (?:without (?:a )?(?:reason|cause)|for nothing|wrongly|unnecessarily|needlessly)',
    'not a single false \\w+',
  ),
]
/** Nothing may be missed, and nothing may be stopped without cause. */
const ABSOLUTE: readonly FactRule[] = [
  states(
    'problem.targetRecall',
    1,
    `not (?:one|a single) (?:[a-z-]+ ){1,3}?(?:is |gets |goes |may be |must be |to be )?${LOST}`,
    `(?:must|may|can|should|shall|will) ?(?:not|never)(?: ever)? (?:miss|overlook) (?:anybody|anyone|anything|any|a|an|one|even)(?: [a-z]+)?`,
    `(?:every|each|any)(?: single)? (?:[a-z-]+ ){1,2}?(?:must|has to|is to|needs to) (?:always )?be ${FOUND}`,
    `(?:nobody|nothing|no one|not one|no [a-z]+) (?:${MUST} )(?:ever )?(?:be |go |remain |slip |get )?(?:${LOST}|through|past)`,
    `no (?:[a-z-]+ ){1,2}?(?:gets? (?:past|through)|slips? (?:past|through)|escapes?|goes (?:unnoticed|undetected|unseen|missing))(?= |,|¶|$)`,
    `(?:demands?|wants?|expects?|insists?|requires?) (?:that )?(?:all|every|each) (?:[a-z-]+ ){1,3}?(?:be|to be|is|are) ${FOUND}`,
    `(?:missed|overlooked) (?:[a-z-]+ ){0,2}?(?:: ?|= ?|must be |have to be )(?:zero|none|0)(?!\\.)`,
  ),
  states(
    'problem.targetFpr',
    0,
    `(?:not (?:one|a single)|never an?) ${ALARM} (?:without|for no)(?: an?| any)? [a-z]+`,
    `(?:no|not one|not a single) ${GOOD} (?:[a-z-]+ ){1,2}?(?:${MUST} )?(?:not |ever |never )?(?:be |is |gets )?(?:wrongly |falsely )?${HIT_BY}`,
    `${GOOD} [a-z-]+ ${MUST} never (?:be )?${HIT_BY}`,
    `false (?:alarms?|positives?|stops?|rejects?|alerts?) ?(?:: ?|= ?|must be |have to be )(?:zero|none|0)(?!\\.)`,
  ),
  states(
    'problem.targetPrecision',
    1,
    `(?:every|each|any)(?: single)? (?:hidden|flagged|blocked|stopped|rejected|reported|removed|raised) [a-z]+ (?:must|has to|have to|needs? to|should) (?:really |truly |actually )?be [a-z]+`,
    `(?:every|each|any)(?: single)? ${ALARM} (?:must|has to|should) (?:really |truly )?be (?:right|real|true|genuine|justified|correct)`,
  ),
]
/** What the desk passes on or the model is shown. */
const ROUTINE =
  /\b(?:alarms?|alerts?|warnings?|posts?|messages?|films?|payments?|panels?|images?|pictures?)\b[^¶]*\b(?:reported|seen)$/
const CLAIMED =
  /\b(?:not|n.t|never|nobody|no one) (?:\w+ )?(?:expect|demand|insist|require|want)\w*\b[^¶;]{0,30}$|\bpromis\w*\b[^¶;]{0,40}$/

const HAS_TO = new RegExp(`^ (?:of )?(?:[a-z-]+ ){0,5}?${MUST} (?:really |always )?be (?:\\w+ )?`)
const FOUND_AFTER = new RegExp(`^ (?:of )?(?:[a-z-]+ ){0,5}?${MUST} be ${FOUND}\\b`)
const GOOD_AFTER = new RegExp(`^ of (?:the |all |our )?${GOOD} (?:[a-z-]+ ){1,2}?${MUST} (?:not )?be ${HIT_BY}\\b`)
const RIGHT_AFTER = new RegExp(
  `^ (?:of (?:the |all |our )?)?(?:${ALARM}|hits?|cases|reports|referrals) ${MUST} be (?:right|genuine|real|true|correct|justified|confirmed)\\b`,
)
const RECALL_BEFORE =
  /\b(?:required|target|minimum|needed|wanted|demanded|desired) (?:sensitivity|recall|hit rate|detection rate)(?: is| of|:)? (?:at least )?$/
const PRECISION_BEFORE =
  /\b(?:(?:required|target|minimum|needed|wanted) precision(?: is| of|:)? (?:at least )?|precision (?:must be|has to be|should be|of at least|must reach|has to reach) (?:at least )?|(?:need|needs|want|wants|require|requires) (?:a |an )?precision of (?:at least )?)$/
const FPR_BEFORE =
  /\b(?:false[ -](?:positive|alarm)s?(?: rate)?|false[ -](?:positives|alarms)|fpr)\b[^¶;]{0,24}\b(?:must|has to|have to|should|may|not|stay|at most|below|under|limit|ceiling|maximum|target)\b[^¶;]{0,30}(?:under|below|at most|more than|exceed|over|than|to|within|:) (?:about )?$/
const MOST = /\b(?:at most|no more than|not more than|fewer than|less than|a maximum of|maximum|up to) (?:about )?$/

/** "At most 0.5 % of good payments may be stopped", "four out of five must be caught". */
function readShares(s: Scan): void {
  for (const m of s.measures) {
    const small = m.kind === 'ratio' || (m.kind === 'count' && m.value > 0 && m.value < 1)
    if (!small || m.unit === 'points' || ofOthers(s, m) || isAsked(s, m)) continue
    const before = s.before(m, 70)
    const after = s.after(m, 80)
    if (CLAIMED.test(before)) continue
    if (GOOD_AFTER.test(after) && MOST.test(before)) s.number('problem.targetFpr', m.value, m)
    else if (FPR_BEFORE.test(before)) s.number('problem.targetFpr', m.value, m)
    else if (RIGHT_AFTER.test(after)) s.number('problem.targetPrecision', m.value, m)
    else if (PRECISION_BEFORE.test(before) || (/\bprecision of $/.test(before) && /^ or (?:better|more)\b/.test(after)))
      s.number('problem.targetPrecision', m.value, m)
    else if ((FOUND_AFTER.test(after) && HAS_TO.test(after) && m.value > 0.3) || RECALL_BEFORE.test(before))
      s.number('problem.targetRecall', m.value, m)
  }
}

const BAD = '(?:bad|failed|defaulted|lost|rotten|missed|wrong|unpaid|broken|fraudulent|single bad|false)'
const FINE = '(?:good|healthy|repaid|paid|performing|sound|honest|decent|regular|right)'
const PAYS =
  '(?:eats?(?: up)?|wipes? out|swallows?|cancels?(?: out)?|costs?|destroys?|takes?|burns?|uses? up|loses?|undoes)'
const RATIO = rule(
  `one (?:${BAD} )?[a-z-]+ ${PAYS} (?:what|the (?:profit|margin|gain|earnings|income|interest)s? (?:of|from)|as much as) (?:about |some )?(${COUNT}) (?:${FINE} )?[a-z]+`,
  `(?:takes?|needs?) (?:the )?(?:profits?|margins?|gains?|interest|earnings) (?:of|from) (?:about |some )?(${COUNT}) (?:${FINE} )?[a-z]+ to (?:make up|pay|compensate|cover|balance)`,
  `(${COUNT}) (?:${FINE} )[a-z]+ (?:are |is |have to be )?(?:needed|required|necessary|it takes) to (?:make up|pay|compensate|cover|balance)(?: for)? one`,
  `(?:miss\\w*|overlook\\w*|slips? through|undetected|unplanned|empty|false negatives?|stock-?out)(?: [a-z-]+){0,3} (?:counts?|weighs?|is|costs?|hurts?)(?: as)?(?: much| bad| dear| expensive| costly| heavy| heavily)?(?: as)? (?:about |some )?(${COUNT}) (?:times (?:an? |the )?)?(?:false|needless|unnecessary|wrong|wasted|superfluous|good)(?: [a-z]+)?`,
  `(?:costs? of )?(?:an? )?(?:miss|missed [a-z]+|false negative)s? (?:to|against|versus|vs) (?:the )?(?:costs? of )?(?:an? )?(?:false (?:alarm|positive)|needless [a-z]+)s?(?: is| are|:| =)* (${COUNT}) ?(?::|to|/) ?1`,
)

const WATCHED = '(?:reported|watched|tracked|looked at|measured|monitored|followed|counted|recorded)'
const UNGUARDED = rule(
  `no (?:other|further|second|additional) (?:figures?|metrics?|numbers?|kpis?|measures?|quantit(?:y|ies)) (?:will be|is|are|gets?|was|would be) ${WATCHED}`,
  `[a-z-]+ (?:is|are|will be) the (?:only|sole|single) (?:thing|figure|metric|number|kpi|measure)s? (?:that )?(?:we|they|anybody|anyone|the team|management|is|are) (?:watch|look at|track|measure|report|follow|count|${WATCHED})(?:es|s)?`,
  `(?:no|without(?: an?| any)?) guard-?rail metrics?(?: [a-z]+){0,3}`,
  `guard-?rail metrics?(?: for [a-z ]{1,20})? (?:have|has|are|is|were|was) (?:not|never)(?: yet)? (?:been )?[a-z]+`,
  `guard-?rails?(?: metrics?)?: (?:none|no\\b|nothing|not yet|open)(?: [a-z]+){0,2}`,
)
const KEPT = rule(
  `([a-z-]+(?: [a-z-]+)?) (?:must|may|should|shall) (?:not|never) (?:rise|go up|increase|suffer|get worse|fall|drop|go down|worsen|deteriorate|grow|exceed)(?: [a-z]+)?`,
)
const NOT_KEPT =
  /^(?:.*\b)?(?:it|this|that|they|cost|costs|bill|budget|price|prices|latency|response|rate|we|temperature|pressure|memory|load)$/

/** What is demanded outright, what one error is worth in the other, and what must not get worse. */
export function readDemands(s: Scan): void {
  applyOurs(s, LIMITS, (scan, hit) => ofOthers(scan, hit) || CLAIMED.test(scan.before(hit, 50)))
  readAbsolutes(s)
  applyOurs(
    s,
    ABSOLUTE,
    (scan, hit) =>
      ofOthers(scan, hit) ||
      isAsked(scan, hit) ||
      CLAIMED.test(scan.before(hit, 50)) ||
      ROUTINE.test(scan.low.slice(hit.start, hit.end)) ||
      /\b(?:not|never|nobody|no one)(?: \w+)? $/.test(scan.before(hit, 20)),
  )
  readShares(s)
  const own = (hit: Hit) => !ofOthers(s, hit) && !isAsked(s, hit)
  const ratio = s.all(RATIO).find(own)
  const times = parseCount(ratio?.groups.find((group) => group !== undefined) ?? '')
  if (ratio && times > 0) s.number('problem.costRatio', times, ratio)
  const none = s.all(UNGUARDED).find(own)
  if (none) s.set('problem.guardrails', [], none)
  const kept = s.all(KEPT).filter((hit) => own(hit) && !NOT_KEPT.test(hit.groups[0] ?? 'it'))
  const [first] = kept
  if (first)
    s.set(
      'problem.guardrails',
      kept.slice(0, 4).map((hit) => (hit.groups[0] ?? '').trim().replaceAll(/[ -]+/g, '_')),
      first,
    )
}

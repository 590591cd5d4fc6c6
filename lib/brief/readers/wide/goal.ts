import { SEEKERS } from '../kinds'
import { rule } from '../../rule'
import type { Hit, Scan } from '../../scan'
import { isAsked, isPast, ofOthers } from '../../subject'
import { SOMEBODY } from '../people'
import { hear, type Said, said } from './wide'

const AIM = '(?:number|figure|kpi|metric|measure|target|goal|indicator|yardstick|business (?:number|metric|goal))'
const UNKNOWN =
  "(?:nobody|no one|no idea|not|never|n't|unclear|open|undecided|unknown|nothing|none of us|remains to be seen|to be (?:decided|defined|agreed))"

/** No figure that is to move, however it is said. */
const AIMLESS: readonly Said[] = [
  said(
    'problem.businessMetric',
    null,
    [
      `(?:which|what|whose) (?:[a-z]+ )?${AIM}s? (?:it|this|that|we|they|the [a-z]+)[^¶;]{0,30} (?:improve|move|raise|lower|change|serve|measure|judge|be (?:judged|measured)|push|look at|aim)[^¶;]{0,20}(?:,|is|has|was|remains|:)? ?(?:still |as yet )?${UNKNOWN}[^¶;]{0,30}`,
      `${UNKNOWN}[^¶;]{0,30} (?:what|which|whose) (?:[a-z]+ )?${AIM}s? (?:it|this|that|we|they|the|should|ought|must|is|to|will)[^¶;]{0,40}`,
      `(?:we |they )?(?:have|has|haven't|hasn't|had|did|didn't)(?: not| never| yet| so far| n't)* (?:agreed|settled|decided|set|fixed|defined|thought)(?: yet| on| about| upon| of)* (?:an? |any |the |which )?(?:[a-z]+ )?(?:${AIM}|measure of success|definition of success|success criteri\\w+|what success)[^¶;]{0,20}`,
      `(?:no|without(?: an?| any)?|lacks?(?: an?)?|there's no|there is no|there are no) (?:agreed |clear |fixed |measurable |business |concrete )*(?:goals?|targets?|aims?|kpis?|metrics?|success criteri\\w+|measure of success)(?: in (?:numbers|figures)| of success| for it| to (?:reach|meet|move))*(?: (?:yet|so far|as yet|at present|for now|stated|named|set|agreed|defined|exists?|has been \\w+))`,
      `(?:no|not an?|not any|never an?) (?:single )?${AIM}s? (?:is |are |was |were |has been )?(?:attached|behind|tied|linked|set|hung|fixed|stated) (?:to|for|on|behind|with)?[^¶;]{0,24}`,
      `what (?:it|this|the project|success|that)[^¶;]{0,40} (?:change|improve|mean|be|move|bring|achieve)[^¶;]{0,30} (?:not (?:said|told|decided|agreed|settled|been)|shrugs?|blank (?:looks?|faces?)|nobody|no one|silence|no answer)[^¶;]{0,20}`,
    ],
    { unless: 'how many|rows|latency|budget|offline|precision|recall|guard-?rail' },
  ),
]
const NO_ACTION: readonly Said[] = [
  said(
    'problem.actionOnPrediction',
    null,
    [
      "(?:would|will|is to|should|shall)(?: just| only| simply| merely)? (?:be there|sit there|lie there|be on the (?:page|screen|dashboard)|exist)(?:;|,|\\.| and|¶)[^¶;]{0,20}(?:nobody|no one|won't|not|n't|nothing|never)[^¶;]{0,40}",
      "(?:(?:nobody|no one|none of (?:us|them))(?: here| there)? (?:would|will|does|is going to)|(?:sales|they|the [a-z]+) (?:won't|wouldn't|will not|would not)) (?:do anything|act|look at it|use it|react|touch it|do something|change anything)(?: (?:with|on|about|upon) [^¶;]{0,30})?",
      '(?:not|un)(?: |-)?(?:clear|known|decided|settled|agreed)[^¶;]{0,10} (?:who|what)[^¶;]{0,30} (?:act|done|do|react|respond|follow|happen)\\w*[^¶;]{0,20}',
      'what (?:is|would be|will be|should be|gets) done with (?:it|the [a-z]+|them)[^¶;]{0,20} (?:not|open|undecided|unclear|nobody|unknown)[^¶;]{0,24}',
    ],
    { unless: 'if we|someone acts|they act', inferred: false },
  ),
]

const FOUND =
  '(?:found|caught|seen|detected|spotted|flagged|stopped|noticed|reported|discovered|identified|recogni[sz]ed|intercepted)'
const MISS = '(?:miss|overlook|let (?:pass|through|slip)|lose|fail to (?:see|find|catch|spot))'
const GOOD = '(?:good|honest|healthy|innocent|sound|genuine|normal|clean|fine|intact|legitimate|flawless|correct|real)'
const HIT =
  '(?:thrown (?:out|away)|stopped|blocked|rejected|refused|flagged|bothered|scrapped|declined|accused|hidden|removed|turned away|held up|disturbed|questioned)'
const TARGETS: readonly Said[] = [
  said(
    'problem.targetRecall',
    1,
    [
      `(?:every|each|all)(?: single)? (?:[a-z-]+ ){1,3}?(?:is |are |be |to be |must be |has to be |gets )?${FOUND}(?:,| and|;) [^¶]{0,20}(?:no|not|never|without|zero|nothing)\\b`,
      `(?:cannot|can't|can not|must not|mustn't|may not|couldn't|never|not allowed to|do not want to|don't want to|unable to afford to|can't afford to)[^¶;]{0,12} ${MISS} (?:even |so much as )?(?:an? |one|any|a single)(?: [a-z]+){1,3}`,
      `(?:find|catch|see|detect|spot|flag|report|stop)s? (?:every|all|each)(?: single)?(?: one)?(?: [a-z-]+){1,3},? (?:and|with|but|without)[^¶;]{0,20}(?:no|never|not|zero|without)[^¶;]{0,24}(?:false|wrong|needless|mistaken|innocent|good)`,
      `100 ?(?:%|per ?cent|percent) (?:recall|sensitivity|detection|hit rate|of (?:the |all )?[a-z]+ (?:${FOUND}))`,
    ],
    {
      unless:
        'not realistic|(?:nobody|no one|not|n.t|never) (?:\\w+ )?(?:expects?|demands?|asks?|insists?|requires?)|promis\\w+|claims?|last (?:year|month|week)|was|were|at present|so far',
      kinds: SEEKERS,
    },
  ),
  said(
    'problem.targetFpr',
    0,
    [
      '(?:not|without) (?:a single|one|even one|any) (?:false|wrong|needless|unnecessary|mistaken|unfounded|unjustified) (?:[a-z-]+)(?: [a-z-]+)?',
      `(?:no|zero|not one|not a single|none of the) ${GOOD} (?:[a-z-]+ ){1,2}?(?:may|must|should|can|shall|is to|are to|is|are|gets?)(?: ever| to)?(?: be| get)? ${HIT}`,
      '(?:zero|no|0) (?:false|wrong|needless) (?:call-?outs?|alarms?|positives?|accusations?|stops?|rejects?|hits?|warnings?|alerts?|flags?)',
    ],
    {
      unless:
        'not realistic|nobody (?:expects|demands)|promis\\w+|claims?|last (?:year|month|week)|was|were|at present|so far',
    },
  ),
]

/** One letter of law settles all cases. */
const SETTLED: readonly Said[] = [
  said(
    'problem.ruleSuffices',
    true,
    [
      '(?:settles?|decides?|answers?|covers?|determines?|governs?) (?:it |them )?(?:every|each|all|any)(?: single| and every)?(?: \\w+)? (?:cases?|questions?|situations?|applications?|batch(?:es)?|outcomes?)',
      '(?:gives?|yields?|holds?|contains?|has|names?|tells?) (?:us )?(?:the |a |one )?(?:answer|result|verdict|decision|outcome)s? (?:in|for|to) (?:all|every|each|any) (?:[a-z]+)',
      '(?:field|box|code|form|tick box)[^¶;]{0,40} (?:is|are) (?:always|never) (?:right|correct|wrong|filled in correctly)',
    ],
    {
      kinds: ['rules_only', 'tabular_prediction', 'text_classification'],
      unless: 'not|never settles|does not|most cases|nearly|almost|model',
    },
  ),
]

const DEED =
  'sends?|calls?|rings?|phones?|visits?|checks?|inspects?|opens?|stops?|blocks?|holds?|hides?|removes?|deletes?|pays?|cuts?|raises?|lowers?|orders?|buys?|talks? to|speaks? to|looks? into|follows? up|warns?|informs?|tells?|writes? to|mails?|treats?|moves?|books?|dispatch(?:es)?|digs?|repairs?|replaces?|swaps?|examines?|questions?|invites?|refuses?|rejects?|declines?|approves?|grants?|sorts?|sets?|decides?|schedules?|plans?|sprays?|reroutes?|evacuates?|releases?|escalates?|reviews?|contacts?|offers?|fills?|plants?|waters?|feeds?|tags?'
const THEN =
  '(?:then |afterwards |thereupon |usually |always |first |would then |will then |can then |in turn |would |will |can |must |has to |have to )*'
/** What follows from a result, by who does it, to whom, and what is fixed by it. */
const DEEDS: readonly RegExp[] = [
  rule(
    `(?:so that|so|and|which lets|that lets)? ?(?:the |our |an? )(?:[a-z-]+ ){0,3}?(?<deed>follows?|is (?:paid|set|granted|cut|calculated|fixed)|are (?:paid|set|granted|cut|calculated|fixed)) (?:out )?(?:by|from|on|according to|after|along) (?:the |its |this |that |what )(?:[a-z]+ )?(?:area|score|size|chance|risk|result|class|grade|map|count|estimate|number|outline|it finds)`,
    `(?:is|are|gets?) (?:then )?multiplied (?:by|with)[^¶;]{0,40} to (?<deed>make|give|get|form|set|yield|obtain) (?:the |a |an |our )?[a-z]+`,
  ),
  rule(
    `(?:flagged|marked|suspicious|such|bad|offending|risky|positive|doubtful|judged|top|worst|bottom|upper|lower|best|first|last|riskiest|highest|lowest)(?: (?:half|tenth|third|fifth|quarter|\\d+ ?%?|fifty|hundred|ten|twenty))? (?:[a-z-]+ ){0,2}?(?<deed>(?:is|are|gets?|get) (?:not |never )?(?:shown|published|sent|paid|stopped|phoned|rung|called|visited|refused|rejected|held|opened|checked|delivered|printed|displayed|invited|an? [a-z]+))`,
    `(?:rejects?|refuses?|declines?|drops?|invites?|sorts? out|discards?|forwards?|passes on) (?<deed>the (?:bottom|top|lowest|highest|worst|best|first|last|rest)[^¶;,]{0,20})`,
    `(?:above|over|below|under|from) (?:an? )?(?:[a-z]+ )?(?:of )?[\\d.,]+ ?%?,? (?:the |an? |every |each |it |he |she |they )?(?:[a-z]+ ){0,3}?(?:is|are|gets?) (?:automatically )?(?<deed>[a-z]{4,}ed|cut|held|frozen|sent|put|shut)`,
    `(?:the |an? )?(?:mail|letter|refusal|voucher|call|warning|invitation|order|text)s? (?<deed>goes|go) (?:straight |right |directly )*out`,
  ),
  rule(
    `(?:we|they|the (?:site|page|app|portal|desk)) ${THEN}(?<deed>tell|inform|warn|notify|promise|quote|show|name) (?:the |our |an? |each |every |them |him |her )?(?:[a-z]+ )?(?:customers?|users?|passengers?|guests?|patients?|callers?|drivers?|clients?|farmers?|riders?|them|him|her|when|until|by)`,
    `(?:the |our |an? |one of |two of |both of )(?:[a-z-]+ ){0,3}?(?:of us |us )?(?:on duty |in charge |in the (?:control room|office|depot|field) )?${THEN}(?:can |could |may |are able to )?(?<deed>look(?:s)? into|follow(?:s)? up|deal(?:s)? with|go(?:es)? after|act(?:s)? on|respond(?:s)? to|attend(?:s)? to|walk(?:s)? to|drive(?:s)? to) `.trimEnd(),
    `(?:the |our |an? )?(?:${SOMEBODY}|depot|crews?|gangs?|workshop|team leads?|leads?|ward|desk|office|squad) ${THEN}(?<deed>${DEED}) (?:an? |the |each |every |whoever|those|them|him|her|it|someone|people|to )`,
  ),
]
const NOT_DEED =
  /\b(?:not|never|nobody|no one|cannot|without|instead of|competitors?|vendors?|labels?|labell?\w*|annotat\w*|train\w*|test (?:set|data)|split|fold|files?|data|model|metric|budget|logs?|recordings?|accuracy|proposal|ai|assistant|bot|software|tool|each time|every time)\b/

const CHAIN = /^(?:.*\b(?:by hand|today|at present|nowadays|currently|so far)\b)/

/** Where no stronger word has said what follows. */
function readDeeds(s: Scan): void {
  if (
    s.has('problem.actionOnPrediction') ||
    s.is('rag_qa', 'semantic_search', 'summarization', 'text_completion', 'search_ranking', 'candidate_retrieval')
  )
    return
  for (const says of DEEDS)
    for (const match of s.low.matchAll(says)) {
      const deed = match.groups?.deed
      if (deed === undefined) continue
      const hit: Hit = { text: match[0], start: match.index, end: match.index + match[0].length, groups: [] }
      const clause = `${
        s
          .before(hit, 40)
          .split(/[,;:(]\s/)
          .at(-1) ?? ''
      }${match[0]}`
      if (
        (NOT_DEED.test(clause) && !/(?:not|never) (?:shown|published|sent|displayed|delivered)/.test(match[0])) ||
        CHAIN.test(clause)
      )
        continue
      if (ofOthers(s, hit) || isAsked(s, hit) || isPast(s, hit)) continue
      s.set(
        'problem.actionOnPrediction',
        deed
          .trim()
          .replaceAll(/[^a-z]+/g, '_')
          .slice(0, 40),
        hit,
        true,
      )
      return
    }
}

/** Before all other rules: that there is no aim, and no deed. */
export function readAimless(s: Scan): void {
  hear(s, AIMLESS)
  hear(s, NO_ACTION)
}
export function readGoalWide(s: Scan): void {
  hear(s, TARGETS)
  hear(s, SETTLED)
  readDeeds(s)
}

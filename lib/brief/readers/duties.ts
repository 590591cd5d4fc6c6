import { type FactRule, states } from '../fact-rule'
import { absent } from '../absence'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { applyOurs, isAnothers, isAsked, ofOthers, oursOf } from '../subject'

const NONE = '(?:nobody|no one|none)'
const ASSESSMENT = rule(
  'dpia',
  'd\\.p\\.i\\.a\\.?',
  '(?:data[- ]protection |privacy |data )?impact assessments?',
  'pias?',
)
const MISSING =
  /\b(?:no|not|never|nobody|none|without|missing|lacking|lacks?|outstanding|pending|overdue|absent|open|still to|yet to|hasn't|haven't|wasn't|isn't|to be done|forgotten|skipped|later|not yet|to follow|un(?:finished|done))\b/
const DONE =
  /\b(?:done|completed?|signed|carried out|approved|exists|in place|on file|finished|made|written|conducted|performed|ready|passed|available|have a|has a)\b/

function readAssessment(s: Scan): void {
  const named = oursOf(s, ASSESSMENT)
  if (!named) return
  const near = s.around(named, 60, 50)
  if (MISSING.test(near)) s.set('prod.dpia', false, named)
  else if (DONE.test(near) && !/\b(?:need|needed|required?|must|should|whether)\b/.test(near))
    s.set('prod.dpia', true, named)
}

const MACHINE =
  '(?:an? )?(?:\\w+ )?(?:ai|bot|chat-?bot|machine|computer|robot|llm|software|program|programme|algorithm|automat\\w+|language model)'
const IS_MACHINE = `(?:(?:that |whether )?(?:it|she|he|they|this|the \\w+|there)(?: is|'s| are| was)(?: (?:talking|chatting|speaking|dealing|writing|in contact)(?: to| with))? (?:an? )?${MACHINE}|(?:talking|speaking|chatting|writing|dealing|talk|speak|chat|write|deal|correspond)s? (?:to|with) ${MACHINE}|${MACHINE} (?:is |that |has )?(?:answers?|answering|replies|writes|wrote|written|speaking)|(?:that |whether )?(?:it|this|they|the \\w+) (?:was|is|were|comes?|came)(?: written| generated| produced| made| drafted| composed)* (?:by|from) ${MACHINE})`
const DISCLOSURE: readonly FactRule[] = [
  states(
    'prod.aiDisclosure',
    false,
    `(?:not|never|n't|nobody|no one|without|nor) (?:be |to |is |are |openly |ever |first |\\w+ing )*(?:told|tell\\w*|inform\\w*|know\\w*|aware|learn|reveal\\w*|disclos\\w*|admit\\w*|mention\\w*|say\\w*|notice|see|introduc\\w* (?:it|her|him)self) (?:\\w+ ){0,2}?${IS_MACHINE}`,
    `(?:not|never|nobody|no one|n't) (?:be |to |is |are )*(?:told|tell|know|aware|notice|inform\\w*|reveal\\w*|disclos\\w*|mention\\w*) (?:of |about )?(?:the |being |it being |it to be )?(?:use of )?${MACHINE}`,
    '(?:poses?|posing|pretends?|pretending|passes? (?:it|her|him)self off|introduces? (?:it|her|him)self|presented|disguised) (?:as|to be) (?:an? )?(?:real )?(?:human|person|colleague|employee|agent|clerk|man|woman)(?: \\w+){0,2}',
    '(?:hides?|conceals?|hidden|secret) ~ (?:ai|bot|machine|automated)',
  ),
  {
    ...states(
      'prod.aiDisclosure',
      true,
      `(?:told|informed|know|tells?|says?|discloses?|states?|announces?|introduces? (?:it|her|him)self) (?:[\\w-]+ ){0,4}?(?:${IS_MACHINE}|as ${MACHINE})`,
      `(?:opens?|begins?|starts?|greets?|introduc\\w+|first (?:line|screen|message|sentence))[^¶"“]{0,40}["“][^"”¶]{0,60}?(?:automated|machine|bot|robot|ai|virtual|computer|artificial)(?: \\w+)?`,
      '(?:marked|labell?ed|tagged|shown|declared|identified) as (?:ai|machine|bot|automat\\w+|computer|an ai)(?:[- ](?:generated|written|made|answer\\w*))?',
    ),
    unless: /\b(?:not|never|nobody|no one|n't|without|whether|nowhere|hardly)\b/,
  },
]

const JUDGED =
  '(?:validat\\w+|review\\w*|audit\\w*|check(?:ed|s)?|test(?:ed|s)?|examin\\w+|looked at|look at|seen|verif\\w+|challeng\\w+)'
const OUTSIDE = '(?:independent|external|outside|third-party|second-line|separate)'
const VALIDATION: readonly FactRule[] = [
  states(
    'prod.independentValidation',
    false,
    `${NONE} (?:independent|external|else|outside(?: (?:of )?(?:the|our|this) \\w+)?|other than \\w+(?: \\w+)?|but \\w+(?: \\w+)?) (?:has |have |had |ever |yet |was |will |would )*${JUDGED}(?: \\w+){0,3}`,
    `(?:no|without|never had|not had|lacks?)(?: an?| any)? ${OUTSIDE} (?:model )?(?:validation|review|audit|check|test|assessment|validator)s?(?: \\w+){0,2}`,
    `(?:not|never) (?:yet )?(?:been )?(?:independently|externally) ${JUDGED}(?: \\w+){0,2}`,
    `${JUDGED} by (?:nobody|no one) (?:except|but|other than|else|outside)(?: \\w+){0,3}`,
    `(?:only (?:people|person|ones?)|same (?:people|person|team|developer)) (?:who |that |which )?(?:has |have )?(?:also )?${JUDGED}[^¶]{0,40}\\b(?:built|wrote|made|developed|trained|build)(?: \\w+)?`,
    `(?:same (?:people|person|team|developer)s?) (?:who |that |which )?(?:built|wrote|made|developed|trained|builds?)[^¶]{0,30} ${JUDGED}(?: \\w+){0,2}`,
  ),
  {
    ...states(
      'prod.independentValidation',
      true,
      `${JUDGED} (?:every |each |all |the |our |it |them )?(?:new )?(?:models? |versions? |releases? )?independently`,
      `independently ${JUDGED}(?: \\w+){0,2}`,
      `independent (?:model )?(?:validation|validators?|review)[^¶.;]{0,24} (?:done|passed|completed|in place|exists?|signed|team|before)`,
    ),
    unless:
      /\b(?:not|never|no|nobody|without|should|must|need\w*|label\w*|annotat\w*|quer(?:y|ies)|cases?|physicians|doctors)\b/,
  },
]

const REASON =
  '(?:why|on (?:which|what) grounds|for (?:which|what) reasons?|(?:the |a |any |their |its |specific |clear |concrete |main |three |actual |two |four )*(?:reasons?|explanations?|grounds|justifications?))'
const REFUSED =
  '(?:refus\\w+|reject\\w+|declin\\w+|den(?:ied|ial|ials|y)|turned down|turn down|remov\\w+|delet\\w+|block\\w+|cancell?\\w+|applicants?|unsuccessful|losers|sellers?|candidates?|claimants?|banned|suspen\\w+)'
const TOLD =
  '(?:told|informed|given|get|gets|receive[sd]?|learns?|hears?|knows?|find out|finds out|gives?|states?|carry|carries|contains?|list|lists|name|names|include|includes|explain(?:s|ed)?)'
const CANNOT =
  "(?:cannot|can't|can not|is unable to|(?:does|do|did)(?: not|n't)|could not|couldn't|never|is not able to|unable to)"
const EXPLAINED: readonly FactRule[] = [
  {
    ...states(
      'prod.explanations',
      false,
      '(?:one |a |an |the same )?(?:generic|standard|one-line|canned|template|boilerplate|form|blanket|stock|impersonal) (?:letter|message|e-?mail|refusal|text|note|postcard|reply|sentence|rejection|notice|answer)(?: \\w+){0,3}',
      '(?:no|without giving(?: a| any)?|not given (?:a|any)|with no|never (?:told|given|get)(?: a| any)?) (?:further |specific |individual )?(?:reasons?|explanations?|justification)(?: (?:is|are|at all|given|why))*',
      `(?:not|never|nor|n't|nobody (?:is|gets?)|no one (?:is|gets?)) (?:be |being |ever |actually )*${TOLD} (?:\\w+ )?${REASON}`,
      `${TOLD} no (?:\\w+ )?(?:reason|explanation|justification)s?(?: at all)?`,
      ...absent(
        '(?:explanations?|justifications?|reasons?)(?: (?:part|component|module|text|feature|function|step)s?)?',
        'given|stated|available',
      ),
      `(?:models?|networks?|vendor|tool|system|software|it|firm|team|machine|algorithm|nor anything around it)[^¶;]{0,24}? ${CANNOT} (?:tell|give|say|explain|provide|yield|name|state|produce|deliver|justify)(?: (?:why|any|one|them|it|reasons?|the reasons?|an? \\w+))?`,
      'neither [^¶;]{0,60}(?:yields?|gives?|provides?|produces?|names?) (?:any|one|reasons?|them)',
      '(?:specific |individual |the )?reasons? (?:is|are) (?:not in it|not (?:available|possible|given|stated|there)|unavailable|impossible)',
      'without (?:a |any |one )?(?:word of |further |single )?(?:explanation|reason|justification|saying why)s?(?: \\w+)?',
      `told why[^¶]{0,16} (?:today|currently|at present|now|so far|at the moment) (?:nobody|no one|none)(?: \\w+)?`,
      '(?:refused|rejected|declined|turned down)[^¶]{0,24}(?:sees?|gets?|reads?|receives?|is shown|are shown) (?:just |only )?["“][^"”¶]{0,60}',
      '(?:sellers?|applicants?|candidates?|customers?|users?|claimants?|authors?|people|children|child) (?:just |only |merely )+(?:sees?|gets?|reads?|receives?|is shown|are shown|is told|are told) ["“][^"”¶]{0,60}',
      '(?:notices?|letters?|mails?|e-?mails?|messages?|refusals?) (?:just |only |merely |simply )+(?:says?|states?|reads?) ["“][^"”¶]{0,60}',
    ),
    unless:
      /\b(?:training|accuracy|drift|disease|outage|nobody knows|churn|leave|cancel)\b|\breasons? (?:to|for us|why we|that we|not to)\b|\bleave without\b|\bcustomers leave\b|\bgeneric (?:text|message)s? classif/,
  },
  {
    ...states(
      'prod.explanations',
      true,
      `(?:each|every|all|any|the|anybody|anyone|people|those)(?: who (?:is|are|was|were))? (?:\\w+ )?${REFUSED}(?: [\\w-]+)? (?:always |already |also )*(?:gets?|receives?|is told|are told|is given|are given|is sent|are sent|learns?|carr(?:y|ies)|states?|names?|lists?) ${REASON}`,
    ),
    unless:
      /\b(?:not|never|nobody|must|should|insist\w*|demand\w*|want\w*|require\w*|law|have to|has to|right|mandatory|nor|no)\b/,
  },
]
const OBLIGE =
  '(?:must|have to|has to|mandatory|required|requires?|obliged|obligation|by law|legally|legal duty|duty|demands?|demanded|insists?|insisted|right to|entitled|needs? to|owe|owed|law says|oblig\\w+)'
const WHY = '(?:why|reasons?|explanations?|explain(?:ed)?|grounds|justif\\w+)'
const REASONS_DUE: readonly FactRule[] = [
  {
    ...states(
      'reg.reasonsRequired',
      true,
      `reasons (?:for \\w+ )?(?:are|is|being) (?:mandatory|required|obligatory|a legal duty|owed|legally required)(?: \\w+)?`,
      `${OBLIGE}[^¶;]{0,50} ${REFUSED}[^¶;]{0,40} ${WHY}`,
      `${REFUSED}[^¶;]{0,50} ${OBLIGE}[^¶;]{0,40} ${WHY}`,
      `${OBLIGE}[^¶;]{0,30} ${WHY}[^¶;]{0,30} ${REFUSED}`,
      `(?:act|law|code|statute|regulation|procedure act|gdpr)[^¶;]{0,20} (?:obliges?|requires?|compels?|forces?|binds?) us to (?:state|give|name|send|tell|explain)[^¶;]{0,20}(?: ${WHY}| them)?`,
      `(?:by law|legally|law)[^¶;]{0,40} (?:find|state|give|contain|hear|learn|be told|get)[^¶;]{0,24} ${WHY}`,
      `(?:citizen|applicant|customer|candidate|person|member|claimant)s? (?:must|has to|have to) (?:by law )?(?:find|hear|learn|be told|be given)[^¶;]{0,24} ${WHY}`,
      `${WHY}[^¶;]{0,60} obliged to (?:give|state|send) (?:them|it|these)`,
      `obliged to (?:give|state|send|name) (?:them|it|the |specific |concrete )?(?:${WHY})?`,
    ),
    unless:
      /\b(?:not (?:required|obliged|mandatory|have to|need)|no (?:duty|obligation|right)|do(?:es)? not have to|n't have to|optional)\b/,
  },
]

/** What people are told, and who has examined the system. */
export function readDuties(s: Scan): void {
  readAssessment(s)
  applyOurs(s, DISCLOSURE, (text, span) => ofOthers(text, span) || isAsked(text, span))
  applyOurs(s, VALIDATION)
  applyOurs(s, EXPLAINED, isAnothers)
  applyOurs(s, REASONS_DUE)
}

import { rule } from '../rule'
import type { Scan } from '../scan'
import { isAnothers, oursOf } from '../subject'

const NONE = '(?:nobody|no one|none of us|not a soul)'
const IT =
  '(?:it|them|this|the (?:\\w+ )?(?:model|models|system|tool|service|solution|thing|software|assistant|bot|platform|project|result|script|code|pipeline|job|notebook|spreadsheet|program|programme)|afterwards?|later|after (?:that|launch|go-live|it)|in the end|once)'
/** To answer for a system in operation. */
const CARE =
  '(?:owns?|own|runs?|run|maintains?|maintain|operates?|operate|supports?|support|looks? after|looking after|takes? (?:it )?over|takes? care of|taking care of|be responsible for|responsible for|in charge of|on call for|on duty for|answers? for)'
const NAMED = '(?:named|assigned|appointed|designated|nominated|chosen|found|agreed|identified)'
const OPEN_YET =
  '(?:undecided|unclear|unresolved|unsettled|uncertain|unknown|not (?:yet )?(?:been )?(?:clear|decided|agreed|settled|named|defined|assigned|known|clarified)|(?:still |remains? |is )open|(?:has |have |is |are )?yet to be \\w+|to be (?:decided|agreed|named|confirmed|defined)|tbd|nobody knows|no one knows)'

const SOFTWARE =
  '(?:it|this|them|the (?:\\w+ )?(?:model|models|system|tool|service|solution|thing|software|assistant|bot|script|scorecard|pipeline|platform|code|detector|forecast|ranker|engine|cameras|installation|result|programme|program|prototype)|afterwards?|later|after (?:that|launch|go-?live|it)|in the end|in operation|in production)'
const TEAMS = '(?:team|person|group|department|unit|squad|successor|owner|colleague|one)'
const NOBODY = rule(
  `neither (?:of (?:them|us|the \\w+) )?(?:[\\w-]+ )?(?:would|will|wants to|can|could|is going to) (?:\\w+ )?${CARE} (?:of )?(?:${IT}|${SOFTWARE})`,
  `${NONE} (?:[\\w-]+ ){0,5}?${CARE} (?:${IT}|${SOFTWARE})`,
  `${NONE} (?:is |has been |was |here is |will be |would be |yet )*(?:on call|on duty|in charge|accountable|responsible)(?! for (?:the )?(?!model|system|tool|service|it\\b)\\w+)(?: (?:for|of|after) [\\w-]+){0,2}`,
  `${NONE} (?:is|has been|was|has yet been) (?:yet )?${NAMED} to (?:own|run|maintain|operate|look after|take)(?: \\w+){0,2}`,
  `no (?:\\w+ )?${TEAMS} (?:is|has been|has yet been|was|will be|feels?) (?:yet )?(?:${NAMED}|in charge|responsible|on call)(?: \\w+){0,4}`,
  `(?:lacks?|without|there is not|there isn't|we (?:do not|don't) have) (?:an? (?:clear )?owner(?! are| is| have| were)|anybody (?:who|to) ~ (?:run|running|own|maintain|look|responsib\\w+))`,
  `(?:own(?:er|ership)|responsibilit(?:y|ies)(?: for)?|operation)[^¶.;,]{0,40} ${OPEN_YET}`,
  `own(?:er|ership)(?: (?:after|from|in|of) [\\w-]+(?: [\\w-]+)?)? ?: ?(?:open|none|nobody|tbd|unclear|undecided|-|\\?)(?: \\w+)?`,
  `(?:responsibility|ownership)[^¶;,]{0,30} (?:has|have|was|is) (?:not|never) (?:been )?(?:yet )?\\w+`,
  `(?:who|which (?:team|department|group|unit|desk|division)) (?:will |would |should |is to |shall |is going to )*(?:${CARE}|own|be on call|is on call)[^¶.;]{0,40} ${OPEN_YET}`,
  `${OPEN_YET} (?:who|which (?:team|department|group|unit|desk|division)) (?:will |would |should |is to |shall |is going to |is )*(?:${CARE}|own|be on call|on call)(?: \\w+){0,3}`,
  `(?:not|never) (?:\\w+ )?(?:agreed|decided|settled|said|clarified) who (?:will |would |should |is to |shall |is )*(?:${CARE}|own|be on call|on call)(?: \\w+){0,3}`,
  `(?:no|none of the|not one) (?:\\w+ )?(?:teams?|persons?|groups?|departments?|units?|people|one) (?:has|have|had|will|would|is|are) (?:yet )?(?:agreed|offered|volunteered|willing|prepared|wants?|ready|found|claimed) (?:to )?(?:\\w+ )?(?:take|own|run|look after|keep|maintain|operate|adopt|support|be responsible|it)(?: \\w+){0,3}`,
  '(?:is|are|has become|became|remains?) (?:an |now an )?orphan(?:ed)?',
  `(?:will not|won't|cannot|can't|refuses? to|does not want to|has no time to) (?:look after|own|run|maintain|operate|support) ${IT}`,
  `(?:nobody|no one|no staff|no people|nobody is) (?:is )?(?:left |there |available )?(?:who can |who could |to )(?:take care|look after|maintain|run|own|operate|support|keep|take)(?: (?:it|this|them|of|over|running|up|alive|the|system|model)){1,3}`,
  `(?:belongs? to|is owned by|is maintained by|is run by) (?:nobody|no one|no team)`,
  `${NONE} (?:will |would |can |could )(?:be )?(?:paged|called|woken|alerted|notified) (?:if|when|should)(?: \\w+){0,3}`,
  `(?:orphaned|ownerless)`,
  `${NONE} (?:has |have )?(?:taken|took) (?:it )?over(?: \\w+)?`,
  `no ${TEAMS} (?:that|who|which) (?:would|will|could|can|is willing to|wants to) (?:\\w+ )?${CARE} ${SOFTWARE}`,
  `whose (?:job|task|duty|business|responsibility)[^¶;]{0,60} (?:${OPEN_YET}|not been (?:settled|decided|agreed))`,
  `neither [^¶;]{2,40} nor [^¶;]{2,40} (?:wants?|will|would|is willing|feels?|agreed)[^¶;]{0,16} (?:responsible|own|run|look after|maintain|operate)(?: \\w+){0,3}`,
  `(?:what happens|what becomes|what will happen)[^¶;]{0,12} (?:it|the model|the system)[^¶;]{0,50} (?:nobody|no one|unclear|not (?:clear|known|decided|settled))(?: \\w+){0,3}`,
  `${SOFTWARE} (?:has|have|is|will be|would be|comes?) (?:no|without an?) (?:clear |named )?owner`,
  `(?:there is|there will be|there's|we have|has|with) no (?:clear |named )?owner`,
  `(?:no|no named|no clear) owner (?:after|for|of|once|yet|has|is|was|in|in production)(?: \\w+){0,3}`,
  `(?:its|the) (?:author|developer|builder|creator|student|intern|consultant|maker|freelancer|contractor)[^¶;]{0,40} (?:has left|left|is gone|quit|moved on)[^¶;]{0,30} (?:nobody|no one|no successor|no owner)(?: \\w+){0,3}`,
  // Nobody who could: the house has no people of the trade.
  'no data scientists?',
  '(?:do|does) not (?:employ|have) (?:any )?(?:data scientists?|ml (?:people|team|engineers?)|machine[- ]learning (?:people|team))',
  "(?:don't|doesn't) (?:employ|have) (?:any )?(?:data scientists?|ml (?:people|team|engineers?))",
  `${NONE} (?:here |in the \\w+ |on the team )?(?:really )?(?:knows?|understands?) (?:much |anything )?(?:about )?(?:machine[- ]learning|ml|ai|data science|such (?:things|systems)|models|how to)(?: \\w+){0,2}`,
  'no (?:engineers|developers|data people|technical (?:staff|people)|it (?:staff|people)|programmers)(?: \\w+){0,3}',
  '(?:there is|we have|with) no it (?:department|team|person|man|woman)(?: \\w+)?',
  'no (?:ml team|ai team|machine[- ]learning (?:team|people|skills|experience|know-?how)|in-house (?:ml|ai|data) \\w+)',
  'none of (?:them|us|our people) has (?:ever )?(?:worked with|done|used|any experience) (?:\\w+ ){0,2}?(?:machine[- ]learning|ml|ai|models?)',
)
const UNIT =
  '(?:team|group|department|desk|squad|room|unit|division|office|crew|centre|center|platform|chapter|tribe|operations|people|engineers|staff)'
const BODY = `(?:the|our) ((?:[\\w-]+ ){0,3}?${UNIT})`
const SYSTEM =
  '(?:it|this|the (?:\\w+ )?(?:model|system|tool|service|solution|software|assistant|bot|detector|ranker|forecast|pipeline|scorecard|script|engine|programme))'
const TEAM = rule(
  `${BODY} (?:will |would |shall |then |also |is to |is going to )*(?:owns?|runs?|operates?|maintains?|looks? after|takes? over|takes? care of|is responsible for|be responsible for|is on call for|be on call for|is in charge of|answers? for) ${SYSTEM}`,
  `${BODY} (?:will |would |shall |then )*takes? ${SYSTEM} over`,
  `${SYSTEM} (?:will be |would be |is to be |shall be |is |gets |will then be )(?:owned|run|operated|maintained|looked after|taken over|supported) by ${BODY}`,
  `(?:operation|it|the (?:model|system|service|tool)|running it|maintenance) (?:is|will be|gets|goes) (?:handed|passed|transferred|given) (?:over )?to ${BODY}`,
  `(?<![\\w-])((?:[\\w-]+ )?(?:management|operations|control|planning|maintenance|engineering|analytics|reliability|procurement)) (?:will |would |shall |then |also )*(?:owns?|runs?|operates?|maintains?|looks? after|is responsible for|is on call for|is in charge of|answers? for) ${SYSTEM}`,
  `(?:running|operation|responsibility|support)(?: \\w+){0,3} (?:will |would |shall )?(?:lies?|sits?|rests?|stays?) with ${BODY}`,
  `on[- ]call ?: ?${BODY}`,
  `ownership (?:of ${SYSTEM} )?(?:lies|sits|rests|is|will be|stays) (?:with|in) ${BODY}`,
  `owner(?: after \\w+| in production)? ?(?::|is:) ?(?:(?:the|our) )?((?!open|none|nobody|tbd|unclear|undecided|not|no\\b|to be)[a-z][\\w-]+(?: [\\w-]+){0,3})`,
  `owner(?: after \\w+| in production)? ?(?:is|:|will be) ?(?:(?:the|our) )?((?:[\\w-]+ ){0,3}?${UNIT})`,
)

/** Who answers for the system in operation, or that nobody does. */
export function readOwner(s: Scan): void {
  const team = oursOf(s, TEAM)
  const name = team?.groups.find((group) => group !== undefined)
  if (team && name !== undefined && !/\b(?:not|no|never|project)\b/.test(name)) {
    s.set('prod.owner', name.trim(), team)
    return
  }
  // "After the consultants leave it belongs to nobody" is said of us.
  const nobody = s.all(NOBODY).find((hit) => !isAnothers(s, hit))
  if (nobody) s.set('prod.owner', null, nobody)
}

import { rule } from '../rule'
import type { Scan } from '../scan'
import { oursOf } from '../subject'

const NONE = '(?:nobody|no one|none of us|not a soul)'
const IT =
  '(?:it|them|this|the (?:\\w+ )?(?:model|models|system|tool|service|solution|thing|software|assistant|bot|platform|project|result|script|code|pipeline|job|notebook|spreadsheet|program|programme)|afterwards?|later|after (?:that|launch|go-live|it)|in the end|once)'
/** To answer for a system in operation. */
const CARE =
  '(?:owns?|own|runs?|run|maintains?|maintain|operates?|operate|supports?|support|looks? after|looking after|takes? (?:it )?over|takes? care of|taking care of|be responsible for|responsible for|in charge of|on call for|on duty for|answers? for)'
const NAMED = '(?:named|assigned|appointed|designated|nominated|chosen|found|agreed|identified)'
const OPEN_YET =
  '(?:undecided|unclear|unresolved|unsettled|uncertain|unknown|not (?:yet )?(?:been )?(?:clear|decided|agreed|settled|named|defined|assigned|known|clarified)|(?:still |remains? |is )open|(?:has |have |is |are )?yet to be \\w+|to be (?:decided|agreed|named|confirmed|defined)|tbd|nobody knows|no one knows)'

const NOBODY = rule(
  `${NONE} (?:[\\w-]+ ){0,5}?${CARE} ${IT}`,
  `${NONE} (?:is |has been |was |here is |will be |would be |yet )*(?:on call|on duty|in charge|responsible|accountable)(?: \\w+){0,2}`,
  `${NONE} (?:is|has been|was|has yet been) (?:yet )?${NAMED} to (?:own|run|maintain|operate|look after|take)(?: \\w+){0,2}`,
  `no (?:\\w+ )?(?:team|person|group|department|unit|successor|one) (?:is|has been|has yet been|was|will be) (?:yet )?(?:${NAMED}|in charge|responsible|on call)(?: \\w+){0,4}`,
  `(?:lacks?|without|there is not|there isn't|we (?:do not|don't) have) (?:an? (?:clear )?owner|anybody (?:who|to) ~ (?:run|running|own|maintain|look|responsib\\w+))`,
  `(?:no|none of the|not one) (?:\\w+ )?(?:teams?|persons?|groups?|departments?|units?|people|one) (?:has|have|had|will|would|is|are) (?:yet )?(?:agreed|offered|volunteered|willing|prepared|wants?|ready|found|claimed) (?:to )?(?:\\w+ )?(?:take|own|run|look after|keep|maintain|operate|adopt|support|be responsible|it)(?: \\w+){0,3}`,
  '(?:is|are|has become|became|remains?) (?:an |now an )?orphan(?:ed)?',
  `own(?:er|ership)[^¶.;]{0,40} ${OPEN_YET}`,
  'belongs to (?:nobody|no one)(?: \\w+)?',
  `who (?:will |would |should |is to |shall |is going to )*(?:${CARE}|own|be on call)[^¶.;]{0,40} ${OPEN_YET}`,
  `${OPEN_YET} (?:who|which (?:team|department|unit|group|desk|division)) (?:will |would |should |is to |shall |is going to )*(?:${CARE}|own|be on call)(?: \\w+){0,3}`,
  `(?:will not|won't|cannot|can't|refuses? to|does not want to|has no time to) (?:look after|own|run|maintain|operate|support) ${IT}`,
  `(?:nobody|no one) (?:is )?(?:left|there|available) (?:who can |who could |to )?(?:take care|look after|maintain|run|own|operate|support)(?: \\w+){0,2}`,
  // Nobody who could: the house has no people of the trade.
  'no data scientists?',
  '(?:do|does) not (?:employ|have) (?:any )?(?:data scientists?|ml (?:people|team|engineers?)|machine[- ]learning (?:people|team))',
  "(?:don't|doesn't) (?:employ|have) (?:any )?(?:data scientists?|ml (?:people|team|engineers?))",
  `${NONE} (?:here |in the \\w+ |on the team )?(?:really )?(?:knows?|understands?) (?:much |anything )?(?:about )?(?:machine[- ]learning|ml|ai|data science|such (?:things|systems)|models|how to)(?: \\w+){0,2}`,
  'no (?:engineers|developers|data people|technical (?:staff|people)|it (?:staff|people)|programmers)(?: \\w+){0,3}',
  'no (?:owner|ml team|ai team|machine[- ]learning (?:team|people|skills|experience|know-?how)|in-house (?:ml|ai|data) \\w+)',
  'none of (?:them|us|our people) has (?:ever )?(?:worked with|done|used|any experience) (?:\\w+ ){0,2}?(?:machine[- ]learning|ml|ai|models?)',
)
const UNIT =
  '(?:team|group|department|desk|squad|room|unit|division|office|crew|centre|center|platform|chapter|tribe|operations|people|engineers|staff)'
const BODY = `(?:the|our) ((?:[\\w-]+ ){0,3}?${UNIT})`
const SYSTEM =
  '(?:it|this|the (?:\\w+ )?(?:model|system|tool|service|solution|software|assistant|bot|detector|ranker|forecast|pipeline))'
const TEAM = rule(
  `${BODY} (?:will |would |shall |then |also |is to |is going to )*(?:owns?|runs?|operates?|maintains?|looks? after|takes? over|takes? care of|is responsible for|be responsible for|is on call for|be on call for|is in charge of|answers? for) ${SYSTEM}`,
  `${BODY} (?:will |would |shall |then )*takes? ${SYSTEM} over`,
  `${SYSTEM} (?:will be |would be |is to be |shall be |is |gets |will then be )(?:owned|run|operated|maintained|looked after|taken over|supported) by ${BODY}`,
  `ownership (?:of ${SYSTEM} )?(?:lies|sits|rests|is|will be|stays) (?:with|in) ${BODY}`,
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
  const nobody = oursOf(s, NOBODY)
  if (nobody) s.set('prod.owner', null, nobody)
}

import { applyThings, type Thing } from '../thing'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, isUnreal, ofOthers } from '../subject'

const SYSTEM =
  '(?:it|this|them|such an? (?:\\w+ )?(?:system|thing|model|tool)|(?:the|our|this|that) (?:\\w+ )?(?:model|system|tool|service|software|assistant|bot|detector|ranker|forecast|pipeline|scorecard|engine|solution|agent|thing|controller))'
const CARES =
  '(?:looks? after|looking after|owns?|owned|owning|maintains?|maintained|maintaining|operates?|operated|operating|runs?|running|supports?|supporting|keeps? (?:it )?(?:going|alive|running)|takes? care of|taking care of|takes? over|taking over|(?:be |is |feels? )?(?:responsible|accountable|in charge)(?: (?:for|of))?|answers? for)'
/** Who cares for it once it runs; that nobody does, or that it is open, is what the clause says. */
const CARE: readonly Thing[] = [
  {
    path: 'prod.owner',
    names: rule(
      `${CARES} ${SYSTEM}(?! (?:on|in|with|at|every|each|daily|nightly|twice|once a|through|against) (?!operation|production|the long))`,
      `(?:who|which (?:team|department|group)) (?:would |will |should |is to |shall |is going to )*(?:be )?(?:paged|called|woken|alerted|on call|on duty|keeps? it (?:going|alive|running)|${CARES})(?: \\w+)?`,
      'owner(?:ship)? (?:of|for|after|once)(?: [\\w-]+){1,4}',
    ),
    absent: null,
    wished: true,
    lacks: /\b(?:unclear|open|undecided|unresolved|tbd|to be (?:decided|agreed|named)|up in the air|in limbo)\b/,
    unless:
      /\b(?:trial|experiment|warehouse|data lake|owned by the|budget|by hand|cannot (?:run|operate)|afford|overnight|gpu|could not run|not run|not running)\b/,
  },
]
/** Everybody asked says that it is not his. */
const REFUSED =
  /\b(?:not (?:me|him|her|us|them|mine|his|hers|ours|theirs|(?:my|his|her|our|their) (?:job|task|business|concern|baby))|declin(?:es|ed)|refus(?:es|ed)|waves? (?:it )?off|shakes? (?:his|her|their) heads?|says? (?:the same|no))\b/g
const OPERATION =
  /\b(?:after (?:the )?(?:hand-?over|launch|project|go-?live|delivery|\w+ (?:leaves?|has left|have left|is gone|are gone))|hand-?over|once it runs|in operation|run it|look after|operate|maintain|theirs|supplier is gone)\b/
const LEFT = rule(
  `(?:no|not a single|not one) (?:team|person|successor|group|department|people|one|colleague)(?: (?:here|of ours|in the \\w+))? (?:is|are|has been|stands?|was) (?:\\w+ )?(?:lined up|ready|prepared|available|in place|there|planned|foreseen|designated|named|assigned|found)(?: to)?(?: (?:own|run|maintain|operate|look after|take|keep))(?: \\w+){0,3}`,
)
const TEAM = rule(
  `(?:on[- ]call|on duty|responsible|in charge|owner|operated|run|maintained)(?: (?:for|of) (?:it|the \\w+))? ?: ?(?:the |our )?((?!open|none|nobody|no\\b|tbd|unclear|undecided|not\\b|to be)[a-z][\\w-]+(?: [\\w-]+){0,2} (?:team|group|squad|desk|department|unit|crew))`,
)

const BUILDERS =
  '(?:(?:the )?(?:same )?(?:\\w+ )?(?:people|persons?|ones?|team|developers?|engineers?|analysts?|colleagues?|men|women|consultants?|agency|contractor|vendor|authors?|builders?|group)(?: (?:who|that|which) (?:had |have |has |also )?(?:built|build|wrote|write|made|developed|trained|designed|coded|created|fitted)(?: (?:the|it|this|our) ?\\w*)?)?)'
const SIGNED =
  '(?:validat\\w+|signed? (?:it |the model |everything )?off|approv\\w+|checked|reviewed|tested|examined|accepted|passed|released|audited)'
const SELF = rule(
  `(?:who|that) (?:had |have |has )?(?:built|wrote|made|developed|trained|designed|coded|created|fitted)(?: (?:the|it|this|our|that) ?\\w*)? (?:were|are|was|is) (?:also )?(?:the )?(?:very |same )?(?:ones?|people|person|team)? ?(?:who |that )?(?:also )?${SIGNED}(?: \\w+){0,2}`,
  `(?:who|that|which) (?:had |have |has )?(?:built|wrote|made|developed|trained|designed|coded|created|fitted)(?: (?:the|it|this|our|that) ?\\w*)? (?:also |themselves |then |have also |has also )+${SIGNED}(?: \\w+){0,2}`,
  `${SIGNED}[^¶;,]{0,24} by (?:the )?(?:same|very) [^¶;,]{0,30}(?:built|wrote|made|developed|trained|designed|coded|created|fitted)(?: \\w+){0,2}`,
  `${SIGNED} (?:was |were |is )?(?:done |carried out |made )?by (?:its|the) (?:own )?(?:developers?|authors?|builders?|makers?|creators?|vendor|modell?ers?)(?: (?:themselves|alone|only|itself))`,
  `${BUILDERS} (?:have |has )?${SIGNED} (?:it|them|the \\w+|their own \\w+|everything) (?:themselves|himself|herself|itself|alone)`,
  `${BUILDERS} (?:themselves|himself|herself) (?:have |has )?${SIGNED}(?: \\w+){0,2}`,
  `${SIGNED} (?:their|his|her|its) own (?:model|work|code|system)`,
)
const OUTSIDE =
  '(?:(?:an? |the |our |any )?(?:independent|external|outside|separate|second|third-party|different|other) (?:\\w+ )?(?:unit|team|validators?|reviewers?|auditors?|party|group|department|experts?|firm|people|line|institute|person)|(?:the )?(?:second|2nd|third) line(?: of defen[cs]e)?|internal audit|model risk(?: \\w+)?|model validation|(?:somebody|someone|anybody|anyone|no one|nobody) (?:else|(?:from )?outside(?: (?:of )?(?:the|our|this) \\w+)?|independent|other))'
const EXAMINED: readonly Thing[] = [
  {
    path: 'prod.independentValidation',
    names: rule(
      `${OUTSIDE} (?:has |have |had |was |were |ever |yet |also |then |\\w+ly )*(?:validat\\w+|review(?:ed|s)?|approved|checked|checks|examined|looked|tested|audited|seen|saw|signed|challenged|a look)(?: [\\w-]+){0,3}`,
      `(?:validat\\w+|review\\w*|approved|checked|examined|audited|tested|challenged) by ${OUTSIDE}`,
    ),
    absent: false,
    present: true,
    unless:
      /\b(?:labell?\w*|annotat\w*|kappa|each case|every case|cases?|images|x-?rays?|hospital|held-?out|invoices?|applications are)\b/,
  },
]

/** Who answers for the system once it runs, and who but its makers has examined it. */
export function readWhoAnswers(s: Scan): void {
  const own = (hit: Hit) => !isAsked(s, hit) && !ofOthers(s, hit)
  const team = s.all(TEAM).find(own)
  const name = team?.groups.find((group) => group !== undefined)
  if (team && name !== undefined) s.set('prod.owner', name.trim(), team)
  const left = s.all(LEFT).find((hit) => !isAsked(s, hit))
  if (left) s.set('prod.owner', null, left)
  applyThings(s, CARE)
  for (const hit of s.all(REFUSED)) {
    const sentence = s.sentence(hit)
    if ([...sentence.matchAll(REFUSED)].length < 2 && !/\bso do\b/.test(sentence)) continue
    if (OPERATION.test(sentence) && !isUnreal(s, hit)) s.set('prod.owner', null, hit)
  }
  const self = s.all(SELF).find((hit) => !isAsked(s, hit) && !ofOthers(s, hit))
  if (self) s.set('prod.independentValidation', false, self)
  applyThings(s, EXAMINED)
}

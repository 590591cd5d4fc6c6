import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { ofOthers } from '../subject'

/** Cases that were not let through, or that nobody took up. */
const PASSED_OVER =
  "(?:refus\\w*|reject\\w*|declin\\w*|denied|den(?:y|ies)|turn(?:ed)? (?:down|away)|block(?:s|ed|ing)?|stop(?:s|ped)?|held(?: back)?(?! out)|hold back|we hold|ignored?|turned back|sent (?:home|away|back)|thr(?:ow|own|ew|ows) out|finds? no buyer|without a follow-?up(?: \\w+)?|unsold|unopened|unread|uncalled|un-?(?:inspected|investigated|screened|reviewed|checked|visited|contacted|touched|treated|funded|answered)|below the reserve|(?:taken over|bought back|bought|kept|returned|taken back) by (?:the |its |their )?\\w+|go(?:es)? (?:back|straight back) to|scrapyard|miss(?:es)? (?:its|their|the) reserve|fail(?:ed)? to sell|(?:never|not|nobody|no[- ]one|no \\w+|none|didn't|don't|doesn't|weren't|aren't|isn't|wasn't) (?:\\w+ ){0,3}?(?:call\\w*|contact\\w*|ring|rings|rang|rung|phone[sd]?|pick\\w*|refer\\w*|inspect\\w*|open(?:s|ed)?|visit\\w*|work(?:s|ed)? on|investigat\\w*|approv\\w*|accept\\w*|grant\\w*|hire[sd]?|took|taken|take|tak(?:es)?|sold|sell|reach(?:es|ed)?|go|goes|went|follow\\w*|treat\\w*|biops\\w+|look(?:s|ed)? at|fund\\w*|check(?:s|ed)?|test(?:s|ed)?|examin\\w*|forward\\w*))"
const RESULT =
  '(?:outcomes?|labels?|results?|verdicts?|proof|repayments?(?: record| history| data)?|truth|ground truth|(?:hammer |sale |final |real |auction )?prices?|feedback|performance|follow-?up|findings?|diagnos[ie]s|confirmation|records?|data|trace|information|answers?)'
/** That nobody gets to know. */
const UNKNOWN = `(?:(?:no|any|without(?: an?)?|never (?:get|gets|got|have|has|had|see|sees|saw|receives?|an?)(?: an?| any)?|lacks?|lack) (?:\\w+ ){0,2}?${RESULT}|(?:nobody|no[- ]one|none of us|we|i|it|they) (?:\\w+ ){0,2}?(?:never|not|cannot|can't|don't|do not|will never) (?:\\w+ )?(?:know|knows|learn|learns|find out|see|sees|hear|tell|say)|(?:nobody|no[- ]one|who) (?:can |could |will |ever )*(?:know|knows|tell|tells|say|says|learn|learns|records?|recorded|noted?|notes|sees?|saw|looked|found out|wrote down)|never (?:\\w+ )?(?:know|known|learn\\w*|find out|found out|seen?|hear|heard|proven|confirmed|shown?|recorded|labell?ed|settled)|(?:are|is|was|were|stays?|remains?|left) (?:\\w+ )?(?:unknown|unlabell?ed|unconfirmed|a mystery|a riddle|in the dark|open|missing|unproven|unclear|not known|not recorded|without (?:\\w+ )?${RESULT}|not (?:labell?ed|recorded|followed|confirmed))|vanish\\w*|disappears?|goes? unseen|cannot tell|cannot say|not known|not recorded|do(?:es)? not appear|are not in (?:the|our)|we have nothing|there is nothing|counts? as (?:clean|good|honest|negative|fine)|for them (?:we have |there is )?(?:no|nothing)|is missing|no outcome)`
const SEEN =
  '(?:granted|approved|accepted|funded|hired|taken on|admitted|sold|called|contacted|worked|inspected|investigated|treated|visited|reviewed|biopsied|flagged|referred|suspicious|closed|paid out|opened|checked|let through)'

/** Cases whose outcome nobody sees, because they were not let through or not looked at. */
const HIDDEN: readonly RegExp[] = [
  rule(
    `${PASSED_OVER} ~~ ${UNKNOWN}`,
    `${PASSED_OVER}(?: \\w+){0,2}(?::|,| -) (?:no|never|without) (?:\\w+ )?${RESULT}`,
  ),
  rule(`${UNKNOWN} ~ (?:what|how|whether|if|about|of|for|would|becomes?)[^¶]{0,40}? ${PASSED_OVER}`),
  rule(
    '(?:for|of|about|on) (?:people|those|applicants|customers|shoppers|firms|tenants|the ones)? ?(?:that |who |whom )?(?:we )?(?:turned away|turned down|refused|rejected|declined|never (?:accepted|approved|saw)) (?:there is|we have|we see|we know) (?:nothing|no \\w+)',
    '(?:trained|built|learn\\w*|based|fitted) on (?:\\w+ ){0,2}?(?:tenants|customers|loans|applicants|people|cases|claims|firms|students|accounts) (?:that |who |whom )?(?:we |were |had been )?(?:accepted|approved|funded|granted|admitted)',
    '(?:trained|built|learn\\w*|based|fitted) on (?:only |just )?(?:accepted|approved|funded|granted|admitted) \\w+',
    'only (?:\\w+ ){1,2}?(?:that |which |who )(?:\\w+ ){1,6}?(?:are|is|were|get|gets) (?:looked at|checked|inspected|examined|opened|verified|reviewed|investigated|tested)',
    '(?:half|most|many|the majority|two (?:out of|of|in) three|two thirds|three quarters|\\d+ ?%|an? (?:third|quarter|fifth))[^¶]{0,24} (?:have|has|had|were|was) (?:not|never) (?:been )?(?:traded|sold|seen|tested|checked|measured|examined|closed)(?: \\w+){0,3}',
    '(?:half|an? (?:third|quarter|fifth)|most|many|\\d+ ?%) (?:of )?the \\w+ have no (?:sale|transaction|outcome|price)(?: \\w+){0,4}',
    'with no follow-?up ~ (?:no|without) (?:\\w+ )?(?:label|outcome|result|answer)s?',
    // Only what was let through tells.
    `(?:only|just) (?:the )?${SEEN} \\w+ (?:have|has|get|gets|carry|produce|show|tell|count)`,
    `(?:only|just) (?:what|those|the (?:ones|cases|people|loans|customers)|cases|loans|people|customers|leads|claims) (?:\\w+ ){0,6}?(?:get|gets|has|have|receives?|shows?|carry|carries|tells?|is known|are known) (?:an? |any |whether )?(?:\\w+ )?(?:${RESULT}|they|it|is|are)`,
    `(?:${RESULT}|outcomes? is known|known|exists?|recorded) (?:\\w+ ){0,4}?(?:only|just|solely) (?:for|of|from|on|about) (?:\\w+ ){0,4}?(?:those|${SEEN})`,
    `(?:only|just) (?:see|learn|know|have|get|find out|hear|observe)s? (?:\\w+ ){0,3}?(?:${RESULT}) (?:of|for|from|about) (?:\\w+ ){0,3}?(?:${SEEN}|those|that|which|whom?)`,
    `(?:${RESULT})[^¶;]{0,20} (?:for|of) (?:those|the|granted|approved|accepted)(?: \\w+){0,4} (?:alone|only|and no one else|and nobody else|and for no others?)`,
    `(?:table|data|data ?set|file|history|sample|set) (?:\\w+ ){0,2}?(?:contains?|holds?|has|covers?|consists? of|comprises?) (?:only )?${SEEN} \\w+(?: only| alone)?`,
    `price exists only for`,
    `(?:${RESULT})s? exists? (?:only )?for (?:the )?(?!all|every|each)\\w+ (?:that|which|who)(?: \\w+){1,4}`,
    `only ${SEEN} \\w+ (?:are|is|get|gets) (?:\\w+ )?(?:investigated|checked|inspected|examined|reviewed|verified|followed)`,
    `(?:melted(?: down)?|crushed|scrapped|destroyed|shredded|thrown away) (?:before|without)[^¶;]{0,30} (?:check\\w*|look\\w*|verif\\w*|know|see|test\\w*)`,
    'only for (?:those|the (?:ones|people|cases)) (?:that |who |whom )?(?:we|were|our|they) \\w+',
    '(?:open|pending|unfinished|running|unresolved|ongoing)[^¶]{0,24}(?:are|were|is) (?:left out|excluded|dropped|ignored|not included|missing)',
    `the (?:others|rest|remaining ones) ~ (?:no ${RESULT}|(?:nobody|no[- ]one) (?:records?|notes?|knows|keeps|writes)|(?:is|are|stays?|remains?) (?:unknown|unlabell?ed|not known|not recorded|unconfirmed))`,
    `(?:outcomes?|labels?|repayments?|results?) (?:\\w+ ){0,3}?(?:only|just) (?:for|of|from|on) (?:\\w+ ){0,3}?(?:accepted|approved|contacted|called|inspected|funded|treated|visited|investigated|those)`,
  ),
]
/** Reasons that are not given, and tests that were not made, are no hidden outcomes. */
const NOT_HIDDEN =
  /\b(?:reasons?|explanations?|why|letters?|regulator|auditors?|consent|vendor|test questions|test cases|backup|invoices? is|answer(?:s|ed)? (?:the|them)|complain\w*|budget|another hospital|who buys|dashboard|the result is noted|offer|in the dark about)\b/
/** Kinds that let cases through or take them up. */
const KINDS = [
  'fraud_detection',
  'credit_risk',
  'lead_scoring',
  'candidate_screening',
  'tabular_prediction',
  'medical_imaging',
  'defect_inspection',
  'predictive_maintenance',
  'churn_prediction',
  'uplift_modeling',
  'content_moderation',
]

/** Where a brief says that the outcome of some cases is never seen. */
export function hiddenIn(s: Scan): Hit | undefined {
  if (!s.is(...KINDS)) return undefined
  return HIDDEN.flatMap((pattern) => s.all(pattern)).find(
    (hit) => !NOT_HIDDEN.test(s.around(hit, 24, 24)) && !ofOthers(s, hit),
  )
}

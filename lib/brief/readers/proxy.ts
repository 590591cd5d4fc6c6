import { rule } from '../rule'
import type { Hit, Scan, Span } from '../scan'
import { isUnreal, ofOthers } from '../subject'
import { NEVER, NOBODY, PERSON } from './words-of-labels'

const REAL =
  '(?:failures?|breakdowns?|success|quality|outcomes?|truth|deals?|sales?|performance|abuse|diagnos[ie]s|print|labels?|targets?|satisfaction|relevance|churn|fraud|disease|default|won|hire|suitability|judge?ments?|re-?reads?|outlines?|measurements?|the real|the true|the actual)'
const DECIDED =
  '(?:invited|hired|chose|chosen|accepted|shortlisted|picked|took on|taken on|preferred|selected|promoted|admitted|rejected|employed|offered|put (?:\\w+ ){0,3}forward|passed on|let through|waved through|recommended|endorsed|called back|kept on)'
/** Labels that stand for the truth without being it. */
const STAND_IN = [
  rule(
    'prox(?:y|ies)',
    '(?:surrogates?|substitutes?|stand-?ins?|placeholders?) (?:for|of|label|target|measure)',
    '(?:as an? )(?:surrogate|substitute|stand-?in)',
    'stand-?in for',
    '(?:do|does|did|doing) duty (?:for|as)(?: \\w+){1,3}',
    `(?:for (?:want|lack)|in the absence) of (?:an? |any )?(?:\\w+ ){0,2}?${REAL}`,
    '(?:label|truth|target)s?[^¶;]{0,40} (?:icd|billing|discharge|insurance|reimbursement) codes?(?: \\w+){0,4}',
    '(?:program|script|parser|tool|software) (?:\\w+ )?(?:read|reads|took|takes|pulled|pulls|extracted|extracts|got) [^¶;]{0,24}(?:off|from|out of) (?:the )?(?:\\w+ )?(?:reports?|letters|notes)',
    '(?:know|see|have|record) (?:only )?(?:which|what|where)[^¶;]{2,60} not always (?:where|what|the right|right|correct)(?: \\w+){0,3}',
    '(?:counts?|taken|treated|regarded|accepted|serves?) as (?:correct|true|truth|the truth|right|gospel),? (?:though|although|but|even)(?: \\w+){0,5}',
    `stands? (?:in )?for (?:an? |the )?(?:\\w+ )?${REAL}`,
    `(?:used?|taken?|serves?|taking|using) (?:\\w+ ){0,2}?in (?:its|their|his|her) (?:place|stead)`,
    `in (?:place|lieu) of (?:an? |the )?(?:\\w+ )?${REAL}`,
    `instead of (?:an? |the )?(?:\\w+ ){0,2}?${REAL},? (?:we|there|it|all|the only)(?: \\w+){0,4}`,
    `(?:we )?(?:have|use|take) instead of (?:\\w+ ){0,2}?${REAL}`,
    `approximate[sd]? (?:an? |the )?(?:\\w+ ){0,2}?${REAL} (?:by|with|through)`,
    '["“][a-z ]{2,30}["”] (?:stands in|stands|serves|counts|is taken|is used) (?:for|as) ["“]?[a-z ]{2,30}',
    '(?:which|and|that) (?:the |our )?\\w+ (?:calls?|takes? for|treats? as) ["“]?(?:quality|success|suitability|good)["”]?',
    'text-mined',
    '(?:weak|noisy) labels (?:from|derived|extracted)',
    `mined from (?:the |old |our )?(?:\\w+ )?reports`,
    '(?:findings?|labels?|diagnos[ie]s|classes|tags|conditions)[^¶;]{0,40} (?:taken|derived|extracted|read|pulled|inferred|parsed|generated|obtained|produced) (?:\\w+ )?(?:from|out of) (?:the )?(?:\\w+ )?(?:\\w+ of )?(?:the )?(?:reports?|notes|letters|records|text)',
    '(?:taken|derived|extracted|read|pulled|inferred) (?:from|out of) (?:the )?(?:\\w+ )?(?:reports?|notes|letters|records) (?:by|with|using|through) (?:\\w+ ){0,2}?(?:keywords?|text|regex\\w*|rules|algorithm|nlp|search|script|mining|language model)(?: \\w+)?',
    '(?:findings?|labels?|diagnos[ie]s)[^¶;]{0,20} come from (?:the |old |our )?(?:\\w+ )?reports',
    'script took (?:the )?\\w+ (?:from|out of) (?:the )?reports',
    '(?:labels?|truth|target)[^¶;]{0,30} (?:filled|taken|copied|borrowed) from (?:[^¶;]{2,40}),? not (?:from )?(?:the )?(?:text|print|image|film|page)(?: itself)?',
    '(?:user|member|player|reader|customer)s?.? (?:reports?|flags|complaints) (?:are|is) (?:our |the )?(?:only|sole) (?:signal|labels?|truth|evidence)',
    '(?:billing|discharge|icd|insurance|reimbursement) codes? (?:serve|serves|are used|is used|are taken|act|stand)(?: \\w+){0,4}',
    // What was typed in or coded is not always so on paper.
    `(?:keyed|typed|entered|codes?|labels?|truth|captured)[^¶]{0,90} (?:not always|not necessarily|often (?:differs?|not)|sometimes (?:differs?|not)|differs? from|silently (?:correct|chang|fix)\\w*|deviates?|not what (?:is|was|stands) (?:printed|written|on the page))(?: \\w+){0,3}`,
    `(?:clerks?|typists?|staff|people) (?:\\w+ )?(?:silently|quietly|tacitly|often|sometimes) (?:correct|change|fix|repair|complete|alter)`,
  ),
]
/** A machine that is taught what people chose, not how it turned out. */
const IMITATES = rule(
  `(?:copy|copies|imitates?|mimics?|reproduces?|replicates?|repeats?|learn(?:s|ed|t)?|trained|train|predicts?|agrees? with|taught)(?: \\w+){0,3}? (?:which|whom|who|what)(?: people| applicants| candidates| ones)? (?:the |our )?(?:\\w+ )?(?:${PERSON}) (?:\\w+ )?${DECIDED}(?: \\w+){0,2}`,
  `(?:copy|copies|imitates?|mimics?|reproduces?|replicates?|repeats?|learn(?:s|ed|t)?(?: from| on)?|trained on|labels? (?:is|are|would be)|take|verdicts?(?: of)?) (?:the |our )?(?:past|earlier|previous|former|old|historical) (?:invitations?|decisions?|choices?|hir\\w+|shortlists?|selections?|verdicts?)(?: \\w+){0,3}`,
  `(?:label|target)s? (?:is|are|would be|means?|says)[^¶;]{0,30} (?:was|were|been|got|whom? \\w+|they|we) (?:\\w+ )?${DECIDED}(?: \\w+){0,3}`,
  '(?:past|earlier|previous|former|old|historical) (?:invitations?|decisions?|choices?|hir\\w+|shortlists?|selections?) (?:are|is|as|serve as|were) (?:the |our )?(?:label|target|truth|ground truth)s?',
  `(?:learn\\w*|train\\w*)[^¶;]{0,40} (?:choices|decisions|invitations|verdicts|ratings|picks|selections) (?:made |taken |given )?(?:by|of) (?:the |our )?(?:\\w+ )?(?:${PERSON})`,
  '(?:copies|copy|imitates?|learns?|mimics?|label|target)[^¶;]{0,20} (?:who|whom|which (?:\\w+)) (?:got through|passed|made it|was invited|were invited|was hired|got the job|was taken)(?: \\w+){0,3}',
  `(?:label|target)s? (?:is|are|would be|means?)[^¶;]{0,20} whether [^¶;]{0,30}(?:${PERSON}) (?:\\w+ )?${DECIDED}(?: \\w+){0,2}`,
  'past hir\\w+',
  '(?:who|whom) (?:we|our \\w+|managers|they|recruiters) (?:\\w+ )?(?:hired|invited|shortlisted)',
  '(?:hired|invited|shortlisted) in the past',
  'hiring decisions',
  '(?:verdict|opinion|ratings?|judge?ments?) (?:of|by) (?:the |our )?(?:\\w+ )?(?:managers?|recruiters?|foremen)(?: \\w+){0,4}',
)

/** What those who worked on a case made of it, taught as if it were the truth. */
const VERDICTS = rule(
  "(?:investigators?|analysts?|clerks?|officers?|agents?|underwriters?|reps?|adjusters?|handlers?|reviewers?|supervisors?|auditors?|inspectors?|caseworkers?|advis[eo]rs?)'?s?'? (?:own |past |earlier )?(?:decisions?|verdicts?|opinions?|choices?|judge?ments?|closures?) (?:as|is|are|serves? as|was|were|is taken as|are taken as|become|becomes) (?:the |our |its |a )?(?:targets?|labels?|truth|ground truth)",
  '(?:targets?|labels?) (?:is|are|was|were) (?:what|how|whether) (?:the |our |an? )?(?:investigators?|analysts?|clerks?|officers?|agents?|underwriters?|adjusters?|handlers?|reviewers?|caseworkers?) (?:decided|thought|closed|reported|filed|believed|wrote|escalated)',
)

/** A clerk's verdict, where the event itself is never learnt. */
export const verdictIn = (s: Scan): Hit | undefined =>
  s.is('fraud_detection', 'credit_risk', 'tabular_prediction')
    ? s.all(VERDICTS).find((hit) => !ofOthers(s, hit))
    : undefined

export function standInOf(s: Scan): Hit | undefined {
  const verdict = verdictIn(s)
  if (verdict) return verdict
  // "The paper" that a clerk corrects is no study.
  const ours = (hit: Hit) =>
    (!ofOthers(s, hit) || s.is('document_ai')) && !/\b(?:no|not an?|without(?: an?)?) $/.test(s.before(hit, 12))
  const patterns = s.is('candidate_screening', 'rl_control') ? [...STAND_IN, IMITATES] : STAND_IN
  for (const pattern of patterns) {
    const hit = s.all(pattern).find(ours)
    if (hit) return hit
  }
  return undefined
}

const CHECK =
  '(?:check\\w*|compar\\w*|verif\\w*|validat\\w*|audit\\w*|examin\\w*|measur\\w*|test(?:ed|ing)?|establish\\w*|confirm\\w*|look(?:ed)?(?: at| into)?|re-?read|inspect\\w*|assess\\w*|quantif\\w*)'
const UNCHECKED = rule(
  `(?:${NOBODY}|${NEVER}|without|nor|no (?:\\w+ )?(?:check|comparison|audit|validation)) (?:\\w+ ){0,5}?${CHECK}(?: [\\w-]+){0,4}`,
  '(?:never|not) (?:been |yet been )?(?:checked|compared|verified|validated|audited|examined|measured|tested)(?: \\w+){0,4}',
  '(?:error rate|accuracy|quality|reliability) (?:\\w+ ){0,3}?(?:is|are|was) (?:\\w+ )?(?:unknown|not known|unclear|anybody.s guess)',
  '(?:comparison|check|audit|validation|verification)[^¶;]{0,50} (?:not|never) (?:been )?(?:made|done|run|carried out|attempted)',
  'how (?:well|often|far|good|closely|many)[^¶;]{0,50} (?:nobody|no[- ]one|is unknown|is not known|was never|we do not know|never)(?: \\w+){0,2}',
)
const CHECKED = rule(
  `(?:radiologists?|engineers?|experts?|moderators?|we|they|somebody|doctors?|reviewers?|${PERSON}) (?:have |has |also )?(?:compared|checked|verified|validated|audited|re-?read|examined|confirmed) [^¶;]{0,60}`,
  '(?:was|were|been|is|are|and) (?:\\w+ )?(?:checked|compared|verified|validated|audited) (?:\\w+ )?(?:against|with|on|by|for)[^¶;]{0,60}',
  '(?:validated|audited|verified) (?:on|against|by)[^¶;]{0,60}',
)
const NO_AUDIT =
  /\b(?:groups?|refusal|fairness|bias|vendors?|outside the team|competition|budget|scanner|discriminat\w*|treats?|older|women|men|gender|ethnic\w*|nationalit\w*|age)\b/

/** Whether the stand-in was ever held against what it stands for: said beside it, or soon after. */
export function readProxyAudit(s: Scan, standIn: Span): void {
  const near = (hit: Hit) =>
    Math.abs(hit.start - standIn.end) < 320 && !NO_AUDIT.test(s.around(hit, 60, 60)) && !isUnreal(s, hit)
  const not = s.all(UNCHECKED).find(near)
  if (not) return s.set('data.proxyAudit', false, not)
  const done = s.all(CHECKED).find((hit) => near(hit) && !/\b(?:not|never|nobody|no one)\b/.test(s.around(hit, 30, 0)))
  if (done) s.set('data.proxyAudit', true, done)
}

import { rule } from '../../rule'
import type { Scan } from '../../scan'
import { isAsked, isUnreal, ofOthers } from '../../subject'
import { LABELLED_BY_PEOPLE } from '../kinds'
import { hear, heard, type Said, said } from './wide'

const MARKS =
  '(?:mark(?:ed|s)?(?: up)?|label(?:l?ed|s)?|annotat(?:ed|e|es)|judg(?:ed|es?)|grad(?:ed|es?)|outlin(?:ed|es?)|nam(?:ed|es)|tag(?:ged|s)?|classif(?:ied|ies)|identif(?:ied|ies)|cod(?:ed|es)|rat(?:ed|es)|scor(?:ed|es)|assess(?:ed|es)?|drew|traced|transcrib(?:ed|es)|examin(?:ed|es)|went (?:over|through)|sort(?:ed|s))'
/** Whose trade it is to know. */
const EXPERT =
  '(?:(?!data |software |ml |sales |support |machine |customer |train |bus |network )[a-z]+ engineers?|associates|lawyers?|attorneys?|solicitors?|barristers?|notar(?:y|ies)|jurists?|judges?|underwriters?|actuar(?:y|ies)|auditors?|accountants?|botanists?|agronomists?|foresters?|geologists?|metallurgists?|chemists?|biologists?|microbiologists?|ecologists?|pathologists?|radiologists?|cardiologists?|dermatologists?|ophthalmologists?|neurologists?|oncologists?|anaesthetists?|anesthesiologists?|surgeons?|physicians?|doctors?|dentists?|midwives|pharmacists?|nurses|vets?|veterinarians?|linguists?|historians?|archivists?|curators?|translators?|teachers?|inspectors?|fraud investigators?|appraisers?|surveyors?|consultants? (?:radiolog\\w+|in)|specialists?|experts?|professors?|seasoned \\w+|master (?:craftsm[ae]n|brewers?|bakers?))'
/** Who is asked to do it without having learnt the trade. */
const LAY =
  /\b(?:students?|crowd|interns?|agency|freelanc\w+|volunteers?|annotators?|labelling (?:firm|company)|outsourc\w+|company|firm in)\b/

const EXPERTS = rule(
  `${EXPERT}(?: (?:from|of|in|at|with) (?:the |our |its )?[^¶;,]{1,36})? (?:have |has |had )?(?:\\w+ )?${MARKS}`,
  `${MARKS} (?:independently )?by (?:\\w+ ){0,3}?${EXPERT}`,
  `(?:two|three|four|five|six|several|some|\\d+) of our (?:\\w+ )?${EXPERT} (?:have |has )?${MARKS}`,
)
const MACHINE_MADE: readonly Said[] = [
  said(
    'data.labelSource',
    'weak',
    [
      `(?:llm|gpt[-\\w.]*|chatgpt|language model|claude|script|regex\\w*|keywords?|keyword rules?|heuristics?|rules|another model) (?:has |have )?(?:labell?ed|tagged|annotated|judged|marked|made|wrote|produced)(?: \\w+){0,4}`,
      `(?:labels?|tags|categories|annotations)[^¶;]{0,24} (?:made|given|set|come|came|produced|generated|assigned) (?:by|from) (?:an? |the |some |our )?(?:\\w+ )?(?:llm|gpt\\w*|model|script|keywords?|rules?|regex\\w*|search terms?)`,
    ],
    { unless: 'should|could|would|want|plan|compared with labels' },
  ),
]

const PLAIN: readonly Said[] = [
  said(
    'data.labelsAvailable',
    'none',
    [
      '(?:pictures|images|photos|texts|rows|records|recordings|files|cases|clips|messages|calls|data) (?:come|comes|are|is|arrive|lie there|exist|sit there)[^¶;,]{0,16} without (?:any )?(?:names?|labels?|tags?|marks?|categor(?:y|ies)|comments?|verdicts?|outcomes?)',
      '(?:nobody|no one|we|they)(?: (?:has|have|had|ever|never))* (?:noted|wrote|written|recorded|marked|kept|logged|registered)(?: down)? (?:which|what|whether|when|who)[^¶;]{0,50}(?:ought|were|was|should|broke|failed|had|is|are)',
      '(?:not one|not a single|no|none of the) (?:[a-z-]+ ){1,3}?(?:has|have|had|is|are|was|were)(?: ever| yet| so far| been)* (?:labell?ed|annotated|marked|judged|tagged|classified|named|outlined)',
    ],
    { unless: 'never wrote down why|chance|probabilit\\w+|propensit\\w+|which version|which data' },
  ),
  said('data.adjudication', false, [
    '(?:when|where|if|in case)[^¶;,]{0,40}(?:differ|disagree|doubt|dispute|conflict)\\w*[^¶;]{0,20} (?:first|last|latest|one|any|either|random|majority of one) (?:label|answer|vote|mark|verdict|opinion)?[^¶;]{0,14}(?:kept|taken|counts?|stands?|wins?|used|stays)',
    '(?:nobody|no one|no third|not)[^¶;]{0,30} (?:settl|resolv|decid|reconcil|arbitrat|adjudicat|clear)\\w*[^¶;]{0,40}(?:differ\\w*|disagree\\w*|dispute\\w*|conflict\\w*|who is right|ties?)',
    '(?:differences|disagreements|conflicts|disputes|ties|dissent)[^¶;]{0,30} (?:unresolved|open|never (?:settled|resolved|discussed)|stay as they are|left (?:as they are|alone|open)|not (?:settled|resolved|discussed|cleared)|simply averaged|ignored)',
  ]),
  said(
    'data.adjudication',
    true,
    [
      '(?:third|senior|second|chief|head|another|experienced) (?:[a-z-]+ )?(?:[a-z]+) (?:decides?|settles?|resolves?|rules?|has the (?:final|last) (?:word|say)|breaks the tie)[^¶;]{0,40}',
      '(?:differences|disagreements|conflicts|disputes|ties)[^¶;]{0,24} (?:go|goes|are sent|are settled|are resolved|are decided|get settled|are discussed)[^¶;]{0,40}',
    ],
    {
      unless: 'not|never|nobody|no one|unresolved|should|want|card|scheme|lawyers?|payments?|court',
      kinds: LABELLED_BY_PEOPLE,
    },
  ),
]

const STAND = rule(
  "(?:which|that|who)[^¶;]{0,24} (?:is not|isn't|are not|was not|wasn't|is hardly|is by no means)(?: quite| at all| really)? (?:the same (?:thing )?as|identical with|equal to) (?:who|what|whether|how|the|being|a)[^¶;]{0,60}",
  '(?:stands? in|serves? as|is taken|are taken|is used|are used|we (?:take|use|count))[^¶;]{0,40} (?:as (?:a )?(?:sign|proxy|stand-?in|substitute|measure|indicator|token|surrogate)s? (?:of|for)|for want of|because [^¶;]{0,30}not (?:recorded|known|measured|available))[^¶;]{0,40}',
  '(?:need|sickness|health|quality|performance|satisfaction|interest|skill|talent|suitability|risk|success|severity) (?:is|are|was|gets?) (?:measured|judged|estimated|read|taken|told) (?:by|from|off) (?:what|how|the)[^¶;]{0,60}',
  '(?:learn\\w*|learnt|trained|fitted)[^¶;]{0,20} (?:from|on) (?:who|whom|which [a-z]+) (?:was|were|had been|we|got|they|our [a-z]+)[^¶;]{0,50}(?:invited|hired|chosen|picked|shortlisted|promoted|selected|taken|called)',
)
const UNHELD = rule(
  "(?:nobody|no one|never|not|n't|nor)[^¶;]{0,30} (?:compar\\w*|check\\w*|looked into|set[^¶;]{0,10}against|verif\\w*|test(?:ed)?|examin\\w*|measur\\w*|held[^¶;]{0,10}against|match\\w*)[^¶;]{0,70}",
  'whether [^¶;]{3,60} (?:was|has been|is|were|had been) (?:never|not)[^¶;]{0,20}(?:looked into|checked|tested|examined|measured|asked|verified|studied)',
)
const HELD = rule(
  '(?:we|they|hr|our [a-z]+|an auditor|a study|researchers) (?:have |has )?(?:compared|checked|validated|verified|matched|correlated) [^¶;]{3,60} (?:with|against|to) [^¶;]{3,70}(?:review|performance|outcome|diagnos|sale|health|result|reality|truth|gold)\\w*',
)
const TYPES_PROXY = [
  'candidate_screening',
  'tabular_prediction',
  'medical_imaging',
  'lead_scoring',
  'ctr_ranking',
  'candidate_retrieval',
  'churn_prediction',
  'search_ranking',
  'text_classification',
  'credit_risk',
  'fraud_detection',
]

/** What stands against other rules: whose the labels are, and a stand-in that is said to be one. */
export function readLabelsFirst(s: Scan): void {
  hear(s, MACHINE_MADE)
  const own = s
    .all(EXPERTS)
    .find(
      (hit) =>
        !ofOthers(s, hit) &&
        !isAsked(s, hit) &&
        !isUnreal(s, hit) &&
        !LAY.test(s.around(hit, 30, 40)) &&
        !NOT_LABELS.test(s.sentence(hit)),
    )
  if (own && LABELLED_BY_PEOPLE.includes(s.archetype.id)) s.set('data.labelSource', 'expert', own)
  if (!s.is(...TYPES_PROXY)) return
  const stand = s
    .all(STAND)
    .find((hit) => !ofOthers(s, hit) && !isAsked(s, hit) && !/\b(?:chance|baseline|premium)\b/.test(hit.text))
  if (!stand) return
  s.set('data.labelsAvailable', 'proxy', stand, true)
  const near = (hit: { start: number }) => Math.abs(hit.start - stand.end) < 320
  const not = s.all(UNHELD).find((hit) => near(hit) && !/\b(?:bias|sex|women|calibrat\w*)\b/.test(hit.text))
  if (not) s.set('data.proxyAudit', false, not)
  const held = s.all(HELD).find(near)
  if (held) s.set('data.proxyAudit', true, held)
}
const NOT_LABELS =
  /\b(?:before (?:it|they|any|the)|each (?:film|case|one|result|output)|every (?:film|case|one|result|output|flag\w*)|will|then|still|output|results? (?:is|are))\b/

export function readLabelsWide(s: Scan): void {
  if (s.is('rules_only')) return
  hear(s, PLAIN)
  if (
    s.is('candidate_screening', 'lead_scoring', 'tabular_prediction', 'medical_imaging') &&
    !s.has('data.proxyAudit')
  ) {
    const audit = heard(s, PROXY_LEFT)
    if (audit) s.set('data.proxyAudit', false, audit)
  }
  hear(s, KEPT_FROM)
}
const PROXY_LEFT = said('data.proxyAudit', false, [
  "(?:nobody|no one|never|not|n't)[^¶;]{0,16} (?:compar\\w*|check\\w*|match\\w*|correlat\\w*)[^¶;]{0,24}(?:invitations?|hires?|choices|labels?|codes?|costs?|opened|clicks?)[^¶;]{0,24} (?:with|against|to|and) [^¶;]{0,40}",
])

/** What the choice itself hides, and what only comes afterwards. */
const KEPT_FROM: readonly Said[] = [
  said(
    'data.exploration',
    false,
    [
      "(?:never|not|n't|nobody|no one)[^¶;]{0,24} (?:lend|approve|accept|inspect|open|visit|check|show|send|let|grant|examine|audit|try)\\w*[^¶;]{0,50}(?:at random|randomly|by lot|by chance|just to (?:learn|see|know)|for the sake of learning|to learn|as a (?:test|trial|sample)|below the cut-?off|unless (?:the score|it))",
      '(?:no|without|never any|not one) (?:random|lottery|blind|chance|unbiased) (?:[a-z]+ )?(?:visits?|checks?|inspections?|samples?|audits?|approvals?|picks?|choices?|exposure|openings?|cases?|draws?)[^¶;]{0,40}',
      "(?:never|only) (?:shows?|sends?|offers?|plays?|picks?|recommends?|displays?)[^¶;]{0,40}(?:not sure|isn't sure|sure of|already (?:works|popular|liked)|tried and tested|best so far)",
    ],
    { unless: 'split|train and test|fold' },
  ),
  said(
    'data.loggedPropensities',
    false,
    [
      '(?:log|logs|record|records|history|table|file)[^¶;]{0,70} (?:nothing|no word|no trace|not|never|but never)[^¶;]{0,40}(?:chances?|probabilit\\w+|propensit\\w+|odds|likel\\w+)',
      '(?:with|at|by) (?:what|which) (?:chance|probability|propensity|odds)[^¶;]{0,60}(?:not|never|nobody|nowhere|unknown|lost|gone)',
      "(?:chances?|probabilit\\w+|propensit\\w+|odds) [^¶;]{0,50}(?:not|never|n't) (?:kept|logged|stored|recorded|saved|written|noted|known)",
    ],
    { kinds: ['contextual_bandit', 'uplift_modeling', 'ctr_ranking', 'dynamic_pricing', 'rl_control'] },
  ),
]

import { SEEKERS } from '../kinds'
import type { Scan } from '../../scan'
import { SOMEBODY } from '../people'
import { hear, type Said, said } from './wide'

const NOBODY =
  '(?:nobody|no one|none of (?:us|them)|we do not|we cannot|i cannot|i could not|they cannot|they could not|they do not)'
const PEOPLE =
  '(?:users?|customers?|visitors?|members?|subscribers?|listeners?|readers?|viewers?|players?|clients?|guests?|patients?|households?|callers?|shoppers?|passengers?|riders?|drivers?|accounts?|sellers?|buyers?|students?|sessions?|orders?|requests?|searches)'
const GROUPS =
  '(?:wom[ae]n|men|girls|older (?:people|applicants|workers|customers)|the (?:old|young|elderly)|foreign\\w*|migrants?|immigrants?|minorit\\w+|disabled (?:people|applicants)|ethnic \\w+|age groups?|different groups)'
const DECIDERS = [
  'candidate_screening',
  'credit_risk',
  'tabular_prediction',
  'fraud_detection',
  'medical_imaging',
  'content_moderation',
  'speech_recognition',
  'text_classification',
]
const SEEN = [
  'medical_imaging',
  'image_classification',
  'object_detection',
  'segmentation',
  'defect_inspection',
  'speech_recognition',
  'document_ai',
  'predictive_maintenance',
  'information_extraction',
  'text_classification',
]

/** No aim and no deed, whichever way round it is said. */
export const AIMLESS_TURNS: readonly Said[] = [
  said('problem.businessMetric', null, [
    '(?:which|what) (?:[a-z]+ )?(?:needle|figure|number|kpi|metric|result|needles|dial|thing) (?:this|it|that|the [a-z]+) (?:is|was|would be) (?:supposed|meant|expected|intended|going)? ?to (?:move|improve|change|raise|lower|better|shift|affect)[^¶;]{0,16} (?:is |was |has |remains )?(?:still |yet )?(?:never|not|nobody|no one|open|unclear|unknown|undecided)[^¶;]{0,24}',
  ]),
  said(
    'problem.actionOnPrediction',
    null,
    [
      `${NOBODY}[^¶;]{0,16} (?:say|says|know|knows|tell|tells|decided|said)[^¶;]{0,8} (?:what|who|how)[^¶;]{0,50} (?:does|do|would do|will do|should do|changes?|differently|reacts?|acts?|responds?|happens?) (?:differently|then|next|with|on|about|once|when|after|if)[^¶;]{0,40}`,
    ],
    { unless: 'success|model|training' },
  ),
]

export const TURNED: readonly Said[] = [
  said(
    'prod.owner',
    null,
    [
      '(?:nobody|no one)(?: there| here)? (?:who )?(?:would|will|is|could|can)(?: to)? (?:be )?(?:called|paged|on call|rung|woken)[^¶;]{0,40}',
      '(?:have|has|there is|with) (?:nobody|no one|no person|no team)(?: [a-z]+)? (?:to|who (?:would|will|could|can)) (?:run|own|maintain|operate|look after|support|keep|take over)[^¶;]{0,24}',
    ],
    { unless: 'approv\\w*|label\\w*|refund|review' },
  ),
  said(
    'data.splitStrategy',
    'random',
    [
      '(?:sampled|drawn|chosen|picked|taken|selected) (?:uniformly|evenly|arbitrarily|at will)[^¶;]{0,40}(?:hold-?out|test|validation|evaluation)[^¶;]{0,12}',
      '(?:kept|held|set|put|left) (?:back |aside |out |away )?every (?:third|fourth|fifth|sixth|seventh|eighth|tenth|twentieth|second|other) [a-z]+[^¶;]{0,30}',
      'every (?:third|fourth|fifth|sixth|seventh|eighth|tenth|twentieth) [a-z]+ (?:was|is|were|went|goes) (?:kept back|held back|held out|set aside|put aside|left out|to (?:the )?test)[^¶;]{0,20}',
    ],
    { unless: 'customers? (?:gets?|receives?)|voucher|inspected|checked by' },
  ),
  said(
    'data.populationShift',
    true,
    [
      '(?:learnt|learned|trained|fitted|built|tuned|samples?|examples|training \\w+)[^¶]{2,60}(?:;|,|¶)[^¶;]{0,8}(?:since|from|as of) [a-z]+[^¶;]{0,10} (?:we|they|the [a-z]+) (?:now )?(?:also |additionally )?(?:make|serve|sell|use|have|get|handle|treat|produce|ship|receive|run)[^¶;]{2,40}',
      '(?:training|learnt|learned|trained|samples?|examples|sample|test|data)[^¶;]{2,70}(?:;|,|:| but| and| while| whereas) (?:in (?:reality|practice|real life|use|the field|production|daily (?:use|work|life))|real (?:ones|life|users|cases|calls|photos|papers?)|the real ones?|at the customer)[^¶;]{4,80}',
    ],
    { kinds: SEEN, inferred: true, unless: 'same as|alike|nothing changes|accuracy (?:is|was)|works just as' },
  ),
  said(
    'data.selectiveLabels',
    true,
    [
      '(?:learn|know|find out|hear|see|told|establish)\\w* (?:of |about )?(?:the truth|the outcome|the result|what|whether|how|it)[^¶;]{0,50} only (?:if|when|where|for|of|in|after) (?:an? |the |those |somebody |someone |we )?[^¶;]{0,40}(?:visit|inspect|open|check|approve|accept|hire|call|review|examine|audit|grant|lend|look|took|taken|pick|select|stop)\\w*',
      'only (?:the )?(?:[a-z-]+ )?(?:those|ones|cases|claims|applicants|customers|payments|accounts) (?:that |who |which )?(?:we|an? [a-z]+|the [a-z]+|somebody)[^¶;]{0,20} (?:visit|inspect|open|check|approve|accept|hire|review|examine|audit|grant|pick|select|stop)\\w*[^¶;]{0,24} (?:have|has|get|got|carry|show|yield|ever)[^¶;]{0,30}(?:label|outcome|truth|verdict|result|answer)s?',
    ],
    {
      kinds: [
        'fraud_detection',
        'credit_risk',
        'candidate_screening',
        'tabular_prediction',
        'predictive_maintenance',
        'content_moderation',
        'lead_scoring',
        'anomaly_detection',
      ],
    },
  ),
  said(
    'data.adjudication',
    false,
    [
      '(?:where|when|if)[^¶;]{0,24}(?:disagree|differ)\\w*[^¶;]{0,12} (?:nothing|nobody|no one|neither)[^¶;]{0,30}',
      '(?:disagreements?|differences|conflicts) (?:are|is|get|were) (?:not|never) [^¶;]{0,30}',
    ],
    { unless: 'groups?|arms?|sites?|scanners?|machines?|devices?|sensors?' },
  ),
  said(
    'model.evalSet',
    false,
    [
      '(?:no|not an?|without an?) (?:[a-z]+ )?(?:set|sample|collection|list|catalogue|suite|pool) of (?:[a-z]+ )?(?:summar(?:y|ies)|answers?|questions?|conversations?|replies|dialogues?|examples?|cases|letters|texts)[^¶;]{0,30}',
    ],
    { kinds: ['rag_qa', 'llm_agent', 'summarization', 'text_completion'], told: true },
  ),
  said(
    'model.citesSources',
    false,
    [
      '(?:no|without(?: any| a)?) (?:page|link|source|reference|footnote|quote|citation)s?(?:,| or| and| nor)+ (?:no |any )?(?:page|link|source|reference|footnote|quote|citation|document)s?[^¶;]{0,12}',
    ],
    { kinds: ['rag_qa'], told: true },
  ),
  said(
    'model.humanApproval',
    false,
    [
      '(?:before|without) (?:anyone|anybody|somebody|someone|a human|a person|a colleague|an? [a-z]+) (?:has|have|had|having|ever)? ?(?:seen|checked|approved|looked|read|confirmed|noticed|signed)[^¶;]{0,20}',
    ],
    { kinds: ['llm_agent'], unless: 'not|never|must not|may not', told: true },
  ),
  said(
    'model.actionLimits',
    false,
    [
      '(?:amounts?|sums?|actions?|refunds?|payments?|what it (?:may|can) do|its (?:powers|rights))[^¶;]{0,16} (?:is|are) (?:not|never|un)(?: |-)?(?:limited|capped|restricted|bounded)[^¶;]{0,16}',
    ],
    { kinds: ['llm_agent'], told: true, unless: 'memory|data|storage' },
  ),
  said(
    'exp.type',
    'ab',
    [
      `(?:a |one )?random(?:ly (?:chosen|drawn|picked|selected))? (?:half|third|quarter|tenth|part|group|share|sample|\\d+ ?%) of (?:the |our |all )?${PEOPLE}(?: [a-z]+){0,2} (?:gets?|sees?|receives?|is shown|are shown|is given|are given|has|have)[^¶;]{0,40}`,
    ],
    { unless: 'train\\w*|hold-?out|labell?\\w*' },
  ),
  said(
    'prod.modelValidationGate',
    false,
    [
      '(?:re-?fit|retrained [a-z]+|re-?train(?:ed|ing)[^¶;]{0,20}|new (?:model|version|weights)|fresh (?:model|weights))[^¶;]{0,24} (?:replaces?|overwrites?|supersedes?|takes the place of|swaps? out) (?:the )?(?:live|old|current|running|previous|last)[^¶;]{0,20}(?:no questions asked|unchecked|untested|without|automatically|by itself|straight away|at once|blindly)[^¶;]{0,20}',
    ],
    { told: true },
  ),
  ...(['prod.humanOversight', 'reg.automation'] as const).map((path) =>
    said(
      path,
      path === 'reg.automation' ? 'assisted' : 'in_loop',
      [
        '(?:still|always|personally|also|then|first) (?:looks? at|checks?|reads?|goes over|goes through|reviews?|confirms?|approves?|signs?|corrects?) (?:every|each|all)(?: [a-z-]+){1,3} before[^¶;]{0,30}',
        `${SOMEBODY} (?:still |always |then )?(?:looks? at|checks?|reads?|reviews?|confirms?|approves?|signs?) (?:every|each) (?:one|single one|of them)[^¶;]{0,20}`,
      ],
      {
        unless: 'label\\w*|annotat\\w*|train\\w*|model version|release',
        kinds: [...DECIDERS, 'document_ai', 'information_extraction', 'summarization', 'llm_agent', 'rag_qa'],
      },
    ),
  ),
  said(
    'prod.auditLog',
    false,
    [
      '(?:not|never|nobody|no one)[^¶;]{0,10} (?:stor(?:e|es|ed)|keeps?|kept|logs?|logged|records?|recorded|saves?|saved|not(?:e|es|ed)|writes?|written|archives?)(?: down)? (?:why|what|when|how|which|on what)[^¶;]{0,50}(?:decisions?|decided|taken|refus\\w*|answered|chose|did|acted|approved|rejected|stopped)[^¶;]{0,20}',
    ],
    { unless: 'label\\w*|which (?:of|gearbox|payment)\\w*|probabilit\\w+' },
  ),
  said(
    'prod.fairnessAudit',
    false,
    [
      `(?:${NOBODY}|unknown|unclear|never (?:looked|checked|asked))[^¶;]{0,16} (?:know|knows|say|tell|looked|checked|see|sure)?[^¶;]{0,8} ?(?:how|whether|if|at how) ${GROUPS}[^¶;]{0,50}`,
      `(?:how|whether|if) ${GROUPS}[^¶;]{0,60} (?:not|never|nobody|no one|unknown|open)[^¶;]{0,24}`,
    ],
    { unless: 'a/b|arms?|tariff', kinds: DECIDERS },
  ),
  said(
    'problem.targetRecall',
    1,
    [
      '(?:not|never|nobody will|refuses? to|unwilling to) (?:accept|tolerate|allow|stand for|live with|forgive|put up with) (?:a single|one|any|even one|even a single|so much as one) (?:missed|undetected|overlooked|unseen|unnoticed|lost)[^¶;]{0,30}',
      '(?:single|one|any) (?:miss|missed [a-z]+|overlooked [a-z]+) (?:is|would be) (?:one too many|too much|unacceptable|not acceptable|inexcusable)',
    ],
    { kinds: SEEKERS },
  ),
  said(
    'problem.targetFpr',
    0,
    [
      '(?:not|never|nobody will|refuses? to|unwilling to) (?:accept|tolerate|allow|stand for|live with|forgive|put up with) (?:a single|one|any|even one|even a single|so much as one|[^¶;]{0,40} (?:or|and) (?:a single |one |any )?)(?: ?)(?:false|needless|wrong|unnecessary|mistaken|unjustified)[^¶;]{0,30}',
    ],
    { kinds: SEEKERS },
  ),
]
export const OPTED: readonly Said[] = [
  said('data.biometricConsent', false, [
    'without (?:having|ever having|being|their|anyone having|anybody)[^¶;]{0,16} (?:opt(?:ed|ing) in|agreed|consented|been asked|asked|signed|knowing|consent|agreement|permission)[^¶;]{0,16}',
    '(?:never|not) (?:opted in|signed up|been asked|been told|signed anything)[^¶;]{0,16}',
  ]),
]

export function readTurned(s: Scan): void {
  if (!s.is('rules_only')) hear(s, TURNED)
  else
    hear(
      s,
      TURNED.filter(({ path }) => path.startsWith('prod.')),
    )
  if (s.value('data.biometric') === true) hear(s, OPTED)
}

import type { Scan } from '../../scan'
import { SOMEBODY } from '../people'
import { hear, type Said, said } from './wide'

const AI =
  '(?:an? |the )?(?:ai|a\\.i\\.|machine|bot|robot|computer|algorithm|language model|llm|software|chat-?bot|artificial intelligence)'
const SCREEN = '(?: (?:on|in|at) (?:the |our |any )?[a-z]+)?'
const HEALTH = '(?:patient|health|medical|clinical|personal health|diagnos\\w+|treatment)'

/** What is denied in words that other rules take for a yes; these come first. */
export const DENIALS: readonly Said[] = [
  said(
    'prod.aiDisclosure',
    false,
    [
      `(?:nothing|nowhere|no (?:notice|label|sign|hint|banner|line|note|word|mention|message|text|remark|footer|disclaimer))${SCREEN}[^¶;]{0,24} (?:says?|tells?|shows?|indicates?|reveals?|mentions?|suggests?|states?|gives? away|hints?|points? out|that)[^¶;]{0,24} ${AI}`,
      `(?:nobody|no one|they|users?|customers?|callers?|readers?|people|citizens?|patients?|guests?|staff|clients?|tenants?)[^¶;]{0,16} (?:is|are|will be|would be|gets?) (?:not|never)(?: being)? (?:told|informed|made aware|warned|notified)[^¶;]{0,40} ${AI}`,
      `(?:do not|don't|does not|doesn't|won't|will not|never) (?:tell|inform|say|mention|disclose|reveal|state|let)[^¶;]{0,40} ${AI}`,
    ],
    { told: true },
  ),
  said(
    'data.phi',
    false,
    [
      `(?:no|without|not any|never any) ${HEALTH}(?:'s|s')? (?:details?|data|information|names?|records?|files?|notes?)(?: of any kind)? (?:goes?|go|are|is|will|enters?|leaves?|reach(?:es)?|gets?|get|come|comes)(?: \\w+){0,3}`,
      `(?:holds?|contains?|carr(?:y|ies)|shows?|includes?|has|have|uses?|needs?|sees?) (?:no|not any|nothing of the) ${HEALTH} (?:details?|data|information|records?)`,
      `(?:no|nothing) (?:identifying|identifiable) (?:\\w+ )?(?:patient|health)`,
    ],
    {
      kinds: [
        'rag_qa',
        'llm_agent',
        'summarization',
        'text_completion',
        'semantic_search',
        'text_classification',
        'information_extraction',
      ],
    },
  ),
  said(
    'data.baa',
    true,
    [
      '(?:baa|business associate agreement|hipaa (?:agreement|contract))[^¶;]{0,40} (?:in force|in place|signed|countersigned|concluded|exists|valid|on file|executed)',
      '(?:signed|concluded|have|has|holds?) (?:a |the )?(?:baa|business associate agreement)',
    ],
    { unless: "not|no|never|without|n't|nobody|yet to|should|missing|refus\\w+" },
  ),
  said(
    'data.parentalConsent',
    true,
    [
      '(?:a |the |one |each |every |both )?(?:parents?|guardians?|mother or father|carers?) (?:has to|have to|must|needs? to|need to|is asked to|are asked to|always|first) (?:first )?(?:agree|consent|sign|confirm|approve|tick|opt in)\\w*(?: \\w+){0,3}',
      '(?:consent|permission|agreement|signature) (?:of|from|by) (?:a |the |both |their )?(?:parents?|guardians?)[^¶;]{0,24} (?:collected|required|needed|obtained|asked|stored|on file|given)',
    ],
    { unless: "not|never|no|without|n't|nobody|should" },
  ),
  said(
    'prod.humanOversight',
    'none',
    [
      `(?:no|without an?|not one|nor an?) (?:[a-z]+ )?(?:analyst|clerk|officer|person|human|employee|doctor|recruiter|agent|moderator|operator|caseworker|colleague|manager)s? (?:has|have|having|gets?|taking) (?:a |any )(?:say|look|hand|part|word)(?: in it)?`,
      '(?:goes|go|is|are|put|published|posted|sent|set|shown)[^¶;]{0,24},? (?:unseen|unchecked|unread|unreviewed|sight unseen)(?= |,|¶|\\.|$)',
      'without (?:a|any|one|the) (?:caseworker|clerk|officer|human|person|doctor|colleague|recruiter|analyst|moderator|manager|employee|single person)s? (?:ever )?(?:looking|seeing|checking|reading|reviewing|opening|involved|being (?:asked|involved|told))(?: \\w+){0,3}',
    ],
    {
      unless:
        're-?train\\w*|new (?:model|version)s?|labell?\\w*|must not|may not|should not|never be|instead of|rather than',
    },
  ),
  said(
    'model.citesSources',
    false,
    [
      '(?:no|without(?: any)?|not any|lacks?(?: any)?|any|missing) (?:indication|hint|word|sign|mention|information|trace|clue|pointer|idea|reference|link)s?(?: (?:of|about|as to|on|to|from|given|to say))* (?:(?:which|what) (?:documents?|pages?|manuals?|files?|sources?|passages?|sections?|guidelines?|pdfs?|rules?|chapters?|articles?|polic(?:y|ies)|it|they|the answer)|where|the (?:source|document|page|manual|passage))[^¶;]{0,40}',
      "(?:cannot|can't|can not|couldn't|could not|no way to|impossible to|unable to|nobody can|no one can) (?:see|tell|check|trace|know|verify|find out|look up)[^¶;]{0,16} (?:where|which (?:\\w+)|what (?:\\w+)?)[^¶;]{0,40}(?:from|on|rests?|based|behind)",
      '(?:answers?|replies) (?:come|comes|are|is|arrive)[^¶;]{0,16} without (?:any |a |the )?(?:sources?|references?|citations?|links?|footnotes?|page numbers?|quotes?)',
    ],
    { kinds: ['rag_qa', 'llm_agent', 'summarization', 'text_completion'], told: true },
  ),
]

const CASE_WORK =
  're-?train\\w*|new (?:model|version)s?|labell?\\w*|annotat\\w*|test set|training set|kappa|bias|budget'
/** Each result passes through somebody's hands. */
const IN_LOOP = [
  `${SOMEBODY},? (?:who|that) (?:then |will |always |still |must |has to |also |first )*(?:checks?|reviews?|reads?|confirms?|approves?|corrects?|verifies|verify|inspects?|signs?|looks? (?:at|over|through)|goes? (?:over|through)) (?:every|each|all|them all|any)(?: [a-z]+){0,4}`,
  `${SOMEBODY} (?:will |would |is to |has to |must |shall )*(?:go(?:es)? on|keeps?|continues?|carr(?:y|ies) on|still|always|also) (?:to )?(?:check|read|review|confirm|look|inspect|sign|verify|approv|correct)(?:s|ing|ies|es|at)?(?: (?:at|over|through))? (?:every|each|all|any|them|it)(?: [a-z]+){0,5}`,
  `(?:every|each|all|any)(?: [a-z-]+){1,3} (?:still |always |first |then |must |has to |have to |will )*(?:pass(?:es)?|goes?|go|comes?|runs?|lands?) (?:through|across|by|past|before|over|on) (?:the |a |an |our )?(?:hands|desk|eyes|screen) of(?: [a-z]+){0,3}`,
  `(?:system|tool|model|software|it|machine) (?:only |just |merely )?(?:proposes?|suggests?|recommends?|drafts?|prepares?)[^¶;]{0,40}(?:,|;| and| but)? (?:but |and )?(?:the |a |an |our )?${SOMEBODY} (?:then |still |always )*(?:decides?|chooses?|has the (?:final|last)|makes the (?:final )?(?:call|decision)|confirms?|approves?|signs?)`,
]
const ATTRIBUTE =
  '(?:age|sex|gender|race|ethnicity|nationality|religion|names?|marital status|date of birth|birth date|disability|citizenship|origin|photos?)'
const TAKEN_OUT: readonly Said[] = [
  said(
    'data.protectedFeatures',
    [],
    [
      `${ATTRIBUTE}(?:(?:,| and|, and| or) ${ATTRIBUTE})+ (?:is|are|were|was|get|gets|have been|has been) (?:all |first |always |automatically )*(?:stripped|removed|dropped|taken out|left out|deleted|excluded|blanked|masked|hidden|withheld|cut|kept out)[^¶;]{0,30}`,
      `(?:strip|remove|drop|leave out|delete|exclude|mask|withhold)(?:s|ped|d|ed)? (?:the )?${ATTRIBUTE}(?:(?:,| and|, and| or) ${ATTRIBUTE})+`,
    ],
    { unless: 'should|would|could|must|want|plan' },
  ),
]

export const PEOPLE_IN: readonly Said[] = [
  said('prod.humanOversight', 'in_loop', IN_LOOP, { unless: CASE_WORK }),
  said('reg.automation', 'assisted', IN_LOOP, { unless: CASE_WORK }),
  said(
    'reg.automation',
    'full',
    [
      '(?:rejects?|refuses?|declines?|cuts?|stops?|blocks?|denies|sends? away|turns? (?:down|away)|closes?|cancels?|suspends?|fires?|bans?|issues?|pays?|grants?|approves?)[^¶;]{0,40} (?:by itself|by themselves|on its own|automatically|of its own accord|without (?:asking|a human|anybody|anyone|any person))',
      '(?:is|are|gets?) (?:stopped|rejected|refused|cut|blocked|denied|suspended|closed|declined|cancelled|withheld|deleted|fined|banned) automatically',
    ],
    { unless: `${CASE_WORK}|must not|may not|should not|never|not be|instead of|rather than` },
  ),
]

const PERSON =
  '(?:person|people|persons|individuals?|applicants?|citizens?|claimants?|households?|someone|somebody|him|her|them|tenants?|borrowers?|candidates?|patients?|students?|employees?|families|family|residents?)'
export const DUTIES_WIDE: readonly Said[] = [
  said(
    'reg.legalEffect',
    true,
    [
      '(?:has|have|had|having|produces?|carries|carry|with|of|is of|entails?|takes?) (?:a |an |full |direct |binding |certain )*(?:legal|legally (?:binding|relevant|significant)) (?:effects?|consequences?|force|weight|impact)',
      `(?:seriously|significantly|materially|gravely|substantially|similarly significant\\w*|strongly|deeply) affects? (?:a |an |the |each |any |these |those )?${PERSON}(?!')`,
      `art(?:icle|\\.)? ?22(?: of the gdpr| gdpr)?`,
      '(?:decides?|settles?|determines?) (?:whether|if|who) (?:a |an |the |each )?(?:[a-z]+ ){0,3}?(?:gets?|keeps?|loses?|receives?|is (?:paid|granted|refused|admitted|hired|evicted)|has a right)[^¶;]{0,40}(?:benefits?|loans?|jobs?|flats?|visas?|permits?|pensions?|allowances?|insurance|treatment|place)',
    ],
    {
      unless: 'no legal (?:effect|consequence)s?|not have (?:a )?legal|without legal (?:effect|consequence)s?|never',
      inferred: false,
    },
  ),
  said(
    'prod.auditLog',
    false,
    [
      '(?:trail|log|logs|record|records|journal|register|trace|protocol|history) of (?:the |all |its |each |every |past |our )?(?:decisions?|actions?|outputs?|results?|refusals?|answers?|scores?|alarms?|changes)[^¶]{0,60}(?:keep none|have none|there is none|there are none|none (?:is|are) kept|none exists?|is missing|are missing|does not exist|nothing of the (?:sort|kind))',
      '(?:no|without(?: an?)?|not any|never any) (?:audit )?(?:trail|log|logs|record|records|journal|trace|register)s? (?:of|for|on|about) (?:what|who|which|the |all |its |each |past )?(?: ?(?:decisions?|actions?|outputs?|refusals?|answers?|scores?|was|it|has))[^¶;]{0,30}',
      '(?:none of (?:it|this|that|the decisions)|not a single decision) (?:is|are|gets?|was) (?:logged|recorded|written down|stored|kept|archived|documented)',
    ],
    { unless: 'propensit\\w+|probabilit\\w+|clicks?|label\\w*' },
  ),
  said(
    'prod.fairnessAudit',
    false,
    [
      '(?:no|without(?: an?| any)?|not any|never an?|never any|nor an?) (?:[a-z-]+ )?(?:check|test|audit|look|study|analysis|review|examination|assessment|investigation|testing|measurement)s? (?:for|of|on|into|about|against) (?:any )?(?:possible |potential |hidden )?(?:bias\\w*|fairness|discriminat\\w*|unequal|disparate|adverse impact|prejudice|unfair\\w*|equal treatment)[^¶;]{0,30}',
      "(?:bias\\w*|fairness|discriminat\\w*|adverse impact|equal treatment|disparate impact)[^¶;]{0,40} (?:not|never|nobody|no one|n't|nowhere)[^¶;]{0,30}(?:checked|tested|measured|audited|looked|examined|studied|considered|assessed|investigated|an issue|a topic|analysed|analyzed)",
      "(?:nobody|no one|never|not|n't)[^¶;]{0,30} (?:check|look|test|measur|audit|compar|examin|ask|analy)\\w*[^¶;]{0,40}(?:whether|if|how|for|by|between|across)[^¶;]{0,40}(?:wom[ae]n|men|sex|gender|age groups?|older|younger|foreign\\w*|ethnic\\w*|origin|nationalit\\w*|minorit\\w*|disabled|groups|race|black|religio\\w*|migrant\\w*)",
    ],
    { unless: 'labels?|a/b|arms?' },
  ),
  said(
    'prod.fairnessAudit',
    true,
    [
      '(?:auditors?|audit|consultan\\w+|university|researchers?|we|they|team|office|institute)[^¶;]{0,20} (?:compared|checked|measured|tested|examined|reviewed|looked at)[^¶;]{0,60}(?:by|between|across|for|of) (?:sex|gender|age|ethnic\\w*|origin|nationality|men and women|women and men|groups?|race)[^¶;]{0,60}',
      '(?:bias|fairness|adverse[- ]impact|disparate[- ]impact) (?:audit|test|check|analysis|study|review)[^¶;]{0,20} (?:was|were|has been|is) (?:done|passed|carried out|completed|finished|signed|run)',
    ],
    { unless: "not|never|nobody|no one|n't|should|will|plan\\w*" },
  ),
  said(
    'prod.explanations',
    false,
    [
      '(?:gets?|receives?|is given|are given|hears?|told|sees?|learns?) (?:no|not any|never any|neither|nothing about the) (?:reasons?|explanations?|grounds|why|justification)[^¶;]{0,20}',
      '(?:no|without(?: an?| any)?) (?:reasons?|explanations?|grounds|justification) (?:is|are|was|were)? ?(?:given|stated|offered|attached|shown|sent|provided)',
    ],
    { unless: 'should|must|has to' },
  ),
  said(
    'data.deidentified',
    false,
    [
      '(?:nothing|none of (?:it|this|that|the \\w+)|no (?:names?|details?|fields?|data|lines?)) (?:is|are|gets?|get|was|were|has been|have been) (?:blacked out|masked|redacted|anonymi[sz]ed|pseudonymi[sz]ed|blanked|cut out|crossed out|scrubbed|replaced)',
      '(?:names?|notes?|records?|files?|scans?|letters?|charts?|images?|films?|reports?|transcripts?|recordings?|chats?|messages?|texts?|data)[^¶;]{0,20} (?:go|goes|sent|travels?|leaves?|passes?|passed on|uploaded|shipped)[^¶;]{0,30} (?:as (?:they are)|in (?:the )?(?:clear|plain|full)|unredacted|unmasked|uncensored|with (?:the |all |full )?names?|raw)',
      "(?:names?|birth dates?|addresses|identit\\w+|personal details)[^¶;]{0,30} (?:not|never|n't) (?:blacked out|masked|redacted|removed|stripped|hidden|anonymi[sz]ed|pseudonymi[sz]ed|blanked|taken out)",
    ],
    { unless: 'patch|raw signals?|sensor' },
  ),
  said(
    'data.deidentified',
    true,
    [
      '(?:names?|dates?|birth dates?|addresses|identit\\w+|identifiers?|personal details|patient ids?)(?:(?:,| and|, and) [a-z ]{3,20})* (?:is|are|were|was|gets?|get|have been|has been) (?:first |always |automatically )*(?:stripped|removed|masked|redacted|blacked out|replaced|taken out|hashed|scrubbed|pseudonymi[sz]ed|anonymi[sz]ed|cut)(?: \\w+){0,3}',
    ],
    { unless: 'not|never|no|nobody|without|should|model sees|before the model' },
  ),
  said(
    'data.biometric',
    true,
    [
      '(?:selfies?|faces?|voices?|voice-?prints?|fingerprints?|irises|palms?|gait)[^¶;]{0,50} (?:compar|match|recogni[sz]|identif|check|verif)\\w*[^¶;]{0,50}(?:passport|id card|stored|database|register|photo|list|who|person|people|them|enrol\\w+)',
      '(?:recogni[sz]|identif|verif|match)\\w* (?:each |every |the |all |our )?(?:[a-z]+ ){0,2}?(?:by|from|through|via|with) (?:a |an |the |his |her |their )?(?:face|voice|voice-?print|fingerprint|iris|palm|gait|typing rhythm|keystroke)s?',
    ],
    { unless: 'no faces?|not identif\\w+|never identif\\w+' },
  ),
  said('reg.euAiActClass', 'limited', [
    '(?:only|merely|just|nothing but|no more than)[^¶;]{0,16} (?:transparency|disclosure|labelling|information) (?:duties|duty|obligations?|rules)[^¶;]{0,30}',
  ]),
  said(
    'reg.euAiActClass',
    'prohibited',
    [
      '(?:forbidden|prohibited|banned|outlawed|unlawful|not allowed)[^¶;]{0,40} (?:practices?|ai act|artificial intelligence act|eu ai|article 5|annex)',
      '(?:ai act|artificial intelligence act)[^¶;]{0,30} (?:forbids|prohibits|bans|outlaws)',
    ],
    { unless: 'not (?:forbidden|prohibited|banned)|whether' },
  ),
]

const CONSENT: readonly Said[] = [
  said(
    'data.biometricConsent',
    false,
    [
      "(?:were|was|are|is|have|has|had|did)(?: been)? (?:not|never|n't)(?: been)? (?:asked|consulted|sign\\w*|agree\\w*|consent\\w*|given|told)",
      '(?:nobody|no one|none of them)[^¶;]{0,16} (?:signed|agreed|consented|was asked|were asked|gave)[^¶;]{0,30}',
      "weren't asked",
      '(?:no|without(?: any| a)?) (?:written |explicit |signed )?(?:consent|permission|agreement|signature)s?[^¶;]{0,30}',
    ],
    { unless: 'approving|refund|budget|purchase' },
  ),
  said(
    'data.biometricConsent',
    true,
    [
      '(?:each|every|all|the)(?: [a-z]+){1,2} (?:has|have) (?:agreed|consented|signed)[^¶;]{0,40}',
      '(?:written|explicit|signed) consent[^¶;]{0,30}(?:collected|given|on file|obtained|stored|signed|there)',
    ],
    { unless: 'not|never|no|nobody|without' },
  ),
]

const CARED = [
  'credit_risk',
  'candidate_screening',
  'tabular_prediction',
  'fraud_detection',
  'dynamic_pricing',
  'lead_scoring',
]
export function readDenials(s: Scan): void {
  hear(s, DENIALS)
  if (s.is(...CARED)) hear(s, TAKEN_OUT)
}

export function readLawWide(s: Scan): void {
  if (!s.is('predictive_maintenance', 'anomaly_detection', 'defect_inspection', 'demand_forecasting', 'rl_control')) {
    hear(s, PEOPLE_IN)
    hear(s, DUTIES_WIDE)
  } else
    hear(
      s,
      DUTIES_WIDE.filter(({ path }) => path === 'prod.auditLog'),
    )
  if (s.value('data.biometric') === true) hear(s, CONSENT)
}

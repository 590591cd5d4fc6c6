import { type Concept, concept } from '../concept'

const NO_ONE = '(?:never|not|nobody|no one|no|none|nothing|without|neither|nor)'
const REFUSAL =
  '(?:refus\\w+|reject\\w+|denials?|denied|declin\\w+|turned down|decisions?|citizens?|applicants?|claimants?|customers?|borrowers?|resident)'

/** What the law asks for in dealing with people. */
export const DUTIES_SAID: readonly Concept[] = [
  concept(
    'reg.reasonsRequired',
    true,
    [
      '(?:reasons?|reasoned|grounds|why|justif\\w+|explain\\w*|explanations?)',
      REFUSAL,
      '(?:(?:the )?(?:law|act|statute|regulation|regulator|by-?law|code|court)s? (?:\\w+ )?(?:wants?|requires?|demands?|obliges?|says|prescribes?|insists?|orders?)|must|have to|has to|are obliged|is obliged|entitled|right to|required|void|unlawful|invalid|obligation|duty)',
    ],
    {
      none: 'for (?:this|that|some|these|which) reasons?|reasons? to|no duty|not required|need not|not obliged|reasons? (?:we|that we) (?:want|need)|legal grounds?|lawful grounds?',
    },
  ),
  concept(
    'reg.legalEffect',
    true,
    [
      '(?:legally binding|binding (?:on|for|upon) (?:the |an? |him|her|them|each |every )?(?:\\w+)?|(?:decides?|determines?|settles?|says) who (?:receives?|gets?|is (?:granted|given|admitted)|keeps?|loses?)|loses? (?:the|his|her|their) (?:scholarship|permit|licen[cs]e|benefit|right|visa|home|flat|pension|job|place)|(?:refus\\w+|grant\\w*|denial|withdraw\\w*)[^¶;,]{0,20} (?:residence|work|building|parking|driving) (?:permit|licen[cs]e))',
      '(?:applicants?|citizens?|residents?|permits?|benefits?|tenants?|patients?|people|persons?|students?|pupils?|claimants?|refus\\w+|score|whoever|loans?|licen[cs]es?|him|her|them|scholarships?|allowances?|pensions?|visas?)',
    ],
    { none: 'suppliers?|not binding|never binding', inferred: true },
  ),
  concept(
    'reg.euAiActClass',
    'high',
    ['high[- ]risk', '(?:ai act|ai regulation|european ai|eu ai|artificial intelligence act|annex iii)'],
    {
      none: 'not high|no high|never|whether',
    },
  ),
  concept(
    'reg.euAiActClass',
    'limited',
    ['limited[- ]risk', '(?:ai act|ai regulation|european ai|eu ai|artificial intelligence act)'],
    { none: 'not|whether' },
  ),
  concept(
    'reg.euAiActClass',
    'minimal',
    ['minimal[- ]risk', '(?:ai act|ai regulation|european ai|eu ai|artificial intelligence act)'],
    { none: 'not|whether' },
  ),
]
/** Letters to those whom a lender in the United States refuses. */
export const LETTERS: readonly Concept[] = [
  concept(
    'reg.adverseActionReasons',
    false,
    [
      '(?:letters?|sentence|notices?|denials?|refused applicants|rejected applicants|they (?:get|receive)|applicants? (?:get|receive)s?|declin\\w+)',
      '(?:nothing (?:more|better|else)|no (?:cause|reason|ground|explanation)s?|does not meet|do not meet|did not meet|same (?:sentence|text|letter)|one (?:and the same )?sentence|standard (?:sentence|text|letter)|generic|without (?:any )?(?:reasons?|cause|grounds?)|never (?:say|state|name)s?)',
    ],
    { none: 'repl(?:y|ies)|support|ticket' },
  ),
  concept(
    'reg.adverseActionReasons',
    true,
    [
      '(?:letters?|notices?|denials?|refusals?|declines?|rejections?)',
      '(?:with|names?|states?|lists?|gives?|contains?|carr(?:y|ies)) (?:its |the |their |his |her |up to )*(?:\\w+ )?(?:main|principal|specific|key|individual|concrete|actual|top) (?:\\w+ )?reasons?',
    ],
    { none: `${NO_ONE}|should|must|would|will` },
  ),
]
const DEVICE_LAW =
  '(?:ce(?:[- ]mark\\w*| certificat\\w*)?|mdr|fda|510\\(?k\\)?|de novo|notified body|device (?:approval|clearance)|medical[- ]device \\w+)'
/** The route to market of a medical device; none where nobody has begun. */
export const ROUTE: readonly Concept[] = [
  concept(
    'reg.devicePathway',
    null,
    [
      DEVICE_LAW,
      '(?:not (?:yet )?(?:begun|started|applied|planned|considered|there|thought|filed|sought|looked)|nobody|no one|never|no plans?|none|missing|nothing|open|later)',
    ],
    {
      none: 'reviewed|label\\w*|radiologist',
    },
  ),
  concept(
    'reg.devicePathway',
    'ce_mdr',
    [
      'ce[- ](?:mark\\w*|certificat\\w*)|mdr',
      '(?:under way|underway|applied|planned|plan|prepar\\w+|in progress|filed|submitted|engaged|aim\\w*|seek\\w*|want\\w*|hold|holds|received|granted|route)',
    ],
    {
      none: NO_ONE,
    },
  ),
]
export const DIAGNOSES = concept(
  'reg.medicalDevice',
  true,
  [
    '(?:diagnostic (?:software|app|device|tool|product)|medical device|names? (?:the|a|one of \\w+) (?:\\w+ )?diagnos[ie]s|(?:returns?|replies|answers?|gives?|says)[^¶;]{0,30} diagnos[ie]s|diagnos[ie]s of (?:an? |the )?(?:mole|lesion|rash|eye|skin|wound)s?)',
  ],
  { none: `${NO_ONE}|machine|engine|fault|car|vehicle`, inferred: true },
)

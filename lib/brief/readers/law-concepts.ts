import { type Concept, concept } from '../concept'

const NO_ONE = '(?:never|not|nobody|no one|no|none|nothing|without|neither|nor)'
const PERSON =
  '(?:person|human|official|clerk|operator|officer|driver|employee|underwriter|moderator|doctor|nurse|agent|recruiter|analyst|guard|lifeguard|engineer|inspector|somebody|someone|anybody|anyone|man|woman|staff)'
const SELF =
  '(?:by itself|on its own|by themselves|of its own accord|unattended|automatic(?:ally)?|straight away|at once|directly|immediately)'
const NOT_CASES =
  're-?train\\w*|new (?:model|version)s?|labell?\\w*|annotat\\w*|must (?:not|never)|may (?:not|never)|should (?:not|never)|never (?:act|decide|be)|instead of|rather than|newsletter|lift|door|dashboard'

/** The machine acts alone; said of who takes no part. */
export const ALONE: readonly Concept[] = [
  concept('reg.automation', 'full', [`${PERSON} or no ${PERSON}`], { none: NOT_CASES }),
  concept(
    'reg.automation',
    'full',
    [
      SELF,
      `(?:no|without an?|without any|not an?) (?:[a-z]+ )?${PERSON}s? ?(?:is |are |being |has |have )?(?:involved|takes? part|taking part|in the loop|in between|looks?|looking|present|asked|consulted|sees?)`,
    ],
    { none: NOT_CASES },
  ),
  concept(
    'reg.automation',
    'full',
    [
      '(?:with|without) (?:no one|nobody|anybody|anyone|any human|any person|a soul|a human|a person)(?: (?:at|in|of) (?:the |our )?[a-z]+)? (?:\\w+ )?(?:check|look|review|approv|confirm|read|see|interven|tak)ing(?: \\w+){0,3}',
      '(?:price|decision|refus\\w+|rejection|payment|letter|mail|answer|post|comment|hidden|deleted|blocked|goes|go|sent|set|paid|order|live|valves?|machine|application)s?',
    ],
    { none: NOT_CASES },
  ),
]
const ROLE =
  '(?:radiologists?|recruiters?|doctors?|nurses?|clerks?|analysts?|underwriters?|officers?|lawyers?|moderators?|handlers?|adjusters?|planners?|buyers?|dispatchers?|teachers?|agents?|controllers?|inspectors?|managers?|fitters?|dealers?|engineers?|staff|pharmacists?)'
/** A person decides with it, or is only told. */
export const TOGETHER: readonly Concept[] = [
  concept(
    'reg.automation',
    'advisory',
    [
      '(?:hints?|tips?|pointers?|indications?|suggestions?|advice|second opinion)',
      '(?:no more(?: than that)?(?= |¶|$)|nothing more|up to (?:them|him|her|us|the)|free to ignore|not binding|never binding|only an?|just an?)',
    ],
    { none: `${NOT_CASES}|consultant|book` },
  ),
  concept(
    'reg.automation',
    'advisory',
    [
      '(?:only|merely|just) (?:tells?|shows?|points|warns?|informs?|says)(?: \\w+){1,3}',
      '(?:up to (?:them|him|her|us|the)|decide for themselves|their own decision|free to|as they (?:like|please|see fit))',
    ],
    { none: NOT_CASES },
  ),
  concept(
    'reg.automation',
    'assisted',
    [
      `${ROLE} (?:then |still |first |always |only )?(?:sees?|gets?|looks? at|receives?|reads?|opens?) `.trimEnd(),
      '(?:and|then|but) (?:then |still |always )?(?:writes?|decides?|chooses?|choose|picks?|judges?|rules?|makes? up)(?: \\w+){0,5}',
    ],
    { none: `${NOT_CASES}|model decides|it decides|never|nobody` },
  ),
]

const OUTSIDER =
  "(?:(?:run|hosted|operated|owned|provided|offered) by (?:someone else|somebody else|others|another (?:company|firm)|an? (?:vendor|provider|supplier|third party|american|foreign)[a-z ]{0,16})|(?:vendor|supplier|provider|partner|manufacturer)s?'s? (?:own )?(?:data cent(?:re|er)|servers?|machines|cloud|platform|model)|outside (?:our|the) (?:house|company|walls|building|network|organi[sz]ation|premises)|cloud of (?:an? |the )?(?:[a-z]+ ){0,2}?(?:company|firm|provider|vendor)|one of the (?:big |large |major )?(?:american |cloud |us |tech )?(?:providers|vendors|clouds|companies)|(?:mistral|anthropic|openai|azure|aws|google|bedrock|cohere|deepl|vertex|amazon|microsoft)(?:'s)? ?(?:endpoint|api|model|service|cloud|llm|speech|translate)?)"
const SENT =
  '(?:sen[dt]s?|goes?|go|uploads?|uploaded|calls?|posts?|posted|shipped|ships?|passes|passed|forwards?|forwarded|streams?|streamed|pushed|travels?|leaves?|handed|judges?|reads?|answers?|processe[sd]|transcribes?)'
/** Data that go out, or stay. A vendor's proposal is spoken of as ours. */
export const OUTSIDE: readonly Concept[] = [
  concept(
    'data.thirdPartyApi',
    true,
    [
      OUTSIDER,
      SENT,
      '(?:models?|llms?|prompts?|texts?|charts?|audio|recordings?|conversations?|messages?|documents?|files?|images?|photos?|records?|comments?|questions?|letters?|data|calls|service|everything)',
    ],
    {
      none: `${NO_ONE} (?:\\w+ ){0,2}?(?:leaves?|goes|go|sent|allowed|data)|must not|may not|forbidden|instead of|weather|map|maps|ruled out|not allowed|competitors?|rivals?`,
      told: true,
    },
  ),
  concept(
    'data.thirdPartyApi',
    false,
    [
      '(?:host|hosts|hosted|run|runs|running|operate|operates|stays?|kept) (?:\\w+ ){0,4}?(?:ourselves|in-house|on-premises?|on-prem|on our own (?:\\w+ )?(?:machines|servers|hardware|gpus?|racks?|cluster|site)|in our (?:own )?(?:\\w+ )?(?:rack|data cent(?:re|er)|cluster|server room|cellar|basement|building))',
      '(?:models?|llms?|everything|it|all of it|inference|nothing)',
    ],
    { none: 'not|never|cannot|would|could|should|website|shop|too expensive|or' },
  ),
]

/** Persons in the data, and on which ground of the law they are there. */
export const PERSONS: readonly Concept[] = [
  concept(
    'data.pii',
    false,
    [
      '(?:no (?:person|people|persons|individuals?|human)|nobody|no one) (?:can|could|is|are|may|will)(?: \\w+){0,2} (?:made out|recogni[sz]\\w+|identif\\w+|visible|seen)(?: \\w+){0,4}|nothing about (?:people|persons|individuals)|no (?:person|people|persons) (?:in|on) (?:the|any|our) (?:data|images?|pictures?|logs|photos?|frames?)',
    ],
    { none: 'checked|asked|knows?|consent|customer|complain\\w*|involved|looks?|yet' },
  ),
  concept(
    'data.pii',
    true,
    [
      '(?:nick ?names?|user ?names?|birthdays?|dates? of birth|personal (?:code|number|id)s?|national ids?|id numbers?|surnames?|home address(?:es)?|e-?mails?(?: address(?:es)?)?|phone numbers?|driving licen[cs]es?|passport\\w*)',
      '(?:we (?:keep|store|hold|have|record|know)|(?:is|are) (?:stored|kept|held|recorded|filed)|under the|filed under|in our (?:registers?|tables?|database|records|systems?)|each (?:account|customer|member|row|record)|of each|of every)',
    ],
    { none: `${NO_ONE}|hotline|support|removed|stripped|masked|hashed|replaced|extract\\w*|pull\\w*` },
  ),
]
const GROUND = '(?:legal|lawful)(?: or lawful)? (?:basis|bases|grounds?)'
export const GROUNDS: readonly Concept[] = [
  concept(
    'data.legalBasis',
    null,
    [
      GROUND,
      '(?:open|not|nobody|no one|never|unclear|missing|undetermined|unknown|none|yet to|no idea|without|undecided|pending|nothing)',
    ],
    { none: 'nobody disputes|not disputed|not consent but' },
  ),
  concept(
    'data.legalBasis',
    'consent',
    [
      '(?:(?:written|explicit|informed|express|their|given|prior) (?:\\w+ )?(?:consent|permission)|consent(?:ed)?(?: in writing)?(?= to| that| for| before|,| |¶|$)|agreed in writing|ticked (?:a|the) box|opted? in|opt-in)',
      '(?:people|users?|members?|customers?|patients?|subscribers?|callers?|applicants?|participants?|guests?|players?|clients?|persons?|drivers?|visitors?|employees|staff|pupils|residents?|donors?|basis|ground)',
      '(?:gave|given|with|signed|agreed|ticked|hold|have|has|consented|opted|basis|ground|is)',
    ],
    {
      none: `${NO_ONE}|parents?|parental|guardians?|surger\\w+|treatment|cookies?|if|unless|should|would|must|will|biometric\\w*|voice-?prints?|faces?|fingerprints?`,
    },
  ),
  concept('data.legalBasis', 'legitimate_interest', ['legitimate interests?'], { none: `${NO_ONE}|whether` }),
  concept(
    'data.legalBasis',
    'contract',
    [
      '(?:perform\\w*|fulfil\\w*|carry out|execution)(?: of)? (?:the|a|our|their) contract|6 ?\\(1\\) ?\\(?b\\)?',
      '(?:process\\w*|basis|ground|data|need\\w*|necessary|art|article)',
    ],
    { none: NO_ONE },
  ),
  concept(
    'data.legalBasis',
    'legal_obligation',
    [
      '(?:law|act|statute|regulation|rules)s? (?:oblige|require|compel|force)s? (?:us|banks|insurers|operators) to (?:process|screen|collect|hold|analy[sz]e|monitor)',
    ],
    { none: NO_ONE },
  ),
  concept(
    'data.legalBasis',
    'public_task',
    ['(?:task|function) (?:carried out )?in the public interest|exercise of official authority|public task'],
    { none: NO_ONE },
  ),
]
const CHILDREN =
  '(?:children|child|kids?|minors?|pupils?|young (?:players?|users?|people|listeners?|ones)|boys and girls|teenagers?|under-?age\\w*|them)'
const PARENT = '(?:parents?|mothers?|fathers?|guardians?|mums?|moms?|dads?)'
/** Where children are among the people. */
export const YOUNG: readonly Concept[] = [
  concept(
    'data.parentalConsent',
    false,
    [
      PARENT,
      '(?:ask\\w*|permission|consent\\w*|agree\\w*|sign\\w*|involved|informed|told|knows?|confirm\\w*|approv\\w*)',
      '(?:never|not|nobody|no one|no|none|nothing|without|alone)',
    ],
    { none: 'until|unless|before' },
  ),
  concept(
    'data.parentalConsent',
    true,
    [PARENT, '(?:confirm\\w*|agree[ds]?|consent\\w*|sign(?:s|ed)?|permission|approv\\w*)'],
    { none: `${NO_ONE}|should|would|could|want|plan\\w*|ask whether` },
  ),
  concept('data.minorSafeguards', false, [
    CHILDREN,
    '(?:(?:protect\\w*|safeguards?|precautions?|measures?|provisions?|rules)[^¶;]{0,40} (?:not|never|missing|lacking|absent|nowhere)|(?:no|without|not any|never any|nor) (?:[a-z]+ ){0,3}?(?:protect\\w*|safeguards?|precautions?|measures?|provisions?)|(?:treated|profiled|handled|targeted|scored|ranked) (?:just |exactly )?(?:like|as|the same as) (?:everyone|everybody|anyone|anybody|all|any|adults?|grown))',
  ]),
  concept(
    'data.minorSafeguards',
    true,
    [
      CHILDREN,
      '(?:(?:store|keep|collect|hold|use)s? (?:only )?(?:the |a )?(?:bare )?minimum|minimi[sz]ed?|(?:no|not|never) (?:\\w+ )?profil\\w+|build no profiles|without profiling)',
    ],
    { none: 'would|should|could|nobody|plan\\w*' },
  ),
]
/** Names that go along, agreements, faces and voices. */
export const CARRIED: readonly Concept[] = [
  concept(
    'data.deidentified',
    false,
    [
      '(?:sent|send|goes|go|uploaded|leaves?|leave|shipped|passed|forwarded)[^¶;]{0,40} (?:with (?:the |their |full |all )*(?:names?|patient|identit\\w+)[a-z ,]{0,40}|names? (?:and [a-z ]+ )?(?:on|in|included))',
    ],
    { none: `${NO_ONE}|removed|replaced|masked|e-?mail with` },
  ),
  concept(
    'data.deidentified',
    true,
    [
      '(?:names?|identifiers?|identit(?:y|ies)|personal details|patient details)',
      '(?:replac\\w+|mask\\w*|black\\w* out|strip\\w*|remov\\w+|redact\\w*|pseudonymi[sz]\\w*|hash\\w*)',
      '(?:before|beforehand|first|prior)',
      '(?:script|software|tool|filter|program|we|code|job|gateway|automatic\\w*|leave|leaves|sent|goes)',
    ],
    { none: `${NO_ONE}|should|would|could|must|want\\w*` },
  ),
]
export const AGREEMENT: readonly Concept[] = [
  concept(
    'data.baa',
    false,
    [
      '(?:baas?|business associate agreements?)',
      '(?:later|not|never|missing|pending|open|sort(?:ed)?|discuss\\w*|negotiat\\w*|none|no|nobody|yet|without|promised|will|would|asked)',
    ],
    { none: 'signed (?:in|on|since|last|a|the)|is signed|in place|in force|not only', told: true },
  ),
]
export const FACES = concept(
  'data.biometric',
  true,
  [
    '(?:recogni[sz]\\w+|identif\\w+|matched|match(?:es)?|told apart|lets? in|logs? in|verif\\w+|authenticat\\w+)',
    '(?:by|from|with|of|through) (?:\\w+ ){0,4}?(?:faces?|voices?|fingerprints?|iris(?:es)?|palms?|gait)(?= |,|¶|$|;)',
  ],
  { none: 'not|never|defects?|coal|rock|clock' },
)
export const ASSENT: readonly Concept[] = [
  concept(
    'data.biometricConsent',
    false,
    ['(?:sign(?:ed|s)?|consent\\w*|agreed|asked|permission)', '(?:nobody|no one|never|not|without|none|nothing|no)'],
    {
      none: 'baa|business associate|contract|parents?',
    },
  ),
  concept(
    'data.biometricConsent',
    true,
    [
      '(?:(?:gave|given|with|written|signed|explicit) (?:\\w+ ){0,2}?consent|signed (?:a |the )?(?:form|agreement|release|declaration))',
    ],
    {
      none: `${NO_ONE}|should|would|must`,
    },
  ),
]

import { type Concept, concept } from '../concept'
import { LABELLED_BY_PEOPLE } from './kinds'

const PEOPLE_LABEL = [
  ...LABELLED_BY_PEOPLE,
  'anomaly_detection',
  'rules_only',
  'tabular_prediction',
  'candidate_screening',
]
const LABELS =
  '(?:labels?|transcripts?|annotations?|masks?|tags?|categor(?:y|ies)|outcomes?|verdicts?|ground truth|gradings?|class(?:es)?|boxes|names?)'
const MADE =
  '(?:labell?ed|annotated|tagged|marked(?: up)?|transcribed|graded|outlined|diagnosed|named|boxed|classified|coded|judged|rated|categori[sz]ed|read|keyed(?: in)?)'
const LOST =
  '(?:on paper only|only on paper|(?:were|was|are|is) (?:not|never) (?:kept|stored|recorded|written down|noted|archived)|nothing (?:was|is|has been) (?:written down|recorded|kept|stored|noted)|shredded|thrown away|(?:not one|none|no one|nothing)(?: of (?:them|these))? (?:can|could) be (?:handed over|given|used|found)|no longer (?:exist|there)|do not exist|overwritten|got lost|were lost)'

/** No labels, a part, or a stand-in, by what became of past cases and of which cases something is known. */
export const LABELS_THERE: readonly Concept[] = [
  concept(
    'data.labelsAvailable',
    'none',
    [
      '(?:past|previous|former|earlier|old|historic\\w*) (?:[a-z]+ )?(?:decisions?|cases|answers|appraisals?|tickets|requests|judge?ments|applications|verdicts|assessments|examples|files|mails|rulings)',
      LOST,
    ],
    { kinds: PEOPLE_LABEL },
  ),
  concept(
    'data.labelsAvailable',
    'none',
    [
      '(?:nobody|no one|none of us|we (?:have )?never)(?: (?:has|have|had|ever|yet|really))* (?:said|noted|wrote|written down|recorded|told|marked|decided|looked up) (?:down )?(?:what|which|whether|who)(?: \\w+){0,5}',
    ],
    { kinds: PEOPLE_LABEL, none: 'asked|chart|probabilit\\w+|chance' },
  ),
  concept(
    'data.labelsAvailable',
    'none',
    [
      '(?:no|not (?:have|own|hold|possess)(?: any| a)?|own no|have no|without) (?:[\\w-]+ ){0,3}?(?:(?:list|set|collection|catalogue|file)s? of )?(?:\\w+ )?(?:questions|cases|examples|reference (?:summaries|answers|texts)|references)(?: with (?:correct|right|known|checked|reference|agreed) \\w+| exists?| exist)',
    ],
    { kinds: ['rag_qa', 'summarization', 'llm_agent', 'text_completion'] },
  ),
  concept(
    'data.labelsAvailable',
    'partial',
    [
      `of (?:the |our |all )?\\d[\\d,. ]{0,12}k? [a-z]+,? (?:only |just |about |some )?(?:\\d[\\d,.]{0,12}k?|[a-z]+)(?: [a-z]+)? (?:have|has|carry|carries|are|were|come with|got) (?:an? |the |their |been )?(?:${LABELS}|${MADE})`,
    ],
    { kinds: PEOPLE_LABEL, none: 'bought|signed|failed' },
  ),
  concept(
    'data.labelsAvailable',
    'partial',
    [
      `(?:only|just|solely) (?:the |those |our )?(?:[a-z]+ ){1,2}?(?:of|from|in|for|at|by) [^¶;,]{2,40} (?:are|is|were|was|have been|has been|carry|have|has) (?:an? )?(?:${LABELS}|${MADE})`,
    ],
    { kinds: PEOPLE_LABEL },
  ),
  concept('data.labelsAvailable', 'proxy', ['stands? in (?:for|as)(?: \\w+){1,3}'], {
    none: 'colleague|shift|holiday|officer|manager who|nurse',
  }),
  concept(
    'data.labelsAvailable',
    'proxy',
    [
      '(?:we |they |he |she |it )?(?:use|uses|used|take|takes|took|train on|trains on|learn from|learns from|go by|work with) (?:the |our |its )?[a-z]+(?: [a-z]+){0,3}',
      '(?:because|since|as|for want of) (?:the )?(?:[a-z]+ ){0,3}?(?:unknown|not known|not available|unavailable|missing|secret|not (?:public|published|recorded)|lacking|is lacking|cannot be (?:had|seen|measured))|(?:because|since|as) nobody (?:knows|records|notes|sees|measures)',
    ],
    { kinds: ['tabular_prediction', 'search_ranking', 'candidate_screening', 'content_moderation', 'medical_imaging'] },
  ),
  concept(
    'data.labelsAvailable',
    'yes',
    [
      '(?:for|of|from) (?:every|each|all|any)(?: of)?[^¶;]{2,40} (?:we|it is|it|the [a-z]+|they) (?:is |has |have )?(?:know|knows|known|recorded|can tell|see|sees) (?:whether|if|what|which|how|when)(?: \\w+){0,4}',
    ],
    { none: 'not|never|no|nobody' },
  ),
]

const EXPERT =
  '(?:pharmacists?|radiologists?|pathologists?|physicians?|doctors?|lawyers?|attorneys?|foresters?|botanists?|biologists?|agronomists?|vets?|veterinarians?|nurses|geologists?|dermatologists?|ophthalmologists?|[a-z]{4,}ologists?|linguists?|engineers?|clinicians?|dentists?|surgeons?|metallurgists?|inspectors?|adjusters?|specialists?|experts?|entomologists?)'
const MACHINE =
  '(?:word lists?|lists? of (?:words|keywords|terms)|keywords?|regex\\w*|regular expressions?|scripts?|heuristics?|dictionar(?:y|ies)|gpt[-\\w.]*|chatgpt|llms?|language models?|parsers?)'

/** Who or what made the labels. */
export const LABEL_MAKERS: readonly Concept[] = [
  concept(
    'data.labelSource',
    'weak',
    [
      MACHINE,
      '(?:assign\\w*|decid\\w+|made|makes|gave|gives|generat\\w+|produc\\w+|creat\\w+|labell?\\w*|tagg?\\w*|mark\\w*|counts as|deriv\\w+|set|sets)',
      '(?:(?:we|it|he|they|is|was) (?:\\w+ )?train(?:s|ed)? (?:on|with)|training (?:data|labels|set|examples|tags|categories|classes|rows)|our labels|the labels|ground truth)',
    ],
    { none: 'by hand|annotators?|lawyers?|experts?|clerks?|not|never|would|could|should' },
  ),
  concept(
    'data.labelSource',
    'expert',
    [
      `(?:${MADE}|given|set|made|provided|drawn|written|assigned|supplied|added|checked) (?:\\w+ )?by (?:[a-z]+ ){0,3}?${EXPERT}`,
    ],
    { none: 'not|never|nobody|software|vendor|would|will|should' },
  ),
]

/** "Diagnosed by the two of us": whoever writes, and what they are. */
export const MADE_BY_US = concept(
  'data.labelSource',
  'human',
  [
    `(?:${MADE}|drawn|labelled) (?:\\w+ )?by (?:me|us|ourselves|myself|the (?:two|three|four) of us|both of us|all of us)(?: \\w+){0,2}`,
  ],
  { none: 'not|never' },
)
export const WE_ARE_EXPERTS =
  /\b(?:i am an?|i'm an?|we are|we're|two|three|four|five|us, all|us, both|as an?) (?:[a-z]+ )?(?:pharmacists?|radiologists?|pathologists?|physicians?|doctors?|lawyers?|foresters?|botanists?|biologists?|agronomists?|vets?|dermatologists?|ophthalmologists?|[a-z]{4,}ologists?|linguists?|dentists?|surgeons?)\b/

const HIDES = [
  'fraud_detection',
  'credit_risk',
  'lead_scoring',
  'candidate_screening',
  'tabular_prediction',
  'medical_imaging',
  'defect_inspection',
  'content_moderation',
  'churn_prediction',
  'uplift_modeling',
]
const PASSED_OVER =
  '(?:(?:what|those|whoever|whatever|the ones|persons|people|applicants|payments|loans|cases|everyone|anyone|leads)[^¶;,]{0,24} (?:blocked|stopped|refused|rejected|declined|turned (?:down|away)|not (?:hired|taken(?: on)?|invited|granted|accepted|called|let through)|below the (?:line|cut))|the (?:rejected|refused|declined|blocked|others|rest)|we (?:turn|turned) (?:away|down)|rejected (?:ones|applicants|people))'

/** Outcomes that are seen of some only, and what the system does to its own data. */
export const HIDING: readonly Concept[] = [
  concept(
    'data.selectiveLabels',
    true,
    [
      PASSED_OVER,
      '(?:(?:never|not|cannot|can never|nobody|no one|nothing)[^¶;]{0,30}(?:know|knows|hear|hears|learn|learns|see|sees|prove|proven|find out|tell|followed|shown)|know nothing|hear nothing|learn nothing|leave no trace|is unknown|are unknown|no (?:outcome|label|result|trace|follow-up))',
    ],
    { none: 'reasons?|why|letters?|consent|explanation', kinds: HIDES },
  ),
  concept(
    'data.selectiveLabels',
    true,
    [
      'only (?:the )?(?:[a-z]+ed [a-z]+|what|those|[a-z]+ (?:that|which|who|whom)[^¶;,]{2,40}) (?:are|is|get|gets|were|was) (?:ever |then |later )?(?:judged|looked at|checked|inspected|examined|reviewed|opened|verified|investigated|tested|labell?ed|followed up)',
    ],
    { kinds: HIDES },
  ),
  concept(
    'data.selectiveLabels',
    true,
    [
      '(?:results?|outcomes?|ending|performance|repayment|what becomes|how it ends)[^¶;]{0,20} (?:of|for) (?:those|the ones|people|applicants|cases)[^¶;,]{2,40},? (?:but )?(?:never|not) (?:that )?(?:of|for) (?:the )?(?:others?|rest|refused|rejected|remaining)',
    ],
    { kinds: HIDES },
  ),
]
const LOOPS = [
  'contextual_bandit',
  'ctr_ranking',
  'search_ranking',
  'candidate_retrieval',
  'fraud_detection',
  'content_moderation',
  'credit_risk',
  'uplift_modeling',
  'dynamic_pricing',
  'churn_prediction',
  'lead_scoring',
]
const EVERYBODY =
  '(?:everybody|everyone|each (?:user|reader|customer|member|person|visitor|listener)|all (?:users|readers|customers|members|visitors))'
const FAVOURITE =
  '(?:(?:model|it|algorithm|system|network) (?:likes?|favou?rs?|prefers?|picks|chooses|ranks|scores)(?: best| most| highest)?|winner|favou?rite|best one|best[- ](?:scoring|scored|ranked) \\w+|top (?:one|message|variant|style))'
const STARVED =
  '(?:(?:others?|rest|other [a-z]+|remaining)[^¶;]{0,40}(?:no (?:new |more |fresh )?(?:data|numbers|feedback|clicks|information|numbers)|nothing|no longer|never|dry)|no (?:new |more |fresh )?(?:data|numbers|feedback)[^¶;]{0,40}(?:others?|rest|other))'
export const LOOP: readonly Concept[] = [
  concept(
    'data.feedbackLoop',
    true,
    [`${EVERYBODY}[^¶;]{0,40} (?:gets?|getting|receives?|sees?|been getting|seeing)`, FAVOURITE],
    { kinds: LOOPS },
  ),
  concept('data.feedbackLoop', true, [STARVED, FAVOURITE], { kinds: LOOPS }),
  concept(
    'data.feedbackLoop',
    true,
    [
      '(?:re-?train\\w*|train\\w*|learn\\w*)[^¶;]{0,40} (?:on|from|of)',
      '(?:its own|it has (?:itself )?(?:recommended|served|hidden|shown|stopped|blocked|chosen|ranked|picked|let through|approved)|it (?:itself )?(?:hides|hid|shows|showed|stops|stopped|blocks|blocked|chose|picked|ranked|put on top)|the model (?:itself )?(?:showed|put|chose|ranked|picked))',
    ],
    { kinds: LOOPS, none: 'not|never' },
  ),
  concept(
    'data.feedbackLoop',
    true,
    [
      '(?:it|the model|the system|we) (?:stops?|blocks?|hides?|declines?|refuses?)[^¶;]{0,30} (?:drop out|fall out|vanish|disappear|are missing|never (?:enter|appear|come)|do not (?:enter|appear))[^¶;]{0,40}',
      '(?:training|train\\w*|learn\\w*)',
    ],
    { kinds: LOOPS },
  ),
  concept(
    'data.exploration',
    false,
    [`${EVERYBODY}[^¶;]{0,40} (?:gets?|getting|receives?|sees?|been getting|seeing)`, FAVOURITE],
    {
      kinds: LOOPS,
      none: 'random\\w*|except|apart from|but \\d',
    },
  ),
  concept('data.exploration', false, [STARVED, FAVOURITE], { kinds: LOOPS, none: 'random\\w*|except' }),
  concept(
    'data.exploration',
    false,
    [
      '(?:no|never|not|nothing|nobody|none)[^¶;]{0,40} (?:let through|shown|tried|approved|accepted|varied|granted|passed|sent|offered)',
      '(?:just |only |in order )?to (?:learn|find out|see what happens|see how|gain data|know)|for (?:learning|the sake of learning)',
    ],
    { kinds: LOOPS },
  ),
  concept(
    'data.exploration',
    true,
    [
      '(?:percent|per cent|%|one [a-z]+ in [a-z\\d]+|one in [a-z\\d]+|(?:small|tiny) (?:random )?(?:share|slice|part|fraction)|few|handful)',
      '(?:at random|random(?:ly)?|by (?:dice|lot|chance)|chosen by dice|regardless of (?:the|its|their) (?:score|model|ranking)|whatever (?:the|its) score|without the model|blindly)',
      '(?:pass|passes|are passed|let through|approved|accepted|gets?|receives?|shown|sees?|chosen|granted|decided)',
    ],
    {
      kinds: LOOPS,
      none: 'not|never|no|nobody|test|train\\w*|split|rows|sample|a ?/ ?b|would|should|could|control|hold-?out|audit\\w*|accuracy|auc',
    },
  ),
]
const CHANCE = '(?:chances?|probabilit(?:y|ies)|propensit(?:y|ies)|odds|likelihood|probable|likely)'
const PICKED = [
  'contextual_bandit',
  'uplift_modeling',
  'ctr_ranking',
  'dynamic_pricing',
  'churn_prediction',
  'search_ranking',
]
const CHOICE =
  '(?:pick\\w*|cho(?:ice|sen|ose|sing)\\w*|got|gets?|sends?|sent|shown|drawn|assign\\w*|select\\w*|actions?)'
export const CHANCES: readonly Concept[] = [
  concept(
    'data.loggedPropensities',
    false,
    [
      `(?:how|what|which|the|its|their|a) ${CHANCE}`,
      CHOICE,
      '(?:log\\w*|data|records?|know|known|stored|recorded|written|tables?|says?|history)',
      '(?:not|never|nobody|no|nowhere|without)',
    ],
    {
      kinds: PICKED,
      none: 'convert\\w*|cancel\\w*|buy|buys|leave|rain|reason',
    },
  ),
  concept(
    'data.loggedPropensities',
    true,
    [
      `(?:log|logs|logged|store|stores|stored|record|records|recorded|keep|kept|save|saved)[^¶;]{0,40} (?:the |its |their |with |every |each )*(?:probabilit(?:y|ies)|propensit(?:y|ies)|odds|chance)`,
      CHOICE,
    ],
    {
      kinds: PICKED,
      none: 'not|never|nobody|no|without|would|should|will|could',
    },
  ),
]

import { type Said, said } from './wide'

const NOBODY = '(?:nobody|no one|not a soul|none of (?:us|them))'
const TEST = '(?:test|evaluation|validation|hold-?out|trial|check)'

/** Against other rules. */
export const MORE_FIRST: readonly Said[] = [
  said(
    'prod.rollback',
    false,
    [
      '(?:(?:going back|switch(?:ing)? back|return(?:ing)?) to (?:the |an? )?(?:old|previous|last|former|earlier|prior)[^¶;]{0,24}|rolling back|a way back|reverting|undoing it) (?:is |are |would be )?(?:not|never|im)(?: |-)?(?:possible|foreseen|planned|provided|there|supported|an option)',
      '(?:old|previous|last) (?:model|version|one|weights)[^¶;]{0,30} (?:is|are|gets?) (?:overwritten|deleted|gone|not kept|thrown away|discarded|lost)',
    ],
    { told: true },
  ),
  said(
    'prod.aiDisclosure',
    false,
    [
      '(?:guests?|customers?|callers?|users?|people|readers?|patients?|they|tenants?|citizens?|visitors?)[^¶;]{0,30} (?:believes?|thinks?|assumes?|supposes?|is sure|are sure) (?:that )?(?:it|she|he|they|there)(?: is| are) (?:an? )?(?:real |human |living )?(?:persons?|humans?|employee|colleague|clerk|somebody|someone|woman|man|people)',
    ],
    { told: true },
  ),
  said(
    'data.labelsAvailable',
    'proxy',
    [
      '(?:as |is |are |be )(?:an? |our |the )?(?:stand-?in|proxy|substitute|surrogate|placeholder|makeshift) (?:for|of) [^¶;]{2,60}',
      '(?:label|target|truth) (?:is|says|means) (?:whether|what|how|if) (?:the |our |an? )?(?:[a-z]+ )?(?:managers?|bosses|boss|supervisors?|foreman|foremen|recruiters?|team leads?|teachers?) (?:gave|rated|liked|said|thought|graded|wrote|scored)[^¶;]{0,40}',
      '(?:train|trained|learn|learnt|learned) (?:it )?(?:on|from) [^¶;]{2,40} (?:because|since|as|for) [^¶;]{0,30}(?:nobody|no one|not|never)[^¶;]{0,24}(?:ties?|link|record|know|connect|book|report|measure|track)\\w*[^¶;]{0,40}',
    ],
    {
      kinds: [
        'candidate_screening',
        'lead_scoring',
        'tabular_prediction',
        'churn_prediction',
        'medical_imaging',
        'ctr_ranking',
        'fraud_detection',
        'credit_risk',
      ],
      unless: 'vendor|noise|missing values',
    },
  ),
]

/** Where nothing has been read. */
export const MORE_LAST: readonly Said[] = [
  said(
    'data.splitStrategy',
    'random',
    [
      '(?:drawn|picked|pulled|taken|chosen|dealt|selected)[^¶;]{0,20} (?:out of a hat|by lottery|blindly|with dice|by dice|by chance|haphazardly|at will)',
      '(?:default|standard|usual|ordinary) (?:random )?(?:split|train[_ -]test[_ -]split)(?: of)?[^¶;]{0,24}(?:held out|%|80|70|75|sklearn|scikit|library)?',
    ],
    { unless: 'customers|voucher|control group|a/b' },
  ),
  said('data.resampleBeforeSplit', true, [
    '(?:both (?:sets|parts|sides|piles)|train(?:ing)? and (?:in )?test)[^¶;]{0,60} (?:because|since|as) [^¶;]{0,40}(?:generated|made|created|produced|copied|augmented) (?:up front|first|beforehand|in advance|before|earlier)',
  ]),
  said(
    'data.labelsAvailable',
    'none',
    [
      `${NOBODY} (?:has |have |had )?(?:ever |yet )?(?:put|given|assigned|attached|added|written|noted|set|entered) (?:an? |the |any )?(?:[a-z]+ )?(?:label|category|team|tag|code|class|name|mark|verdict|reason)s? (?:on|to|down|for|in|against)[^¶;]{0,30}`,
      '(?:kept|keep|have|has|own|saved|stored) no (?:pictures|images|examples|records|samples|cases|list|log|photos)(?: at all)? of (?:bad|faulty|broken|defective|failed|past|the failures?|failures|fraud\\w*|real|positive)[^¶;]{0,40}',
    ],
    { unless: 'chance|probabilit\\w+|decisions' },
  ),
  said(
    'data.adjudication',
    false,
    [
      `(?:where|when|if)[^¶;]{0,24}(?:disagree|differ)\\w*[^¶;]{0,24} (?:we|they|one) (?:just |simply |only )?(?:take|keep|use|pick|drop|average|throw)[^¶;]{0,30}`,
      `${NOBODY}[^¶;]{0,12} (?:arbitrat|settl|resolv|adjudicat|reconcil|moderat)\\w*[^¶;]{0,40}`,
    ],
    { unless: 'third|senior|discuss\\w*' },
  ),
  said(
    'data.externalValidation',
    false,
    [
      `(?:not one|no|not a single|none of the) [^¶;]{2,40} (?:in|among|within|part of) (?:the|our|any|their) ${TEST}(?: (?:set|data|images))?`,
      `(?:have|has|had) not (?:yet )?(?:tried|tested|run|checked|used|heard) (?:it |the [a-z]+ )?(?:on|with|against|in|at) (?:a single|even one|one|any) [^¶;]{2,30}`,
      `(?:an?|the|any) ${TEST} (?:in|on|at|with|of) [^¶;]{2,40} (?:is|are) (?:still |yet )?(?:missing|outstanding|lacking|to come|to be done|not done|not made)`,
    ],
    {
      kinds: [
        'medical_imaging',
        'image_classification',
        'object_detection',
        'segmentation',
        'defect_inspection',
        'speech_recognition',
        'document_ai',
        'predictive_maintenance',
        'text_classification',
        'credit_risk',
        'eta_prediction',
        'information_extraction',
      ],
      unless: 'a/b|duplicates?|names?',
    },
  ),
  said(
    'data.populationShift',
    true,
    [
      '(?:of|from|with|by) (?:another|a different|other|quite another) (?:[a-z]+ ){0,2}?(?:than|from) (?:ours|our own|the ones?|those|that|what)[^¶;]{0,40}',
      '(?:trained|built|learnt|learned|fitted|tuned|made) (?:on|in|with|for|from) [^¶;,]{2,40},? (?:and|but|while|whereas|yet) (?:we|our|it|they) (?:would|will|want|shall|should|are|is|use|need|have)[^¶;]{2,60}',
    ],
    {
      kinds: [
        'medical_imaging',
        'image_classification',
        'object_detection',
        'segmentation',
        'defect_inspection',
        'speech_recognition',
        'document_ai',
        'predictive_maintenance',
        'credit_risk',
        'eta_prediction',
      ],
      inferred: true,
      unless: 'alike|both|not used|budget|money|test(?:ed)? on|random|version',
    },
  ),
  said(
    'data.seasonalityDays',
    365,
    [
      '(?:follows?|depends? on|goes? with|moves? with|tracks?|swings? with|varies with|changes with) (?:the )?(?:school year|seasons?|calendar|year|holidays|harvest|time of (?:the )?year|weather and season)',
    ],
    { unless: 'every year we|train' },
  ),
  said(
    'model.calibrated',
    false,
    [
      'calibration\\W{0,3}¶ ?(?:no|not|never|nobody|none|nothing)[^¶;]{0,24}',
      `${NOBODY}[^¶;]{0,12} (?:checked|looked|knows|tested) (?:if|whether|into|at)[^¶;]{0,30}(?:means?|corresponds?|really|calibrat)[^¶;]{0,30}`,
    ],
    { unless: 'scales?|sensors?' },
  ),
  said(
    'model.interpretable',
    false,
    [
      '(?:is|as|remains|it is)(?: just| simply| still)? an? (?:black[ -]?box|opaque)(?: [a-z]+)?',
      `${NOBODY}[^¶;]{0,12} (?:can|could|is able to) (?:explain|say why|tell why|justify|retrace)[^¶;]{0,40}`,
    ],
    {
      kinds: [
        'credit_risk',
        'candidate_screening',
        'tabular_prediction',
        'fraud_detection',
        'dynamic_pricing',
        'lead_scoring',
        'medical_imaging',
      ],
    },
  ),
  said(
    'model.evalSet',
    false,
    [
      'test(?:ing|s|ed)? (?:so far|until now|to date)[^¶;]{0,6} (?:only )?(?:the |our |an? |two |some )?[^¶;]{0,40}(?:chatted|played|tried|asked|read|looked|typed|clicked)[^¶;]{0,30}',
      '(?:there is|we have|there are|exists?) (?:no|not an?|not any) (?:benchmark|yardstick|test set|reference|gold standard)[^¶;]{0,30}',
    ],
    { kinds: ['rag_qa', 'llm_agent', 'summarization', 'text_completion'], told: true },
  ),
  said(
    'model.outputsQuantiles',
    false,
    [
      '(?:out comes|comes out|it (?:gives|returns|outputs|prints)|the output is|result is)[^¶;]{0,12} (?:only |just )?(?:one|a single|a bare|one bare) (?:number|figure|value|minute|amount|price)(?:[^¶;]{0,12}(?:mean|average|expected))?[^¶;]{0,12}',
    ],
    { kinds: ['demand_forecasting', 'eta_prediction', 'tabular_prediction', 'dynamic_pricing'] },
  ),
  said(
    'arch.network',
    'offline',
    [
      '(?:no|zero|without(?: any)?|not any) (?:signal|reception|network|coverage|internet|connection)s? (?:at all|whatsoever|of any kind|anywhere)',
    ],
    { unless: 'sometimes|often|part of|now and then|tunnel' },
  ),
  said(
    'exp.type',
    'pre_post',
    [
      '(?:show|prove|judg|measur|demonstrat|see)\\w*[^¶;]{0,60} (?:after|since) (?:the )?(?:launch|switch|start|introduction|roll-?out|go-?live)[^¶;]{0,30} (?:next to|beside|against|with|versus|to|and) [^¶;]{0,30}before',
    ],
    { told: true },
  ),
  said('prod.owner', null, [
    '(?:leaves?|left|leaving|retires?|goes|gone|quits?|ends?)[^¶;]{0,30}(?:,|and|but)[^¶;]{0,16} (?:there is )?no (?:successor|replacement|one else|heir|follow-?up)[^¶;]{0,20}',
    'who (?:would|will|is to|should) (?:run|own|look after|maintain|operate|keep|take care of) it[^¶;]{0,24}¶ ?(?:nobody|no one|not|open|unclear|unknown|good question)[^¶;]{0,30}',
  ]),
  said('prod.autoRetrain', true, [
    '(?:cron|scheduled|nightly|weekly|automatic|daily)(?: [a-z]+)? (?:job|script|pipeline|task|process) (?:re-?trains?|re-?fits?|re-?learns?|re-?builds?|trains? (?:it|the model) (?:again|anew))[^¶;]{0,60}',
    '(?:re-?trains?|re-?fits?) (?:it |the model )?(?:by itself|itself|automatically|on its own)[^¶;]{0,30}',
  ]),
  said(
    'prod.modelValidationGate',
    false,
    [
      '(?:puts?|pushes|goes|go|switch(?:es)?|rolls?|ships?|brings?|releases?)[^¶;]{0,40} (?:live|into (?:production|operation|service)|online)[^¶;]{0,24} (?:without (?:any |a |an )?(?:check|test|look|review|comparison|sign-?off|human|approval)|whatever (?:it|they) (?:score|say|look)s?|unchecked|untested|no matter (?:how|what)|as soon as (?:the )?training (?:ends|is (?:done|over|finished)))[^¶;]{0,24}',
    ],
    { unless: 'prompt|page|article|price|a/b', told: true },
  ),
  said(
    'prod.monitoring',
    [],
    [
      `(?:once|when|after)[^¶;]{0,16} (?:live|launch|in operation|it runs|released|running)[^¶;]{0,10} ${NOBODY} (?:watches|looks|monitors|checks|follows|measures|tracks)[^¶;]{0,24}`,
    ],
  ),
  said(
    'problem.primaryMetric',
    'accuracy',
    [
      '(?:9\\d|8\\d|7\\d|6\\d)(?:[.,]\\d+)? ?(?:%|per ?cent|percent) (?:of (?:the |all |our )?[a-z]+ )?(?:(?:is|are|were|was|get|gets) )?(?:correct(?:ly)? (?:classified|diagnosed|sorted|recogni[sz]ed|identified|labell?ed|predicted|assigned|named|flagged|diagnoses|answers|predictions|decisions)|(?:classified|diagnosed|sorted|recogni[sz]ed|identified|predicted|assigned|named) (?:correctly|right))',
    ],
    { unless: 'tokens?|words|pixels?|target|must|should|at least|want|need' },
  ),
  said(
    'model.family',
    'llm_api',
    [
      '(?:wants?|let|lets|have|has|asks?|plans?|propos\\w+|use|uses|using|hand|send|give)[^¶;]{0,30} (?:gpt|chatgpt|an llm|a language model|the llm|claude|gemini)(?: [a-z]+)? (?:to |read|guess|say|judge|score|decide|name|price|each|every)[^¶;]{0,30}',
    ],
    { told: true },
  ),
  said(
    'problem.ruleSuffices',
    true,
    [
      '(?:gives?|fixes|sets|states|names|settles) (?:the |an? )?[a-z]+ (?:for|in) (?:every|each|all|any) (?:single )?(?:cases?|customers?|combination)[^¶;]{0,16}(?:no|without|leaving no|nothing)[^¶;]{0,10} (?:discretion|leeway|judge?ment|left to)[^¶;]{0,16}',
    ],
    { kinds: ['rules_only', 'tabular_prediction', 'dynamic_pricing'] },
  ),
  said(
    'data.protectedFeatures',
    ['sex'],
    [
      '(?:sees?|knows?|reads?|gets?|receives?|is (?:told|given|fed)|uses?|looks at|contains?|holds?)(?: also| too)? (?:the )?(?:gender|sex)(?= (?:and|,)|,|¶)',
    ],
    {
      kinds: ['credit_risk', 'candidate_screening', 'tabular_prediction', 'fraud_detection'],
      unless: 'not|never|no|nobody|without|removed|stripped|compare\\w*',
    },
  ),
]

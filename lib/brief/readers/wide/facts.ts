import { rule } from '../../rule'
import type { Scan } from '../../scan'
import { isAsked, isUnreal, ofOthers } from '../../subject'
import { hear, type Said, said } from './wide'

const OFFICE =
  '(?:office|agency|agencies|department|directorate|authority|council|ministry|administration|bureau|archives?|library|registry|inspectorate|commission|court|prefecture|secretariat|service)'
const GOVERNED =
  '(?:city|town|county|district|provincial|province|state|federal|regional|national|municipal|government|public|welfare|tax|customs|social|labou?r|employment|immigration|agriculture|agricultural|environment(?:al)?|health|education|statistic(?:s|al)|fisheries|forest(?:ry)?|transport|housing|pension|civil|police|fire|police)'
const WRITES =
  "(?:i work (?:for|at|in|with)|i(?:'m| am)[^¶]{0,40}? (?:at|of|in|for|with)|we(?:'re| are)(?: the)?[^¶,]{0,24}|i lead[^¶,]{0,24} (?:at|of|for|in)|our|this is|here at|on behalf of|from:? )"

/** Whose house it is. */
const SECTORS: readonly Said[] = [
  said(
    'reg.sector',
    'public',
    [
      `${WRITES} (?:the |a |an |our )?(?:[a-z'-]+ ){0,3}?${GOVERNED}(?:'s)? (?:[a-z]+ ){0,2}?${OFFICE}`,
      `${WRITES} (?:the |a |an |our )?(?:[a-z'-]+ ){0,4}?(?:municipality|ministry|prefecture|commune|borough|parliament|embassy|police force|fire brigade|civil service)`,
      `(?<=^|¶ )(?:the |our )?(?:city|town|county|provincial|state|federal|national|municipal|district|regional) ${OFFICE}(?=,|:|\\.|¶| in| of)`,
    ],
    {
      unless: 'we sell|vendor|supplier to|customers are|health service|hospital|clinic',
      kinds: [
        'segmentation',
        'summarization',
        'text_classification',
        'tabular_prediction',
        'fraud_detection',
        'document_ai',
        'rag_qa',
        'llm_agent',
        'speech_recognition',
        'information_extraction',
        'image_classification',
        'object_detection',
        'semantic_search',
        'rules_only',
        'credit_risk',
        'content_moderation',
      ],
      inferred: true,
    },
  ),
  said(
    'reg.sector',
    'employment',
    [
      '(?:hr|human resources|personnel|people team|works council)[^¶]{0,80}(?:our own|own|the|their|each) (?:agents|staff|employees|people|workers|drivers|team|personnel|colleagues)',
      "(?:judge|rate|assess|score|monitor|grade|rank|watch|listens? to|measure|evaluate)\\w* (?:our |the |their |its |each |every )?(?:own )?(?:staff|employees?|workers|agents?|drivers|colleagues|personnel)(?: at work|'s? (?:mood|feelings|emotions|performance|work|productivity))",
    ],
    {
      kinds: [
        'speech_recognition',
        'text_classification',
        'tabular_prediction',
        'image_classification',
        'object_detection',
        'candidate_screening',
      ],
      inferred: true,
    },
  ),
]

const PERSONAL: readonly Said[] = [
  said(
    'data.pii',
    true,
    [
      '(?:citizens?|residents?|people|persons?|patients?|customers?|callers?|speakers|witnesses|members|clients|employees|tenants|pupils|students|users|authors|claimants)[^¶;,]{0,24} (?:is|are) (?:named|mentioned by name|identified|listed by name|called by name)[^¶;]{0,30}',
      '(?:named|mentioned|listed|called)[^¶;]{0,10} with (?:their |his |her |the )?(?:full |home |e-?mail |phone )?(?:addresse?s?|phone|number|birth ?date|illness|age|name)',
      '(?:carry|carries|contain|contains|show|shows|hold|holds|with|include|includes)[^¶;]{0,20} (?:names?|addresses|phone numbers?|birth ?dates?|signatures?|faces|number plates)(?:,| and| of (?:people|persons|customers))',
    ],
    { unless: 'no names?|without names?|product names?|not|never|stripped|removed|model names?' },
  ),
  said(
    'data.phi',
    true,
    [
      'medical histor(?:y|ies)',
      'medical (?:files|reports|findings)',
      '(?:patient|health|hospital|clinical) (?:histor(?:y|ies)|files|charts|letters)',
    ],
    {
      unless: 'no|not|never|without',
      inferred: true,
    },
  ),
  said(
    'data.specialCategory',
    true,
    [
      '(?:religion|faith|union membership|trade union|ethnic (?:origin|group)|sexual (?:orientation|life)|political (?:views?|leaning)|illness(?:es)?|disabilit(?:y|ies)|pregnanc(?:y|ies)|health (?:data|records?|details?|condition))',
    ],
    {
      unless: 'no|not|never|without|stripped|removed|bias|compared|by sex',
      kinds: [
        'candidate_screening',
        'fraud_detection',
        'credit_risk',
        'tabular_prediction',
        'summarization',
        'text_classification',
        'churn_prediction',
        'lead_scoring',
        'rag_qa',
        'llm_agent',
      ],
    },
  ),
  said(
    'data.baa',
    false,
    [
      '(?:no|not an?|without(?: an?| any)?|lack(?:s|ing)?(?: an?)?|never an?) (?:[a-z]+ )?(?:agreements?|contracts?|papers?|addend(?:um|a)|terms)[^¶;]{0,30} (?:hipaa|business associate|health data|patient data|protected health)[^¶;]{0,40}',
      '(?:no|without(?: an?| any)?|lack(?:s|ing)?(?: an?)?) hipaa (?:[a-z]+ )?(?:agreements?|contracts?|papers?|addend(?:um|a))[^¶;]{0,40}',
      '(?:nothing|not a word|no paper)(?: (?:is|has been|was))? (?:in writing|signed|on paper)[^¶;]{0,40} (?:about|on|for|covering) (?:the )?(?:health|patient|medical)[^¶;]{0,24}',
      'hipaa[^¶;]{0,40} (?:not|never|nobody|nothing)[^¶;]{0,24}(?:signed|agreed|arranged|concluded|in place|settled)',
    ],
    { told: true },
  ),
  said(
    'data.legalBasis',
    null,
    [
      "(?:under|by|on) (?:what|which) (?:article|paragraph|clause|section|law|provision|title)[^¶;]{0,60} (?:nobody|no one|not|never|unclear|unknown|open|cannot|can't)[^¶;]{0,30}",
      "(?:nobody|no one|not|never|cannot|can't|could not|couldn't|unable)[^¶;]{0,30} (?:find|found|name|named|say|see|point to|give|tell|found us|establish)[^¶;]{0,20} (?:any |a |the |us |which |on what |what )*(?:legal|lawful|gdpr|statutory) (?:basis|grounds?|article|footing|justification|base)",
    ],
    { told: true },
  ),
]

const SAID: readonly Said[] = [
  said(
    'arch.fallback',
    null,
    [
      '(?:no|without(?: an?| any)?|never an?|not an?) (?:plan|rule|provision|decision|concept|thought|answer|procedure)s?(?: yet| so far| at all)? (?:for |of |on |about |as to )?(?:what|how)[^¶;]{0,50} (?:when|if|once|while|should)[^¶;]{0,40}(?:down|answer|respon[ds]\\w*|fails?|gone|unreachable|away|drops?|breaks?|late|out|crash\\w*|offline|unavailable|signal|link|connection)',
      'what (?:happens|becomes|is done|to do)[^¶;]{0,40} (?:when|if|once|while|should)[^¶;]{0,50}(?:down|answer|respond|fails?|gone|unreachable|away|drops?|breaks?|late|out|crash\\w*|offline|unavailable)[^¶;]{0,30} (?:not|nobody|never|open|undecided|unclear|no one|unknown)[^¶;]{0,30}',
      '(?:nobody|no one|never|not)[^¶;]{0,30} (?:decided|settled|thought|planned|said|agreed|defined|discussed)[^¶;]{0,24} what[^¶;]{0,50} (?:when|if|once|while)[^¶;]{0,40}(?:down|answer|respond|fails?|gone|unreachable|away|drops?|breaks?|late|out|crash\\w*|offline|unavailable)',
      '(?:substitute|stand-?in|replacement|fall-?back|plan b|back-?up)[^¶;]{0,30} (?:was|is|has been) (?:not|never)[^¶;]{0,30}',
    ],
    { unless: 'backups? of (?:the )?data|signs|money|complain\\w*|nobody to act', told: true },
  ),
  said(
    'prod.canaryStages',
    [],
    [
      '(?:no|without(?: an?| any)?|not an?|never an?) (?:gradual|staged|stepwise|step-by-step|phased|slow|partial|limited|canary) (?:roll(?:-| )?outs?|releases?|launch(?:es)?|starts?|introductions?|deployments?|phases?|switch-?over|go-?live)[^¶;]{0,20}',
      '(?:switch|go|goes|roll|rolls|change|move|cut)\\w* over[^¶;]{0,24} (?:in one (?:night|go|day|step)|overnight|at once|all at once|everywhere)[^¶;]{0,24}',
    ],
    { unless: 'traffic|risk of|training' },
  ),
  said(
    'prod.modelValidationGate',
    false,
    [
      '(?:new|fresh|latest|retrained|re-trained) (?:version|model|weights|one|net)s?[^¶;]{0,50} (?:swapped in|goes live|go live|replaces?|put (?:live|in|into)|takes over|deployed|used|released|activated|switched)[^¶;]{0,24} (?:unseen|unchecked|untested|blindly|without|as it is|straight|automatically|at once|directly|no (?:test|check|sign-?off|one|matter))[^¶;]{0,30}',
      '(?:re-?train|refit|re-?learn)\\w*[^¶;]{0,60} (?:straight|directly|at once|immediately|unchecked|blindly|automatically) (?:in|into|to|on|goes|live|onto)[^¶;]{0,50}(?:no|without|nobody|not)[^¶;]{0,30}(?:test|check|sign-?off|look|review|approv|compar)\\w*',
    ],
    { told: true },
  ),
  said(
    'data.resampleBeforeSplit',
    true,
    [
      '(?:augment\\w*|copies|copied|duplicat\\w*|oversampl\\w*|over-sampl\\w*|smote\\w*|flipped|rotated|mirrored|synthetic \\w+|up-?sampl\\w*|balanc\\w*|replicat\\w*)[^¶;]{0,70} (?:before|prior to|ahead of|and (?:only )?then|then|afterwards|and only afterwards)[^¶;]{0,30}(?:split|divid\\w*|separat\\w*|cut|dealt|parted|train(?:ing)? and test|partition\\w*|held out|set aside)',
      '(?:split|divid\\w*|separat\\w*|cut|dealt|parted)[^¶;]{0,30} (?:only )?(?:after|once)[^¶;]{0,50}(?:augment\\w*|copied|duplicat\\w*|oversampl\\w*|smote\\w*|flipped|rotated|mirrored|up-?sampl\\w*|balanc\\w*)',
    ],
    {
      unless:
        'server|tables?|files?|folder|only the training|training (?:part|set|fold|half) (?:is|was|only|alone)|removed|de-?dup\\w*',
    },
  ),
  said(
    'problem.userFacing',
    true,
    [
      '(?:on|in|for|to) (?:the |our )?(?:site|website|web ?shop|shop|app|portal|storefront|home ?page)[^¶;]{0,60}(?:customer|visitor|user|shopper|guest|client|reader|member|buyer)s?',
      '(?:customer|visitor|user|shopper|guest|client|reader|member|buyer)s?[^¶;]{0,40} (?:on|in) (?:the |our )?(?:site|website|web ?shop|app|portal|storefront|home ?page)',
    ],
    { inferred: true, unless: 'logs? of|data of|train\\w*' },
  ),
]

const COUNTS_TOO = rule(
  '(?:no|without|not at the (?:cost|expense) of|avoid) ([a-z-]+)(?:[:;,]|,? (?:so|and|because)) (?:we|they|the desk|editors) (?:also |too )?(?:count|watch|track|measure|look at|monitor|report) (?:who |how many |the |what )?([a-z-]+(?: [a-z-]+)?)',
  '(?:we|they|the desk) (?:also|too|besides|in addition) (?:count|watch|track|measure|monitor|keep an eye on) (?:who |how many |the |what |how often )?(?:[a-z]+ )?([a-z-]+(?: [a-z-]+)?)',
)
const JUDGED = rule(
  "(?:i am|i'm|we are|we're|my team is|the team is|he is|she is) (?:judged|measured|paid|rated|assessed|rewarded|promoted) (?:on|by|for|according to) (?:the )?([a-z][a-z -]{3,40})",
  '(?:yardstick|success|goal|target|north star|figure that counts|number that counts|measure of success)(?: for us| for me)?(?: is| means|:| =| would be)+ (?:the )?(?:fewer |less |more |higher |lower )?([a-z][a-z -]{3,40})',
  'what (?:we|i|they|the board|management|counts|matters)(?: really| actually| all)? ?(?:care about|care for|count|counts|watch|look at|report|want|matters|track)?(?: for us| to us| in the end| here)? (?:is|are) (?:the )?(?:fewer |less |more |higher |lower )?([a-z][a-z -]{3,40})',
  '(?:my boss|the board|management|the director|the chief|finance|the owner|head office|the minister|the secretary|the city secretary) (?:only |just |will |would )*(?:counts?|watch(?:es)?|looks? at|wants?|asks? for|cares? about) (?:the )?([a-z][a-z -]{3,40})',
  '(?:i|we) (?:report|count|watch|track) (?:the )?([a-z][a-z -]{3,40}?)(?: upstairs| to (?:the )?(?:board|management|council)| every| each| as our)',
  '([a-z][a-z -]{3,40}) (?:is|are) (?:the|our|my) (?:yardstick|kpi|measure|goal|target|north star|number that counts)',
  '([a-z][a-z -]{3,40}) (?:is|are) what (?:we|i|they|the [a-z ]{3,20}) (?:will |would |really )*(?:count|care about|watch|look at|measure|report|am judged|are judged)',
)
const NO_FIGURE =
  /^(?:it|this|that|what|which|who|accuracy|the model|latency|speed|a|an|to|not|no|how|whether)\b|\b(?:accuracy|auc|rmse|mape|rouge|bleu|f1|response time|latency)\b/
const slug = (words: string) =>
  words
    .trim()
    .replaceAll(/[^a-z]+/g, '_')
    .replaceAll(/^_|_$/g, '')
    .split('_')
    .slice(0, 5)
    .join('_')

const UNITS =
  /^ (?:[a-z-]+ ){0,1}?(?:minutes|hours|seconds|pages|lines|clips|frames|segments|utterances|passages|sentences|chats|calls|letters|films|panels|tiles|notes)\b/
const LABELLED =
  /\b(?:labell?ed|annotated|marked(?: up)?|tagged|transcribed|graded|outlined|coded|judged|rated)\b[^¶;\d]{0,14}$/
const NOT_LABELLED = /\b(?:not|never|nobody|no one|would|will|should|plan|want)\b/

export function readFactsFirst(s: Scan): void {
  hear(s, SECTORS)
}

export function readFactsWide(s: Scan): void {
  hear(
    s,
    PERSONAL.filter(({ path }) => path !== 'data.baa' || s.value('data.phi') === true),
  )
  hear(s, SAID)
  const guard = s.all(COUNTS_TOO).find((hit) => !ofOthers(s, hit) && !isAsked(s, hit) && !isUnreal(s, hit))
  const watched = guard?.groups.filter((group) => group !== undefined).at(-1)
  if (guard && watched) s.set('problem.guardrails', [slug(watched)], guard)
  if (!s.has('problem.businessMetric')) {
    const judged = s.all(JUDGED).find((hit) => {
      const figure = hit.groups.find((group) => group !== undefined) ?? ''
      return !NO_FIGURE.test(figure.trim()) && slug(figure).length > 3 && !ofOthers(s, hit) && !isAsked(s, hit)
    })
    const figure = judged?.groups.find((group) => group !== undefined)
    if (judged && figure) s.set('problem.businessMetric', slug(figure), judged)
  }
  if (
    !s.has('data.nLabeled') &&
    s.is(
      'speech_recognition',
      'text_classification',
      'information_extraction',
      'document_ai',
      'segmentation',
      'object_detection',
      'image_classification',
      'content_moderation',
      'medical_imaging',
    )
  ) {
    const many = s.measures.find(
      (m) =>
        m.value >= 20 &&
        (m.kind === 'count' || m.kind === 'time') &&
        LABELLED.test(s.before(m, 40)) &&
        UNITS.test(
          s.low
            .slice(m.kind === 'time' ? m.start : (m.head ?? m.end), (m.head ?? m.end) + 40)
            .replace(/^[\d,. k]+/, ' '),
        ) &&
        !NOT_LABELLED.test(s.before(m, 60)) &&
        !ofOthers(s, m),
    )
    const plain = many && Number.parseFloat(s.low.slice(many.start, many.end).replaceAll(/[^\d.]/g, ''))
    if (many && plain && Number.isInteger(plain))
      s.number('data.nLabeled', many.kind === 'time' ? plain : many.value, many)
  }
}

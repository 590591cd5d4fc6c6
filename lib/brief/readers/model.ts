import { applyRules, type FactRule, states } from '../fact-rule'
import { COUNT, parseCount } from '../numbers'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, isAnothers, wasDropped } from '../subject'
import { readBaseline } from './baseline'
import { FAMILIES } from './families'
import { readUse } from './model-use'
import { readQuantized } from './quantized'
import { readModelState } from './model-state'
import { readTokens } from './tokens'

const LARGE = rule(
  '{lm}',
  'code model',
  'llama\\b[\\w. -]{0,6}',
  'mistral',
  'mixtral',
  'qwen',
  'gemma',
  'falcon',
  'phi-\\d',
)
const OPEN = rule(
  'llama[- ]?\\d?[\\w.]*',
  'mistral\\w*',
  'mixtral',
  'qwen[\\w.]*',
  'gemma[\\w.]*',
  'deepseek\\w*',
  'falcon-?\\d*',
  'open(?:[- ](?:source|weights?))? (?:\\d+b )?(?:code )?(?:llm|language model|model ~ (?:self-?host|fp16|gpu))',
  'self-?hosted (?:llm|language model|model)',
)
const PARAMS = rule(
  '(\\d+(?:[.]\\d+)?)[- ]?(?:b|billion)(?:[- ]param\\w*)?(?=[^¶]{0,40}\\b(?:model|llm|open|code|param|benchmark|because|in (?:fp|\\d+-bit|int)))',
  `(${COUNT})[- ]?(?:b|bn|billion)[- ](?:param\\w*|weights?)`,
  '(?:llama|mistral|qwen|gemma|falcon|mixtral|phi)[- ]?[\\d.]* (?:\\w+ )?(\\d+)b',
)
const BILLIONS = rule(
  `(?:${COUNT})[- ]?(?:b|bn|billion)[- ](?:param\\w*|weights?)`,
  '\\d+b (?:\\w+ ){0,2}?(?:model|llm)',
)
/** A language model on machines of one's own. */
const OWN_HOST = rule(
  '(?:llms?|language models?|models?)[^¶;]{0,40} (?:on|in|from) (?:our|its|their) (?:own )?(?:\\w+ )?(?:boxes|servers?|machines?|cards?|hardware|gpus?|cluster|racks?|data cent(?:re|er)s?|premises|cellar|basement|building)',
  '(?:in-?house|on-?prem\\w*|locally (?:hosted|run)|self-?hosted) (?:\\w+ ){0,2}?(?:llm|language model|model)',
  '(?:llm|language model|model) with open weights',
  'open (?:\\w+ )?(?:\\d+b )?(?:llm|language model|model)(?= ?,? ?(?:in|with|at|of|on|\\d+-bit|\\(|that we|we ))',
)
const BITS: readonly (readonly [pattern: RegExp, bits: number])[] = [
  [rule('(?:16[- ]bits?|fp16|bf16|bfloat16|half[- ]precision|float16)'), 16],
  [rule('(?:8[- ]bits?|int8|fp8)'), 8],
  [rule('(?:4[- ]bits?|int4|nf4)'), 4],
  [rule('(?:32[- ]bits?|fp32|float32|full precision)'), 32],
]

const LM = rule('{lm}', '\\d+b', 'open (?:\\d+b )?models?', 'billion (?:param\\w*|weights)')

/** Words of what runs today; a proposal beside it is what the brief is about. */
const TODAY =
  /\b(?:today|currently|current|present|presently|at the moment|right now|so far|existing|now|come from|comes from|in production|still|until now|baseline|planners? use|we use|we run)\b/
const PLANNED =
  /\b(?:start-?up|vendor|consult\w+|propos\w+|suggest\w*|agency|student|showed us|promis\w*|intern|pilot|prototype|wants?|would like|plan\w*|insists?|swears?|asked|asks|idea|university|thesis|integrator|freelancer|science team|data science|data scientist|team)\b/

export function readModel(s: Scan): void {
  const large = s.says(LARGE) || s.says(BILLIONS) || s.is('text_completion', 'rag_qa', 'llm_agent', 'summarization')
  const params = large ? s.find(PARAMS) : undefined
  const open = s.find(OPEN)
  if (params) {
    s.number('model.paramsB', parseCount(params.groups.find(Boolean) ?? ''), params)
    // A network for pictures has parameters too.
    if (!s.is(...PICTURES)) s.set('model.family', 'open_llm_self_hosted', params)
  } else if (open) s.set('model.family', 'open_llm_self_hosted', open)
  const host =
    large && !s.is(...PICTURES) ? s.all(OWN_HOST).find((hit) => isOurs(s, hit) && !/\bnot\b/.test(hit.text)) : undefined
  if (host && s.says(LM)) s.set('model.family', 'open_llm_self_hosted', host)
  for (const [pattern, bits] of BITS) if (params || open || host) s.when(pattern, 'model.weightBits', bits)
  readFamily(s)
  readBaseline(s)
  readUse(s)
  readModelState(s)
  readTokens(s)
  readQuantized(s)
  if (s.value('model.family') === 'cnn_from_scratch' || s.value('model.family') === 'deep_net')
    s.when(SCRATCH, 'model.pretrained', false)
  applyRules(s, MODEL_RULES)
}
const SCRATCH = rule('from scratch')
const PICTURES = ['segmentation', 'object_detection', 'image_classification', 'medical_imaging', 'defect_inspection']
/** "The model behind an API" is a language model only where texts are the business. */
const NAMES_LM = /\b(?:llm|language|gpt|claude|gemini|openai|chatgpt|bedrock|copilot|genai|generative)/

const UNWANTED =
  /\b(?:no|not|without|instead of|against|never|rather than|(?:not|n't) (?:want|use|need|train|build))\s(?:an? |any |use |using |have |want )*$/
/** Said of our own plan, and not of a thing that was turned down, asked for or learnt at school. */
const isOurs = (s: Scan, hit: Hit): boolean =>
  !UNWANTED.test(s.before(hit, 30)) &&
  !/^ (?:was|were) taught\b/.test(s.after(hit, 20)) &&
  !isAnothers(s, hit) &&
  !wasDropped(s, hit) &&
  !isAsked(s, hit)

const REPLACED =
  /^[^¶;]{0,40}?\b(?:(?:was|were|has been|have been|is) (?:replaced|superseded|exchanged)|gave way|made way|had to give way)\b/
const isReplaced = (s: Scan, hit: Hit) => REPLACED.test(s.after(hit, 60))

/** Also where the words are not read: a product is called the same in every language. */
export function readFamily(s: Scan): void {
  const found: { hit: Hit; family: string; today: boolean }[] = []
  for (const [pattern, family, kinds] of FAMILIES) {
    if (kinds && !kinds.includes(s.archetype.id)) continue
    const hit = s
      .all(pattern)
      .find((place) => isOurs(s, place) && !(family === 'llm_api' && s.is(...PICTURES) && !NAMES_LM.test(place.text)))
    if (!hit || found.some((other) => hit.start < other.hit.end && hit.end > other.hit.start)) continue
    // A hosted model that is itself named is the family; "from scratch" describes the network beside it.
    found.push({
      hit,
      family,
      today: isReplaced(s, hit) || (TODAY.test(s.before(hit, 60)) && !PLANNED.test(s.before(hit, 60))),
    })
  }
  const scratch = found.find(({ family }) => family === 'cnn_from_scratch')
  const llm = found.find(({ family }) => family === 'llm_api')
  const planned = found.find(({ today }) => !today)
  const chosen = scratch ?? (s.is('rag_qa', 'llm_agent', 'summarization') ? llm : undefined) ?? planned ?? found[0]
  if (!chosen) return
  // A plain regression that runs today beside rules is what has to be beaten.
  const plain =
    chosen.family === 'logistic_regression' &&
    !isReplaced(s, chosen.hit) &&
    (chosen.today || /^ of today\b/.test(s.after(chosen.hit, 12)))
  if (plain) s.set('model.baselineFamily', chosen.family, chosen.hit)
  if (plain && /\b(?:plus|and|with|beside)(?: an?)? $/.test(s.before(chosen.hit, 24))) return
  s.set('model.family', chosen.family, chosen.hit)
  const before = found.find(
    (other) => other.today && other.family !== chosen.family && chosen.family !== 'llm_zero_shot',
  )
  if (before) s.set('model.baselineFamily', before.family, before.hit)
}

const ACT =
  'book|rebook|cancel|move|change|issue|refund|send|reset|pay|transfer|place|order|update|delete|create|schedule|reschedule|close|unlock|block|activate|upgrade|renew|return|approve|modify|switch|grant|file|submit|register|extend|add|remove'
const OBJECT =
  'appointments?|orders?|bookings?|reservations?|flights?|hotels?|accounts?|subscriptions?|passwords?|payments?|due dates|address(?:es)?|refunds?|vouchers?|tickets?|prescriptions?|returns?|money|contracts?|tariffs?|plans?|cards?|invoices?|deliver(?:y|ies)|meetings?|claims?|e-?mails?|policies|rooms?|seats?|credits?|readings?|limits?'
const MODEL_RULES: readonly FactRule[] = [
  {
    ...states(
      'model.pretrained',
      true,
      'fine-?tun\\w+',
      'pre-?trained',
      'imagenet',
      'transfer learning',
      'off-the-shelf (?:\\w+ )?(?:encoder|model|embedding|network)s?',
    ),
    unless: /from scratch|not (?:yet )?(?:fine-?tun|pre-?trained)|no pre-?trained/,
  },
  states(
    'model.positionFeature',
    true,
    'position (?:as|is) (?:an |a )?(?:input|feature)(?: \\w+){0,2}',
    '(?:uses|using|with|including) (?:the )?(?:rank )?position(?: \\w+){0,3}',
    '(?:with|have|hold|log|logs|keep) (?:the )?(?:shown )?(?:position|rank|slot)s?(?: \\w+)? (?:logged|recorded|stored)',
    '(?:position|slot|rank)(?: \\w+){0,2} (?:among|as one of|in|into) (?:its|the|our) (?:inputs|features|variables|predictors)',
    '(?:position|slot|rank)(?: \\w+){0,4} (?:is|are) (?:also )?(?:fed|given|passed|handed|input|put)(?: \\w+){0,3}',
    '(?:position|slot|rank)(?: number| index| position)? (?:is|are|as) (?:one of (?:the|our) |a |an |also a )?(?:features?|inputs?|logged|recorded|stored)',
  ),
  states(
    'model.outputUsedAsProbability',
    true,
    'multipl\\w+ ~ (?:predicted )?(?:click )?probabilit\\w+',
    '(?:scores?|outputs?|predictions?) (?:is|are) (?:used|treated|taken|read) as (?:a )?probabilit\\w+',
    '(?:scores?|outputs?|predictions?) (?:is|are|gets?) multiplied(?: \\w+){0,5}',
    'probabilit\\w+ ~ (?:times|multiplied|enters|priced|price)',
    'expected (?:loss|value|profit) ~ (?:score|probabilit\\w+)',
  ),
  {
    ...states(
      'model.calibrated',
      false,
      '{not} ~ (?:well[- ])?calibrat\\w+',
      '(?:uncalibrated|miscalibrated|poorly calibrated|badly calibrated)',
    ),
    unless: /\b(?:scales?|sensors?|thermometers?|meters?|gauges?|instruments?|cameras?|weigh\w*|probes?) /,
  },
  {
    ...states(
      'model.citesSources',
      true,
      'with (?:links|sources|references|citations|page numbers)',
      '(?:page|source|section|passage|paragraph|document)s? (?:it|they|that it) (?:came|comes?|is taken|was taken|relied|rel(?:y|ies)|stems?)(?: \\w+)?',
      'cit(?:e|es|ing|ed|ations?)',
      '(?:shows?|gives?|links?|points?|quotes?|names?|gives?|with|and) (?:to )?(?:the |its |their )?(?:source|link|paragraph|passage|page|section|document|clause)s?(?: (?:it|they|the answer|that)(?: \\w+){0,3})?',
    ),
    kinds: ['rag_qa'],
  },
  {
    ...states(
      'model.untrustedContent',
      true,
      'wiki',
      'customers?',
      'documents?',
      'chats?',
      'e-?mails?',
      'web ?pages?',
      'callers?',
      'tickets?',
      'guests?',
      'users?',
      'patients?',
      'messages?',
      'pages',
    ),
    kinds: ['rag_qa', 'llm_agent'],
    inferred: true,
  },
  {
    ...states(
      'model.toolsWithSideEffects',
      true,
      `(?:${ACT})(?:s|es|ed|ing)?(?:,? (?:and |or )?[a-z']+){0,4} (?:${OBJECT})`,
      '(?:through|via|with|using) (?:our|its|the|their) (?:\\w+ )?apis?',
      '(?:delete|send|book|change|pay|refund|order) \\w+ (?:on its own|without a human|through|directly)',
      'actually (?:does|do) things',
      "on (?:the )?(?:customer|user|member|caller|patient)s?'? behalf",
    ),
    kinds: ['llm_agent', 'rag_qa'],
  },
]

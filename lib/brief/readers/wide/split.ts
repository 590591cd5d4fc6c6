import { rule } from '../../rule'
import type { Scan } from '../../scan'
import { isAsked } from '../../subject'
import { SHOWN } from '../kinds'
import { hear, type Said, said } from './wide'

const PILE =
  '(?:piles?|sides?|sets?|parts?|halves|halfs|heaps?|groups?|buckets?|folders?|portions?|stacks?|partitions?|folds?)'
const TEST = '(?:test(?:ed|ing)?|evaluat(?:e|ed|ion)|validat(?:e|ed|ion)|hold-?out|held-?out|exam)'
const TRAIN = '(?:train(?:ed|ing)?|learn(?:t|ed|ing)?|fit(?:ted|ting)?)'

/** One thing on both sides of the split, or kept to one. */
export const GROUPS: readonly Said[] = [
  said(
    'data.splitRespectsGroup',
    false,
    [
      `(?:landed|land|ended up|end up|went|go|goes|fell|fall|falls|came|sit|sits|stand|turn up|turned up|appear|appears|are found|occur|spread|strewn|spilled|scattered|dealt)(?: \\w+){0,2} (?:in|into|on|to|onto|over|across|between|among) (?:both|either|the two)(?! [a-z]+ of (?:the|our|a) (?!split|data|divide|line|test|train|division|cut))(?: of the)?(?: ${PILE})?`,
      `(?:no|little|without any|without) (?:care|effort|attention|precautions?|steps?|thought)[^¶;]{0,40} (?:keep|put|hold|hav|mak|separat|plac)\\w*[^¶;]{0,60} (?:one (?:and the same )?side|apart|together|same (?:side|set|part))[^¶;]{0,20}`,
      `(?:did not|didn't|never|nobody|not|n't|no one)[^¶;]{0,20} (?:keep|kept|hold|held|group|grouped) (?:\\w+ ){0,4}?together[^¶;]{0,30}`,
      `(?:every|each|all|any|most|half|many|\\d+ ?%)(?: of the)? (?:[\\w-]+ ){0,3}?(?:we |in the |it is |he |they )?(?:\\w+ )?${TEST}(?: on| set)?(?: \\w+){0,2} (?:was|were|is|are|also|had|has|have)[^¶;]{0,24} (?:also )?(?:${TRAIN}|in (?:the )?training)(?: on)?`,
      `(?:already|also)[^¶;]{0,16} (?:seen|known|met|heard|present)[^¶;]{0,16} (?:in|during|from) (?:the )?training`,
      `(?:divided|split|cut|shuffled|dealt)[^¶;]{0,20} (?:line by line|row by row|page by page|image by image|frame by frame|window by window|by (?:line|row|page|image|frame|window|sentence|tile|message)s?)[^¶;]{0,12}(?:,? (?:not|rather than|instead of) by \\w+)?`,
    ],
    { unless: 'a/b|arms?|control group|new patients only' },
  ),
  said(
    'data.splitRespectsGroup',
    true,
    [
      `${TEST} (?:[a-z-]+ ){0,3}?(?:is|are|were|comes?|stems?|contains?)[^¶;]{0,30} (?:the (?:model|net|network|system) |it |training )(?:has |had )?(?:never|not)(?: yet| ever)? (?:seen|met|heard|touched|known)`,
      `(?:no|none of the|not one) [a-z-]+ (?:of|in|from) the (?:test|hold-?out|validation)[^¶;]{0,20} (?:was|were|is|are|appears?|occurs?)(?: \\w+){0,3} (?:train\\w*|learn\\w*)`,
      `(?:kept|keep|stay|stays|stayed|remain\\w*|put|are|is|were|was|goes|go|held)[^¶;]{0,30} (?:together|on (?:one|the same) side|in one (?:part|set|fold))[^¶;]{0,30}(?:split|train|test|fold|side)\\w*`,
      `(?:[a-z-]+s) (?:were|are|was|is) (?:assigned|allotted|allocated|dealt|sent|put|given) to (?:train\\w*|one (?:side|set|part|fold)|either)[^¶;]{0,30} (?:as a whole|whole|in one piece|entirely|complete)`,
    ],
    { unless: "n't|never kept|did not|nobody|no care" },
  ),
  said('data.splitStrategy', 'group_based', [
    `(?:[a-z-]+s) (?:were|are|was|is) (?:assigned|allotted|allocated|dealt|sent|put|given) to (?:train\\w*|one (?:side|set|part|fold)|either)[^¶;]{0,30} (?:as a whole|whole|in one piece|entirely|complete)`,
    '(?:leave|leaves|left|leaving|hold|holds|held|keep|keeps) (?:out )?(?:one|a|each|every|two) (?!(?:out|row|day|week|month|year|quarter|tenth|fifth|third|quarter|percent)\\b)[a-z]+(?: [a-z]+)? (?:out |back )?(?:at a time|in turn|after the other)',
    'leave[- ]one[- ](?!out\\b)[a-z]+[- ]out',
    '(?:split|divided|separated|folds?)(?: \\w+){0,2} (?:by|per|along|at the level of) (?:the )?(?:patient|customer|speaker|author|site|farm|machine|device|driver|vehicle|household|supplier|user|subject|animal|store|camera|plant|person)s?',
  ]),
  said('data.splitStrategy', 'time_based', [
    `${TEST} (?:\\w+ )?(?:weeks?|days?|months?|rows?|data|period|cases|set|years?) (?:is|are|lies?|comes?|follows?|begins?|starts?)(?: \\w+)? (?:later|after|more recent|younger|newer|behind)[^¶;]{0,30}`,
    `${TRAIN} (?:\\w+ )?(?:on|with|up to)[^¶;]{0,40} (?:before|until|up to|through) [^¶;]{2,20}(?:,| and| then)[^¶;]{0,16} ${TEST}[^¶;]{0,30} (?:after|since|from|later|onwards?)`,
    `(?:last|latest|most recent|newest|final) (?:\\w+ )?(?:days?|weeks?|months?|quarters?|years?|season)[^¶;]{0,24} (?:held|kept|set|put|left|reserved|saved)(?: \\w+)? (?:back|aside|out|for (?:the )?test\\w*)`,
  ]),
]

const USES =
  '(?:use|used|run|work|works|serve|serves|go|goes|live|do|watch|listen|read|look|apply|applied|roll(?:ed)? out|deploy(?:ed)?)'
/** Only of one sort so far, and of another from now on. */
const NARROW = rule(
  '(?:only|just|solely|exclusively|nothing but|merely)(?: ever)?(?: been)? (?:heard|seen|met|read|known|knows?|saw|trained|learnt|learned|fed|shown|fitted|tuned|built)[^¶;]{0,80}(?:,| and| but|;|\\.)[^¶;]{0,40}\\b(?:will|now|next|soon|from (?:now|next|may|june|july|january|february|march|april|august|september|october|november|december)|want|should|to be)',
  '(?:knows?|has seen|has heard|has met|has read|saw|was shown|was fed) (?:only|nothing but|just|solely) [^¶;]{2,60}',
  `(?:trained|built|fitted|learnt|learned|developed|tuned|made|calibrated) (?:in|on|with|for|at|from) [^¶;,]{2,50}(?:,|;| and| but)[^¶;]{0,24}(?:to be ${USES}|will (?:be )?${USES}|we (?:now )?(?:want|need|plan|intend|mean|run|use|${USES})|from [a-z]+ (?:on )?(?:we|it)|meant (?:for|to)|intended (?:for|to)|it (?:should|shall|is to|must|has to) ${USES}|goes (?:live|to))[^¶;]{0,50}`,
  `all (?:of )?(?:the |our )?(?:footage|images|pictures|photos|recordings|calls|data|films|scans|samples|notes|frames|trips|examples|texts|rows|cases) (?:came|come|comes|is|are|was|were|stems?) (?:from|taken|made|shot|recorded)[^¶]{2,70}(?:,|;| and| but)[^¶;]{0,20}(?:it|this|the \\w+|we|they) (?:should|shall|will|is to|must|has to|are to|want|plan)[^¶;]{0,40}`,
  '(?:our|the) data (?:is|are|comes?|came) (?:all |only )?from (?:the |our |one |a )?[^¶;]{2,40}(?:;|,| but| and)[^¶;]{0,16}(?:it is|this is|we want|meant|intended|to be used|will be used|it will|we will|they)[^¶;]{0,60}',
  '(?:looks?|look|is|are|sounds?|behaves?) nothing like (?:it|that|them|those|theirs|the (?:training|ones|data)|what (?:it|the))',
  '(?:ours|our (?:own )?[a-z]+(?:, [a-z]+){0,2}(?:,? and [a-z ]+)?) (?:is|are|looks?|look) (?:quite |very |entirely |completely |wholly |rather )*(?:different|unlike|another (?:matter|world|thing|story))[^¶;]{0,40}',
  '(?:on|with|from) (?:[a-z]+ ){0,2}?(?:customers|patients|clients|borrowers|people|plants|users|students|drivers|speakers|adults)[^¶;,]{0,24},? (?:but|while|whereas) (?:from|as of|since|now|we|our|here|the)[^¶;]{0,60}',
)
const LEARNS =
  /\b(?:train\w*|built|fitted|learn\w*|develop\w*|tuned|made|model|net|network|it|system|data|footage|test\w*|gave us|score ?card)\b/
const SHIFTED = [
  ...SHOWN,
  'predictive_maintenance',
  'credit_risk',
  'text_classification',
  'content_moderation',
  'eta_prediction',
  'information_extraction',
  'semantic_search',
  'demand_forecasting',
  'fraud_detection',
  'churn_prediction',
]

const MODEL = '(?:it|the (?:model|system|net|network|detector|software|tool|classifier|thing|engine))'
const TRIED =
  '(?:tried|tested|checked|run|used|measured|validated|evaluated|looked at|compared|scored|verified|assessed)'
const HERE =
  '(?:our|local|real|actual|own|their|other|another|new|outside|any other|any of|such|a (?:single|user|child)|here|elsewhere|there|one of (?:our|the))'

export const ELSEWHERE: readonly Said[] = [
  said(
    'data.externalValidation',
    false,
    [
      `(?:there (?:has|have) been |there was |we have |we made |they made |with )?no (?:check|test|trial|validation|evaluation|measurement|try-?out)s? (?:at|on|in|with|for|of|by) (?:any |the |our |a )?(?:other|another|local|own|outside|new|real|second|[a-z]+ [a-z]+s)[^¶;,]{0,30}`,
      `(?:not (?:one|a single)|no|none of the|not even one) [^¶;]{2,40} (?:has|have|was|were) (?:ever |yet |so far )*(?:been )?(?:through ${MODEL}|shown to ${MODEL}|put (?:through|before) ${MODEL}|in (?:any|the|our|a) (?:test|evaluation)|looked at in (?:the|any) (?:test|evaluation)|${TRIED})`,
      `(?:how|whether) (?:well |good )?${MODEL} (?:does|works|copes|holds up|performs|fares|would do|behaves)[^¶;]{0,60} (?:anybody's guess|anyone's guess|nobody (?:measured|knows|checked|has)|we (?:don't|do not) know|unknown|open|not known|never (?:measured|checked))`,
      `(?:have|has|had|did|was|were) (?:not|never|n't|yet to)(?: yet| ever| so far| be| been)* ${TRIED} (?:${MODEL} )?(?:on|at|in|with|against) (?:the |a |an |any )?${HERE}[^¶;,]{0,30}`,
      `(?:haven't|hasn't|never|nobody (?:has |have )?(?:yet |ever )?|no one (?:has )?(?:yet |ever )?)(?:yet )?${TRIED} (?:${MODEL} )?(?:on|at|in|with|against) (?:the |a |an |any )?${HERE}[^¶;,]{0,30}`,
    ],
    {
      kinds: SHIFTED,
      unless: 'foreseen|planned|a/b test|labels?|budget|price|dpia|bias|plan|proposal|contract|consultants?',
    },
  ),
  said(
    'data.externalValidation',
    true,
    [
      `(?:validated|tested|checked|verified|evaluated|tried) (?:it )?(?:successfully )?(?:on|at|in|with) (?:the )?(?:films|images|pictures|data|patients|cases|recordings|records|samples|rows|photos)? ?(?:of|from|at|in)? ?(?:two|three|four|five|six|several|\\d+) (?:other|outside|different|further|independent|unrelated|more)[^¶;]{0,30}`,
      `(?:we|they|our (?:own )?[a-z]+) (?:have |has )?(?:checked|tested|tried|validated|verified|measured) (?:it|the model|the net|the system) (?:on|with|against|at) (?:\\d[\\d,.]* |a (?:hundred|thousand) |our own |local )+[a-z-]+(?: [a-z-]+)?[^¶;]{0,30}`,
    ],
    { kinds: SHIFTED, unless: 'not|never|nobody|should|want|plan|will|must' },
  ),
]

export function readSplitWide(s: Scan): void {
  if (s.is('rules_only')) return
  hear(s, GROUPS)
  hear(s, ELSEWHERE)
  if (!s.is(...SHIFTED)) return
  const narrow = s
    .all(NARROW)
    .find(
      (hit) =>
        LEARNS.test(s.sentence(hit)) && !isAsked(s, hit) && !/\b(?:half|both|alike|same as)\b/.test(s.sentence(hit)),
    )
  if (narrow) s.set('data.populationShift', true, narrow, true)
}

/** Where the weights came from. */
const NET =
  '(?:whisper|bert|roberta|resnet[-\\w]*|efficientnet[-\\w]*|yolo[-\\w]*|vit|llama|mistral|wav2vec[-\\w]*|u-?net|t5|clip|deberta|xlm-?r\\w*|mobilenet[-\\w]*|densenet[-\\w]*|swin|dino\\w*|segformer|layoutlm\\w*|donut|conformer|sentence[- ]transformer|[a-z]+-?type model|(?:open|public|ready-made|off-the-shelf|existing) (?:\\w+ )?(?:model|network|net|encoder|checkpoint))s?'
export const START: readonly Said[] = [
  said(
    'model.pretrained',
    true,
    [
      `${NET}[^¶;]{0,40} (?:fine-?tuned|tuned|adapted|re-?trained|trained further|continued)`,
      `(?:fine-?tun\\w+|tun(?:ed|ing)|adapt\\w*|retrain\\w*) (?:an? |the |our |it |their |open |public |of )*${NET}`,
      `(?:took|take|taken|takes|started with|begins with|downloaded|borrowed)[^¶;]{0,16} ${NET}[^¶;]{0,24}(?:tun|train|adapt|fine)\\w*`,
      '(?:[a-z]*nets?|networks?|models?|backbones?|encoders?|weights)(?:[- ]\\w+)?,? (?:that |which )?(?:somebody|someone) else (?:had |has )?(?:already )?trained[^¶;]{0,30}',
      '(?:net|network|model|encoder|backbone|cnn)[^¶;]{0,60} (?:that|which) (?:was|had been|were) (?:already )?trained (?:by (?:others|them|somebody)|on (?!our|my|\\d)[a-z]+ [a-z]+[^¶;]{0,40}(?:plots|images|photos|pictures|films|data|calls|texts|patients|streets|scenes))',
      '(?:new|fresh|own) (?:last|final|top|output) layer',
      '(?:gave|give|gives|lent|handed|sent|sold|sells|offers|offered) us (?:an? |their |its )?(?:[a-z-]+ ){0,2}?(?:u-?net|net|network|model|cnn|detector|encoder)[^¶;]{0,16} (?:that (?:was|is|had been) |already )?trained',
    ],
    {
      unless:
        'from scratch|from zero|no pre-?trained|not pre-?trained|without pre-?train\\w*|from nothing|random weights',
      told: true,
    },
  ),
  said('model.pretrained', false, [
    'no (?:ready-?made|pre-?trained|existing|public|outside|foreign|open) (?:net|network|model|weights|backbone|checkpoint)s?[^¶;]{0,30}(?:used|taken|was|were|is)?',
    '(?:everything|all of it|all weights) (?:is|are|was|were) (?:learnt|learned|trained) from (?:our|my|these) own[^¶;]{0,20}',
    '(?:built|trained|made|grown|learnt|learned|started) (?:\\w+ )?from (?:nothing|zero|scratch|the ground up)',
  ]),
]
export const readStartWide = (s: Scan): void => {
  if (!s.is('rules_only', 'demand_forecasting', 'eta_prediction')) hear(s, START)
}

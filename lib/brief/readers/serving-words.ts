import { rule } from '../rule'

const SHOWS =
  '(?:needs?|wants?|must|has to|have to|should|shall|sees?|gets?|expects?|comes? up|appears?|shows?|pops? up|is (?:quoted|shown|displayed|proposed|suggested|filled|needed|told|due)|are (?:quoted|shown|displayed|proposed|suggested|filled|needed|due)|(?:is|are) to be [a-z]+)'
const ONCE =
  '(?:when|whenever|as soon as|the (?:moment|instant|second|minute)|while|immediately (?:after|when)|right (?:after|when)|each time|every time)'
const PERSON =
  '(?:the|an?|our|every|each|their) (?:[\\w-]+ )?(?:customers?|callers?|users?|clients?|agents?|clerks?|adjusters?|adviser|advisor|reps?|nurses?|doctors?|dealers?|brokers?|operators?|dispatchers?|inspectors?|employees?|editors?|buyers?|teachers?|lawyers?|planners?|physicians?|engineers?|insurer|prospects?|callers?)'
/** Whoever starts the matter, and what starts it. */
const STARTER =
  '(?:(?:the|an?|our|every|each|their) )?(?:[\\w-]+ ){0,2}?(?:customers?|callers?|users?|clients?|guests?|shoppers?|buyers?|sellers?|drivers?|applicants?|patients?|members?|subscribers?|visitors?|agents?|clerks?|adjusters?|adviser|advisor|reps?|nurses?|doctors?|dealers?|brokers?|operators?|dispatchers?|inspectors?|employees?|colleagues?|staff|people|somebody|someone|(?:s)?he|they|leads?|tickets?|mails?|e-?mails?|orders?|requests?|files?|records?|pages?|carts?|cards?|forms?|claims?|calls?|scans?|photos?|enquir(?:y|ies)|quer(?:y|ies)|messages?|listings?|quotes?|it)'
const BEGINS =
  '(?:opens?|opened|types?|asks?|clicks?|press(?:es)?|taps?|enters?|calls?|rings?|phones?|is (?:still )?(?:on the (?:phone|line)|opened|submitted|placed|uploaded|entered|scanned|received|sent|made|asked|created|swiped|speaking|talking|typing|waiting)|arrives?|comes? in|lands|uploads?|submits?|scans?|photographs?|speaks?|swipes?|looks?|stands|signs?|checks out|applies|searches|requests?|writes?|pays?)'

/** Somebody waits, or an event asks for its answer there and then. */
export const WAITED_FOR = rule(
  `${ONCE} ${STARTER} ${BEGINS}[^¶;]{0,50}?${SHOWS}(?: [\\w-]+){0,2}`,
  `${SHOWS}[^¶;]{0,60}? ${ONCE} ${STARTER} ${BEGINS}(?: \\w+){0,2}`,
  `${STARTER} (?:clicks?|press(?:es)?|uploads?|types?|scans?|submits?|photographs?) [^¶;]{0,40}? and [^¶;]{0,30}?${SHOWS}(?: [\\w-]+){0,2}`,
  `${ONCE} ${PERSON} (?:opens?|opened|types?|asks?|clicks?|press(?:es)?|enters?|is (?:still )?on the (?:phone|line))(?: \\w+){0,2}`,
  '(?:after|of|on|upon) (?:opening|clicking|pressing|uploading|scanning|submitting|typing|photographing|entering) (?:the|a|an|her|his|it)(?: \\w+)?',
  `(?:waits?|waiting) (?:for (?:it|them|the (?:answer|result|score|price|figure|reply|list|response)s?)|at the (?:counter|desk|till|screen))`,
  '(?:stands?|sits?|waits?|is standing) (?:there |by |still )?until(?: \\w+){0,3}',
  '(?:each|every|any) (?:[\\w-]+ )?(?:request|click|query|search|call|order|enquiry|message|upload) (?:triggers?|starts?|causes?|calls?|leads to)(?: \\w+){0,3}',
  '(?:in|near) real[- ]time',
  'real[- ]time (?:scor\\w+|decisions?|predictions?|inference|api|answers?|checks?|system|service)',
  '(?:interactive|on demand|on-the-fly|on the fly|synchronous\\w*|at request time)',
  '(?:rest|http|grpc|json|web) (?:api|service|endpoint|call)s?',
  '(?:within|in|a few|a couple of|a matter of) (?:a few |a couple of |some |milli)?seconds',
)

const SPAN =
  '(?:hours?|days?|weeks?|months?|nights?|weekends?|overnight|tomorrow|(?:next |following |same )(?:working |business )?(?:morning|day|week)|the (?:next |following )?(?:morning|day|evening|week) (?:after|before)?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|hourly|daily|weekly|monthly|nightly|quarterly|fortnightly)'
const FINE =
  '(?:fine|enough|ok|okay|acceptable|sufficient|suffices?|plenty|will do|would do|all right|good enough|tolerable|no problem|soon enough|early enough|all we need|what we need|is needed)'
/** A time at which nobody would sit and wait is said to be good enough. */
export const TOLERATED = rule(
  `${SPAN}[^¶;.]{0,36} (?:is|are|would be|seems|was|will)? ?(?:quite |perfectly |more than |absolutely |just |also )?${FINE}`,
  `(?:it is|it's|it would be|that is|would be) (?:quite |perfectly )?${FINE} (?:if|when|to have|for us|that)[^¶;]{0,60} ${SPAN}`,
  `(?:may|can|could|might|allowed to|is free to) (?:well )?(?:take|wait|last|run|need|come|arrive|follow) (?:[\\w-]+ ){0,6}?${SPAN}`,
  `(?:turn-?around|lead time|results?|answers?|maps?|reports?|output)(?: \\w+)? (?:of|in|within|by|is|are|until|needed by|ready by|due)[^¶;,]{0,20} ${SPAN}`,
)
export const NOTHING_WAITS = rule(
  '(?:no|without|not under|never any|hardly any|little) (?:\\w+ )?(?:hurry|rush|urgency|deadline|time[- ]pressure|pressure of time|haste|time limit|need (?:for|of) (?:speed|real[- ]time))(?: \\w+){0,2}',
  "(?:not|n't|nothing|nobody|no one|none|never|no) (?:\\w+ ){0,4}?(?:urgent|waits?|waiting|time-critical|real[- ]time|live|online|instant\\w*|interactive|in seconds|at once)(?: (?:needed|required|necessary|wanted|or \\w+))?",
  '(?:nobody|no one)[^¶;,]{0,50} (?:waiting|waits)',
  'real[- ]time[^¶;,]{0,24} (?:not|n.t|un)(?: )?(?:needed|required|necessary|wanted|matter|an issue)',
  '(?:speed|latency|time) (?:is|does|hardly|plays) (?:not |no )?(?:an issue|a concern|important|critical|matter|matters|a problem|no part|secondary|irrelevant)(?: \\w+){0,2}',
)
const JOB = '(?:run|job|pass|batch|process|script|calculation|computation|scoring|forecast|import)s?'
/** Work that starts by the clock. */
export const SCHEDULED = rule(
  `(?:scheduled|nightly|daily|weekly|monthly|cron|regular|periodic|overnight|hourly) ${JOB}`,
  `(?:one|a|single) ${JOB} (?:a|per|each|every|over|through) (?:the )?(?:day|night|week|month|weekend|quarter|season|year)`,
  '(?:in|during) the (?:small|early|night) hours',
  '(?:after|out of|outside) (?:office |working |business |opening |shop )?hours',
  '(?:over|during|at) the weekend',
  'at night',
  '(?:before|until|by the time|when) (?:the |our )?(?:office|shop|shops|store|stores|market|desk|branches|doors|shift|working day|day|counter)s? (?:opens?|begins?|starts?)',
  `${JOB} (?:\\w+ )?(?:starts?|kicks off|begins?|is started) (?:at|each|every|on|when|after)(?: \\w+){0,2}`,
  'at the end of (?:the|each|every) (?:day|week|month|quarter|season|shift)',
  '(?:ready|there|done|finished|through|available|complete) (?:at|by|before) (?:\\d{1,2}(?: ?am)?|five|six|seven|eight|nine|noon|dawn|sunrise|midnight)(?! (?:sec|min|ms|per|%|days?|hours?))',
  '(?:looks?|needed|used|read|checked|collected|available|opens?|picked up|works? on|sees?)[^¶;,]{0,20} (?:only )?(?:the (?:next )?(?:day|morning)(?: after)?|tomorrow|next morning)',
)
/** Values that keep arriving and are judged as they do. */
export const ARRIVING = rule(
  '(?:mqtt|kafka|flink|kinesis|pub/?sub|event hubs?|rabbitmq|opc[- ]ua|amqp|websockets?|event bus|message bus|topic)',
  '(?:on|from|off|over|in|through) (?:the|a|an|our|its) (?:incoming |live |event |data |sensor |continuous )+streams?',
  '(?:flow|flows|pour|pours|stream|streams|arrive|arrives|come|comes) in (?:continuously|all the time|without pause|non-?stop|around the clock|constantly)',
  '(?:as|when) (?:they|it|each|every one|values|readings|events)(?: \\w+)? (?:arrives?|comes? in|come|happens?|flows? in|do|does)',
  'on arrival',
  '(?:the (?:moment|second|instant)|as soon as|each time) (?:they|it|each|one) (?:arrives?|comes? (?:in|off|through)|flows? in|passes)(?: \\w+){0,3}',
  '(?:while|as) (?:the |a |he |she |they )?(?:speaker |caller |lecturer |presenter |person )?(?:is |are )?(?:still )?(?:talking|speaking|speaks|talks)',
)
/** Where the answer is worked out beside the thing itself. */
const THING =
  '(?:phone|handset|tablet|watch|device|camera|scanner|headset|helmet|glasses|collar|hearing aid|gateway|controller|plc|board|chip|unit|robot|drone|tractor|combine|truck|forklift|vehicle|car|bus|tram|train|locomotive|ship|vessel|satellite|machine|press|turbine|meter|box|cabinet|cab|cart|trolley|till|kiosk|gate|door|pole|station|pc|computer|panel pc|line|belt|kiln|oven|furnace|conveyor|saw|table|loom|mast)s?'
export const ON_THE_SPOT = rule(
  `(?:run|runs|running|work|works|working|live|lives|sit|sits|happen|happens|done|computed|calculated|made|decided|executed|stay|stays|fit|fits|recognition|inference|everything|all|stands?|model|hosted|deployed|installed|processing|processed|scored) (?:[\\w-]+ ){0,3}?(?:on|in|inside|at|beside|within|next to|by) (?:the|a|an|each|every|its|their|our|one|her|his|small) (?:[\\w-]+ ){0,3}?${THING}`,
  `(?:the |each |every |its )${THING} (?:itself )?(?:does|do|must do|has to do|decides|computes|handles) (?:all|everything|the work|it)(?: \\w+){0,3}`,
  `on the (?:[\\w-]+ )?${THING}'s (?:own )?(?:computer|processor|controller|board|unit)`,
  `${THING} itself`,
  '(?:bundled|shipped|packaged|packed|delivered|built|burned|burnt|flashed|compiled|baked|embedded) (?:with|in|into|inside|onto) (?:the|our|an?) (?:[\\w-]+ )?(?:app|firmware|device|unit|handset|controller|chip|camera|plc|gateway)',
  '(?:do|does|must|may|shall|can)(?:n.t| not) leave the (?:phone|handset|tablet|device|camera|watch|vehicle|car|unit|headset|headphones)',
  'without (?:uploading|sending|transmitting) (?:anything|any \\w+|them|it|data|the (?:photo|picture|image|audio)s?)',
  'locally',
  'on[- ](?:device|board|chip|camera)',
)
/** A service elsewhere that the things on the spot call. */
export const HOSTED = rule(
  '(?:as|is|be|runs?|run|host\\w*|sits?|offered|deploy\\w*) (?:\\w+ ){0,4}?(?:an? |the |our )?(?:cloud|central|hosted|remote|web) (?:service|server|api|endpoint|application)(?: \\w+){0,3}',
  '(?:run|runs|running|hosted|host|live|lives|computed|calculated) (?:it |them )?in the cloud',
)

/** The interface of another system. */
export const OF_ANOTHER =
  /\b(?:api|service|endpoint|call)s? (?:of|for|to) (?:the |our |its |an? )?(?:\w+ )?(?:billing|payments?|erp|crm|bank|shop|booking|accounting|warehouse|login|partners?)\b/

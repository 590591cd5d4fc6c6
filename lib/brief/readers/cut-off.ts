import { conceptIn } from '../concept'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { SUPPLY_ENDS } from './supply-ends'
import { isAnothers, isUnreal } from '../subject'

const GOODS =
  '(?:shops?|stores?|shel(?:f|ves)|stocks?|lines?|items?|products?|articles?|goods|depots?|branch(?:es)?|warehouses?|bins?|machines?|wards?|something|anything|everything|loaves|bread|parts?|sizes|colours|kiosks?|tills?|it|they|we|things|sellers?|favourites?|dishes|menus?|blood groups?|best-?sellers?|tickets?|seats?|rooms?)'
const GONE =
  '(?:r(?:u|a)ns? (?:out|short|empty|dry)(?! of (?:budget|memory|money|time|patience|space|disk))|running (?:out|short)|(?:is|are|was|were|goes|went|gets?|becomes?|often|regularly) (?:all |often |regularly |usually )?(?:gone|bare|empty(?! of)|unavailable|sold(?! (?:to|at|for|by))|finished|exhausted|out)|sells? out|sold out|selling out|out of stock|stock-?outs?|sell-?outs?|short of stock|shortages?)'
const SHORT = rule(
  `${GOODS} (?:\\w+ ){0,2}?${GONE}(?: [\\w']+){0,3}`,
  `[a-z-]+ (?:has |have |had |often |sometimes )?r(?:u|a)ns? (?:out|short|empty|dry)(?! of (?:budget|memory|money|time|patience|space|disk|hands))`,
  `(?:no|without) (?:more )?stock(?: left)?`,
  'sells? out(?: \\w+){0,4}',
  'sold out(?: \\w+){0,4}',
  'out of stock(?: \\w+){0,4}',
  'stock-?outs?',
  'sell-?outs?',
)
/** More was wanted than the records show. */
const UNSEEN = rule(
  `(?:lost|missed|unmet|unserved|hidden|suppressed|latent|turned-away|unfulfilled) (?:sales|demand|orders|requests|customers|bookings)(?: \\w+){0,4}`,
  `not what (?:the |our )?(?:\\w+ )?(?:was |were |had been |would have been )?(?:wanted|asked|needed|requested|ordered|demanded|came for)(?: for)?`,
  `(?:wanted|asked|needed|requested|came for|would have bought|demanded)[^¶;]{0,30} (?:is|are|was|were|goes?) (?:not|never|nowhere) (?:recorded|logged|noted|seen|visible|captured|counted)`,
  `(?:capped|limited|bounded|truncated|cut off|censored) (?:by|at) (?:what|the|our)(?: \\w+){1,5}`,
  `(?:true|real|actual|remaining|further|full|excess|extra) (?:demand|need|lifetime|duration)s?[^¶;]{0,30} (?:is|are|stays?|remains?) (?:\\w+ )?(?:unknown|not known|invisible|hidden|unseen|open)`,
  `(?:cannot|never|do not|don't|not) (?:see|know|observe|learn|measure) (?:the )?(?:true|real|remaining|further|full|excess|additional|unmet)(?: \\w+)? demand`,
  `demand (?:\\w+ )?(?:beyond|above|over|exceeding|in excess of)[^¶;]{0,40} (?:is|are|stays?|remains?|never|not|hidden|lost|invisible)(?: \\w+)?`,
  `hides? the (?:\\w+ )?demand(?: \\w+){0,3}`,
  `(?:issues|sales|deliveries|shipments|what was (?:sold|issued|shipped|delivered)),? (?:and )?not (?:the )?(?:requests|demand|orders|needs?|wishes|what)(?: \\w+){0,3}`,
  `(?:leave|leaves|left) no trace`,
  `demand[^¶;]{0,40} (?:never|not|nowhere)(?: be)? (?:shows?|appears?|seen|recorded|visible|captured|known|counted)(?: \\w+)?`,
  `(?:nobody|no[- ]one|not|never) (?:writes? down|records?|counts?|notes?|logs?|wrote down|recorded) (?:who|how many|how much|what|which)[^¶;]{0,30} (?:asked|wanted|turned|left|more|needed)(?: \\w+){0,3}`,
  `would have (?:bought|ordered|taken|parked|booked|paid for)(?: \\w+){0,4}`,
  `(?:queues?|those waiting|waiting list|people outside|unmet \\w+)[^¶;]{0,24} (?:not|never|nobody) (?:\\w+ )?(?:counted|recorded|seen|counts|logged)`,
  `(?:issues|sales) from stock`,
  `(?:kept|keep|keeps) asking`,
  `(?:shows?|show|records?) (?:nothing|no sales?|zero),? (?:whatever|although|even though|however)(?: \\w+){0,4}`,
  `(?:understate|underestimate|lower than) ~ (?:demand|wanted|bought|needed)`,
  `(?:although|though|but) (?:people|customers|dealers|shoppers|guests) (?:still )?(?:wanted|asked|would have|looked)(?: \\w+){0,3}`,
  `(?:never|not) (?:see|know|learn|find out) (?:who else|how many (?:more|others|people|would|were|drivers|customers|guests|cars|turned))(?: \\w+){0,4}`,
  `(?:turn|walk|drive|send|sent)(?:ed|s)? (?:[a-z]+ )?away(?: \\w+)?`,
  `(?:leave|leaves|left) without (?:buying|paying|parking|ordering)`,
)
const FULL = rule(
  '(?:fully booked|booked out|at capacity|full(?! of)) (?:\\w+ ){0,4}?(?:days?|sailings?|flights?|nights?|garages?|hours?|trains?|houses?)?[^¶]{0,60} (?:never|no|not|cannot|without|nobody|hides?|further|turned)(?: \\w+){0,4}',
  'fully booked(?: \\w+){0,3}',
  'booked out',
)
const TRIP =
  '(?:orders?|trips?|rides?|bookings?|baskets?|parcels?|deliveries|delivery|jobs|visits|runs|transports|shipments|flights|journeys)'
const UNFINISHED = rule(
  `(?:cancell?ed|aborted|diverted|abandoned|lost|returned|failed|rerouted|re-routed) ${TRIP} (?:never|do not|don't|have no|has no|lack|end without|carry no|are missing)(?: [\\w-]+){0,5}`,
  `${TRIP} (?:that |which )?(?:are |were |is |was |get |got )?(?:later |then )?(?:cancell?ed|aborted|diverted|abandoned|lost|returned|rerouted|re-routed)[^¶;]{0,50} (?:(?:have|has|get|gets|carry|carries|show|with) no|without an?|never (?:get|gets|got|have|reach|receive|show|arrive)s?)(?: [\\w-]+){0,3}`,
  '(?:have|has|get|gets|got|know|with|leave|show) (?:\\w+ )?no (?:\\w+ )?(?:drop-off|delivery|arrival|end|finish|completion|handover) (?:time|date|stamp)s?',
  'never (?:get|got|have|has|receive|reach)s? (?:an? |any )?(?:[\\w-]+ )?(?:times?|dates?|time ?stamps?|stamps?|end)',
)
const SWAP =
  '(?:replaced|swapped|exchanged|changed|removed|overhauled|renewed|taken out|pulled|retired|scrapped|withdrawn)'
const SPARED = rule(
  `${SWAP} (?:out )?(?:on schedule )?(?:before (?:they|it|anything|failing|failure|breaking|wearing)|on schedule|as planned|at (?:the )?(?:fixed|planned|regular|scheduled)? ?(?:intervals?|overhauls?)|early|preventive\\w*|as a precaution|by the calendar|in time)(?: \\w+){0,3}`,
  `${SWAP} ~ (?:overhaul|interval|calendar|precaution|timetable|before anything|long before|before (?:wearing|failing|failure|breaking)|(?:although|though|while|when|but) (?:\\w+ )?(?:still )?(?:fine|good|intact|healthy|working|sound))(?: \\w+){0,3}`,
  `preventively ${SWAP}`,
  '(?:intervals?|service|overhaul|replaced|exchanged|retired),? (?:broken|failed|worn|faulty|needed|defective) or not',
  '(?:change|replace|swap|pull|take out|exchange|remove)s? (?:[\\w-]+ ){1,4}?(?:long )?before (?:it|they|he|failure|anything) ?\\w*',
  'nobody (?:knows|can say|learns) how (?:long|much longer|many (?:hours|years)) (?:it|they|these|those|the \\w+) (?:would|could|might) (?:have )?(?:\\w+)',
  'still (?:running|active|in service|alive|on the road|employed|open|with us|customers|subscribed|in use|working)(?: \\w+){0,2}',
)
const NOTHING_LOST =
  /\b(?:nothing|never|hardly|no longer|not|nobody|rarely)\s(?:\w+ ){0,2}$|\b(?:target|goal|planners?|engineers?|staff|server|after they)\b[^¶;]{0,20}$/
const NO_LOSS = /\b(?:rack|server|software|battery of the|audit|old system|screen|bulbs?|budget)\b/
const SELLS = ['demand_forecasting', 'dynamic_pricing', 'uplift_modeling', 'tabular_prediction']
const LIVES = ['predictive_maintenance', 'churn_prediction', 'tabular_prediction', 'anomaly_detection']
const RIDES = ['eta_prediction']

const NIL =
  '(?:zeros?|0(?![.,]\\d)|nil|nothing|none(?: at all)?|no sales?|not (?:a single|one) \\w+|hardly anything|next to nothing|almost nothing|nearly nothing|practically nothing)'
const ZEROS = [
  rule(
    `(?:most(?! (?:once|likely|often))|many|half|a third|two thirds|some|often|\\d+ ?%|majority|good half|a lot)[^¶;:]{0,60} (?:are|is|was|were|of (?:them|which)|shows?|show|have|has|record|sell|sells|sold|stays?)? ?${NIL}(?! (?:false|waste|error|defects|tolerance|data|idea))(?: (?:of|on|at|in|for) [^¶;.,]{2,30})?`,
  ),
  rule(
    `(?:sells?|feeds?|uses?|draws?|consumes?|needs?|moves?|ordered|bought|demands?) (?:nearly |almost |practically )?${NIL}(?: [a-z]+s)? (?:on|for|in|at|most|many|some|all)(?: \\w+){0,3}`,
    `(?:sells?|feeds?|uses?|draws?|consumes?|needs?|moves?) (?:nearly|almost|next to|practically|hardly) (?:nothing|zero|nil|anything)(?: \\w+){0,2}`,
    `(?:figure|count|value|demand|sales|number|bid|quantity|usage|target)s?[^¶;]{0,30} (?:is|are|was|be) (?:often |mostly |frequently |exactly |nearly |almost |always |usually )*(?:zero|0|nil)(?! (?:data|waste|degrees|errors))(?: \\w+){0,3}`,
    `(?:do|does|did) not sell (?:every|each|on (?:most|many)|for|at all)(?: \\w+)?`,
    `not (?:ordered|bought|sold|needed|used|requested|asked for) (?:at all|on|for|once|every)(?: \\w+)?`,
    `(?:less than|not even|fewer than|only|rarely more than) (?:once|one|twice|a few times|a handful) (?:of times )?(?:an? |per |every )(?:day|week|month|year)`,
    `(?:days|weeks|months) (?:pass |go by |at a time )?(?:without|with no) (?:being |a |any |an )?(?:single )?(?:bought|sold|ordered|sale|order|piece|demand|request|buyer)s?`,
    `(?:stretches|runs|strings|spells) of (?:nothing|zeros?|no sales|no demand)`,
    `(?:intermittent|lumpy|sporadic|erratic)(?: \\w+)? (?:demand|sales|series|consumption)`,
    `(?:sales|demand|consumption|orders|series) (?:is|are) (?:\\w+ )?(?:intermittent|lumpy|sporadic)`,
    `zeros? (?:dominate|prevail|are (?:common|frequent|many)|abound|everywhere)`,
    'zero (?:sales|demand|consumption|claims)',
    'many zeros',
    `(?:sells?|sold|ordered|moves?|used|needed|bought)[^¶;]{0,50} (?:once|twice|(?:two|three|four|five|six|a few|few) times) (?:an? |per )(?:month|year|quarter|season)`,
    `(?:demand|sales|orders|consumption)[^¶;]{0,40} (?:is|are) (?:\\w+ )?(?:sparse|patchy|spotty)(?: \\w+){0,3}`,
    `many empty (?:weeks|days|months|cells|periods)`,
    `no (?:demand|sales?|orders?|sale) (?:at all )?(?:on|in|for) (?:many|most|half|some)(?: \\w+)?`,
    `no sales? (?:at all )?(?:of (?:a|any|the) (?:given )?\\w+ )?(?:on|in|for) (?:many|most|half|some)(?: \\w+)?`,
    `(?:nothing|none|no [a-z]+|zero) (?:is|are|was|were|gets?) [a-z]+ (?:on|in|for|at) (?:most|many|some|half|a typical|a given)(?: \\w+)?`,
    `hardly anything is (?:sold|ordered|used|bought|needed)`,
    `at zero (?:on|for|in) (?:many|most|some)(?: \\w+)?`,
  ),
]
const NO_ZERO =
  /\b(?:planners?|managers?|staff|people|buyers?|restart|degrees?|waste|tolerance|false|start(?:s|ed)? from|error|report|to us|data scientists?|zero hours|celsius|vendor|budget|leftovers|accidents?|closed|leave \w+ out)\b/
const COUNTED = ['demand_forecasting', 'dynamic_pricing', 'tabular_prediction']

function first(s: Scan, patterns: readonly RegExp[], passes: (hit: Hit) => boolean): Hit | undefined {
  for (const pattern of patterns) {
    // A ride that is sent to another hospital is our ride.
    const hit = s
      .all(pattern)
      .find((found) => (pattern === UNFINISHED || !isAnothers(s, found)) && !isUnreal(s, found) && passes(found))
    if (hit) return hit
  }
  return undefined
}

/** A target that is cut off by what was on the shelf, in service or delivered; and one that is often zero. */
export function readCutOff(s: Scan): void {
  const lost = (hit: Hit) =>
    !/\b(?:never|hardly ever) r[ua]n/.test(hit.text) &&
    !NOTHING_LOST.test(s.before(hit, 40)) &&
    !NO_LOSS.test(s.around(hit, 30, 20))
  const patterns = [
    ...(s.is(...SELLS) ? [UNSEEN, FULL, SHORT] : []),
    ...(s.is(...LIVES) ? [SPARED] : []),
    ...(s.is(...RIDES) ? [UNFINISHED] : []),
  ]
  const hit = first(s, patterns, lost)
  if (hit) s.set('data.censoredTarget', true, hit)
  const ended = s.is(...SELLS)
    ? SUPPLY_ENDS.map((entry) => conceptIn(s, entry)).find((found) => found && !NOTHING_LOST.test(s.before(found, 40)))
    : undefined
  if (ended) s.set('data.censoredTarget', true, ended)
  if (!s.is(...COUNTED)) return
  const zero = first(
    s,
    s.is('tabular_prediction') ? ZEROS.slice(1) : ZEROS,
    (found) => !NO_ZERO.test(s.around(found, 24, 24)),
  )
  if (zero) s.set('data.targetHasZeros', true, zero)
}

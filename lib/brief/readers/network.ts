import { applyRules, type FactRule, states } from '../fact-rule'
import type { Scan } from '../scan'

const UNSTEADY =
  '(?:comes and goes|drops(?: out)?|fails|breaks(?: down| off)?|goes down|cuts out|dies|disappears|(?:(?:is|are|was|gets?|has|be) )?(?:often |regularly |sometimes |frequently )?(?:cut(?: off)? by \\w+|unreliable|patchy|poor|bad|weak|spotty|intermittent|flaky|unstable|lost|interrupted|cut off(?! from)|down|gone|shaky|slow and unsteady))'
/** What carries signals, and what carries data. */
const SIGNAL = '(?:signal|coverage|reception|mobile data)'
const DATA =
  '(?:network|internet|connection|connectivity|wi-?fi|wireless(?: network)?|(?:data |radio |satellite |internet |network )?(?:link|uplink)|data line)'
const LINK = `(?:${SIGNAL}|${DATA}|line|radio(?: connection)?|satellite|4g|5g|lte|gsm)`
const NOT_OURS =
  '(?! (?:of|between|to (?:the )?customers|effects?|operators?|engineers?|teams?|planning|layers?|model))'

/** A link that is sold or complained about, not the one that the system has. */
const SOLD =
  /\b(?:network of|contract|network effects?|neural|(?:customers?|subscribers?|households?|people|users|callers) (?:who|without|that|with no)|complain\w*|complaints?|(?:customers?|callers?|subscribers?|users|tickets?) (?:report|say|write|mention|los)\w*)\b/

const SELDOM = '(?:never|not|hardly ever|almost never|practically never|rarely|[a-z]+n.t)'
const STEADY: readonly FactRule[] = [
  {
    ...states(
      'arch.network',
      'reliable',
      `(?:${LINK}|fibre|fiber|cable|ethernet)\\b[^¶;]{0,50}? ${SELDOM} (?:\\w+ ){0,3}?(?:fails?|failed|gone|goes down|down|drops?|dropped|lost|interrupted|breaks?|broken|cuts? out|gives? out|disappears?|away)(?: \\w+){0,3}`,
      `(?:${LINK}|fibre|fiber|leased line)[^¶]{0,70} no (?:outages?|failures?|interruptions?|downtime|drop-?outs?) (?:so far|yet|ever|in|for|since)(?: \\w+){0,3}`,
      `(?:fibre|fiber|ethernet|leased line|${DATA})(?: \\w+){0,4}?,? (?:laid |built |installed |run |pulled )?(?:twice|double|doubled|redundant(?:ly)?|in two ways|over two routes)`,
      `(?:double|doubled|redundant|dual|uninterrupted|guaranteed|excellent|perfect|rock-solid|always-on|very good) (?:\\w+ )?(?:${LINK}|fibre|fiber|ethernet)`,
      `(?:${DATA}|${SIGNAL}|connectivity) (?:is|are) (?:\\w+ )?(?:excellent|perfect|guaranteed|rock-solid|very good|no (?:issue|problem)|always (?:there|on|up|available)|everywhere)`,
      `(?:always|at all times|everywhere) (?:is |are |has |have |got )?(?:a |an |the )?(?:good |stable |working )?(?:${DATA}|connected|online|${SIGNAL})`,
    ),
    unless: SOLD,
  },
]

/** None at all at the places where it works, and not now and then. */
const NONE_THERE = states(
  'arch.network',
  'offline',
  `(?:in|inside|at|on|under|below|within) (?:most|nearly all|almost all|half of the|all|many|the|our) (?:of the |of our )?[a-z]+ there (?:is|are) no ${DATA}`,
  `(?:most|nearly all|almost all|half of the|all) (?:of the |of our )?[a-z]+ (?:have|are built with|come with) no ${DATA}(?! (?:problems?|issues?))(?: [a-z]+)?`,
)

const RULES: readonly FactRule[] = [
  { ...NONE_THERE, unless: SOLD },
  {
    ...states(
      'arch.network',
      'intermittent',
      `(?:los(?:es?|ing)|lost) (?:the |its |their |his |any )?${LINK}(?: \\w+){0,4}`,
      '(?:valleys|areas|places|regions|sites|stretches|spots|villages) (?:have|with|has) no (?:signal|coverage|reception|network)',
      `(?:many|some|most|often|sometimes|parts of|a third of|half of|in places)[^¶,;]{0,40} (?:no|without(?: a| any)?|out of|lacks?) ${LINK}${NOT_OURS}`,
      '(?:dead|black|white) (?:zones?|spots?)',
      `(?:outside|beyond|out of) (?:mobile |network |radio |cell )?(?:${SIGNAL}|network range)`,
      `(?:many|some|most|half|a third|a quarter|several)[^¶,;]{0,40} (?:lacks?|are without) (?:a |any )?${DATA}`,
      `(?:cannot|can't|can not|must not|may not|should not|never|not|n't) (?:always )?(?:count|rely|depend|bank) on (?:an? |the |any |having an? )?(?:[a-z]+ )?${LINK}`,
    ),
    unless: SOLD,
  },
  states(
    'arch.network',
    'reliable',
    `(?:dependable|reliable|stable|solid|redundant|good|fast|permanent) (?:wired |fibre |fiber |local |fixed |ethernet |internal )?(?:${DATA}|line|ethernet|fibre|fiber|cabling)`,
    `${DATA}(?: \\w+){0,4} (?:is|are) (?:always )?(?:reliable|dependable|stable|solid|redundant|never down)`,
    '(?:connected|linked|wired)(?: up)? (?:by|over|through|via|with) (?:\\w+ )?(?:fibre|fiber|ethernet|cables?|copper)',
  ),
  {
    ...states(
      'arch.network',
      'intermittent',
      `(?:${LINK})[^¶,;]{0,30} (?:is |are )?(?:hit and miss|hit or miss|on and off|off and on|touch and go|a matter of luck|a lottery)`,
      `(?:mostly|often|usually|sometimes|frequently) no ${LINK}`,
      'without any signal',
      'underground',
      'no reliable (?:wi-?fi|internet|network|connection|link)',
      `${LINK}(?! (?:of|between)\\b)(?: [\\w-]+){0,5}? ${UNSTEADY}(?: \\w+){0,3}`,
      '(?<!\\bnetwork of \\w+ )drops out(?: \\w+){0,3}',
      `(?:without|out of|poor|patchy|spotty|bad|weak|little|lose|loses|losing|limited|sporadic|unreliable|intermittent|flaky|shaky|unsteady) (?:mobile )?${SIGNAL}`,
      `(?:poor|patchy|spotty|bad|weak|limited|sporadic|unreliable|intermittent|flaky|shaky|unsteady|unstable) (?:mobile |internet |wireless |radio )?${LINK}${NOT_OURS}`,
      '(?:in|through) tunnels',
    ),
    unless: SOLD,
  },
  { ...states('arch.network', 'offline', 'no cloud'), kinds: ['defect_inspection', 'object_detection', 'rl_control'] },
  {
    ...states(
      'arch.network',
      'offline',
      `(?:without|with no|away from|far from|beyond|cut off from)(?: an?| any| the| its)?(?: mobile| data| internet| outside| network| local| \\w+)? ?${DATA}${NOT_OURS}`,
      'air-?gapped',
      `no ${DATA} (?:whatsoever|at all|of any kind)`,
      `ha(?:s|ve|d|ving) (?:got )?no (?:\\w+ )?${DATA}${NOT_OURS}`,
      `(?:is|are|s|was) no (?:\\w+ )?${DATA}(?: (?:at all|there|here|inside|on board|in|on|at|down|out|underground))`,
      '(?:works?|working|runs?|running|fully|completely|entirely|totally|often|mostly|is|are|stays?|used) offline(?! but)',
      'no (?:internet|network|connection|connectivity|data link|uplink)(?: \\w+)? (?:in|at|on|inside|available|there|out there|underground|down there)(?: the \\w+)?',
      'no (?:internet|network) (?:connection|access)',
      'no (?:wi-?fi|wireless|wlan) (?:between|in|inside|at|on|down|under) (?:the |our |any )?[a-z]+',
      '(?:not|never) (?:be |to be |allowed to be )?connected to (?:the internet|anything|any network|a network|the network|the outside)',
      '(?:nothing|none of \\w+|no \\w+)[^¶,;]{0,40} (?:is|are) connected to (?:the )?(?:internet|outside|anything|any network|cloud)(?: \\w+)?',
      '(?:separated|isolated|disconnected|cut off|sealed off|decoupled) from (?:the )?(?:outside(?: world)?|internet|rest of the world|office network|world|public network)',
      'no (?:connection|link|line|network|access) (?:\\w+ )?to (?:the )?(?:outside|internet|outside world|world|cloud|office)(?: \\w+)?',
      'network has no (?:way out|internet|outside \\w+)',
      '(?:isolated|closed|separate|segregated) network',
    ),
    unless: SOLD,
  },
  states('arch.network', 'intermittent', 'no (?:mobile )?(?:signal|coverage|reception|internet|wi-?fi)(?: \\w+){0,3}'),
]

/** Is there a link when the decision falls? */
export const readNetwork = (s: Scan): void => applyRules(s, [...STEADY, ...RULES])

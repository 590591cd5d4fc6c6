import { applyRules, type FactRule, states } from '../fact-rule'
import type { Scan } from '../scan'

const UNSTEADY =
  '(?:comes and goes|drops(?: out)?|fails|breaks(?: down| off)?|goes down|cuts out|dies|disappears|(?:(?:is|are|was|gets?|has|be) )?(?:often |regularly |sometimes |frequently )?(?:unreliable|patchy|poor|bad|weak|spotty|intermittent|flaky|unstable|lost|interrupted|cut off(?! from)|down|gone|shaky|slow and unsteady))'
/** What carries signals, and what carries data. */
const SIGNAL = '(?:signal|coverage|reception|mobile data)'
const DATA =
  '(?:network|internet|connection|connectivity|wi-?fi|wireless(?: network)?|(?:data |radio |satellite |internet |network )?(?:link|uplink)|data line)'
const LINK = `(?:${SIGNAL}|${DATA}|line|radio(?: connection)?|satellite|4g|5g|lte|gsm)`
const NOT_OURS =
  '(?! (?:of|between|to (?:the )?customers|effects?|operators?|engineers?|teams?|planning|layers?|model))'

/** A link that is sold or complained about, not the one that the system has. */
const SOLD =
  /\b(?:network of|contract|network effects?|neural|(?:customers?|subscribers?|households?|people|users|callers) (?:who|without|that|with no))\b/

const RULES: readonly FactRule[] = [
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
  states(
    'arch.network',
    'intermittent',
    'without any signal',
    'underground',
    'no reliable (?:wi-?fi|internet|network|connection|link)',
    `${LINK}(?! (?:of|between)\\b)(?: [\\w-]+){0,5}? ${UNSTEADY}(?: \\w+){0,3}`,
    '(?<!\\bnetwork of \\w+ )drops out(?: \\w+){0,3}',
    `(?:without|out of|poor|patchy|spotty|bad|weak|little|lose|loses|losing|limited|sporadic|unreliable|intermittent|flaky|shaky|unsteady) (?:mobile )?${SIGNAL}`,
    `(?:poor|patchy|spotty|bad|weak|limited|sporadic|unreliable|intermittent|flaky|shaky|unsteady|unstable) (?:mobile |internet |wireless |radio )?${LINK}${NOT_OURS}`,
    '(?:in|through) tunnels',
  ),
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
      'not connected to (?:the internet|anything|any network)',
      'no (?:connection|link|line|network|access) (?:\\w+ )?to (?:the )?(?:outside|internet|outside world|world|cloud|office)(?: \\w+)?',
      'network has no (?:way out|internet|outside \\w+)',
      '(?:isolated|closed|separate|segregated) network',
    ),
    unless: SOLD,
  },
  states('arch.network', 'intermittent', 'no (?:mobile )?(?:signal|coverage|reception|internet|wi-?fi)(?: \\w+){0,3}'),
]

/** Is there a link when the decision falls? */
export const readNetwork = (s: Scan): void => applyRules(s, RULES)

import { parseCount } from '../numbers'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, isPast, ofOthers } from '../subject'

const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?'
const UNIT = `(?:hour|shift|day|night|morning|evening|afternoon|week|fortnight|noon|month|quarter(?! of an)|year|${WEEKDAY})`
const FEW = '(?:\\d{1,3}|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty|thirty)'
/** How often, or when in the day or month: what comes at an hour comes every day. */
const WHEN = `(?:(?:on )?(?:every|each|per) (?:working |single |business |other |second )?${UNIT}|(?:once|twice|two times|three times|four times) (?:an?|per|each|every) ${UNIT}|every quarter of an hour|every half hour|hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|every ${FEW} (?:minutes?|mins?|hours?|days?|weeks?|months?)|over ?night|at night|at midnight|on ${WEEKDAY}|at \\d{1,2}(?::\\d\\d)? ?(?:am|pm|a\\.m|p\\.m|o.clock)|(?:on|at) the (?:first|beginning|start|end|last day) (?:day )?of (?:the|each|every) (?:day|week|month|quarter))`
const THING =
  '(?:lists?|scores?|maps?|outlines?|rankings?|forecasts?|predictions?|prices?|rates?|tariffs?|fares?|plans?|orders?|rosters?|batch(?:es)?|jobs?|push|message|mailings?|letters|campaign|limits|check|assessment|bids?|set-?points?|estimates?|recommendations?|vouchers?|coupons?|top [a-z]+|valves?|heating|results?|answers?|turbines|customers|members|accounts|patients|machines|cases)'
const MADE =
  '(?:(?:re-?)?(?:comput|calculat|scor|rank|assess|sort|pric|process|optimi[sz])(?:ed|es|e)|(?:re-?)?(?:set|drawn|made|written|run|runs|built)|produced|refreshed|updated|renewed|chang(?:e|es|ed)|fixed|adjusted|sent|mailed|pushed|reviewed|steered|controlled|decided|looked at|evaluated|starts?|started|goes out|go out|goes|comes out|come out|leaves?|falls?|due|issued|published|drawn up|gone through|happens?)'
const DOES =
  '(?:sets?|fix(?:es)?|adjusts?|changes?|plans?|orders?|decides?|prices?|reviews?|scores?|ranks?|chooses?|picks?|steers?|allocates?|re-?prices?)'

/** Frames in which what is decided comes round; the group is when. */
const ROUNDS = rule(
  `${THING}(?: [a-z]+){0,3}? (?:is|are|gets?|will be|must be|is to be|are to be|has to be|have to be|should be|shall be)? ?(?:then |only |all )?${MADE}(?: [a-z]+){0,4}? (${WHEN})`,
  `(?<=^|[¶:(–-] ?)(?:it |everything |the (?:model|system|thing) )?(?:is |gets )?(?:(?:re-?)?(?:computed|calculated|scored|drawn|run|runs|processed)|refreshed|updated|produced) (?:[a-z]+ ){0,3}?(${WHEN})`,
  `(${WHEN}),? (?:at [\\w:]+(?: [ap]m)?,? )?(?:we|they|staff|planners?|the [a-z]+|our [a-z]+) ${DOES}(?= )`,
  `(${WHEN}),? (?:all |the |each |every |a new )*(?:[a-z]+ )?${THING}(?: for [a-z ]{3,20})? (?:is|are|gets?|will be) ${MADE}(?= |,|¶)`,
  `(?:we|they|planners?|managers?|staff|the [a-z]+) ${DOES} [^¶;,]{1,44}? (${WHEN})`,
  `(${WHEN}),? (?:at [\\w:]+(?: [ap]m)?,? )?(?:an?|the|our|one|each) (?:[a-z-]+ ){0,2}?(?:jobs?|batch|run|script|message|push|list|map|top [a-z]+|letter|forecast|ranking|plan)(?= )`,
  `(?:users?|customers?|readers?|members?|guests?|players?|each [a-z]+|every [a-z]+) (?:gets?|receives?|sees?|is sent|are sent) (?:one|an?|the|up to [a-z]+) (?:[a-z]+ ){1,3}?((?:an?|per|each|every) ${UNIT})`,
  `(?:cadence|decision frequency|frequency|rhythm of decisions|decision cycle|runs?|scoring)(?: of [a-z]+)?: (?:once )?(${WHEN}|an? ${UNIT})`,
  `(?:an?|one|fresh|new|the) (?:ranking|list|map|forecast|plan) (?:of (?:the |all |our )?[a-z]+ |for (?:the |all |our )?[a-z]+ )?((?:an?|per|each|every|for each) (?:day|week|month|night|morning|shift|hour))`,
  `(?:we|they|the [a-z]+|staff) (?:look|looks|go|goes) (?:at|through|over) (?:each|every|all|the) [a-z]+ (${WHEN}) and (?:then )?(?:decides?|chooses?)`,
)
/** What has a rhythm of its own and is not decided by it. */
const ELSE =
  /\b(?:re-?train\w*|re-?fit\w*|re-?built|re-?builds?|trained|training|fitted|learns?|(?<!by (?:the|our|a) )models?|versions?|releases?d?|data|sensors?|readings|dashboards?|meets|meetings? (?:is|are|every|each)|back-?ups?|logs?|cop(?:y|ied|ies)|sync\w*|deleted|wiped|purged|overwrit\w*|tests?|trials?|a ?\/ ?b|paid|pays?|invoices?|rent|salar\w*|costs?|budget|reports?|labels?|labell?ed|protocols?|index|embeddings?|documents? (?:is|are|change)|prices of|history|catalogue|audit\w*|drift|psi|alarms? (?:a|per)|competitors?)\b/

/** How often the same case is decided on, by when its list, map, price or job comes round. */
export function readRounds(s: Scan): void {
  for (const hit of s.all(ROUNDS)) {
    const when = hit.groups.find((group) => group !== undefined)
    const hours = when === undefined ? undefined : hoursIn(when)
    if (hours === undefined || !own(s, hit)) continue
    return s.number('problem.decisionCadenceHours', hours, hit, true)
  }
}

function own(s: Scan, hit: Hit): boolean {
  const before =
    s
      .before(hit, 40)
      .split(/[;:,(]\s/)
      .at(-1) ?? ''
  const after = s.after(hit, 30).split(/[;:,)]/)[0] ?? ''
  return !ELSE.test(`${before}${hit.text}${after}`) && !ofOthers(s, hit) && !isAsked(s, hit) && !isPast(s, hit)
}

const HOURS: readonly (readonly [says: RegExp, hours: number])[] = [
  [/quarter of an hour/, 0.25],
  [/half hour/, 0.5],
  [/hour/, 1],
  [/shift/, 8],
  [/fortnight/, 336],
  [/quarter/, 2160],
  [/month/, 720],
  [/week/, 168],
  [/(?:mon|tues|wednes|thurs|fri|satur|sun)day/, 168],
  [/year|annual/, 8760],
  [/day|dai|night|noon|morning|evening|afternoon|\d ?(?:am|pm|[ap]\.m)|o.clock/, 24],
]
const TIMES: readonly (readonly [says: RegExp, times: number])[] = [
  [/^(?:twice|two times)/, 2],
  [/^three times/, 3],
  [/^four times/, 4],
]

function hoursIn(when: string): number | undefined {
  const each = /every (\d{1,3}|[a-z]+) (minute|min|hour|day|week|month)s?$/.exec(when)
  const many = each ? parseCount(each[1] ?? '') : Number.NaN
  const minutes = /min/.test(each?.[2] ?? '')
  const base = minutes ? 1 / 60 : HOURS.find(([says]) => says.test(when))?.[1]
  if (base === undefined) return undefined
  const times = TIMES.find(([says]) => says.test(when))?.[1] ?? 1
  const gap = Number.isFinite(many) ? many : /\b(?:other|second) /.test(when) ? 2 : 1
  return Number(((base * gap) / times).toPrecision(6))
}

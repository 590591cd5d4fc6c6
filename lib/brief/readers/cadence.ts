import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { readRhythm } from './rhythm'
import { readRounds } from './rounds'

const CADENCE = 'problem.decisionCadenceHours'
const DEADLINE = 'problem.decisionDeadlineMs'
const DAYS = 'mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?'
/** "Every Monday", "each night", "once a month", "weekly": how often, in hours. */
const HOURS: Readonly<Record<string, number>> = {
  hour: 1,
  hourly: 1,
  shift: 8,
  day: 24,
  daily: 24,
  night: 24,
  nightly: 24,
  morning: 24,
  evening: 24,
  afternoon: 24,
  week: 168,
  weekly: 168,
  fortnight: 336,
  fortnightly: 336,
  month: 720,
  monthly: 720,
  quarter: 2160,
  quarterly: 2160,
}
const TIMES: Readonly<Record<string, number>> = { twice: 2, 'two times': 2, 'three times': 3, 'four times': 4 }
const OFTEN = rule(
  `(?:on )?(?:every|each) (?:working |single |business )?(?<unit>hour|shift|day|night|morning|evening|afternoon|week|fortnight|month|quarter(?! of an)|${DAYS})`,
  `(?<times>once|twice|two times|three times|four times) (?:a|an|per|each|every) (?<unit2>hour|shift|day|night|week|fortnight|month|quarter)`,
  '(?<unit3>hourly|daily|nightly|weekly|fortnightly|monthly|quarterly)',
  '(?:every|each) (?<many>\\d{1,3}|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty|thirty) (?<unit4>minutes?|mins?|hours?|days?|weeks?|months?)',
  '(?:on|by) the (?:first|\\d{1,2}(?:st|nd|rd|th)) (?:day )?of (?:every|each|the) (?<unit5>month)',
)
const COUNTS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
}
/** What is made anew at each decision. */
const MADE =
  'lists?|set-?points?|scores?|scored|scoring|re-?scored?|forecasts?|predictions?|predict|rankings?|ranked|rank|estimates?|plan|plans|recommendations?|campaigns?|mailings?|prices?|re-?pric\\w*|orders?|ordered|quantit(?:y|ies)|quotas?|controller|decides?|decisions?|decided|picked|picks?|choose|chosen|chooses|tips?|offers?|coupons?|bake|visits?|schedules?|runs?|batch(?:es)?|assess\\w*|allocat\\w*|dispatch\\w*'
const RUN = new RegExp(`\\b(?:${MADE})\\b`)
/** What else has a rhythm. */
const ELSE =
  /\b(?:re-?train\w*|re-?fit\w*|re-?built|re-?builds?|trained|sensors?|readings?|sampl\w*|measur\w*|meets?|meetings?|dashboards?|looks? at|looked|opens?|a\/b|tests?|logs?|logged|back-?ups?|competitors?|rivals?|others|purged|cycles?|rhythms?|patterns?|season\w*|revis\w*|reports? (?:every|each)|polls?|scan|stored|uploads?|release[sd]?|update[sd]? (?:the )?(?:model|documents?|protocols?)|calls come|arrive|payments|transactions|newsletter|invoices?|salary|rent|paid|budget|costs?|warning|ago|people apply)\b/
const TOMORROW = rule(
  '(?:orders?|ordered|bake[sd]?|prices?|plans?|staffed|rosters?|schedules?) [^¶;]{0,40}\\b(?:for|of) (?:tomorrow|the (?:next|following|coming) day)',
  "(?:sets?|orders?|bakes?|plans?) (?:the )?(?:tomorrow|next day)'s [a-z-]+",
)

/** Whether a case is decided on again and again, and how long it is between two times. */
export function readCadence(s: Scan): void {
  for (const match of s.low.matchAll(OFTEN)) {
    const hit: Hit = { text: match[0], start: match.index, end: match.index + match[0].length, groups: [] }
    const hours = hoursOf(match.groups ?? {})
    if (hours === undefined || !decides(s, hit)) continue
    return s.number(CADENCE, hours, hit)
  }
  const tomorrow = s.find(TOMORROW)
  if (tomorrow) s.number(CADENCE, 24, tomorrow, true)
  readRhythm(s)
  readRounds(s)
}

function hoursOf(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  const { unit, times, unit2, unit3, many, unit4, unit5 } = groups
  if (many && unit4) {
    const each = unit4.startsWith('min') ? 1 / 60 : HOURS[unit4.replace(/s$/, '')]
    return each === undefined ? undefined : Number(((COUNTS[many] ?? Number(many)) * each).toPrecision(6))
  }
  const word = unit ?? unit2 ?? unit3 ?? unit5 ?? ''
  const base = HOURS[word] ?? (new RegExp(`^(?:${DAYS})$`).test(word) ? 168 : undefined)
  return base === undefined ? undefined : base / (TIMES[times ?? ''] ?? 1)
}

const FRESH =
  /^[^¶;,]{0,24}\b(?:is|are|would be) (?:quite |perfectly |more than )?(?:enough|fine|plenty|all we need|sufficient|ok)\b/
const REFRESHED =
  /\b(?:it|list|scores?|forecasts?|ranking|estimates?) (?:will be |is |are |gets? |must be |be |should be )?(?:refreshed|updated|renewed|made|produced|needed|due)\b/

/** Beside what is decided, in the same clause, and not beside anything else that has a rhythm. */
function decides(s: Scan, hit: Hit): boolean {
  const before =
    s
      .before(hit, 70)
      .split(/[;:(]\s?|,\s(?=but|while|and )|\bbut\b/)
      .at(-1) ?? ''
  const after = s.after(hit, 80).split(/[;:)]|,\s(?=but|while|and )|\bbut\b/)[0] ?? ''
  if (
    /^ (?:cycle|rhythm|pattern|season\w*|volume|load|budget|report|meeting|cost|fee|paper|income|sales)s?\b/.test(after)
  )
    return false
  if (ELSE.test(`${before}${hit.text}${after.slice(0, 60)}`)) return false
  // A rate is how many there are, not how often each is decided on.
  if (/\d[\d.,]{0,14}(?: million| lakh| crore| thousand|k|m)? (?:[a-z-]+ ){0,2}[a-z-]+s $/.test(before)) return false
  return RUN.test(`${before} ${after}`) || REFRESHED.test(before) || FRESH.test(after) || GETS.test(after)
}
const GETS = /^[ ,](?:about |some |around )?[\d.,]{0,20} ?(?:[a-z-]+ ){1,5}(?:get|gets|receives?) (?:one of|an? |the )/

const LIMIT =
  /\b(?:within|inside|in (?:at most|less than|under)|(?:no|not) later than|under|at most|by)\s(?:about |some |the first |at most )?$/
const WISH =
  /\b(?:must|has to|have to|needs?|needed|want\w*|should|shall|to be|would like|expects?|required?|good enough|is (?:fine|ok|enough)|would do|so that)\b/
const ANSWERED =
  /\b(?:flag\w*|rais\w*|reach\w*|go out|goes out|sort\w*|answer\w*|decid\w*|decision|know|hear|warn\w*|alert\w*|alarms?|call|results?|appear\w*|there|ready|classif\w*|respon\w*|verdict|notif\w*|detect\w*|spot\w*|noticed?|told|screen|summary|transcri\w*|suggest\w*|reply|replies|routed|assigned|judged|checked|displayed|shown|page\w*|found|desk|inbox|in the hands|team|queue)\b/
const OTHERS =
  /\b(?:competitors?|rivals?|vendors?|last (?:year|month)|chargebacks?|complain\w*|pay(?:ment)?s? (?:arrive|come)|labels?|feedback|outcomes?|confirmed|predict\w* a|breakdown within|precede|read(?:ing)? one|takes? (?:us )?|today|at the moment|warning|horizon|followed up|train\w*|roll)\b/
const FINE_PER =
  /^(?:\s(?:per|for (?:each|every|one|a)|an?) [a-z-]+(?: [a-z-]+)?)? (?:is|are|would be) (?:quite |perfectly |more than |absolutely )?(?:fine|ok|okay|enough|plenty|acceptable|good enough|all right|sufficient)\b/
const TO_DECIDE = /\b(?:have|get|gets|has)\s(?:about |only |just )?$/

/** The time in which an answer must be there, where it is no latency of a service: minutes and hours, too. */
export function readDeadline(s: Scan): void {
  if (s.has(DEADLINE)) return
  const found = s.measures.find((m) => {
    if (m.kind !== 'time' || m.value <= 0 || m.value > 86_400 || m.per !== undefined) return false
    if (/^(?:days?|nights?|weeks?|months?)/.test(m.unit)) return false
    const clause =
      s
        .before(m, 90)
        .split(/[;:(]\s/)
        .at(-1) ?? ''
    const after = s.after(m, 60).split(/[;]/)[0] ?? ''
    if (OTHERS.test(`${clause.slice(-60)} ${after.slice(0, 30)}`)) return false
    if (FINE_PER.test(after)) return true
    if (TO_DECIDE.test(clause) && /^ to (?:decide|answer|react|respond|judge|act)\b/.test(after)) return true
    return LIMIT.test(clause) && ANSWERED.test(`${clause} ${after}`) && WISH.test(`${clause} ${after}`)
  })
  if (found) s.number(DEADLINE, Number((found.value * 1000).toPrecision(12)), found)
}

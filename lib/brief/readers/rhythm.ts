import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, ofOthers } from '../subject'

const UNITS: Readonly<Record<string, number>> = {
  hour: 1,
  day: 24,
  night: 24,
  morning: 24,
  evening: 24,
  afternoon: 24,
  week: 168,
  month: 720,
  quarter: 2160,
  year: 8760,
  yearly: 8760,
  annually: 8760,
  monthly: 720,
  weekly: 168,
  nightly: 24,
  daily: 24,
}
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const UNIT = `(hour|day|night|morning|evening|afternoon|week|month|quarter|year|${WEEKDAY})`
const DOES =
  '(?:calls?|phones?|rings?|mails?|sends?|proposes?|suggests?|recommends?|scores?|ranks?|sorts?|picks?|decides?|sets?|orders?|bids?|visits?|predicts?|forecasts?|gets?|says?|lists?|prices?|works? (?:off|through))'
const WORK =
  '(?:list|score|scores|scoring|forecast|ranking|order|plan|result|results|prediction|estimate|price|rates?|bid|run|batch|job)'
const OFTEN = rule(
  `(?:every|each) ${UNIT}[^¶;,]{0,24} (?:the |our |we |they |a |an |each |some )(?:[a-z]+ ){0,3}?${DOES}(?= )`,
  `(?:we|they|reps?|nurses?|teams?|agents?|desk|marketing|crm|system|officers?|call cent(?:re|er)|job|[a-z]+ers?) ${DOES} [^¶;,]{0,50} (?:every|each) ${UNIT}`,
  `${WORK}(?: [a-z]+){0,3} (?:is|are|gets?) (?:[a-z]+ )?(?:produced|made|needed|computed|written|drawn up|refreshed|sorted|sent)[^¶;,]{0,16} (?:once an?|every|each|per|once per) ${UNIT}`,
  `(?:scoring|scores?|decisions?|results?|forecasts?|lists?|runs?)(?: (?:is|are|happens?|needed|due))*:? (?:once an? |once per |every |each )?(yearly|annually|monthly|weekly|nightly|daily|${UNIT})(?=[ ,.;¶]|$)`,
  `(?<=^|[¶:,;] )(?:a: )?once an? ${UNIT}(?=, |¶|$)`,
)
const NEXT = rule(
  '(?:results?|answers?|lists?|scores?|output|it) (?:by|until|on|for) (?:the )?next (?:morning|day) (?:suffices?|is (?:enough|fine|soon enough|early enough)|will do|is needed)',
  '(?:overnight|next morning|by the next day) (?:suffices?|is (?:enough|fine|soon enough|good enough))',
)
const ELSE =
  /\b(?:re-?train\w*|refit\w*|re-?fit\w*|rebuil\w*|trained afresh|model is|dashboards?|looks? (?:at|each)|meet\w*|copied|back-?ups?|sensors?|readings|deleted|logs?|sync|refresh of|tests? (?:are|is)|opens the|paid|budget|cancel each|visit\w* each|release\w*|page someone)\b/

/** How often a case is decided on, by what people do with the list. */
export function readRhythm(s: Scan): void {
  const hit = s.all(OFTEN).find((found) => own(s, found))
  const word = hit?.groups.find(Boolean) ?? ''
  const hours = UNITS[word] ?? (new RegExp(WEEKDAY).test(word) ? 168 : undefined)
  if (hit && hours !== undefined) s.number('problem.decisionCadenceHours', hours, hit)
  const next = s.all(NEXT).find((found) => own(s, found))
  if (next) s.number('problem.decisionCadenceHours', 24, next, true)
}
const own = (s: Scan, hit: Hit) =>
  !ofOthers(s, hit) && !isAsked(s, hit) && !ELSE.test(`${s.before(hit, 30)}${hit.text}`)

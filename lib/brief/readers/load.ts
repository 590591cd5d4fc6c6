import { COUNT, daysIn, parseCount, secondsIn } from '../numbers'
import type { Hit, Scan } from '../scan'

const NOUN = '[a-z-]+'

export function readLatency(s: Scan): void {
  const context =
    /\b(?:p\d\d|percentile|within|under|budget|limit|target|back|answer\w*|decision|ready|everything|finish\w*|slower|need|must|hard|per image|wait|appear|response|inference|latency|deadline|online|per second)\b/i
  const candidates = s
    .all(
      /\b(\d[\d,.]{0,15}|half a|one|two|three|four|five|six|seven|eight|ten|fifteen|twenty|thirty|sixty|a|an)\s?(ms|milliseconds?|seconds?|minutes?)\b/,
    )
    .filter(
      (hit) =>
        context.test(s.around(hit, 70, 40)) &&
        !/\b(?:every|each|per|a|costs?|once)\s*$/i.test(s.text.slice(Math.max(0, hit.start - 6), hit.start)),
    )
    .filter(
      (hit) =>
        !/^an?\s/i.test(hit.text) ||
        /\b(?:in|within|under|about|below|than|half|of)\s$/i.test(s.text.slice(Math.max(0, hit.start - 8), hit.start)),
    )
    .filter((hit) => !/first token|for each|windows?\b/i.test(s.around(hit, 30, 12)))
    .map((hit) => ({ hit, ms: count(hit) * secondsIn(hit.groups[1] ?? '') * 1000 }))
    .filter(({ ms }) => ms > 0 && ms <= 600_000)
  const tail = /\bp\s?9\d|percentile|hard limit/i
  const strict =
    candidates.find(({ hit }) => tail.test(s.around(hit, 24, 0))) ??
    candidates.find(({ hit }) => tail.test(s.around(hit, 40, 24)))
  const chosen = strict ?? candidates.find(({ hit }) => /ms|milli/i.test(hit.groups[1] ?? '')) ?? candidates[0]
  if (!chosen) return
  s.set('arch.latencyP99Ms', chosen.ms, chosen.hit)
  // Where a nightly run does the work, the limit is that of an extra interface, not of the decision.
  if (!/\bnightly runs\b|\beverything batch\b|\beach evening\b/i.test(s.text))
    s.set('problem.decisionDeadlineMs', chosen.ms, chosen.hit)
}

const count = (hit: Hit) => (hit.groups[0] === 'half a' ? 0.5 : parseCount(hit.groups[0] ?? ''))

export function readLoad(s: Scan): void {
  const perSecond = s.find(
    new RegExp(`\\b(${COUNT})\\s(?:${NOUN}\\s){0,3}?(?:per|a|each|every) second\\b(?: at (?:peak|dinner))?`),
  )
  if (perSecond) {
    const value = parseCount(perSecond.groups[0] ?? '')
    if (value > 0) s.set('arch.qpsPeak', value, perSecond)
  }
  const rates = s
    .all(
      new RegExp(
        `\\b(${COUNT})\\s(?:support |new |card |of these )?(${NOUN})(?:\\s${NOUN})?\\s(?:a|per|every|each) (day|night|month|week|hour)\\b`,
      ),
    )
    .filter(
      (hit) =>
        !/alert|upload|euro|dollar|usd|hour|user|viewer|visitor|developer|tb|gb|km|time|parameter|aircraft|ml\b/i.test(
          hit.groups[1] ?? '',
        ),
    )
  for (const hit of rates) {
    const days = daysIn(1, hit.groups[2] === 'night' ? 'day' : (hit.groups[2] ?? 'day'))
    const perDay = parseCount(hit.groups[0] ?? '') / days
    const peak = s.value('arch.qpsPeak')
    // A peak that the day cannot hold means that the two figures are about different things.
    if (!(perDay >= 1) || (typeof peak === 'number' && perDay < peak * 864)) continue
    s.set('data.rowsPerDay', Math.round(perDay), hit)
    break
  }
}

const AMOUNT = '\\d[\\d,.]{0,15}\\s?(?:k|m|thousand|million)?'
const MONTHLY = '(?:\\s?\\/\\s?mo(?:nth)?\\b|\\s(?:a|per|each|every)\\s(?:calendar\\s)?month\\b|\\smonthly\\b)'
const YEARLY = '(?:\\s?\\/\\s?(?:yr|year)\\b|\\s(?:a|per|each)\\s(?:year|annum)\\b|\\s(?:yearly|annually)\\b)'

/** A budget in dollars for a month; what is stated for a year is divided. Other currencies stay quantities. */
export function readMoney(s: Scan): void {
  const money = `(?:(?:US)?\\$\\s?(${AMOUNT})|\\b(${AMOUNT})\\s(?:US )?(?:dollars?|usd))`
  const amount = (hit: Hit) => parseCount(hit.groups[0] ?? hit.groups[1] ?? '')
  const costs = /\b(?:salary|costs? us|losing|loses?|lost|revenue|turnover|sales of|saves?|saving)\b/i
  const first = (period: string) =>
    s.all(new RegExp(`${money}${period}`)).find((hit) => amount(hit) > 0 && !costs.test(s.around(hit, 40, 0)))
  const monthly = first(MONTHLY)
  if (monthly) s.set('perf.budgetUsdMonth', amount(monthly), monthly)
  const yearly = first(YEARLY)
  if (yearly && /budget|spend|cloud|infrastructure/i.test(s.around(yearly)))
    s.set('perf.budgetUsdMonth', Number((amount(yearly) / 12).toPrecision(6)), yearly, true)
}

import type { Scan } from '../scan'
import { readPeak } from './peak'

/** Requests a second at the peak, and cases a day. */
export function readLoad(s: Scan): void {
  readPeak(s)
  readRows(s)
}

/** What is counted but is no case to score. */
const NOT_CASES =
  /\b(?:alerts?|alarms?|pages|uploads?|euros?|dollars?|users?|viewers?|visitors?|developers?|shoppers?|customers? (?:leave|churn)|subscribers?|players?|members?|people|readers?|actives?|fans|savers|values|hours?|minutes?|km|kilomet\w+|times?|parameters?|aircraft|deploys?|deployments?|signals?|sensors?|frames?|tonnes?|tons|litres?|kwh|mwh|revenue|ml\b|failures?|incidents|complaints?|sales calls|new (?:products|releases|items)|steps|shifts|stores|(?:ware)?houses|depots|sites|branches|countries|regions|markets|plants|factories|hospitals|clinics|rows|events|listeners?|setpoints|homes a week|questions from)\b/
const CAPACITY =
  /\b(?:can(?:not)?|able to|capacity (?:of|for|is)|at most|no more than|(?:can|could|may|only) (?:handle|manage|look at|review|inspect|check)|budget of|want(?:s)? (?:to )?(?:at most|no more)|picks?|riskiest|top|ring|phone|open|has time|have time|time|calls? the|staffed for|fewer than|please no)\b[^¶,]{0,34}$/
/** Words of a case that may well be counted in people. */
const APPLY =
  /\b(?:appl(?:y|ies|icants?|ications?)|enquir\w+|inquir\w+|sign(?:s|ed)? up|check(?:s|ed)? in|patients?|leads|candidates)\b/

const SOLD = /\b(?:units|pieces|st(?:ü|ue)ck|loaves|rolls|meals|bottles|litres|tins|sell|sold|verkaufen|sales)\b/

function readRows(s: Scan): void {
  const peak = s.value('arch.qpsPeak')
  for (const measure of s.measures) {
    const { kind, per, value, noun } = measure
    if (kind !== 'count' || !per || per < 3600 || value < 2) continue
    const words = noun === '' ? s.after(measure, 24) : noun
    const nouns = noun === '' && per ? `${s.before(measure, 30)} ${words}` : words
    if (NOT_CASES.test(nouns) && !APPLY.test(nouns) && !(s.is('fraud_detection') && /\balerts?\b/.test(nouns))) continue
    if (CAPACITY.test(s.before(measure, 60))) continue
    // What is sold in a day is the target of a forecast, not a case of it.
    if (s.is('demand_forecasting') && SOLD.test(`${s.before(measure, 40)} ${words}`)) continue
    const perDay = value / (per / 86_400)
    // A peak that the day cannot hold means that the two figures are about different things.
    if (!(perDay >= 1) || (typeof peak === 'number' && perDay < peak * 300)) continue
    s.number('data.rowsPerDay', Math.round(perDay), measure)
    return
  }
}

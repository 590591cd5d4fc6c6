import type { Measure } from '../measures'
import type { Scan } from '../scan'

const REQUESTS =
  /\b(?:requests?|quer(?:y|ies)|searches|predictions?|messages?|transactions?|charges|payments|completions?|impressions|page ?views|pageviews|visits?|views?|calls?|comments?|posts|lookups|decisions?|orders|bookings|scorings?|suggestions|keystrokes?|answers?|auctions|bids|hits|rides|trips|events? to score|checkouts|clicks|logins|swipes|chats|tokens|quotes|classifications|inferences|images to classify|emails)\b/
const SIGNALS =
  /\b(?:frames?|images?|pictures?|photos?|parameters?|signals?|readings?|samples?|values|points?|sensors?|metrics|measurements?|packets|log (?:lines|entries)|gb|mb|bytes?|events?)\b/
const PEAK =
  /\b(?:peaks?|busiest|busy|at (?:dinner|noon|lunch|most)|rush|in the evening|evenings?|weekends?|black friday|salary days|when something|high season|saturdays?|fridays?|worst|burst|spike|up to|max(?:imum)?|after school|6 ?pm|prime time)\b/

/** Kinds in which a picture is the case to score, unless each camera has a stream of its own. */
const PICTURED = ['image_classification', 'medical_imaging', 'defect_inspection', 'segmentation', 'document_ai']
const PICTURES = /\b(?:images?|pictures?|photos?|scans?|pages?)\b/
const PER_CAMERA = /\b(?:per|each|every) (?:camera|sensor|device)\b/g

/** Requests a second at the peak, and cases a day. */
export function readLoad(s: Scan): void {
  readPeak(s)
  readRows(s)
}

export function readPeak(s: Scan): void {
  const second = s.measures
    .filter(({ start, end }) => !/^ (?:never|do(?:es)? not|is not|was not)\b/.test(s.after({ start, end }, 12)))
    .filter(
      ({ kind, per, unit }) =>
        (kind === 'count' && per === 1) || (kind === 'rate' && /^(?:qps|rps|tps|req\/s)$/.test(unit)),
    )
    .map((measure) => ({ measure, score: pressure(s, measure) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)[0]
  if (second) s.number('arch.qpsPeak', second.measure.value, second.measure)
  else {
    // A peak may be given by the minute or the hour.
    const slower = s.measures.find(
      (m) =>
        m.kind === 'count' &&
        (m.per === 60 || m.per === 3600) &&
        PEAK.test(s.around(m, 30, 50)) &&
        REQUESTS.test(`${m.noun} ${s.after(m, 20)}`),
    )
    if (slower?.per) s.number('arch.qpsPeak', Number((slower.value / slower.per).toPrecision(6)), slower)
  }
}

function pressure(s: Scan, measure: Measure): number {
  const nouns = `${measure.noun} ${measure.unit}`
  const cases = PICTURED.includes(s.archetype.id) && PICTURES.test(measure.noun) && !s.says(PER_CAMERA)
  if (SIGNALS.test(measure.noun) && !REQUESTS.test(measure.noun) && !cases) return 0
  if (measure.noun === '' && SIGNALS.test(s.before(measure, 30)) && !PEAK.test(s.around(measure, 20, 20))) return 0
  return 1 + (PEAK.test(s.around(measure, 30, 40)) ? 3 : 0) + (REQUESTS.test(nouns) || measure.kind === 'rate' ? 2 : 0)
}

/** What is counted but is no case to score. */
const NOT_CASES =
  /\b(?:alerts?|alarms?|pages|uploads?|euros?|dollars?|users?|viewers?|visitors?|developers?|shoppers?|customers? (?:leave|churn)|subscribers?|players?|members?|people|readers?|actives?|fans|savers|values|hours?|minutes?|km|kilomet\w+|times?|parameters?|aircraft|deploys?|deployments?|signals?|sensors?|frames?|tonnes?|tons|litres?|kwh|mwh|revenue|ml\b|failures?|incidents|complaints?|sales calls|new (?:products|releases|items)|steps|shifts|stores|rows|events|listeners?|setpoints|homes a week|questions from)\b/
const CAPACITY =
  /\b(?:can(?:not)?|able to|capacity (?:of|for|is)|at most|no more than|(?:can|could|may|only) (?:handle|manage|look at|review|inspect|check)|budget of|want(?:s)? (?:to )?(?:at most|no more)|picks?|riskiest|top|ring|phone|open|has time|have time|time|calls? the|staffed for|fewer than|please no)\b[^¶,]{0,34}$/
/** Words of a case that may well be counted in people. */
const APPLY =
  /\b(?:appl(?:y|ies|icants?|ications?)|enquir\w+|inquir\w+|sign(?:s|ed)? up|check(?:s|ed)? in|patients?|leads|candidates)\b/

function readRows(s: Scan): void {
  const peak = s.value('arch.qpsPeak')
  for (const measure of s.measures) {
    const { kind, per, value, noun } = measure
    if (kind !== 'count' || !per || per < 3600 || value < 2) continue
    const words = noun === '' ? s.after(measure, 24) : noun
    const nouns = noun === '' && per ? `${s.before(measure, 30)} ${words}` : words
    if (NOT_CASES.test(nouns) && !APPLY.test(nouns) && !(s.is('fraud_detection') && /\balerts?\b/.test(nouns))) continue
    if (CAPACITY.test(s.before(measure, 60))) continue
    const perDay = value / (per / 86_400)
    // A peak that the day cannot hold means that the two figures are about different things.
    if (!(perDay >= 1) || (typeof peak === 'number' && perDay < peak * 300)) continue
    s.number('data.rowsPerDay', Math.round(perDay), measure)
    return
  }
}

import type { Measure } from '../measures'
import { COUNT, parseCount } from '../numbers'
import type { Scan, Span } from '../scan'
import { clauseOf, isOver, ofOthers } from '../subject'

export const REQUESTS =
  /\b(?:requests?|quer(?:y|ies)|search(?:es)?|predictions?|messages?|transactions?|charges|payments|completions?|impressions|page ?views|pageviews|visits?|views?|calls?|comments?|posts|lookups|decisions?|orders|bookings|scorings?|suggestions|keystrokes?|answers?|auctions|bids|hits|rides|trips|events? to score|checkouts|clicks|logins|swipes|chats|tokens|quotes|classifications|inferences|images to classify|emails|tickets|authori[sz]ations?|listings|applications|invoices|cases|claims|offers|documents)\b/
const SIGNALS =
  /\b(?:frames?|images?|pictures?|photos?|parameters?|signals?|readings?|samples?|values|points?|sensors?|metrics|measurements?|packets|log (?:lines|entries)|gb|mb|bytes?|events?)\b/
const PEAK =
  /\b(?:peak(?:s|ing|ed)?|busiest|busy|at (?:dinner|noon|lunch|most|worst)|rush|in the evenings?|evenings?|weekends?|black friday|salary days|when (?:a|an|the|something)|high season|saturdays?|fridays?|worst|burst|spik(?:e|es|ing)|up to|as many as|max(?:imum)?|after school|6 ?pm|prime time)\b/
const MEAN = /\b(?:on average|in the mean|averag\w*|avg|mean|over the day|in total over|round the clock)\b/
const USUAL = /\b(?:normal(?:ly)?|usual(?:ly)?|typical(?:ly)?|ordinary|quiet)\b/
/** A system beside the one that is wanted, or what it cannot do. */
const BESIDE =
  /\b(?:core|existing|legacy|other|upstream|back-?office|payment|banking|billing|erp|crm|ticketing) (?:\w+ )?(?:system|platform|engine|database|bus|gateway|cluster)s?\b|\b(?:cannot|can't|could not|can|can only|able to|only manages?) (?:\w+ ){0,3}$/

/** Kinds in which a picture is the case to score, unless each camera has a stream of its own. */
const PICTURED = ['image_classification', 'medical_imaging', 'defect_inspection', 'segmentation', 'document_ai']
const PICTURES = /\b(?:images?|pictures?|photos?|scans?|pages?)\b/
const PER_CAMERA = /\b(?:per|each|every) (?:camera|sensor|device)\b/g

type Rate = Span & { value: number; peak: boolean; mean: boolean; weight: number }

/** Requests a second: at the peak, and on average where a figure is called so. */
export function readPeak(s: Scan): void {
  const rates = s.measures.filter((m) => isRate(m) && !isAnothers(s, m)).flatMap((m) => rolesOf(s, m))
  const peak = rates
    .filter(({ mean, weight }) => !mean && weight > 0)
    .sort((a, b) => Number(b.peak) - Number(a.peak) || (a.peak ? b.value - a.value : b.weight - a.weight))[0]
  const bare = rates.length === 0 ? bareOf(s) : undefined
  const mean = rates.find((rate) => rate.mean && rate.weight > 0)
  if (peak) s.number('arch.qpsPeak', peak.value, peak)
  else if (bare) s.number('arch.qpsPeak', bare.value, bare)
  else readSlower(s)
  if (mean) s.number('arch.qpsAvg', mean.value, mean)
}

/** "For a peak of 600", where the unit was said of a part. */
const bareOf = (s: Scan): Measure | undefined =>
  s.measures.find(
    (m) =>
      m.kind === 'count' &&
      m.per === undefined &&
      /\bpeaks?(?: load)? (?:of|at|is) (?:about )?$/.test(s.before(m, 24)) &&
      s.measures.some((other) => isRate(other) && s.sentence(other) === s.sentence(m)),
  )

const isRate = ({ kind, per, unit }: Measure) =>
  (kind === 'count' && per === 1) || (kind === 'rate' && /^(?:qps|rps|tps|req\/s)$/.test(unit))

function isAnothers(s: Scan, measure: Measure): boolean {
  const own = { start: measure.start, end: measure.end }
  return (
    // What one copy carries is no load.
    /^(?: (?:requests?|queries|calls|searches|utterances))?(?:,? each| apiece| per (?:replica|worker|instance|pod|node|server))(?! (?:answer|return|request|quer|call|search|touch|read|hit))\b/.test(
      s.after(own, 40),
    ) ||
    /^ (?:never|do(?:es)? not|is not|was not)\b/.test(s.after(own, 12)) ||
    BESIDE.test(
      s
        .before(measure, 60)
        .split(/[,;:]\s/)
        .at(-1) ?? '',
    ) ||
    ofOthers(s, own) ||
    isOver(s, own)
  )
}

/** The figure itself, and a bare one beside it that leaves the unit out: "14k TPS at peak, 4k on average". */
function rolesOf(s: Scan, measure: Measure): Rate[] {
  const role = nearestRole(s, measure)
  const own = { start: measure.start, end: measure.end, value: measure.value, weight: pressure(s, measure), ...role }
  const after = s.after({ start: measure.start, end: measure.end }, 70)
  const other = BARE_AFTER.exec(after)
  if (!other?.[2]) return [own]
  const start = measure.end + other.index + (other[1]?.length ?? 0)
  const value = parseCount(other[2])
  if (!Number.isFinite(value) || isYear(value)) return [own]
  const words = `${/(?:[,(/]|\band\b|\bbut\b|\bpeak|\bto\b|\bat\b|\bup\b).*$/.exec((other[1] ?? '').replace(/^.*(?=\b(?:and|but)\b)/, ''))?.[0] ?? ''} ${other[3] ?? ''}`
  const mean = MEAN.test(words)
  if (mean === role.mean && PEAK.test(words) === role.peak) return [own]
  return [own, { start, end: start + other[2].length, value, mean, peak: !mean, weight: own.weight }]
}
const isYear = (value: number) => value >= 1900 && value < 2100
/** A second figure within the sentence, called by its role before or after. */
const BARE_AFTER = new RegExp(
  `^([^¶;\\d]{0,40}?(?:[,(/]|\\band|\\bbut|\\bpeaks?(?:ing)?|\\bto|\\bat|\\bup)\\s(?:\\w+ ){0,3}?)(${COUNT})(?=(\\s?(?:on average|average|avg|mean|in the mean|at (?:the )?peak|at most|peak|max|when|on (?:black friday|peak days?|saturdays?|bad days?|fridays?)|in the (?:evenings?|peak|rush)|[,.)](?=\\s|$)|$)))`,
)

/** Whether a figure is called the peak or the mean: the word that stands nearest in its clause. */
function nearestRole(s: Scan, measure: Measure): { peak: boolean; mean: boolean } {
  const own = { start: measure.start, end: measure.end }
  const before =
    s
      .before(measure, 40)
      .split(/[,;(\d]/)
      .at(-1) ?? ''
  const after = s.after(own, 40).split(/[,;)\d]/)[0] ?? ''
  const inside = s.low.slice(measure.start, measure.end)
  const at = (pattern: RegExp) => {
    const right = after.search(pattern)
    const left = [...before.matchAll(new RegExp(pattern.source, 'g'))].at(-1)
    return Math.min(
      pattern.test(inside) ? 0 : Number.POSITIVE_INFINITY,
      right < 0 ? Number.POSITIVE_INFINITY : right,
      left ? before.length - left.index - left[0].length : Number.POSITIVE_INFINITY,
    )
  }
  const [peak, mean] = [at(PEAK), at(MEAN)]
  return { peak: Number.isFinite(peak) && peak <= mean && !USUAL.test(before), mean: mean < peak }
}

/** A peak may be given by the minute or the hour. */
function readSlower(s: Scan): void {
  const slower = s.measures.find(
    (m) =>
      m.kind === 'count' &&
      (m.per === 60 || m.per === 3600) &&
      PEAK.test(s.around(m, 30, 50)) &&
      REQUESTS.test(`${m.noun} ${s.after(m, 20)}`) &&
      !isAnothers(s, m),
  )
  if (slower?.per) s.number('arch.qpsPeak', Number((slower.value / slower.per).toPrecision(6)), slower)
}

function pressure(s: Scan, measure: Measure): number {
  const nouns = `${measure.noun} ${measure.unit}`
  const cases = PICTURED.includes(s.archetype.id) && PICTURES.test(measure.noun) && !s.says(PER_CAMERA)
  if (SIGNALS.test(measure.noun) && !REQUESTS.test(measure.noun) && !cases) return 0
  if (measure.noun === '' && SIGNALS.test(s.before(measure, 30)) && !PEAK.test(s.around(measure, 20, 20))) return 0
  const near = PEAK.test(clauseOf(s, { start: measure.start, end: measure.end }, 40))
  return 1 + (near ? 3 : 0) + (REQUESTS.test(nouns) || measure.kind === 'rate' ? 2 : 0)
}

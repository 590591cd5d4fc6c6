import type { Measure } from '../measures'
import type { Scan } from '../scan'
import { mostCounted } from '../words'

const SERIES =
  /^(?:[a-z-]+ ){0,2}?(?:series|sku[- ]store (?:pairs|combinations)|(?:item|product|article)[- ](?:store|shop|location)s? ?(?:pairs|combinations)?|combinations)\b/
const PLACES =
  /^(?:[a-z-]+ ){0,2}?(?:(?:super|mini|hyper)?markets?|stores?|shops?|branches|outlets?|pharmacies|restaurants|canteens|cafes|bakeries|depots?|warehouses?|hospitals?|clinics|wards|stations?|substations?|feeders?|kiosks|dealers?|dealerships|sites|locations|centres|centers|regions?|districts?|zones?|vending machines|filialen(?: und rund)?|märkten?|läden)\b/
const ITEMS =
  /^(?:[a-z-]+ ){0,2}?(?:items?|articles?|artikeln?|skus?|products?|produkten?|lines?|parts?|references|drugs?|medicines?|dishes|recipes|groups?|types?|sizes|titles)\b/
/** The items themselves, as they stand behind their count. */
const BARE_ITEMS = new RegExp(`^[ -]${ITEMS.source.slice(1)}`)
/** Behind the items: they are counted for one place. */
const EACH =
  /^(?:[ ,-]+[a-z-]+){0,3}?[ ,]+(?:each|apiece|(?:per|in (?:each|every)|for (?:each|every)|a) (?:super)?(?:store|shop|branch|outlet|pharmacy|restaurant|depot|market|hospital|station|site|location|place|of them)|je filiale)\b/
const BEFORE_EACH = /\b(?:each|every one|all|per (?:store|shop|branch|depot|site))\b[^¶;\d]{0,30}$/
/** Between the two counts, where they are joined without a word for "each". */
const JOINED = /^[^¶;.\d]{0,60}(?:\band\b|\bund\b|[,×x&]|\bwith\b|\btimes\b)[^¶;.\d]{0,12}$/

const plain = (m: Measure) => m.kind === 'count' && m.per === undefined && m.value >= 2
/** What is counted "every night" may stand in more words than a figure takes in. */
const named = (m: Measure, says: RegExp) => m.kind === 'count' && m.value >= 2 && says.test(m.noun)

/**
 * Series that are forecast each day: stated, or items times places ("84 shops, some 45 lines each"). A forecast is due
 * for every one of them, whatever is sold.
 */
export function readGrid(s: Scan): void {
  if (s.is('tabular_prediction')) readTurn(s)
  if (!s.is('demand_forecasting')) return
  const series = s.measures.find((m) => plain(m) && SERIES.test(m.noun))
  if (series) return s.number('data.rowsPerDay', Math.round(series.value), series, true)
  for (const items of s.measures.filter((m) => named(m, ITEMS))) {
    const places = placesOf(s, items)
    if (places) return s.number('data.rowsPerDay', Math.round(items.value * places.value), spanOf(places, items), true)
  }
}

/** Everything counted is estimated anew in each turn: "80,000 buildings, once a quarter" is so many a day. */
function readTurn(s: Scan): void {
  const hours = s.value('problem.decisionCadenceHours')
  const all = mostCounted(s)
  if (typeof hours !== 'number' || hours < 24 || !all) return
  s.number('data.rowsPerDay', Math.max(1, Math.round((all.value * 24) / hours)), all, true)
}

function placesOf(s: Scan, items: Measure): Measure | undefined {
  const around = s.measures.filter((m) => plain(m) && m !== items && PLACES.test(m.noun))
  const each = EACH.test(s.after(items, 80).replace(BARE_ITEMS, ''))
  // "84 shops, some 45 lines each" and, a sentence later, "12,000 items per store": the nearest count before.
  const before = around.findLast((m) => m.end <= items.start)
  if (before && (each || BEFORE_EACH.test(s.before(items, 40)))) return before
  if (before && JOINED.test(s.low.slice(before.head, items.start))) return before
  const next = around.find((m) => m.start >= items.end)
  if (
    next &&
    /^[^¶;.\d]{0,20}\b(?:in|for|across|at|over|per|×|x)\b[^¶;.\d]{0,20}$/.test(s.low.slice(items.head, next.start))
  )
    return next
  return each ? around[0] : undefined
}

const spanOf = (a: Measure, b: Measure) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })

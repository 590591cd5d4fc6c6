import { isClean, phraseEndingAt, pluralPhrase, singularOf, singularPhrase } from './nouns'
import type { Measure } from './measures'
import { rule } from './rule'
import type { Scan } from './scan'
import { KIND_WORDS } from './words-of-kinds'

type Words = Partial<Record<string, string>>

const list = (words: string | undefined) => (words === undefined ? [] : words.split(','))

/** What the brief itself calls things, each only where it is read with confidence: noun phrases in small letters. */
export function readWords(s: Scan, defaults: readonly string[]): Words {
  if (!s.archetype.confident) return {}
  const kind = KIND_WORDS[s.archetype.id]
  const words: Words = {}
  const unit = unitOf(s, list(kind?.units))
  if (unit !== undefined && !defaults.includes(unit)) {
    words.units = pluralPhrase(unit)
    words.unit = unit
  }
  const entity = entityOf(s, list(kind?.entities))
  if (entity !== undefined) {
    words.entity = entity
    words.entities = pluralPhrase(entity)
  }
  const actor = mostNamed(s, list(kind?.actors), false)
  if (actor !== undefined) words.actor = `the ${actor}`
  const consumer = mostNamed(s, list(kind?.consumers), true)
  if (consumer !== undefined) words.consumer = `the ${consumer}`
  const positive = mostNamed(s, list(kind?.positives), false)
  if (positive !== undefined) words.positive = positive
  const place = phraseOf(s, PLACE)
  if (place !== undefined) words.place = `the ${place}`
  const company = phraseOf(s, COMPANY)
  if (company !== undefined) words.company = `the ${company}`
  return words
}

const bothNumbers = (noun: string) => [...new Set([noun, pluralPhrase(noun)])]
/** Where a word stands by itself, hyphens included. */
function* placesOf(s: Scan, word: string): Generator<number> {
  for (let at = s.low.indexOf(word); at >= 0; at = s.low.indexOf(word, at + word.length))
    if (!/[a-z-]/.test(s.low[at - 1] ?? ' ') && !/[a-z-]/.test(s.low[at + word.length] ?? ' ')) yield at
}
const ONE_OF = /\b(?:each|every|per|an?|the|one|this|that|single)\s(?:[a-z-]+\s)?$/
/** A singular may be a verb ("call home"): it counts behind an article only. */
function named(s: Scan, plural: string): number {
  const one = singularPhrase(plural)
  const singles =
    one === plural ? [] : [...placesOf(s, one)].filter((at) => ONE_OF.test(s.low.slice(Math.max(0, at - 24), at)))
  return [...placesOf(s, plural)].length + singles.length
}
const NEGATED = /\b(?:no|not|without|never|instead of|than|neither|nor)\s(?:a |an |any |further )?$/

/** Plurals that name what is counted without being the case itself. */
const NO_UNITS =
  /^(?:requests|queries|searches|users|people|views|visits|hours|minutes|times|rows|events|records|readings|values|samples|signals|frames|questions from|alerts|alarms|decisions|predictions|sessions|items|cases|things|units|points|calls to|employees|customers|visitors|readers|viewers|players|members|subscribers|listeners|shoppers|messages sent|dollars|euros)$/
const isUnit = (noun: string): boolean =>
  /^[a-z-]{4,}s$/.test(noun) && !noun.endsWith('ss') && !NO_UNITS.test(noun) && isClean(noun)

/** The largest plain count of things that may be cases: "80,000 buildings". */
export const mostCounted = (s: Scan): Measure | undefined =>
  s.measures
    .filter(({ kind, per, value, noun }) => kind === 'count' && per === undefined && value >= 100 && isUnit(noun))
    .toSorted((a, b) => b.value - a.value)[0]

/** The noun of the load where it is a known unit of the kind, else the unit named most often. */
function unitOf(s: Scan, units: readonly string[]): string | undefined {
  for (const path of ['data.rowsPerDay', 'arch.qpsPeak']) {
    const read = s.reads.get(path)
    if (!read) continue
    const words = s.low.slice(read.start, read.end)
    const hit = units.find((unit) => new RegExp(`(?<![a-z-])${unit}(?![a-z-])`).test(words))
    if (!hit) continue
    const start = read.start + words.search(new RegExp(`(?<![a-z-])${hit}(?![a-z-])`))
    const phrase = singularPhrase(phraseEndingAt(s.flat, start, start + hit.length))
    return isClean(phrase) ? phrase : singularPhrase(hit)
  }
  const load = s.measures.find(({ kind, per, noun }) => kind === 'count' && per !== undefined && isUnit(noun))
  const counted = units.map((unit) => ({ unit, n: named(s, unit) })).sort((a, b) => b.n - a.n)[0]
  if (counted && counted.n >= 1) return singularPhrase(counted.unit)
  if (load) return singularPhrase(load.noun)
  // Kinds that are about any table: what the brief counts most of.
  const many = s.is('tabular_prediction', 'rules_only') ? mostCounted(s) : undefined
  return many && singularPhrase(many.noun)
}

function entityOf(s: Scan, entities: readonly string[]): string | undefined {
  const read = s.reads.get('data.groupKey')
  const key = typeof read?.value === 'string' ? singularOf(read.value.replaceAll('_', ' ')) : undefined
  if (key !== undefined && entities.includes(key) && bothNumbers(key).some((form) => s.low.includes(form))) return key
  return mostNamed(s, entities, false)
}

/** Of the words of a kind the one that the brief names most often, the first of the list where they tie. */
function mostNamed(s: Scan, words: readonly string[], people: boolean): string | undefined {
  const counted = words
    .map((word) => ({ word, n: bothNumbers(word).reduce((sum, form) => sum + affirmed(s, form, people), 0) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)[0]
  return counted?.word
}

function affirmed(s: Scan, word: string, people: boolean): number {
  let count = 0
  const team = s.reads.get('problem.engineers')
  for (const at of placesOf(s, word)) {
    if (NEGATED.test(s.low.slice(Math.max(0, at - 20), at))) continue
    if (team && at >= team.start && at < team.end) continue
    count++
    // Who waits, complains or is promised something feels the error.
    if (people && FEELS.test(s.low.slice(at, at + 40))) count += 2
  }
  return count
}
const FEELS = /\b(?:complain\w*|wait\w*|say|says|angry|annoy\w*|rely|relies|ring|phone|accuse\w*|see|sees)\b/

const PLACES =
  'chat|keyboard|sections?|feed|app|portal|platform|site|website|marketplace|forum|plugin|editor|greenhouse|line|checkout|store|board|hotline|inbox|intranet|wiki|page|screen|game|ward|tills?|gateway|mailbox'
const PLACE = rule(
  `(?:our|the|an?|in|on|for|run|make|operate|build|building|with|we are an?) (?:[a-z-]+ ){0,2}?(${PLACES})(?! (?:of|to|who|that|is not|vendor|provider|agents?|staff|shows?|views?|loads?|size|company|number|manager|leader|speed|operator|editor|assistant|page|stop)\\b)`,
)
/** Places that say enough by themselves. */
const ALONE = /^(?:keyboard|greenhouse|marketplace|checkout|forum|intranet)$/
/** Qualifiers that make no name of a place. */
const NO_PLACE =
  /^(?:same|next|last|right|home|whole|off|in|bottom|top|every|own|time|long|short|web|internet|offline|online|customer|hosted|internal|external|ai|ml|vendor|support|it|data|machine|test|random|keyword|vector|cloud|third-party|full-text|free|computer|current|existing|reading|worst|best|start|landing|single|each|per|app|of|for|on|per|slack|private|public|main|mail|experiment|dashboard|a\/b|result|results) /

const COMPANIES =
  'bank|insurer|airline|retailer|operator|provider|utility|start-up|startup|publisher|broadcaster|hospital|clinic|agency|university|chain|group|lender|municipality|council|brewery|manufacturer|company|firm|charity|foundation|carrier|distributor|society|union|wholesaler|grower|marketplace|institute|maker|reinsurer|merchant|fintech|studio|mill|laboratory|shop|issuer|club|authority|administration|association|broker|telco|neobank|newspaper|network'
const COMPANY = rule(
  `(?:[a-z-]+ ){0,2}?(${COMPANIES})(?! (?:of|that|which|built|has a|trained|proposes|says|demo|reports|promises|shows|vendor|thesis|project|spin-off|${COMPANIES}|staff|customers?|software|platform|lines?|accounts?|statements?|transfers?|holidays?|cards?|data)\\b)`,
)
/** Heads that name nobody without a word before them, and words before them that name somebody else. */
const NOT_ALONE =
  /^(?:group|agency|society|union|maker|studio|start-up|startup|club|chain|administration|authority|association|issuer|merchant|shop|network|institute|operator|provider|company|firm|distributor|carrier|mill|grower|broker)$/
const NO_COMPANY =
  /^(?:control|age|focus|test|treatment|product|user|customer|working|party|third|parent|same|ad|support|payment|service|credit-card|outside|other|software|hosting|neural|deep|social|cloud|consulting|own|competing|rival) \w+$|^(?:neural|deep|social|rail|road|water|sensor|meter|our) network$/

function phraseOf(s: Scan, pattern: RegExp): string | undefined {
  const company = pattern === COMPANY
  // Who writes stands in the first sentences; what somebody sold them stands later.
  const limit = company ? 170 : s.low.length
  for (const hit of s.all(pattern)) {
    if (hit.start > limit) return undefined
    const noun = hit.groups[0] ?? ''
    const end = hit.end
    const phrase = phraseEndingAt(s.flat, end - noun.length, end)
    const one = company ? singularPhrase(phrase) : phrase
    if (!company && one.endsWith(' line') && !/(?:ing|production|assembly) line$/.test(one)) continue
    if (!isClean(one) || (company ? NO_COMPANY : NO_PLACE).test(one)) continue
    if (!one.includes(' ') && (company ? NOT_ALONE.test(one) : !ALONE.test(one))) continue
    if (NEGATED.test(s.before({ start: end - phrase.length, end }, 20))) continue
    if (company && OTHERS.test(s.before({ start: end - phrase.length, end }, 24))) continue
    return one
  }
  return undefined
}
const OTHERS = /\b(?:from|by|of|for|to|with|a competitor|another|outside|hosted|some) (?:an? |the |our |one )?$/

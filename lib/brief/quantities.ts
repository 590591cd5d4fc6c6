import { parseCount } from './numbers'
import type { Scan } from './scan'
import type { Read } from './types'

const MAX_QUANTITIES = 24
const NUMBER =
  '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety)'
const SCALE = '(?:\\s?(?:k|m|bn)(?![a-z])|\\s(?:hundred|thousand|million|billion|trillion|dozen)\\b)?'
const UNIT =
  '\\s?%|\\s(?:per ?cent|percent)\\b|[ -]?(?:ms|milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|KB|MB|GB|TB|PB|Hz|euros?|dollars?|pounds?|USD|EUR|GBP|bits?)(?![a-z\\d/])'
const PERIOD =
  '\\s?(?:\\/|\\s(?:an?|per|each|every))\\s?(second|minute|hour|day|night|week|month|year|conversation|request|image|document|call|page|order)\\b'
const FIGURE = new RegExp(
  `(?<![\\w.,/@-])([$€£])?(${NUMBER})(${SCALE})(${UNIT})?(?![\\w]|/\\d|-bit|-billion|[.,]\\d)`,
  'gi',
)
const AFTER = new RegExp(`^((?:[ -][a-z][a-z'-]*){0,4}?)${PERIOD}`, 'i')

const STOP = new Set(
  'the a an of and or to in on at for is are was were be been per by we it they them that this those which who with from as but so than then their our its his her my your not no more most less least over under above below about around roughly approximately some only up down out into has have had get gets do does did can could may might must should would will went goes go cost costs there here each every all any both after before within during between through against until since where when while if because yet still also just even last next past same other without across like using including plus later ago times percent mainly often usually average near new maybe perhaps day days week month year night hour minute second carry report reports wants want show shows gives give reach reaches gave return returns arrive arrives appear use uses chosen saved judged'.split(
    ' ',
  ),
)
const UNITS: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  ms: ['ms', 1],
  millisecond: ['ms', 1],
  second: ['s', 1],
  minute: ['min', 1],
  hour: ['h', 1],
  day: ['d', 1],
  week: ['d', 7],
  month: ['d', 30],
  year: ['d', 365],
  kb: ['B', 1e3],
  mb: ['B', 1e6],
  gb: ['B', 1e9],
  tb: ['B', 1e12],
  pb: ['B', 1e15],
  hz: ['1/s', 1],
  bit: ['bit', 1],
  euro: ['eur', 1],
  eur: ['eur', 1],
  dollar: ['usd', 1],
  usd: ['usd', 1],
  pound: ['gbp', 1],
  gbp: ['gbp', 1],
  $: ['usd', 1],
  '€': ['eur', 1],
  '£': ['gbp', 1],
}
const PER: Readonly<Record<string, string>> = {
  second: 's',
  minute: 'min',
  hour: 'h',
  day: 'd',
  night: 'd',
  week: 'week',
  month: 'month',
  year: 'year',
}

/** The words of one clause nearest to a place: content words only, at most `most`. */
function nearest(words: string, most: number, fromEnd: boolean): string[] {
  const clause = fromEnd ? (words.split(/[.!?;:,()\n](?=\s|$)/).at(-1) ?? '') : (words.split(/[.!?;:,()\n]/)[0] ?? '')
  const tokens = clause.match(/[A-Za-z][A-Za-z'-]*/g) ?? []
  const out: string[] = []
  for (const token of fromEnd ? tokens.reverse() : tokens) {
    const stop = STOP.has(token.toLowerCase()) || token.length < 2
    if (stop && out.length > 0 && !fromEnd) break
    if (!stop) out.push(token)
    if (out.length === most) break
  }
  return fromEnd ? out.reverse() : out
}

const slug = (words: readonly string[]) =>
  words
    .flatMap((word) => word.toLowerCase().replaceAll("'", '').split('-'))
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')

/** Every figure with a name that no fact of the catalogue took. */
export function readQuantities(s: Scan): Read[] {
  const spans = [...s.reads.values()].filter((read) => !read.inferred || /\d/.test(read.quote))
  const out = new Map<string, Read>()
  for (const match of s.text.matchAll(FIGURE)) {
    const [whole, sign, digits = '', scale = '', tail = ''] = match
    const start = match.index
    const end = start + whole.length
    if (out.size >= MAX_QUANTITIES) break
    if (spans.some((read) => start < read.end && end > read.start)) continue
    const bare = !sign && !scale.trim() && !tail.trim()
    if (bare && (Number(digits) < 1 || /^(?:19|20)\d\d$/.test(digits) || /^(?:two|three|four|five)$/i.test(digits)))
      continue
    const rest = s.text.slice(end, end + 60)
    const period = AFTER.exec(rest)
    const named = unitOf(sign ?? tail.trim().replace(/^-/, ''))
    const value = parseCount(`${digits}${scale}`) * named.factor
    const unit =
      named.unit === 'count'
        ? period
          ? `1/${per(period[2])}`
          : 'count'
        : named.unit === 'ratio' || !period
          ? named.unit
          : `${named.unit}/${per(period[2])}`
    const behind = nearest(s.text.slice(Math.max(0, start - 60), start), 3, true)
    const ahead = nearest(rest.replace(/^-/, ' '), 3, false)
    const counted = named.unit === 'count' || (named.unit === 'ratio' && /^\s(?:of|late)\b/.test(rest))
    const volume = named.unit === 'B' && behind.length + ahead.length === 0
    const budget = /eur|usd|gbp/.test(unit) && behind.length === 0
    const name = volume
      ? ['Data', 'volume']
      : budget
        ? /^ (?:in total|once|altogether)|year/i.test(rest)
          ? ['Budget', 'in', 'total']
          : ['Budget']
        : counted
          ? ahead.length > 0
            ? ahead
            : behind
          : behind.length > 0
            ? behind
            : ahead
    const path = `brief.${slug(name)}`
    if (name.length === 0 || !Number.isFinite(value) || out.has(path)) continue
    const quoteEnd =
      counted && ahead.length > 0 ? wordEnd(s.text, end, ahead.at(-1) ?? '') : end + (period?.[0].length ?? 0)
    const label = name.join(' ')
    out.set(path, {
      path,
      label: label.charAt(0).toUpperCase() + label.slice(1),
      unit,
      value: Number(value.toPrecision(12)),
      quote: s.text.slice(start, Math.max(end, quoteEnd)),
      start,
      end: Math.max(end, quoteEnd),
      inferred: false,
    })
  }
  return [...out.values()]
}

const per = (word = '') => PER[word.toLowerCase()] ?? word.toLowerCase()

function unitOf(word: string): { unit: string; factor: number } {
  if (/^(?:%|per ?cent)/i.test(word)) return { unit: 'ratio', factor: 0.01 }
  const found = UNITS[word.toLowerCase()] ?? UNITS[word.toLowerCase().replace(/s$/, '')]
  return found ? { unit: found[0], factor: found[1] } : { unit: 'count', factor: 1 }
}

function wordEnd(text: string, from: number, word: string): number {
  const at = text.indexOf(word, from)
  return at < 0 || at > from + 60 ? from : at + word.length
}

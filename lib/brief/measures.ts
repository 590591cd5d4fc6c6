import { fractionAfter, partsOf } from './fractions'
import { COUNT, daysIn, parseCount, secondsIn } from './numbers'

/** A figure of the brief with what it is a figure of. Seconds, bytes and shares are plain; money in its currency. */
export type Measure = {
  start: number
  /** End of the figure with its unit; `end` takes its period in. */
  head: number
  end: number
  kind: 'count' | 'ratio' | 'time' | 'bytes' | 'money' | 'rate'
  value: number
  /** Lower end where a range is given; `value` is the upper one. */
  low: number | undefined
  /** The unit as written: "ms", "days", "usd", "tps"; empty for a bare count. */
  unit: string
  /** Seconds of the period it is given for. */
  per: number | undefined
  /** Words between the figure and its period, or after it: "motor claims" in "3,400 motor claims/day". */
  noun: string
  /** "a second", "an hour": said, not counted. */
  loose: boolean
}

const TIME =
  'ms|msecs?|millis|milli-?seconds?|secs?|seconds?|sekunden?|mins?|minutes?|minuten|hrs?|hours?|stunden?|days?|tagen?|nights?|weeks?|wochen?|months?|monaten?|quarters?|years?|yrs?|jahren?'
const SIZE = '[kmgtp]i?b|(?:kilo|mega|giga|tera|peta)bytes?|gigs?'
const MONEY =
  'us dollars?|dollars?|bucks|usd|euros?|eur|€|pounds?|gbp|d[oó]lares|rupees|inr|swiss francs|francs|chf|yen|jpy|円|z[lł]ot(?:y|ys|ies)|z[łl]|pln|reais|brl|kron(?:or|er|a|e)|sek|nok|dkk|cents?|pence'
const UNIT = new RegExp(
  `^(?:\\s?(%|‰|bps\\b|basis points?\\b|per ?cent\\b|percent\\b|pct\\b|percentage points?\\b)|[\\s-]?(?:working |business |calendar )?(${TIME})(?![\\w])|\\s?(s|h)(?![\\w'’/-])|[\\s-]?(${SIZE})(?![\\w/])|\\s?(${MONEY})(?![\\w])|\\s?(qps|rps|tps|req/s|fps|hz|khz)(?![\\w]))`,
)
const PER =
  '(sec(?:ond)?|s|sekunde|minute|min|hour|hr|h|stunde|day|d[ií]a|d|tag|jour|segundo|seconde|semana|semaine|m[eê]s|mois|hora|heure|night|evening|shift|week|wk|woche|month|mo|mth|monat|quarter|year|yr|annum|jahr|an|ann[eé]e|a[nñ]o|ano|anno|giorno|dia|secondo|settimana|mese|ora|uur|maand|jaar|seconden?)'
const PERIOD = new RegExp(
  `^(?:\\s?/\\s?|\\s(?:a|an|per|pro|im|am|in der|al|por|par|each|every|(?:on|in) (?:a|an|each|every)(?: \\w+)?)\\s)(?:working |business |calendar |single |normal |typical )?${PER}(?![\\w])|^\\s(daily|nightly|hourly|weekly|monthly|quarterly|yearly|annually|p\\.?a\\.?)(?![\\w])`,
)
const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'day',
  nightly: 'day',
  hourly: 'hour',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
}
const BEFORE =
  /\b(?:each|every) (?:working |business |single |calendar )?(day|night|evening|morning|week|month|year|second|hour)\b[^¶\d]{0,40}$|\b(annual|yearly|monthly|weekly|daily) (?:volume|load|number|intake|throughput)[^¶\d]{0,20}$/
const GAP =
  /^(?:[\s-](?!(?:an?|per|pro|each|every|and|or|but|is|are|was|were|in|at|on|to|for|with|from|by|that|which)\s)[a-zà-ÿ][\wà-ÿ'’-]*(?: of(?= [a-z]))?){1,4}/
const CURRENCY_AFTER = /^ (?:in )?(us dollars|dollars|usd|euros?|eur|pounds|gbp)\b/
const SIGN = /(us\$|r\$|[$€£₹¥]|(?<![a-z])(?:usd|eur|gbp|inr|chf|jpy|pln|brl|sek|nok|dkk|rs\.?)\s?)\s?$/
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:us\$|\$|us dollar|dollar|buck|d[oó]lar|usd)/, 'usd'],
  [/^(?:€|eur)/, 'eur'],
  [/^(?:£|gbp|pound)/, 'gbp'],
  [/^(?:₹|inr|rs|rupee)/, 'inr'],
  [/^(?:chf|swiss|franc)/, 'chf'],
  [/^(?:¥|jpy|yen|円)/, 'jpy'],
  [/^(?:z[lł]|pln)/, 'pln'],
  [/^(?:r\$|reais|brl)/, 'brl'],
  [/^(?:sek|kronor|krona)/, 'sek'],
  [/^(?:nok)/, 'nok'],
  [/^(?:dkk|kroner|krone)/, 'dkk'],
]
const BYTES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9, t: 1e12, p: 1e15 }
const currencyOf = (text: string) => CURRENCIES.find(([pattern]) => pattern.test(text))?.[1]

const START = new RegExp(
  `(?<![\\w.,#@_])(?<!(?:^|[^\\d.])[a-z]-)(?:(${COUNT})|(half an?|an?)(?=\\s(?:second|minute|hour|day|week|month|year|terabyte|gigabyte|third|quarter|fifth|tenth)s?\\b)|sub-?(?=second|millisecond))`,
  'g',
)
/** Years, order numbers, versions and dates are names. */
const NAMED =
  /(?:\b(?:no|nr|number|id|version|v|iso|iec|article|art|section|annex|form|clause|model|type|order|ticket|case|line|page|chapter|phase|step|level|tier|gen|release|http|error)[.:#]?\s?|[#§]\s?)$/
const YEAR = /^(?:19|20)\d\d$/

/** Every figure in the text, in order. The text is in small letters with sentence ends marked. */
export function measuresOf(low: string): Measure[] {
  const out: Measure[] = []
  const pattern = new RegExp(START.source, 'g')
  for (let match = pattern.exec(low); match; match = pattern.exec(low)) {
    const found = measureAt(low, match)
    if (
      !found ||
      (/[-–]/.test(low[match.index - 1] ?? '') &&
        /\w/.test(low[match.index - 2] ?? '') &&
        out.at(-1)?.end !== match.index - 1)
    )
      continue
    pattern.lastIndex = Math.max(pattern.lastIndex, found.end)
    const last = out.at(-1)
    const joined = last && joinRange(low, last, found)
    if (joined) out[out.length - 1] = joined
    else out.push(found)
  }
  return out
}

function measureAt(low: string, match: RegExpExecArray): Measure | undefined {
  const start = match.index
  const [text, counted] = match
  const before = low.slice(Math.max(0, start - 16), start)
  let end = start + text.length
  const made = fractionAfter(text, low.slice(end, end + 40))
  end += made?.length ?? 0
  const rest = low.slice(end, end + 90)
  const fraction = /^\s?-?(thirds?|quarters?|fifths?|tenths?)\b(?! of an? (?:second|hour|million))/.exec(rest)
  if (fraction && !/\d/.test(text)) return shareOf(low, start, end + fraction[0].length, text, fraction[1] ?? '')
  const value = made?.value ?? (counted === undefined ? (text.startsWith('half') ? 0.5 : 1) : parseCount(counted))
  if (!Number.isFinite(value)) return undefined
  const unit = UNIT.exec(rest)
  if (
    !unit &&
    /^[a-z]|^-[a-z]|^\/\d|^[.,:]\d|^\d|^ ?(?:am|pm|o'clock)\b/.test(rest) &&
    !/^-(?:strong|man|person|param|node|core|gpu|token)/.test(rest)
  )
    return undefined
  if (!unit && /^\d{4}/.test(text) && /^[-–]\d/.test(rest)) return undefined
  if (/\d[/:]$/.test(before)) return undefined
  // A name is not written in groups of three: "we order 12,000 items" counts.
  if (!unit && NAMED.test(before) && !/\d[.,]\d{3}/.test(text)) return undefined
  const sign = SIGN.exec(before)
  if (YEAR.test(text) && !unit && !sign && !/^\s[a-z]+s\b/.test(rest)) return undefined
  if (
    YEAR.test(text) &&
    /\b(?:in|since|from|until|by|before|after|of|year|and|or|to|last|summer|spring|autumn|winter|fall)\s$/.test(before)
  )
    return undefined
  const among =
    unit || sign ? undefined : /^ (?:in|out of|per|for)(?: every| each)? (hundred|thousand|million)\b/.exec(rest)
  if (among)
    return {
      start,
      head: end + among[0].length,
      end: end + among[0].length,
      kind: 'ratio',
      value: precise(value / parseCount(`one ${among[1]}`)),
      low: undefined,
      unit: 'part',
      per: undefined,
      noun: '',
      loose: false,
    }
  const parts = unitOf(unit, value, sign?.[1], counted)
  if (!parts) return undefined
  end += unit?.[0].length ?? 0
  if (counted === undefined && parts.kind === 'time' && low.startsWith(' and a half', end)) {
    parts.value *= 1.5
    end += ' and a half'.length
  }
  const tail = low.slice(end, end + 80)
  const gap = parts.kind === 'time' ? '' : (GAP.exec(tail)?.[0] ?? '')
  const period = periodAfter(tail, gap) ?? (parts.kind === 'count' ? periodOfVerb(tail) : undefined)
  const money =
    period && parts.kind === 'count'
      ? CURRENCY_AFTER.exec(low.slice(end + period.length, end + period.length + 20))?.[1]
      : undefined
  if (money) {
    parts.kind = 'money'
    parts.unit = currencyOf(money) ?? money
  }
  const earlier = period ? undefined : earlierPeriod(low.slice(Math.max(0, start - 60), start))
  const loose = !made && ((counted === undefined && !text.startsWith('sub')) || /^an?\b/.test(text))
  return {
    ...parts,
    start: sign ? start - sign[0].length : start,
    head: end,
    end: end + (period?.length ?? 0),
    low: undefined,
    per:
      period?.seconds ??
      (earlier && parts.kind !== 'time' && parts.kind !== 'rate'
        ? secondsIn(earlier === 'morning' ? 'day' : earlier)
        : undefined),
    noun: (period ? tail.slice(0, period.gap) : gap).replaceAll(/^[\s-]+/g, '').trim(),
    loose,
  }
}

type Parts = Pick<Measure, 'kind' | 'value' | 'unit'>
const precise = (value: number) => Number(value.toPrecision(12))

function unitOf(
  unit: RegExpExecArray | null,
  value: number,
  sign: string | undefined,
  counted: string | undefined,
): Parts | undefined {
  if (sign) return { kind: 'money', value, unit: currencyOf(sign.trim()) ?? 'usd' }
  const [, percent, time, letter, size, money, rate] = unit ?? []
  if (percent)
    return {
      kind: 'ratio',
      value: precise(value / (percent === '‰' ? 1000 : percent.startsWith('b') ? 10_000 : 100)),
      unit: percent.includes('point') && !percent.startsWith('b') ? 'points' : '%',
    }
  const word = time ?? (counted === undefined ? undefined : letter)
  if (word) {
    const day = /^(?:day|week|month|year|quarter|jahr|monat|woche|tag)/.test(word)
    return {
      kind: 'time',
      value: precise(day ? daysIn(value, word) * 86_400 : value * secondsIn(word.replace('-', ''))),
      unit: word,
    }
  }
  if (size) return { kind: 'bytes', value: precise(value * (BYTES[size[0] ?? ''] ?? 1)), unit: 'b' }
  if (money) {
    const small = /^(?:cents?|pence)/.test(money)
    return { kind: 'money', value: small ? value / 100 : value, unit: currencyOf(money) ?? (small ? 'cent' : money) }
  }
  if (rate) return { kind: 'rate', value, unit: rate }
  return counted === undefined ? undefined : { kind: 'count', value, unit: '' }
}

/** "31,000 invoices from dentists arrive per week": the period behind what they do. */
const VERBS =
  /^ [a-z][^¶,;\d]{2,60}?\b(?:arrives?|come(?:s)?(?: in)?|are (?:sent|received|written|processed|made|handled|scanned|uploaded|filed|reported|taken|posted|placed)|lands?|reach(?:es)? us|flow(?:s)? in|pass(?:es)?|appl(?:y|ies)|happen|occur|call|write)(?: us| in)?(?=\s)/
function periodOfVerb(tail: string): { seconds: number; length: number; gap: number } | undefined {
  const verb = VERBS.exec(tail)
  const match = verb && PERIOD.exec(tail.slice(verb[0].length))
  if (!verb || !match) return undefined
  const word = match[1] ?? ADVERBS[match[2] ?? ''] ?? 'year'
  const noun = GAP.exec(tail)?.[0].length ?? 0
  return { seconds: secondsIn(word), length: verb[0].length + match[0].length, gap: noun }
}

/** "Each month 15,000 people apply", "annual volume: 3.6 million". */
function earlierPeriod(before: string): string | undefined {
  const match = BEFORE.exec(before)
  if (!match) return undefined
  const adverb = match[2]
  return match[1] ?? ADVERBS[adverb ?? ''] ?? 'year'
}

/** The period that follows, at once or after up to four words. */
function periodAfter(tail: string, gap: string): { seconds: number; length: number; gap: number } | undefined {
  const words = gap.split(/(?=[\s-][a-z])/).filter((word) => word !== '')
  for (let many = 0; many <= words.length; many++) {
    const length = words.slice(0, many).join('').length
    const match = PERIOD.exec(tail.slice(length))
    if (!match) continue
    const word = match[1] ?? ADVERBS[match[2] ?? ''] ?? 'year'
    return { seconds: secondsIn(word), length: length + match[0].length, gap: length }
  }
  return undefined
}

function shareOf(low: string, start: number, end: number, text: string, word: string): Measure | undefined {
  const parts = partsOf(word)
  const many = /^an?$/.test(text.trim()) ? 1 : parseCount(text)
  if (!parts || !Number.isFinite(many) || many >= parts) return undefined
  // "a quarter" is also three months.
  if (/^an?\b/.test(text) && word === 'quarter' && !/^ of\b/.test(low.slice(end))) return undefined
  return {
    start,
    head: end,
    end,
    kind: 'ratio',
    value: precise(many / parts),
    low: undefined,
    unit: 'part',
    per: undefined,
    noun: '',
    loose: false,
  }
}

/** "2 to 3 weeks", "45–90 days", "between 4 and 7", "nine in every thousand", "4 in 100,000". */
function joinRange(low: string, first: Measure, second: Measure): Measure | undefined {
  const between = low.slice(first.end, second.start)
  if (first.per !== undefined || first.low !== undefined) return undefined
  const range =
    /^\s?(?:-|–|to|up to)\s?$/.test(between) ||
    (/^ and $/.test(between) &&
      /\bbetween (?:about |some )?$/.test(low.slice(Math.max(0, first.start - 16), first.start)))
  if (range && (first.kind === second.kind || (first.kind === 'count' && first.unit === ''))) {
    const scale =
      first.kind === second.kind || second.value === 0
        ? 1
        : second.value / parseCount(low.slice(second.start).replace(/^[^\d a-z]+/, ''))
    const from = precise(
      first.value *
        (second.kind === 'time' || second.kind === 'ratio' || second.kind === 'bytes'
          ? first.kind === second.kind
            ? 1
            : scale
          : 1),
    )
    return from < second.value ? { ...second, start: first.start, low: from } : undefined
  }
  if (
    first.kind === 'count' &&
    second.kind === 'count' &&
    first.value < second.value &&
    /^ (?:[a-z]+ )?(?:in|out of)(?: every| each| about| a)?\s$|^ of(?: every| each)? $/.test(between) &&
    !/\b(?:one|1) of $/.test(low.slice(first.start, second.start))
  )
    return { ...second, start: first.start, kind: 'ratio', value: precise(first.value / second.value), unit: 'part' }
  return undefined
}

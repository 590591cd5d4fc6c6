/** Reads figures as people type them and turns them into the unit of a fact. */

const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  trillion: 1e12,
}

/** Seconds of a word for time. A month is 30 days, as in the error budgets. */
const SECONDS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    [1e-6, 'us µs'],
    [1e-3, 'ms msec millisecond milliseconds'],
    [1, 's sec secs second seconds'],
    [60, 'min mins minute minutes'],
    [3600, 'h hr hrs hour hours'],
    [86_400, 'd day days daily'],
    [604_800, 'w week weeks'],
    [2_592_000, 'month months mo'],
    [31_536_000, 'y yr year years'],
  ].flatMap(([seconds, words]) =>
    String(words)
      .split(' ')
      .map((word) => [word, Number(seconds)]),
  ),
)

const BYTES: Readonly<Record<string, number>> = {
  b: 1,
  byte: 1,
  bytes: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  pb: 1e15,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
  tib: 1024 ** 4,
}

const TIME_UNITS: Readonly<Record<string, number>> = { ms: 1e-3, s: 1, min: 60, h: 3600, d: 86_400, day: 86_400 }
const BYTE_UNITS: Readonly<Record<string, number>> = { B: 1, MB: 1e6, GB: 1e9 }
const isShare = (unit: string) => ['ratio', 'prob', 'score', 'points'].includes(unit)

/** "1,200", "0.5", "1e-3", "0,12"; undefined where it is no plain figure. */
function plainNumber(digits: string): number | undefined {
  const text = digits.replace(/[ _'\u00a0\u202f]/g, '')
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  if (/^[-+]?\d+,\d+$/.test(text)) return Number(text.replace(',', '.'))
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : undefined
}

/** The factor from the words after a figure to `unit`, or undefined where they do not fit it. */
function factorOf(words: string, unit: string): number | undefined {
  if (words === '' || words === unit.toLowerCase()) return 1
  if (isShare(unit) && /^(%|percent|pct|pp|percentage points?|points?)$/.test(words)) return 0.01
  if (unit in TIME_UNITS && words in SECONDS) return (SECONDS[words] ?? 1) / (TIME_UNITS[unit] ?? 1)
  if (unit in BYTE_UNITS && words in BYTES) return (BYTES[words] ?? 1) / (BYTE_UNITS[unit] ?? 1)
  const magnitude = MAGNITUDES[words]
  if (magnitude !== undefined) return magnitude
  const rate = /^(.*?)\s*(?:\/|per |a |an |each |every )\s*([a-zµ]+)$/.exec(words)
  if (!rate) return bareWord(words, unit)
  const [, before = '', period = ''] = rate
  const own = /^(?:usd|1|tok)\/([a-z]+)$/i.exec(unit)?.[1]
  const from = SECONDS[period]
  const to = own === undefined ? undefined : SECONDS[own.toLowerCase()]
  if (from === undefined || to === undefined) return period === own ? factorOf(before, '') : undefined
  const inner = before === '' ? 1 : (MAGNITUDES[before] ?? innerWords(before))
  return inner === undefined ? undefined : (inner * to) / from
}

/** A word for time or size, a share of a hundred, or something a time: what has one meaning whatever fact it is said of. */
const isMeasure = (words: string): boolean =>
  words in SECONDS ||
  words in BYTES ||
  /^(%|percent|pct)$/.test(words) ||
  (/(?:\/|per )\s*([a-zµ]+)$/.exec(words)?.[1] ?? '') in SECONDS

/**
 * A value that was said in one unit, in a fact's own: 2 weeks are 14 d. The value as it is where that unit is no measure
 * known here, since then only its name may differ; null for a measure of something else.
 */
export function inUnit(value: number, said: string, unit: string): number | null {
  const words = said.trim().toLowerCase().replace(/^1\//, '/')
  if (said === unit || !isMeasure(words)) return value
  const factor = factorOf(words, unit)
  return factor === undefined ? null : Number((value * factor).toPrecision(15))
}

/** "million charges" in "9 million charges a day": a magnitude and then what is counted. */
function innerWords(words: string): number | undefined {
  const [first = '', ...rest] = words.split(/\s+/)
  const magnitude = MAGNITUDES[first]
  if (magnitude !== undefined) return magnitude
  return rest.length <= 2 && /^[a-z]+$/.test(first) ? 1 : undefined
}

function bareWord(words: string, unit: string): number | undefined {
  if (/^(qps|rps|tps)$/.test(words)) return unit === '1/s' ? 1 : undefined
  if (/^(x|×|times|fold)$/.test(words)) return unit === 'x' ? 1 : undefined
  if (/^(usd|dollars?|us dollars?)$/.test(words)) return unit.startsWith('usd') ? 1 : undefined
  if (/^(tokens?|tok)$/.test(words)) return unit === 'tok' ? 1 : undefined
  if (/^bits?$/.test(words)) return unit === 'bit' ? 1 : undefined
  const [first = '', second = ''] = words.split(/\s+/)
  const magnitude = MAGNITUDES[first]
  if (magnitude !== undefined && second !== '') return magnitude
  return (unit === 'count' || unit === 'n') && /^[a-z][a-z -]*$/.test(words) ? 1 : undefined
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; message: string }

/** "0.12%", "1.2k", "$40,000", "9 million a day", "2 h" in the unit asked for. */
export function parseQuantity(text: string, unit: string): Parsed<number> {
  if (text.trim() === '') return { ok: false, message: `Give a figure, like ${example(unit)}.` }
  const cleaned = text
    .trim()
    .toLowerCase()
    .replace(/^(about|around|roughly|approximately|approx\.?|ca\.?|~|≈)\s*/, '')
    .replace(/^([-+]?)\s*(?:us)?[$€£]\s*/, '$1')
    .replace(/−/g, '-')
  const match = /^([-+]?[\d.,_'\u00a0\u202f]*\d\.?(?:e[-+]?\d+)?)\s*(.*)$/.exec(cleaned)
  const figure = match ? plainNumber(match[1] ?? '') : undefined
  if (!match || figure === undefined)
    return { ok: false, message: `“${text.trim()}” is not a figure. Write it like ${example(unit)}.` }
  const factor = factorOf((match[2] ?? '').trim().replace(/^usd\b\s*(?=\S)/, ''), unit)
  if (factor === undefined) {
    return { ok: false, message: `“${match[2]}” does not fit here. Write it like ${example(unit)}.` }
  }
  // Ten significant digits more than anyone types: 0.12% becomes 0.0012, not 0.0011999999999999999.
  return { ok: true, value: Number((figure * factor).toPrecision(15)) }
}

function example(unit: string): string {
  if (isShare(unit)) return '12% or 0.12'
  if (unit.startsWith('usd')) return '40,000 or 40k'
  if (unit in TIME_UNITS) return `30 ${unit}`
  return unit in BYTE_UNITS ? '12 GB' : '1,200 or 1.2k'
}

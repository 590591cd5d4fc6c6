import type { Measure } from './measures'
import type { Scan } from './scan'
import type { Read } from './types'

const MAX_QUANTITIES = 24

const STOP = new Set(
  'the a an of and or to in on at for is are was were be been per by we it they them that this those which who whom whose with from as but so than then their our its his her my your not no more most less least over under above below about around roughly approximately some only up down out into has have had get gets do does did can could may might must should would will went goes go cost costs there here each every all any both after before within during between through against until since where when while if because yet still also just even last next past same other without across like using including plus later ago times percent mainly often usually average near new maybe perhaps day days week month year night hour minute second carry report reports wants want show shows gives give reach reaches gave return returns arrive arrives appear use uses chosen saved judged pro par por im am al pour'.split(
    ' ',
  ),
)
/** Units as the ledger shows them, the nearest to what was written: seconds in one of them. */
const TIMES: readonly (readonly [says: RegExp, unit: string, seconds: number])[] = [
  [/^(?:ms|milli|msec)/, 'ms', 0.001],
  [/^(?:s|sec|sek|second)/, 's', 1],
  [/^min/, 'min', 60],
  [/^(?:h|hr|hour|stunde)/, 'h', 3600],
  [/^/, 'd', 86_400],
]
const PERIODS: Readonly<Record<number, string>> = {
  1: 's',
  60: 'min',
  3600: 'h',
  86400: 'd',
  604800: 'week',
  2592000: 'month',
  7776000: 'quarter',
  31536000: 'year',
}
/** What money is paid for, where it is no time: "20 cents per chat". */
const PER_CASE =
  /^\s?(?:\/|an?\s|per\s|each\s)(conversation|request|image|document|call|page|order|chat|case|item|user)\b/

/** The unit in which the ledger keeps a figure, and the figure in it. `after`: the words behind it, for what money is paid. */
export function unitOf(measure: Measure, after: string): { unit: string; value: number } {
  const period = measure.per === undefined ? PER_CASE.exec(after.trimStart())?.[1] : PERIODS[measure.per]
  const per = period === undefined ? '' : `/${period}`
  if (measure.kind === 'time') {
    const [, unit = 's', seconds = 1] = TIMES.find(([says]) => says.test(measure.unit)) ?? []
    return { unit, value: measure.value / seconds }
  }
  if (measure.kind === 'bytes') return { unit: `B${per}`, value: measure.value }
  if (measure.kind === 'money') return { unit: `${measure.unit}${per}`, value: measure.value }
  if (measure.kind === 'ratio') return { unit: 'ratio', value: measure.value }
  if (measure.kind === 'rate') return { unit: '1/s', value: measure.value }
  return { unit: per === '' ? 'count' : `1${per}`, value: measure.value }
}

/** The words of one clause nearest to a place: content words only, at most `most`. */
function nearest(words: string, most: number, fromEnd: boolean): string[] {
  const clause = fromEnd
    ? (words.split(/[.!?;:,()\n](?=\s|$)|[\u0370-\uffff]/).at(-1) ?? '')
    : (words.split(/[.!?;:,()\n]|[\u0370-\uffff]/)[0] ?? '')
  const tokens = clause.match(/[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ'-]*/g) ?? []
  const out: string[] = []
  for (const token of fromEnd ? tokens.reverse() : tokens) {
    const stop = STOP.has(token.toLowerCase()) || token.length < 2
    if (stop && out.length > 0 && !fromEnd) break
    if (!stop) out.push(token)
    if (out.length === most) break
  }
  return fromEnd ? out.reverse() : out
}

/** A verb that stands alone before an amount names the deed; the amount has its noun. */
const NOUNS: Readonly<Record<string, string>> = { lend: 'loan', lends: 'loan', lent: 'loan' }

const slug = (words: readonly string[]) =>
  words
    .flatMap((word) =>
      word
        .toLowerCase()
        .normalize('NFD')
        .replaceAll('ß', 'ss')
        .replaceAll(/[^a-z-]/g, '')
        .split('-'),
    )
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')

/** Figures that say nothing without their sentence: "one", "two", shares without a name, mere articles. */
function isTrivial(measure: Measure, text: string): boolean {
  if (measure.loose) return measure.kind !== 'bytes' || measure.per === undefined
  if (measure.kind !== 'count' || measure.per !== undefined) return false
  return measure.value < 1 || /^(?:one|two|three|four|five)\b/i.test(text)
}

/** A score below one has a name where it stands right behind it: "98.7% accuracy and AUC 0.88". */
const SCORE = /\b((?:roc-|pr-)?auc|dice|m?iou|f1|ndcg|mrr|gini|kappa)(?: (?:of|is|was|at|score|about))* $/i
const scoreBefore = (measure: Measure, text: string): string | undefined =>
  measure.kind === 'count' && measure.value > 0 && measure.value < 1
    ? SCORE.exec(text.slice(Math.max(0, measure.start - 30), measure.start))?.[1]
    : undefined

/** Every figure with a name that no fact of the catalogue took. */
export function readQuantities(s: Scan): Read[] {
  const spans = [...s.reads.values()].filter(
    (read) => !read.inferred || (typeof read.value === 'number' && /\d/.test(read.quote)),
  )
  const out = new Map<string, Read>()
  for (const measure of s.measures) {
    const known = s.named.get(measure)
    if (known) out.set(known.path, { ...known, ...quoteOf(s, measure) })
  }
  for (const measure of s.measures) {
    if (out.size >= MAX_QUANTITIES) break
    if (s.named.has(measure)) continue
    const { start, head, end } = measure
    if (spans.some((read) => start < read.end && end > read.start)) continue
    const score = scoreBefore(measure, s.text)
    if (score === undefined && isTrivial(measure, s.text.slice(start, head))) continue
    const rest = s.text.slice(head, head + 60)
    const { unit, value } = unitOf(measure, rest)
    const behind = nearest(s.text.slice(Math.max(0, start - 60), start), 3, true)
    const ahead = nearest(rest.replace(/^-/, ' '), 3, false)
    const counted =
      (measure.kind === 'count' && score === undefined) || (measure.kind === 'ratio' && /^\s(?:of|late)\b/.test(rest))
    const volume = measure.kind === 'bytes' && (measure.per !== undefined || behind.length + ahead.length === 0)
    const budget = measure.kind === 'money' && behind.length === 0
    const words = score
      ? [score, 'reported']
      : volume
        ? ['Data', 'volume']
        : budget
          ? /^ (?:in total|once|altogether|all in)|year/i.test(rest)
            ? ['Budget', 'in', 'total']
            : ['Budget']
          : counted
            ? ahead.length > 0
              ? ahead
              : behind
            : behind.length > 0
              ? behind
              : ahead
    const name = words.map((word) => (words.length === 1 ? NOUNS[word.toLowerCase()] : undefined) ?? word)
    const path = `brief.${slug(name)}`
    if (name.length === 0 || !Number.isFinite(value) || out.has(path)) continue
    const quoteEnd = counted && ahead.length > 0 ? wordEnd(s.text, head, ahead.at(-1) ?? '') : end
    const label = name.join(' ')
    out.set(path, {
      path,
      label: label.charAt(0).toUpperCase() + label.slice(1),
      // A score above 1 is no probability.
      unit: score === undefined ? unit : value > 1 ? 'score' : 'prob',
      value: Number(value.toPrecision(12)),
      quote: s.text.slice(start, Math.max(end, quoteEnd)),
      start,
      end: Math.max(end, quoteEnd),
      inferred: false,
    })
  }
  return [...out.values()]
}

function quoteOf(s: Scan, { start, end }: Measure): Pick<Read, 'quote' | 'start' | 'end'> {
  const words = s.text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return { quote: words.trim(), start: from, end: from + words.trim().length }
}

function wordEnd(text: string, from: number, word: string): number {
  const at = text.indexOf(word, from)
  return at < 0 || at > from + 60 ? from : at + word.length
}

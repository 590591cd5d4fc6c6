/** Numbers as people write them: "1,200", "1.2 crore", "1,2 Mio.", "14k", "four thousand", "half a million". */

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const WORDS = new Map<string, number>([
  ...ONES.map((word, at): [string, number] => [word, at + 1]),
  ...TENS.map((word, at): [string, number] => [word, 10 * (at + 2)]),
  ['a', 1],
  ['an', 1],
  ['half a', 0.5],
  ['half an', 0.5],
  ['fourty', 40],
])

const SCALES: Readonly<Record<string, number>> = Object.fromEntries(
  [
    [12, 'dozen'],
    [100, 'hundred'],
    [1e3, 'k thousand thousands tsd tausend mil 千'],
    [1e5, 'lakh lakhs lac lacs लाख'],
    [1e6, 'm mn mm mio million millions millionen milhões millones'],
    [1e7, 'crore crores करोड़'],
    [1e4, '万'],
    [1e8, '億 亿'],
    [1e9, 'b bn mrd billion billions milliarden'],
    [1e12, 'tn trillion trillions'],
  ].flatMap(([factor, words]) =>
    String(words)
      .split(' ')
      .map((word): [string, number] => [word, Number(factor)]),
  ),
)

const SPELT = Object.keys(SCALES)
  .filter((word) => /^[a-zõ]+$/.test(word) && (word.length > 3 || /^(?:mio|mrd|tsd|lac|mil)$/.test(word)))
  .join('|')
/** Bounded, so that a long row of digits is read once, not once from each of them. */
const DIGITS = "\\d{1,15}(?:[.,'’]\\d{1,12}){0,6}(?:[ \\u00a0\\u202f]\\d{3}(?!\\d)){0,5}|\\.\\d{1,12}"
const WORD = `(?:${TENS.join('|')}|fourty)(?:[- ](?:${ONES.slice(0, 9).join('|')}))?|${ONES.toReversed().join('|')}`

/** Source of a pattern for a number with its scale, in small letters; the text is cut to it by `parseCount`. */
export const COUNT = `(?:(?:${DIGITS})(?:\\s?(?:k|mn?|bn?|tn)(?!\\w)|[\\s-]?(?:${SPELT})\\b\\.?|\\s?(?:[万億亿千]|लाख|करोड़))*|(?:(?:${WORD})(?:\\s(?:${SPELT}))*|(?:half )?an?\\s(?:${SPELT})(?:\\s(?:${SPELT}))*)\\b)`

/** "1,200", "1.200.000", "1,2", "12,50,000"; NaN where the separators make no number. */
function plainNumber(digits: string): number {
  const text = digits.replaceAll(/[ '’\u00a0\u202f]/g, '')
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) || /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(text))
    return Number(text.replaceAll(',', ''))
  // A point before three digits is a decimal point, unless the group is round, as in the "10.000" of a German author.
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text) || /^[1-9]\d{0,2}\.\d00$/.test(text))
    return Number(text.replaceAll('.', ''))
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  if (/^\d+,\d{1,2}$/.test(text)) return Number(text.replace(',', '.'))
  return /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN
}

const FIGURE = new RegExp(`^(${DIGITS})`)
const SPELT_OUT = new RegExp(`^(half an?|an?|${WORD})\\b`)

/** Reads a number in figures or words; NaN where there is none. */
export function parseCount(text: string): number {
  const lower = text.trim().toLowerCase()
  const figure = FIGURE.exec(lower)?.[1]
  const spelt = figure === undefined ? SPELT_OUT.exec(lower)?.[1] : undefined
  const head = figure ?? spelt
  if (head === undefined) return Number.NaN
  let value =
    figure === undefined
      ? (WORDS.get(head) ?? head.split(/[- ]/).reduce((sum, word) => sum + (WORDS.get(word) ?? 0), 0))
      : plainNumber(figure)
  for (const word of lower.slice(head.length).match(/[a-zõ]+|[万億亿千]|लाख|करोड़/g) ?? []) {
    const scale = SCALES[word]
    if (scale === undefined) break
    value *= scale
  }
  // 1.55 × 1e6 is not exact in binary; twelve digits are more than any brief has.
  return Number(value.toPrecision(12))
}

const DURATIONS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    [0.001, 'ms msec milli millisecond'],
    [1, 's sec second sekunde seconde segundo secondo seconden'],
    [60, 'min minute'],
    [3600, 'h hr hour stunde heure hora ora uur'],
    [86_400, 'd day night tag shift evening morning dia día jour giorno'],
    [604_800, 'w wk week woche semana semaine settimana'],
    [2_592_000, 'mo mth month monat mes mês mois mese maand'],
    [7_776_000, 'quarter'],
    [31_536_000, 'y yr year annum jahr an année annee año ano anno jaar'],
  ].flatMap(([seconds, words]) =>
    String(words)
      .split(' ')
      .map((word): [string, number] => [word, Number(seconds)]),
  ),
)

/** Seconds in one of the unit named ("ms", "days", "Monat"). */
export const secondsIn = (unit: string): number => {
  const word = unit.toLowerCase().replace(/\.$/, '')
  return DURATIONS[word] ?? DURATIONS[word.replace(/s$/, '')] ?? Number.NaN
}

/** Days in a duration; twelve months are a year. */
export function daysIn(count: number, unit: string): number {
  if (/^month/i.test(unit) && count % 12 === 0) return (count / 12) * 365
  return (count * secondsIn(unit)) / 86_400
}

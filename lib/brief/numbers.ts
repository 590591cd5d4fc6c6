const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  hundred: 100,
}
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
  trillion: 1e12,
  hundred: 100,
  dozen: 12,
}

const WORD_LIST = Object.keys(WORDS)
  .filter((word) => word.length > 2)
  .join('|')

/** Source of a pattern for a count: "9 million", "1,200", "400k", "2.3 million", "twelve". */
export const COUNT = `(?:\\d[\\d,]{0,15}(?:\\.\\d+)?(?:\\s?(?:k|m|bn|thousand|million|billion|trillion)\\b)?|(?:${WORD_LIST})(?:\\s(?:hundred|thousand|million|billion|dozen))?\\b)`

/** Reads a count in figures or words; NaN where there is none. */
export function parseCount(text: string): number {
  const match = /^\s*(\d[\d,]{0,15}(?:\.\d+)?|[a-z]+)\s?([a-z]+)?/i.exec(text)
  if (!match) return Number.NaN
  const head = (match[1] ?? '').toLowerCase()
  const base = /^\d/.test(head) ? Number(head.replaceAll(',', '')) : (WORDS[head] ?? Number.NaN)
  const scale = match[2] ? SCALES[match[2].toLowerCase()] : undefined
  // 1.55 × 1e6 is not exact in binary; twelve digits are more than any brief has.
  return Number((base * (scale ?? 1)).toPrecision(12))
}

const DURATIONS: Readonly<Record<string, number>> = {
  ms: 0.001,
  millisecond: 0.001,
  second: 1,
  sec: 1,
  s: 1,
  minute: 60,
  min: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
}

/** Seconds in one of the unit named ("ms", "days", "twelve months"). */
export const secondsIn = (unit: string): number =>
  DURATIONS[unit.toLowerCase().replace(/s$/, '')] ?? DURATIONS[unit.toLowerCase()] ?? Number.NaN

/** Days in a duration; twelve months are a year. */
export function daysIn(count: number, unit: string): number {
  if (/^month/i.test(unit) && count % 12 === 0) return (count / 12) * 365
  return (count * secondsIn(unit)) / 86_400
}

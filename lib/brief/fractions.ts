import { parseCount } from './numbers'

const FRACTIONS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  tenth: 10,
  hundredth: 100,
}
/** What is a part of a large number or of a unit of time. */
const PART_OF =
  /^ (quarter|third|fifth|tenth|hundredth)s? of an?(?: (million|billion)\b| (?=(?:second|minute|hour|million|billion)\b))/
const LARGE: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9 }
const HALF_MORE = /^ and a half(?= [a-z])/

/** The parts a word for a fraction makes: "quarter" four. */
export const partsOf = (word: string): number | undefined => FRACTIONS[word.replace(/s$/, '')]

/** "A quarter of a second", "two and a half hours": the figure and the length of the words that make it one. */
export function fractionAfter(text: string, rest: string): { value: number; length: number } | undefined {
  const many = /^an?$/.test(text.trim()) ? 1 : parseCount(text)
  const part = PART_OF.exec(rest)
  if (part)
    return {
      value: (many / (partsOf(part[1] ?? '') ?? Number.NaN)) * (LARGE[part[2] ?? ''] ?? 1),
      length: part[0].length,
    }
  const half = /^an?$/.test(text.trim()) ? null : HALF_MORE.exec(rest)
  return half ? { value: many + 0.5, length: half[0].length } : undefined
}

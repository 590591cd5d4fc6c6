import * as z from 'zod'
import raw from './kind-words.json' with { type: 'json' }

/** How often a word stands in the example briefs of each kind: `word` once, `word:3` three times. */
const COUNTS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(z.record(z.string(), z.string()).parse(raw)).map(([kind, words]) => [
    kind,
    new Map(
      words.split(' ').map((entry): [string, number] => {
        const [word = '', many] = entry.split(':')
        return [word, many === undefined ? 1 : Number(many)]
      }),
    ),
  ]),
)
const KNOWN = new Set([...COUNTS.values()].flatMap((words) => [...words.keys()]))
const TOTALS = new Map(
  [...COUNTS].map(([kind, words]) => [kind, [...words.values()].reduce((sum, many) => sum + many, 0)]),
)

/** Words of every brief. */
const COMMON = new Set(
  'the and for are was were been they our that this with from but than then which who not has had have does can could would should must their its most all each every per one two three more less'.split(
    ' ',
  ),
)
const ENDINGS = ['ing', 'ed', 'es', 's', 'ly']

/** The word without its ending: "refunds", "refunded" → "refund". */
export function stemOf(word: string): string {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= 4)
  return ending === undefined ? word : word.slice(0, -ending.length)
}

/** The different stems of a text in small letters. */
export const stemsOf = (low: string): Set<string> =>
  new Set((low.match(/[a-z]+/g) ?? []).map(stemOf).filter((word) => word.length > 2 && !COMMON.has(word)))

const SMOOTHING = 0.1
/** Beyond this distance (natural log) a kind is as unlike as any other. */
const FAR = 30
const WEIGHT = 10
/** Known words from which the best kind may lead by itself, and by how much at most. */
const FEW = 12
const LEAD = 3

/**
 * How like the example briefs of a kind a text is by its words alone (naive Bayes), from -10 to 3 for the best by far. It
 * settles what phrases leave open; a text without known words is equally like all.
 */
export function likenessOf(low: string): { best: string; of(kind: string): number; telling(kind: string): string } {
  const words = [...stemsOf(low)].filter((word) => KNOWN.has(word))
  const scores = new Map<string, number>()
  for (const [kind, counts] of COUNTS) {
    const total = (TOTALS.get(kind) ?? 0) + SMOOTHING * KNOWN.size
    let score = 0
    for (const word of words) score += Math.log(((counts.get(word) ?? 0) + SMOOTHING) / total)
    scores.set(kind, score)
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1])
  const best = first?.[0] ?? ''
  const top = first?.[1] ?? 0
  const lead = words.length < FEW ? 0 : Math.min(LEAD, (top - (second?.[1] ?? top)) / 3)
  const of = (kind: string) =>
    kind === best ? lead : (WEIGHT * Math.max(-FAR, (scores.get(kind) ?? -Infinity) - top)) / FAR
  // The word that stands in most briefs of this kind and in fewest of the others.
  const telling = (kind: string) => {
    const share = (word: string) => {
      const own = COUNTS.get(kind)?.get(word) ?? 0
      const all = [...COUNTS.values()].reduce((sum, counts) => sum + (counts.get(word) ?? 0), 0)
      return own === 0 ? 0 : own / (all + 2)
    }
    return words.reduce((found, word) => (share(word) > share(found) ? word : found), words[0] ?? '')
  }
  return { best, of, telling }
}

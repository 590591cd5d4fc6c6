import * as z from 'zod'
import raw from './archetype-words.json' with { type: 'json' }

/** Phrases that give a kind of system away: nearly certain, likely, or only a hint. */
const entrySchema = z.strictObject({
  certain: z.array(z.string()),
  likely: z.array(z.string()).default([]),
  hint: z.array(z.string()).default([]),
})

type Weighted = readonly (readonly [phrase: string, weight: number])[]

const weigh = (phrases: readonly string[], weight: number): Weighted =>
  [...new Set(phrases.map((phrase) => phrase.replaceAll('-', ' ')))].map((phrase) => [phrase, weight] as const)

export const ARCHETYPE_WORDS: Readonly<Record<string, Weighted>> = Object.fromEntries(
  Object.entries(z.record(z.string(), entrySchema).parse(raw)).map(([id, entry]) => [
    id,
    [...weigh(entry.certain, 3), ...weigh(entry.likely, 2), ...weigh(entry.hint, 1)],
  ]),
)

import * as z from 'zod'
import raw from './archetype-words.json' with { type: 'json' }

/** Beginnings of phrases that give a kind of system away: nearly certain, likely, or only a hint. */
const entrySchema = z.strictObject({
  certain: z.array(z.string()),
  likely: z.array(z.string()).default([]),
  hint: z.array(z.string()).default([]),
})
const WORDS = z.record(z.string(), entrySchema).parse(raw)

export const ARCHETYPES: readonly string[] = Object.keys(WORDS)

type Phrase = { readonly id: string; readonly text: string; readonly weight: number }

/** Letters that all phrases of one bucket begin with. */
export const KEY = 3

/** The phrases by their first letters, so that a text is read once however many there are. */
export const PHRASES: ReadonlyMap<string, readonly Phrase[]> = bucketed(
  Object.entries(WORDS).flatMap(([id, { certain, likely, hint }]) => [
    ...weighed(id, certain, 3),
    ...weighed(id, likely, 2),
    ...weighed(id, hint, 1),
  ]),
)

function weighed(id: string, phrases: readonly string[], weight: number): Phrase[] {
  return [...new Set(phrases.map((phrase) => phrase.replaceAll(/[-']/g, ' ')))].map((text) => ({ id, text, weight }))
}

function bucketed(phrases: readonly Phrase[]): Map<string, Phrase[]> {
  const buckets = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const key = phrase.text.slice(0, KEY)
    const bucket = buckets.get(key)
    if (bucket) bucket.push(phrase)
    else buckets.set(key, [phrase])
  }
  return buckets
}

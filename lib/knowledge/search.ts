import type { Entry } from './catalogue-entry'
import { ENTRIES } from './catalogue'
import { type Kind, KINDS } from './kinds'

/** Lower case, without accents, signs as spaces: "Précision@k" → "precision k". */
const normal = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

type Indexed = { readonly entry: Entry; readonly fields: readonly (readonly [text: string, weight: number])[] }

/** What is searched, heaviest first. A word of the query counts where a word of the field begins with it. */
const INDEX: readonly Indexed[] = ENTRIES.map((entry) => ({
  entry,
  fields: [
    [` ${normal(`${entry.name} ${entry.id}`)}`, 8],
    [` ${normal([entry.group ?? '', KINDS[entry.kind].title, ...entry.aliases].join(' '))}`, 6],
    [` ${normal(entry.what)}`, 3],
    [` ${normal([...entry.choose, ...entry.avoid].map((use) => use.text).join(' '))}`, 2],
    [
      ` ${normal(entry.details.flatMap(({ label, items }) => [label, ...items.map((item) => item.text)]).join(' '))}`,
      1,
    ],
  ],
}))

const scoreOf = ({ fields }: Indexed, word: string): number =>
  fields.find(([text]) => text.includes(` ${word}`))?.[1] ?? 0

/** A name that is the query itself comes first. */
const exactness = ({ entry }: Indexed, query: string): number =>
  normal(entry.name) === query || normal(entry.id) === query || entry.aliases.some((alias) => normal(alias) === query)
    ? 20
    : 0

export type SearchOptions = { readonly kind?: Kind | null; readonly limit?: number }

/**
 * Entries that hold every word of the query, best first; where none does, those that hold some. An empty query
 * finds nothing. Ties keep the order of the registries.
 */
export function searchKnowledge(query: string, { kind = null, limit = 50 }: SearchOptions = {}): Entry[] {
  const wanted = normal(query.slice(0, 200))
  const words = wanted.split(' ').filter(Boolean)
  if (words.length === 0) return []
  const scored = INDEX.filter(({ entry }) => kind === null || entry.kind === kind).map((indexed) => {
    const scores = words.map((word) => scoreOf(indexed, word))
    return {
      entry: indexed.entry,
      all: scores.every((score) => score > 0),
      score: scores.reduce((sum, score) => sum + score, 0) + exactness(indexed, wanted),
    }
  })
  const whole = scored.filter(({ all }) => all)
  const found = whole.length > 0 ? whole : scored.filter(({ score }) => score > 0)
  return found
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ entry }) => entry)
}

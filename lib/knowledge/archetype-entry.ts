import type { Line } from './archetypes/line'
import type { Archetype } from './archetypes/types'
import { type Entry, detail } from './catalogue-entry'
import type { Use } from './entry'
import { SERVING_NAMES } from './serving/ids'

const servings: Readonly<Record<string, string>> = SERVING_NAMES

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A line outside a design: lines that need facts of a design are left out, words of the domain are put in. */
function plain(line: Line, words: Archetype['words']): string | undefined {
  if (typeof line !== 'string' || line.includes('{{')) return undefined
  const known = [...line.matchAll(/\[\[(\w+)\]\]/g)].every(([, word = '']) => words[word.toLowerCase()] !== undefined)
  if (!known) return undefined
  return capital(line.replaceAll(/\[\[(\w+)\]\]/g, (_, word: string) => words[word.toLowerCase()] ?? word))
}

const uses = (lines: readonly Line[], words: Archetype['words']): Use[] =>
  lines.flatMap((line) => {
    const text = plain(line, words)
    return text === undefined ? [] : [{ text, types: [] }]
  })

/** A kind of system as an entry; metrics and families point at their own entries. */
export function archetypeEntry(a: Archetype): Entry {
  const { words } = a
  return {
    kind: 'archetype',
    id: a.id,
    name: a.name,
    group: null,
    aliases: a.keywords,
    what: `For each ${words.unit}: ${words.action}.`,
    choose: uses(a.problem.whyMl, words),
    avoid: uses(a.problem.antiGoals, words),
    details: [
      detail('Problem type', capital(a.problemType.replaceAll('_', ' '))),
      detail('Serving', servings[a.arch.serving] ?? a.arch.serving),
      { label: 'Right metrics', items: a.metrics.good.map((id) => ({ text: id, ref: `metric:${id}` })) },
      {
        label: 'Wrong metrics',
        items: a.metrics.bad.flatMap(({ id, why }) => {
          const text = plain(why, words)
          return text === undefined ? [{ text: id, ref: `metric:${id}` }] : [{ text, ref: `metric:${id}` }]
        }),
      },
      { label: 'Model families', items: a.model.options.map(({ id }) => ({ text: id, ref: `family:${id}` })) },
    ],
    figures: [],
    sources: a.sources.map((title) => ({
      title,
      url: /^https:\/\/\S+$/.test(title) ? title : null,
      asOf: null,
    })),
    assumption: false,
    asOf: null,
    related: [],
  }
}

import type { Facts } from '@/lib/facts/fact'
import type { Line } from '@/lib/knowledge/archetypes/line'
import type { Archetype } from '@/lib/knowledge/archetypes/types'
import type { Fired } from '../answers/registry'
import { article, say, sayAll, type Words } from '../lines'
import { needed } from './parts'

/** What the seven drafting rules share: the facts, the words of this brief, the archetype, the checks that fired. */
export type Drafting = {
  readonly facts: Facts
  readonly words: Words
  readonly archetype: Archetype
  readonly fired: readonly Fired[]
  /** How sure the kind of system is: said by the words of the brief, guessed, or not given away at all. */
  readonly kind: 'read' | 'guessed' | 'unknown'
  /** For what has its own place, a cell or a choice: a figure that is missing is said to be. */
  say(line: Line): string | undefined
  /** The text of a fact, or what stands in for it. */
  text(path: string, otherwise?: string): string
  /** The applicable lines as one paragraph; those with a missing figure are left out. */
  paragraph(lines: readonly Line[]): string
  /** The applicable lines as a list. */
  bullets(lines: readonly Line[]): string
  /** The first applicable line, or a text of one's own. */
  first(lines: readonly Line[], otherwise?: string): string
}

/** A sentence as a phrase inside another one. */
const phrase = (text: string) => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '')

/** The archetype's words, with what the brief itself calls things over them. */
export function wordsOf(archetype: Archetype, read: Readonly<Partial<Record<string, string>>>): Words {
  const words: Record<string, string> = { ...archetype.words }
  for (const [key, word] of Object.entries(read)) if (word) words[key] = word
  const unit = words.unit ?? 'case'
  return {
    shared: 'supply',
    task: archetype.name.toLowerCase(),
    false_positive: phrase(archetype.problem.falsePositive),
    false_negative: phrase(archetype.problem.falseNegative),
    ...words,
    a_unit: `${article(unit)} ${unit}`,
  }
}

export function drafting(
  facts: Facts,
  own: Words,
  archetype: Archetype,
  fired: readonly Fired[],
  kind: Drafting['kind'] = 'read',
): Drafting {
  // Where no rule is known to bind, no decision on law stands in the document: what law asks belongs to the release.
  const words = { ...own, law: needed({ facts, fired }, 'D6.3') ? 'D6.3' : 'D6.2' }
  return {
    facts,
    words,
    archetype,
    fired,
    kind,
    say: (line) => say(line, facts, words, true),
    text: (path, otherwise = '') => {
      const value = facts[path]?.value
      return typeof value === 'string' ? value : otherwise
    },
    paragraph: (lines) => sayAll(lines, facts, words).join(' '),
    bullets: (lines) =>
      sayAll(lines, facts, words)
        .map((line) => `- ${line}`)
        .join('\n'),
    first: (lines, otherwise = '') => sayAll(lines, facts, words)[0] ?? otherwise,
  }
}

import type { FactValue } from '@/lib/facts/fact'
import { rule } from './rule'
import type { Hit, Scan } from './scan'
import { isAsked, ofOthers } from './subject'

/**
 * What a sentence says by the things it speaks of, in whatever order and with whatever between them: all of them stand
 * in it, and none of those that would turn it round. Wider than a phrase, so each thing has to be a family of words.
 */
export type Concept = {
  readonly path: string
  readonly value: FactValue
  readonly all: readonly RegExp[]
  readonly none?: RegExp
  readonly kinds?: readonly string[]
  readonly inferred?: boolean
  /** What a vendor says or shows is said of the system that is to be ours. */
  readonly told?: boolean
}

type Terms = {
  readonly none?: string
  readonly kinds?: readonly string[]
  readonly inferred?: boolean
  readonly told?: boolean
}

/** `all`: families of words as for `rule`; the fact is quoted from the first. */
export const concept = (path: string, value: FactValue, all: readonly string[], terms: Terms = {}): Concept => ({
  path,
  value,
  all: all.map((words) => rule(words)),
  ...(terms.none === undefined ? {} : { none: rule(terms.none) }),
  ...(terms.kinds ? { kinds: terms.kinds } : {}),
  ...(terms.inferred ? { inferred: true } : {}),
  ...(terms.told ? { told: true } : {}),
})

/** As far as a sentence is looked at to either side. */
const REACH = 180

const speaksOf = (pattern: RegExp, text: string): boolean => {
  pattern.lastIndex = 0
  return pattern.test(text)
}

/** The first place where a concept is said of the own system. */
export function conceptIn(s: Scan, { all, none, kinds, told }: Omit<Concept, 'path' | 'value'>): Hit | undefined {
  const [first, ...others] = all
  if (!first || (kinds && !kinds.includes(s.archetype.id))) return undefined
  return s.all(first).find((hit) => {
    const sentence = s.around(hit, REACH, REACH)
    return (
      others.every((pattern) => speaksOf(pattern, sentence)) &&
      !(none && speaksOf(none, sentence)) &&
      (told === true || !ofOthers(s, hit)) &&
      !isAsked(s, hit)
    )
  })
}

/** Sets what the concepts say; the first finding of a path stands. */
export function applyConcepts(s: Scan, concepts: readonly Concept[]): void {
  for (const entry of concepts) {
    if (s.has(entry.path)) continue
    const hit = conceptIn(s, entry)
    if (hit) s.set(entry.path, entry.value, hit, entry.inferred ?? false)
  }
}

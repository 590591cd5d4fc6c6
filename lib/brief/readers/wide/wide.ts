import type { FactValue } from '@/lib/facts/fact'
import { rule } from '../../rule'
import type { Hit, Scan } from '../../scan'
import { isAsked, isPast, ofOthers, wasDropped } from '../../subject'

/** A way of saying a fact; what must not stand in its sentence, and to whom it may belong. */
export type Said = {
  readonly path: string
  readonly value: FactValue
  readonly says: RegExp
  readonly unless?: RegExp
  readonly kinds?: readonly string[]
  readonly inferred?: boolean
  /** What a vendor says or shows is said of the system that is to be ours. */
  readonly told?: boolean
}
type Terms = Omit<Said, 'path' | 'value' | 'says' | 'unless'> & { readonly unless?: string }

export const said = (path: string, value: FactValue, phrases: readonly string[], terms: Terms = {}): Said => {
  const { unless, ...rest } = terms
  return { path, value, says: rule(...phrases), ...(unless === undefined ? {} : { unless: rule(unless) }), ...rest }
}

const holds = (pattern: RegExp, text: string): boolean => {
  pattern.lastIndex = 0
  return pattern.test(text)
}

/** The first place where it is said of the own system, now, and not as a question. */
export function heard(s: Scan, { says, unless, kinds, told }: Said): Hit | undefined {
  if (kinds && !kinds.includes(s.archetype.id)) return undefined
  return s
    .all(says)
    .find(
      (hit) =>
        !isAsked(s, hit) &&
        !isPast(s, hit) &&
        !(unless && holds(unless, s.sentence(hit))) &&
        (told === true || !ofOthers(s, hit)) &&
        !wasDropped(s, hit),
    )
}

/** Sets what is said; the first finding of a path stands. */
export function hear(s: Scan, list: readonly Said[]): void {
  for (const entry of list) {
    if (s.has(entry.path)) continue
    const hit = heard(s, entry)
    if (hit) s.set(entry.path, entry.value, hit, entry.inferred ?? false)
  }
}

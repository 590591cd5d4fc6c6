import type { FactValue } from '@/lib/facts/fact'
import { rule } from './rule'
import type { Scan } from './scan'

/** Words that state a fact whatever else is said. `kinds`: only in these kinds of system. */
export type FactRule = {
  readonly path: string
  readonly value: FactValue
  readonly says: RegExp
  readonly kinds?: readonly string[]
  readonly inferred?: boolean
  /** Words near the hit that take it back. */
  readonly unless?: RegExp
}

export const states = (path: string, value: FactValue, ...phrases: readonly string[]): FactRule => ({
  path,
  value,
  says: rule(...phrases),
})

export function applyRules(s: Scan, rules: readonly FactRule[]): void {
  for (const { path, value, says, kinds, inferred = false, unless } of rules) {
    if (s.has(path) || (kinds && !kinds.includes(s.archetype.id))) continue
    const hit = unless ? s.all(says).find((found) => !unless.test(s.around(found, 40, 40))) : s.find(says)
    if (hit) s.set(path, value, hit, inferred)
  }
}

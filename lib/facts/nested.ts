import type { Facts, FactValue } from './fact'

/** Facts by section and name, as the checks read them. A section without facts is not there. */
export type NestedFacts = Readonly<Record<string, Readonly<Record<string, FactValue>>>>

/** `{ 'problem.type': … }` → `{ problem: { type: value } }` */
export function toNested(facts: Facts): NestedFacts {
  const sections = new Map<string, [string, FactValue][]>()
  for (const fact of Object.values(facts)) {
    const dot = fact.path.indexOf('.')
    if (dot < 1) continue
    const name = fact.path.slice(0, dot)
    const entries = sections.get(name) ?? []
    entries.push([fact.path.slice(dot + 1), fact.value])
    sections.set(name, entries)
  }
  return Object.fromEntries([...sections].map(([name, entries]) => [name, Object.fromEntries(entries)]))
}

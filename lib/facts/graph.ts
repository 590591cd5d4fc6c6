import { referencesOf } from './expression'
import type { Fact, Facts } from './fact'
import { factPathOf } from './path'

export const isCalculated = (fact: Fact | undefined): fact is Fact & { calculator: NonNullable<Fact['calculator']> } =>
  fact !== undefined && fact.origin === 'calculated' && fact.calculator !== null

/** The facts that a fact is worked out from, each once. Only calculated facts have any. */
export function inputPaths(fact: Fact | undefined): string[] {
  if (!isCalculated(fact)) return []
  const { fn, formula, inputs } = fact.calculator
  const fromFormula = fn === 'expr' ? referencesOf(formula) : []
  const fromInputs = fn === 'expr' ? [] : inputs.flatMap((input) => (input.path === null ? [] : [input.path]))
  return [...new Set([...fromFormula, ...fromInputs].map(factPathOf))]
}

/**
 * Calculated facts in an order in which every input comes before what it feeds; facts that feed each other stand in
 * one group (Tarjan's strongly connected components). The order does not depend on how the ledger was filled.
 */
export function calculationOrder(facts: Facts): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const onStack = new Set<string>()
  const groups: string[][] = []
  const visit = (path: string): void => {
    const own = index.size
    index.set(path, own)
    low.set(path, own)
    stack.push(path)
    onStack.add(path)
    for (const next of inputPaths(facts[path]).sort()) {
      if (!isCalculated(facts[next])) continue
      if (!index.has(next)) {
        visit(next)
        low.set(path, Math.min(low.get(path) ?? own, low.get(next) ?? own))
      } else if (onStack.has(next)) {
        low.set(path, Math.min(low.get(path) ?? own, index.get(next) ?? own))
      }
    }
    if (low.get(path) !== own) return
    const group = stack.splice(stack.indexOf(path))
    for (const member of group) onStack.delete(member)
    groups.push(group.sort())
  }
  for (const path of Object.keys(facts).sort()) {
    if (isCalculated(facts[path]) && !index.has(path)) visit(path)
  }
  return groups
}

/** Every fact that is worked out, directly or not, from the one named; sorted. */
export function dependents(facts: Facts, path: string): string[] {
  const feeds = new Map<string, string[]>()
  for (const fact of Object.values(facts)) {
    for (const input of inputPaths(fact)) feeds.set(input, [...(feeds.get(input) ?? []), fact.path])
  }
  const found = new Set<string>()
  const queue = [factPathOf(path)]
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const fed of feeds.get(next) ?? []) {
      if (!found.has(fed)) queue.push(fed)
      found.add(fed)
    }
  }
  found.delete(factPathOf(path))
  return [...found].sort()
}

/** A fact with what it was worked out from. `fact` is undefined where it is not known; a cycle ends where it closes. */
export type Trace = { readonly path: string; readonly fact: Fact | undefined; readonly inputs: readonly Trace[] }

export function trace(facts: Facts, path: string, above: readonly string[] = []): Trace {
  const fact = facts[factPathOf(path)]
  const inputs = above.includes(path) ? [] : inputPaths(fact)
  return { path, fact, inputs: inputs.map((input) => trace(facts, input, [...above, path])) }
}

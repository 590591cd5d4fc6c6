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
 * Without recursion: a chain may be as long as the ledger.
 */
export function calculationOrder(facts: Facts): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const groups: string[][] = []
  const lower = (path: string, to: number) => low.set(path, Math.min(low.get(path) ?? to, to))

  const close = (path: string): void => {
    if (low.get(path) !== index.get(path)) return
    const group: string[] = []
    for (let member = open.pop(); member !== undefined; member = member === path ? undefined : open.pop()) {
      isOpen.delete(member)
      group.push(member)
    }
    groups.push(group.sort())
  }

  for (const root of Object.keys(facts).sort()) {
    if (!isCalculated(facts[root]) || index.has(root)) continue
    const visits = [enter(root)]
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const next = visit.inputs[visit.seen++]
      if (next === undefined) {
        visits.pop()
        close(visit.path)
        const above = visits.at(-1)
        if (above) lower(above.path, low.get(visit.path) ?? 0)
      } else if (!index.has(next)) visits.push(enter(next))
      else if (isOpen.has(next)) lower(visit.path, index.get(next) ?? 0)
    }
  }
  return groups

  function enter(path: string) {
    const own = index.size
    index.set(path, own)
    low.set(path, own)
    open.push(path)
    isOpen.add(path)
    const inputs = inputPaths(facts[path]).filter((input) => isCalculated(facts[input]))
    return { path, inputs: inputs.sort(), seen: 0 }
  }
}

/** What each fact feeds directly. A ledger never changes, so that this is worked out once for all who ask. */
const feedsOf = new WeakMap<Facts, ReadonlyMap<string, readonly string[]>>()

function feeds(facts: Facts): ReadonlyMap<string, readonly string[]> {
  const known = feedsOf.get(facts)
  if (known) return known
  const made = new Map<string, string[]>()
  for (const fact of Object.values(facts)) {
    for (const input of inputPaths(fact)) {
      const fed = made.get(input)
      if (fed) fed.push(fact.path)
      else made.set(input, [fact.path])
    }
  }
  feedsOf.set(facts, made)
  return made
}

/** Every fact that is worked out, directly or not, from the one named; sorted. */
export function dependents(facts: Facts, path: string): string[] {
  const fed = feeds(facts)
  const start = factPathOf(path)
  const found = new Set<string>()
  // A set hands out what is added to it meanwhile.
  for (const next of fed.get(start) ?? []) found.add(next)
  for (const member of found) for (const next of fed.get(member) ?? []) found.add(next)
  found.delete(start)
  return [...found].sort()
}

/** A fact with what it was worked out from. `fact` is undefined where it is not known; a cycle ends where it closes. */
export type Trace = { readonly path: string; readonly fact: Fact | undefined; readonly inputs: readonly Trace[] }

export function trace(facts: Facts, path: string): Trace {
  const above = new Set<string>()
  const whole = new Map<string, Trace>()
  /** Traces that were cut short by a cycle above them hold good in that place only. */
  let cut = 0
  const visit = (at: string): Trace => {
    const known = whole.get(at)
    if (known) return known
    const fact = facts[factPathOf(at)]
    if (above.has(at)) {
      cut++
      return { path: at, fact, inputs: [] }
    }
    const cutBefore = cut
    above.add(at)
    const made = { path: at, fact, inputs: inputPaths(fact).map(visit) }
    above.delete(at)
    if (cut === cutBefore) whole.set(at, made)
    return made
  }
  return visit(path)
}

/** The fact with all that it is worked out from, directly or not: as much of the ledger as its value needs. */
export function upstream(facts: Facts, path: string): Facts {
  const found = new Set([path])
  // A set hands out what is added to it meanwhile.
  for (const member of found) for (const input of inputPaths(facts[member])) found.add(input)
  return Object.fromEntries([...found].flatMap((at) => (facts[at] ? [[at, facts[at]]] : [])))
}

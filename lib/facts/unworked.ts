import type { Facts } from './fact'
import { dependents, isCalculated } from './graph'
import { sameValue } from './ledger'
import { readReference } from './path'

/** A ledger never changes, so that this is worked out once for all who ask. */
const foundIn = new WeakMap<Facts, ReadonlySet<string>>()

/**
 * Calculated figures that do not follow from their inputs as they stand now: a calculator refused one of them, and the
 * figure kept its value. With all that is worked out from them.
 */
export function unworked(facts: Facts): ReadonlySet<string> {
  const known = foundIn.get(facts)
  if (known) return known
  const found = new Set<string>()
  for (const fact of Object.values(facts)) {
    if (!isCalculated(fact)) continue
    const isBehind = fact.calculator.inputs.some(({ path, value }) => {
      if (path === null) return false
      const now = readReference(path, (at) => facts[at]?.value)
      return now === undefined || !sameValue(value, now)
    })
    if (!isBehind) continue
    found.add(fact.path)
    for (const path of dependents(facts, fact.path)) if (isCalculated(facts[path])) found.add(path)
  }
  foundIn.set(facts, found)
  return found
}

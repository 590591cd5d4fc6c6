import { findCalculator } from '@/lib/calculators/registry'
import { factFault } from '@/lib/facts/bounds'
import { specOf } from '@/lib/facts/catalogue'
import { parseFormula } from '@/lib/facts/expression-parser'
import type { Fact, Facts, FactValue } from '@/lib/facts/fact'
import { formatFact } from '@/lib/facts/format'
import { resolve } from '@/lib/facts/ledger'
import { runCalculation } from '../calculate'
import { type Place, refuseAt } from './refusal'

function checkCall({ calculator }: Fact, place: Place): void {
  if (!calculator) return
  if (calculator.fn !== 'expr') {
    if (!findCalculator(calculator.fn))
      throw refuseAt([...place, 'calculator', 'fn'], `There is no calculator “${calculator.fn.slice(0, 60)}” here.`)
    return
  }
  try {
    parseFormula(calculator.formula)
  } catch (cause) {
    throw refuseAt([...place, 'calculator', 'formula'], cause instanceof Error ? cause.message : 'is no formula.')
  }
}

function checkFact(fact: Fact, key: string): void {
  const place: Place = ['facts', key]
  if (fact.path !== key)
    throw refuseAt([...place, 'path'], `says “${fact.path.slice(0, 80)}”, and stands under another one.`)
  const fault = factFault(fact)
  if (fault) throw refuseAt([...place, ...fault.place], fault.what)
  if (fact.origin === 'calculated' && !fact.calculator)
    throw refuseAt(place, 'It is said to be calculated, and nothing says how.')
  checkCall(fact, place)
}

/** A link that a page may lead to. */
const isWebAddress = (url: string) => /^https?:\/\/\S+$/i.test(url) && url.length <= 2_000

type Ledger = { readonly facts: Facts; readonly notes: readonly string[] }

/** A source of which only the words are kept. */
function withoutOddLinks(facts: Facts): Ledger {
  const odd = Object.values(facts).filter(({ source }) => source?.url && !isWebAddress(source.url))
  if (odd.length === 0) return { facts, notes: [] }
  const cut = odd.map((fact) => [fact.path, { ...fact, source: fact.source && { ...fact.source, url: null } }])
  return {
    facts: { ...facts, ...Object.fromEntries(cut) },
    notes: odd.map(({ label }) => `${label}: the address of its source is no web address and was left out.`),
  }
}

/** Figures that the file says are calculated are calculated: what differs is replaced, and told with both values. */
function recalculated(facts: Facts): Ledger {
  const { facts: after, moved, problems } = resolve(facts, runCalculation)
  const shown = (path: string, value: FactValue) => {
    const fact = after[path]
    return fact ? formatFact({ ...fact, value }, specOf(fact)) : path
  }
  return {
    facts: after,
    notes: [
      ...moved.map(
        ({ path, before, after: now }) =>
          `${after[path]?.label ?? path}: the file says ${shown(path, before)}, the calculation gives ${shown(path, now)}. The calculated value was taken.`,
      ),
      ...problems.map(
        ({ path, message }) =>
          `${after[path]?.label ?? path} could not be worked out here, and stands as the file has it: ${message}`,
      ),
    ],
  }
}

/** The ledger of a file, checked and worked out anew; throws a Refusal that names the fact. */
export function ledgerOf(stated: Facts): Ledger {
  for (const [key, fact] of Object.entries(stated)) checkFact(fact, key)
  const clean = withoutOddLinks(stated)
  const { facts, notes } = recalculated(clean.facts)
  return { facts, notes: [...clean.notes, ...notes] }
}

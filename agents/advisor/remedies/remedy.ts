import { CalculatorError } from '@/lib/calculators/define'
import { runCalculator } from '@/lib/calculators/registry'
import type { FactValue } from '@/lib/facts/fact'
import type { Archetype } from '@/lib/knowledge/archetypes/types'
import type { Planner } from '../planner'
import type { AdvisorInput } from '../read-prompt'

/** What a remedy decides, by path. */
export type Decided = readonly (readonly [path: string, value: FactValue])[]

/** How the advisor mends a finding: by one decision of this design. It promises, and never claims that it was done. */
export type Remedy = Decision | Weighing
type Decision = {
  /** The decision that it belongs to. */
  readonly decision: string
  /** Null where the figures that it needs are not known. */
  readonly decide: (planner: Planner, archetype: Archetype) => Decided | null
}
/** By several that are weighed against each other. Answers why it cannot, where it cannot; `reason` begins each note. */
type Weighing = {
  readonly weigh: (planner: Planner, archetype: Archetype, input: AdvisorInput, reason: string) => string | null
}

/** The same whatever the design says. */
export const always = (decision: string, ...decided: Decided): Remedy => ({ decision, decide: () => decided })

/** Adds to a list of words what it lacks. */
export const adding = (decision: string, path: string, ...words: readonly string[]): Remedy => ({
  decision,
  decide: (planner) => {
    const value = planner.value(path)
    const known = Array.isArray(value) ? value.filter((word) => typeof word === 'string') : []
    return [[path, [...new Set([...known, ...words])]]]
  },
})

/** A figure that is worked out from others. */
export const figure = (
  decision: string,
  path: string,
  from: readonly string[],
  work: (...values: number[]) => number,
): Remedy => ({
  decision,
  decide: (planner) => {
    const values = from.map((one) => planner.num(one))
    const known = values.filter((value) => value !== undefined)
    if (known.length < values.length) return null
    try {
      return [[path, work(...known)]]
    } catch (error) {
      // Beyond what the formula covers: a person decides.
      if (error instanceof CalculatorError) return null
      throw error
    }
  },
})

/** A number that a calculator works out. */
export function valueOf(fn: string, output: string, inputs: Readonly<Record<string, number>>): number {
  const value = runCalculator(fn, inputs).values[output]
  if (typeof value !== 'number') throw new Error(`${fn} has no number "${output}".`)
  return value
}

import { evaluate } from './expression'
import { type Call, type Fact, type Facts, type FactValue, factValueSchema, STEP_IDS, type StepId } from './fact'
import { calculationOrder, inputPaths, isCalculated } from './graph'
import { factPathOf, readReference } from './path'
import { isOpen } from './unpriced'

export { dependents, type Trace, trace } from './graph'

/** Runs a calculator: its outputs by name, the same for the same input. Throws with a message where it refuses it. */
export type Run = (fn: string, input: Record<string, unknown>) => Record<string, unknown>

/** `because`: the inputs that changed, as paths; empty where the formula itself is new. */
export type Moved = {
  readonly path: string
  readonly before: FactValue
  readonly after: FactValue
  readonly because: readonly string[]
}
export type Problem = { readonly path: string; readonly message: string }
export type Resolved = {
  readonly facts: Facts
  readonly moved: readonly Moved[]
  readonly problems: readonly Problem[]
}

/** Numeric methods agree to some nine figures; a smaller difference is no news to anybody. */
const CALCULATION_NOISE = 1e-8

/** The same figure up to floating-point noise, or the same value altogether. */
export function sameValue(a: FactValue, b: FactValue, noise = 1e-12): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= noise * Math.max(Math.abs(a), Math.abs(b))
  }
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

class Refusal extends Error {}

/** The inputs of a call as they stand now; the very same list where nothing about them has changed. */
function currentInputs(call: Call, facts: Facts): Call['inputs'] {
  let changed = false
  const inputs = call.inputs.map((input) => {
    if (input.path === null) return input
    const value = readReference(input.path, (path) => facts[path]?.value)
    if (value === undefined) throw new Refusal(`${nameOf(facts, input.path)} is not known yet.`)
    if (sameValue(input.value, value, 0)) return input
    changed = true
    return { ...input, value }
  })
  return changed ? inputs : call.inputs
}

const nameOf = (facts: Facts, path: string) => {
  const label = facts[factPathOf(path)]?.label
  return label ? `${label} (${path})` : path
}

function compute(call: Call, inputs: Call['inputs'], facts: Facts, run: Run): FactValue {
  if (call.fn === 'expr') {
    const result = evaluate(call.formula, (path) => facts[path]?.value)
    if (!result.ok) throw new Refusal(result.message)
    return result.value
  }
  const missing = inputs.find((input) => input.value === null)
  if (missing?.path) throw new Refusal(`${nameOf(facts, missing.path)} has no value.`)
  const outputs = run(call.fn, Object.fromEntries(inputs.map((input) => [input.name, input.value])))
  const output = factValueSchema.safeParse(outputs[call.output])
  if (!output.success) throw new Refusal(`${call.fn} gives no usable “${call.output}”.`)
  return output.data
}

/** Recomputes every calculated fact, inputs first. What cannot be recomputed keeps its value and is reported. */
export function resolve(before: Facts, run: Run): Resolved {
  const facts: Record<string, Fact> = { ...before }
  const moved: Moved[] = []
  const hasMoved = new Set<string>()
  const problems: Problem[] = []
  const cached = cacheOf(run)
  for (const group of calculationOrder(before)) {
    const cyclic = group.length > 1 || group.some((path) => inputPaths(before[path]).includes(path))
    if (cyclic) {
      const message = `These figures are worked out from each other: ${group.join(', ')}. Give one of them a value.`
      problems.push(...group.map((path) => ({ path, message })))
      continue
    }
    for (const path of group) {
      const fact = before[path]
      if (!isCalculated(fact)) continue
      try {
        const inputs = currentInputs(fact.calculator, facts)
        const after = hasOpenInput(fact, facts) ? null : compute(fact.calculator, inputs, facts, cached)
        const stays = sameValue(fact.value, after, CALCULATION_NOISE)
        if (stays && inputs === fact.calculator.inputs) continue
        facts[path] = { ...fact, value: stays ? fact.value : after, calculator: { ...fact.calculator, inputs } }
        if (stays) continue
        moved.push({ path, before: fact.value, after, because: changedInputs(fact.calculator, inputs, hasMoved) })
        hasMoved.add(path)
      } catch (error) {
        // A calculator refuses by throwing; the figure stays and the person is told why.
        problems.push({
          path,
          message: error instanceof Error ? error.message : `${fact.label} could not be worked out.`,
        })
      }
    }
  }
  return { facts, moved, problems }
}

/** An input is unpriced or not known: then so is what is worked out from it, whatever it was before. */
const hasOpenInput = (fact: Fact, facts: Facts): boolean =>
  inputPaths(fact).some((path) => {
    const input = facts[path]
    return input !== undefined && isOpen(input)
  })

function changedInputs(old: Call, inputs: Call['inputs'], moved: ReadonlySet<string>): string[] {
  const changed = inputs.flatMap((input, i) => {
    const was = old.inputs[i]
    return input.path !== null && was !== undefined && !sameValue(was.value, input.value)
      ? [factPathOf(input.path)]
      : []
  })
  const upstream = inputs.flatMap((input) => {
    const path = input.path === null ? undefined : factPathOf(input.path)
    return path !== undefined && moved.has(path) ? [path] : []
  })
  return [...new Set([...changed, ...upstream])]
}

type Outputs = Record<string, unknown>

/** What each way of running calculators has given, by function and input. Forgotten once there is much. */
const givenBy = new WeakMap<Run, Map<string, Outputs>>()
const GIVEN_AT_MOST = 4_000

/** Several facts are outputs of one call, and most calls are the same as at the last change: run each once. */
function cacheOf(run: Run): Run {
  const given = givenBy.get(run) ?? new Map<string, Outputs>()
  givenBy.set(run, given)
  return (fn, input) => {
    const key = `${fn} ${JSON.stringify(Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1)))}`
    const known = given.get(key)
    if (known) return known
    const outputs = run(fn, input)
    if (given.size >= GIVEN_AT_MOST) given.clear()
    given.set(key, outputs)
    return outputs
  }
}

/** A step goes stale where it owns something that moved, or where its text refers to it. */
export function staleSteps(
  moved: readonly { readonly path: string }[],
  facts: Facts,
  references: Readonly<Partial<Record<StepId, readonly string[]>>>,
): { step: StepId; paths: string[] }[] {
  const changed = new Set(moved.map((m) => m.path))
  return STEP_IDS.flatMap((step) => {
    const owned = [...changed].filter((path) => facts[path]?.step === step)
    const named = (references[step] ?? []).map(factPathOf).filter((path) => changed.has(path))
    const paths = [...new Set([...owned, ...named])].sort()
    return paths.length > 0 ? [{ step, paths }] : []
  })
}

import { firedBy } from '@/agents/judge/review-draft'
import { specOf } from '@/lib/facts/catalogue'
import type { Facts, StepId } from '@/lib/facts/fact'
import { formatFact } from '@/lib/facts/format'
import { COST_PATH } from '@/lib/facts/offered'
import { sameValue } from '@/lib/facts/ledger'
import type { Archetype } from '@/lib/knowledge/archetypes/types'
import { Planner } from '../planner'
import type { AdvisorInput } from '../read-prompt'
import { type Lever, leversOf } from './levers'
import { simulate } from './simulate'

/** A lever that lowers the cost a month, as the calculators work it out, with the figures of the plan it leads to. */
export type Saving = Lever & {
  readonly after: number
  /** "$6,130 /month to $4,020 /month". */
  readonly words: string
  /** Inputs of the lever's own step that are another value with it, beside what it asks for. */
  readonly companions: readonly string[]
}

export type Ranked = {
  /** Null: not known, for want of a price or a figure. */
  readonly before: string | null
  readonly savings: readonly Saving[]
  /** Tried, and dearer, no cheaper, or against a check. */
  readonly tried: number
}

/** Less is no difference that anybody would act on. */
const LEAST_SAVING = 0.005

const costOf = (facts: Facts): number | null => {
  const value = facts[COST_PATH]?.value
  return typeof value === 'number' ? value : null
}

function textOf(facts: Facts, value: number): string {
  const fact = facts[COST_PATH]
  return fact ? formatFact({ ...fact, value }, specOf(fact)) : String(value)
}

/** Floors of an answer's time, in milliseconds, where the hardware gives one. */
const FLOORS = ['arch.answerMs', 'arch.weightPassMs']

/** No lever makes answers too late that were in time, or late ones later. */
function keepsLimit(base: Facts, then: Facts): boolean {
  const limit = then['arch.latencyP99Ms']?.value
  return FLOORS.every((path) => {
    const [before, after] = [base[path]?.value, then[path]?.value]
    if (typeof after !== 'number' || typeof limit !== 'number') return true
    return after <= limit || (typeof before === 'number' && after <= before)
  })
}

const stepOfFact = (facts: Facts, path: string): StepId | undefined => facts[path]?.step

/** Where a step's plan takes other inputs because of a lever: a machine brings its price and its cards. */
function companionsOf(base: Facts, then: Facts, lever: Lever): string[] {
  return Object.values(then)
    .filter(({ path, origin, value }) => {
      const old = base[path]
      const isAsked = lever.asks.some((ask) => ask.path === path)
      return !isAsked && origin !== 'calculated' && (old === undefined || !sameValue(old.value, value))
    })
    .filter(({ path }) => stepOfFact(then, path) === lever.step)
    .map(({ path }) => path)
}

/** Tries every lever on the whole plan, and keeps those that lower the cost and break nothing, cheapest first. */
export function rankSavings(input: AdvisorInput, archetype: Archetype): Ranked {
  const base = simulate(input, archetype, [])
  const before = costOf(base)
  const levers = leversOf(new Planner({ ...input, facts: base }, new Map()), archetype)
  if (before === null) return { before: null, savings: [], tried: levers.length }
  const fired = new Set(firedBy(base).map(({ check }) => check))
  const savings = levers.flatMap((lever): Saving[] => {
    const then = simulate(input, archetype, lever.asks)
    const after = costOf(then)
    if (after === null || after > before * (1 - LEAST_SAVING)) return []
    if (!keepsLimit(base, then)) return []
    if (firedBy(then).some(({ check, severity }) => severity !== 'info' && !fired.has(check))) return []
    const words = `${textOf(base, before)} to ${textOf(base, after)}`
    return [{ ...lever, after, words, companions: companionsOf(base, then, lever) }]
  })
  return {
    before: textOf(base, before),
    savings: savings.toSorted((a, b) => a.after - b.after),
    tried: levers.length,
  }
}

/** Those of a step that can be taken together: no two of them set the same figure. */
export function together(savings: readonly Saving[], step: StepId): Saving[] {
  const taken: Saving[] = []
  const paths = (saving: Saving) => [...saving.asks.map(({ path }) => path), ...saving.companions]
  for (const saving of savings.filter((one) => one.step === step))
    if (!taken.some((other) => paths(other).some((path) => paths(saving).includes(path)))) taken.push(saving)
  return taken
}

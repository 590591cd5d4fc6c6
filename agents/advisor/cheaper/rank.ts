import { firedBy } from '@/agents/judge/review-draft'
import { runForLedger } from '@/agents/judge/accept-facts'
import { specOf } from '@/lib/facts/catalogue'
import type { Fact, Facts, StepId } from '@/lib/facts/fact'
import { formatFact } from '@/lib/facts/format'
import { resolve, sameValue } from '@/lib/facts/ledger'
import { merge } from '@/lib/facts/merge'
import { COST_PATH } from '@/lib/facts/offered'
import type { Archetype } from '@/lib/knowledge/archetypes/types'
import { Planner } from '../planner'
import type { AdvisorInput } from '../read-prompt'
import { type Lever, leversOf } from './levers'
import { simulate } from './simulate'

/** A lever that lowers the cost a month, as the calculators work it out. */
export type Saving = Lever & {
  readonly after: number
  /** "$6,130 /month to $4,020 /month". */
  readonly words: string
  /** Times and loads that it makes worse, in words; empty where it makes none so. */
  readonly worse: string
  /** All inputs that are another value with it: a machine brings its price and its cards. */
  readonly inputs: readonly Fact[]
  /** These inputs alone lower the cost: no step has to be drafted anew for it. */
  readonly isWhole: boolean
}

export type Ranked = {
  /** Null: not known, for want of a price or a figure. */
  readonly before: number | null
  /** The ledger that savings are weighed on. */
  readonly ground: Facts
  readonly savings: readonly Saving[]
  /** Tried, and dearer, no cheaper, or against a check. */
  readonly tried: number
}

/** Less is no difference that anybody would act on. */
const LEAST_SAVING = 0.005
/** How far a saving by inputs alone may be from that of the whole plan, as a share of the cost. */
const WHOLE_WITHIN = 0.01

export const costOf = (facts: Facts): number | null => {
  const value = facts[COST_PATH]?.value
  return typeof value === 'number' ? value : null
}

/** An amount in the words of the cost, e.g. "$4,020 /month". */
export function textOf(facts: Facts, value: number, path: string = COST_PATH): string {
  const fact = facts[path]
  return fact ? formatFact({ ...fact, value }, specOf(fact)) : String(value)
}

/** Floors of an answer's time, in milliseconds, where the hardware gives one. */
const FLOORS = ['arch.answerMs', 'arch.weightPassMs']
/** What a cheaper plan may make worse within its limits, and a person wants to know. */
const TOLD = [...FLOORS, 'arch.waitP99', 'arch.rhoZoneLost', 'arch.batchS']

/** No lever makes answers too late that were in time, or late ones later. */
function keepsLimit(base: Facts, then: Facts): boolean {
  const limit = then['arch.latencyP99Ms']?.value
  return FLOORS.every((path) => {
    const [before, after] = [base[path]?.value, then[path]?.value]
    if (typeof after !== 'number' || typeof limit !== 'number') return true
    return after <= limit || (typeof before === 'number' && after <= before)
  })
}

const graveOf = (facts: Facts): Set<string> =>
  new Set(firedBy(facts).flatMap(({ check, severity }) => (severity === 'info' ? [] : [check])))

/** Whether a ledger is no worse than another by its limits and its checks. */
export function breaksNothing(base: Facts, then: Facts): boolean {
  const fired = graveOf(base)
  return keepsLimit(base, then) && [...graveOf(then)].every((check) => fired.has(check))
}

function worseOf(base: Facts, then: Facts): string {
  return TOLD.flatMap((path) => {
    const [before, after] = [base[path]?.value, then[path]?.value]
    if (typeof before !== 'number' || typeof after !== 'number' || after <= before * 1.01) return []
    const [from, to] = [textOf(base, before, path), textOf(then, after, path)]
    return from === to ? [] : [`${then[path]?.label ?? path}: ${from} to ${to}.`]
  }).join(' ')
}

/** What a plan takes other inputs for, as decisions where the ledger would not take them otherwise. */
function inputsOf(base: Facts, then: Facts, ground: Facts, lever: Lever): Fact[] {
  const decisionId = lever.asks[0]?.decisionId ?? null
  return Object.values(then)
    .filter(({ path, origin, value }) => {
      const old = base[path]
      return origin !== 'calculated' && (old === undefined || !sameValue(old.value, value))
    })
    .map((fact) =>
      merge(ground, [fact]).refused.length === 0 ? fact : { ...fact, origin: 'decided' as const, decisionId },
    )
}

/** The ledger with what savings change. */
export const ledgerWith = (ground: Facts, savings: readonly Pick<Saving, 'inputs'>[]): Facts =>
  resolve(
    merge(
      ground,
      savings.flatMap(({ inputs }) => inputs),
    ).facts,
    runForLedger,
  ).facts

/** Tries every lever on the whole plan, and keeps those that lower the cost and break nothing, cheapest first. */
export function rankSavings(input: AdvisorInput, archetype: Archetype): Ranked {
  const base = simulate(input, archetype, [])
  // What it costs as it stands; before the last step is drafted, what the plan leads to.
  const ground = costOf(input.facts) === null ? base : input.facts
  const [before, planned] = [costOf(ground), costOf(base)]
  const levers = leversOf(new Planner({ ...input, facts: base }, new Map()), archetype)
  if (before === null || planned === null) return { before: null, ground, savings: [], tried: levers.length }
  const savings = levers.flatMap((lever): Saving[] => {
    const then = simulate(input, archetype, lever.asks)
    const whole = costOf(then)
    if (whole === null || whole > planned * (1 - LEAST_SAVING) || !breaksNothing(base, then)) return []
    const inputs = inputsOf(base, then, ground, lever)
    const alone = ledgerWith(ground, [{ inputs }])
    const cost = costOf(alone)
    const isWhole =
      cost !== null && Math.abs(cost / before - whole / planned) <= WHOLE_WITHIN && breaksNothing(ground, alone)
    const after = isWhole ? cost : (whole / planned) * before
    const words = `${textOf(base, before)} to ${textOf(base, after)}`
    return [{ ...lever, after, words, worse: worseOf(base, then), inputs, isWhole }]
  })
  return { before, ground, savings: savings.toSorted((a, b) => a.after - b.after), tried: levers.length }
}

/** Those that can be taken together, in their order: no two set the same figure, and all of them break nothing. */
export function together({ ground }: Pick<Ranked, 'ground'>, savings: readonly Saving[]): Saving[] {
  const taken: Saving[] = []
  const paths = ({ inputs }: Saving) => inputs.map(({ path }) => path)
  for (const saving of savings) {
    if (taken.some((other) => paths(other).some((path) => paths(saving).includes(path)))) continue
    if (breaksNothing(ground, ledgerWith(ground, [...taken, saving]))) taken.push(saving)
  }
  return taken
}

/** Whether a saving can be offered in a step: its own, or one that needs no other step drafted anew. */
export const isOffered = (saving: Saving, step: StepId): boolean => saving.isWhole || saving.step === step

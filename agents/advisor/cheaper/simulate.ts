import { calculate } from '@/agents/tools/calculate'
import { runForLedger } from '@/agents/judge/accept-facts'
import { type Facts, type FactValue, STEP_IDS } from '@/lib/facts/fact'
import { resolve } from '@/lib/facts/ledger'
import type { Archetype } from '@/lib/knowledge/archetypes/types'
import { planStep } from '../plan/registry'
import { Planner } from '../planner'
import { type AdvisorInput, callKey, type ToolAnswer } from '../read-prompt'

/** A choice that is tried, or asked for in words. */
export type Ask = {
  readonly path: string
  readonly value: FactValue
  readonly decisionId: string
  readonly label?: string
  readonly unit?: string
  /** A figure that nobody has offered yet is no decision. */
  readonly isAssumed?: boolean
}

const askAll = (planner: Planner, asks: readonly Ask[], note: string): void => {
  for (const { path, value, decisionId, isAssumed, ...named } of asks)
    planner.ask(path, value, decisionId, { note, ...named, ...(isAssumed && { origin: 'assumed' as const }) })
}

/** One step as the plan has it, every calculation done at once instead of through the tool. */
function planned(given: AdvisorInput, archetype: Archetype, asks: readonly Ask[]): Facts {
  const answers = new Map<string, ToolAnswer>()
  for (;;) {
    const planner = new Planner(given, answers)
    askAll(planner, asks, 'Tried.')
    planStep(planner, archetype)
    if (planner.calls.length === 0) return planner.all()
    for (const call of planner.calls) answers.set(callKey(call.fn, call.inputs), calculate(call))
  }
}

/** The ledger as the plans of all steps from the data on would make it, with these choices taken. */
export function simulate(input: AdvisorInput, archetype: Archetype, asks: readonly Ask[]): Facts {
  let facts = input.facts
  for (const step of STEP_IDS.slice(1)) facts = planned({ ...input, facts, step }, archetype, asks)
  return resolve(facts, runForLedger).facts
}

import { CalculatorError } from '@/lib/calculators/errors'
import { runCalculator } from '@/lib/calculators/registry'
import { factSpec } from '@/lib/facts/catalogue'
import { type Fact, type Facts, type FactValue, factValueSchema, STEP_IDS, type StepId } from '@/lib/facts/fact'
import { resolve, sameValue } from '@/lib/facts/ledger'
import { merge } from '@/lib/facts/merge'
import type { FactProposal } from '@/lib/methodology/draft'

/** How the ledger runs a calculator: its outputs by name. */
export const runForLedger = (fn: string, input: Record<string, unknown>): Record<string, unknown> =>
  runCalculator(fn, input).values

export type Accepted = { facts: Facts; problems: { path: string; message: string }[] }

/**
 * Takes a draft's facts into the ledger. Nothing is believed: a calculated figure is worked out again, and one that
 * does not come out, or names no calculation, source or decision, is entered as assumed.
 */
export function acceptFacts(
  before: Facts,
  proposals: readonly FactProposal[],
  by: { step: StepId; model: string; at: string },
): Accepted {
  const problems: { path: string; message: string }[] = []
  const entries = proposals.flatMap((proposal) => {
    const entry = toFact(proposal, by)
    if (entry === undefined)
      problems.push({ path: proposal.path, message: 'Its value is not readable and was left out.' })
    return entry ?? []
  })
  const merged = merge(before, entries)
  const resolved = resolve(merged.facts, runForLedger)
  const facts: Record<string, Fact> = { ...resolved.facts }
  for (const problem of resolved.problems) {
    const fact = facts[problem.path]
    if (fact && entries.some((entry) => entry.path === problem.path))
      facts[problem.path] = assumed(fact, problem.message)
  }
  return { facts, problems: [...problems, ...merged.refused, ...resolved.problems] }
}

const assumed = (fact: Fact, why: string): Fact => ({
  ...fact,
  origin: 'assumed',
  calculator: null,
  note: `${fact.note ? `${fact.note} ` : ''}Entered as an assumption: ${why}`,
})

function parseValue(json: string): FactValue | undefined {
  try {
    const value = factValueSchema.safeParse(JSON.parse(json))
    return value.success ? value.data : undefined
  } catch {
    return undefined // Not JSON: the caller reports the path.
  }
}

function toFact(proposal: FactProposal, by: { step: StepId; model: string; at: string }): Fact | undefined {
  const value = parseValue(proposal.valueJson)
  if (value === undefined) return undefined
  const inputs = proposal.calculator?.inputs.map((input) => ({
    name: input.name,
    path: input.path,
    value: parseValue(input.valueJson) ?? null,
  }))
  const spec = factSpec(proposal.path)
  const fact: Fact = {
    path: proposal.path,
    label: proposal.label || (spec?.label ?? proposal.path),
    unit: proposal.unit || (spec?.unit ?? ''),
    value,
    origin: proposal.origin,
    step: STEP_IDS.find((id) => proposal.path.startsWith(`${id}.`)) ?? by.step,
    setBy: by.model,
    setAt: by.at,
    source: proposal.source,
    calculator: proposal.calculator && inputs ? { ...proposal.calculator, inputs } : null,
    note: proposal.note,
    decisionId: proposal.decisionId,
  }
  return unproven(fact) ?? fact
}

/** What an agent cannot show is an assumption, whatever it calls it. */
function unproven(fact: Fact): Fact | undefined {
  if (fact.origin === 'user' || fact.origin === 'measured')
    return assumed(fact, 'only a person can say that it was given or measured.')
  if (fact.origin === 'cited' && !(fact.source?.title && fact.source.asOf))
    return assumed(fact, 'no source and date were named.')
  if (fact.origin === 'decided' && !fact.decisionId) return assumed(fact, 'no decision was named.')
  if (fact.origin !== 'calculated') return undefined
  const call = fact.calculator
  if (!call) return assumed(fact, 'no calculation was named.')
  // Without a value while an input has none: the ledger works it out, or leaves it so.
  if (call.fn === 'expr' || fact.value === null) return undefined
  try {
    const again = runForLedger(call.fn, Object.fromEntries(call.inputs.map((input) => [input.name, input.value])))[
      call.output
    ]
    const value = factValueSchema.safeParse(again)
    if (value.success && sameValue(value.data, fact.value)) return undefined
    return assumed(fact, 'the calculation gives another value.')
  } catch (error) {
    if (error instanceof CalculatorError) return assumed(fact, error.message)
    throw error
  }
}

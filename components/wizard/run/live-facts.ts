import { type Fact, type Facts, type FactValue, factValueSchema, STEP_IDS, type StepId } from '@/lib/facts/fact'
import { merge } from '@/lib/facts/merge'
import { type FactProposal, factProposalSchema } from '@/lib/methodology/draft'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The proposals that have arrived whole: the last one may still be growing while nothing stands behind the list. */
export function proposalsOf(draft: unknown): readonly unknown[] {
  if (!isRecord(draft) || !Array.isArray(draft['facts'])) return []
  const isLastKey = Object.keys(draft).at(-1) === 'facts'
  return isLastKey ? draft['facts'].slice(0, -1) : draft['facts']
}

function valueOf(json: string): FactValue | undefined {
  try {
    const value = factValueSchema.safeParse(JSON.parse(json))
    return value.success ? value.data : undefined
  } catch {
    // Not JSON: the server leaves this proposal out, and says so.
    return undefined
  }
}

function toFact(proposal: FactProposal, step: StepId): Fact | undefined {
  const value = valueOf(proposal.valueJson)
  if (value === undefined) return undefined
  const call = proposal.calculator
  const inputs = call?.inputs.map(({ name, path, valueJson }) => ({ name, path, value: valueOf(valueJson) ?? null }))
  return {
    path: proposal.path,
    label: proposal.label || proposal.path,
    unit: proposal.unit,
    value,
    origin: proposal.origin,
    step: STEP_IDS.find((id) => proposal.path.startsWith(`${id}.`)) ?? step,
    setBy: 'agent',
    setAt: null,
    source: proposal.source,
    calculator: call && inputs ? { ...call, inputs } : null,
    note: proposal.note,
    decisionId: proposal.decisionId,
  }
}

/** A proposal never changes once it is whole, so each is read once. */
const read = new WeakMap<object, Fact | null>()

function factOf(raw: unknown, step: StepId): Fact | null {
  if (!isRecord(raw)) return null
  const known = read.get(raw)
  if (known !== undefined) return known
  const proposal = factProposalSchema.safeParse(raw)
  const fact = (proposal.success && toFact(proposal.data, step)) || null
  read.set(raw, fact)
  return fact
}

/** The ledger as it will stand with what the draft has entered so far: a person's figures stay, as on the server. */
export function withEntered(facts: Facts, proposals: readonly unknown[], step: StepId): Facts {
  const entered = proposals.flatMap((raw) => factOf(raw, step) ?? [])
  return entered.length === 0 ? facts : merge(facts, entered).facts
}

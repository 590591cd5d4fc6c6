import { factSpec } from './catalogue'
import { type Fact, type Facts, type FactValue, STEP_IDS } from './fact'

/** What the brief reader hands over for one fact. */
type Read = { path: string; label: string; unit: string; value: FactValue; quote: string; inferred: boolean }

/** The first entries of a ledger: what the brief says, each with the words it was read from. */
export function factsFromReading(reads: readonly Read[], asOf: string): Facts {
  const facts: Record<string, Fact> = {}
  for (const read of reads) {
    const spec = factSpec(read.path)
    facts[read.path] ??= {
      path: read.path,
      label: spec?.label ?? read.label,
      unit: spec?.unit ?? read.unit,
      value: read.value,
      origin: 'user',
      step: spec?.step ?? STEP_IDS.find((id) => read.path.startsWith(`${id}.`)) ?? 'problem',
      setBy: 'brief',
      setAt: null,
      source: { title: 'Brief', url: null, asOf, quote: read.quote || null },
      calculator: null,
      note: read.inferred ? 'Follows from the words of the brief.' : null,
      decisionId: null,
    }
  }
  return facts
}

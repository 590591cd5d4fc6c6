import { factSpec } from './catalogue'
import { type Fact, type Facts, type FactValue, STEP_IDS } from './fact'

/** What the brief reader hands over for one fact. */
type Read = {
  path: string
  label: string
  unit: string
  value: FactValue
  quote: string
  inferred: false | 'figures' | 'words' | 'kind' | 'learnt'
}

/** What no brief said is an assumption, whatever words led to it: a reader must be able to tell the two apart. */
function standing({ inferred, quote }: Read): Pick<Fact, 'origin' | 'note'> {
  if (inferred === false) return { origin: 'user', note: null }
  // A month's share of a budget of a year is still the brief's word.
  if (inferred === 'figures') return { origin: 'user', note: `Worked out from “${quote}” in the brief.` }
  if (inferred === 'learnt')
    return {
      origin: 'assumed',
      note: `It is not sure that the brief says it: “${quote}” looks like what others say. Confirm it.`,
    }
  const why =
    inferred === 'kind'
      ? `It is usual for the kind of system, which was recognized by “${quote}”.`
      : `It is concluded from “${quote}”.`
  return { origin: 'assumed', note: `The brief does not say it. ${why}` }
}

/** The first entries of a ledger: what the brief says, and what was concluded from it, each with the words it is from. */
export function factsFromReading(reads: readonly Read[], asOf: string): Facts {
  const facts: Record<string, Fact> = {}
  for (const read of reads) {
    const spec = factSpec(read.path)
    const { origin, note } = standing(read)
    facts[read.path] ??= {
      path: read.path,
      label: spec?.label ?? read.label,
      unit: spec?.unit ?? read.unit,
      value: read.value,
      origin,
      step: spec?.step ?? STEP_IDS.find((id) => read.path.startsWith(`${id}.`)) ?? 'problem',
      setBy: 'brief',
      setAt: null,
      source: { title: 'Brief', url: null, asOf, quote: read.quote || null },
      calculator: null,
      note,
      decisionId: null,
    }
  }
  return facts
}

import { inputText, unitWord } from '@/components/numbers/question-view'
import type { DesignContent } from '@/lib/designs/schema'
import { type FactSpec, specOf } from '@/lib/facts/catalogue'
import { factPathOf } from '@/lib/facts/path'
import { referencedPaths } from '@/lib/facts/template'
import { fieldsOf, getField } from '@/lib/methodology/field'
import { STEPS } from '@/lib/methodology/registry'

/** What the ledger shows of a fact beside its view. */
export type LedgerRow = { path: string; usedIn: string[]; set: string; spec: FactSpec; unit: string; input: string }
export type LedgerGroup = { id: string; number: number; title: string; rows: LedgerRow[] }

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** Short names of the steps whose text names a fact. */
function namings(design: DesignContent): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>()
  for (const step of STEPS) {
    const draft = design.steps.find(({ id }) => id === step.id)?.content?.draft
    if (!draft) continue
    const paths = new Set(fieldsOf(draft).flatMap((key) => referencedPaths(getField(draft, key) ?? '').map(factPathOf)))
    for (const path of paths) found.set(path, [...(found.get(path) ?? []), step.short])
  }
  return found
}

/** The ledger by step, figures before words. */
export function ledgerGroups(design: DesignContent): LedgerGroup[] {
  const named = namings(design)
  return STEPS.flatMap((step): LedgerGroup[] => {
    const facts = Object.values(design.facts)
      .filter((fact) => fact.step === step.id)
      .sort(
        (a, b) =>
          Number(typeof b.value === 'number') - Number(typeof a.value === 'number') || a.label.localeCompare(b.label),
      )
    if (facts.length === 0) return []
    const rows = facts.map((fact) => {
      const spec = specOf(fact)
      const when = fact.setAt ?? fact.source?.asOf ?? null
      const date = when ? new Date(when) : null
      return {
        path: fact.path,
        usedIn: named.get(fact.path) ?? [],
        set: date && !Number.isNaN(date.getTime()) ? day.format(date) : (when ?? ''),
        spec,
        unit: unitWord(spec.unit),
        input: inputText(fact, spec),
      }
    })
    return [{ id: step.id, number: step.number, title: step.title, rows }]
  })
}

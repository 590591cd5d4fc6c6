import { specOf } from '@/lib/facts/catalogue'
import type { Fact, Facts, Origin, StepId } from '@/lib/facts/fact'
import { formatFact } from '@/lib/facts/format'
import { sameValue } from '@/lib/facts/ledger'

/** A side of it as the ledger shows it, with its unit; null where the fact is not there. */
export type FactSide = { readonly text: string; readonly origin: Origin } | null

export type FactDifference = {
  readonly path: string
  readonly label: string
  readonly step: StepId
  readonly before: FactSide
  readonly after: FactSide
  /** A figure that is worked out on both sides, and follows others. */
  readonly isCalculated: boolean
}

/** Two ways to one figure through numeric methods agree to some nine digits. */
const NOISE = 1e-8

/** The one notion of a change of a fact: another value, unit or origin. Who set it, and when, is not of it. */
const differs = (a: Fact, b: Fact): boolean =>
  a.unit !== b.unit ||
  a.origin !== b.origin ||
  !sameValue(a.value, b.value, a.origin === 'calculated' ? NOISE : undefined)

const sideOf = (fact: Fact | undefined): FactSide =>
  fact ? { text: formatFact(fact, specOf(fact)), origin: fact.origin } : null

/** What differs between two states of a ledger, by the order of its paths. */
export function compareFacts(before: Facts, after: Facts): FactDifference[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted()
  return paths.flatMap((path): FactDifference[] => {
    const [old, now] = [before[path], after[path]]
    const shown = now ?? old
    if (!shown || (old && now && !differs(old, now))) return []
    return [
      {
        path,
        label: shown.label,
        step: shown.step,
        before: sideOf(old),
        after: sideOf(now),
        isCalculated: old?.origin === 'calculated' && now?.origin === 'calculated',
      },
    ]
  })
}

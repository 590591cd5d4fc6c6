import { runCalculation } from '@/lib/designs/calculate'
import { findingsOf } from '@/lib/designs/findings'
import { changesBetween } from '@/lib/designs/ledger-store'
import type { DesignContent, Finding } from '@/lib/designs/schema'
import { draftsOf, newlyStale } from '@/lib/designs/stale'
import type { StepId } from '@/lib/facts/fact'
import { type Outcome, whatIf } from '@/lib/facts/what-if'
import { unworked } from '@/lib/facts/unworked'
import type { Variant } from './schema'

export type VariantOutcome = Outcome & {
  /** Figures that do not follow from the variant's inputs. */
  readonly behind: ReadonlySet<string>
  readonly variant: Variant
  /** Steps that keeping it would make stale. */
  readonly stale: readonly StepId[]
  /** Findings that the design does not have, and those of the design that are gone. */
  readonly appeared: readonly Finding[]
  readonly gone: readonly Finding[]
}

/** What a variant would make of the design as it is now. Nothing is stored. */
export function outcomeOf(design: DesignContent, variant: Variant): VariantOutcome {
  const outcome = whatIf(design.facts, variant.overrides, runCalculation)
  const findings = findingsOf(outcome.facts)
  const has = (list: readonly Finding[], check: string) => list.some((finding) => finding.check === check)
  const stale = newlyStale(changesBetween(design.facts, outcome.facts), outcome.facts, draftsOf(design.steps))
  return {
    ...outcome,
    behind: unworked(outcome.facts),
    variant,
    stale: stale.map(({ step }) => step),
    appeared: findings.filter(({ check }) => !has(design.findings, check)),
    gone: design.findings.filter(({ check }) => !has(findings, check)),
  }
}

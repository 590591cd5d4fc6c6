import { type Finding, runChecks } from '@/lib/checks/registry'
import type { Facts } from '@/lib/facts/fact'
import { toNested } from '@/lib/facts/nested'
import type { DesignContent } from './schema'
import type { Waiver } from './waivers/schema'
import { standing } from './waivers/standing'

/** What the checks find in a ledger. */
export const findingsOf = (facts: Facts): Finding[] => runChecks(toNested(facts))

/** The same by what people have waived, as a design holds it. */
export function standingOf(
  facts: Facts,
  waivers: readonly Waiver[],
): Pick<DesignContent, 'findings' | 'waived' | 'lapsed'> {
  const { open, waived, lapsed } = standing(findingsOf(facts), waivers)
  return { findings: open, waived, lapsed }
}

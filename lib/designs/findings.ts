import { type Finding, runChecks } from '@/lib/checks/registry'
import type { Facts } from '@/lib/facts/fact'
import { toNested } from '@/lib/facts/nested'

/** What the checks find in a ledger. */
export const findingsOf = (facts: Facts): Finding[] => runChecks(toNested(facts))

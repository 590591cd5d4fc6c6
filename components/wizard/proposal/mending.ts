import { runChecks } from '@/lib/checks/registry'
import type { Facts } from '@/lib/facts/fact'
import { toNested } from '@/lib/facts/nested'
import { factPathOf } from '@/lib/facts/path'
import { referencedPaths } from '@/lib/facts/template'
import type { EditKey } from '@/lib/methodology/edit'
import { isWithin } from '@/lib/methodology/keys'

type Repair = { readonly check: string; readonly title: string; readonly paths: readonly string[] }

/** By what a proposal mends a finding: facts, and the decisions that they belong to. */
export type Mending = Repair & { readonly decisions: readonly EditKey[] }

export const mendingOf = ({ check, title, paths }: Repair, offered: Facts): Mending => ({
  check,
  title,
  paths,
  decisions: paths.flatMap((path) => {
    const decision = offered[path]?.decisionId
    return decision ? [`decisions/${decision}`] : []
  }),
})

/** Whether words answer the finding: they name what mends it, or are of the decision that does. */
export const mends = ({ paths, decisions }: Mending, key: EditKey, words: string): boolean =>
  decisions.some((decision) => isWithin(key, decision)) ||
  referencedPaths(words).some((path) => paths.includes(factPathOf(path)))

/** What the check would still say of the ledger, were all of it accepted; null: the finding is gone. */
export const leftOf = (check: string, then: Facts): string | null =>
  runChecks(toNested(then)).find((finding) => finding.check === check)?.message ?? null

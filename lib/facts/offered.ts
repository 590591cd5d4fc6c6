import type { Fact, Facts, FactValue } from './fact'
import { resolve, type Run, sameValue } from './ledger'
import { merge } from './merge'

/** The figure that changes are weighed by. */
export const COST_PATH = 'perf.estCostUsdMonth'

/** Inputs that change together: accepted or refused as one. */
export type OfferedChange = {
  /** The first of them names the change. */
  readonly paths: readonly string[]
  /** What it is for, where somebody asked for it in words; it ends the group. */
  readonly reason: string | null
  /** The cost a month, were this the only change; null where it is not known or does not move. */
  readonly cost: { readonly before: number; readonly after: number } | null
}

/** What was asked for in words says so in its note; facts that belong to one wish share its first sentence. */
const ASKED = /^Asked .*?\.(?=\s|$)/
export const askedReason = ({ note }: Pick<Fact, 'note'>): string | null => ASKED.exec(note ?? '')?.[0] ?? null

/** Facts of a proposal that change what stands in the ledger and are no result of it, as groups in their own order. */
export function offeredGroups(now: Facts, offered: Facts): { paths: string[]; reason: string | null }[] {
  const groups = new Map<string, { paths: string[]; reason: string | null }>()
  for (const fact of Object.values(offered)) {
    const reason = askedReason(fact)
    const isNew = now[fact.path] === undefined && reason === null
    if (isNew || fact.origin === 'calculated' || !merge(now, [fact]).changed.includes(fact.path)) continue
    const key = reason ?? fact.path
    const group = groups.get(key)
    if (group) group.paths.push(fact.path)
    else groups.set(key, { paths: [fact.path], reason })
  }
  return [...groups.values()]
}

const numberAt = (facts: Facts, path: string): number | null => {
  const value: FactValue | undefined = facts[path]?.value
  return typeof value === 'number' ? value : null
}

/** The ledger as a proposal would make it. */
export const offeredLedger = (now: Facts, offered: readonly Fact[], run: Run): Facts =>
  resolve(merge(now, offered).facts, run).facts

/** The changes of inputs that a proposal holds, each with the cost it would lead to by itself, cheapest first. */
export function offeredChanges(now: Facts, offered: Facts, run: Run): OfferedChange[] {
  const before = numberAt(now, COST_PATH)
  const changes = offeredGroups(now, offered).map(({ paths, reason }) => {
    const facts = paths.flatMap((path) => offered[path] ?? [])
    const after = before === null ? null : numberAt(offeredLedger(now, facts, run), COST_PATH)
    const moves = before !== null && after !== null && !sameValue(before, after, 1e-6)
    return { paths, reason, cost: moves ? { before, after } : null }
  })
  const rank = ({ cost }: OfferedChange) => (cost ? cost.after - cost.before : 0)
  return changes.toSorted((a, b) => rank(a) - rank(b))
}

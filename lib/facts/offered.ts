import type { Fact, Facts, FactValue } from './fact'
import { resolve, type Run, sameValue } from './ledger'
import { merge } from './merge'
import { WHOLES } from './wholes'

/** The figure that changes are weighed by. */
export const COST_PATH = 'perf.estCostUsdMonth'

/** Inputs that change together: accepted or refused as one. */
export type OfferedChange = {
  /** The first of them names the change. */
  readonly paths: readonly string[]
  /** What it is for, where somebody asked for it in words; it ends the group. */
  readonly reason: string | null
  /** One of them has another value now than when the proposal was made. */
  readonly outdated: boolean
  /** The cost a month, were this the only change; null where it is not known or does not move. */
  readonly cost: { readonly before: number; readonly after: number } | null
}

/** What was asked for in words says so in its note; facts that belong to one wish share its first sentence. */
const ASKED = /^Asked .*?\.(?=\s|$)/
export const askedReason = ({ note }: Pick<Fact, 'note'>): string | null => ASKED.exec(note ?? '')?.[0] ?? null

/** What the figures of a fact are one thing with; what was asked for in words goes by its words. */
const wholeOf = (fact: Fact): readonly string[] | undefined =>
  askedReason(fact) === null ? WHOLES.find((paths) => paths.includes(fact.path)) : undefined

type Group = { paths: string[]; reason: string | null; outdated: boolean }

/**
 * Facts of a proposal that change what stands in the ledger and are no result of it, as groups in their own order.
 * `was`: the facts that it changes as they stood when it was made; left out where nobody has kept that. `over`: paths of
 * a repair, which may stand in place of a person's.
 */
export function offeredGroups(now: Facts, offered: Facts, was?: Facts, over: readonly string[] = []): Group[] {
  const groups = new Map<string, Group>()
  const isOutdated = ({ path, value }: Fact) => {
    const [then, is] = [was?.[path], now[path]]
    return (
      was !== undefined && is !== undefined && !sameValue(is.value, value) && !(then && sameValue(then.value, is.value))
    )
  }
  for (const fact of Object.values(offered)) {
    const reason = askedReason(fact)
    const isNew = now[fact.path] === undefined && reason === null && !over.includes(fact.path)
    if (isNew || fact.origin === 'calculated' || !merge(now, [fact], over).changed.includes(fact.path)) continue
    const key = reason ?? wholeOf(fact)?.[0] ?? fact.path
    const group = groups.get(key)
    if (!group) groups.set(key, { paths: [fact.path], reason, outdated: isOutdated(fact) })
    else groups.set(key, { ...group, paths: [...group.paths, fact.path], outdated: group.outdated || isOutdated(fact) })
  }
  for (const [name, group] of groups) {
    const whole = WHOLES.find(([first]) => first === name)
    if (!whole) continue
    // What the new one has and the old has not, or has given where the old has it worked out, goes along.
    const isAnother = ({ path, origin }: Fact) => now[path] === undefined || now[path].origin !== origin
    const along = Object.values(offered).filter((fact) => wholeOf(fact) === whole && isAnother(fact))
    const paths = [...group.paths, ...along.map(({ path }) => path)]
    groups.set(name, { ...group, paths: whole.filter((path) => paths.includes(path)) })
  }
  return [...groups.values()]
}

const numberAt = (facts: Facts, path: string): number | null => {
  const value: FactValue | undefined = facts[path]?.value
  return typeof value === 'number' ? value : null
}

/** The ledger as a proposal would make it. */
export const offeredLedger = (now: Facts, offered: readonly Fact[], run: Run, over: readonly string[] = []): Facts =>
  resolve(merge(now, offered, over).facts, run).facts

/** The changes of inputs that a proposal holds, each with the cost it would lead to by itself, cheapest first. */
export function offeredChanges(
  now: Facts,
  offered: Facts,
  run: Run,
  was?: Facts,
  over: readonly string[] = [],
): OfferedChange[] {
  const before = numberAt(now, COST_PATH)
  const changes = offeredGroups(now, offered, was, over).map(({ paths, reason, outdated }) => {
    const facts = paths.flatMap((path) => offered[path] ?? [])
    const after = before === null ? null : numberAt(offeredLedger(now, facts, run, over), COST_PATH)
    const moves = before !== null && after !== null && !sameValue(before, after, 1e-6)
    return { paths, reason, outdated, cost: moves ? { before, after } : null }
  })
  const rank = ({ cost }: OfferedChange) => (cost ? cost.after - cost.before : 0)
  return changes.toSorted((a, b) => rank(a) - rank(b))
}

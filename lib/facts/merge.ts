import { isHardwareUnit } from '@/lib/knowledge/hardware/fields'
import { isPriceUnit } from '@/lib/knowledge/prices/units'
import type { Fact, Facts, Origin } from './fact'
import { sameValue } from './ledger'

/** Whose word counts more. A choice of the design and a cited figure stand alike. */
const RANK: Readonly<Record<Origin, number>> = { user: 4, measured: 3, decided: 2, cited: 2, calculated: 1, assumed: 0 }

const WHO: Readonly<Record<Origin, string>> = {
  user: 'given by a person',
  measured: 'measured',
  decided: 'a decision of this design',
  cited: 'taken from a source',
  calculated: 'calculated',
  assumed: 'assumed',
}

export type Refused = { readonly path: string; readonly message: string }
export type Merged = {
  readonly facts: Facts
  readonly changed: readonly string[]
  readonly refused: readonly Refused[]
}

/** The fact at a path that somebody sent: `constructor` is a property of every object, and no fact. */
export const factAt = (facts: Facts, path: string): Fact | undefined =>
  Object.hasOwn(facts, path) ? facts[path] : undefined

/** Sets a fact whatever stood there: for what a person enters. */
export const put = (facts: Facts, entry: Fact): Facts => ({ ...facts, [entry.path]: entry })

const isUsers = (fact: Fact) => fact.origin === 'user' && fact.setBy === 'user'

function refusal(old: Fact, proposal: Fact): string | undefined {
  // What a brief proposes may be replaced by a decision that names itself (docs/decisions/0004).
  if (old.setBy === 'brief' && (proposal.origin === 'decided' || old.value === null)) return undefined
  const users = old.origin === 'user'
  if (users && !isUsers(proposal)) return `${old.label} was given by a person and stays as it is.`
  if (RANK[proposal.origin] >= RANK[old.origin]) return undefined
  // A price or a figure of hardware follows the workspace's table, whose default may be an assumption.
  if (old.setBy === proposal.setBy && (isPriceUnit(old.unit) || isHardwareUnit(old.unit))) return undefined
  return `${old.label} is ${WHO[old.origin]}; a value that is ${WHO[proposal.origin]} does not replace it.`
}

/**
 * Takes in what an agent proposes. A value of higher standing stays, and what was refused is said. `over`: paths that
 * a person asked to have mended, where nothing stands above what they accept.
 */
export function merge(facts: Facts, proposals: readonly Fact[], over: readonly string[] = []): Merged {
  const merged: Record<string, Fact> = { ...facts }
  const changed: string[] = []
  const refused: Refused[] = []
  for (const proposal of proposals) {
    const old = merged[proposal.path]
    const message = old && !over.includes(proposal.path) ? refusal(old, proposal) : undefined
    if (old && message !== undefined) {
      if (!sameValue(old.value, proposal.value)) refused.push({ path: proposal.path, message })
      continue
    }
    merged[proposal.path] = proposal
    if (!old || !sameValue(old.value, proposal.value)) changed.push(proposal.path)
  }
  return { facts: merged, changed: [...new Set(changed)], refused }
}

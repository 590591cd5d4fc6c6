import { canonicalJson } from '@/lib/facts/canonical-json'
import type { Facts } from '@/lib/facts/fact'
import { offeredGroups } from '@/lib/facts/offered'
import { changesOf, rebase } from '@/lib/methodology/changes'
import type { StepDraft } from '@/lib/methodology/draft'
import { AppError } from '@/lib/errors'
import type { EditKey } from '@/lib/methodology/edit'
import { takePieces } from './pieces'
import type { StoredProposal } from './schema'

/** A proposal that says what it is a change of. */
export type Open = Omit<StoredProposal, 'base'> & { base: StepDraft }

/** The proposal, made for `content` where it does not say what for. */
export const openOf = (stored: StoredProposal, draft: StepDraft): Open => ({ ...stored, base: stored.base ?? draft })

/** The changes of inputs that it holds; those of a repair also where a person gave the figure. */
export const groupsOf = (now: Facts, { facts, was, repair }: Pick<Open, 'facts' | 'was' | 'repair'>) =>
  offeredGroups(now, facts, was, repair?.paths)

/** How many changes are left to decide on. */
export const countOf = (now: Facts, offer: Open | null): number =>
  offer === null ? 0 : changesOf(offer.base, offer.draft).length + groupsOf(now, offer).length

/** Run of an offer that another one took the place of, undecided; null where it offers the same. */
export function asideOf(before: StoredProposal | null, after: StoredProposal | null): string | null {
  if (!before || before.runId === after?.runId) return null
  const says = (offer: StoredProposal) => canonicalJson([offer.draft, offer.facts])
  return after && says(before) === says(after) ? null : before.runId
}

/** What is left to decide on; null where nothing differs and no input waits. */
export const remaining = (now: Facts, open: Open): Open | null => (countOf(now, open) === 0 ? null : open)

export const picked = (facts: Facts, paths: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([path]) => paths.includes(path)))
export const without = (facts: Facts, paths: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([path]) => !paths.includes(path)))

export function taken(into: StepDraft, from: StepDraft, keys: readonly EditKey[]): StepDraft {
  const result = takePieces(into, from, keys)
  if (!result.ok) throw new AppError('unprocessable', `Neither the step nor its proposal has "${result.unknown}".`)
  return result.draft
}

/** A proposal of which a part was decided on, and the part is open again. `before`: as it stood before that act. */
export function reopened(now: Open, before: Open, after: Open): Open {
  const keysOf = (one: StepDraft, other: StepDraft) => changesOf(one, other).map(({ key }) => key)
  const gone = Object.keys(before.facts).filter((path) => after.facts[path] === undefined)
  const come = Object.keys(after.facts).filter((path) => before.facts[path] === undefined)
  return {
    ...now,
    base: taken(now.base, before.base, keysOf(before.base, after.base)),
    draft: taken(now.draft, before.draft, keysOf(before.draft, after.draft)),
    facts: { ...without(now.facts, come), ...picked(before.facts, gone) },
  }
}

/** Whether anything that it offers is other than what stands there. */
export function hasNews(facts: Facts, draft: StepDraft, open: Open): boolean {
  const { outdated, draft: fitted } = rebase(open.base, draft, open.draft)
  return outdated.length > 0 || changesOf(draft, fitted).length > 0 || groupsOf(facts, open).length > 0
}

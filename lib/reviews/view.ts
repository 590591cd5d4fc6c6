import { STEP_IDS, type StepId } from '@/lib/facts/fact'
import type { Person, ReviewRow } from './data'
import { approvedSteps, type Assessment, type Review, type Slot } from './rules'
import type { ReviewerView, ReviewView, VerdictView } from './schema'

const iso = (at: Date | null): string | null => at && at.toISOString()

/** Steps that somebody who approved has not seen as they are; empty where they have not approved anything. */
function unseenBy(review: Review, userId: string): StepId[] {
  const hasApproved = review.said.some(
    (one) => one.authorId === userId && one.verdict === 'approve' && !one.isDismissed,
  )
  const seen = approvedSteps(review, userId)
  return hasApproved ? STEP_IDS.filter((step) => !seen.has(step)) : []
}

function seatView(
  slot: Slot,
  { name, carriedFrom }: { name: string | null; carriedFrom: number | null },
  review: Review,
  people: readonly Person[],
  told: Assessment,
): ReviewerView {
  const { id, role, isRequired, userId } = slot
  const own = people.filter((person) =>
    userId === null ? role !== null && person.roles.includes(role) : person.id === userId,
  )
  const may = own.filter(({ mayDecide }) => mayDecide)
  const named = (found: readonly Person[]) => found.map((person) => person.name)
  const base = { id, name, role, isRequired, carriedFrom, unseen: [], hasSomebody: may.length > 0 }
  const asking = own.filter((person) => told.requests.some(({ authorId }) => authorId === person.id))
  if (asking.length > 0 || told.requests.some(({ authorId }) => authorId === userId))
    return { ...base, state: 'requests', by: asking.length > 0 ? named(asking) : name === null ? [] : [name] }
  const approving = own.filter((person) => told.approvers.includes(person.id))
  if (approving.length > 0) return { ...base, state: 'approves', by: named(approving) }
  if (userId !== null && may.length === 0) return { ...base, state: 'gone', by: [] }
  const earlier = may
    .map((person) => ({ person, unseen: unseenBy(review, person.id) }))
    .filter(({ unseen }) => unseen.length > 0)
  const [first] = earlier
  if (!first) return { ...base, state: 'waiting', by: [] }
  return { ...base, state: 'earlier', by: earlier.map(({ person }) => person.name), unseen: first.unseen }
}

const inOrder = (a: ReviewerView, b: ReviewerView): number =>
  Number(b.isRequired) - Number(a.isRequired) || `${a.name ?? '~'}${a.role}`.localeCompare(`${b.name ?? '~'}${b.role}`)

/** A review as a page shows it, and its record keeps it. */
export function reviewView(row: ReviewRow, review: Review, people: readonly Person[], told: Assessment): ReviewView {
  const versionOf = (round: number) => row.rounds.find(({ number }) => number === round)?.version.number ?? 0
  const last = row.rounds.at(-1)
  const nobody = { name: null, carriedFrom: null }
  const seatOf = (slot: Slot) => row.reviewers.find(({ id }) => id === slot.id) ?? nobody
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    needed: row.needed,
    askedBy: row.askedByName,
    askedAt: row.createdAt.toISOString(),
    closedAt: iso(row.closedAt),
    rounds: row.rounds.map(
      ({ number, version, note, submitterId, submitterName, contributorId, contributorName, contributorIds, at }) => ({
        number,
        version: version.number,
        sha256: version.sha256,
        note,
        byId: submitterId,
        by: submitterName,
        at: at.toISOString(),
        contributorId,
        contributor: contributorName,
        contributorIds,
      }),
    ),
    reviewers: review.slots.map((slot) => seatView(slot, seatOf(slot), review, people, told)).toSorted(inOrder),
    removed: row.reviewers.flatMap(({ name, role, removedAt, removedByName }) =>
      removedAt ? [{ name: name ?? role ?? '', by: removedByName ?? '', at: removedAt.toISOString() }] : [],
    ),
    verdicts: row.verdicts.map(
      ({ dismissedAt, dismissedByName, dismissReason, authorName, seq: _seq, at, ...one }): VerdictView => ({
        ...one,
        version: versionOf(one.round),
        by: authorName,
        at: at.toISOString(),
        isLive: told.live.has(one.id),
        dismissed: dismissedAt && {
          by: dismissedByName ?? '',
          at: dismissedAt.toISOString(),
          reason: dismissReason ?? '',
        },
      }),
    ),
    approvers: row.approval
      ? row.approval.map(({ name }) => name)
      : people.filter(({ id }) => told.approvers.includes(id)).map(({ name }) => name),
    openBlocking: review.openBlocking,
    hashes: last?.hashes ?? {},
  }
}

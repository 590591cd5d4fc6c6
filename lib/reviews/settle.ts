import type { AuditKind } from '@/lib/audit/kinds'
import { recordEvent } from '@/lib/audit/mutations'
import { json } from '@/lib/db/json'
import type { HeldDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import { type ApprovedBy, countBlocking, listPeople, listReviews, type ReviewRow, toReview } from './data'
import { type Act, assess, isAllowed, OPEN } from './rules'
import { STATUS_NAMES } from './schema'
import { tellApproved } from './tell'

export type ReviewEvent = Extract<AuditKind, `review.${string}`>

/** What was done, never the words of it: the log outlives them. */
export const record = (
  { scope, tx }: HeldDesign,
  kind: ReviewEvent,
  detail: Readonly<Record<string, unknown>>,
): Promise<unknown> => {
  const { workspaceId, designId, actor } = scope
  return recordEvent(kind, { workspaceId, designId, actor: actor.id, detail }, tx)
}

export const noSuchReview = () => new AppError('not-found', 'There is no such review of this design.')
/** The review, where it can be done with as it stands. */
export async function reviewFor({ scope, tx }: HeldDesign, id: string, act: Act): Promise<ReviewRow> {
  const [row] = await listReviews(scope, { id }, tx)
  if (!row) throw noSuchReview()
  if (!isAllowed(row.status, act))
    throw new AppError('conflict', `Review ${row.number} is over (${STATUS_NAMES[row.status].toLowerCase()}).`, {
      hint: 'Ask for another review.',
    })
  return row
}

export const openReview = async ({ scope, tx }: HeldDesign): Promise<ReviewRow | undefined> =>
  (await listReviews(scope, { status: { in: [...OPEN] } }, tx))[0]

/** Those whose approval counts, with when they last gave one. */
function approvalOf(row: ReviewRow, approvers: readonly { id: string; name: string }[]): ApprovedBy {
  const given = approvers.map(({ id, name }) => {
    const own = row.verdicts.filter(
      (one) => one.authorId === id && one.verdict === 'approve' && one.dismissedAt === null,
    )
    const last = own.at(-1)
    return { id, name, roles: last?.roles ?? [], at: (last?.at ?? row.createdAt).toISOString() }
  })
  return given.toSorted((a, b) => `${a.at}${a.name}`.localeCompare(`${b.at}${b.name}`))
}

/**
 * How the open review of a design stands by all that was said, kept; what everything that may change it ends with. The
 * design is held, so are the memberships of who is counted: nothing of it changes before this is committed.
 */
export async function settleReview(held: HeldDesign): Promise<void> {
  const { scope, tx, at } = held
  const { designId, workspaceId } = scope
  const row = await openReview(held)
  if (!row) return
  const people = await listPeople(scope, tx, [...new Set(row.verdicts.map(({ authorId }) => authorId))])
  const { status, approvers } = assess(toReview(row, people, await countBlocking(scope, tx)))
  if (status === row.status) return
  await tx.design.update({
    where: { id: designId, workspaceId },
    data: { judged: { increment: 1 } },
    select: { id: true },
  })
  const where = { id: row.id, workspaceId }
  if (status !== 'approved') {
    await tx.review.update({ where, data: { status }, select: { id: true } })
    return
  }
  const older = await tx.review.findFirst({
    where: { designId, workspaceId, status: 'approved' },
    select: { id: true, number: true },
  })
  if (older) {
    await tx.review.update({
      where: { id: older.id, workspaceId },
      data: { status: 'superseded' },
      select: { id: true },
    })
    await record(held, 'review.supersede', { review: older.id, by: row.id })
  }
  const approval = approvalOf(
    row,
    people.filter(({ id }) => approvers.includes(id)),
  )
  await tx.review.update({ where, data: { status, closedAt: at, approval: json(approval) }, select: { id: true } })
  const version = row.rounds.at(-1)?.version.number
  await record(held, 'review.approved', { review: row.id, number: row.number, version, approvers })
  await tellApproved(held, row, version)
}

import type { HeldDesign } from '@/lib/designs/transaction'
import type { Detail } from '@/lib/notifications/events'
import { notify } from '@/lib/notifications/mutations'
import { listPeople, type ReviewRow } from './data'

type Seat = { readonly userId?: string | null | undefined; readonly role?: string | null | undefined }

/** Whom a review asks: those who are named; where a role is, whoever speaks for it and may decide. */
async function askedIn({ scope, tx }: HeldDesign, seats: readonly Seat[]): Promise<string[]> {
  const roles = new Set(seats.flatMap(({ userId, role }) => (userId == null && role ? [role] : [])))
  const speakers = roles.size === 0 ? [] : (await listPeople(scope, tx)).filter(({ mayDecide }) => mayDecide)
  return [
    ...seats.flatMap(({ userId }) => userId ?? []),
    ...speakers.filter((person) => person.roles.some((role) => roles.has(role))).map(({ id }) => id),
  ]
}

export const seated = ({ reviewers }: ReviewRow): ReviewRow['reviewers'] =>
  reviewers.filter(({ removedAt }) => removedAt === null)

/** Who is asked to look is told, in the transaction that asks. `event`: what happened; nobody is told twice of one. */
export async function tellAsked(
  held: HeldDesign,
  kind: 'review.ask' | 'review.resubmit' | 'review.unask' | 'review.withdraw',
  event: string,
  { seats, ...detail }: Detail & { seats: readonly Seat[] },
): Promise<void> {
  await notify(held.tx, held.scope, { kind, event, people: { reviewers: await askedIn(held, seats) }, detail })
}

/** A verdict is told to who asked for it. A comment, or a word on one step, leaves what was asked open. */
export const tellVerdict = (
  { tx, scope }: HeldDesign,
  row: ReviewRow,
  { id, ...detail }: Detail & { id: string; verdict: string },
): Promise<void> =>
  notify(tx, scope, {
    kind: 'review.verdict',
    event: `verdict:${id}`,
    people: { asker: [row.askedBy] },
    detail,
    keepsAsks: detail.verdict === 'comment' || detail.step !== undefined,
  })

export const tellDismissed = (
  { tx, scope }: HeldDesign,
  { id, authorId, version }: { id: string; authorId: string; version: number | undefined },
): Promise<void> =>
  notify(tx, scope, {
    kind: 'review.dismiss',
    event: `verdict:${id}:dismissed`,
    people: { reviewers: [authorId] },
    ...(version !== undefined && { detail: { version } }),
  })

export async function tellApproved(held: HeldDesign, row: ReviewRow, version: number | undefined): Promise<void> {
  await notify(held.tx, held.scope, {
    kind: 'review.approved',
    event: `review:${row.id}:approved`,
    people: { asker: [row.askedBy], reviewers: await askedIn(held, seated(row)) },
    ...(version !== undefined && { detail: { version } }),
  })
}

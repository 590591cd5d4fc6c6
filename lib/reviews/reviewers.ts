import type { DesignScope } from '@/lib/auth/scope'
import { type HeldDesign, reviewOfDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import type { ReviewerBody } from './bodies'
import type { Carried } from './carried'
import { listPeople } from './data'
import { isSubmitter } from './rules'
import { MOST_REVIEWERS } from './schema'
import { record, reviewFor, settleReview } from './settle'
import { seated, tellAsked } from './tell'

/**
 * Seats those who are asked: members who may decide, and roles. Nobody twice. `carried`: whom the review has to ask as
 * well; they are required whatever was chosen, and whatever became of their membership.
 */
export async function seat(
  held: HeldDesign,
  reviewId: string,
  asked: readonly ReviewerBody[],
  carried: readonly Carried[] = [],
): Promise<void> {
  const { scope, tx } = held
  const { workspaceId, actor } = scope
  const by = { reviewId, workspaceId, addedBy: actor.id, addedByName: actor.name }
  const keys = asked.map(({ userId, role }) => userId ?? `role:${role}`)
  if (new Set(keys).size !== keys.length)
    throw new AppError('unprocessable', 'Somebody is asked twice. Ask each once, as what they speak for.')
  const ids = asked.flatMap(({ userId }) => userId ?? [])
  const people = new Map((await listPeople(scope, tx, ids)).map((person) => [person.id, person]))
  for (const { userId, role, isRequired } of asked) {
    const person = userId === undefined ? undefined : people.get(userId)
    if (userId !== undefined && !person)
      throw new AppError('unprocessable', 'Only members of this workspace can be asked. One of them is none any more.')
    if (person && !person.mayDecide)
      throw new AppError('unprocessable', `${person.name} may not decide on reviews.`, {
        hint: 'An owner can make them a reviewer in Settings, Members.',
      })
    if (userId === actor.id)
      throw new AppError('unprocessable', 'You hand it in, so that you cannot be asked to decide on it.')
    const carriedFrom = carried.find((one) => one.userId === userId)?.carriedFrom ?? null
    await tx.reviewer.create({
      data: {
        ...by,
        userId: userId ?? null,
        name: person?.name ?? null,
        role: role ?? null,
        required: isRequired || carriedFrom !== null,
        carriedFrom,
      },
      select: { id: true },
    })
  }
  const more = carried.filter(({ userId }) => !ids.includes(userId))
  await tx.reviewer.createMany({ data: more.map((one) => ({ ...by, ...one, role: null, required: true })) })
}

/** Asks somebody else as well. Whoever is asked already stays as they are. */
export const addReviewer = (scope: DesignScope, reviewId: string, body: ReviewerBody): Promise<void> =>
  reviewOfDesign(scope, async (held) => {
    const row = await reviewFor(held, reviewId, 'reviewers')
    const there = seated(row)
    const isThere = there.some(({ userId, role }) =>
      body.userId === undefined ? userId === null && role === body.role : userId === body.userId,
    )
    if (isThere) throw new AppError('conflict', 'They are asked already.')
    if (body.userId !== undefined && isSubmitter(row, body.userId))
      throw new AppError('unprocessable', 'Whoever handed it in cannot be asked to decide on it.')
    if (there.length >= MOST_REVIEWERS) throw new AppError('too-many', `At most ${MOST_REVIEWERS} are asked.`)
    await seat(held, reviewId, [body])
    await record(held, 'review.reviewers', {
      review: reviewId,
      added: body.userId ?? null,
      role: body.role ?? null,
    })
    const version = row.rounds.at(-1)?.version.number
    const about = version === undefined ? {} : { version }
    await tellAsked(held, 'review.ask', `review:${reviewId}`, { seats: [body], ...about })
    await settleReview(held)
  })

/** Takes somebody out who was asked. What they said stays said: a request for changes of theirs holds on. */
export const removeReviewer = (scope: DesignScope, reviewId: string, reviewerId: string): Promise<void> =>
  reviewOfDesign(scope, async (held) => {
    const { tx, at } = held
    const { actor, workspaceId } = scope
    const row = await reviewFor(held, reviewId, 'reviewers')
    const one = row.reviewers.find(({ id }) => id === reviewerId)
    if (!one) throw new AppError('not-found', 'There is no such reviewer in this review.')
    if (one.removedAt) return
    await tx.reviewer.update({
      where: { id: reviewerId, workspaceId },
      data: { removedAt: at, removedBy: actor.id, removedByName: actor.name },
      select: { id: true },
    })
    await record(held, 'review.reviewers', { review: reviewId, removed: one.userId, role: one.role })
    if (one.userId !== null)
      await tellAsked(held, 'review.unask', `reviewer:${reviewerId}`, { seats: [{ userId: one.userId }] })
    await settleReview(held)
  })

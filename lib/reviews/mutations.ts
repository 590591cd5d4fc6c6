import * as z from 'zod'
import { refusal } from '@/lib/auth/schema'
import type { DesignScope } from '@/lib/auth/scope'
import { json } from '@/lib/db/json'
import { hashOf } from '@/lib/designs/canonical'
import { parseDesignContent } from '@/lib/designs/stored'
import { type HeldDesign, reviewOfDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import { freezeIn } from '@/lib/versions/freeze'
import type { AskBody, DismissBody, RoundBody, VerdictBody } from './bodies'
import { carriedOver } from './carried'
import { lastContributor } from './contributors/data'
import { listPeople, listReviews, newestReview, type ReviewRow } from './data'
import { hashesOf } from './hashes'
import { seat } from './reviewers'
import { isOwnWork, isSubmitter } from './rules'
import { noSuchReview, openReview, record, reviewFor, settleReview } from './settle'
import { seated, tellAsked, tellDismissed, tellVerdict } from './tell'

const used = (what: string) => new AppError('unprocessable', `This id was used for another ${what}. Use a new one.`)

/** The design as it stands becomes the version of a round. */
async function handIn(held: HeldDesign, reviewId: string, number: number, { id, note }: RoundBody): Promise<number> {
  const { scope, tx } = held
  const { designId, workspaceId, actor } = scope
  const version = await freezeIn(held, { cause: 'review' })
  const stored = await tx.version.findFirst({ where: { id: version.id, designId }, select: { content: true } })
  const content = parseDesignContent(stored?.content)
  if (content.steps.every((step) => step.content === null))
    throw new AppError('conflict', 'Nothing is drafted here yet: there is nothing to review.')
  const contributor = await lastContributor(scope, tx)
  await tx.reviewRound.create({
    data: {
      id,
      reviewId,
      designId,
      workspaceId,
      number,
      versionId: version.id,
      note: note || null,
      submitterId: actor.id,
      submitterName: actor.name,
      contributorId: contributor?.id ?? null,
      contributorName: contributor?.name ?? null,
      contributorIds: [...(contributor?.ids ?? [])],
      hashes: json(hashesOf(content)),
    },
    select: { id: true },
  })
  return version.number
}

/** Asks people to decide on the design as it stands. The same id with the same body is the same review. */
export const askReview = (scope: DesignScope, body: AskBody): Promise<{ id: string; version: number }> =>
  reviewOfDesign(scope, async (held) => {
    const { tx } = held
    const { designId, workspaceId, actor } = scope
    const requestHash = hashOf({ body, by: actor.id })
    const known = await tx.review.findFirst({ where: { id: body.id }, select: { designId: true, requestHash: true } })
    if (known && (known.designId !== designId || known.requestHash !== requestHash)) throw used('review')
    const [before] = known ? await listReviews(scope, { id: body.id }, tx) : []
    if (before) return { id: body.id, version: before.rounds[0]?.version.number ?? 0 }
    const open = await openReview(held)
    if (open)
      throw new AppError(
        'conflict',
        `Review ${open.number} is open. Hand your changes in to it, or take it back first.`,
      )
    const last = await newestReview(scope, tx)
    await tx.review.create({
      data: {
        id: body.id,
        designId,
        workspaceId,
        number: (last?.number ?? 0) + 1,
        needed: body.needed,
        requestHash,
        askedBy: actor.id,
        askedByName: actor.name,
      },
      select: { id: true },
    })
    const version = await handIn(held, body.id, 1, body)
    const carried = carriedOver(last).filter(({ userId }) => userId !== actor.id)
    await seat(held, body.id, body.reviewers, carried)
    const seats = [...body.reviewers, ...carried]
    const named = [...new Set(seats.flatMap(({ userId }) => userId ?? []))]
    const roles = body.reviewers.flatMap(({ userId, role }) => (userId === undefined && role ? [role] : []))
    await record(held, 'review.ask', {
      review: body.id,
      version,
      reviewers: named,
      roles,
      needed: body.needed,
      ...(carried.length > 0 && { carried: carried.map(({ userId }) => userId) }),
    })
    await tellAsked(held, 'review.ask', `review:${body.id}`, { seats, version })
    return { id: body.id, version }
  })

/** Hands the design as it stands in to an open review, as its next round. Verdicts on what stayed the same hold. */
export const resubmit = (scope: DesignScope, reviewId: string, body: RoundBody): Promise<{ version: number }> =>
  reviewOfDesign(scope, async (held) => {
    const known = await held.tx.reviewRound.findFirst({
      where: { id: body.id },
      select: { reviewId: true, submitterId: true, note: true, version: { select: { number: true } } },
    })
    if (known) {
      const isSame = known.reviewId === reviewId && known.submitterId === scope.actor.id
      if (!isSame || (known.note ?? '') !== body.note) throw used('round')
      return { version: known.version.number }
    }
    const row = await reviewFor(held, reviewId, 'resubmit')
    const number = (row.rounds.at(-1)?.number ?? 0) + 1
    const version = await handIn(held, row.id, number, body)
    if (version === row.rounds.at(-1)?.version.number)
      throw new AppError('conflict', `Nothing has changed since version ${version}, which is in review.`)
    await record(held, 'review.resubmit', { review: row.id, version, round: number })
    await tellAsked(held, 'review.resubmit', `review:${row.id}:${number}`, { seats: seated(row), version })
    await settleReview(held)
    return { version }
  })

/** Whoever decides may do so now, held so until it is decided; agents, and who was taken out meanwhile, are nobody here. */
async function decider({ scope, tx }: HeldDesign) {
  const [person] = (await listPeople(scope, tx, [scope.actor.id])).filter(({ id }) => id === scope.actor.id)
  if (!person?.mayDecide) throw new AppError('forbidden', refusal(person ? scope.role : 'viewer', 'review.decide'))
  return person
}

/** What somebody says of the version in review, or of one of its steps. */
export const giveVerdict = (scope: DesignScope, reviewId: string, body: VerdictBody): Promise<{ status: string }> =>
  reviewOfDesign(scope, async (held) => {
    const { tx } = held
    const { actor, workspaceId } = scope
    const { id, round, verdict, text } = body
    const step = body.step ?? null
    const known = await tx.verdict.findFirst({
      where: { id },
      select: { reviewId: true, authorId: true, round: true, step: true, verdict: true, text: true },
    })
    if (known) {
      const isSame = hashOf(known) === hashOf({ reviewId, authorId: actor.id, round, step, verdict, text })
      if (!isSame) throw used('verdict')
      return statusOf(held, reviewId)
    }
    const row = await reviewFor(held, reviewId, 'verdict')
    const person = await decider(held)
    const last = row.rounds.at(-1)
    if (last?.number !== round)
      throw new AppError(
        'conflict',
        `Version ${last?.version.number} was handed in meanwhile. Nothing was decided; look at it first.`,
      )
    refuseOwn(row, actor.id, verdict)
    await tx.verdict.create({
      data: {
        id,
        reviewId,
        workspaceId,
        round,
        step,
        verdict,
        text,
        authorId: actor.id,
        authorName: actor.name,
        roles: [...person.roles],
      },
      select: { id: true },
    })
    await record(held, 'review.verdict', {
      review: reviewId,
      verdict,
      version: last.version.number,
      id,
      ...(step && { step }),
    })
    await tellVerdict(held, row, { id, verdict, version: last.version.number, ...(step && { step }) })
    await settleReview(held)
    return statusOf(held, reviewId)
  })

/** One's own work: whoever handed it in only comments, whoever has work in it may also ask for changes (R2). */
function refuseOwn(row: ReviewRow, userId: string, verdict: VerdictBody['verdict']): void {
  if (verdict === 'comment') return
  if (isSubmitter(row, userId))
    throw new AppError('conflict', 'You handed this review in, so that others decide on it. You can comment.')
  if (verdict === 'approve' && isOwnWork(row, userId))
    throw new AppError(
      'conflict',
      'The last change of this version is yours, so that somebody else has to approve it. You can comment or ask for changes.',
    )
}

async function statusOf({ scope, tx }: HeldDesign, reviewId: string): Promise<{ status: string }> {
  const [row] = await listReviews(scope, { id: reviewId }, tx)
  if (!row) throw noSuchReview()
  return { status: row.status }
}

/** Takes a verdict out of the count, with a reason that stays in the record. */
export const dismissVerdict = (
  scope: DesignScope,
  reviewId: string,
  verdictId: string,
  { reason }: DismissBody,
): Promise<{ status: string }> =>
  reviewOfDesign(scope, async (held) => {
    const { tx, at } = held
    const { actor, workspaceId } = scope
    const row = await reviewFor(held, reviewId, 'dismiss')
    const verdict = row.verdicts.find(({ id }) => id === verdictId)
    if (!z.uuid().safeParse(verdictId).success || !verdict)
      throw new AppError('not-found', 'There is no such verdict in this review.')
    if (verdict.verdict === 'comment')
      throw new AppError('conflict', 'A comment decides nothing: there is nothing to dismiss.')
    if (verdict.dismissedAt) return { status: row.status }
    await tx.verdict.update({
      where: { id: verdictId, workspaceId },
      data: { dismissedAt: at, dismissedBy: actor.id, dismissedByName: actor.name, dismissReason: reason },
      select: { id: true },
    })
    await record(held, 'review.dismiss', { review: reviewId, verdict: verdictId, of: verdict.authorId })
    const version = row.rounds.at(-1)?.version.number
    await tellDismissed(held, { id: verdictId, authorId: verdict.authorId, version })
    await settleReview(held)
    return statusOf(held, reviewId)
  })

/**
 * Takes an open review back: its approvals count no more, and all of it stays in the record. Whoever's request for changes
 * held is asked again by the next one (carried.ts).
 */
export const withdrawReview = (scope: DesignScope, reviewId: string): Promise<void> =>
  reviewOfDesign(scope, async (held) => {
    const row = await reviewFor(held, reviewId, 'withdraw')
    await held.tx.review.update({
      where: { id: row.id, workspaceId: scope.workspaceId },
      data: { status: 'withdrawn', closedAt: held.at },
      select: { id: true },
    })
    await record(held, 'review.withdraw', { review: row.id, number: row.number })
    const version = row.rounds.at(-1)?.version.number
    const about = version === undefined ? {} : { version }
    await tellAsked(held, 'review.withdraw', `review:${row.id}:withdrawn`, { seats: seated(row), ...about })
  })

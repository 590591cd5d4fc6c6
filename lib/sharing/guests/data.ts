import * as z from 'zod'
import { type Actor, LOCAL_ACTOR } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { STEP_IDS } from '@/lib/facts/fact'
import { stepOf } from '@/lib/methodology/registry'
import type { OpenLink } from '../data'
import type { GuestThread } from '../schema'
import { tokenHash } from '../token'

/** Whoever owns an installation without accounts is `You` to themselves alone. */
const OWNER = 'Whoever shared this'

/** What a link holds at most. */
export const MOST_GUEST_THREADS = 200

/** A guest of a link, by what their browser holds; undefined where it holds nothing of this link. */
export async function findGuest(
  { id }: OpenLink,
  secret: string | undefined,
  on: Tx = db(),
): Promise<Actor | undefined> {
  const hash = tokenHash(secret ?? '')
  if (!hash) return undefined
  const guest = await on.guest.findFirst({ where: { secretHash: hash, linkId: id }, select: { id: true, name: true } })
  return guest ?? undefined
}

/** Conversations that guests began through this link, oldest first. What the team says elsewhere is never among them (S3). */
export async function listGuestThreads(link: OpenLink, on: Tx = db()): Promise<GuestThread[]> {
  const { id, designId, workspaceId, mode } = link
  const threads = await on.thread.findMany({
    where: { linkId: id, designId, workspaceId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST_GUEST_THREADS,
    select: {
      id: true,
      step: true,
      place: true,
      origin: true,
      resolvedAt: true,
      comments: {
        orderBy: { seq: 'asc' },
        select: { id: true, authorId: true, authorName: true, guestId: true, body: true, createdAt: true },
      },
    },
  })
  return threads.map(({ id: thread, step, place, origin, resolvedAt, comments }) => ({
    id: thread,
    // What the place is called is what it is called now: of a frozen design that is later than what the link shows.
    place: mode === 'live' ? place : stepOf(z.enum(STEP_IDS).parse(step)).title,
    quote: origin,
    isResolved: resolvedAt !== null,
    comments: comments.map(({ id: comment, body, authorId, authorName, guestId, createdAt }) => ({
      id: comment,
      body,
      by: authorId === LOCAL_ACTOR.id && authorName === LOCAL_ACTOR.name ? OWNER : authorName,
      isGuest: guestId !== null,
      createdAt: createdAt.toISOString(),
    })),
  }))
}

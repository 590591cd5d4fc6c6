import type { Actor } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import type { OpenLink } from '../data'
import type { GuestThread } from '../schema'
import { tokenHash } from '../token'

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
export async function listGuestThreads({ id, designId, workspaceId }: OpenLink, on: Tx = db()): Promise<GuestThread[]> {
  const threads = await on.thread.findMany({
    where: { linkId: id, designId, workspaceId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST_GUEST_THREADS,
    select: {
      id: true,
      place: true,
      origin: true,
      resolvedAt: true,
      comments: {
        orderBy: { seq: 'asc' },
        select: { id: true, authorName: true, guestId: true, body: true, createdAt: true },
      },
    },
  })
  return threads.map(({ id: thread, place, origin, resolvedAt, comments }) => ({
    id: thread,
    place,
    quote: origin,
    isResolved: resolvedAt !== null,
    comments: comments.map(({ authorName, guestId, createdAt, ...comment }) => ({
      ...comment,
      by: authorName,
      isGuest: guestId !== null,
      createdAt: createdAt.toISOString(),
    })),
  }))
}

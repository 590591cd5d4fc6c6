import * as z from 'zod'
import type { Actor } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { storableJson } from '@/lib/db/json'
import type { Tx } from '@/lib/db/queryable'
import { AppError } from '@/lib/errors'
import { queueDeliveries } from '@/lib/webhooks/deliveries/mutations'
import {
  type Detail,
  type EventKind,
  eventOf,
  type Found,
  isNewsKind,
  type Named,
  NEWS,
  type People,
  toldOf,
} from './events'
import type { MailMode } from './schema'

/** Where something happened, and whose doing it was: a scope of a design or a workspace is one. */
type Scene = { readonly workspaceId: string; readonly actor: Actor; readonly designId?: string }

export type Happening = {
  readonly kind: EventKind
  /** What happened, e.g. `comment:<id>`: somebody is told once of each. */
  readonly event: string
  /** Whom the event itself names, by id. Members only are told. */
  readonly people?: Readonly<Partial<Record<Named, readonly string[]>>>
  readonly threadId?: string
  readonly commentId?: string
  readonly detail?: Detail
  /** It answers nothing of what was asked, though it is of a kind that does: a comment on one step, in a review. */
  readonly keepsAsks?: boolean
}

const peopleSchema = z.array(z.object({ id: z.string() }))
const idsOf = (rows: unknown): string[] => peopleSchema.parse(rows).map(({ id }) => id)

/** Who began the thread, said something in it or was named there. */
const participants = async (tx: Tx, threadId: string): Promise<string[]> =>
  idsOf(
    await tx.$queryRaw`
      select t."authorId" as "id" from "Thread" t where t."id" = ${threadId}::uuid
      union select c."authorId" from "Comment" c where c."threadId" = ${threadId}::uuid and c."deletedAt" is null
      union select m."userId" from "Mention" m join "Comment" c on c."id" = m."commentId"
        where c."threadId" = ${threadId}::uuid`,
  )

/** Who wrote in the design: texts, figures, or what they had drafted. */
const writers = async (tx: Tx, designId: string): Promise<string[]> =>
  idsOf(
    await tx.$queryRaw`
      select "authorId" as "id" from "StepEdit" where "designId" = ${designId}::uuid and "newRev" is not null
      union select "authorId" from "FactChange" where "designId" = ${designId}::uuid
      union select "userId" from "Run" where "designId" = ${designId}::uuid`,
  )

const FIND: Record<Found, (tx: Tx, scene: Scene, happening: Happening) => Promise<string[]>> = {
  participants: async (tx, _scene, { threadId }) => (threadId === undefined ? [] : participants(tx, threadId)),
  writers: async (tx, { designId }) => (designId === undefined ? [] : writers(tx, designId)),
  owners: async (tx, { workspaceId }) =>
    (await tx.membership.findMany({ where: { workspaceId, role: 'owner' }, select: { userId: true } })).map(
      ({ userId }) => userId,
    ),
}
const isFound = (group: string): group is Found => Object.hasOwn(FIND, group)

async function peopleOf(tx: Tx, scene: Scene, happening: Happening): Promise<People> {
  const people: Partial<Record<Named | Found, readonly string[]>> = { ...happening.people }
  for (const [group] of eventOf(happening.kind).tells)
    if (isFound(group)) people[group] = await FIND[group](tx, scene, happening)
  return people
}

/**
 * Makes an event known, in its own transaction: news for those whom it concerns, once for each, and deliveries for the
 * webhooks that ask for it. Who is no member is not told, whoever named them.
 */
export async function notify(tx: Tx, scene: Scene, happening: Happening): Promise<void> {
  const { workspaceId, actor, designId = null } = scene
  const { kind, event, threadId = null, commentId = null, detail = {} } = happening
  const { webhook, settles } = eventOf(kind)
  if (settles && !happening.keepsAsks) await settleAsks(tx, scene, settles, happening.people?.reviewers ?? [])
  const told = toldOf(kind, await peopleOf(tx, scene, happening), actor.id)
  if (told.size > 0) {
    const rows = [...told].map(([userId, as]) => ({ userId, kind: as }))
    await tx.$executeRaw`
      insert into "Notification" ("workspaceId", "userId", "designId", "threadId", "commentId", "kind", "event", "actorName", "detail")
      select m."workspaceId", m."userId", ${designId}::uuid, ${threadId}::uuid, ${commentId}::uuid, n."kind", ${event},
        ${actor.name}, ${storableJson(detail)}::json
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n("userId" text, "kind" text)
      join "Membership" m on m."workspaceId" = ${workspaceId}::uuid and m."userId" = n."userId"
      order by m."userId"
      on conflict ("workspaceId", "userId", "event") do nothing`
  }
  if (webhook) {
    const thread =
      threadId === null ? {} : { thread: { id: threadId, ...(commentId !== null && { comment: commentId }) } }
    await queueDeliveries(tx, scene, webhook, { ...detail, ...thread })
  }
}

const ASKS = Object.keys(NEWS)
  .filter(isNewsKind)
  .filter((kind) => NEWS[kind].asks)

/** What was asked for on the design is done, or asked no more. */
async function settleAsks(
  tx: Tx,
  { workspaceId, designId, actor }: Scene,
  whose: 'actor' | 'reviewers' | 'everybody',
  reviewers: readonly string[],
): Promise<void> {
  if (designId === undefined) return
  const users = { actor: [actor.id], reviewers: [...reviewers], everybody: null }[whose]
  await tx.$executeRaw`
    update "Notification" set "settledAt" = transaction_timestamp()
    where "designId" = ${designId}::uuid and "workspaceId" = ${workspaceId}::uuid and "settledAt" is null
      and "kind" = any(${ASKS}::text[]) and (${users}::text[] is null or "userId" = any(${users}::text[]))`
}

/** Marks one as read or unread; of somebody else, or unknown, is the same 404. */
export async function markNews({ id: userId }: Actor, id: string, isRead: boolean): Promise<void> {
  const marked = z.uuid().safeParse(id).success
    ? await db().$executeRaw`
        update "Notification" set "readAt" = case when ${isRead}::boolean then coalesce("readAt", clock_timestamp()) end
        where "id" = ${id}::uuid and "userId" = ${userId}`
    : 0
  if (marked === 0) throw new AppError('not-found', 'There is no such notification.')
}

/** Marks all as read that were there when the page was made: what came since is news. */
export async function markAllNews({ id: userId }: Actor, upTo: number): Promise<void> {
  await db().$executeRaw`
    update "Notification" set "readAt" = clock_timestamp()
    where "userId" = ${userId} and "readAt" is null and "seq" <= ${upTo}::bigint`
}

/** What was read in threads, up to a comment each, is no news in the inbox either. */
export async function readInThreads(
  { id: userId }: Actor,
  threads: readonly { readonly id: string; readonly seq: number }[],
  on: Tx,
): Promise<void> {
  if (threads.length === 0) return
  await on.$executeRaw`
    update "Notification" n set "readAt" = clock_timestamp()
    from jsonb_to_recordset(${JSON.stringify(threads)}::jsonb) as r("id" uuid, "seq" bigint)
    where n."threadId" = r."id" and n."userId" = ${userId} and n."readAt" is null and not exists (
      select 1 from "Comment" c where c."id" = n."commentId" and c."seq" > r."seq")`
}

/** Which news somebody wants by mail, from now on. What came while they wanted none is not made up for. */
export async function setMailMode({ id: userId }: Actor, mode: MailMode): Promise<void> {
  await db().$executeRaw`
    insert into "NewsMail" as s ("userId", "mode", "since")
    select u."id", ${mode}, '-infinity' from "User" u where u."id" = ${userId}
    on conflict ("userId") do update set "mode" = excluded."mode",
      "since" = case when s."mode" = 'off' then transaction_timestamp() else s."since" end`
}

const KEPT_DAYS = 180

/** Old news of what was read, and what is left of the mails; what waits for somebody stays. */
export async function dropOldNews(): Promise<void> {
  await db().$executeRaw`
    delete from "Notification"
    where "readAt" < clock_timestamp() - make_interval(days => ${KEPT_DAYS})
      and ("settledAt" is not null or not "kind" = any(${ASKS}::text[]))`
  await db().$executeRaw`
    delete from "Outbox" where "kind" = 'news'
      and coalesce("sentAt", "failedAt") < clock_timestamp() - make_interval(days => ${KEPT_DAYS})`
}

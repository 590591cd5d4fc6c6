import * as z from 'zod'
import { type Naming, namingFor } from '@/lib/auth/people'
import { mayDo, ROLES } from '@/lib/auth/schema'
import type { DesignScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { AppError } from '@/lib/errors'
import { STEP_IDS } from '@/lib/facts/fact'
import { maySettle } from './rules'
import { type CommentView, type Discussion, THREAD_KINDS, type ThreadView } from './schema'

/** Characters of the first comment that the list shows. */
const OPENING = 240

const time = z.date().transform((at) => at.toISOString())
const rowSchema = z.object({
  id: z.string(),
  step: z.enum(STEP_IDS),
  kind: z.enum(THREAD_KINDS),
  target: z.string(),
  place: z.string(),
  quote: z.string().nullable(),
  prefix: z.string().nullable(),
  suffix: z.string().nullable(),
  origin: z.string().nullable(),
  orphaned: z.boolean(),
  blocking: z.boolean(),
  authorId: z.string(),
  createdAt: time,
  resolvedAt: time.nullable(),
  resolverName: z.string().nullable(),
  by: z.string(),
  isGuest: z.boolean(),
  link: z.string().nullable(),
  opening: z.string().nullable(),
  comments: z.number(),
  unread: z.number(),
  last: z.number(),
  isForMe: z.boolean(),
})

const requiredSchema = z.array(z.object({ id: z.string(), name: z.string() }))

/** Members whom the latest review of the design requires, by name or by what they speak for, and who may decide. */
export async function requiredReviewers({ designId, workspaceId }: DesignScope, on: Tx) {
  const deciding = ROLES.filter((role) => mayDo(role, 'thread.unblock'))
  return requiredSchema.parse(
    await on.$queryRaw`
      select distinct u."id", u."name" from "Review" v
      join "Reviewer" r on r."reviewId" = v."id" and r."required" and r."removedAt" is null
      join "Membership" m on m."workspaceId" = v."workspaceId" and m."role" = any(${deciding}::text[])
        and (r."userId" = m."userId" or (r."userId" is null and r."role" = any(m."reviews")))
      join "User" u on u."id" = m."userId"
      where v."designId" = ${designId}::uuid and v."workspaceId" = ${workspaceId}::uuid
        and v."number" = (select max(l."number") from "Review" l where l."designId" = v."designId" and l."status" <> 'withdrawn')
      order by u."name", u."id"`,
  )
}

type Asker = {
  readonly actor: DesignScope['actor']
  readonly named: Naming
  readonly isRequired: boolean
  readonly can: DesignScope['can']
}

function toView({ actor, named, isRequired, can }: Asker, row: z.infer<typeof rowSchema>): ThreadView {
  const { quote, prefix, suffix, origin, resolvedAt, resolverName, orphaned, blocking, authorId, ...rest } = row
  const isPassage = quote !== null && prefix !== null && suffix !== null && origin !== null
  return {
    ...rest,
    // A guest may call themselves what they like, and is nobody else by it.
    by: rest.isGuest ? rest.by : named(rest.by),
    passage: isPassage ? { quote, prefix, suffix, origin } : null,
    isOrphaned: orphaned,
    isBlocking: blocking,
    resolved: resolvedAt === null ? null : { by: named(resolverName ?? ''), at: resolvedAt },
    maySettle: maySettle(blocking, { isAuthor: authorId === actor.id, isRequired, can }),
  }
}

/** All threads of a design, oldest first, as whoever asks has read them. */
export async function listThreads(scope: DesignScope, on: Tx = db()): Promise<ThreadView[]> {
  const { designId, workspaceId, actor } = scope
  const rows = await on.$queryRaw`
    select t."id", t."step", t."kind", t."target", t."place", t."quote", t."prefix", t."suffix", t."origin", t."blocking",
      t."authorId", t."createdAt", t."resolvedAt", t."resolverName", first."authorName" as "by",
      first."guestId" is not null as "isGuest", case when l."id" is not null then coalesce(l."label", '') end as "link",
      left(first."body", ${OPENING}) as "opening", said."comments", said."unread", said."last", said."isForMe",
      t."orphaned" or (t."kind" = 'fact' and not exists (
        select 1 from "Fact" f where f."designId" = t."designId" and f."path" = t."target")) as "orphaned"
    from "Thread" t
    left join "ShareLink" l on l."id" = t."linkId"
    cross join lateral (
      select c."authorName", c."guestId", c."body" from "Comment" c where c."threadId" = t."id" order by c."seq" limit 1
    ) first
    cross join lateral (
      select count(*) filter (where c."deletedAt" is null)::int as "comments", max(c."seq")::int as "last",
        count(*) filter (where c."deletedAt" is null and c."authorId" <> ${actor.id} and c."seq" > coalesce((
          select r."seq" from "ThreadRead" r where r."threadId" = t."id" and r."userId" = ${actor.id}), 0))::int as "unread",
        bool_or(exists (select 1 from "Mention" m where m."commentId" = c."id" and m."userId" = ${actor.id})) as "isForMe"
      from "Comment" c where c."threadId" = t."id"
    ) said
    where t."designId" = ${designId}::uuid and t."workspaceId" = ${workspaceId}::uuid
    order by t."createdAt", t."id"`
  const threads = z.array(rowSchema).parse(rows)
  const required = threads.some(({ blocking }) => blocking) ? await requiredReviewers(scope, on) : []
  const isRequired = required.some(({ id }) => id === scope.actor.id)
  const named = await namingFor(scope, on)
  return threads.map((row) => toView({ actor, named, isRequired, can: scope.can.bind(scope) }, row))
}

export async function readDiscussion(scope: DesignScope, on: Tx = db()): Promise<Discussion> {
  const { workspaceId, actor } = scope
  const others = await on.membership.count({ where: { workspaceId, userId: { not: actor.id } }, take: 1 })
  return {
    threads: await listThreads(scope, on),
    mayComment: scope.can('design.comment'),
    hasOthers: others > 0,
  }
}

export const noSuchThread = (): AppError => new AppError('not-found', 'There is no such thread in this design.')

const commentSchema = z.object({
  id: z.string(),
  seq: z.bigint().transform(Number),
  authorId: z.string(),
  authorName: z.string(),
  guestId: z.string().nullable(),
  body: z.string().nullable(),
  createdAt: time,
  editedAt: time.nullable(),
  mentions: z.array(z.object({ member: z.object({ user: z.object({ name: z.string() }) }) })),
})

/** What was said in a thread, in order; of what is deleted the place. */
export async function listComments(scope: DesignScope, threadId: string, on: Tx = db()): Promise<CommentView[]> {
  const { designId, workspaceId, actor } = scope
  const rows = z.uuid().safeParse(threadId).success
    ? await on.comment.findMany({
        where: { threadId, workspaceId, thread: { designId } },
        orderBy: { seq: 'asc' },
        select: {
          id: true,
          seq: true,
          authorId: true,
          authorName: true,
          guestId: true,
          body: true,
          createdAt: true,
          editedAt: true,
          mentions: { select: { member: { select: { user: { select: { name: true } } } } } },
        },
      })
    : []
  if (rows.length === 0) throw noSuchThread()
  const named = await namingFor(scope, on)
  return rows
    .map((row) => commentSchema.parse(row))
    .map(({ authorId, authorName, guestId, mentions, ...comment }) => ({
      ...comment,
      by: guestId === null ? named(authorName) : authorName,
      isGuest: guestId !== null,
      isOwn: authorId === actor.id,
      mentions: mentions.map(({ member }) => member.user.name),
    }))
}

const MOST_FOUND = 8

/** Members whom a comment can name, by a part of their name. No address of anybody. */
export async function findMembers(
  { workspaceId, actor }: DesignScope,
  name: string,
  on: Tx = db(),
): Promise<{ id: string; name: string }[]> {
  const found = await on.membership.findMany({
    where: { workspaceId, userId: { not: actor.id }, user: { name: { contains: name, mode: 'insensitive' } } },
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
    take: MOST_FOUND,
    select: { user: { select: { id: true, name: true } } },
  })
  return found.map(({ user }) => user)
}

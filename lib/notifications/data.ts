import * as z from 'zod'
import { mayDo, ROLES } from '@/lib/auth/schema'
import type { Actor } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { newsPath, threadPath } from './address'
import { detailSchema, isNewsKind, NEWS, type NewsKind } from './events'
import { shortQuote } from './quote'
import type { MailMode, NewsFilter, NewsView, WaitingView } from './schema'
import { mailModeSchema } from './schema'

const KINDS = Object.keys(NEWS).filter(isNewsKind)
const kindsOf = (is: (kind: NewsKind) => boolean): NewsKind[] => KINDS.filter(is)
const ASKS = kindsOf((kind) => NEWS[kind].asks)

/** Which role may be told what: joined to every read of news, so that who may no more is told no more. */
const MAY = JSON.stringify(
  ROLES.flatMap((role) => kindsOf((kind) => mayDo(role, NEWS[kind].right)).map((kind) => ({ role, kind }))),
)

/** News of a page of the inbox. */
const ON_PAGE = 40
/** More than this nobody reads from a number. */
const MOST_COUNTED = 100
const MOST_WAITING = 20
/** Characters of a comment that are looked at for its first words. */
const LOOKED_AT = 1000

const rowSchema = z.object({
  id: z.string(),
  seq: z.coerce.number(),
  kind: z.custom<NewsKind>((name) => typeof name === 'string' && isNewsKind(name)),
  by: z.string(),
  detail: detailSchema,
  createdAt: z.date(),
  isRead: z.boolean(),
  designId: z.string().nullable(),
  threadId: z.string().nullable(),
  design: z.string().nullable(),
  workspace: z.string(),
  words: z.string().nullable(),
})

function toView(row: z.infer<typeof rowSchema>): NewsView {
  const { id, seq, kind, by, detail, createdAt, isRead, design, workspace, words } = row
  return {
    id,
    seq,
    text: NEWS[kind].words(by, detail),
    quote: shortQuote(words),
    href: newsPath(row, detail),
    design,
    workspace,
    at: createdAt.toISOString(),
    isRead,
  }
}

type Asked = {
  readonly filter: NewsFilter
  /** Only what is older than this place in the order; null: from the youngest. */
  readonly before: number | null
}

const groupOf = (filter: NewsFilter): NewsKind[] =>
  filter === 'all' || filter === 'unread' ? KINDS : kindsOf((kind) => NEWS[kind].group === filter)

/**
 * News of somebody, the youngest first, and whether there are older ones. What they may see is asked anew: they are a
 * member, their role may, and the design is not in the bin. What was said stands where it was said, if it still does.
 */
export async function listNews(
  { id }: Pick<Actor, 'id'>,
  { filter, before }: Asked,
  on: Tx = db(),
): Promise<{ news: NewsView[]; hasMore: boolean }> {
  const rows = await on.$queryRaw`
    select n."id", n."seq", n."kind", n."actorName" as "by", n."detail", n."createdAt", n."readAt" is not null as "isRead",
      n."designId", n."threadId", d."title" as "design", w."name" as "workspace", left(c."body", ${LOOKED_AT}) as "words"
    from "Notification" n
    join "Membership" m on m."workspaceId" = n."workspaceId" and m."userId" = n."userId"
    join jsonb_to_recordset(${MAY}::jsonb) as may("role" text, "kind" text) on may."role" = m."role" and may."kind" = n."kind"
    join "Workspace" w on w."id" = n."workspaceId"
    left join "Design" d on d."id" = n."designId"
    left join "Comment" c on c."id" = n."commentId"
    where n."userId" = ${id} and d."deletedAt" is null and n."kind" = any(${groupOf(filter)}::text[])
      and (n."readAt" is null or ${filter !== 'unread'}::boolean)
      and (${before}::bigint is null or n."seq" < ${before}::bigint)
    order by n."seq" desc limit ${ON_PAGE + 1}`
  const found = z.array(rowSchema).parse(rows).map(toView)
  return { news: found.slice(0, ON_PAGE), hasMore: found.length > ON_PAGE }
}

const countSchema = z.tuple([z.object({ count: z.number() })])

/** How many are unread, counted to 100 at most. */
export async function countUnread({ id }: Pick<Actor, 'id'>, on: Tx = db()): Promise<number> {
  const [{ count }] = countSchema.parse(
    await on.$queryRaw`
      select count(*)::int as "count" from (
        select 1 from "Notification" n
        join "Membership" m on m."workspaceId" = n."workspaceId" and m."userId" = n."userId"
        join jsonb_to_recordset(${MAY}::jsonb) as may("role" text, "kind" text)
          on may."role" = m."role" and may."kind" = n."kind"
        left join "Design" d on d."id" = n."designId"
        where n."userId" = ${id} and n."readAt" is null and d."deletedAt" is null limit ${MOST_COUNTED}) as unread`,
  )
  return count
}

/** What one mail tells: as the inbox would show it now, and only what was not read there meanwhile. */
export async function newsOfMail(mailId: string, on: Tx = db()): Promise<{ to: string; news: NewsView[] } | undefined> {
  const rows = await on.$queryRaw`
    select n."id", n."seq", n."kind", n."actorName" as "by", n."detail", n."createdAt", false as "isRead",
      n."designId", n."threadId", d."title" as "design", w."name" as "workspace", left(c."body", ${LOOKED_AT}) as "words",
      u."email" as "to"
    from "Notification" n
    join "User" u on u."id" = n."userId"
    join "Membership" m on m."workspaceId" = n."workspaceId" and m."userId" = n."userId"
    join jsonb_to_recordset(${MAY}::jsonb) as may("role" text, "kind" text) on may."role" = m."role" and may."kind" = n."kind"
    join "Workspace" w on w."id" = n."workspaceId"
    left join "Design" d on d."id" = n."designId"
    left join "Comment" c on c."id" = n."commentId"
    left join "NewsMail" s on s."userId" = n."userId"
    where n."mailId" = ${mailId}::uuid and n."readAt" is null and d."deletedAt" is null
      and (s."mode" is null or s."mode" <> 'off')
    order by n."seq"`
  const found = z.array(rowSchema.extend({ to: z.string() })).parse(rows)
  const [first] = found
  return first ? { to: first.to, news: found.map(toView) } : undefined
}

/** Which news somebody wants by mail. */
export async function readMailMode({ id }: Pick<Actor, 'id'>, on: Tx = db()): Promise<MailMode> {
  const row = await on.newsMail.findFirst({ where: { userId: id }, select: { mode: true } })
  return mailModeSchema.catch('at-once').parse(row?.mode)
}

const waitingSchema = z.array(
  z.object({
    key: z.string(),
    by: z.string(),
    designId: z.string(),
    design: z.string(),
    step: z.string(),
    place: z.string(),
    threadId: z.string(),
    words: z.string().nullable(),
    createdAt: z.date(),
  }),
)
const toWaiting =
  (words: (by: string, place: string) => string) =>
  (row: z.infer<typeof waitingSchema>[number]): WaitingView => ({
    key: row.key,
    text: words(row.by, row.place),
    quote: shortQuote(row.words),
    href: threadPath(row.designId, row.step, row.threadId),
    design: row.design,
    at: row.createdAt.toISOString(),
  })

/** Threads that are open and name somebody who has said nothing in them since. */
async function mentions(userId: string, on: Tx): Promise<WaitingView[]> {
  const rows = await on.$queryRaw`
    select * from (
      select distinct on (t."id") t."id" as "key", c."authorName" as "by", t."designId", d."title" as "design", t."step",
        t."place", t."id" as "threadId", left(c."body", ${LOOKED_AT}) as "words", c."createdAt"
      from "Membership" m
      join "Mention" n on n."workspaceId" = m."workspaceId" and n."userId" = m."userId"
      join "Comment" c on c."id" = n."commentId" and c."deletedAt" is null and c."authorId" <> ${userId}
      join "Thread" t on t."id" = c."threadId" and t."resolvedAt" is null
      join "Design" d on d."id" = t."designId" and d."deletedAt" is null
      where m."userId" = ${userId} and not exists (
        select 1 from "Comment" a where a."threadId" = t."id" and a."authorId" = ${userId} and a."seq" > c."seq"
          and a."deletedAt" is null)
      order by t."id", c."seq" desc) as waiting
    order by "createdAt" desc, "key" limit ${MOST_WAITING}`
  return waitingSchema.parse(rows).map(toWaiting((by, place) => `${by} mentions you on ${place}`))
}

/** Open threads that block an approval, of others, on designs that somebody wrote in. */
async function blocks(userId: string, on: Tx): Promise<WaitingView[]> {
  const rows = await on.$queryRaw`
    select t."id" as "key", coalesce(first."authorName", '') as "by", t."designId", d."title" as "design", t."step", t."place",
      t."id" as "threadId", left(first."body", ${LOOKED_AT}) as "words", t."createdAt"
    from "Membership" m
    join "Thread" t on t."workspaceId" = m."workspaceId" and t."blocking" and t."resolvedAt" is null
      and t."authorId" <> ${userId}
    join "Design" d on d."id" = t."designId" and d."deletedAt" is null
    left join lateral (
      select c."authorName", c."body" from "Comment" c where c."threadId" = t."id" order by c."seq" limit 1) as first on true
    where m."userId" = ${userId} and (
      exists (select 1 from "StepEdit" e where e."designId" = d."id" and e."authorId" = ${userId} and e."newRev" is not null)
      or exists (select 1 from "FactChange" f where f."designId" = d."id" and f."authorId" = ${userId})
      or exists (select 1 from "Run" r where r."designId" = d."id" and r."userId" = ${userId}))
    order by t."createdAt" desc, t."id" limit ${MOST_WAITING}`
  return waitingSchema.parse(rows).map(toWaiting((by, place) => `${by} blocks the approval with a thread on ${place}`))
}

/** Reviews that somebody was asked for and has not answered: of each design the last ask. */
async function reviews(userId: string, on: Tx): Promise<WaitingView[]> {
  const rows = await on.$queryRaw`
    select * from (
      select distinct on (n."designId") n."id", n."seq", n."kind", n."actorName" as "by", n."detail", n."createdAt",
        n."readAt" is not null as "isRead", n."designId", n."threadId", d."title" as "design", '' as "workspace",
        null as "words"
      from "Notification" n
      join "Membership" m on m."workspaceId" = n."workspaceId" and m."userId" = n."userId"
      join "Design" d on d."id" = n."designId" and d."deletedAt" is null
      where n."userId" = ${userId} and n."settledAt" is null and n."kind" = any(${ASKS}::text[])
      order by n."designId", n."seq" desc) as asked
    order by "seq" desc limit ${MOST_WAITING}`
  return z
    .array(rowSchema)
    .parse(rows)
    .map(toView)
    .map(({ id, text, href, design, at }) => ({ key: id, text, quote: null, href, design: design ?? '', at }))
}

/** What waits for somebody in all of their workspaces, in the order in which it is shown. */
export async function listWaiting({ id }: Pick<Actor, 'id'>, on: Tx = db()) {
  return { mentions: await mentions(id, on), reviews: await reviews(id, on), blocks: await blocks(id, on) }
}

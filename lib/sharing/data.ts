import * as z from 'zod'
import { namingFor } from '@/lib/auth/people'
import { type DesignScope, LOCAL_ACTOR, mintLinkScope, type WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/queryable'
import { readDesign } from '@/lib/designs/data'
import type { DesignContent } from '@/lib/designs/schema'
import { parseDesignContent } from '@/lib/designs/stored'
import { AppError } from '@/lib/errors'
import type { Approval } from '@/lib/document/build-approvals'
import { readApproval } from '@/lib/reviews/data'
import { readStanding } from '@/lib/reviews/standing'
import { frozen } from '@/lib/versions/freeze'
import type { Held } from './cookies'
import { LINK_MODES, type Policy, type ShareLink } from './schema'
import { tokenHash } from './token'
import { isUnlocked } from './unlock'

/** When a link ends: as was said of it, and no later than its workspace allows. Null: never. */
const ENDS = Prisma.sql`least(l."expiresAt", l."datedAt" + make_interval(days => p."maxDays"))`

/** Whether a link opens is decided here and nowhere else, on the database's clock (S2). */
const OPENS = Prisma.sql`l."revokedAt" is null and coalesce(${ENDS} > clock_timestamp(), true)
  and d."deletedAt" is null and coalesce(p."enabled", true)`

const LINKS = Prisma.sql`"ShareLink" l join "Design" d on d."id" = l."designId" and d."workspaceId" = l."workspaceId"
  join "Workspace" w on w."id" = l."workspaceId" left join "SharingPolicy" p on p."workspaceId" = l."workspaceId"`

const linkSchema = z.object({
  id: z.string(),
  designId: z.string(),
  workspaceId: z.string(),
  versionId: z.string(),
  mode: z.enum(LINK_MODES),
  comments: z.boolean(),
  exports: z.boolean(),
  passwordHash: z.string().nullable(),
  epoch: z.number(),
  endsAt: z.date().nullable(),
  savedAt: z.date(),
  workspace: z.string(),
  /** Who shares it; null where nobody has a name. */
  by: z.string().nullable(),
  now: z.date(),
})
/** A link that opens, whether or not its password was given. */
export type OpenLink = z.infer<typeof linkSchema>

/** Null for every link that does not open: unknown, expired, revoked, of a deleted design or a workspace that does not share. */
export async function findLink(token: string, on: Tx = db()): Promise<OpenLink | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const rows = await on.$queryRaw`
    select l."id", l."designId", l."workspaceId", l."versionId", l."mode", l."comments", l."exports", l."passwordHash",
      l."epoch", ${ENDS} as "endsAt", d."updatedAt" as "savedAt", w."name" as "workspace", clock_timestamp() as "now",
      case when l."createdBy" <> ${LOCAL_ACTOR.id} or l."creatorName" <> ${LOCAL_ACTOR.name} then l."creatorName" end as "by"
    from ${LINKS} where l."tokenHash" = ${hash} and ${OPENS}`
  return z.array(linkSchema).max(1).parse(rows)[0] ?? null
}

export const closed = (): AppError => new AppError('not-found', 'This link does not open any more.')

/** The same for a route: throws 404 where it does not open, and 401 where its password was not given. */
export async function requireLink(token: string, { unlock }: Held, on: Tx = db()): Promise<OpenLink> {
  const link = await findLink(token, on)
  if (!link) throw closed()
  if (!isUnlocked(link, unlock, link.now)) throw new AppError('unauthorized', 'This link asks for a password first.')
  return link
}

/** What a link shows. `version`: null where it follows the design. */
export type Shown = {
  readonly design: DesignContent
  readonly version: { number: number; createdAt: Date } | null
  readonly approval: Approval | undefined
}

const READER = { id: 'guest', name: 'Guest' }

/** The frozen version of a link, or the design as it is saved; never what waits for a decision. */
export async function readShown(link: OpenLink, on: Tx = db()): Promise<Shown> {
  if (link.mode === 'live') {
    const scope = mintLinkScope(link, READER)
    const record = await readDesign(scope, on)
    const design = frozen(record)
    const { approval } = await readStanding(scope, { design, rev: record.rev }, on)
    return { design, version: null, approval }
  }
  const { versionId: id, designId, workspaceId } = link
  const version = await on.version.findFirst({
    where: { id, designId, workspaceId },
    select: { content: true, number: true, createdAt: true },
  })
  if (!version) throw closed()
  const { content, ...rest } = version
  return { design: parseDesignContent(content), version: rest, approval: await readApproval(id, on) }
}

export type OpenedShare =
  | { readonly status: 'locked' }
  | { readonly status: 'open'; readonly link: OpenLink; readonly shown: Shown; readonly standing: string }

/** What whoever has this link is shown, or null. `isCounted`: it is somebody opening it, and no page that asks anew. */
export async function openShare(token: string, held: Held = {}, isCounted = true): Promise<OpenedShare | null> {
  const link = await findLink(token)
  if (!link) return null
  if (!isUnlocked(link, held.unlock, link.now)) return { status: 'locked' }
  // First: what is shown is no older than what is said of it.
  const standing = await readLinkStanding(link)
  if (standing === null) return null
  const shown = await readShown(link)
  if (isCounted)
    await db().$executeRaw`
      update "ShareLink" set "opens" = "opens" + 1, "lastOpenedAt" = clock_timestamp() where "id" = ${link.id}::uuid`
  return { status: 'open', link, shown, standing }
}

const standingSchema = z.array(z.object({ standing: z.string() })).max(1)

/**
 * A text that is another one as soon as anything that the link shows or allows is another; null once it does not open,
 * or asks for another password. It says nothing of what it is made of.
 */
export async function readLinkStanding(
  { id, epoch }: Pick<OpenLink, 'id' | 'epoch'>,
  on: Tx = db(),
): Promise<string | null> {
  const rows = await on.$queryRaw`
    select md5(concat_ws('|', l."id", l."comments", l."exports", ${ENDS}, case l."mode" when 'live' then d."rev" end, (
      select concat_ws(':', count(c."id"), max(c."seq"), max(c."editedAt"), max(c."deletedAt"), max(t."resolvedAt"),
        count(distinct t."id") filter (where t."resolvedAt" is null))
      from "Thread" t join "Comment" c on c."threadId" = t."id" where t."linkId" = l."id"
    ))) as "standing"
    from ${LINKS} where l."id" = ${id}::uuid and l."epoch" = ${epoch} and ${OPENS}`
  return standingSchema.parse(rows)[0]?.standing ?? null
}

const standingsSchema = z.array(z.object({ id: z.string(), endsAt: z.date().nullable(), live: z.boolean() }))

/** The links of a design, newest first; never their tokens. */
export async function listShares(scope: DesignScope, on: Tx = db()): Promise<ShareLink[]> {
  const { designId, workspaceId } = scope
  const links = await on.shareLink.findMany({
    where: { designId, workspaceId },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      label: true,
      mode: true,
      comments: true,
      exports: true,
      passwordHash: true,
      creatorName: true,
      createdAt: true,
      revokedAt: true,
      lastOpenedAt: true,
      opens: true,
      version: { select: { number: true } },
    },
  })
  const rows = await on.$queryRaw`
    select l."id", ${ENDS} as "endsAt", ${OPENS} as "live" from ${LINKS}
    where l."designId" = ${designId}::uuid and l."workspaceId" = ${workspaceId}::uuid`
  const standings = new Map(standingsSchema.parse(rows).map(({ id, ...standing }) => [id, standing]))
  const named = await namingFor(scope, on)
  return links.map(({ version, passwordHash, creatorName, mode, ...link }) => ({
    ...link,
    mode: z.enum(LINK_MODES).parse(mode),
    hasPassword: passwordHash !== null,
    by: creatorName === null ? null : named(creatorName),
    version: version.number,
    endsAt: null,
    live: false,
    ...standings.get(link.id),
  }))
}

/** How a workspace shares. */
export async function readPolicy({ workspaceId }: WorkspaceScope, on: Tx = db()): Promise<Policy> {
  const row = await on.sharingPolicy.findFirst({ where: { workspaceId }, select: { enabled: true, maxDays: true } })
  return row ?? { enabled: true, maxDays: null }
}

const countSchema = z.array(z.object({ links: z.number() })).length(1)

/** How many links of a workspace open just now. */
export async function countOpenLinks({ workspaceId }: WorkspaceScope, on: Tx = db()): Promise<number> {
  const rows = await on.$queryRaw`
    select count(*)::int as "links" from ${LINKS} where l."workspaceId" = ${workspaceId}::uuid and ${OPENS}`
  return countSchema.parse(rows)[0]?.links ?? 0
}

import * as z from 'zod'
import type { DesignScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/queryable'
import type { DesignContent } from '@/lib/designs/schema'
import { parseDesignContent } from '@/lib/designs/stored'
import type { ShareLink } from './schema'
import { tokenHash } from './token'

/** Whether a link opens is decided here and nowhere else, on the database's clock. */
const OPENS = Prisma.sql`l."revokedAt" is null and (l."expiresAt" is null or l."expiresAt" > now()) and d."deletedAt" is null`

const openedSchema = z
  .array(
    z.object({
      versionId: z.string(),
      content: z.unknown(),
      number: z.number(),
      createdAt: z.date(),
      expiresAt: z.date().nullable(),
    }),
  )
  .max(1)

export type OpenedShare = {
  design: DesignContent
  versionId: string
  version: number
  frozenAt: Date
  expiresAt: Date | null
}

/** The frozen design behind a token, or null: unknown, expired, revoked and deleted are the same. Counts the opening. */
export async function openShare(token: string, on: Tx = db()): Promise<OpenedShare | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const [row] = openedSchema.parse(
    await on.$queryRaw`
      with opened as (
        update "ShareLink" l set "opens" = l."opens" + 1, "lastOpenedAt" = now() from "Design" d
        where l."tokenHash" = ${hash} and d."id" = l."designId" and ${OPENS} returning l."versionId", l."expiresAt"
      )
      select v."id" as "versionId", v."content", v."number", v."createdAt", o."expiresAt" from opened o join "Version" v on v."id" = o."versionId"`,
  )
  if (!row) return null
  return {
    design: parseDesignContent(row.content),
    versionId: row.versionId,
    version: row.number,
    frozenAt: row.createdAt,
    expiresAt: row.expiresAt,
  }
}

const idsSchema = z.array(z.object({ id: z.string() }))

/** The links of a design, newest first; never their tokens. */
export async function listShares(scope: DesignScope, on: Tx = db()): Promise<ShareLink[]> {
  const { designId, workspaceId } = scope
  const links = await on.shareLink.findMany({
    where: { designId, workspaceId },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      label: true,
      createdAt: true,
      expiresAt: true,
      revokedAt: true,
      lastOpenedAt: true,
      opens: true,
      version: { select: { number: true } },
    },
  })
  const open = idsSchema.parse(
    await on.$queryRaw`
      select l."id" from "ShareLink" l join "Design" d on d."id" = l."designId"
      where l."designId" = ${designId}::uuid and l."workspaceId" = ${workspaceId}::uuid and ${OPENS}`,
  )
  const live = new Set(open.map(({ id }) => id))
  return links.map(({ version, ...link }) => ({ ...link, version: version.number, live: live.has(link.id) }))
}

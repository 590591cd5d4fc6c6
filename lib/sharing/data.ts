import * as z from 'zod'
import type { DesignScope } from '@/lib/auth/scope'
import { pool } from '@/lib/db/client'
import type { Queryable } from '@/lib/db/queryable'
import { parseDesignContent } from '@/lib/designs/stored'
import type { DesignContent } from '@/lib/designs/schema'
import { type ShareLink, shareLinkSchema } from './schema'
import { tokenHash } from './token'

/** Whether a link opens is decided here and nowhere else, on the database's clock. */
const OPENS = `l."revokedAt" is null and (l."expiresAt" is null or l."expiresAt" > now()) and d."deletedAt" is null`

const openedSchema = z.object({
  content: z.unknown(),
  number: z.number(),
  createdAt: z.date(),
  expiresAt: z.date().nullable(),
})

export type OpenedShare = { design: DesignContent; version: number; frozenAt: Date; expiresAt: Date | null }

/** The frozen design behind a token, or null: unknown, expired, revoked and deleted are the same. Counts the opening. */
export async function openShare(token: string, on: Queryable = pool()): Promise<OpenedShare | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const found = await on.query(
    `with opened as (
       update "ShareLink" l set "opens" = l."opens" + 1, "lastOpenedAt" = now() from "Design" d
       where l."tokenHash" = $1 and d."id" = l."designId" and ${OPENS} returning l."versionId", l."expiresAt"
     )
     select v."content", v."number", v."createdAt", o."expiresAt" from opened o join "Version" v on v."id" = o."versionId"`,
    [hash],
  )
  if (found.rows[0] === undefined) return null
  const row = openedSchema.parse(found.rows[0])
  return {
    design: parseDesignContent(row.content),
    version: row.number,
    frozenAt: row.createdAt,
    expiresAt: row.expiresAt,
  }
}

/** The links of a design, newest first; never their tokens. */
export async function listShares(scope: DesignScope, on: Queryable = pool()): Promise<ShareLink[]> {
  const result = await on.query(
    `select l."id", l."label", v."number" as "version", l."createdAt", l."expiresAt", l."revokedAt", l."lastOpenedAt", l."opens",
       (${OPENS}) as "live"
     from "ShareLink" l join "Design" d on d."id" = l."designId" join "Version" v on v."id" = l."versionId"
     where l."designId" = $1 and l."workspaceId" = $2 order by l."createdAt" desc`,
    [scope.designId, scope.workspaceId],
  )
  return z.array(shareLinkSchema).parse(result.rows)
}

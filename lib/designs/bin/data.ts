import * as z from 'zod'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { type BinEntry, KEPT_DAYS } from './schema'

const SHOWN = 200
const rowsSchema = z.array(
  z
    .object({
      id: z.string(),
      title: z.string(),
      opening: z.string(),
      deletedAt: z.date(),
      goneAt: z.date(),
      hoursLeft: z.number(),
      links: z.number(),
    })
    .transform(
      (row): BinEntry => ({ ...row, deletedAt: row.deletedAt.toISOString(), goneAt: row.goneAt.toISOString() }),
    ),
)

/** What lies in the bin, last deleted first; times and what is left of them by the database's clock. */
export async function listBin({ workspaceId }: WorkspaceScope, on: Tx = db()): Promise<BinEntry[]> {
  const rows = await on.$queryRaw`
    select d."id", d."title", regexp_replace(left(d."brief", 160), '\\s+', ' ', 'g') as "opening", d."deletedAt", t."goneAt",
      greatest(0, floor(extract(epoch from t."goneAt" - now()) / 3600))::int as "hoursLeft",
      (select count(*)::int from "ShareLink" l left join "SharingPolicy" p on p."workspaceId" = l."workspaceId"
        where l."designId" = d."id" and l."revokedAt" is null and coalesce(p."enabled", true)
        and coalesce(least(l."expiresAt", l."datedAt" + make_interval(days => p."maxDays")) > now(), true)) as "links"
    from "Design" d cross join lateral (select d."deletedAt" + make_interval(days => ${KEPT_DAYS}::int) as "goneAt") t
    where d."workspaceId" = ${workspaceId}::uuid and d."deletedAt" is not null and t."goneAt" > now()
    order by d."deletedAt" desc, d."id" limit ${SHOWN}`
  return rowsSchema.parse(rows)
}

const countSchema = z.array(z.object({ count: z.number() })).length(1)

/** How many lie in it. */
export async function countBin({ workspaceId }: WorkspaceScope, on: Tx = db()): Promise<number> {
  const rows = await on.$queryRaw`
    select count(*)::int as "count" from "Design" where "workspaceId" = ${workspaceId}::uuid
      and "deletedAt" > now() - make_interval(days => ${KEPT_DAYS}::int)`
  return countSchema.parse(rows)[0]?.count ?? 0
}

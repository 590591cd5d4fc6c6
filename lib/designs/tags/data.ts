import * as z from 'zod'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import type { TagCount } from './schema'

const SUGGESTED = 200
const rowsSchema = z.array(z.object({ tag: z.string(), designs: z.number() }))

/** The tags of a workspace, those of most designs first. As SQL: Prisma does not take lists apart. */
export async function listTags({ workspaceId }: WorkspaceScope, on: Tx = db()): Promise<TagCount[]> {
  const rows = await on.$queryRaw`
    select "tag", count(*)::int as "designs" from "Design", unnest("tags") as "tag"
    where "workspaceId" = ${workspaceId}::uuid and "deletedAt" is null
    group by "tag" order by 2 desc, 1 limit ${SUGGESTED}`
  return rowsSchema.parse(rows)
}

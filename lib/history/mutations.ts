import type { DesignScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { actsOf, isOthers, lookerOf } from './data'
import type { LookedBody } from './schema'

/**
 * Somebody has looked at a design as it was with `rev`. What they did or asked for right after that they have seen as
 * well: it was sent from the page that they left. In SQL: one statement of two counts, and the mark never goes back.
 */
export async function markLooked(scope: DesignScope, { device, rev }: LookedBody, on: Tx = db()): Promise<void> {
  const { designId, workspaceId } = scope
  await on.$executeRaw`
    with acts as (
      select act."designRev" from ${actsOf(designId)} act
      where act."designRev" > ${rev} and ${isOthers(scope, device)}
    ), looked as (
      select coalesce((select min("designRev") - 1 from acts), d."rev") as "rev", coalesce((
        select json_object_agg(s."key", s."rev") from "Step" s where s."designId" = d."id"), '{}'::json) as "steps"
      from "Design" d where d."id" = ${designId}::uuid and d."workspaceId" = ${workspaceId}::uuid
    )
    insert into "Seen" ("designId", "workspaceId", "actorId", "designRev", "steps", "at")
    select ${designId}::uuid, ${workspaceId}::uuid, ${lookerOf(scope, device)}, "rev", "steps", now() from looked
    on conflict ("designId", "actorId") do update set "at" = excluded."at", "steps" = excluded."steps",
      "designRev" = greatest("Seen"."designRev", excluded."designRev")`
}

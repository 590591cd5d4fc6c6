import type { WorkspaceScope } from '@/lib/auth/scope'
import { json } from '@/lib/db/json'
import { transaction } from '@/lib/db/transaction'
import { countOpenLinks } from '../data'
import type { Policy } from '../schema'

/**
 * How the workspace shares from now on. It holds for the links that are there as well, with their next request; says how
 * many of them open.
 */
export const setPolicy = (scope: WorkspaceScope, { enabled, maxDays }: Policy): Promise<number> =>
  transaction(async (tx) => {
    const { workspaceId, actor } = scope
    await tx.$executeRaw`
      insert into "SharingPolicy" ("workspaceId", "enabled", "maxDays", "setBy", "setByName")
      values (${workspaceId}::uuid, ${enabled}, ${maxDays}, ${actor.id}, ${actor.name})
      on conflict ("workspaceId") do update set "enabled" = excluded."enabled", "maxDays" = excluded."maxDays",
        "setBy" = excluded."setBy", "setByName" = excluded."setByName", "setAt" = now()`
    await tx.auditEvent.create({
      data: { workspaceId, actor: actor.id, action: 'sharing.set', detail: json({ enabled, maxDays }) },
      select: { id: true },
    })
    return countOpenLinks(scope, tx)
  })

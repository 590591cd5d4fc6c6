import { recordEvent } from '@/lib/audit/mutations'
import type { WorkspaceScope } from '@/lib/auth/scope'
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
    await recordEvent('sharing.set', { workspaceId, actor: actor.id, detail: { enabled, maxDays } }, tx)
    return countOpenLinks(scope, tx)
  })

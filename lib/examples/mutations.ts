import * as z from 'zod'
import { type DesignScope, mintDesignScope, type WorkspaceScope } from '@/lib/auth/scope'
import type { Queryable } from '@/lib/db/queryable'
import { transaction } from '@/lib/db/transaction'
import { insertDesign } from '@/lib/designs/insert'
import { writeContent } from '@/lib/designs/records'
import type { DesignContent } from '@/lib/designs/schema'

const openedSchema = z.object({ id: z.string(), key: z.string(), untouched: z.boolean() })
type Opened = z.infer<typeof openedSchema>

/** What the workspace has of an example. Untouched: nothing was written since it was put there, and no link leads to it. */
async function listOpened(tx: Queryable, scope: WorkspaceScope, prefix: string): Promise<Opened[]> {
  const found = await tx.query(
    `select d."id", d."requestKey" as "key", d."updatedAt" = d."createdAt"
       and not exists (select 1 from "ShareLink" l where l."designId" = d."id") as "untouched"
     from "Design" d where d."workspaceId" = $1 and starts_with(d."requestKey", $2) and d."deletedAt" is null
     order by d."updatedAt" desc for update of d`,
    [scope.workspaceId, prefix],
  )
  return z.array(openedSchema).parse(found.rows)
}

/**
 * The finished example as a design of the workspace: the one that is there already, else a new one. One that older
 * rules made is replaced while nobody has touched it, and kept where somebody has.
 */
export function openExample(
  scope: WorkspaceScope,
  example: { id: string; revision: string; design: DesignContent },
): Promise<DesignScope> {
  const prefix = `example:${example.id}:`
  const key = prefix + example.revision
  return transaction(async (tx) => {
    const opened = await listOpened(tx, scope, prefix)
    const kept = opened.find((design) => design.key === key) ?? opened.find((design) => !design.untouched)
    if (kept) return mintDesignScope(tx, scope, kept.id)
    // The key of a deleted design is free again.
    await tx.query(
      `update "Design" set "requestKey" = null, "deletedAt" = coalesce("deletedAt", now())
       where "workspaceId" = $1 and starts_with("requestKey", $2)`,
      [scope.workspaceId, prefix],
    )
    const made = await insertDesign(tx, scope, example.design, key)
    if (made.fresh) {
      for (const { id, state, content, stale } of example.design.steps)
        await writeContent(tx, made.scope, { id, state, content, proposal: null, stale })
    }
    return made.scope
  })
}

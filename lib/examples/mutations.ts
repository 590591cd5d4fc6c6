import * as z from 'zod'
import { type DesignScope, mintDesignScope, type WorkspaceScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'
import { transaction } from '@/lib/db/transaction'
import { insertDesign, keyed } from '@/lib/designs/insert'
import type { DesignContent } from '@/lib/designs/schema'
import { writeContent } from '@/lib/designs/store'
import { holdDesign } from '@/lib/designs/transaction'

const openedSchema = z.array(z.object({ id: z.string(), key: z.string(), untouched: z.boolean() }))
type Opened = z.infer<typeof openedSchema>

/** What the workspace has of an example. Untouched: nothing was written since it was put there, and no link leads to it. */
async function listOpened(tx: Tx, { workspaceId }: WorkspaceScope, prefix: string): Promise<Opened> {
  const rows: unknown = await tx.$queryRaw`
    select d."id", d."requestKey" as "key", d."updatedAt" = d."createdAt"
      and not exists (select 1 from "ShareLink" l where l."designId" = d."id") as "untouched"
    from "Design" d
    where d."workspaceId" = ${workspaceId}::uuid and starts_with(d."requestKey", ${prefix}) and d."deletedAt" is null
    order by d."updatedAt" desc for update of d`
  return openedSchema.parse(rows)
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
    if (kept) return mintDesignScope(scope, kept.id, tx)
    // The key of a deleted design is free again.
    await tx.$executeRaw`
      update "Design" set "requestKey" = null, "deletedAt" = coalesce("deletedAt", now())
      where "workspaceId" = ${scope.workspaceId}::uuid and starts_with("requestKey", ${prefix})`
    const made = await insertDesign(
      scope,
      example.design,
      keyed(key, { brief: example.design.brief, title: example.design.title }),
      tx,
    )
    if (made.fresh) {
      const held = await holdDesign(made.scope, tx)
      for (const { id, state, content, stale } of example.design.steps)
        await writeContent(held, { id, state, content, proposal: null, stale, moved: null }, { kind: 'example' })
    }
    return made.scope
  })
}

import * as z from 'zod'
import { type DesignScope, mintDesignScope, type WorkspaceScope } from '@/lib/auth/scope'
import type { Queryable } from '@/lib/db/queryable'
import { AppError } from '@/lib/errors'
import { type Facts, STEP_IDS } from '@/lib/facts/fact'
import { hashOf } from './canonical'
import { writeFacts } from './ledger-store'

export type NewDesign = { title: string; brief: string; asOf: string; archetype: string; facts: Facts }

const idSchema = z.object({ id: z.string(), requestHash: z.string().nullable(), fresh: z.boolean() })

/** Inserts a design with its seven empty steps; the same key and request again give the same design. */
export async function insertDesign(
  tx: Queryable,
  scope: WorkspaceScope,
  design: NewDesign,
  key: string | null,
): Promise<{ scope: DesignScope; fresh: boolean }> {
  const hash = key && hashOf({ brief: design.brief, title: design.title })
  const inserted = await tx.query(
    `insert into "Design" ("workspaceId", "title", "brief", "asOf", "archetype", "requestKey", "requestHash")
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict ("workspaceId", "requestKey") do update set "requestKey" = excluded."requestKey"
     returning "id", "requestHash", (xmax = 0) as "fresh"`,
    [scope.workspaceId, design.title, design.brief, design.asOf, design.archetype, key, hash],
  )
  const row = idSchema.parse(inserted.rows[0])
  if (!row.fresh && row.requestHash !== hash) {
    throw new AppError('unprocessable', 'This Idempotency-Key was used for another brief. Use a new one.')
  }
  const proven = await mintDesignScope(tx, scope, row.id)
  if (row.fresh) {
    await tx.query('insert into "Step" ("designId", "workspaceId", "key") select $1, $2, unnest($3::text[])', [
      row.id,
      scope.workspaceId,
      [...STEP_IDS],
    ])
    await writeFacts(tx, proven, {}, design.facts)
  }
  return { scope: proven, fresh: row.fresh }
}

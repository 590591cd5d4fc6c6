import * as z from 'zod'
import { type DesignScope, mintDesignScope, type WorkspaceScope } from '@/lib/auth/scope'
import { readBrief } from '@/lib/brief/read'
import { pool } from '@/lib/db/client'
import type { Queryable } from '@/lib/db/queryable'
import { AppError } from '@/lib/errors'
import { type Facts, STEP_IDS } from '@/lib/facts/fact'
import { factsFromReading } from '@/lib/facts/from-reading'
import { BRIEF_LIMIT_BYTES } from './bodies'
import { hashOf } from './canonical'
import { writeFacts } from './ledger-store'
import { writeContent } from './records'
import type { DesignContent } from './schema'
import { titleOf } from './title'
import { transaction } from './transaction'

type NewDesign = { title: string; brief: string; asOf: string; archetype: string; facts: Facts }

const idSchema = z.object({ id: z.string(), requestHash: z.string().nullable(), fresh: z.boolean() })

/** Refuses what is no brief, and says what to write. */
export function checkBrief(brief: string): void {
  if (Buffer.byteLength(brief) > BRIEF_LIMIT_BYTES) {
    throw new AppError(
      'too-large',
      'This brief is longer than 100 kB. Keep what decides the design; a page or two is plenty.',
    )
  }
  if (brief.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length < 2) {
    throw new AppError(
      'unprocessable',
      'Say in a sentence or two what the system should do, and for whom: for example who acts on its output, how often, and on what data.',
    )
  }
}

/** Inserts a design with its seven empty steps; the same key and request again give the same design. */
async function insertDesign(
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

/** A design from a brief: its facts are what the reader found, each with the words it was read from. */
export async function createDesign(
  scope: WorkspaceScope,
  brief: string,
  today: string,
  key: string | null,
): Promise<DesignScope> {
  checkBrief(brief)
  const reading = readBrief(brief)
  const archetype = reading.archetype.id
  const facts = factsFromReading([...reading.facts, ...reading.quantities], today)
  const design = { title: titleOf(brief, archetype), brief, asOf: today, archetype, facts }
  return (await transaction((tx) => insertDesign(tx, scope, design, key))).scope
}

/** Stores a whole design (a worked example, an import) as a new one of this workspace. */
export function storeDesign(scope: WorkspaceScope, content: DesignContent, key: string | null): Promise<DesignScope> {
  return transaction(async (tx) => {
    const { scope: proven, fresh } = await insertDesign(tx, scope, content, key)
    if (!fresh) return proven
    for (const step of content.steps) {
      if (!step.content) continue
      const state = step.state === 'drafting' || step.state === 'stale' ? 'drafted' : step.state
      await writeContent(tx, proven, { ...step, state, proposal: null })
    }
    return proven
  })
}

export async function renameDesign(scope: DesignScope, title: string): Promise<void> {
  await pool().query('update "Design" set "title" = $2, "updatedAt" = now() where "id" = $1', [scope.designId, title])
}

/** Takes a design out of sight, stops its runs and closes its links; the rows stay. */
export function deleteDesign(scope: DesignScope): Promise<void> {
  return transaction(async (tx) => {
    await tx.query('update "Design" set "deletedAt" = now() where "id" = $1 and "deletedAt" is null', [scope.designId])
    await tx.query(
      `update "Run" set "cancelRequested" = true where "designId" = $1 and "status" in ('queued', 'running', 'interrupted')`,
      [scope.designId],
    )
    await tx.query(
      `insert into "AuditEvent" ("workspaceId", "designId", "actor", "action") values ($1, $2, $3, 'design.delete')`,
      [scope.workspaceId, scope.designId, scope.actor.id],
    )
  })
}

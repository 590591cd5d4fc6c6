import * as z from 'zod'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { pool } from '@/lib/db/client'
import type { Queryable } from '@/lib/db/queryable'
import { AppError } from '@/lib/errors'
import { runErrorSchema, runStatusSchema } from './schema'

const runSchema = z.object({
  id: z.string(),
  designId: z.string(),
  step: z.string(),
  model: z.string(),
  status: runStatusSchema,
  error: runErrorSchema.nullable(),
  chain: z.boolean(),
  head: z.number(),
  attempt: z.number(),
})
export type RunRecord = z.infer<typeof runSchema>

/** A run of the caller's workspace; unknown, foreign and malformed ids are the same 404. */
export async function getRun(scope: WorkspaceScope, runId: string, on: Queryable = pool()): Promise<RunRecord> {
  const found = z.uuid().safeParse(runId).success
    ? await on.query(
        `select r."id", r."designId", r."step", r."model", r."status"::text as "status", r."error", r."chain", r."head"::int as "head", r."attempt"
         from "Run" r join "Design" d on d."id" = r."designId"
         where r."id" = $1 and r."workspaceId" = $2 and d."deletedAt" is null`,
        [runId, scope.workspaceId],
      )
    : { rows: [] }
  if (found.rows[0] === undefined) throw new AppError('not-found', 'There is no such run here.')
  return runSchema.parse(found.rows[0])
}

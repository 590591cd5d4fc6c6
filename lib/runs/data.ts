import * as z from 'zod'
import { type DesignScope, noSuchRun, type WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { runErrorSchema, runStatusSchema } from './schema'

const runSchema = z.object({
  id: z.string(),
  designId: z.string(),
  step: z.string(),
  model: z.string(),
  status: runStatusSchema,
  error: runErrorSchema.nullable(),
  chain: z.boolean(),
  head: z.coerce.number(),
  attempt: z.number(),
})
export type RunRecord = z.infer<typeof runSchema>

/** A run of the caller's workspace; unknown, foreign and malformed ids are the same 404. */
export async function getRun(scope: WorkspaceScope, runId: string, on: Tx = db()): Promise<RunRecord> {
  const run = z.uuid().safeParse(runId).success
    ? await on.run.findFirst({
        where: { id: runId, workspaceId: scope.workspaceId, design: { deletedAt: null } },
        select: {
          id: true,
          designId: true,
          step: true,
          model: true,
          status: true,
          error: true,
          chain: true,
          head: true,
          attempt: true,
        },
      })
    : null
  if (!run) throw noSuchRun()
  return runSchema.parse(run)
}

const stepRunSchema = runSchema
  .pick({ id: true, step: true, status: true, model: true, chain: true, error: true })
  .extend({ elapsedMs: z.number() })
/** The latest run of a step; `chain`: part of "draft all"; `elapsedMs`: since it was asked for, on the database's clock. */
export type StepRun = z.infer<typeof stepRunSchema>

/**
 * The latest run of each step that has had one. An active run is always the latest. In SQL, because Prisma would fetch
 * every run of the design and throw away all but seven.
 */
export async function listLatestRuns(scope: DesignScope, on: Tx = db()): Promise<StepRun[]> {
  const rows = await on.$queryRaw`
    select distinct on ("step") "id", "step", "status"::text as "status", "model", "chain", "error",
      (extract(epoch from coalesce("finishedAt", now()) - "createdAt") * 1000)::int as "elapsedMs"
    from "Run"
    where "designId" = ${scope.designId}::uuid and "workspaceId" = ${scope.workspaceId}::uuid
    order by "step", "createdAt" desc`
  return z.array(stepRunSchema).parse(rows)
}

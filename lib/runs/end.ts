import type { PrismaClient } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/queryable'
import { transaction } from '@/lib/db/transaction'
import { NOTIFY_CHANNEL } from './listener'
import type { Append, Appended } from './log-writer'
import type { RunError, RunStatus, Usage } from './schema'

export type End = {
  /** `interrupted`: waits for a click and then goes on from its checkpoint. */
  status: Extract<RunStatus, 'succeeded' | 'failed' | 'cancelled' | 'interrupted'>
  error: RunError | null
  usage: Usage | null
}

type Attempt = { id: string; attempt: number }

/**
 * Ends a run in one transaction: first the fence, which holds the run's row, appends what waited and sets the status;
 * then `within`, which stores the outcome. Either both are there afterwards or neither. After a lost answer it may
 * all run again.
 */
export const endRun = (
  on: PrismaClient,
  run: Attempt,
  batch: Append,
  end: End,
  within?: (tx: Tx) => Promise<void>,
): Promise<Appended> =>
  transaction(async (tx): Promise<Appended> => {
    if (await fence(tx, run, batch, end)) await within?.(tx)
    else if (!(await hasEnded(tx, run, end))) return { ok: false }
    return { ok: true, cancelRequested: false }
  }, on)

/** False where another attempt holds the run, or its log stands elsewhere: then nothing is written. */
async function fence(tx: Tx, run: Attempt, { head, payloads }: Append, end: End): Promise<boolean> {
  const rows = await tx.$executeRaw`
    with fence as (
      update "Run" set "head" = "head" + ${payloads.length}, "status" = case when ${end.status} = 'interrupted' and "cancelRequested" then 'cancelled' else ${end.status} end::"RunStatus",
        "error" = ${end.error && JSON.stringify(end.error)}::json, "usage" = ${end.usage && JSON.stringify(end.usage)}::json,
        "finishedAt" = case when ${end.status} = 'interrupted' then null else now() end, "leaseUntil" = null, "owner" = null
      where "id" = ${run.id}::uuid and "attempt" = ${run.attempt} and "status" = 'running' and "head" = ${head}
      returning "head"
    ), appended as (
      insert into "RunEvent" ("runId", "seq", "attempt", "payload")
      select ${run.id}::uuid, ${head}::bigint + e.ord, ${run.attempt}::int, e.p
      from fence, json_array_elements(${`[${payloads.join(',')}]`}::json) with ordinality e(p, ord)
    )
    select pg_notify(${NOTIFY_CHANNEL}, ${`${run.id}:end`}) from fence`
  return rows === 1
}

/** Ended by this very attempt: the commit went through and only its answer was lost. */
async function hasEnded(tx: Tx, run: Attempt, end: End): Promise<boolean> {
  const now = await tx.run.findUnique({ where: { id: run.id }, select: { attempt: true, status: true } })
  const isCancelled = end.status === 'interrupted' && now?.status === 'cancelled'
  return now?.attempt === run.attempt && (now.status === end.status || isCancelled)
}

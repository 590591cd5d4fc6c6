import * as z from 'zod'
import type { Queryable } from '@/lib/db/queryable'
import { NOTIFY_CHANNEL } from './listener'
import { type ClaimedRun, claimedRunSchema, type RunError } from './schema'

export type NewRun = {
  workspaceId: string
  designId: string
  step: string
  model: string
  /** What the agent gets; stored, so that a resumed attempt gets the very same. */
  input: unknown
  /** `resume`: goes on by itself after a crash; `mark`: becomes `interrupted` and waits for a click (paid models). */
  onCrash: 'resume' | 'mark'
  /** Part of "draft all": the next step's run is queued when this one succeeds. */
  chain: boolean
  idempotencyKey: string | null
  requestHash: string | null
}

/** `key-taken`: the same key came with another body. */
export type Queued =
  | { kind: 'queued' | 'existing'; runId: string }
  | { kind: 'active'; runId: string }
  | { kind: 'key-taken' }

const INSERT = `
  with added as (
    insert into "Run" ("id", "workspaceId", "designId", "step", "model", "input", "onCrash", "chain", "idempotencyKey", "requestHash")
    values (gen_random_uuid(), $1, $2, $3, $4, $5::json, $6, $7, $8, $9)
    on conflict do nothing returning "id"
  )
  select "id", pg_notify('${NOTIFY_CHANNEL}', "id"::text || ':wake') from added`

const HOLDER = `
  select "id", "requestHash", "idempotencyKey" is not distinct from $3 and $3::text is not null as "sameKey" from "Run"
  where "designId" = $1 and (("step" = $2 and "status" in ('queued', 'running', 'interrupted')) or "idempotencyKey" = $3)
  order by 3 desc limit 1`

const idSchema = z.object({ id: z.string() })
const holderSchema = z.object({ id: z.string(), requestHash: z.string().nullable(), sameKey: z.boolean() })

/**
 * Queues a run. One key makes one run however often it is sent, and a step has one active run; both are unique
 * indexes, so that any number of instances may be asked at once.
 */
export async function insertRun(client: Queryable, run: NewRun): Promise<Queued> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const added = await client.query(INSERT, [
      run.workspaceId,
      run.designId,
      run.step,
      run.model,
      JSON.stringify(run.input),
      run.onCrash,
      run.chain,
      run.idempotencyKey,
      run.requestHash,
    ])
    if (added.rows[0]) return { kind: 'queued', runId: idSchema.parse(added.rows[0]).id }
    const held = await client.query(HOLDER, [run.designId, run.step, run.idempotencyKey])
    // Nothing there: the run in the way ended between the two statements.
    if (!held.rows[0]) continue
    const holder = holderSchema.parse(held.rows[0])
    if (!holder.sameKey) return { kind: 'active', runId: holder.id }
    return holder.requestHash === run.requestHash ? { kind: 'existing', runId: holder.id } : { kind: 'key-taken' }
  }
  throw new Error('a run of this step kept ending while another was queued')
}

const CLAIM = `
  update "Run" set "status" = 'running', "attempt" = "attempt" + 1, "owner" = $1,
    "leaseUntil" = now() + make_interval(secs => $2), "startedAt" = coalesce("startedAt", now())
  where "id" = (
    select "id" from "Run"
    where ($3::uuid is null or "id" = $3) and (
      "status" = 'queued' or ("status" = 'running' and "leaseUntil" < now() and "onCrash" = 'resume' and not "cancelRequested")
    )
    order by "createdAt" for update skip locked limit 1
  )
  returning "id", "workspaceId", "designId", "step", "model", "attempt", "input", "chain", "head"::int as "head",
    "checkpointSeq"::int as "checkpointSeq", coalesce("checkpoint", '[]'::json) as "checkpoint"`

/** Takes the lease of the oldest waiting or orphaned run (or of `runId`); the database's clock decides. */
export async function claimRun(
  pool: Queryable,
  owner: string,
  leaseSeconds: number,
  runId: string | null,
): Promise<ClaimedRun | undefined> {
  const result = await pool.query({ name: 'run-claim', text: CLAIM, values: [owner, leaseSeconds, runId] })
  return result.rows[0] === undefined ? undefined : claimedRunSchema.parse(result.rows[0])
}

/** A run that has brought down its process this often is not given to another one. */
const MAX_ATTEMPTS = 20
const GAVE_UP: RunError = { code: 'gave-up', message: 'This run stopped unexpectedly too often. Start it again.' }

/** Orphans that must not go on by themselves: paid ones wait for a click, those asked to stop are stopped. */
export async function settleOrphans(pool: Queryable): Promise<void> {
  await pool.query({
    name: 'run-orphans',
    text: `
      with orphan as (
        update "Run" set "status" = (case when "cancelRequested" then 'cancelled' when "attempt" >= $1 then 'failed' else 'interrupted' end)::"RunStatus",
          "finishedAt" = case when "cancelRequested" or "attempt" >= $1 then now() end,
          "error" = case when "attempt" >= $1 then $2::json end, "owner" = null, "leaseUntil" = null
        where "status" = 'running' and "leaseUntil" < now() and ("cancelRequested" or "onCrash" = 'mark' or "attempt" >= $1)
        returning "id"
      )
      select pg_notify('${NOTIFY_CHANNEL}', "id"::text || ':end') from orphan`,
    values: [MAX_ATTEMPTS, JSON.stringify(GAVE_UP)],
  })
}

/**
 * Asks a run to stop: at once where nobody runs it, else its owner is told. A run of "draft all" that has just
 * succeeded passes the wish on to the run that followed it.
 */
export async function cancelRun(pool: Queryable, runId: string): Promise<void> {
  await pool.query(
    `with target as (
       select r."id" from "Run" a join "Run" r on r."id" = a."id" or (a."chain" and r."chain" and r."designId" = a."designId")
       where a."id" = $1 and r."status" in ('queued', 'running', 'interrupted')
     ), stopped as (
       update "Run" set "cancelRequested" = true,
         "status" = case when "status" = 'running' then 'running'::"RunStatus" else 'cancelled'::"RunStatus" end,
         "finishedAt" = case when "status" = 'running' then null else now() end
       where "id" in (select "id" from target) returning "id", "status"
     )
     select pg_notify('${NOTIFY_CHANNEL}', "id"::text || case when "status" = 'running' then ':cancel' else ':end' end) from stopped`,
    [runId],
  )
}

/** Puts an interrupted run back in the queue; false where it is not interrupted. */
export async function resumeRun(pool: Queryable, runId: string): Promise<boolean> {
  const result = await pool.query(
    `with back as (update "Run" set "status" = 'queued' where "id" = $1 and "status" = 'interrupted' returning "id")
     select pg_notify('${NOTIFY_CHANNEL}', "id"::text || ':wake') from back`,
    [runId],
  )
  return result.rowCount === 1
}

/** Gives the leases of this process back, so that another instance goes on at once (SIGTERM). */
export async function handOver(pool: Queryable, owner: string, runIds: readonly string[]): Promise<void> {
  await pool.query(
    `with given as (
       update "Run" set "owner" = null, "leaseUntil" = null,
         "status" = case when "onCrash" = 'resume' then 'queued' else 'interrupted' end::"RunStatus"
       where "id" = any($1::uuid[]) and "owner" = $2 and "status" = 'running' returning "id", "status"
     )
     select pg_notify('${NOTIFY_CHANNEL}', "id"::text || case when "status" = 'queued' then ':wake' else ':end' end) from given`,
    [[...runIds], owner],
  )
}

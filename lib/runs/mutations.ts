import * as z from 'zod'
import type { DesignScope, WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { json } from '@/lib/db/json'
import type { Queryable, Tx } from '@/lib/db/queryable'
import { requestDevice } from '@/lib/http/page'
import { NOTIFY_CHANNEL } from './listener'
import { ACTIVE_STATUSES, type ClaimedRun, claimedRunSchema, type RunError } from './schema'

export type NewRun = {
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

const addedSchema = z.array(z.object({ id: z.string() })).max(1)

/**
 * Queues a run. One key makes one run however often it is sent, and a step has one active run; both are unique
 * indexes, so that any number of instances may be asked at once.
 */
export async function insertRun(scope: DesignScope, run: NewRun, on: Tx): Promise<Queued> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const [added] = addedSchema.parse(await insert(scope, run, on))
    if (added) return { kind: 'queued', runId: added.id }
    const holder = await holderOf(scope, run, on)
    // Nothing there: the run in the way ended between the two statements.
    if (!holder) continue
    if (!holder.sameKey) return { kind: 'active', runId: holder.id }
    return holder.requestHash === run.requestHash ? { kind: 'existing', runId: holder.id } : { kind: 'key-taken' }
  }
  throw new Error('a run of this step kept ending while another was queued')
}

/**
 * One statement adds the run, unless an index is in the way, and tells the engines: a failed insert would end `on`. What
 * follows in "draft all" was asked for in the browser that its first run came from.
 */
const insert = ({ workspaceId, designId, actor }: DesignScope, run: NewRun, on: Tx): Promise<unknown> =>
  on.$queryRaw`
    with added as (
      insert into "Run" ("workspaceId", "designId", "userId", "step", "model", "input", "onCrash", "chain", "idempotencyKey", "requestHash", "device")
      values (${workspaceId}::uuid, ${designId}::uuid, ${actor.id}, ${run.step}, ${run.model}, ${JSON.stringify(run.input)}::json,
        ${run.onCrash}, ${run.chain}, ${run.idempotencyKey}, ${run.requestHash},
        coalesce(${requestDevice() ?? null}::uuid, (
          select r."device" from "Run" r where ${run.chain} and r."chain" and r."designId" = ${designId}::uuid
          order by r."createdAt" desc limit 1)))
      on conflict do nothing returning "id"
    )
    select "id", pg_notify(${NOTIFY_CHANNEL}, "id"::text || ':wake')::text from added`

type Holder = { id: string; requestHash: string | null; sameKey: boolean }

/** The run in the way: the one with the same key, else the active one of the step. */
async function holderOf(
  { workspaceId, designId }: DesignScope,
  { step, idempotencyKey }: NewRun,
  on: Tx,
): Promise<Holder | undefined> {
  const active = { step, status: { in: ACTIVE_STATUSES } }
  const found = await on.run.findMany({
    where: { workspaceId, designId, OR: idempotencyKey === null ? [active] : [active, { idempotencyKey }] },
    select: { id: true, requestHash: true, idempotencyKey: true },
  })
  const holders = found.map(({ idempotencyKey: key, ...run }) => ({
    ...run,
    sameKey: key !== null && key === idempotencyKey,
  }))
  return holders.find(({ sameKey }) => sameKey) ?? holders[0]
}

/** Puts an interrupted run back in the queue; undefined where it is not interrupted. */
export async function requeueRun(
  scope: WorkspaceScope,
  runId: string,
  on: Tx = db(),
): Promise<{ model: string; input: unknown } | undefined> {
  const [run] = await on.run.updateManyAndReturn({
    where: { id: runId, workspaceId: scope.workspaceId, status: 'interrupted' },
    // Who goes on with it is who pays from here on.
    data: { status: 'queued', userId: scope.actor.id, device: requestDevice() ?? null },
    select: { model: true, input: true },
  })
  // Whoever misses this finds the run in the queue within a second.
  if (run) await on.$executeRaw`select pg_notify(${NOTIFY_CHANNEL}, ${`${runId}:wake`})`
  return run
}

/** A run that was just queued and must wait for a click: why, it says itself. */
export async function holdQueued(
  { workspaceId, designId }: DesignScope,
  step: string,
  error: RunError,
  tx: Tx,
): Promise<void> {
  await tx.run.updateMany({
    where: { workspaceId, designId, step, status: 'queued' },
    data: { status: 'interrupted', error: json(error) },
  })
}

/** Gives up an interrupted run of a step for another one, in that one's transaction; nothing where it is not interrupted. */
export async function giveUpRun(
  { workspaceId, designId }: DesignScope,
  step: string,
  runId: string,
  tx: Tx,
): Promise<void> {
  await tx.$executeRaw`
    with given as (
      update "Run" set "cancelRequested" = true, "status" = 'cancelled', "finishedAt" = now()
      where "id" = ${runId}::uuid and "designId" = ${designId}::uuid and "workspaceId" = ${workspaceId}::uuid
        and "step" = ${step} and "status" = 'interrupted'
      returning "id"
    )
    select pg_notify(${NOTIFY_CHANNEL}, "id"::text || ':end') from given`
}

/** Stops all of a design's runs, at once those that nobody works on; their owners are told of the others. */
export async function cancelRunsOf({ workspaceId, designId }: DesignScope, tx: Tx): Promise<void> {
  await tx.$executeRaw`
    with stopped as (
      update "Run" set "cancelRequested" = true,
        "status" = case when "status" = 'running' then 'running'::"RunStatus" else 'cancelled'::"RunStatus" end,
        "finishedAt" = case when "status" = 'running' then null else now() end
      where "designId" = ${designId}::uuid and "workspaceId" = ${workspaceId}::uuid
        and "status" in ('queued', 'running', 'interrupted')
      returning "id", "status"
    )
    select pg_notify(${NOTIFY_CHANNEL}, "id"::text || case when "status" = 'running' then ':cancel' else ':end' end)
    from stopped`
}

// From here on the leases of the run engine, on pg itself: condition, change and notice are one statement each, and
// they share their connections with the log (docs/decisions, record 11).

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
  returning "id", "workspaceId", "designId", "userId", "step", "model", "attempt", "input", "chain", "head"::int as "head",
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

const CANCEL = `
  with target as (
    select r."id" from "Run" a join "Run" r on r."id" = a."id" or (a."chain" and r."chain" and r."designId" = a."designId")
    where a."id" = $1 and r."status" in ('queued', 'running', 'interrupted') and not r."cancelRequested"
  ), stopped as (
    update "Run" set "cancelRequested" = true,
      "status" = case when "status" = 'running' then 'running'::"RunStatus" else 'cancelled'::"RunStatus" end,
      "finishedAt" = case when "status" = 'running' then null else now() end
    where "id" in (select "id" from target) and "status" in ('queued', 'running', 'interrupted') returning "id", "status"
  )
  select (select count(*) from target)::int as "seen", (
    select count(pg_notify('${NOTIFY_CHANNEL}', "id"::text || case when "status" = 'running' then ':cancel' else ':end' end))
    from stopped) as "told"`

const cancelledSchema = z.object({ seen: z.number() })

/**
 * Asks a run to stop: at once where nobody runs it, else its owner is told. A run of "draft all" that has just
 * succeeded passes the wish on to the run that followed it. Asked again until nothing is seen to stop: a run that was
 * ending meanwhile keeps its end, and has queued the next one out of sight of the first statement.
 */
export async function cancelRun(pool: Queryable, runId: string): Promise<void> {
  for (let seen = 1; seen > 0; ) {
    const result = await pool.query(CANCEL, [runId])
    seen = cancelledSchema.parse(result.rows[0]).seen
  }
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

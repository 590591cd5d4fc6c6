import type { Pool } from 'pg'
import * as z from 'zod'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { type End, endRun } from './end'
import type { Append, Appended, LogStore } from './log-writer'
import { NOTIFY_CHANNEL } from './listener'

/**
 * Fences on attempt and head, appends, renews the lease on the database's clock and notifies: one round trip.
 * Elements of `json` keep their very bytes; as one text they cost less than an array of escaped ones.
 */
const APPEND = `
  with fence as (
    update "Run" set "head" = "head" + $4,
      "leaseUntil" = now() + make_interval(secs => $5),
      "checkpoint" = coalesce($6::json, "checkpoint"),
      "checkpointSeq" = case when $6::text is null then "checkpointSeq" else "head" + $4 end
    where "id" = $1 and "attempt" = $2 and "status" = 'running' and "head" = $3
    returning "head", "cancelRequested"
  ), appended as (
    insert into "RunEvent" ("runId", "seq", "attempt", "payload")
    select $1, $3 + e.ord, $2, e.p from fence, json_array_elements($7::json) with ordinality e(p, ord)
  )
  select "cancelRequested", case when $4 > 0 then pg_notify('${NOTIFY_CHANNEL}', $1::text || ':' || "head") end
  from fence`

const stateSchema = z.object({
  head: z.coerce.number(),
  attempt: z.number(),
  status: z.string(),
  cancelRequested: z.boolean(),
})

const cancelSchema = z.object({ cancelRequested: z.boolean() })

/** The log of one attempt in Postgres. */
export class PgLogStore implements LogStore {
  private readonly pool: Pool
  private readonly runId: string
  private readonly attempt: number
  private readonly leaseSeconds: number

  constructor(pool: Pool, run: { id: string; attempt: number }, leaseSeconds: number) {
    this.pool = pool
    this.runId = run.id
    this.attempt = run.attempt
    this.leaseSeconds = leaseSeconds
  }

  async append({ head, payloads, checkpoint }: Append): Promise<Appended> {
    const values = [
      this.runId,
      this.attempt,
      head,
      payloads.length,
      this.leaseSeconds,
      checkpoint,
      `[${payloads.join(',')}]`,
    ]
    const result = await this.pool.query({ name: 'run-append', text: APPEND, values })
    if (result.rowCount) return { ok: true, cancelRequested: cancelSchema.parse(result.rows[0]).cancelRequested }
    const now = await this.state()
    const stored = now?.attempt === this.attempt && now.status === 'running' && now.head === head + payloads.length
    return now && stored ? { ok: true, cancelRequested: now.cancelRequested } : { ok: false }
  }

  /** Ends the run; `within` stores the outcome in the same transaction and may be run again after a lost answer. */
  end(batch: Append, end: End, within?: (tx: Tx) => Promise<void>): Promise<Appended> {
    return endRun(db(this.pool), { id: this.runId, attempt: this.attempt }, batch, end, within)
  }

  private async state(): Promise<z.infer<typeof stateSchema> | undefined> {
    const result = await this.pool.query(
      'select "head", "attempt", "status"::text as "status", "cancelRequested" from "Run" where "id" = $1',
      [this.runId],
    )
    return result.rows[0] === undefined ? undefined : stateSchema.parse(result.rows[0])
  }
}

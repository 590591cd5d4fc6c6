import * as z from 'zod'
import type { Queryable } from '@/lib/db/queryable'
import { isEnded, runErrorSchema, type RunStatus, runStatusSchema } from './schema'
import { sseEnd, sseEvent } from './sse'

const ROWS = 500

/**
 * Status and events in one statement: one snapshot, so a terminal status never hides an event before it. With a
 * workspace (`$3`) only what its people may see.
 */
const READ = `
  select r."status"::text as "status", r."head"::int as "head", r."error", e."seq"::int as "seq", e."payload"::text as "payload"
  from "Run" r left join lateral (
    select "seq", "payload" from "RunEvent" where "runId" = r."id" and "seq" > $2 order by "seq" limit ${ROWS}
  ) e on true
  where r."id" = $1 and ($3::uuid is null or r."workspaceId" = $3
    and exists (select from "Design" d where d."id" = r."designId" and d."deletedAt" is null))
  order by e."seq"`

const rowsSchema = z.array(
  z.object({
    status: runStatusSchema,
    head: z.number(),
    error: runErrorSchema.nullable(),
    seq: z.number().nullable(),
    payload: z.string().nullable(),
  }),
)
const idSchema = z.uuid()

/** `done`: nothing more will come, and `bytes` says so at their end. */
export type Page = { status: RunStatus; head: number; bytes: string; last: number; done: boolean }

/** Events after sequence `after`; undefined where there is no such run (in the workspace). */
export async function readPage(
  pool: Queryable,
  runId: string,
  after: number,
  workspaceId: string | null = null,
): Promise<Page | undefined> {
  if (!idSchema.safeParse(runId).success) return undefined
  const result = await pool.query({ name: 'run-follow', text: READ, values: [runId, after, workspaceId] })
  const rows = rowsSchema.parse(result.rows)
  const first = rows[0]
  if (!first) return undefined
  const { status, error, head } = first
  const events = rows.map((row) => (row.seq === null || row.payload === null ? '' : sseEvent(row.seq, row.payload)))
  const last = rows.at(-1)?.seq ?? after
  const done = last >= head && (isEnded(status) || status === 'interrupted')
  return { status, head, bytes: events.join('') + (done ? sseEnd(status, error) : ''), last, done }
}

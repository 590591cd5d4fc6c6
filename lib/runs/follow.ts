import * as z from 'zod'
import type { Queryable } from '@/lib/db/queryable'
import type { RunBus, Signal } from './bus'
import { isTransient } from './faults'
import { isEnded, type RunError, type RunStatus, runErrorSchema, runStatusSchema } from './schema'
import { encode, SSE_KEEP_ALIVE, SSE_RETRY, sseEnd, sseEvent } from './sse'

const POLL_MS = 1000
const KEEP_ALIVE_MS = 10_000
const ROWS = 500

/** Status and events in one statement: one snapshot, so a terminal status never hides an event before it. */
const READ = `
  select r."status"::text as "status", r."head"::int as "head", r."error", e."seq"::int as "seq", e."payload"::text as "payload"
  from "Run" r left join lateral (
    select "seq", "payload" from "RunEvent" where "runId" = r."id" and "seq" > $2 order by "seq" limit ${ROWS}
  ) e on true
  where r."id" = $1 order by e."seq"`

const rowSchema = z.object({
  status: runStatusSchema,
  head: z.number(),
  error: runErrorSchema.nullable(),
  seq: z.number().nullable(),
  payload: z.string().nullable(),
})

type Page = { status: RunStatus; error: RunError | null; head: number; bytes: string; last: number }

async function read(pool: Queryable, runId: string, after: number): Promise<Page | undefined> {
  const result = await pool.query({ name: 'run-follow', text: READ, values: [runId, after] })
  const rows = z.array(rowSchema).parse(result.rows)
  const first = rows[0]
  if (!first) return undefined
  const bytes = rows
    .map((row) => (row.seq === null || row.payload === null ? '' : sseEvent(row.seq, row.payload)))
    .join('')
  return { status: first.status, error: first.error, head: first.head, bytes, last: rows.at(-1)?.seq ?? after }
}

export type FollowOptions = { pool: Queryable; bus: RunBus; runId: string; after: number; signal: AbortSignal }

/**
 * Server-sent events of a run from sequence `after` on: what is stored, then what comes, then `event: end`.
 * Filled by pull: a slow reader holds one page in memory, and what it misses is read from the table again.
 */
export function follow({ pool, bus, runId, after, signal }: FollowOptions): ReadableStream<Uint8Array> {
  let position = after
  let missed = true
  let idle = 0
  let wake: ((signal?: Signal) => void) | undefined
  const off = bus.on(runId, (news) => {
    if (wake) wake(news)
    else missed = true
  })
  const gone = new AbortController()
  const leave = () => {
    gone.abort()
    off()
    signal.removeEventListener('abort', leave)
    wake?.()
  }
  signal.addEventListener('abort', leave, { once: true })

  /** Resolves with the news, or with undefined after a second. */
  const news = () =>
    new Promise<Signal | undefined>((resolve) => {
      const timer = setTimeout(() => wake?.(), POLL_MS)
      wake = (received) => {
        clearTimeout(timer)
        wake = undefined
        resolve(received)
      }
    })

  /** The next bytes, and whether they are the last. */
  async function next(): Promise<{ bytes: string; end: boolean }> {
    while (!gone.signal.aborted && !signal.aborted) {
      if (missed) {
        missed = false
        const page = await read(pool, runId, position).catch((error: unknown) => {
          if (!isTransient(error)) throw error
          missed = true
          return 'away' as const
        })
        if (page === undefined)
          return { bytes: sseEnd('failed', { code: 'not-found', message: 'This run is gone.' }), end: true }
        if (page !== 'away') {
          position = page.last
          if (page.bytes) {
            missed = page.head > position || page.status !== 'running'
            return { bytes: page.bytes, end: false }
          }
          if (isEnded(page.status) || page.status === 'interrupted')
            return { bytes: sseEnd(page.status, page.error), end: true }
        }
      }
      const received = await news()
      if (received?.bytes !== undefined && received.from === position) {
        position = received.head
        return { bytes: received.bytes, end: false }
      }
      if (received === undefined || received.head > position) missed = true
      if (received === undefined && (idle += POLL_MS) >= KEEP_ALIVE_MS) {
        idle = 0
        return { bytes: SSE_KEEP_ALIVE, end: false }
      }
    }
    return { bytes: '', end: true }
  }

  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(encode(SSE_RETRY)),
      async pull(controller) {
        const { bytes, end } = await next()
        if (bytes) controller.enqueue(encode(bytes))
        if (!end) return
        const left = gone.signal.aborted
        leave()
        if (!left) controller.close()
      },
      cancel: leave,
    },
    { highWaterMark: 0 },
  )
}

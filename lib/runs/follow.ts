import type { WorkspaceScope } from '@/lib/auth/scope'
import type { Queryable } from '@/lib/db/queryable'
import type { RunBus, Signal } from './bus'
import { AppError } from '@/lib/errors'
import { isTransient } from './faults'
import { type Page, readPage } from './log-page'
import { pulledEvents, SSE_KEEP_ALIVE, sseEnd } from './sse'

const POLL_MS = 1000
const KEEP_ALIVE_MS = 10_000

export type FollowOptions = {
  pool: Queryable
  bus: RunBus
  runId: string
  after: number
  signal: AbortSignal
  /** What is stored, and no waiting for more. */
  once?: boolean
}

/** `follow` for whoever asks: the first read looks for access as well. Unknown and foreign runs are the same 404. */
export async function followOwn(scope: WorkspaceScope, options: FollowOptions): Promise<ReadableStream<Uint8Array>> {
  const { pool, runId, after } = options
  const first = readPage(pool, runId, after, scope.workspaceId)
  // Made before the answer is there: what comes in between is not missed.
  const stream = follow({ ...options, first })
  try {
    if ((await first) === undefined) throw new AppError('not-found', 'There is no such run here.')
    return stream
  } catch (error) {
    await stream.cancel()
    throw error
  }
}

/**
 * Server-sent events of a run from sequence `after` on: what is stored, then what comes, then `event: end`.
 * Filled by pull: a slow reader holds one page in memory, and what it misses is read from the table again.
 */
export function follow({
  pool,
  bus,
  runId,
  after,
  signal,
  once = false,
  first,
}: FollowOptions & { first?: Promise<Page | undefined> }): ReadableStream<Uint8Array> {
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
  async function next(isFirst: boolean): Promise<{ bytes: string; end: boolean }> {
    while (!gone.signal.aborted && !signal.aborted) {
      if (missed) {
        missed = false
        const reading = first ?? readPage(pool, runId, position)
        first = undefined
        const page = await reading.catch((error: unknown) => {
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
            return { bytes: page.bytes, end: page.done }
          }
        }
      }
      if (once && !missed) return { bytes: '', end: true }
      // Nothing yet: the client learns at least that the stream stands.
      if (isFirst) return { bytes: '', end: false }
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

  return pulledEvents(next, leave)
}

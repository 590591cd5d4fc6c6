import { readEvents, type ServerEvent } from '@/components/shell/event-stream'
import { isRecord } from '@/components/shell/request'
import { inTurn, type Turn } from '@/components/shell/turns'

export type EndStatus = 'succeeded' | 'failed' | 'cancelled' | 'interrupted'
export type RunEnd = { status: EndStatus; message: string | null }

export type RunListener = {
  onChunk: (seq: number, chunk: Record<string, unknown>) => void
  onEnd: (end: RunEnd) => void
  /** False while the connection is lost and being made again. */
  onConnection: (alive: boolean) => void
}

const FIRST_WAIT_MS = 300
const LONGEST_WAIT_MS = 5000
/** Between two questions of a page that has no connection of its own. */
const ASK_MS = 1200

const ENDS = ['succeeded', 'failed', 'cancelled', 'interrupted'] as const satisfies EndStatus[]

function toEnd(data: unknown): RunEnd {
  const status = isRecord(data) ? ENDS.find((end) => end === data['status']) : undefined
  const error = isRecord(data) ? data['error'] : null
  const message = isRecord(error) && typeof error['message'] === 'string' ? error['message'] : null
  return { status: status ?? 'failed', message }
}

/** Hands one event on; true where the run said that it is over. */
function take({ event, id, data }: ServerEvent, listener: RunListener, seen: { seq: number }): boolean {
  if (event === 'end') {
    listener.onEnd(toEnd(data))
    return true
  }
  if (id !== null && isRecord(data)) {
    seen.seq = Math.max(seen.seq, id)
    listener.onChunk(id, data)
  }
  return false
}

type Outcome = 'over' | 'told' | 'yielded' | 'lost'

/** One connection. `told`: that was all for now. `yielded`: the place was given up. */
async function connect(runId: string, listener: RunListener, seen: { seq: number }, turn: Turn): Promise<Outcome> {
  try {
    const response = await fetch(`/api/runs/${runId}/stream${turn.stays ? '' : '?once'}`, {
      headers: seen.seq > 0 ? { 'last-event-id': String(seen.seq) } : {},
      cache: 'no-store',
      signal: turn.signal,
    })
    if (response.status === 404) {
      listener.onEnd({ status: 'failed', message: 'This run is gone.' })
      return 'over'
    }
    if (!response.ok || !response.body) return 'lost'
    listener.onConnection(true)
    if (await readEvents(response.body, (event) => take(event, listener, seen))) return 'over'
    return turn.stays ? 'lost' : 'told'
  } catch (error) {
    if (error instanceof SyntaxError) {
      listener.onEnd({ status: 'failed', message: 'The stream could not be read.' })
      return 'over'
    }
    // Any other break of the connection is the same to us: wait a little and go on from where we were.
    return turn.stays && turn.signal.aborted ? 'yielded' : 'lost'
  }
}

/** Replays a run and follows it; a lost connection is made again from the last event that arrived. */
export async function followRun(runId: string, listener: RunListener, signal: AbortSignal): Promise<void> {
  const seen = { seq: 0 }
  let wait = FIRST_WAIT_MS
  while (!signal.aborted) {
    const before = seen.seq
    const outcome = await inTurn('run', signal, (turn) => connect(runId, listener, seen, turn)).catch(
      () => 'lost' as const,
    )
    if (outcome === 'over' || signal.aborted) return
    if (outcome === 'yielded') continue
    if (outcome === 'lost') listener.onConnection(false)
    wait = outcome === 'told' ? ASK_MS : seen.seq > before ? FIRST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS)
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

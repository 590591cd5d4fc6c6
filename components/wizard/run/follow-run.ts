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

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const ENDS = ['succeeded', 'failed', 'cancelled', 'interrupted'] as const satisfies EndStatus[]

function toEnd(data: unknown): RunEnd {
  const status = isRecord(data) ? ENDS.find((end) => end === data['status']) : undefined
  const error = isRecord(data) ? data['error'] : null
  const message = isRecord(error) && typeof error['message'] === 'string' ? error['message'] : null
  return { status: status ?? 'failed', message }
}

/** Reads one response to its end. Returns true where the run said that it is over. */
async function readAll(
  body: ReadableStream<Uint8Array>,
  listener: RunListener,
  seen: { seq: number },
): Promise<boolean> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return false
      rest += decoder.decode(value, { stream: true })
      const frames = rest.split('\n\n')
      rest = frames.pop() ?? ''
      for (const frame of frames) if (readFrame(frame, listener, seen)) return true
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function readFrame(frame: string, listener: RunListener, seen: { seq: number }): boolean {
  let event = 'message'
  let id: number | null = null
  const data: string[] = []
  for (const line of frame.split('\n')) {
    if (line.startsWith('data:')) data.push(line.slice(5).trimStart())
    else if (line.startsWith('event:')) event = line.slice(6).trim()
    else if (line.startsWith('id:')) id = Number(line.slice(3))
  }
  if (data.length === 0) return false
  const payload: unknown = JSON.parse(data.join('\n'))
  if (event === 'end') {
    listener.onEnd(toEnd(payload))
    return true
  }
  if (id !== null && Number.isFinite(id) && isRecord(payload)) {
    seen.seq = Math.max(seen.seq, id)
    listener.onChunk(id, payload)
  }
  return false
}

/** Replays a run and follows it; a lost connection is made again from the last event that arrived. */
export async function followRun(runId: string, listener: RunListener, signal: AbortSignal): Promise<void> {
  const seen = { seq: 0 }
  let wait = FIRST_WAIT_MS
  while (!signal.aborted) {
    const before = seen.seq
    try {
      const response = await fetch(`/api/runs/${runId}/stream`, {
        headers: seen.seq > 0 ? { 'last-event-id': String(seen.seq) } : {},
        cache: 'no-store',
        signal,
      })
      if (response.status === 404) return listener.onEnd({ status: 'failed', message: 'This run is gone.' })
      if (response.ok && response.body) {
        listener.onConnection(true)
        if (await readAll(response.body, listener, seen)) return
      }
    } catch (error) {
      // Any break of the connection is the same to us: wait a little and go on from where we were.
      if (signal.aborted) return
      if (error instanceof SyntaxError)
        return listener.onEnd({ status: 'failed', message: 'The stream could not be read.' })
    }
    listener.onConnection(false)
    wait = seen.seq > before ? FIRST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS)
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

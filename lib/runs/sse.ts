import type { RunError, RunStatus } from './schema'

const encoder = new TextEncoder()

export const encode = (text: string): Uint8Array => encoder.encode(text)

export const sseEvent = (seq: number, payload: string): string => `id: ${seq}\ndata: ${payload}\n\n`

/** The last frame of a stream; the client closes on it and does not reconnect. */
export const sseEnd = (status: RunStatus, error: RunError | null): string =>
  `event: end\ndata: ${JSON.stringify({ status, error })}\n\n`

/** Of the answer that is a stream: nobody on the way may keep or join its parts. */
export const SSE_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
}

export const SSE_RETRY = 'retry: 500\n\n'
export const SSE_KEEP_ALIVE = ': ka\n\n'

/** `Last-Event-ID` or `?after=`; anything that is not a whole number means "from the beginning". */
export function parseAfter(lastEventId: string | null, query: string | null): number {
  const text = lastEventId ?? query ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : 0
}

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

/** What is sent next: nothing, or some events; `end`: and no more after it. `isFirst`: nothing was sent before. */
export type NextBytes = (isFirst: boolean) => Promise<{ readonly bytes: string; readonly end: boolean }>

/** An answer of server-sent events that are made as its reader takes them: a slow one has nothing queue up. */
export function pulledEvents(next: NextBytes, leave: () => void): ReadableStream<Uint8Array> {
  let [isFirst, isLeft] = [true, false]
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { bytes, end } = await next(isFirst)
        if (isLeft) return
        // One chunk with the first events: each is a write to the socket of its own.
        const chunk = isFirst ? SSE_RETRY + bytes : bytes
        isFirst = false
        if (chunk) controller.enqueue(encode(chunk))
        if (!end) return
        leave()
        controller.close()
      },
      cancel() {
        isLeft = true
        leave()
      },
    },
    { highWaterMark: 0 },
  )
}

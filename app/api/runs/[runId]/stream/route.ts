import { engine } from '@/agents/engine'
import { requireScope } from '@/lib/auth/session'
import { handle } from '@/lib/http/handle'
import { parseAfter } from '@/lib/runs/sse'

type Context = { params: Promise<{ runId: string }> }

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
}

/** Server-sent events of a run: what is stored after `Last-Event-ID` (or `?after=`), then what comes. */
export const GET = handle<Context>(async (request, { params }) => {
  const { runId } = await params
  const after = parseAfter(request.headers.get('last-event-id'), new URL(request.url).searchParams.get('after'))
  const stream = await engine().followOwn(await requireScope(), runId, after, request.signal)
  return new Response(stream, { headers: HEADERS })
})

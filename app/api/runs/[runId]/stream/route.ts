import { engine } from '@/agents/engine'
import { findUser, requireRun } from '@/lib/auth/session'
import { whileAllowed } from '@/lib/auth/while-allowed'
import { handle } from '@/lib/http/handle'
import { parseAfter, SSE_HEADERS } from '@/lib/runs/sse'

type Context = { params: Promise<{ runId: string }> }

/** Server-sent events of a run: what is stored after `Last-Event-ID` (or `?after=`), then what comes; with `?once` only what is stored. */
export const GET = handle<Context>(async (request, { params }) => {
  const { runId } = await params
  const { searchParams } = new URL(request.url)
  const after = parseAfter(request.headers.get('last-event-id'), searchParams.get('after'))
  const once = searchParams.has('once')
  const scope = await requireRun(runId, 'design.read')
  const signal = whileAllowed({ scope, user: await findUser() }, 'design.read', request.signal)
  const stream = await engine().followOwn(scope, runId, after, signal, once)
  return new Response(stream, { headers: SSE_HEADERS })
})

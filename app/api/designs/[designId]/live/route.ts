import { live } from '@/agents/live'
import { findUser, requireDesign } from '@/lib/auth/session'
import { whileAllowed } from '@/lib/auth/while-allowed'
import { handle } from '@/lib/http/handle'
import { liveStream } from '@/lib/presence/stream'
import { parseAfter, SSE_HEADERS } from '@/lib/runs/sse'

type Context = { params: Promise<{ designId: string }> }

/** Server-sent events: who is on the design, which runs are open, and its revisions after `Last-Event-ID` or `?after=`. */
export const GET = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.read')
  const { searchParams } = new URL(request.url)
  const after = parseAfter(request.headers.get('last-event-id'), searchParams.get('after'))
  const once = searchParams.has('once')
  const signal = whileAllowed({ scope, user: await findUser() }, 'design.read', request.signal)
  return new Response(liveStream({ hub: live(), scope, after, signal, once }), { headers: SSE_HEADERS })
})

import { live } from '@/agents/live'
import { handle } from '@/lib/http/handle'
import { SHARED_HEADERS } from '@/lib/http/security-headers'
import { SSE_HEADERS } from '@/lib/runs/sse'
import { heldOf } from '@/lib/sharing/cookies'
import { readLinkStanding, requireLink } from '@/lib/sharing/data'
import { linkStream } from '@/lib/sharing/stream'

type Context = { params: Promise<{ token: string }> }

/** Server-sent events: that the page behind a link shows something old (`?shown=`), and that the link was closed. */
export const GET = handle<Context>(async (request, { params }) => {
  const link = await requireLink((await params).token, heldOf(request.headers))
  const hub = live()
  const stream = linkStream({
    look: () => readLinkStanding(link),
    watch: (listener) => hub.watch(link.designId, listener),
    shown: new URL(request.url).searchParams.get('shown') ?? '',
    signal: AbortSignal.any([request.signal, hub.stopping]),
  })
  return new Response(stream, {
    headers: { ...SHARED_HEADERS, ...SSE_HEADERS, 'cache-control': 'private, no-store, no-transform' },
  })
})

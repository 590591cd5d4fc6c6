import { requireDesign } from '@/lib/auth/session'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'
import { announce, leave } from '@/lib/presence/mutations'
import { leaveBody, presenceBody } from '@/lib/presence/schema'

type Context = { params: Promise<{ designId: string }> }

/** A page is open on the design, and where. 204 · 429 where fifty are open already */
export const POST = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.read')
  await announce(scope, await readJson(request, presenceBody))
  return new Response(null, { status: 204 })
})

/** The page is being left. 204 */
export const DELETE = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.read')
  await leave(scope, (await readJson(request, leaveBody)).page)
  return new Response(null, { status: 204 })
})

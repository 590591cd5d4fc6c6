import { requireDesign } from '@/lib/auth/session'
import { readBody } from '@/lib/designs/threads/bodies'
import { markRead } from '@/lib/designs/threads/mutations'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string }> }

/** How far one has read. 204 */
export const POST = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.read')
  await markRead(scope, await readJson(request, readBody))
  return new Response(null, { status: 204 })
})

import { requireDesign } from '@/lib/auth/session'
import { findMembers } from '@/lib/designs/threads/data'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string }> }

const LONGEST = 100

/** Whom a comment can mention, by a part of their name (`?name=`): {members: [{id, name}]}. */
export const GET = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.comment')
  const name = (new URL(request.url).searchParams.get('name') ?? '').replaceAll('\0', '').slice(0, LONGEST)
  return Response.json({ members: await findMembers(scope, name) }, { headers: { 'cache-control': 'no-store' } })
})

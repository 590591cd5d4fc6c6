import { countDoing } from '@/lib/auth/limits'
import { requireDesign } from '@/lib/auth/session'
import { threadBody } from '@/lib/designs/threads/bodies'
import { readDiscussion } from '@/lib/designs/threads/data'
import { beginThread } from '@/lib/designs/threads/mutations'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string }> }

/** All threads of a design, as who asks has read them: {threads, mayComment, hasOthers}. */
export const GET = handle<Context>(async (_request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.read')
  return Response.json(await readDiscussion(scope), { headers: { 'cache-control': 'no-store' } })
})

/** Begins a thread with its first comment. 201 {id} · 409 where the place, or the words, cannot be found */
export const POST = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.comment')
  await countDoing('comment', scope)
  return Response.json(await beginThread(scope, await readJson(request, threadBody)), { status: 201 })
})

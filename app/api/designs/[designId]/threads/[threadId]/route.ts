import { requireDesign } from '@/lib/auth/session'
import { threadActBody } from '@/lib/designs/threads/bodies'
import { listComments } from '@/lib/designs/threads/data'
import { actOnThread } from '@/lib/designs/threads/mutations'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'
import { settleReview } from '@/lib/reviews/settle'

type Context = { params: Promise<{ designId: string; threadId: string }> }

/** What was said in it: {comments}, in order. */
export const GET = handle<Context>(async (_request, { params }) => {
  const { designId, threadId } = await params
  const scope = await requireDesign(designId, 'design.read')
  const comments = await listComments(scope, threadId)
  return Response.json({ comments }, { headers: { 'cache-control': 'no-store' } })
})

/** Resolves it, opens it again, lets it block or not. 200 {status} · 403 where the rules of threads do not let one */
export const PATCH = handle<Context>(async (request, { params }) => {
  const { designId, threadId } = await params
  const scope = await requireDesign(designId, 'design.comment')
  const { action } = await readJson(request, threadActBody)
  return Response.json(await actOnThread(scope, threadId, action, settleReview))
})

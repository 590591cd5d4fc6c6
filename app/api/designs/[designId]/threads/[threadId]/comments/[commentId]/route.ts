import { requireDesign } from '@/lib/auth/session'
import { rewordBody } from '@/lib/designs/threads/bodies'
import { deleteComment, rewordComment } from '@/lib/designs/threads/mutations'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string; threadId: string; commentId: string }> }

/** Other words for one's own comment. 204 */
export const PATCH = handle<Context>(async (request, { params }) => {
  const { designId, threadId, commentId } = await params
  const scope = await requireDesign(designId, 'design.comment')
  await rewordComment(scope, threadId, commentId, await readJson(request, rewordBody))
  return new Response(null, { status: 204 })
})

/** Its words go, and its place stays. 204 */
export const DELETE = handle<Context>(async (_request, { params }) => {
  const { designId, threadId, commentId } = await params
  await deleteComment(await requireDesign(designId, 'design.comment'), threadId, commentId)
  return new Response(null, { status: 204 })
})

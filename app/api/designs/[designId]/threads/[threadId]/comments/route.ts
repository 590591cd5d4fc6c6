import { countDoing } from '@/lib/auth/limits'
import { requireDesign } from '@/lib/auth/session'
import { replyBody } from '@/lib/designs/threads/bodies'
import { reply } from '@/lib/designs/threads/mutations'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string; threadId: string }> }

/** Answers in a thread. 201 {id} */
export const POST = handle<Context>(async (request, { params }) => {
  const { designId, threadId } = await params
  const scope = await requireDesign(designId, 'design.comment')
  await countDoing('comment', scope)
  return Response.json(await reply(scope, threadId, await readJson(request, replyBody)), { status: 201 })
})

import { requireScope } from '@/lib/auth/session'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'
import { newsMarkBody } from '@/lib/notifications/bodies'
import { markNews } from '@/lib/notifications/mutations'

type Context = { params: Promise<{ newsId: string }> }

/** Marks one as read or unread. 204 */
export const PATCH = handle<Context>(async (request, { params }) => {
  const { actor } = await requireScope('workspace.read')
  const { isRead } = await readJson(request, newsMarkBody)
  await markNews(actor, (await params).newsId, isRead)
  return new Response(null, { status: 204 })
})

import { requireScope } from '@/lib/auth/session'
import { handle } from '@/lib/http/handle'
import { countUnread } from '@/lib/notifications/data'

/** How much is unread in one's inbox, of all of one's workspaces, counted to 100. 200 {unread} */
export const GET = handle(async () => {
  const { actor } = await requireScope('workspace.read')
  return Response.json({ unread: await countUnread(actor) }, { headers: { 'cache-control': 'no-store' } })
})

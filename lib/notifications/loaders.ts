import { requireScope } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { countUnread, listNews, listWaiting, readMailMode } from './data'
import type { NewsFilter } from './schema'

/** All that the inbox shows; null in local mode, where nobody else is there. */
export async function loadInbox(filter: NewsFilter, before: number | null) {
  const { actor } = await requireScope('workspace.read')
  if (env().GROUNDPLAN_AUTH === 'local') return null
  const [waiting, { news, hasMore }, unread, mailMode] = await Promise.all([
    listWaiting(actor),
    listNews(actor, { filter, before }),
    countUnread(actor),
    readMailMode(actor),
  ])
  return { waiting, news, hasMore, unread, mailMode }
}

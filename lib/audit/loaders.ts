import { requireScope } from '@/lib/auth/session'
import { listAudit, listAuditPeople, titleOf } from './data'
import { readAuditCursor, readAuditFilter } from './read-filter'

/** A page of the log; null for a role that may not read it. */
export async function loadAudit(params: Readonly<Record<string, string | string[] | undefined>>) {
  const scope = await requireScope('workspace.read')
  if (!scope.can('audit.read')) return null
  const filter = readAuditFilter(params)
  const [page, people, designTitle] = await Promise.all([
    listAudit(scope, filter, readAuditCursor(params)),
    listAuditPeople(scope),
    filter.design === null ? null : titleOf(scope, filter.design),
  ])
  return { ...page, filter, people, designTitle }
}

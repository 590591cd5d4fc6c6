import { listAudit } from '@/lib/audit/data'
import { auditBytes, mimeOf } from '@/lib/audit/export'
import { recordEvent } from '@/lib/audit/mutations'
import { readAuditFilter } from '@/lib/audit/read-filter'
import { EXPORT_FORMATS, isExportFormat } from '@/lib/audit/schema'
import { countDoing } from '@/lib/auth/limits'
import { requireScope } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { AppError } from '@/lib/errors'
import { handle } from '@/lib/http/handle'

/** Rows that are read, and held, at a time. */
const PAGE = 500

/** The audit log, newest first, narrowed as its page is: `?format=csv|jsonl`. That it was taken out is recorded. */
export const GET = handle(async (request) => {
  const scope = await requireScope('audit.read')
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const format = query['format'] ?? 'csv'
  if (!isExportFormat(format)) throw new AppError('not-found', 'The log is not exported in this form.')
  await countDoing('export', scope)
  const { workspaceId, actor } = scope
  const detail = { format: EXPORT_FORMATS[format] }
  await recordEvent('audit.export', { workspaceId, actor: actor.id, detail }, db())
  const filter = readAuditFilter(query)
  return new Response(
    auditBytes(format, (before) => listAudit(scope, filter, before, { take: PAGE })),
    {
      headers: {
        'content-type': mimeOf(format),
        'content-disposition': `attachment; filename="audit-log.${format}"`,
        'cache-control': 'private, no-store',
      },
    },
  )
})

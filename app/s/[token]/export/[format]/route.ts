import { AppError } from '@/lib/errors'
import { fileName, findExport, isExportId } from '@/lib/export/registry'
import { handle } from '@/lib/http/handle'
import { SHARED_HEADERS } from '@/lib/http/security-headers'
import { heldOf } from '@/lib/sharing/cookies'
import { closed, readShown, requireLink } from '@/lib/sharing/data'
import { documentOf } from '@/lib/sharing/shown'

type Context = { params: Promise<{ token: string; format: string }> }

/** What the link shows, as a file, where it may be taken out. */
export const GET = handle<Context>(async (request, { params }) => {
  const { token, format } = await params
  const link = await requireLink(token, heldOf(request.headers))
  if (!link.exports) throw closed()
  if (!isExportId(format)) throw new AppError('not-found', 'A document is not exported in this form.')
  const shown = await readShown(link)
  const form = findExport(format)
  return new Response(await form.render(documentOf(shown)), {
    headers: {
      ...SHARED_HEADERS,
      'content-type': form.mime,
      'content-disposition': `attachment; filename="${fileName(shown.design.title, form)}"`,
    },
  })
})

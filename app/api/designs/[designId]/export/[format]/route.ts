import { countDoing } from '@/lib/auth/limits'
import { requireDesign } from '@/lib/auth/session'
import { getDesignState } from '@/lib/designs/data'
import { buildDocument } from '@/lib/document/model'
import { AppError } from '@/lib/errors'
import { fileName, findExport, isExportId } from '@/lib/export/registry'
import { handle } from '@/lib/http/handle'
import { readStanding } from '@/lib/reviews/standing'

type Context = { params: Promise<{ designId: string; format: string }> }

/** The document as a file to keep. 404 for a form that is not there. */
export const GET = handle<Context>(async (_request, { params }) => {
  const { designId, format } = await params
  if (!isExportId(format)) throw new AppError('not-found', 'A document is not exported in this form.')
  const scope = await requireDesign(designId, 'design.read')
  await countDoing('export', scope)
  const { design, rev } = await getDesignState(scope)
  const { approval } = await readStanding(scope, { design, rev })
  const form = findExport(format)
  return new Response(await form.render(buildDocument(design, { approval })), {
    headers: {
      'content-type': form.mime,
      'content-disposition': `attachment; filename="${fileName(design.title, form)}"`,
      'cache-control': 'private, no-store',
    },
  })
})

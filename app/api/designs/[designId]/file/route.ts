import { countDoing } from '@/lib/auth/limits'
import { requireDesign } from '@/lib/auth/session'
import { exportDesign } from '@/lib/designs/transfer/data'
import { fileStem } from '@/lib/export/file-name'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string }> }

/** The whole design as a file that an import reads. */
export const GET = handle<Context>(async (_request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.read')
  await countDoing('export', scope)
  const { title, text } = await exportDesign(scope)
  return new Response(text, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${fileStem(title)}.groundplan.json"`,
      'cache-control': 'private, no-store',
    },
  })
})

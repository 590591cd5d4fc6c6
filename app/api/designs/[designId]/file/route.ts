import { requireDesign } from '@/lib/auth/session'
import { exportDesign } from '@/lib/designs/transfer/data'
import { fileStem } from '@/lib/export/registry'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string }> }

/** The whole design as a file that an import reads. */
export const GET = handle<Context>(async (_request, { params }) => {
  const { title, text } = await exportDesign(await requireDesign((await params).designId, 'design.read'))
  return new Response(text, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${fileStem(title)}.groundplan.json"`,
      'cache-control': 'private, no-store',
    },
  })
})

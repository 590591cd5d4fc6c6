import { requireDesign } from '@/lib/auth/session'
import { getDesignContent } from '@/lib/designs/data'
import { AppError } from '@/lib/errors'
import { fileStem } from '@/lib/export/file-name'
import { handle } from '@/lib/http/handle'
import { readReviews } from '@/lib/reviews/data'
import { isRecordForm, RECORD_FORMS } from '@/lib/reviews/record'

type Context = { params: Promise<{ designId: string; reviewId: string; format: string }> }

/** The record of a review as a file to keep: `markdown` or `json`. 404 for a form or a review that is not there */
export const GET = handle<Context>(async (_request, { params }) => {
  const { designId, reviewId, format } = await params
  const scope = await requireDesign(designId, 'design.read')
  const review = (await readReviews(scope)).find(({ id }) => id === reviewId)
  if (!review || !isRecordForm(format)) throw new AppError('not-found', 'There is no such record of a review.')
  const { title } = await getDesignContent(scope, scope.designId)
  const { mime, ext, render } = RECORD_FORMS[format]
  return new Response(render(title, review), {
    headers: {
      'content-type': mime,
      'content-disposition': `attachment; filename="${fileStem(title)}-review-${review.number}.${ext}"`,
      'cache-control': 'private, no-store',
    },
  })
})

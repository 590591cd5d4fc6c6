import { requireDesign } from '@/lib/auth/session'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'
import { reviewerBody } from '@/lib/reviews/bodies'
import { addReviewer } from '@/lib/reviews/reviewers'

type Context = { params: Promise<{ designId: string; reviewId: string }> }

/** Asks somebody else as well. 201 · 409 where they are asked already, or the review is over */
export const POST = handle<Context>(async (request, { params }) => {
  const { designId, reviewId } = await params
  const scope = await requireDesign(designId, 'review.submit')
  await addReviewer(scope, reviewId, await readJson(request, reviewerBody))
  return Response.json({}, { status: 201 })
})

import { requireDesign } from '@/lib/auth/session'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'
import { dismissBody } from '@/lib/reviews/bodies'
import { dismissVerdict } from '@/lib/reviews/mutations'

type Context = { params: Promise<{ designId: string; reviewId: string; verdictId: string }> }

/** Dismisses a verdict with a reason. 200 {status} · 409 where the review is over */
export const PATCH = handle<Context>(async (request, { params }) => {
  const { designId, reviewId, verdictId } = await params
  const scope = await requireDesign(designId, 'review.dismiss')
  return Response.json(await dismissVerdict(scope, reviewId, verdictId, await readJson(request, dismissBody)))
})

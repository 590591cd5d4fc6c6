import { requireDesign } from '@/lib/auth/session'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'
import { verdictBody } from '@/lib/reviews/bodies'
import { giveVerdict } from '@/lib/reviews/mutations'

type Context = { params: Promise<{ designId: string; reviewId: string }> }

/** Decides on the version in review. 201 {status} · 409 where another one was handed in, it is one's own, or it is over */
export const POST = handle<Context>(async (request, { params }) => {
  const { designId, reviewId } = await params
  const scope = await requireDesign(designId, 'review.decide')
  return Response.json(await giveVerdict(scope, reviewId, await readJson(request, verdictBody)), { status: 201 })
})

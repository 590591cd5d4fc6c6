import { requireDesign } from '@/lib/auth/session'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'
import { roundBody } from '@/lib/reviews/bodies'
import { resubmit } from '@/lib/reviews/mutations'

type Context = { params: Promise<{ designId: string; reviewId: string }> }

/** Hands the design as it stands in, as the next round. 201 {version} · 409 where nothing changed, or it is over */
export const POST = handle<Context>(async (request, { params }) => {
  const { designId, reviewId } = await params
  const scope = await requireDesign(designId, 'review.submit')
  return Response.json(await resubmit(scope, reviewId, await readJson(request, roundBody)), { status: 201 })
})

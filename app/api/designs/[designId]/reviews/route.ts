import { requireDesign } from '@/lib/auth/session'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'
import { askBody } from '@/lib/reviews/bodies'
import { readReviews } from '@/lib/reviews/data'
import { askReview } from '@/lib/reviews/mutations'

type Context = { params: Promise<{ designId: string }> }

/** Reviews of a design, newest first, with all that was said: {reviews}. */
export const GET = handle<Context>(async (_request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.read')
  return Response.json({ reviews: await readReviews(scope) }, { headers: { 'cache-control': 'no-store' } })
})

/** Asks for a review of the design as it stands. 201 {id, version} · 409 where one is open, or nothing is drafted */
export const POST = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'review.submit')
  return Response.json(await askReview(scope, await readJson(request, askBody)), { status: 201 })
})

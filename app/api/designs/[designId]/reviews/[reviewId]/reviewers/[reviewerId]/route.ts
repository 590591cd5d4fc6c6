import { requireDesign } from '@/lib/auth/session'
import { handle } from '@/lib/http/handle'
import { removeReviewer } from '@/lib/reviews/reviewers'

type Context = { params: Promise<{ designId: string; reviewId: string; reviewerId: string }> }

/** Takes somebody out who was asked; what they said stays. 204 · 409 where the review is over */
export const DELETE = handle<Context>(async (_request, { params }) => {
  const { designId, reviewId, reviewerId } = await params
  await removeReviewer(await requireDesign(designId, 'review.dismiss'), reviewId, reviewerId)
  return new Response(null, { status: 204 })
})

import { requireDesign } from '@/lib/auth/session'
import { handle } from '@/lib/http/handle'
import { withdrawReview } from '@/lib/reviews/mutations'

type Context = { params: Promise<{ designId: string; reviewId: string }> }

/** Takes an open review back; its record stays. 204 · 409 where it is over */
export const DELETE = handle<Context>(async (_request, { params }) => {
  const { designId, reviewId } = await params
  await withdrawReview(await requireDesign(designId, 'review.submit'), reviewId)
  return new Response(null, { status: 204 })
})

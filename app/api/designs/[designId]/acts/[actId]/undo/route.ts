import { requireDesign } from '@/lib/auth/session'
import { takeBack } from '@/lib/drafts/mutations'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string; actId: string }> }

/** Takes back one act on what is offered for a step, words and figures together. 200 {decision, rev, isOpen} · 409 {fields} where somebody wrote there since */
export const POST = handle<Context>(async (_request, { params }) => {
  const { designId, actId } = await params
  return Response.json(await takeBack(await requireDesign(designId, 'design.edit'), actId))
})

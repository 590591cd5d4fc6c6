import { requireDesign } from '@/lib/auth/session'
import { ifMatch, stepParam } from '@/lib/designs/params'
import { acceptStep } from '@/lib/drafts/mutations'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string; stepId: string }> }

/** Accepts the step as it stands at the revision of If-Match. 200 {rev} */
export const POST = handle<Context>(async (request, { params }) => {
  const { designId, stepId } = await params
  const scope = await requireDesign(designId, 'design.edit')
  return Response.json(await acceptStep(scope, stepParam(stepId), ifMatch(request)))
})

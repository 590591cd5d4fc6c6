import { requireDesign } from '@/lib/auth/session'
import { ifMatch, stepParam } from '@/lib/designs/params'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'
import { restoreStep } from '@/lib/versions/mutations'
import { restoreStepBody } from '@/lib/versions/bodies'

type Context = { params: Promise<{ designId: string; stepId: string }> }

/**
 * Makes an earlier revision of the step the present one; If-Match: the revision that was looked at. 200 {designRev,
 * kept} · 409 where it was changed since, says that already, or is being drafted {runs}
 */
export const POST = handle<Context>(async (request, { params }) => {
  const { designId, stepId } = await params
  const scope = await requireDesign(designId, 'design.edit')
  const { rev } = await readJson(request, restoreStepBody)
  return Response.json(await restoreStep(scope, stepParam(stepId), rev, ifMatch(request)))
})

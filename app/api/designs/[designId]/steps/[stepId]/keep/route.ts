import { requireDesign } from '@/lib/auth/session'
import { ifMatch, stepParam } from '@/lib/designs/params'
import { keepStep } from '@/lib/drafts/mutations'
import { keepBody } from '@/lib/drafts/schema'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string; stepId: string }> }

/** The step's words hold although what they rest on moved. 204 · 409 where it was changed, or more moved meanwhile */
export const POST = handle<Context>(async (request, { params }) => {
  const { designId, stepId } = await params
  const scope = await requireDesign(designId, 'design.edit')
  const step = stepParam(stepId)
  const rev = ifMatch(request)
  await keepStep(scope, step, rev, await readJson(request, keepBody))
  return new Response(null, { status: 204 })
})

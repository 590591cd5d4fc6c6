import { requireDesign } from '@/lib/auth/session'
import { stepParam } from '@/lib/designs/params'
import { handle } from '@/lib/http/handle'
import { readJson } from '@/lib/http/body'
import { decideSuggestions } from '@/lib/suggestions/decide'
import { decideManyBody } from '@/lib/suggestions/schema'

type Context = { params: Promise<{ designId: string; stepId: string }> }

/** Decides on several as one act. 200 {done, left: [{id, why}], rev, decision}: what no longer fits waits on */
export const POST = handle<Context>(async (request, { params }) => {
  const { designId, stepId } = await params
  const scope = await requireDesign(designId, 'design.suggest')
  const body = await readJson(request, decideManyBody)
  if (body.action !== 'withdraw') scope.demand('design.edit')
  return Response.json(await decideSuggestions(scope, stepParam(stepId), body))
})

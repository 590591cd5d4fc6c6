import { requireDesign } from '@/lib/auth/session'
import { stepParam } from '@/lib/designs/params'
import { handle } from '@/lib/http/handle'
import { readJson } from '@/lib/http/body'
import { decideSuggestion } from '@/lib/suggestions/decide'
import { decideSuggestionBody } from '@/lib/suggestions/schema'

type Context = { params: Promise<{ designId: string; stepId: string; suggestionId: string }> }

/** Accepts, refuses or withdraws it. 200 {status, rev} · 409 {current} where it no longer fits what stands there */
export const POST = handle<Context>(async (request, { params }) => {
  const { designId, stepId, suggestionId } = await params
  const scope = await requireDesign(designId, 'design.suggest')
  const body = await readJson(request, decideSuggestionBody)
  if (body.action !== 'withdraw') scope.demand('design.edit')
  return Response.json(await decideSuggestion(scope, stepParam(stepId), suggestionId, body))
})

import { countDoing } from '@/lib/auth/limits'
import { requireDesign } from '@/lib/auth/session'
import { stepParam } from '@/lib/designs/params'
import { handle } from '@/lib/http/handle'
import { readJson } from '@/lib/http/body'
import { suggest } from '@/lib/suggestions/mutations'
import { suggestBody } from '@/lib/suggestions/schema'

type Context = { params: Promise<{ designId: string; stepId: string }> }

/** A change proposed instead of made. 201 with the suggestion · 409 {current} where another text stands there by now */
export const POST = handle<Context>(async (request, { params }) => {
  const { designId, stepId } = await params
  const scope = await requireDesign(designId, 'design.suggest')
  await countDoing('suggestion', scope)
  const suggestion = await suggest(scope, stepParam(stepId), await readJson(request, suggestBody))
  return Response.json(suggestion, { status: 201 })
})

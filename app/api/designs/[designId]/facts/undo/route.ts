import { requireDesign } from '@/lib/auth/session'
import { undoFactsBody } from '@/lib/designs/bodies'
import { undoFacts } from '@/lib/designs/mutations'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string }> }

/** Takes back one change of several facts, whole or not at all. 200 {moved, staleSteps, change, given, …} · 409 {current, text} */
export const POST = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.edit')
  return Response.json(await undoFacts(scope, await readJson(request, undoFactsBody)))
})

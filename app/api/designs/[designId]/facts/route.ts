import { requireDesign } from '@/lib/auth/session'
import { measuredBody, setFactBody } from '@/lib/designs/bodies'
import { measureFacts, setFact } from '@/lib/designs/mutations'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string }> }

/** What a person says about one fact. 200 {fact, moved, staleSteps, problems, change, findings} · 409 {current, text} */
export const PATCH = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.edit')
  return Response.json(await setFact(scope, await readJson(request, setFactBody)))
})

/** What a person measured on a file in their browser. 200 {moved, staleSteps, problems, findings, kept} */
export const POST = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.edit')
  return Response.json(await measureFacts(scope, await readJson(request, measuredBody)))
})

import { requireDesign } from '@/lib/auth/session'
import { stepParam } from '@/lib/designs/params'
import { decideProposal } from '@/lib/drafts/mutations'
import { proposalBody } from '@/lib/drafts/schema'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string; stepId: string }> }

/** Accepts or dismisses a re-draft, whole or piece by piece. 200 {rev, proposal} with what is left to decide */
export const POST = handle<Context>(async (request, { params }) => {
  const { designId, stepId } = await params
  const scope = await requireDesign(designId, 'design.edit')
  return Response.json(await decideProposal(scope, stepParam(stepId), await readJson(request, proposalBody)))
})

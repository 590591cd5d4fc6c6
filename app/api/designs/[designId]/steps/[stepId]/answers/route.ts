import { requireDesign } from '@/lib/auth/session'
import { stepParam } from '@/lib/designs/params'
import { answerQuestion } from '@/lib/drafts/mutations'
import { answerBody } from '@/lib/drafts/schema'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string; stepId: string }> }

/** What a person says to a question of the step. 200 {answer, moved, staleSteps, problems, change, fact, findings} */
export const POST = handle<Context>(async (request, { params }) => {
  const { designId, stepId } = await params
  const scope = await requireDesign(designId, 'design.edit')
  const { answer, moved, staleSteps, problems, change, fact, findings } = await answerQuestion(
    scope,
    stepParam(stepId),
    await readJson(request, answerBody),
  )
  return Response.json({ answer, moved, staleSteps, problems, change, fact, findings })
})

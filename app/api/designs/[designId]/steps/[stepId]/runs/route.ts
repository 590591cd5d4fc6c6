import { engine } from '@/agents/engine'
import { countDoing } from '@/lib/auth/limits'
import { requireDesign } from '@/lib/auth/session'
import { idempotencyKey, stepParam } from '@/lib/designs/params'
import { startRun } from '@/lib/drafts/mutations'
import { startRunBody } from '@/lib/drafts/schema'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string; stepId: string }> }

/** Starts the step's agent, detached from this request. 202 {runId} · 409 {runId} of the active run · 429 where a limit leaves too little */
export const POST = handle<Context>(async (request, { params }) => {
  const { designId, stepId } = await params
  const scope = await requireDesign(designId, 'design.draft')
  await countDoing('run', scope)
  const body = await readJson(request, startRunBody)
  const { runId } = await startRun(scope, stepParam(stepId), body, idempotencyKey(request))
  engine().kick(runId)
  return Response.json({ runId }, { status: 202, headers: { location: `/api/runs/${runId}/stream` } })
})

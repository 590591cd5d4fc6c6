import { engine } from '@/agents/engine'
import { countDoing } from '@/lib/auth/limits'
import { requireRun } from '@/lib/auth/session'
import { AppError } from '@/lib/errors'
import { handle } from '@/lib/http/handle'
import { getRun } from '@/lib/runs/data'
import { resumeRun } from '@/lib/drafts/mutations'

type Context = { params: Promise<{ runId: string }> }

/** Goes on with an interrupted run from its checkpoint. 202 {runId} · 409 where it is not interrupted · 429 where a limit leaves too little */
export const POST = handle<Context>(async (_request, { params }) => {
  const { runId } = await params
  const scope = await requireRun(runId, 'design.draft')
  await countDoing('run', scope)
  const run = await getRun(scope, runId)
  if (!(await resumeRun(scope, run.id)))
    throw new AppError('conflict', 'This run is not interrupted.', { details: { status: run.status } })
  engine().kick(run.id)
  return Response.json({ runId: run.id }, { status: 202 })
})

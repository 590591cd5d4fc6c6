import { engine } from '@/agents/engine'
import { requireRun } from '@/lib/auth/session'
import { handle } from '@/lib/http/handle'
import { getRun } from '@/lib/runs/data'

type Context = { params: Promise<{ runId: string }> }

/** Asks a run to stop; of "draft all" also what follows it. The stream tells when it has. 202 {runId} */
export const POST = handle<Context>(async (_request, { params }) => {
  const { runId } = await params
  const run = await getRun(await requireRun(runId, 'design.draft'), runId)
  await engine().cancel(run.id)
  return Response.json({ runId: run.id }, { status: 202 })
})

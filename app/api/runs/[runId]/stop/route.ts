import { engine } from '@/agents/engine'
import { requireScope } from '@/lib/auth/session'
import { handle } from '@/lib/http/handle'
import { getRun } from '@/lib/runs/data'

type Context = { params: Promise<{ runId: string }> }

/** Asks a run to stop; of "draft all" also what follows it. The stream tells when it has. 202 {runId} */
export const POST = handle<Context>(async (_request, { params }) => {
  const run = await getRun(await requireScope(), (await params).runId)
  await engine().cancel(run.id)
  return Response.json({ runId: run.id }, { status: 202 })
})

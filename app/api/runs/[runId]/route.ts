import { requireRun } from '@/lib/auth/session'
import { handle } from '@/lib/http/handle'
import { getRun } from '@/lib/runs/data'

type Context = { params: Promise<{ runId: string }> }

/** 200 {run} */
export const GET = handle<Context>(async (_request, { params }) => {
  const { runId } = await params
  const run = await getRun(await requireRun(runId, 'design.read'), runId)
  return Response.json({ run }, { headers: { 'cache-control': 'no-store' } })
})

import { engine } from '@/agents/engine'
import { requireScope } from '@/lib/auth/session'
import { createDesignBody } from '@/lib/designs/bodies'
import { listDesigns } from '@/lib/designs/list'
import { createDesign } from '@/lib/designs/mutations'
import { idempotencyKey } from '@/lib/designs/params'
import { startRun } from '@/lib/drafts/mutations'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

export const GET = handle(async () => Response.json({ designs: await listDesigns(await requireScope()) }))

/** A design from a brief; its first step begins at once. 201 {designId, runId} */
export const POST = handle(async (request) => {
  const body = await readJson(request, createDesignBody)
  const key = idempotencyKey(request)
  const scope = await createDesign(await requireScope(), body.brief, key)
  const start = { model: body.model, chain: body.draftAll ?? false }
  const { runId } = await startRun(scope, 'problem', start, key && `${key}:problem`)
  engine().kick(runId)
  return Response.json(
    { designId: scope.designId, runId },
    { status: 201, headers: { location: `/designs/${scope.designId}` } },
  )
})

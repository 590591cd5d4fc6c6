import { engine } from '@/agents/engine'
import { countDoing } from '@/lib/auth/limits'
import { requireScope } from '@/lib/auth/session'
import { createDesignBody } from '@/lib/designs/bodies'
import { listDesigns } from '@/lib/designs/list/data'
import { cursorText } from '@/lib/designs/list/schema'
import { readFilter } from '@/lib/designs/list/read-filter'
import { createDesign } from '@/lib/designs/mutations'
import { idempotencyKey } from '@/lib/designs/params'
import { startRun } from '@/lib/drafts/mutations'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

/** One page, narrowed by the same words as the start page's address. 200 {designs, matching, all, unchecked, next} */
export const GET = handle(async (request) => {
  const filter = readFilter(Object.fromEntries(new URL(request.url).searchParams))
  const { next, ...list } = await listDesigns(await requireScope('workspace.read'), filter)
  return Response.json({ ...list, next: next && cursorText(next) })
})

/** A design from a brief; its first step begins at once. 201 {designId, runId} */
export const POST = handle(async (request) => {
  const workspace = await requireScope('design.create')
  await countDoing('create', workspace)
  const body = await readJson(request, createDesignBody)
  const key = idempotencyKey(request)
  const scope = await createDesign(workspace, body.brief, key)
  const start = { model: body.model, chain: body.draftAll ?? false }
  const { runId } = await startRun(scope, 'problem', start, key && `${key}:problem`)
  engine().kick(runId)
  return Response.json(
    { designId: scope.designId, runId },
    { status: 201, headers: { location: `/designs/${scope.designId}` } },
  )
})

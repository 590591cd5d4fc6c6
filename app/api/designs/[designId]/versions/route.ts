import { requireDesign } from '@/lib/auth/session'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'
import { listVersions } from '@/lib/versions/data'
import { nameMilestone } from '@/lib/versions/mutations'
import { milestoneBody } from '@/lib/versions/bodies'

type Context = { params: Promise<{ designId: string }> }

/** 200 {versions}: milestones and the youngest others, newest first, without their content. */
export const GET = handle<Context>(async (_request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.read')
  return Response.json({ versions: await listVersions(scope) }, { headers: { 'cache-control': 'no-store' } })
})

/** Keeps the design as it stands under a name. 201 {number} · 409 where the name is taken */
export const POST = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.edit')
  return Response.json(await nameMilestone(scope, await readJson(request, milestoneBody)), { status: 201 })
})

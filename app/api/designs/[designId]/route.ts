import { requireDesign } from '@/lib/auth/session'
import { renameBody } from '@/lib/designs/bodies'
import { getDesignState } from '@/lib/designs/data'
import { deleteDesign, renameDesign } from '@/lib/designs/mutations'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string }> }

/** 200 {design, runs} */
export const GET = handle<Context>(async (_request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.read')
  return Response.json(await getDesignState(scope), { headers: { 'cache-control': 'no-store' } })
})

/** Another title. 200 {title} */
export const PATCH = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.edit')
  const { title } = await readJson(request, renameBody)
  await renameDesign(scope, title)
  return Response.json({ title })
})

export const DELETE = handle<Context>(async (_request, { params }) => {
  await deleteDesign(await requireDesign((await params).designId, 'design.bin'))
  return new Response(null, { status: 204 })
})

import { requireDesign } from '@/lib/auth/session'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'
import { listVariants } from '@/lib/variants/data'
import { createVariant } from '@/lib/variants/mutations'
import { createVariantBody } from '@/lib/variants/schema'

type Context = { params: Promise<{ designId: string }> }

/** 200 {variants} */
export const GET = handle<Context>(async (_request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.read')
  return Response.json({ variants: await listVariants(scope) }, { headers: { 'cache-control': 'no-store' } })
})

/** Another variant of the design, four at most. 201 Variant */
export const POST = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.edit')
  return Response.json(await createVariant(scope, await readJson(request, createVariantBody)), { status: 201 })
})

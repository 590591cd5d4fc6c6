import { requireDesign } from '@/lib/auth/session'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'
import { changeVariant, discardVariant } from '@/lib/variants/mutations'
import { changeVariantBody } from '@/lib/variants/schema'

type Context = { params: Promise<{ designId: string; variantId: string }> }

/** Another name, a value for an input, or the input back as designed. 200 Variant */
export const PATCH = handle<Context>(async (request, { params }) => {
  const { designId, variantId } = await params
  const scope = await requireDesign(designId, 'design.edit')
  return Response.json(await changeVariant(scope, variantId, await readJson(request, changeVariantBody)))
})

export const DELETE = handle<Context>(async (_request, { params }) => {
  const { designId, variantId } = await params
  await discardVariant(await requireDesign(designId, 'design.edit'), variantId)
  return new Response(null, { status: 204 })
})

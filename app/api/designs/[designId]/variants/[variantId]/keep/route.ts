import { requireDesign } from '@/lib/auth/session'
import { handle } from '@/lib/http/handle'
import { keepVariant } from '@/lib/variants/mutations'

type Context = { params: Promise<{ designId: string; variantId: string }> }

/** The variant's values become the design's. 200 {moved, staleSteps, problems, findings} */
export const POST = handle<Context>(async (_request, { params }) => {
  const { designId, variantId } = await params
  return Response.json(await keepVariant(await requireDesign(designId, 'design.edit'), variantId))
})

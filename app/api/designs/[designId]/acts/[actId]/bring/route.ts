import { requireDesign } from '@/lib/auth/session'
import { bringBack } from '@/lib/drafts/mutations'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string; actId: string }> }

/** Offers again what this act offered or decided on. 200 {decision, step, rev} · 409 where nothing of it is left to decide */
export const POST = handle<Context>(async (_request, { params }) => {
  const { designId, actId } = await params
  return Response.json(await bringBack(await requireDesign(designId, 'design.edit'), actId))
})

import { requireDesign } from '@/lib/auth/session'
import { withdrawWaiver } from '@/lib/designs/waivers/mutations'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string; waiverId: string }> }

/** Takes a waiver back: the finding is open again. */
export const DELETE = handle<Context>(async (_request, { params }) => {
  const { designId, waiverId } = await params
  await withdrawWaiver(await requireDesign(designId, 'design.edit'), waiverId)
  return new Response(null, { status: 204 })
})

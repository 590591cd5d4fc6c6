import { requireDesign } from '@/lib/auth/session'
import { handle } from '@/lib/http/handle'
import { revokeShare } from '@/lib/sharing/mutations'

type Context = { params: Promise<{ designId: string; shareId: string }> }

/** Closes a link for good. */
export const DELETE = handle<Context>(async (_request, { params }) => {
  const { designId, shareId } = await params
  await revokeShare(await requireDesign(designId, 'design.share'), shareId)
  return new Response(null, { status: 204 })
})

import { requireDesign } from '@/lib/auth/session'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'
import { changeShare, revokeShare } from '@/lib/sharing/mutations'
import { changeShareBody } from '@/lib/sharing/schema'

type Context = { params: Promise<{ designId: string; shareId: string }> }

/** Changes what a link allows, its password or its end. */
export const PATCH = handle<Context>(async (request, { params }) => {
  const { designId, shareId } = await params
  const scope = await requireDesign(designId, 'design.share')
  await changeShare(scope, shareId, await readJson(request, changeShareBody))
  return new Response(null, { status: 204 })
})

/** Closes a link for good. */
export const DELETE = handle<Context>(async (_request, { params }) => {
  const { designId, shareId } = await params
  await revokeShare(await requireDesign(designId, 'design.share'), shareId)
  return new Response(null, { status: 204 })
})

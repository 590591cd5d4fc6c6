import { requireDesign } from '@/lib/auth/session'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'
import { listShares, readPolicy } from '@/lib/sharing/data'
import { createShare } from '@/lib/sharing/mutations'
import { createShareBody } from '@/lib/sharing/schema'

type Context = { params: Promise<{ designId: string }> }

const PRIVATE = { 'cache-control': 'no-store' }

/** 200 {shares, policy}: never their tokens. */
export const GET = handle<Context>(async (_request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.share')
  const [shares, policy] = [await listShares(scope), await readPolicy(scope)]
  return Response.json({ shares, policy }, { headers: PRIVATE })
})

/** Makes a link to the design, frozen as it stands unless it is to be live. 201 {id, token, path, version, expiresAt}; the token is shown once. */
export const POST = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.share')
  const share = await createShare(scope, await readJson(request, createShareBody))
  return Response.json({ ...share, path: `/s/${share.token}` }, { status: 201, headers: PRIVATE })
})

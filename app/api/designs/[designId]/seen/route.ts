import { requireDesign } from '@/lib/auth/session'
import { AppError } from '@/lib/errors'
import { readSince } from '@/lib/history/data'
import { markLooked } from '@/lib/history/mutations'
import { deviceSchema, lookedBody } from '@/lib/history/schema'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string }> }

/** What changed since this person, or this browser, last looked. 200 {since: {rev, at, changes} | null} */
export const GET = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.read')
  const device = deviceSchema.safeParse(new URL(request.url).searchParams.get('device'))
  if (!device.success) throw new AppError('bad-request', 'Say which browser asks: ?device= and a UUID.')
  return Response.json({ since: await readSince(scope, device.data) }, { headers: { 'cache-control': 'no-store' } })
})

/** They have looked at the design as it was with that revision. 204 */
export const PUT = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.read')
  await markLooked(scope, await readJson(request, lookedBody))
  return new Response(null, { status: 204 })
})

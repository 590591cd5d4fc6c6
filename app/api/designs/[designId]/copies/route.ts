import { countDoing } from '@/lib/auth/limits'
import { requireDesign } from '@/lib/auth/session'
import { idempotencyKey } from '@/lib/designs/params'
import { copyDesign } from '@/lib/designs/transfer/mutations'
import { copyBody } from '@/lib/designs/transfer/schema'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string }> }

/** A new design that begins where this one stands. 201 {designId, figures, steps, answers, waivers} */
export const POST = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.create')
  await countDoing('create', scope)
  const { title } = await readJson(request, copyBody)
  const copied = await copyDesign(scope, title, idempotencyKey(request))
  return Response.json(copied, { status: 201, headers: { location: `/designs/${copied.designId}` } })
})

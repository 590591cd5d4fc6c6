import { requireScope } from '@/lib/auth/session'
import { destroyDesign, restoreDesign } from '@/lib/designs/bin/mutations'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string }> }

/** Out of the bin. 200 {title} */
export const POST = handle<Context>(async (_request, { params }) =>
  Response.json(await restoreDesign(await requireScope('design.bin'), (await params).designId)),
)

/** For good. */
export const DELETE = handle<Context>(async (_request, { params }) => {
  await destroyDesign(await requireScope('design.destroy'), (await params).designId)
  return new Response(null, { status: 204 })
})

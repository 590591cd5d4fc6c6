import { finishedExample } from '@/agents/examples'
import { countDoing } from '@/lib/auth/limits'
import { requireScope } from '@/lib/auth/session'
import { AppError } from '@/lib/errors'
import { openExample } from '@/lib/examples/mutations'
import { findExample } from '@/lib/examples/registry'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ exampleId: string }> }

/** Opens a worked example as a finished design; the second time it is the same one. 200 {designId} */
export const POST = handle<Context>(async (_request, { params }) => {
  const scope = await requireScope('design.create')
  await countDoing('create', scope)
  const example = findExample((await params).exampleId)
  if (!example) throw new AppError('not-found', 'There is no such example.')
  const finished = await finishedExample(example)
  const { designId } = await openExample(scope, { id: example.id, ...finished })
  return Response.json({ designId })
})

import { tryModel } from '@/agents/try-model'
import { countDoing } from '@/lib/auth/limits'
import { requireScope } from '@/lib/auth/session'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'
import { testBody } from '@/lib/models/schema'

type Context = { params: Promise<{ provider: string }> }

/** Tries a model with one small request; leaving the request stops it. 200 {test} also where the model failed */
export const POST = handle<Context>(async (request, { params }) => {
  const scope = await requireScope('models.set')
  await countDoing('modelTest', scope)
  const { provider } = await params
  const { model } = await readJson(request, testBody)
  const test = await tryModel(scope, provider, model, request.signal)
  return Response.json({ test }, { headers: { 'cache-control': 'no-store' } })
})

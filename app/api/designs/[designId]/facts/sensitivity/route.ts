import { sensitivityView } from '@/components/numbers/sensitivity-view'
import { requireDesign } from '@/lib/auth/session'
import { runCalculation } from '@/lib/designs/calculate'
import { readDesign } from '@/lib/designs/data'
import { sensitivity } from '@/lib/facts/sensitivity'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string }> }

/** `?path=`: how a figure answers to each of its inputs. 200 SensitivityView; what has none is refused in words. */
export const GET = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.read')
  const path = new URL(request.url).searchParams.get('path') ?? ''
  const { facts } = await readDesign(scope)
  const view = sensitivityView(facts, path, sensitivity(facts, path, runCalculation))
  return Response.json(view, { headers: { 'cache-control': 'no-store' } })
})

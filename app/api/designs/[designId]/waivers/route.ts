import { requireDesign } from '@/lib/auth/session'
import { waiveFinding } from '@/lib/designs/waivers/mutations'
import { waiveBody } from '@/lib/designs/waivers/schema'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string }> }

/** Waives a finding. 201 {waiver}; 200 where it is waived already with these words. */
export const POST = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.edit')
  const { waiver, isNew } = await waiveFinding(scope, await readJson(request, waiveBody))
  return Response.json({ waiver }, { status: isNew ? 201 : 200 })
})

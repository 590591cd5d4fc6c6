import { requireDesign } from '@/lib/auth/session'
import { setTag } from '@/lib/designs/tags/mutations'
import { tagBody } from '@/lib/designs/tags/bodies'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ designId: string }> }

/** Adds or removes one tag. 200 {tags} */
export const PATCH = handle<Context>(async (request, { params }) => {
  const scope = await requireDesign((await params).designId, 'design.edit')
  return Response.json({ tags: await setTag(scope, await readJson(request, tagBody)) })
})

import { requireDesign } from '@/lib/auth/session'
import { ifMatch, versionParam } from '@/lib/designs/params'
import { handle } from '@/lib/http/handle'
import { restoreVersion } from '@/lib/versions/mutations'

type Context = { params: Promise<{ designId: string; version: string }> }

/**
 * Makes a version the present state; If-Match: the revision of the design that was looked at. 200 {designRev, kept} ·
 * 409 where it was changed since, stands like this already, or a step is being drafted {runs}
 */
export const POST = handle<Context>(async (request, { params }) => {
  const { designId, version } = await params
  const scope = await requireDesign(designId, 'design.edit')
  return Response.json(await restoreVersion(scope, versionParam(version), ifMatch(request)))
})

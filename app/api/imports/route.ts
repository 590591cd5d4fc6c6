import { countDoing } from '@/lib/auth/limits'
import { requireScope } from '@/lib/auth/session'
import { FILE_LIMITS } from '@/lib/designs/file/bounds'
import { idempotencyKey } from '@/lib/designs/params'
import { importDesign } from '@/lib/designs/transfer/mutations'
import { importBody } from '@/lib/designs/transfer/schema'
import { readJson } from '@/lib/http/body'
import { handle } from '@/lib/http/handle'

/** The text of a file within JSON: its quotes and lines take two bytes each. */
const MAX_BYTES = 2 * FILE_LIMITS.bytes + 10_000

/** A new design from a design file. 201 {designId, title, notes, again}; 200 where the same file has just become one; 422 with the place where it is refused. */
export const POST = handle(async (request) => {
  const scope = await requireScope('design.create')
  await countDoing('import', scope)
  const body = await readJson(request, importBody, { maxBytes: MAX_BYTES })
  const imported = await importDesign(scope, body, idempotencyKey(request))
  return Response.json(imported, {
    status: imported.again ? 200 : 201,
    headers: { location: `/designs/${imported.designId}` },
  })
})

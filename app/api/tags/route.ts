import { requireScope } from '@/lib/auth/session'
import { listTags } from '@/lib/designs/tags/data'
import { handle } from '@/lib/http/handle'

/** Every tag of the workspace, those of most designs first. 200 {tags} */
export const GET = handle(async () =>
  Response.json(
    { tags: await listTags(await requireScope('workspace.read')) },
    { headers: { 'cache-control': 'no-store' } },
  ),
)

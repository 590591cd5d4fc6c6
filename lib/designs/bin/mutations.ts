import * as z from 'zod'
import type { AuditKind } from '@/lib/audit/kinds'
import { recordEvent } from '@/lib/audit/mutations'
import { noSuchDesign, type WorkspaceScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'
import { transaction } from '@/lib/db/transaction'
import { KEPT_DAYS } from './schema'

const goneSchema = z.array(z.object({ id: z.string(), workspaceId: z.string(), title: z.string() }))
type Gone = z.infer<typeof goneSchema>[number]

async function audit(actor: string, kind: AuditKind, { id, workspaceId, title }: Gone, tx: Tx): Promise<void> {
  await recordEvent(kind, { workspaceId, designId: id, actor, detail: { title } }, tx)
}

/** Anything but a design in this workspace's bin is the same 404. */
function onlyOne(rows: unknown): Gone {
  const [found] = goneSchema.parse(rows)
  if (!found) throw noSuchDesign()
  return found
}

const designId = (id: string): string => {
  if (!z.uuid().safeParse(id).success) throw noSuchDesign()
  return id
}

/** Out of the bin, as it was: what was shared opens again, runs that the deletion ended stay ended. */
export const restoreDesign = (scope: WorkspaceScope, id: string): Promise<{ title: string }> =>
  transaction(async (tx) => {
    const rows = await tx.$queryRaw`
      update "Design" set "deletedAt" = null, "updatedAt" = now(), "rev" = "rev" + 1
      where "id" = ${designId(id)}::uuid and "workspaceId" = ${scope.workspaceId}::uuid
        and "deletedAt" > now() - make_interval(days => ${KEPT_DAYS}::int)
      returning "id", "workspaceId", "title"`
    const restored = onlyOne(rows)
    await audit(scope.actor.id, 'design.restore', restored, tx)
    return { title: restored.title }
  })

/** For good, with all that hangs on it. Only what lies in the bin: nothing is lost with one click. */
export const destroyDesign = (scope: WorkspaceScope, id: string): Promise<void> =>
  transaction(async (tx) => {
    // Runs before the design, as the end of a run takes them: the other way round the two could block one another.
    await tx.$queryRaw`select 1 from "Run" where "designId" = ${designId(id)}::uuid for update`
    const rows = await tx.$queryRaw`
      delete from "Design" where "id" = ${id}::uuid and "workspaceId" = ${scope.workspaceId}::uuid
        and "deletedAt" is not null
      returning "id", "workspaceId", "title"`
    await audit(scope.actor.id, 'design.destroy', onlyOne(rows), tx)
  })

/** At a time: each may bring thousands of events along, and others wait for the same disk. */
const AT_ONCE = 10

/** Takes out for good what has lain in the bin of any workspace for its time. Safe to run on several instances. */
export const purgeBin = (most = AT_ONCE): Promise<number> =>
  transaction(async (tx) => {
    const rows = await tx.$queryRaw`
      delete from "Design" where "id" in (
        select "id" from "Design" where "deletedAt" <= now() - make_interval(days => ${KEPT_DAYS}::int)
        order by "deletedAt" limit ${most} for update skip locked)
      returning "id", "workspaceId", "title"`
    const gone = goneSchema.parse(rows)
    for (const one of gone) await audit('system', 'design.purge', one, tx)
    return gone.length
  })

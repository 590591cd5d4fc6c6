import * as z from 'zod'
import type { AuditKind } from '@/lib/audit/kinds'
import { recordEvent } from '@/lib/audit/mutations'
import type { Actor, WorkspaceScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'
import { transaction } from '@/lib/db/transaction'
import { AppError } from '@/lib/errors'

/** A workspace whose members nobody else changes meanwhile. */
export type HeldWorkspace = { readonly id: string; readonly name: string; readonly tx: Tx; readonly now: Date }

const rowSchema = z.array(z.object({ id: z.string(), name: z.string(), now: z.date() }))

/** Locks the workspace first, so that counting its owners and changing them is one thing. */
export async function holdWorkspace(workspaceId: string, tx: Tx): Promise<HeldWorkspace> {
  const [row] = rowSchema.parse(
    await tx.$queryRaw`
      select "id", "name", transaction_timestamp() as "now" from "Workspace"
      where "id" = ${workspaceId}::uuid and "deletedAt" is null for no key update`,
  )
  if (!row) throw new AppError('not-found', 'There is no such workspace.')
  return { ...row, tx }
}

export const changeMembers = <T>(scope: WorkspaceScope, work: (held: HeldWorkspace) => Promise<T>): Promise<T> =>
  transaction(async (tx) => work(await holdWorkspace(scope.workspaceId, tx)))

export async function audit(
  { id, tx }: HeldWorkspace,
  actor: Actor,
  kind: AuditKind,
  detail: Record<string, unknown>,
): Promise<void> {
  await recordEvent(kind, { workspaceId: id, actor: actor.id, detail }, tx)
}

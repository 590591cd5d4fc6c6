import * as z from 'zod'
import type { AuditKind } from '@/lib/audit/kinds'
import { recordEvent } from '@/lib/audit/mutations'
import { type Action, mayDo, refusal } from '@/lib/auth/schema'
import { type Actor, roleOfMember, type WorkspaceScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'
import { transaction } from '@/lib/db/transaction'
import { AppError } from '@/lib/errors'

/** A workspace whose members nobody else changes meanwhile. */
export type HeldWorkspace = { readonly id: string; readonly name: string; readonly tx: Tx; readonly now: Date }

const rowSchema = z.array(z.object({ id: z.string(), name: z.string(), now: z.date() }))

const noSuchWorkspace = () => new AppError('not-found', 'There is no such workspace.')

/** Locks the workspace first, so that counting its owners and changing them is one thing. */
export async function holdWorkspace(workspaceId: string, tx: Tx): Promise<HeldWorkspace> {
  const [row] = rowSchema.parse(
    await tx.$queryRaw`
      select "id", "name", transaction_timestamp() as "now" from "Workspace"
      where "id" = ${workspaceId}::uuid and "deletedAt" is null for no key update`,
  )
  if (!row) throw noSuchWorkspace()
  return { ...row, tx }
}

/**
 * Does `work` for somebody who may do `action` there, asked again once nobody else changes members: whoever was taken
 * out or made less of while their request was on its way does nothing with it.
 */
export const changeMembers = <T>(
  scope: WorkspaceScope,
  action: Action,
  work: (held: HeldWorkspace) => Promise<T>,
): Promise<T> =>
  transaction(async (tx) => {
    const held = await holdWorkspace(scope.workspaceId, tx)
    const role = await roleOfMember(scope.actor, held.id, tx)
    if (role === undefined) throw noSuchWorkspace()
    if (!mayDo(role, action)) throw new AppError('forbidden', refusal(role, action))
    return work(held)
  })

export async function audit(
  { id, tx }: HeldWorkspace,
  actor: Actor,
  kind: AuditKind,
  detail: Record<string, unknown>,
): Promise<void> {
  await recordEvent(kind, { workspaceId: id, actor: actor.id, detail }, tx)
}

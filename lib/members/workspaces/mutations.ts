import { LOCAL_WORKSPACE, type WorkspaceScope } from '@/lib/auth/scope'
import { AppError } from '@/lib/errors'
import { audit, changeMembers, type HeldWorkspace } from '../transaction'

/** Nobody is in it any more and nothing opens it; its row stays, because its audit log does. */
export async function close({ id, tx, now }: HeldWorkspace): Promise<void> {
  await tx.workspace.update({ where: { id }, data: { deletedAt: now }, select: { id: true } })
  const open = { workspaceId: id, acceptedAt: null, revokedAt: null }
  await tx.invitation.updateMany({ where: open, data: { revokedAt: now } })
  await tx.membership.deleteMany({ where: { workspaceId: id } })
}

/** A workspace without a design in it, nor in its bin. Local mode is in the first one, which therefore stays. */
export const deleteWorkspace = (scope: WorkspaceScope): Promise<void> =>
  changeMembers(scope, 'members.manage', async (held) => {
    if (held.id === LOCAL_WORKSPACE)
      throw new AppError('conflict', 'The first workspace of an installation stays. It can be renamed.')
    const designs = await held.tx.design.count({ where: { workspaceId: held.id } })
    if (designs > 0)
      throw new AppError(
        'conflict',
        `${held.name} is not empty. Delete its designs for good first, those in its bin too.`,
      )
    await audit(held, scope.actor, 'workspace.delete', { name: held.name })
    await close(held)
  })

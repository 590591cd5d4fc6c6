import { recordEvent } from '@/lib/audit/mutations'
import type { Role } from '@/lib/auth/schema'
import type { Actor, WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { AppError } from '@/lib/errors'
import { followMember } from '@/lib/reviews/follow-members'
import type { ReviewRole } from '@/lib/reviews/schema'
import { roleSchema } from './bodies'
import { revokeInvitationsOf } from './invitations/mutations'
import { audit, changeMembers, type HeldWorkspace } from './transaction'

/** Of one person: each has everything that the built-in advisor needs, and no more is of use. */
const MOST_WORKSPACES = 20

const noSuchMember = () => new AppError('not-found', 'There is no such member here.')

async function memberOf({ id, tx }: HeldWorkspace, userId: string): Promise<Role> {
  const found = await tx.membership.findFirst({ where: { workspaceId: id, userId }, select: { role: true } })
  if (!found) throw noSuchMember()
  return roleSchema.parse(found.role)
}

/** A trigger refuses it as well; this says it in words. */
async function keepOwner({ id, tx }: HeldWorkspace, userId: string): Promise<void> {
  const others = await tx.membership.count({ where: { workspaceId: id, role: 'owner', userId: { not: userId } } })
  if (others === 0) throw new AppError('conflict', 'A workspace keeps an owner. Make somebody else one first.')
}

const row = ({ id }: HeldWorkspace, userId: string) => ({ workspaceId_userId: { workspaceId: id, userId } })

const follow = (
  { id, tx }: HeldWorkspace,
  { actor }: WorkspaceScope,
  userId: string,
  change: () => Promise<unknown>,
): Promise<void> => followMember({ workspaceId: id, userId, actor }, tx, change)

export const changeRole = (scope: WorkspaceScope, userId: string, role: Role): Promise<void> =>
  changeMembers(scope, 'members.manage', async (held) => {
    const before = await memberOf(held, userId)
    if (before === role) return
    if (before === 'owner') await keepOwner(held, userId)
    await follow(held, scope, userId, () =>
      held.tx.membership.update({ where: row(held, userId), data: { role }, select: { role: true } }),
    )
    await audit(held, scope.actor, 'member.role', { user: userId, before, after: role })
    await revokeInvitationsOf(held, scope.actor, userId)
  })

/** What somebody speaks for in reviews. Reviews that wait for somebody who does are decided by what they said already. */
export const setReviews = (scope: WorkspaceScope, userId: string, reviews: readonly ReviewRole[]): Promise<void> =>
  changeMembers(scope, 'members.manage', async (held) => {
    await memberOf(held, userId)
    const data = { reviews: [...reviews] }
    await follow(held, scope, userId, () =>
      held.tx.membership.update({ where: row(held, userId), data, select: { role: true } }),
    )
    await audit(held, scope.actor, 'member.reviews', { user: userId, reviews })
  })

/** Takes somebody out, and back what they sent; for oneself it is leaving. What they wrote stays. */
export const removeMember = (scope: WorkspaceScope, userId: string): Promise<void> =>
  changeMembers(scope, userId === scope.actor.id ? 'members.read' : 'members.manage', async (held) => {
    const before = await memberOf(held, userId)
    if (before === 'owner') await keepOwner(held, userId)
    await held.tx.membership.delete({ where: row(held, userId), select: { role: true } })
    const action = userId === scope.actor.id ? 'member.leave' : 'member.remove'
    await audit(held, scope.actor, action, { user: userId, before })
    await revokeInvitationsOf(held, scope.actor, userId)
  })

/** Another owner in one's stead; one stays an admin. */
export const handOver = (scope: WorkspaceScope, userId: string): Promise<void> =>
  changeMembers(scope, 'members.manage', async (held) => {
    const self = scope.actor.id
    if (userId === self) throw new AppError('conflict', 'You own this workspace already.')
    await memberOf(held, userId)
    if ((await memberOf(held, self)) !== 'owner') throw new AppError('conflict', 'You own this workspace no longer.')
    await follow(held, scope, userId, () =>
      held.tx.membership.update({ where: row(held, userId), data: { role: 'owner' }, select: { role: true } }),
    )
    await held.tx.membership.update({ where: row(held, self), data: { role: 'admin' }, select: { role: true } })
    await audit(held, scope.actor, 'workspace.hand-over', { from: self, to: userId })
    await revokeInvitationsOf(held, scope.actor, self)
  })

export const renameWorkspace = (scope: WorkspaceScope, name: string): Promise<void> =>
  changeMembers(scope, 'members.manage', async (held) => {
    if (held.name === name) return
    await held.tx.workspace.update({ where: { id: held.id }, data: { name }, select: { id: true } })
    await audit(held, scope.actor, 'workspace.rename', { before: held.name, after: name })
  })

/** A workspace of one's own, beside those that one is in. */
export const createWorkspace = (actor: Actor, name: string): Promise<string> =>
  transaction(async (tx) => {
    const owned = await tx.membership.count({ where: { userId: actor.id, role: 'owner' } })
    if (owned >= MOST_WORKSPACES)
      throw new AppError('too-many', `One person owns at most ${MOST_WORKSPACES} workspaces.`)
    const { id } = await tx.workspace.create({
      data: { name, members: { create: { userId: actor.id, role: 'owner' } } },
      select: { id: true },
    })
    await recordEvent('workspace.create', { workspaceId: id, actor: actor.id, detail: { name } }, tx)
    return id
  }, db())

import type { Actor, WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { reviewsSchema, roleSchema } from './bodies'
import type { MemberView, WorkspaceView } from './schema'

/** Who is in the workspace, those of longest standing first. Addresses are for who manages them. */
export async function listMembers(scope: WorkspaceScope): Promise<MemberView[]> {
  const rows = await db().membership.findMany({
    where: { workspaceId: scope.workspaceId },
    orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
    select: { role: true, reviews: true, user: { select: { id: true, name: true, email: true } } },
  })
  return rows.map(({ role, reviews, user }) => {
    const isSelf = user.id === scope.actor.id
    const email = isSelf || scope.can('members.manage') ? user.email : null
    return {
      id: user.id,
      name: user.name,
      email,
      role: roleSchema.parse(role),
      reviews: reviewsSchema.parse(reviews),
      isSelf,
    }
  })
}

/** The workspaces that somebody is in. */
export async function listWorkspaces({ id }: Actor): Promise<WorkspaceView[]> {
  const rows = await db().membership.findMany({
    where: { userId: id },
    orderBy: [{ createdAt: 'asc' }, { workspaceId: 'asc' }],
    select: { role: true, workspace: { select: { id: true, name: true } } },
  })
  return rows.map(({ role, workspace }) => ({ ...workspace, role: roleSchema.parse(role) }))
}

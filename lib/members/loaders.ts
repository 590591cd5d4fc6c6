import { requireScope, requireUser } from '@/lib/auth/session'
import { listMembers, listWorkspaces } from './data'
import { listInvitations } from './invitations/data'

/** All that the page of members shows. Invitations are for who manages them. */
export async function loadMembers() {
  const scope = await requireScope('members.read')
  const mayManage = scope.can('members.manage')
  const [members, invitations, workspaces] = await Promise.all([
    listMembers(scope),
    mayManage ? listInvitations(scope) : [],
    listWorkspaces(await requireUser()),
  ])
  const here = workspaces.find(({ id }) => id === scope.workspaceId)
  return { members, invitations, workspaces, mayManage, workspaceId: scope.workspaceId, name: here?.name ?? '' }
}

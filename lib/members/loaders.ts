import { LOCAL_WORKSPACE } from '@/lib/auth/scope'
import { requireScope, requireUser } from '@/lib/auth/session'
import { listMembers, listWorkspaces } from './data'
import { listInvitations } from './invitations/data'

/** All that the page of members shows. Invitations are for who manages them. */
export async function loadMembers() {
  const scope = await requireScope('members.read')
  const mayManage = scope.can('members.manage')
  const [members, invitations, { name }] = await Promise.all([
    listMembers(scope),
    mayManage ? listInvitations(scope) : [],
    loadWorkspaces(),
  ])
  return { members, invitations, mayManage, name }
}

/** The workspaces that one is in, and the one of this page. */
export async function loadWorkspaces() {
  const scope = await requireScope('members.read')
  const workspaces = await listWorkspaces(await requireUser())
  const here = workspaces.find(({ id }) => id === scope.workspaceId)
  const isFirst = scope.workspaceId === LOCAL_WORKSPACE
  return {
    workspaces,
    here: scope.workspaceId,
    name: here?.name ?? '',
    mayManage: scope.can('members.manage'),
    isFirst,
  }
}

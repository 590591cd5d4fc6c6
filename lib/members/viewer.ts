import { cache } from 'react'
import { findUser, requireScope } from '@/lib/auth/session'
import { LOCAL_ACTOR, LOCAL_WORKSPACE } from '@/lib/auth/scope'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { listWorkspaces } from './data'
import type { Viewer } from './schema'

const LOCAL: Viewer = { id: LOCAL_ACTOR.id, role: 'owner', workspaceId: LOCAL_WORKSPACE, account: null }

/**
 * Who looks at the page, and what they may in the workspace that it is of; null where nobody is signed in, or they are
 * in no workspace. It decides what is drawn and nothing else: each route asks for itself.
 */
export const loadViewer = cache(async (): Promise<Viewer | null> => {
  if (env().GROUNDPLAN_AUTH === 'local') return LOCAL
  const user = await findUser()
  if (!user) return null
  const workspaces = await listWorkspaces(user)
  if (workspaces.length === 0) return null
  const account = { name: user.name, email: user.email, workspaces }
  try {
    const { workspaceId, role } = await requireScope('workspace.read')
    return { id: user.id, role, workspaceId, account }
  } catch (error) {
    // A page of a design that is not theirs, or not there, says so itself; they stay signed in.
    if (error instanceof AppError && error.code === 'not-found')
      return { id: user.id, role: 'viewer', workspaceId: '', account }
    throw error
  }
})

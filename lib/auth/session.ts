import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { requestHeaders } from '@/lib/http/page'
import { identity } from './identity'
import { DESIGN_OF_PAGE, ownPath, PATH_OF_PAGE, workspaceCookie } from './names'
import type { Action } from './schema'
import {
  type Actor,
  type DesignScope,
  localScope,
  mintDesignScope,
  mintMemberDesignScope,
  mintMemberRunScope,
  mintMemberScope,
  type WorkspaceScope,
} from './scope'

const isLocal = (): boolean => env().GROUNDPLAN_AUTH === 'local'

/** Somebody with an account. */
export type User = Actor & { readonly email: string; readonly sessionId: string }

/** Who sent the request, by its session; undefined where nobody is signed in. */
const userOf = async (sent: Headers): Promise<User | undefined> => {
  const found = await identity().api.getSession({ headers: sent, query: { disableRefresh: true } })
  if (!found) return undefined
  const { user, session } = found
  return { id: user.id, name: user.name, email: user.email, sessionId: session.id }
}
/** A page asks once, however many loaders it has. */
const userOfPage = cache(async () => userOf(await headers()))

/** What the request came with, whether a route answers it or a page. */
export const sentHeaders = async (): Promise<Headers> => requestHeaders() ?? new Headers(await headers())

/** Who is signed in, if anybody; nobody ever is in local mode. */
export async function findUser(): Promise<User | undefined> {
  if (isLocal()) return undefined
  const sent = requestHeaders()
  return sent ? userOf(sent) : userOfPage()
}

/** Routes and actions answer 401; a page sends one to sign in. */
export async function requireUser(): Promise<User> {
  const user = await findUser()
  if (user) return user
  if (!requestHeaders()) {
    const sent = await headers()
    const path = ownPath(sent.get(PATH_OF_PAGE))
    if (!sent.has('next-action')) redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`)
  }
  throw new AppError('unauthorized', 'Sign in first.', { hint: 'Your session has ended, or there was none.' })
}

/** What the request says of the workspace: a wish, since membership decides. */
async function wishedWorkspace(): Promise<string | undefined> {
  const sent = requestHeaders()
  const name = workspaceCookie(env().GROUNDPLAN_ORIGIN)
  if (!sent) return (await cookies()).get(name)?.value
  const pairs = (sent.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

async function scopeOfRequest(): Promise<WorkspaceScope> {
  if (isLocal()) return localScope()
  const actor = await requireUser()
  const designId = requestHeaders() ? null : (await headers()).get(DESIGN_OF_PAGE)
  if (designId !== null) return mintMemberDesignScope(actor, designId, db())
  return mintMemberScope(actor, await wishedWorkspace(), db()).catch(nowhere)
}

/** A page says what to do where somebody is in no workspace. */
async function nowhere(error: unknown): Promise<never> {
  const isPage = !requestHeaders() && !(await headers()).has('next-action')
  if (isPage && error instanceof AppError && error.code === 'forbidden') redirect('/no-workspace')
  throw error
}

/**
 * The workspace of the request, for what it does there: in local mode the one of this installation; of a page of a
 * design the design's; else the one that was chosen last.
 */
export async function requireScope(action: Action): Promise<WorkspaceScope> {
  const scope = await scopeOfRequest()
  scope.demand(action)
  return scope
}

/** Proof that the design is there and the caller's, for what is done with it. Anything else is the same 404. */
export async function requireDesign(designId: string, action: Action): Promise<DesignScope> {
  const scope = isLocal()
    ? await mintDesignScope(localScope(), designId, db())
    : await mintMemberDesignScope(await requireUser(), designId, db())
  scope.demand(action)
  return scope
}

/** The workspace of a run, for what is done with it; `getRun` then finds it there. */
export async function requireRun(runId: string, action: Action): Promise<WorkspaceScope> {
  const scope = isLocal() ? localScope() : await mintMemberRunScope(await requireUser(), runId, db())
  scope.demand(action)
  return scope
}

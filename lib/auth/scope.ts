import * as z from 'zod'
import type { Tx } from '@/lib/db/queryable'
import { AppError } from '@/lib/errors'
import { type Action, mayDo, refusal, type Role, ROLES } from './schema'

/** Who acts: in local mode the one owner of this installation. */
export type Actor = { readonly id: string; readonly name: string }

/** Proof that the caller may act in a workspace. The private member makes it impossible to build elsewhere. */
class Scope {
  readonly workspaceId: string
  readonly actor: Actor
  readonly role: Role
  readonly #minted = true
  constructor(workspaceId: string, actor: Actor, role: Role) {
    this.workspaceId = workspaceId
    this.actor = actor
    this.role = role
  }
  get minted(): boolean {
    return this.#minted
  }
  can(action: Action): boolean {
    return mayDo(this.role, action)
  }
  /** Throws 403 and says who can. */
  demand(action: Action): void {
    if (!this.can(action)) throw new AppError('forbidden', refusal(this.role, action))
  }
}

/** Proof that the design exists, is not deleted and belongs to the caller's workspace. */
class ScopeOfDesign extends Scope {
  readonly designId: string
  constructor(workspaceId: string, actor: Actor, role: Role, designId: string) {
    super(workspaceId, actor, role)
    this.designId = designId
  }
}

export type WorkspaceScope = Scope
export type DesignScope = ScopeOfDesign

/** The workspace of local mode: the same id in every installation; a migration lays it down. */
export const LOCAL_WORKSPACE = '0190a000-0000-7000-8000-000000000001'
export const LOCAL_ACTOR: Actor = { id: 'local', name: 'You' }

const uuid = z.uuid()
const isUuid = (id: string | undefined): id is string => uuid.safeParse(id).success
const roleSchema = z.enum(ROLES)

export const noSuchDesign = (): AppError =>
  new AppError('not-found', 'There is no such design here. It may have been deleted.')
export const noSuchRun = (): AppError => new AppError('not-found', 'There is no such run here.')

/** Local mode: whoever reaches this server owns its one workspace. Asks the database nothing. */
export const localScope = (): WorkspaceScope => new Scope(LOCAL_WORKSPACE, LOCAL_ACTOR, 'owner')

/** For work that no request asked for, e.g. the end of a run: the workspace that its row names. */
export async function mintWorkspaceScope(
  workspaceId: string,
  on: Tx,
  actor: Actor = LOCAL_ACTOR,
): Promise<WorkspaceScope> {
  const found = await on.workspace.findFirst({ where: { id: workspaceId }, select: { id: true } })
  if (!found) throw new AppError('not-found', 'There is no such workspace.')
  return new Scope(found.id, actor, 'owner')
}

/** Who asked for a run, by the name that they have now; without an account the id is all there is. */
export async function askerOf(userId: string, on: Tx): Promise<Actor> {
  const user = await on.user.findFirst({ where: { id: userId }, select: { name: true } })
  return { id: userId, name: user?.name ?? userId }
}

/**
 * Malformed, unknown, deleted and foreign ids are the same 404. `findFirst` asks for this caller alone: Prisma joins
 * `findUnique`s of the same moment into one statement, whoever they are for.
 */
export async function mintDesignScope(scope: WorkspaceScope, designId: string, on: Tx): Promise<DesignScope> {
  if (!isUuid(designId)) throw noSuchDesign()
  const { workspaceId, actor, role } = scope
  const found = await on.design.findFirst({
    where: { id: designId, workspaceId, deletedAt: null },
    select: { id: true },
  })
  if (!found) throw noSuchDesign()
  return new ScopeOfDesign(workspaceId, actor, role, found.id)
}

/**
 * What a share link lets in, once `lib/sharing` has let it in: it reads its design as a viewer does. Whom it lets do
 * more is for the link to say, not for a role.
 */
export const mintLinkScope = (link: { workspaceId: string; designId: string }, guest: Actor): DesignScope =>
  new ScopeOfDesign(link.workspaceId, guest, 'viewer', link.designId)

/** Of the workspaces where somebody is a member the one that is wished for, else the one they have been in longest. */
export async function mintMemberScope(actor: Actor, wished: string | undefined, on: Tx): Promise<WorkspaceScope> {
  const memberships = await on.membership.findMany({
    where: { userId: actor.id },
    orderBy: [{ createdAt: 'asc' }, { workspaceId: 'asc' }],
    select: { workspaceId: true, role: true },
  })
  const chosen = memberships.find(({ workspaceId }) => workspaceId === wished) ?? memberships[0]
  if (!chosen)
    throw new AppError('forbidden', 'You are in no workspace.', { hint: 'Ask somebody who owns one to invite you.' })
  return new Scope(chosen.workspaceId, actor, roleSchema.parse(chosen.role))
}

/** What somebody may in a workspace at this moment; undefined where they are no member. */
export async function roleOfMember({ id }: Actor, workspaceId: string, on: Tx): Promise<Role | undefined> {
  const found = await on.membership.findFirst({ where: { userId: id, workspaceId }, select: { role: true } })
  return found ? roleSchema.parse(found.role) : undefined
}

const member = ({ id }: Actor) => ({ members: { some: { userId: id } } })
const roleOf = ({ id }: Actor) => ({
  workspace: { select: { id: true, members: { where: { userId: id }, select: { role: true } } } },
})

/** A design says its workspace: being a member there is part of the question, so that any other is the same 404. */
export async function mintMemberDesignScope(actor: Actor, designId: string, on: Tx): Promise<DesignScope> {
  if (!isUuid(designId)) throw noSuchDesign()
  const found = await on.design.findFirst({
    where: { id: designId, deletedAt: null, workspace: member(actor) },
    select: roleOf(actor),
  })
  const role = roleSchema.safeParse(found?.workspace.members[0]?.role)
  if (!found || !role.success) throw noSuchDesign()
  return new ScopeOfDesign(found.workspace.id, actor, role.data, designId)
}

/** The same for the workspace of a run. */
export async function mintMemberRunScope(actor: Actor, runId: string, on: Tx): Promise<WorkspaceScope> {
  if (!isUuid(runId)) throw noSuchRun()
  const found = await on.run.findFirst({
    where: { id: runId, design: { deletedAt: null, workspace: member(actor) } },
    select: { design: { select: roleOf(actor) } },
  })
  const role = roleSchema.safeParse(found?.design.workspace.members[0]?.role)
  if (!found || !role.success) throw noSuchRun()
  return new Scope(found.design.workspace.id, actor, role.data)
}

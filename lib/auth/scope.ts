import * as z from 'zod'
import type { Tx } from '@/lib/db/queryable'
import { AppError } from '@/lib/errors'

/** Who acts: in local mode the one owner of this installation. */
export type Actor = { readonly id: string; readonly name: string }

/** Proof that the caller may act in a workspace. The private member makes it impossible to build elsewhere. */
class Scope {
  readonly workspaceId: string
  readonly actor: Actor
  readonly #minted = true
  constructor(workspaceId: string, actor: Actor) {
    this.workspaceId = workspaceId
    this.actor = actor
  }
  get minted(): boolean {
    return this.#minted
  }
}

/** Proof that the design exists, is not deleted and belongs to the caller's workspace. */
class ScopeOfDesign extends Scope {
  readonly designId: string
  constructor(workspaceId: string, actor: Actor, designId: string) {
    super(workspaceId, actor)
    this.designId = designId
  }
}

export type WorkspaceScope = Scope
export type DesignScope = ScopeOfDesign

/** The workspace of local mode: the same id in every installation; a migration lays it down. */
const LOCAL_WORKSPACE = '0190a000-0000-7000-8000-000000000001'
export const LOCAL_ACTOR: Actor = { id: 'local', name: 'You' }

const uuid = z.uuid()
export const noSuchDesign = (): AppError =>
  new AppError('not-found', 'There is no such design here. It may have been deleted.')

/** Local mode: whoever reaches this server owns its one workspace. Asks the database nothing. */
export const localScope = (): WorkspaceScope => new Scope(LOCAL_WORKSPACE, LOCAL_ACTOR)

/** For work that no request asked for, e.g. the end of a run: the workspace that its row names. */
export async function mintWorkspaceScope(
  workspaceId: string,
  on: Tx,
  actor: Actor = LOCAL_ACTOR,
): Promise<WorkspaceScope> {
  const found = await on.workspace.findFirst({ where: { id: workspaceId }, select: { id: true } })
  if (!found) throw new AppError('not-found', 'There is no such workspace.')
  return new Scope(found.id, actor)
}

/**
 * Malformed, unknown, deleted and foreign ids are the same 404. `findFirst` asks for this caller alone: Prisma joins
 * `findUnique`s of the same moment into one statement, whoever they are for.
 */
export async function mintDesignScope(scope: WorkspaceScope, designId: string, on: Tx): Promise<DesignScope> {
  if (!uuid.safeParse(designId).success) throw noSuchDesign()
  const { workspaceId, actor } = scope
  const found = await on.design.findFirst({
    where: { id: designId, workspaceId, deletedAt: null },
    select: { id: true },
  })
  if (!found) throw noSuchDesign()
  return new ScopeOfDesign(workspaceId, actor, found.id)
}

import * as z from 'zod'
import type { Queryable } from '@/lib/db/queryable'
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

/** The workspace of local mode: the same id in every installation, so that nobody has to look it up. */
const LOCAL_WORKSPACE = '0190a000-0000-7000-8000-000000000001'
export const LOCAL_ACTOR: Actor = { id: 'local', name: 'You' }

const uuid = z.uuid()
const notFound = () => new AppError('not-found', 'There is no such design here. It may have been deleted.')

export async function mintWorkspaceScope(
  on: Queryable,
  workspaceId: string = LOCAL_WORKSPACE,
): Promise<WorkspaceScope> {
  await on.query(`insert into "Workspace" ("id", "name") values ($1, 'Local') on conflict do nothing`, [workspaceId])
  return new Scope(workspaceId, LOCAL_ACTOR)
}

/** Malformed, unknown, deleted and foreign ids are the same 404. */
export async function mintDesignScope(on: Queryable, scope: WorkspaceScope, designId: string): Promise<DesignScope> {
  if (!uuid.safeParse(designId).success) throw notFound()
  const found = await on.query(
    'select 1 from "Design" where "id" = $1 and "workspaceId" = $2 and "deletedAt" is null',
    [designId, scope.workspaceId],
  )
  if (found.rowCount === 0) throw notFound()
  return new ScopeOfDesign(scope.workspaceId, scope.actor, designId)
}

import { pool } from '@/lib/db/client'
import { type DesignScope, mintDesignScope, mintWorkspaceScope, type WorkspaceScope } from './scope'

/** The workspace of the request: in local mode the one of this installation. */
export const requireScope = (): Promise<WorkspaceScope> => mintWorkspaceScope(pool())

/** Proof that the design is there and the caller's; anything else is the same 404. */
export const designScope = (scope: WorkspaceScope, designId: string): Promise<DesignScope> =>
  mintDesignScope(pool(), scope, designId)

/** Both in one, for routes. */
export const requireDesign = async (designId: string): Promise<DesignScope> =>
  designScope(await requireScope(), designId)

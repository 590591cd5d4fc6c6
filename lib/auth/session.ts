import { db } from '@/lib/db/client'
import { type DesignScope, localScope, mintDesignScope, type WorkspaceScope } from './scope'

/** The workspace of the request: in local mode the one of this installation. */
export const requireScope = async (): Promise<WorkspaceScope> => localScope()

/** Proof that the design is there and the caller's; anything else is the same 404. */
export const designScope = (scope: WorkspaceScope, designId: string): Promise<DesignScope> =>
  mintDesignScope(scope, designId, db())

/** Both in one, for routes. */
export const requireDesign = async (designId: string): Promise<DesignScope> =>
  designScope(await requireScope(), designId)

import * as z from 'zod'
import { type DesignScope, noSuchDesign } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'
import { transaction } from '@/lib/db/transaction'

/**
 * Proof that this transaction holds the design's row: every change of a design asks for it, so that changes wait for
 * one another and always take their rows in one order (run, design, then step or fact).
 */
class Held {
  readonly scope: DesignScope
  readonly tx: Tx
  /** The database's time at the start of the transaction. */
  readonly at: Date
  readonly #proven = true
  constructor(scope: DesignScope, tx: Tx, at: Date) {
    this.scope = scope
    this.tx = tx
    this.at = at
  }
  get proven(): boolean {
    return this.#proven
  }
}
export type HeldDesign = Held

const lockedSchema = z.array(z.object({ at: z.date() })).max(1)

function proven(scope: DesignScope, tx: Tx, rows: unknown): HeldDesign {
  const [locked] = lockedSchema.parse(rows)
  if (!locked) throw noSuchDesign()
  return new Held(scope, tx, locked.at)
}

/** Holds the design's row until the transaction ends. Runs may still be queued meanwhile. */
export async function holdDesign(scope: DesignScope, tx: Tx): Promise<HeldDesign> {
  const rows = await tx.$queryRaw`
    select now() as "at" from "Design"
    where "id" = ${scope.designId}::uuid and "workspaceId" = ${scope.workspaceId}::uuid and "deletedAt" is null
    for no key update`
  return proven(scope, tx, rows)
}

/** The same, and the design counts as changed now: an update of the row holds it as well, in one statement. */
export async function touchDesign(scope: DesignScope, tx: Tx): Promise<HeldDesign> {
  const rows = await tx.$queryRaw`
    update "Design" set "updatedAt" = now()
    where "id" = ${scope.designId}::uuid and "workspaceId" = ${scope.workspaceId}::uuid and "deletedAt" is null
    returning now() as "at"`
  return proven(scope, tx, rows)
}

/** One change of a design, in a transaction of its own. */
export const changeDesign = <T>(scope: DesignScope, work: (held: HeldDesign) => Promise<T>): Promise<T> =>
  transaction(async (tx) => work(await touchDesign(scope, tx)))

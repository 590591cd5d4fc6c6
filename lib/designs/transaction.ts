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
  /** The database's time. */
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

/** Holds the design's row until the transaction ends. Runs may still be queued meanwhile. */
export async function holdDesign(scope: DesignScope, tx: Tx): Promise<HeldDesign> {
  const [locked] = lockedSchema.parse(
    await tx.$queryRaw`
      select now() as "at" from "Design"
      where "id" = ${scope.designId}::uuid and "workspaceId" = ${scope.workspaceId}::uuid and "deletedAt" is null
      for no key update`,
  )
  if (!locked) throw noSuchDesign()
  return new Held(scope, tx, locked.at)
}

/** One change of a design, in a transaction of its own. */
export const changeDesign = <T>(scope: DesignScope, work: (held: HeldDesign) => Promise<T>): Promise<T> =>
  transaction(async (tx) => work(await holdDesign(scope, tx)))

import * as z from 'zod'
import { type DesignScope, noSuchDesign } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'
import { transaction } from '@/lib/db/transaction'
import { requestPage } from '@/lib/http/page'
import { DESIGN_CHANNEL } from '@/lib/runs/listener'

const lockedSchema = z.object({ at: z.date(), rev: z.number() })
type Locked = z.infer<typeof lockedSchema>

/**
 * Proof that this transaction holds the design's row: every change of a design asks for it, so that changes wait for
 * one another and always take their rows in one order (run, design, then step or fact).
 */
class Held {
  readonly scope: DesignScope
  readonly tx: Tx
  /** The database's time at the start of the transaction. */
  readonly at: Date
  /** Of the design, this change counted. */
  readonly rev: number
  readonly #proven = true
  constructor(scope: DesignScope, tx: Tx, { at, rev }: Locked) {
    this.scope = scope
    this.tx = tx
    this.at = at
    this.rev = rev
  }
  get proven(): boolean {
    return this.#proven
  }
}
export type HeldDesign = Held

function proven(scope: DesignScope, tx: Tx, rows: unknown): HeldDesign {
  const [locked] = z.array(lockedSchema).max(1).parse(rows)
  if (!locked) throw noSuchDesign()
  return new Held(scope, tx, locked)
}

/** Holds the design's row until the transaction ends. Runs may still be queued meanwhile. */
export async function holdDesign(scope: DesignScope, tx: Tx): Promise<HeldDesign> {
  const rows = await tx.$queryRaw`
    select now() as "at", "rev" from "Design"
    where "id" = ${scope.designId}::uuid and "workspaceId" = ${scope.workspaceId}::uuid and "deletedAt" is null
    for no key update`
  return proven(scope, tx, rows)
}

/**
 * The same, and the design counts as changed now, with its next revision: an update of the row holds it as well, in one
 * statement, and whoever has a page open on it is told as the transaction commits.
 */
export async function touchDesign(scope: DesignScope, tx: Tx): Promise<HeldDesign> {
  const { designId, workspaceId } = scope
  const rows = await tx.$queryRaw`
    with touched as (
      update "Design" set "updatedAt" = now(), "rev" = "rev" + 1
      where "id" = ${designId}::uuid and "workspaceId" = ${workspaceId}::uuid and "deletedAt" is null
      returning "rev"
    )
    select now() as "at", "rev", pg_notify(${DESIGN_CHANNEL}, concat_ws(':', ${designId}::text, "rev", ${requestPage() ?? ''}::text))::text
    from touched`
  return proven(scope, tx, rows)
}

/** One change of a design, in a transaction of its own. */
export const changeDesign = <T>(scope: DesignScope, work: (held: HeldDesign) => Promise<T>): Promise<T> =>
  transaction(async (tx) => work(await touchDesign(scope, tx)))

/**
 * One act in the threads of a design. It holds the design as a change does, so that no approval passes it by, and pages
 * are told; what the design says is the same, and so is its revision.
 */
export const talkOfDesign = <T>(scope: DesignScope, work: (held: HeldDesign) => Promise<T>): Promise<T> =>
  transaction(async (tx) => {
    const { designId, workspaceId } = scope
    const rows = await tx.$queryRaw`
      with touched as (
        update "Design" set "talk" = "talk" + 1
        where "id" = ${designId}::uuid and "workspaceId" = ${workspaceId}::uuid and "deletedAt" is null
        returning "rev"
      )
      select now() as "at", "rev", pg_notify(${DESIGN_CHANNEL}, ${designId}::text)::text from touched`
    return work(proven(scope, tx, rows))
  })

/**
 * One act in the reviews of a design. It holds the design, so that what is decided is decided on one state of all that
 * it takes; pages are told, and those that show its threads ask for them anew: who may settle them may be others now.
 */
export const reviewOfDesign = <T>(scope: DesignScope, work: (held: HeldDesign) => Promise<T>): Promise<T> =>
  transaction(async (tx) => work(await touchReviews(scope, tx)))

/** The same within a transaction that has more to do. */
export async function touchReviews(scope: DesignScope, tx: Tx): Promise<HeldDesign> {
  const { designId, workspaceId } = scope
  const rows = await tx.$queryRaw`
    with touched as (
      update "Design" set "talk" = "talk" + 1, "judged" = "judged" + 1
      where "id" = ${designId}::uuid and "workspaceId" = ${workspaceId}::uuid and "deletedAt" is null
      returning "rev"
    )
    select now() as "at", "rev", pg_notify(${DESIGN_CHANNEL}, ${designId}::text)::text from touched`
  return proven(scope, tx, rows)
}

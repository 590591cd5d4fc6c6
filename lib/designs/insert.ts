import { type DesignScope, mintDesignScope, type WorkspaceScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'
import { AppError } from '@/lib/errors'
import { type Facts, STEP_IDS } from '@/lib/facts/fact'
import { notify } from '@/lib/notifications/mutations'
import { storable } from '@/lib/storable'
import { hashOf } from './canonical'
import { writeFacts } from './ledger-store'
import { holdDesign } from './transaction'

export type NewDesign = { title: string; brief: string; asOf: string; archetype: string; facts: Facts }

/** `of`: all that was asked for under this key. */
export type Keyed = { readonly key: string; readonly hash: string }
export const keyed = (key: string | null, of: unknown): Keyed | null =>
  key === null ? null : { key, hash: hashOf(of) }

/** Inserts a design with its seven empty steps; the same key and request again give the same design. */
export async function insertDesign(
  scope: WorkspaceScope,
  { facts, ...design }: Readonly<NewDesign>,
  request: Keyed | null,
  tx: Tx,
): Promise<{ scope: DesignScope; fresh: boolean }> {
  const { workspaceId } = scope
  const row = {
    workspaceId,
    title: storable(design.title),
    brief: storable(design.brief),
    asOf: design.asOf,
    archetype: design.archetype,
    requestKey: request?.key ?? null,
    requestHash: request?.hash ?? null,
  }
  // Waits for another transaction with this key and then adds nothing; a failed insert would end this transaction.
  const [added] = await tx.design.createManyAndReturn({ data: [row], skipDuplicates: true, select: { id: true } })
  if (!added) {
    if (!request) throw new Error('A design without a key is no other one.')
    return { scope: await findByKey(scope, request, tx), fresh: false }
  }
  const proven = await mintDesignScope(scope, added.id, tx)
  await tx.step.createMany({ data: STEP_IDS.map((id) => ({ designId: added.id, workspaceId, key: id })) })
  await writeFacts(await holdDesign(proven, tx), {}, facts, { kind: 'first' })
  await notify(tx, proven, { kind: 'design.create', event: `design.create:${added.id}` })
  return { scope: proven, fresh: true }
}

export const usedOtherwise = (): AppError =>
  new AppError('unprocessable', 'This Idempotency-Key was used for another request. Use a new one.')

async function findByKey(scope: WorkspaceScope, { key, hash }: Keyed, tx: Tx): Promise<DesignScope> {
  const earlier = await tx.design.findUniqueOrThrow({
    where: { workspaceId_requestKey: { workspaceId: scope.workspaceId, requestKey: key } },
    select: { id: true, requestHash: true },
  })
  if (earlier.requestHash !== hash) throw usedOtherwise()
  return mintDesignScope(scope, earlier.id, tx)
}

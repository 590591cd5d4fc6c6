import { type DesignScope, mintDesignScope, type WorkspaceScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'
import { AppError } from '@/lib/errors'
import { type Facts, STEP_IDS } from '@/lib/facts/fact'
import { storable } from '@/lib/storable'
import { hashOf } from './canonical'
import { writeFacts } from './ledger-store'
import { holdDesign } from './transaction'

export type NewDesign = { title: string; brief: string; asOf: string; archetype: string; facts: Facts }

/** Inserts a design with its seven empty steps; the same key and request again give the same design. */
export async function insertDesign(
  scope: WorkspaceScope,
  { facts, ...design }: NewDesign,
  key: string | null,
  tx: Tx,
): Promise<{ scope: DesignScope; fresh: boolean }> {
  const { workspaceId } = scope
  const requestHash = key && hashOf({ brief: design.brief, title: design.title })
  const row = {
    workspaceId,
    title: storable(design.title),
    brief: storable(design.brief),
    asOf: design.asOf,
    archetype: design.archetype,
    requestKey: key,
    requestHash,
  }
  // Waits for another transaction with this key and then adds nothing; a failed insert would end this transaction.
  const [added] = await tx.design.createManyAndReturn({ data: [row], skipDuplicates: true, select: { id: true } })
  if (!added) return { scope: await findByKey(scope, key ?? '', requestHash, tx), fresh: false }
  const proven = await mintDesignScope(scope, added.id, tx)
  await tx.step.createMany({ data: STEP_IDS.map((id) => ({ designId: added.id, workspaceId, key: id })) })
  await writeFacts(await holdDesign(proven, tx), {}, facts)
  return { scope: proven, fresh: true }
}

async function findByKey(scope: WorkspaceScope, key: string, requestHash: string | null, tx: Tx): Promise<DesignScope> {
  const earlier = await tx.design.findUniqueOrThrow({
    where: { workspaceId_requestKey: { workspaceId: scope.workspaceId, requestKey: key } },
    select: { id: true, requestHash: true },
  })
  if (earlier.requestHash !== requestHash) {
    throw new AppError('unprocessable', 'This Idempotency-Key was used for another brief. Use a new one.')
  }
  return mintDesignScope(scope, earlier.id, tx)
}

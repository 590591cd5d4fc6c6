import { json } from '@/lib/db/json'
import type { StepId } from '@/lib/facts/fact'
import { requestDevice } from '@/lib/http/page'
import type { HeldDesign } from '../transaction'
import type { DesignAct } from './schema'

/** Keeps for the history what the act that holds the design did. `step`: the one that it is about. */
export async function recordAct({ scope, tx, rev, at }: HeldDesign, act: DesignAct, step?: StepId): Promise<void> {
  const { cause, ...detail } = act
  await tx.designChange.create({
    data: {
      designId: scope.designId,
      workspaceId: scope.workspaceId,
      designRev: rev,
      cause,
      key: step ?? null,
      detail: json(detail),
      authorId: scope.actor.id,
      authorName: scope.actor.name,
      device: requestDevice() ?? null,
      at,
    },
    select: { id: true },
  })
}

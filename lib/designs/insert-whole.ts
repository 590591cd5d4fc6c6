import type { DesignScope, WorkspaceScope } from '@/lib/auth/scope'
import { json } from '@/lib/db/json'
import type { Tx } from '@/lib/db/queryable'
import type { WholeDesign, WholeWaiver } from './file/whole'
import { insertDesign, type Keyed } from './insert'
import { writeAnswers, writeContent } from './store'
import { type HeldDesign, holdDesign } from './transaction'
import { fingerprintOf } from './waivers/standing'

/** Named as they were; who brought them here stands beside it, and in the audit. */
async function insertWaivers({ scope, tx }: HeldDesign, waivers: readonly WholeWaiver[]): Promise<void> {
  const { designId, workspaceId, actor } = scope
  if (waivers.length === 0) return
  await tx.waiver.createMany({
    data: waivers.map(({ check, reason, by, at, inputs }) => ({
      designId,
      workspaceId,
      check,
      reason,
      by: actor.id,
      byName: by,
      at: new Date(at),
      fingerprint: fingerprintOf(inputs),
      inputs: json(inputs),
    })),
  })
}

/** A new design with all of another one in it; each step begins its history with a revision that says where it is from. */
export async function insertWhole(
  scope: WorkspaceScope,
  whole: WholeDesign,
  kind: 'import' | 'copy',
  request: Keyed | null,
  tx: Tx,
): Promise<{ scope: DesignScope; fresh: boolean }> {
  const made = await insertDesign(scope, whole, request, tx)
  if (!made.fresh) return made
  const held = await holdDesign(made.scope, tx)
  if (whole.tags.length > 0)
    await tx.design.update({
      where: { id: made.scope.designId },
      data: { tags: [...whole.tags] },
      select: { id: true },
    })
  for (const step of whole.steps) {
    if (step.content) await writeContent(held, { ...step, proposal: null }, { kind })
    if (step.answers.length > 0) await writeAnswers(held, step, null)
  }
  await insertWaivers(held, whole.waivers)
  return made
}

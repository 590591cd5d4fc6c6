import { jsonOrNull } from '@/lib/db/json'
import type { StepId } from '@/lib/facts/fact'
import type { StepRecord } from './records'
import type { HeldDesign } from './transaction'

const stepKey = ({ scope }: HeldDesign, id: StepId) => ({
  designId_key: { designId: scope.designId, key: id },
  workspaceId: scope.workspaceId,
})

/** Stores new content with the next revision, and returns that. */
export async function writeContent(
  held: HeldDesign,
  step: Pick<StepRecord, 'id' | 'state' | 'content' | 'proposal' | 'stale'>,
): Promise<number> {
  const { rev } = await held.tx.step.update({
    where: stepKey(held, step.id),
    data: {
      state: step.state,
      content: jsonOrNull(step.content),
      proposal: jsonOrNull(step.proposal),
      stale: step.stale,
      rev: { increment: 1 },
      updatedAt: held.at,
    },
    select: { rev: true },
  })
  return rev
}

/** Keeps a re-draft beside the content. The revision stays: nothing that a person could overwrite has changed. */
export async function writeProposal(held: HeldDesign, id: StepId, proposal: unknown): Promise<void> {
  await held.tx.step.update({
    where: stepKey(held, id),
    data: { proposal: jsonOrNull(proposal), updatedAt: held.at },
    select: { key: true },
  })
}

/** Marks drafted steps whose facts moved; steps without content stay as they are. */
export async function markStale(
  held: HeldDesign,
  steps: Readonly<Record<StepId, StepRecord>>,
  stale: readonly { step: StepId; reason: string }[],
): Promise<void> {
  for (const { step, reason } of stale) {
    if (steps[step].content === null || steps[step].stale === reason) continue
    await held.tx.step.update({ where: stepKey(held, step), data: { stale: reason }, select: { key: true } })
  }
}

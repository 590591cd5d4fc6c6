import { jsonOrNull } from '@/lib/db/json'
import { storable } from '@/lib/storable'
import type { StepId } from '@/lib/facts/fact'
import { canonicalJson } from './canonical'
import type { StepRecord } from './records'
import type { Standing } from './stale'
import type { HeldDesign } from './transaction'

const stepKey = ({ scope }: HeldDesign, id: StepId) => ({
  designId_key: { designId: scope.designId, key: id },
  workspaceId: scope.workspaceId,
})

/** Why a step is stale, as a column of text holds it: it quotes questions and labels that a model wrote. */
const staleText = (stale: string | null): string | null => stale && storable(stale)

/** Stores new content with the next revision, and returns that. */
export async function writeContent(
  held: HeldDesign,
  step: Pick<StepRecord, 'id' | 'state' | 'content' | 'proposal' | 'stale' | 'moved'>,
): Promise<number> {
  const { rev } = await held.tx.step.update({
    where: stepKey(held, step.id),
    data: {
      state: step.state,
      content: jsonOrNull(step.content),
      proposal: jsonOrNull(step.proposal),
      stale: staleText(step.stale),
      moved: step.stale === null ? jsonOrNull(null) : jsonOrNull(step.moved),
      rev: { increment: 1 },
      updatedAt: held.at,
    },
    select: { rev: true },
  })
  return rev
}

/** Keeps what people said to the questions of a step; `stale`: why it is so until it is drafted again. */
export async function writeAnswers(
  held: HeldDesign,
  { id, answers }: Pick<StepRecord, 'id' | 'answers'>,
  stale: string | null,
): Promise<void> {
  // Without a record of what moved it stays stale, whatever figures do.
  const standing = stale === null ? {} : { stale: staleText(stale), moved: jsonOrNull(null) }

  await held.tx.step.update({
    where: stepKey(held, id),
    data: { answers: jsonOrNull(answers), updatedAt: held.at, ...standing },
    select: { key: true },
  })
}

/** Keeps a re-draft beside the content. The revision stays: nothing that a person could overwrite has changed. */
export async function writeProposal(held: HeldDesign, id: StepId, proposal: unknown): Promise<void> {
  await held.tx.step.update({
    where: stepKey(held, id),
    data: { proposal: jsonOrNull(proposal), updatedAt: held.at },
    select: { key: true },
  })
}

/** Stores how steps stand after a change of the ledger; only what differs is written. */
export async function writeStanding(
  held: HeldDesign,
  steps: Readonly<Record<StepId, StepRecord>>,
  standings: readonly Standing[],
): Promise<void> {
  for (const { step, stale, moved } of standings) {
    const old = steps[step]
    if (old.stale === staleText(stale) && canonicalJson(old.moved) === canonicalJson(moved)) continue
    await held.tx.step.update({
      where: stepKey(held, step),
      data: { stale: staleText(stale), moved: jsonOrNull(moved) },
      select: { key: true },
    })
  }
}

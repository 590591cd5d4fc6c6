import { jsonOrNull } from '@/lib/db/json'
import { storable } from '@/lib/storable'
import type { StepId } from '@/lib/facts/fact'
import { requestDevice } from '@/lib/http/page'
import { canonicalJson } from '@/lib/facts/canonical-json'
import type { StepRecord } from './records'
import type { Standing } from './stale'
import { followThreads } from './threads/follow'
import type { HeldDesign } from './transaction'

const stepKey = ({ scope }: HeldDesign, id: StepId) => ({
  designId_key: { designId: scope.designId, key: id },
  workspaceId: scope.workspaceId,
})

/** As long as a page may say it back (lib/drafts/schema.ts). */
const STALE_LIMIT = 2_000

/** Why a step is stale, as a column of text holds it: it quotes questions and labels that a model wrote. */
const staleText = (stale: string | null): string | null => stale && storable(stale.slice(0, STALE_LIMIT))

/** Why a step has another revision. */
export type Cause =
  /** `isWhole`: more followed from the edit than what it says itself. */
  | { readonly kind: 'edit' | 'accept'; readonly isWhole?: boolean }
  | { readonly kind: 'run' | 'proposal'; readonly runId: string | null }
  | { readonly kind: 'suggestion' | 'undo' | 'restore' | 'import' | 'copy' | 'example' }

/** An edit says itself what it changed; after so many, the whole is kept once more. */
const WHOLE_EVERY = 50
const isWhole = (cause: Cause, rev: number) =>
  (cause.kind !== 'edit' && cause.kind !== 'accept') || cause.isWhole || rev === 1 || rev % WHOLE_EVERY === 0

/** Stores new content with the next revision, which history keeps, and returns that. */
export async function writeContent(
  held: HeldDesign,
  step: Pick<StepRecord, 'id' | 'state' | 'content' | 'proposal' | 'stale' | 'moved'>,
  cause: Cause,
): Promise<number> {
  await followThreads(held, step.id, step.content)
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
  const { scope, at } = held
  await held.tx.stepRevision.create({
    data: {
      designId: scope.designId,
      workspaceId: scope.workspaceId,
      key: step.id,
      rev,
      cause: cause.kind,
      state: step.state,
      content: jsonOrNull(isWhole(cause, rev) ? step.content : null),
      runId: 'runId' in cause ? cause.runId : null,
      authorId: scope.actor.id,
      authorName: scope.actor.name,
      device: requestDevice() ?? null,
      designRev: held.rev,
      at,
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
  steps: Readonly<Partial<Record<StepId, StepRecord>>>,
  standings: readonly Standing[],
): Promise<void> {
  for (const { step, stale, moved } of standings) {
    const old = steps[step]
    if (old && old.stale === staleText(stale) && canonicalJson(old.moved) === canonicalJson(moved)) continue
    await held.tx.step.update({
      where: stepKey(held, step),
      data: { stale: staleText(stale), moved: jsonOrNull(moved) },
      select: { key: true },
    })
  }
}

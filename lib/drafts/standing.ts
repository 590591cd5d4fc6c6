import { recordEvent } from '@/lib/audit/mutations'
import { readStep } from '@/lib/designs/data'
import { writeContent, writeStanding } from '@/lib/designs/store'
import type { HeldDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import type { StepId } from '@/lib/facts/fact'
import type { KeepBody } from './schema'

/** Marks a step as accepted as it stands; `baseRev` is the revision that the person looked at. */
export async function acceptStepIn(held: HeldDesign, id: StepId, baseRev: number): Promise<{ rev: number }> {
  const step = await readStep(held.scope, id, held.tx)
  if (!step.content) throw new AppError('conflict', 'This step has nothing to accept yet. Draft it first.')
  if (step.rev !== baseRev) throw new AppError('conflict', 'This step was changed meanwhile. Look at it again.')
  return { rev: await writeContent(held, { ...step, state: 'accepted', stale: null }, { kind: 'accept' }) }
}

/**
 * The words of a stale step hold although what they rest on moved: it is no longer stale, and counts from now on as
 * written for the figures as they are. Refused where it was changed, or something else moved, since the person looked.
 */
export async function keepStepIn(held: HeldDesign, id: StepId, baseRev: number, { stale }: KeepBody): Promise<void> {
  const { scope, tx } = held
  const step = await readStep(scope, id, tx)
  if (step.stale === null) return
  if (step.rev !== baseRev) throw new AppError('conflict', 'This step was changed meanwhile. Look at it again.')
  if (step.stale !== stale) throw new AppError('conflict', 'More has moved meanwhile. Look at it again.')
  await writeStanding(held, { [id]: step }, [{ step: id, stale: null, moved: null }])
  const { workspaceId, designId, actor } = scope
  await recordEvent(
    'step.keep',
    { workspaceId, designId, actor: actor.id, detail: { step: id, rev: step.rev, stale } },
    tx,
  )
}

import { json, jsonOrNull } from '@/lib/db/json'
import { readStep } from '@/lib/designs/data'
import type { StepRecord } from '@/lib/designs/records'
import { writeContent } from '@/lib/designs/store'
import type { HeldDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import type { StepId } from '@/lib/facts/fact'
import type { StepContent } from '@/lib/methodology/content'
import { getField, setField } from '@/lib/methodology/field'
import type { EditFieldBody } from './schema'

/** `conflict`: someone else was faster; `current` is what stands there now, for a merge. */
export type Edited = { kind: 'saved'; rev: number } | { kind: 'conflict'; rev: number; current: string | null }

/**
 * Stores one field as a person wrote it. Every edit is journalled under the id the browser gave it, also one that
 * lost a race; an id seen before gets the same answer again.
 */
export async function editFieldIn(held: HeldDesign, id: StepId, baseRev: number, edit: EditFieldBody): Promise<Edited> {
  const step = await readStep(held.scope, id, held.tx)
  const replayed = await replay(held, step, edit)
  if (replayed) return replayed
  const current = step.content ? getField(step.content.draft, edit.field) : undefined
  if (step.rev !== baseRev) {
    await journal(held, step, { baseRev, newRev: null, before: current ?? null }, edit)
    return { kind: 'conflict', rev: step.rev, current: current ?? null }
  }
  const draft = step.content && setField(step.content.draft, edit.field, edit.value)
  if (!step.content || !draft) throw new AppError('unprocessable', `This step has no field "${edit.field}".`)
  const author = { name: held.scope.actor.name, at: held.at.toISOString() }
  const content: StepContent = {
    schemaVersion: 1,
    draft,
    authors: { ...step.content.authors, [edit.field]: author },
  }
  const rev = await writeContent(held, { ...step, state: 'edited', content })
  await journal(held, step, { baseRev, newRev: rev, before: current ?? null }, edit)
  return { kind: 'saved', rev }
}

async function replay({ scope, tx }: HeldDesign, step: StepRecord, edit: EditFieldBody): Promise<Edited | undefined> {
  const old = await tx.stepEdit.findUnique({
    where: { id: edit.editId },
    select: { designId: true, key: true, field: true, after: true, newRev: true },
  })
  if (!old) return undefined
  if (old.designId !== scope.designId || old.key !== step.id || old.field !== edit.field || old.after !== edit.value) {
    throw new AppError('unprocessable', 'This edit id was used for another edit. Use a new one.')
  }
  if (old.newRev !== null) return { kind: 'saved', rev: old.newRev }
  return {
    kind: 'conflict',
    rev: step.rev,
    current: (step.content && getField(step.content.draft, edit.field)) ?? null,
  }
}

type Outcome = { baseRev: number; newRev: number | null; before: string | null }

async function journal(
  { scope, tx }: HeldDesign,
  step: StepRecord,
  { baseRev, newRev, before }: Outcome,
  edit: EditFieldBody,
): Promise<void> {
  await tx.stepEdit.create({
    data: {
      id: edit.editId,
      designId: scope.designId,
      workspaceId: scope.workspaceId,
      key: step.id,
      field: edit.field,
      before: jsonOrNull(before),
      after: json(edit.value),
      baseRev,
      newRev,
      outcome: newRev === null ? 'conflict' : 'applied',
      authorId: scope.actor.id,
    },
    select: { id: true },
  })
}

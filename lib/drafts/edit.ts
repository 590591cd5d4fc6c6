import type { DesignScope } from '@/lib/auth/scope'
import type { Queryable } from '@/lib/db/queryable'
import { clock } from '@/lib/designs/clock'
import { lockStep, type StepRecord, writeContent } from '@/lib/designs/records'
import { AppError } from '@/lib/errors'
import type { StepId } from '@/lib/facts/fact'
import type { StepContent } from '@/lib/methodology/content'
import { getField, setField } from '@/lib/methodology/field'
import * as z from 'zod'
import type { EditFieldBody } from './schema'

/** `conflict`: someone else was faster; `current` is what stands there now, for a merge. */
export type Edited = { kind: 'saved'; rev: number } | { kind: 'conflict'; rev: number; current: string | null }

const journalSchema = z.object({
  designId: z.string(),
  key: z.string(),
  field: z.string(),
  after: z.unknown(),
  newRev: z.number().nullable(),
})

/**
 * Stores one field as a person wrote it. Every edit is journalled under the id the browser gave it, also one that
 * lost a race; an id seen before gets the same answer again.
 */
export async function editFieldIn(
  tx: Queryable,
  scope: DesignScope,
  id: StepId,
  baseRev: number,
  edit: EditFieldBody,
): Promise<Edited> {
  const step = await lockStep(tx, scope, id)
  const replayed = await replay(tx, scope, step, edit)
  if (replayed) return replayed
  const current = step.content ? getField(step.content.draft, edit.field) : undefined
  if (step.rev !== baseRev) {
    await journal(tx, scope, step, baseRev, null, current ?? null, edit)
    return { kind: 'conflict', rev: step.rev, current: current ?? null }
  }
  const draft = step.content && setField(step.content.draft, edit.field, edit.value)
  if (!step.content || !draft) throw new AppError('unprocessable', `This step has no field "${edit.field}".`)
  const authors = { ...step.content.authors, [edit.field]: { name: scope.actor.name, at: await clock(tx) } }
  const content: StepContent = { schemaVersion: 1, draft, authors }
  const rev = await writeContent(tx, scope, { ...step, state: 'edited', content })
  await journal(tx, scope, step, baseRev, rev, current ?? null, edit)
  return { kind: 'saved', rev }
}

async function replay(
  tx: Queryable,
  scope: DesignScope,
  step: StepRecord,
  edit: EditFieldBody,
): Promise<Edited | undefined> {
  const found = await tx.query('select "designId", "key", "field", "after", "newRev" from "StepEdit" where "id" = $1', [
    edit.editId,
  ])
  if (found.rows[0] === undefined) return undefined
  const old = journalSchema.parse(found.rows[0])
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

async function journal(
  tx: Queryable,
  scope: DesignScope,
  step: StepRecord,
  baseRev: number,
  newRev: number | null,
  before: string | null,
  edit: EditFieldBody,
): Promise<void> {
  await tx.query(
    `insert into "StepEdit" ("id", "designId", "workspaceId", "key", "field", "before", "after", "baseRev", "newRev", "outcome", "authorId")
     values ($1, $2, $3, $4, $5, $6::json, $7::json, $8, $9, $10, $11)`,
    [
      edit.editId,
      scope.designId,
      scope.workspaceId,
      step.id,
      edit.field,
      JSON.stringify(before),
      JSON.stringify(edit.value),
      baseRev,
      newRev,
      newRev === null ? 'conflict' : 'applied',
      scope.actor.id,
    ],
  )
}

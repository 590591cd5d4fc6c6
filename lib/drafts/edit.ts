import { namingFor } from '@/lib/auth/people'
import { json, jsonOrNull } from '@/lib/db/json'
import { readStep } from '@/lib/designs/data'
import type { StepRecord } from '@/lib/designs/records'
import { writeContent } from '@/lib/designs/store'
import type { HeldDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import type { StepId } from '@/lib/facts/fact'
import { applyEdit } from '@/lib/methodology/authors'
import { findRevision } from '@/lib/history/data'
import { hasFollowed, isMeantAlike } from '@/lib/methodology/connections'
import type { Author, StepContent } from '@/lib/methodology/content'
import type { StepDraft } from '@/lib/methodology/draft'
import { isEdited } from '@/lib/methodology/drafted'
import { readEdit, readPlaced } from '@/lib/methodology/edit'
import { findIn, placeName } from '@/lib/methodology/names'
import { stepOf } from '@/lib/methodology/registry'
import { storable } from '@/lib/storable'
import { refuseBeyond } from './bounded'
import type { EditFieldBody } from './schema'
import { storableItem } from './storable-item'

/** `conflict`: someone else was faster; `current` is what stands there now, for a merge. */
export type Edited =
  | { kind: 'saved'; rev: number }
  /** `by`: the person who wrote that; null where it was an agent, or nobody can tell. */
  | {
      kind: 'conflict'
      rev: number
      current: string | null
      by: string | null
      /** What stands there reads otherwise, and means what it meant at the person's revision: nothing is in the way. */
      isAlike: boolean
    }

const ofDesign = ({ designId, workspaceId }: HeldDesign['scope']) => ({ designId, workspaceId })

async function conflict(
  { scope, tx }: HeldDesign,
  { id, rev, content }: StepRecord,
  baseRev: number,
  { field }: EditFieldBody,
): Promise<Edited> {
  // Only a connection can read otherwise by what somebody did elsewhere: the name of its component.
  const isConnection = content !== null && isMeantAlike(content.draft, content.draft, field)
  const isKept = isConnection && baseRev > 0 && baseRev < rev
  const made = isKept && (await tx.stepRevision.count({ where: { ...ofDesign(scope), key: id, rev: baseRev } })) > 0
  const seen = made ? await findRevision(scope, id, baseRev, tx) : null
  const author = content?.authors[field]?.name
  return {
    kind: 'conflict',
    rev,
    current: (content && readEdit(content.draft, field)) ?? null,
    by: author === undefined ? null : (await namingFor(scope, tx))(author),
    isAlike: content !== null && seen !== null && isMeantAlike(seen.draft, content.draft, field),
  }
}

function checked(id: StepId, content: StepContent, { field, value }: EditFieldBody, author: Author): StepContent {
  const next = applyEdit(content, { field, value }, author)
  if (next) {
    refuseBeyond(id, content.draft, next.draft)
    return next
  }
  throw new AppError(
    'unprocessable',
    readEdit(content.draft, field) === undefined
      ? `This step has no field "${field}".`
      : `"${field}" cannot hold that. Nothing was changed.`,
  )
}

/**
 * Stores one field as a person wrote it. Every edit is journalled under the id the browser gave it, also one that
 * lost a race; an id seen before gets the same answer again.
 */
export async function editFieldIn(held: HeldDesign, id: StepId, baseRev: number, body: EditFieldBody): Promise<Edited> {
  const step = await readStep(held.scope, id, held.tx)
  // As it is stored, so that the journal gives back what stood there.
  const edit = { ...body, value: step.content ? storableItem(step.content.draft, body.field, body.value) : body.value }
  const replayed = await replay(held, step, baseRev, edit)
  if (replayed) return replayed
  const current = step.content ? readEdit(step.content.draft, edit.field) : undefined
  if (step.rev !== baseRev) {
    await journal(held, step, { baseRev, newRev: null, before: current ?? null, after: null }, edit)
    return conflict(held, step, baseRev, edit)
  }
  if (!step.content) throw new AppError('unprocessable', `This step has no field "${edit.field}".`)
  const content = checked(id, step.content, edit, { name: held.scope.actor.name, at: held.at.toISOString() })
  const isWhole = hasFollowed(step.content.draft, edit.field, edit.value)
  const state = isEdited(content) ? 'edited' : 'drafted'
  const rev = await writeContent(held, { ...step, state, content }, { kind: 'edit', isWhole })
  const before = readPlaced(step.content.draft, edit.field) ?? null
  await journal(held, step, { baseRev, newRev: rev, before, after: content.draft }, edit)
  return { kind: 'saved', rev }
}

async function replay(
  held: HeldDesign,
  step: StepRecord,
  baseRev: number,
  edit: EditFieldBody,
): Promise<Edited | undefined> {
  const { scope, tx } = held
  const old = await tx.stepEdit.findUnique({
    where: { id: edit.editId },
    select: { designId: true, key: true, field: true, after: true, newRev: true },
  })
  if (!old) return undefined
  if (old.designId !== scope.designId || old.key !== step.id || old.field !== edit.field || old.after !== edit.value) {
    throw new AppError('unprocessable', 'This edit id was used for another edit. Use a new one.')
  }
  if (old.newRev !== null) return { kind: 'saved', rev: old.newRev }
  return conflict(held, step, baseRev, edit)
}

type Outcome = {
  baseRev: number
  newRev: number | null
  before: string | null
  /** The draft with it, where it was stored. */
  after: StepDraft | null
}

async function journal(
  { scope, tx }: HeldDesign,
  step: StepRecord,
  { baseRev, newRev, before, after }: Outcome,
  edit: EditFieldBody,
): Promise<void> {
  await tx.stepEdit.create({
    data: {
      id: edit.editId,
      designId: scope.designId,
      workspaceId: scope.workspaceId,
      key: step.id,
      field: edit.field,
      // As it is called after it; what is gone by its last words.
      place: storable(placeName(stepOf(step.id), edit.field, findIn(after, step.content?.draft))),
      act: edit.act ?? null,
      actId: edit.actId ?? null,
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

import * as z from 'zod'
import type { DesignScope } from '@/lib/auth/scope'
import { readStep } from '@/lib/designs/data'
import { recordOffer } from '@/lib/designs/offer-store'
import { writeContent } from '@/lib/designs/store'
import { changeDesign, type HeldDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import type { StepId } from '@/lib/facts/fact'
import { refuseBeyond } from '@/lib/drafts/bounded'
import { storableItem } from '@/lib/drafts/storable-item'
import { applyEdit } from '@/lib/methodology/authors'
import { isEdited } from '@/lib/methodology/drafted'
import { readEdit } from '@/lib/methodology/edit'
import { fitText } from '@/lib/methodology/changes'
import { SUGGESTION_COLUMNS } from './data'
import { type DecideSuggestionBody, type SuggestBody, type Suggestion, suggestionSchema } from './schema'

const OUTCOMES = { accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn' } as const

/** More open ones than this in a step nobody reads. */
const MOST_OPEN = 200

/** Keeps a change as a suggestion. Refused with `conflict` and the present text where another one stands there by now. */
export const suggest = (scope: DesignScope, key: StepId, body: SuggestBody): Promise<Suggestion> =>
  changeDesign(scope, async ({ tx }) => {
    const { designId, workspaceId, actor } = scope
    const old = await tx.suggestion.findUnique({
      where: { id: body.id },
      select: { ...SUGGESTION_COLUMNS, designId: true },
    })
    if (old) return sameAs(body, key, old.designId === designId ? suggestionSchema.parse(old) : null)
    const { content } = await readStep(scope, key, tx)
    const current = content ? readEdit(content.draft, body.field) : undefined
    if (!content || current === undefined)
      throw new AppError('unprocessable', `This step has no field "${body.field}".`)
    if (current !== body.base) {
      throw new AppError('conflict', 'This text was changed meanwhile. Your suggestion is kept; look at both.', {
        details: { current },
      })
    }
    if (body.value === body.base) throw new AppError('unprocessable', 'This suggestion changes nothing.')
    const applied = applyEdit(content, body, { name: actor.name, at: '' })
    if (!applied) throw new AppError('unprocessable', `"${body.field}" cannot hold that. Nothing was kept.`)
    refuseBeyond(key, content.draft, applied.draft)
    const open = await tx.suggestion.count({ where: { designId, workspaceId, key, status: 'open' } })
    if (open >= MOST_OPEN)
      throw new AppError('too-many', `This step has ${open} open suggestions. Decide on some of them first.`)
    const { id, field, base, value, note = null } = body
    const data = {
      id,
      designId,
      workspaceId,
      key,
      field,
      base,
      value,
      note,
      authorId: actor.id,
      authorName: actor.name,
    }
    return suggestionSchema.parse(await tx.suggestion.create({ data, select: SUGGESTION_COLUMNS }))
  })

/** Null: one of another design. */
function sameAs(body: SuggestBody, key: StepId, old: Suggestion | null): Suggestion {
  const isSame =
    old !== null && old.key === key && old.field === body.field && old.value === body.value && old.base === body.base
  if (!old || !isSame) throw new AppError('unprocessable', 'This id was used for another suggestion. Use a new one.')
  return old
}

/**
 * Accepts, refuses or withdraws a suggestion. One whose text was changed since is fitted in where that is plain, and
 * refused with `conflict` and the present text where it is not, unless the person says that they saw that text.
 */
export const decideSuggestion = (
  scope: DesignScope,
  key: StepId,
  id: string,
  body: DecideSuggestionBody,
): Promise<{ status: Suggestion['status']; rev: number; decision: string | null }> =>
  changeDesign(scope, async (held) => {
    const { tx } = held
    const { designId, workspaceId } = scope
    const row = z.uuid().safeParse(id).success
      ? await tx.suggestion.findFirst({ where: { id, designId, workspaceId, key }, select: SUGGESTION_COLUMNS })
      : null
    if (!row) throw new AppError('not-found', 'There is no such suggestion.')
    const suggestion = suggestionSchema.parse(row)
    const status = OUTCOMES[body.action]
    const step = await readStep(scope, key, tx)
    if (suggestion.status === status) return { status, rev: step.rev, decision: null }
    if (suggestion.status !== 'open') throw new AppError('conflict', `This suggestion is ${suggestion.status} already.`)
    if (body.action === 'withdraw' && suggestion.authorId !== scope.actor.id)
      throw new AppError('forbidden', 'Only who made a suggestion withdraws it. Refuse it instead.')
    const rev = body.action === 'accept' ? await apply(held, key, suggestion, body.over) : step.rev
    await tx.suggestion.update({
      where: { id, workspaceId },
      data: { status, decidedAt: held.at, decidedBy: scope.actor.id },
      select: { id: true },
    })
    if (body.action !== 'accept') return { status, rev, decision: null }
    const standing = { stale: step.stale, moved: step.moved }
    const decision = await recordOffer(held, {
      step: key,
      rev,
      cause: 'suggestion',
      before: null,
      after: null,
      changes: 1,
      standing: { before: standing, after: standing },
      suggestion: { id, before: 'open', after: status },
    })
    return { status, rev, decision }
  })

async function apply(held: HeldDesign, key: StepId, suggestion: Suggestion, over?: string): Promise<number> {
  const step = await readStep(held.scope, key, held.tx)
  const current = step.content ? readEdit(step.content.draft, suggestion.field) : undefined
  if (!step.content || current === undefined)
    throw new AppError('conflict', 'What this suggestion changes is no longer there.', { details: { current: null } })
  const fitted =
    over === current
      ? suggestion.value
      : fitText(step.content.draft, suggestion.field, suggestion.base, suggestion.value)
  if (fitted === undefined) {
    throw new AppError('conflict', 'This text was changed since the suggestion was made. Look at both.', {
      details: { current },
    })
  }
  const { actor } = held.scope
  const author = {
    name: suggestion.authorName,
    at: held.at.toISOString(),
    ...(suggestion.authorId !== actor.id && { acceptedBy: actor.name }),
  }
  const value = storableItem(step.content.draft, suggestion.field, fitted)
  const content = applyEdit(step.content, { field: suggestion.field, value }, author)
  if (!content)
    throw new AppError('conflict', 'This place cannot hold the suggestion any more.', { details: { current } })
  refuseBeyond(key, step.content.draft, content.draft)
  return writeContent(
    held,
    { ...step, state: isEdited(content) ? 'edited' : 'drafted', content },
    { kind: 'suggestion' },
  )
}

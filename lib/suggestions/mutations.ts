import type { DesignScope } from '@/lib/auth/scope'
import { readStep } from '@/lib/designs/data'
import { changeDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import type { StepId } from '@/lib/facts/fact'
import { refuseBeyond } from '@/lib/drafts/bounded'
import { applyEdit } from '@/lib/methodology/authors'
import { readEdit } from '@/lib/methodology/edit'
import { findIn, placeName } from '@/lib/methodology/names'
import { stepOf } from '@/lib/methodology/registry'
import { notify } from '@/lib/notifications/mutations'
import { SUGGESTION_COLUMNS } from './data'
import { type SuggestBody, type Suggestion, suggestionSchema } from './schema'

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
    const made = suggestionSchema.parse(await tx.suggestion.create({ data, select: SUGGESTION_COLUMNS }))
    const place = placeName(stepOf(key), field, findIn(content.draft))
    await notify(tx, scope, { kind: 'suggestion.make', event: `suggestion:${id}`, detail: { step: key, place } })
    return made
  })

/** Null: one of another design. */
function sameAs(body: SuggestBody, key: StepId, old: Suggestion | null): Suggestion {
  const isSame =
    old !== null && old.key === key && old.field === body.field && old.value === body.value && old.base === body.base
  if (!old || !isSame) throw new AppError('unprocessable', 'This id was used for another suggestion. Use a new one.')
  return old
}

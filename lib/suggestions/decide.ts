import * as z from 'zod'
import type { DesignScope } from '@/lib/auth/scope'
import { readStep } from '@/lib/designs/data'
import { recordOffer } from '@/lib/designs/offer-store'
import type { StepRecord } from '@/lib/designs/records'
import { writeContent } from '@/lib/designs/store'
import { changeDesign, type HeldDesign } from '@/lib/designs/transaction'
import { refuseBeyond } from '@/lib/drafts/bounded'
import { storableItem } from '@/lib/drafts/storable-item'
import { AppError } from '@/lib/errors'
import type { StepId } from '@/lib/facts/fact'
import { applyEdit } from '@/lib/methodology/authors'
import { fitText } from '@/lib/methodology/changes'
import { takenAlongKeys } from '@/lib/methodology/connections'
import type { StepContent } from '@/lib/methodology/content'
import { isEdited } from '@/lib/methodology/drafted'
import { readEdit } from '@/lib/methodology/edit'
import { findIn, placeName } from '@/lib/methodology/names'
import { stepOf } from '@/lib/methodology/registry'
import { notify } from '@/lib/notifications/mutations'
import { SUGGESTION_COLUMNS } from './data'
import { type DecideManyBody, type DecideSuggestionBody, type Suggestion, suggestionSchema } from './schema'

const OUTCOMES = { accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn' } as const
type Status = Suggestion['status']

/**
 * Accepts, refuses or withdraws a suggestion. One whose text was changed since is fitted in where that is plain, and
 * refused with `conflict` and the present text where it is not, unless the person says that they saw that text.
 */
export const decideSuggestion = (
  scope: DesignScope,
  key: StepId,
  id: string,
  body: DecideSuggestionBody,
): Promise<{ status: Status; rev: number; decision: string | null }> =>
  changeDesign(scope, async (held) => {
    const [suggestion] = z.uuid().safeParse(id).success ? await read(held, key, [id]) : []
    if (!suggestion) throw new AppError('not-found', 'There is no such suggestion.')
    const status = OUTCOMES[body.action]
    const step = await readStep(scope, key, held.tx)
    if (suggestion.status === status) return { status, rev: step.rev, decision: null }
    if (suggestion.status !== 'open') throw new AppError('conflict', `This suggestion is ${suggestion.status} already.`)
    if (body.action === 'withdraw') demandOwn(scope, [suggestion])
    if (body.action !== 'accept') {
      await settle(held, key, step, [suggestion], status)
      return { status, rev: step.rev, decision: null }
    }
    const content = applied(held, key, step.content, suggestion, body.over)
    return { status, ...(await take(held, key, step, content, [suggestion])) }
  })

/** Why one of several waits on, in words for people. */
export type Left = { readonly id: string; readonly why: string }

/**
 * Several of one step as one act with one revision and one undo, in the order in which they were made. Accepting leaves
 * what no longer fits, and says so; refusing withdraws the person's own.
 */
export const decideSuggestions = (
  scope: DesignScope,
  key: StepId,
  { action, ids }: DecideManyBody,
): Promise<{ done: string[]; left: Left[]; rev: number; decision: string | null }> =>
  changeDesign(scope, async (held) => {
    const found = (await read(held, key, ids)).filter(({ status }) => status === 'open')
    const step = await readStep(scope, key, held.tx)
    const gone = ids.filter((id) => !found.some((one) => one.id === id))
    const left: Left[] = gone.map((id) => ({ id, why: 'This suggestion is decided on already.' }))
    if (action === 'withdraw') demandOwn(scope, found)
    if (action !== 'accept') {
      const [own, others] = [found.filter(isOf(scope)), found.filter((one) => !isOf(scope)(one))]
      await settle(held, key, step, own, 'withdrawn')
      await settle(held, key, step, others, 'refused')
      return { done: idsOf(found), left, rev: step.rev, decision: null }
    }
    let { content } = step
    const done: Suggestion[] = []
    for (const suggestion of found) {
      try {
        content = applied(held, key, content, suggestion)
        done.push(suggestion)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        left.push({ id: suggestion.id, why: error.message })
      }
    }
    if (done.length === 0 || !content) return { done: [], left, rev: step.rev, decision: null }
    return { done: idsOf(done), left, ...(await take(held, key, step, content, done)) }
  })

const idsOf = (all: readonly Suggestion[]): string[] => all.map(({ id }) => id)
const isOf =
  ({ actor }: DesignScope) =>
  ({ authorId }: Suggestion): boolean =>
    authorId === actor.id

/** Oldest first. */
async function read({ scope, tx }: HeldDesign, key: StepId, ids: readonly string[]): Promise<Suggestion[]> {
  const { designId, workspaceId } = scope
  const rows = await tx.suggestion.findMany({
    where: { id: { in: [...ids] }, designId, workspaceId, key },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: SUGGESTION_COLUMNS,
  })
  return rows.map((row) => suggestionSchema.parse(row))
}

function demandOwn(scope: DesignScope, all: readonly Suggestion[]): void {
  if (!all.every(isOf(scope)))
    throw new AppError('forbidden', 'Only who made a suggestion withdraws it. Refuse it instead.')
}

const TOLD = { accepted: 'suggestion.accept', refused: 'suggestion.refuse' } as const

/** Decided, and told to whose they are; `step` as it was, which says what the places are called. */
async function settle(
  held: HeldDesign,
  key: StepId,
  step: StepRecord,
  decided: readonly Suggestion[],
  status: 'accepted' | 'refused' | 'withdrawn',
): Promise<void> {
  if (decided.length === 0) return
  const { scope, tx, at } = held
  const { designId, workspaceId, actor } = scope
  await tx.suggestion.updateMany({
    where: { id: { in: idsOf(decided) }, designId, workspaceId },
    data: { status, decidedAt: at, decidedBy: actor.id },
  })
  if (status === 'withdrawn') return
  for (const { id, field, authorId } of decided) {
    const place = step.content ? { place: placeName(stepOf(key), field, findIn(step.content.draft)) } : {}
    const people = { author: [authorId] }
    const event = `suggestion:${id}:${at.getTime()}`
    await notify(tx, scope, { kind: TOLD[status], event, people, detail: { step: key, ...place } })
  }
}

/** Keeps the step with what was accepted: one revision, and one act of the history that is undone as one. */
async function take(
  held: HeldDesign,
  key: StepId,
  step: StepRecord,
  content: StepContent,
  accepted: readonly Suggestion[],
) {
  const [id = '', ...also] = idsOf(accepted)
  const state = isEdited(content) ? 'edited' : 'drafted'
  const rev = await writeContent(held, { ...step, state, content }, { kind: 'suggestion' })
  await settle(held, key, step, accepted, 'accepted')
  const standing = { stale: step.stale, moved: step.moved }
  const decision = await recordOffer(held, {
    step: key,
    rev,
    cause: 'suggestion',
    before: null,
    after: null,
    changes: accepted.length,
    standing: { before: standing, after: standing },
    suggestion: { id, also, before: 'open', after: 'accepted' },
  })
  return { rev, decision }
}

/** The step with a suggestion in it, as its author's words. A component that is taken out takes its connections along. */
function applied(
  held: HeldDesign,
  key: StepId,
  before: StepContent | null,
  suggestion: Suggestion,
  over?: string,
): StepContent {
  const { field, base, value: offered } = suggestion
  const current = before ? readEdit(before.draft, field) : undefined
  if (!before || current === undefined)
    throw new AppError('conflict', 'What this suggestion changes is no longer there.', { details: { current: null } })
  const fitted = over === current ? offered : fitText(before.draft, field, base, offered)
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
  const edits = [
    { field, value: storableItem(before.draft, field, fitted) },
    ...takenAlongKeys(before.draft, field, fitted).map((one) => ({ field: one, value: '' })),
  ]
  let content: StepContent | undefined = before
  for (const edit of edits) content = content && applyEdit(content, edit, author)
  if (!content)
    throw new AppError('conflict', 'This place cannot hold the suggestion any more.', { details: { current } })
  refuseBeyond(key, before.draft, content.draft)
  return content
}

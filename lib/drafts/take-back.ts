import * as z from 'zod'
import { findIn, placeName } from '@/lib/methodology/names'
import { runCalculation } from '@/lib/designs/calculate'
import { readDesign } from '@/lib/designs/data'
import { changesBetween, writeFacts } from '@/lib/designs/ledger-store'
import { recordOffer } from '@/lib/designs/offer-store'
import type { DesignRecord, StepRecord } from '@/lib/designs/records'
import { draftsOf, referencesOf, standingAfter } from '@/lib/designs/stale'
import { writeContent, writeProposal, writeStanding } from '@/lib/designs/store'
import type { HeldDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import { canonicalJson } from '@/lib/facts/canonical-json'
import { type Fact, type Facts, factSchema } from '@/lib/facts/fact'
import { resolve, sameValue } from '@/lib/facts/ledger'
import { findRevision } from '@/lib/history/data'
import type { StepContent, StepState } from '@/lib/methodology/content'
import { isEdited } from '@/lib/methodology/drafted'
import { stepOf } from '@/lib/methodology/registry'
import { takenBack } from '@/lib/methodology/taken-back'
import { refuseBeyond } from './bounded'
import { byWhom } from './by-whom'
import { asideOf, openOf, remaining, reopened } from './offered'
import { type OfferRow, readOfferAct } from './data'
import { parseProposal, type StoredProposal } from './schema'

/** `decision`: the act that took it back, by which it is done again. `isFresh`: what it offered is open again. */
export type TakenBackAct = { decision: string; rev: number; isOpen: boolean }

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null)

/**
 * One act on what is offered for a step is taken back as a whole: its words, its figures, and what was undecided before
 * is so again. Nothing that somebody wrote since is replaced: it is refused with `conflict` and says where. The act that
 * takes back is of the same kind, so that taking it back does the first again.
 */
export async function takeBackIn(held: HeldDesign, act: string): Promise<TakenBackAct> {
  const { scope, tx } = held
  const row = await readOfferAct(scope, act, tx)
  if (row.cause === 'answered') throw new AppError('conflict', 'An answer changed nothing that could be taken back.')
  const design = await readDesign(scope, tx)
  const step = design.steps[row.key]
  const earlier = await tx.offerChange.findFirst({
    where: { undoes: row.id, designId: scope.designId, workspaceId: scope.workspaceId },
    orderBy: { designRev: 'desc' },
    select: { id: true },
  })
  if (earlier && (await tx.offerChange.count({ where: { undoes: earlier.id, designId: scope.designId } })) > 0)
    throw new AppError('conflict', 'This was taken back and done again since. Nothing was taken back.')
  // Asked twice, as after an answer that did not arrive: the same one.
  if (earlier) return { decision: earlier.id, rev: step.rev, isOpen: step.proposal !== null }
  const { content, isWritten } = await contentBack(held, row, step)
  const ledger = await ledgerBack(held, row, design, content)
  const now = step.proposal === null ? null : parseProposal(row.key, step.proposal)
  const proposal = offerBack(row, now, content, ledger)
  const standing = standingBack(row, step)
  const rev = await write(held, design, { row, content, isWritten, proposal, standing, ledger })
  if (row.suggestion) await decideAgain(held, row.suggestion)
  const decision = await recordOffer(held, {
    step: row.key,
    rev,
    cause: 'undone',
    before: now,
    after: proposal,
    changes: row.changes,
    label: row.label,
    standing: { before: { stale: step.stale, moved: step.moved }, after: standing },
    suggestion: row.suggestion && { ...row.suggestion, before: row.suggestion.after, after: row.suggestion.before },
    undoes: row.id,
    aside: asideOf(now, proposal),
  })
  return { decision, rev, isOpen: row.suggestion !== null || proposal?.runId === row.before?.runId }
}

type Content = { content: StepContent; isWritten: boolean }

/** What the step says without the act, and whether the act wrote anything. */
async function contentBack({ scope, tx }: HeldDesign, row: OfferRow, step: StepRecord): Promise<Content> {
  const { key, rev, designRev } = row
  const { designId, workspaceId } = scope
  if (!step.content) throw new AppError('conflict', 'This step was emptied since. Nothing was taken back.')
  const made = await tx.stepRevision.findFirst({
    where: { designId, workspaceId, key, rev, designRev },
    select: { rev: true },
  })
  if (!made) return { content: step.content, isWritten: false }
  const [before, after] = [await findRevision(scope, key, rev - 1, tx), await findRevision(scope, key, rev, tx)]
  if (!before || !after) throw new AppError('conflict', 'This step was empty before. Nothing was taken back.')
  const back = takenBack(before, after, step.content)
  if (back.ok) {
    refuseBeyond(key, step.content.draft, back.content.draft)
    return { content: back.content, isWritten: true }
  }
  const [first] = back.clashes
  const name = first ? placeName(stepOf(key), first.key, findIn(step.content.draft)) : stepOf(key).title
  throw new AppError(
    'conflict',
    `“${name}” was changed since${byWhom(step.content, first?.key)}. Nothing was taken back.`,
    {
      details: { fields: back.clashes.map((clash) => clash.key) },
    },
  )
}

const changesSchema = z.array(
  z.object({ path: z.string(), before: factSchema.nullable(), after: factSchema.nullable() }),
)

/** The ledger without what the act did to it: inputs as they were, and what follows from them worked out anew. */
async function ledgerBack(
  { scope, tx }: HeldDesign,
  { key, designRev }: OfferRow,
  design: DesignRecord,
  content: StepContent,
): Promise<Facts> {
  const { designId, workspaceId } = scope
  const rows = await tx.factChange.findMany({ where: { designId, workspaceId, designRev }, select: { changes: true } })
  const changes = rows.flatMap((one) => changesSchema.parse(one.changes))
  if (changes.length === 0) return design.facts
  const drafts = Object.values({ ...draftsOf(Object.values(design.steps)), [key]: content.draft })
  const named = new Set(drafts.flatMap((draft) => (draft ? referencesOf(draft) : [])))
  const facts: Record<string, Fact> = { ...design.facts }
  for (const { path, before, after } of changes) {
    const now = facts[path]
    if (isCalculated(after ?? before)) {
      // Somebody's own figure in its place stays theirs.
      if (now && !isCalculated(now)) continue
    } else if (!asLeft(now, after)) throw movedSince(now ?? after ?? before)
    if (before) facts[path] = before
    // Words that were written since may name it.
    else if (!named.has(path)) delete facts[path]
  }
  return resolve(facts, runCalculation).facts
}

const isCalculated = (fact: Fact | null | undefined): boolean => fact?.origin === 'calculated'

const asLeft = (now: Fact | undefined, left: Fact | null): boolean =>
  now === undefined || left === null ? now === undefined && left === null : sameValue(now.value, left.value)

const movedSince = (fact: Fact | null): AppError =>
  new AppError('conflict', `${fact?.label ?? 'A figure'} was changed since. Nothing was taken back.`, {
    details: { fields: fact ? [`facts/${fact.path}`] : [] },
  })

/** What is offered then: as before the act where nothing was decided since, else with its pieces open again. */
function offerBack(
  row: OfferRow,
  now: StoredProposal | null,
  content: StepContent,
  facts: Facts,
): StoredProposal | null {
  const { before, after } = row
  if (before === null && after === null) return now
  if (same(now, after)) return before
  const known = before ?? after
  // Another run's offer waits there: it stays, and the history has the earlier one.
  if (!known || (now !== null && now.runId !== known.runId)) return now
  const open = openOf(known, content.draft)
  // Decided on as a whole: nothing of it differs.
  const settled = { ...open, base: open.draft, facts: {} }
  const side = (one: StoredProposal | null) => (one ? openOf(one, content.draft) : settled)
  return remaining(facts, reopened(side(now), side(before), side(after)))
}

type Standing = Pick<StepRecord, 'stale' | 'moved'>

/** Stale as it was before; what has moved since then moved for these words, too. */
function standingBack({ standing }: OfferRow, { stale, moved }: Standing): Standing {
  const now = { stale, moved }
  if (!standing || same(standing.before, standing.after)) return now
  if (same(now, standing.after)) return standing.before
  const { before } = standing
  return before.stale === null
    ? now
    : { stale: before.stale, moved: moved && before.moved ? { ...moved, ...before.moved } : null }
}

type Back = {
  row: OfferRow
  content: StepContent
  isWritten: boolean
  proposal: StoredProposal | null
  standing: Standing
  ledger: Facts
}

async function write(held: HeldDesign, design: DesignRecord, back: Back): Promise<number> {
  const { row, content, isWritten, proposal, standing, ledger } = back
  const step = design.steps[row.key]
  const state = isWritten ? await stateBack(held, row, content) : step.state
  const record = { ...step, state, content, proposal, ...standing }
  const rev = isWritten ? await writeContent(held, record, { kind: 'undo' }) : step.rev
  if (!isWritten) await writeProposal(held, row.key, proposal)
  await writeFacts(held, design.facts, ledger, { kind: 'undo' })
  const steps = { ...design.steps, [row.key]: record }
  const drafts = draftsOf(Object.values(steps).filter(({ id }) => id !== row.key))
  const changes = changesBetween(design.facts, ledger)
  await writeStanding(held, steps, standingAfter(Object.values(steps), changes, ledger, drafts))
  return rev
}

/** As it was, where the words are. */
async function stateBack({ scope, tx }: HeldDesign, row: OfferRow, content: StepContent): Promise<StepState> {
  const { designId, workspaceId } = scope
  const rev = row.rev - 1
  const was = await tx.stepRevision.findFirst({
    where: { designId, workspaceId, key: row.key, rev },
    select: { state: true },
  })
  if (was?.state === 'accepted' && same(content, await findRevision(scope, row.key, rev, tx))) return 'accepted'
  return isEdited(content) ? 'edited' : 'drafted'
}

/** Suggestions are undecided again, or decided again. */
async function decideAgain({ scope, tx, at }: HeldDesign, suggestion: NonNullable<OfferRow['suggestion']>) {
  const { designId, workspaceId, actor } = scope
  const { before, after } = suggestion
  const ids = [suggestion.id, ...suggestion.also]
  const decided = before === 'open' ? { decidedAt: null, decidedBy: null } : { decidedAt: at, decidedBy: actor.id }
  const { count } = await tx.suggestion.updateMany({
    where: { id: { in: ids }, designId, workspaceId, status: after },
    data: { status: before, ...decided },
  })
  if (count === ids.length) return
  const what = ids.length === 1 ? 'This suggestion was' : 'Some of these suggestions were'
  throw new AppError('conflict', `${what} decided on otherwise since. Nothing was taken back.`)
}

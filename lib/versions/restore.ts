import { recordAct } from '@/lib/designs/acts/store'
import { readDesign } from '@/lib/designs/data'
import { changesBetween, writeFacts } from '@/lib/designs/ledger-store'
import type { StepRecord } from '@/lib/designs/records'
import type { DesignStep } from '@/lib/designs/schema'
import { stepParam } from '@/lib/designs/params'
import { standingAfter } from '@/lib/designs/stale'
import { writeAnswers, writeContent, writeStanding } from '@/lib/designs/store'
import type { HeldDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import { canonicalJson } from '@/lib/facts/canonical-json'
import type { Facts, StepId } from '@/lib/facts/fact'
import { draftedAt, findRevision, readLedgerAt, readRevisionTime } from '@/lib/history/data'
import type { StepContent, StepState } from '@/lib/methodology/content'
import { isEdited } from '@/lib/methodology/drafted'
import { stepOf } from '@/lib/methodology/registry'
import { readVersion } from './data'
import { freezeIn } from './freeze'

export type Restored = {
  /** Of the design, after it. */
  readonly designRev: number
  /** Version that keeps what stood there before. */
  readonly kept: number
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)
const asItStands = () => new AppError('conflict', 'The design stands like this already. Nothing was changed.')

/**
 * What an agent is working on was given to it as it stood: the person stops the run, or waits for it. Stopping it here
 * would throw away what may have been paid for, without a word.
 */
async function refuseDuringRuns({ scope, tx }: HeldDesign, only?: StepId): Promise<void> {
  const { designId, workspaceId } = scope
  const runs = await tx.run.findMany({
    where: { designId, workspaceId, status: { in: ['queued', 'running'] }, ...(only && { step: only }) },
    select: { id: true, step: true },
  })
  const [run] = runs
  if (!run) return
  const named = `Step ${stepOf(stepParam(run.step)).number}`
  throw new AppError('conflict', `${named} is being drafted just now, so nothing was restored.`, {
    hint: 'Stop the run or wait for its end, then restore.',
    details: { runs: runs.map(({ id }) => id) },
  })
}

/** As it was last worked on, where a version from before that was kept says only that it was stale. */
function stateThen({ state, content, worked }: DesignStep, old: StepRecord): StepState {
  if (!content) return 'empty'
  if (worked) return worked
  if (state !== 'stale' && state !== 'drafting') return state
  if (same(content, old.content)) return old.state
  return isEdited(content) ? 'edited' : 'drafted'
}

/**
 * A version becomes the present state: its facts, what its steps say, and what was answered in them. What stood there
 * is kept as a version first. Title, tags, links and waivers are not of it; a proposal stays, also beside a step that is
 * empty again: it is fitted to the draft that comes next.
 */
export async function restoreVersionIn(held: HeldDesign, number: number, baseRev: number): Promise<Restored> {
  const { scope, tx, rev } = held
  const { design: wanted, label, createdAt } = await readVersion(scope, number, tx)
  if (rev !== baseRev + 1) {
    throw new AppError('conflict', 'The design was changed since you looked at it. Nothing was restored; look again.', {
      details: { rev: rev - 1 },
    })
  }
  await refuseDuringRuns(held)
  const present = await readDesign(scope, tx)
  const steps = wanted.steps.flatMap((step) => {
    const old = present.steps[step.id]
    const state = stateThen(step, old)
    const isContent = !same(step.content, old.content) || state !== old.state
    const isAnswers = !same(step.answers ?? [], old.answers)
    return isContent || isAnswers || step.stale !== old.stale ? [{ step, old, state, isContent, isAnswers }] : []
  })
  if (steps.length === 0 && same(wanted.facts, present.facts)) throw asItStands()
  const kept = await freezeIn(held, { cause: 'restore' }, rev - 1)
  await recordAct(held, { cause: 'restore', version: number, label, at: createdAt.toISOString() })
  await writeFacts(held, present.facts, wanted.facts, { kind: 'restore' })
  for (const { step, old, state, isContent, isAnswers } of steps) {
    const { id, content, stale } = step
    const moved = step.moved ?? (stale === old.stale ? old.moved : null)
    if (isContent) {
      await writeContent(held, { id, state, content, proposal: old.proposal, stale, moved }, { kind: 'restore' })
    } else await writeStanding(held, present.steps, [{ step: id, stale, moved }])
    if (isAnswers) await writeAnswers(held, { id, answers: step.answers ?? [] }, null)
  }
  return { designRev: rev, kept: kept.number }
}

/** One step says again what it said with an earlier revision. Figures stay: where they moved since, the step is stale. */
export async function restoreStepIn(held: HeldDesign, id: StepId, rev: number, baseRev: number): Promise<Restored> {
  const { scope, tx } = held
  const content = await findRevision(scope, id, rev, tx)
  const present = await readDesign(scope, tx)
  const old = present.steps[id]
  if (old.rev !== baseRev) {
    throw new AppError('conflict', 'This step was changed since you looked at it. Nothing was restored; look again.', {
      details: { rev: old.rev },
    })
  }
  if (same(content, old.content)) throw asItStands()
  await refuseDuringRuns(held, id)
  const kept = await freezeIn(held, { cause: 'restore' }, held.rev - 1)
  const standing = content ? await standingOf(held, present.facts, { id, rev, content }) : { stale: null, moved: null }
  const state = content ? (isEdited(content) ? 'edited' : 'drafted') : 'empty'
  await writeContent(held, { id, state, content, proposal: old.proposal, ...standing }, { kind: 'restore' })
  const at = await readRevisionTime(scope, id, rev, tx)
  await recordAct(held, { cause: 'restore-step', rev, at: at.toISOString() }, id)
  return { designRev: held.rev, kept: kept.number }
}

type Revision = { readonly id: StepId; readonly rev: number; readonly content: StepContent }

/** Whether a revision is stale on the ledger of today: what moved since it was drafted, proposed or accepted. */
async function standingOf({ scope, tx }: HeldDesign, facts: Facts, { id, rev, content }: Revision) {
  const then = await readLedgerAt(scope, await draftedAt(scope, id, rev, tx), tx)
  const step = { id, content, stale: null, moved: null }
  const [standing] = standingAfter([step], changesBetween(then, facts), facts, { [id]: content.draft })
  return { stale: standing?.stale ?? null, moved: standing?.moved ?? null }
}

import { isFreeModel } from '@/lib/ai/models'
import type { DesignScope } from '@/lib/auth/scope'
import { hashOf } from '@/lib/designs/canonical'
import { reserve } from '@/lib/budgets/mutations'
import type { Tx } from '@/lib/db/queryable'
import { readDesign } from '@/lib/designs/data'
import type { DesignRecord } from '@/lib/designs/records'
import type { HeldDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import { runChecks } from '@/lib/checks/registry'
import { STEP_IDS, type StepId } from '@/lib/facts/fact'
import { toNested } from '@/lib/facts/nested'
import { type Repair, repairSchema, repairWords } from '@/lib/methodology/repair'
import { readDefaultModel, requireOffered } from '@/lib/models/data'
import { type FigureTables, readFigureTables } from '@/lib/prices/data'
import { giveUpRun, holdQueued, insertRun, type NewRun, type Queued } from '@/lib/runs/mutations'
import { runErrorOf } from '@/lib/runs/schema'
import { freezeQuietlyIn } from '@/lib/versions/before-run'
import { draftsOf } from './finish'
import { needOfRun } from './need'
import type { StartRunBody, StepInput } from './schema'

type Wish = { step: StepId; model: string; instruction: string | null; repair?: Repair; chain: boolean }

const inputOf = (design: DesignRecord, wish: Wish, tables: FigureTables): StepInput => ({
  designId: design.id,
  brief: design.brief,
  asOf: design.asOf,
  archetype: design.archetype,
  facts: design.facts,
  ...tables,
  earlier: draftsOf(design, STEP_IDS.slice(0, STEP_IDS.indexOf(wish.step))),
  step: wish.step,
  instruction: wish.instruction,
  repair: wish.repair ?? null,
  previous: design.steps[wish.step].content?.draft ?? null,
  answers: STEP_IDS.flatMap((id) => design.steps[id].answers),
})

/**
 * What a run carries: the agent's input, and the context it is fitted to. The release before this one, which may run
 * beside it, asks for `baseRev`.
 */
export type StoredInput = { baseRev: number; input: StepInput; contextTokens: number | null }

async function queue(
  scope: DesignScope,
  design: DesignRecord,
  wish: Wish,
  key: string | null,
  tx: Tx,
): Promise<Queued> {
  const input = inputOf(design, wish, await readFigureTables(scope, tx))
  const need = isFreeModel(wish.model) ? null : await needOfRun(scope, wish.model, input, tx)
  const contextTokens = need?.contextTokens ?? null
  const stored: StoredInput = { baseRev: design.steps[wish.step].rev, input, contextTokens }
  const run: NewRun = {
    step: wish.step,
    model: wish.model,
    input: stored,
    onCrash: isFreeModel(wish.model) ? 'resume' : 'mark',
    chain: wish.chain,
    idempotencyKey: key,
    requestHash: key && hashOf(wish),
  }
  const queued = await insertRun(scope, run, tx)
  // Last: see there.
  if (need && queued.kind === 'queued') await reserve(scope, { id: queued.runId, ...need }, tx)
  return queued
}

/** The finding as it stands now, which is data and nobody's order. */
function repairOf({ facts }: DesignRecord, step: StepId, check: string): Repair {
  const found = runChecks(toNested(facts)).find((finding) => finding.check === check)
  if (!found) throw new AppError('conflict', 'This finding is no longer open. Nothing was started.')
  if (found.step !== step) throw new AppError('unprocessable', `${check} is a finding of another step.`)
  return repairSchema.parse(found)
}

export type Started = { runId: string; started: boolean }

/**
 * Queues a step's run and returns its id; the engine is told by the database. Refuses with `conflict` and the id of
 * the active run where the step has one, and with `unprocessable` where the key came with another request, or the model
 * is not offered or the brief too long for it, and with `too-many` where a limit leaves too little. A paid model asks
 * for a transaction, and so does a run that takes the place of an interrupted one.
 */
export async function startRunIn(
  scope: DesignScope,
  step: StepId,
  body: StartRunBody,
  key: string | null,
  on: Tx,
): Promise<Started> {
  const design = await readDesign(scope, on)
  const repair = body.repair === undefined ? undefined : repairOf(design, step, body.repair)
  const said = body.instruction?.trim() || null
  const wish: Wish = {
    step,
    model: body.model ?? (await readDefaultModel(scope, step, on)),
    instruction: repair ? [`Repair ${repairWords(repair)}.`, said].filter(Boolean).join(' ') : said,
    ...(repair && { repair }),
    chain: body.chain ?? false,
  }
  await requireOffered(scope, wish.model, on)
  if (body.instead !== undefined) await giveUpRun(scope, step, body.instead, on)
  const queued = await queue(scope, design, wish, key, on)
  if (queued.kind === 'active') {
    throw new AppError('conflict', 'This step is being drafted already.', { details: { runId: queued.runId } })
  }
  if (queued.kind === 'key-taken') {
    throw new AppError('unprocessable', 'This Idempotency-Key was used for another request. Use a new one.')
  }
  return { runId: queued.runId, started: queued.kind === 'queued' }
}

/** "Draft all": queues the next empty step after `step`, in the transaction that stored its draft. */
export async function queueNext(
  held: HeldDesign,
  design: DesignRecord,
  done: { step: StepId; model: string },
): Promise<void> {
  const next = STEP_IDS.slice(STEP_IDS.indexOf(done.step) + 1).find((id) => design.steps[id].content === null)
  if (!next) return
  const { scope, tx } = held
  await freezeQuietlyIn(held)
  try {
    await queue(scope, design, { step: next, model: done.model, instruction: null, chain: true }, null, tx)
  } catch (error) {
    // A limit stops what follows, never the draft that is done: the next step says why it waits.
    if (!(error instanceof AppError)) throw error
    await holdQueued(scope, next, runErrorOf(error), tx)
  }
}

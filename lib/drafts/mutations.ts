import { isFreeModel } from '@/lib/ai/models'
import type { DesignScope, WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { transaction } from '@/lib/db/transaction'
import { holdQueue, refuseOverQuota } from '@/lib/runs/quota'
import { env } from '@/lib/env'
import { changeDesign } from '@/lib/designs/transaction'
import type { StepId } from '@/lib/facts/fact'
import { answerQuestionIn, type QuestionAnswered } from './answers'
import { type Edited, editFieldIn } from './edit'
import { bringBackIn, type Brought } from './offers'
import { takeBackIn, type TakenBackAct } from './take-back'
import { type Decided, decideProposalIn } from './proposal'
import { readDefaultModel } from '@/lib/models/data'
import { resumeRunIn } from './resume'
import type { AnswerBody, EditFieldBody, KeepBody, ProposalBody, StartRunBody } from './schema'
import { acceptStepIn, keepStepIn } from './standing'
import { type Started, startRunIn } from './start'
import { keepBeforeRun } from '@/lib/versions/mutations'

/** Stores one field as a person wrote it; see edit.ts. `baseRev`: the revision that the person looked at. */
export const editField = (scope: DesignScope, id: StepId, baseRev: number, edit: EditFieldBody): Promise<Edited> =>
  changeDesign(scope, (held) => editFieldIn(held, id, baseRev, edit))

/** Accepts or dismisses a proposal, whole or piece by piece; see proposal.ts. */
export const decideProposal = (scope: DesignScope, id: StepId, decision: ProposalBody): Promise<Decided> =>
  changeDesign(scope, (held) => decideProposalIn(held, id, decision))

/** Takes an act on what is offered back, or does it again; see take-back.ts. */
export const takeBack = (scope: DesignScope, act: string): Promise<TakenBackAct> =>
  changeDesign(scope, (held) => takeBackIn(held, act))

/** Offers again what a later offer took the place of; see offers.ts. */
export const bringBack = (scope: DesignScope, act: string): Promise<Brought> =>
  changeDesign(scope, (held) => bringBackIn(held, act))

/** Accepts a step as it stands at `baseRev`; `conflict` where it was changed meanwhile. */
export const acceptStep = (scope: DesignScope, id: StepId, baseRev: number): Promise<{ rev: number }> =>
  changeDesign(scope, (held) => acceptStepIn(held, id, baseRev))

/** Says that a stale step holds as it is; see standing.ts. */
export const keepStep = (scope: DesignScope, id: StepId, baseRev: number, body: KeepBody): Promise<void> =>
  changeDesign(scope, (held) => keepStepIn(held, id, baseRev, body))

/** Keeps what a person says to a question of a step; see answers.ts. */
export const answerQuestion = (scope: DesignScope, id: StepId, body: AnswerBody): Promise<QuestionAnswered> =>
  changeDesign(scope, (held) => answerQuestionIn(held, id, body))

/** Queues a step's run; see start.ts. `key`: the same key and request again name the same run. */
export async function startRun(
  scope: DesignScope,
  step: StepId,
  body: StartRunBody,
  key: string | null,
): Promise<Started> {
  const model = body.model ?? (await readDefaultModel(scope, step, db()))
  // Beside the run and never in its way: see there.
  await keepBeforeRun(scope)
  const start = (on: Tx) => startRunIn(scope, step, { ...body, model }, key, on)
  const withinQuota = async (tx: Tx) => {
    await holdQueue(scope, tx)
    const started = await start(tx)
    if (started.started) await refuseOverQuota(scope, tx)
    return started
  }
  // What is set aside for a run, and the run, are there together or not at all; so is what the quota refuses.
  const isAlone = env().GROUNDPLAN_AUTH === 'local'
  const isSimple = isAlone && isFreeModel(model) && body.instead === undefined
  return isSimple ? start(db()) : transaction(withinQuota)
}

/** Puts an interrupted run back in the queue, with as much set aside for it anew; see resume.ts. */
export const resumeRun = (scope: WorkspaceScope, runId: string): Promise<boolean> =>
  transaction(async (tx) => {
    await holdQueue(scope, tx)
    const resumed = await resumeRunIn(scope, runId, tx)
    if (resumed) await refuseOverQuota(scope, tx)
    return resumed
  })

import * as z from 'zod'
import { type DesignScope, mintDesignScope, noSuchDesign, type WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { factsSchema, STEP_IDS, type StepId } from '@/lib/facts/fact'
import type { StepState } from '@/lib/methodology/content'
import { stepOf } from '@/lib/methodology/registry'
import { listLatestRuns, type StepRun } from '@/lib/runs/data'
import { standingOf } from './findings'
import {
  type DesignRecord,
  emptyStep,
  FACT_COLUMNS,
  STEP_COLUMNS,
  type StepRecord,
  toFacts,
  toStep,
  toSteps,
} from './records'
import type { DesignContent, DesignStep } from './schema'
import { readWaivers } from './waivers/data'

/** Reads a whole design as stored. Four statements: as one with relations, Prisma takes half as long again. */
export async function readDesign(scope: DesignScope, on: Tx = db()): Promise<DesignRecord> {
  const row = await on.design.findFirst({
    where: { id: scope.designId, workspaceId: scope.workspaceId, deletedAt: null },
    select: {
      id: true,
      workspaceId: true,
      title: true,
      brief: true,
      asOf: true,
      archetype: true,
    },
  })
  if (!row) throw noSuchDesign()
  const where = { designId: row.id, workspaceId: row.workspaceId }
  const steps = await on.step.findMany({ where, select: STEP_COLUMNS })
  const facts = await on.fact.findMany({ where, select: FACT_COLUMNS, orderBy: { path: 'asc' } })
  const waivers = await readWaivers(scope, on)
  return { ...row, steps: toSteps(steps), facts: toFacts(facts), waivers }
}

/** One step as stored. */
export async function readStep(scope: DesignScope, id: StepId, on: Tx = db()): Promise<StepRecord> {
  const row = await on.step.findFirst({
    where: { designId: scope.designId, workspaceId: scope.workspaceId, key: id },
    select: STEP_COLUMNS,
  })
  return row ? toStep(row) : emptyStep(id)
}

const proposalSchema = z.object({
  draft: z.unknown(),
  facts: factsSchema,
  instruction: z.string().nullable().default(null),
})

/** What is seen from outside: a run in progress first, then what moved under the step, then what was last done. */
export const stateOf = (step: Pick<StepRecord, 'state' | 'stale'>, drafting: boolean): StepState =>
  drafting ? 'drafting' : step.stale === null ? step.state : 'stale'

function toDesignStep(step: StepRecord, runs: readonly StepRun[]): DesignStep {
  const offered = step.proposal === null ? null : proposalSchema.parse(step.proposal)
  const drafting = runs.some((run) => run.step === step.id && (run.status === 'queued' || run.status === 'running'))
  return {
    id: step.id,
    state: stateOf(step, drafting),
    rev: step.rev,
    content: step.content,
    proposal: offered && stepOf(step.id).parse(offered.draft),
    ...(offered && { offer: { facts: offered.facts, instruction: offered.instruction } }),
    stale: step.stale,
    ...(step.answers.length > 0 && { answers: step.answers }),
  }
}

export const contentOf = (design: DesignRecord, runs: readonly StepRun[]): DesignContent => ({
  id: design.id,
  title: design.title,
  brief: design.brief,
  asOf: design.asOf,
  archetype: design.archetype,
  facts: design.facts,
  steps: STEP_IDS.map((id: StepId) => toDesignStep(design.steps[id], runs)),
  ...standingOf(design.facts, design.waivers),
})

/** A whole design. `scope` may be the workspace's: then the id is looked up in it, and unknown ones are a 404. */
export async function getDesignContent(scope: WorkspaceScope, designId: string, on: Tx = db()): Promise<DesignContent> {
  return (await getDesignState(await mintDesignScope(scope, designId, on), on)).design
}

/**
 * The same with the latest run of each step: what a page needs to begin with. Runs are read first: one that ends in
 * between is then seen as running, and its stream tells the rest.
 */
export async function getDesignState(
  scope: DesignScope,
  on: Tx = db(),
): Promise<{ design: DesignContent; runs: StepRun[] }> {
  const runs = await listLatestRuns(scope, on)
  return { design: contentOf(await readDesign(scope, on), runs), runs }
}

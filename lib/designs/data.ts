import * as z from 'zod'
import { type DesignScope, mintDesignScope, type WorkspaceScope } from '@/lib/auth/scope'
import { pool } from '@/lib/db/client'
import type { Queryable } from '@/lib/db/queryable'
import { runErrorSchema, runStatusSchema } from '@/lib/runs/schema'
import { STEP_IDS, type StepId } from '@/lib/facts/fact'
import type { StepState } from '@/lib/methodology/content'
import { stepOf } from '@/lib/methodology/registry'
import { findingsOf } from './findings'
import { type DesignRecord, readDesign, type StepRecord } from './records'
import type { DesignContent, DesignStep } from './schema'

const runSchema = z.object({
  id: z.string(),
  step: z.string(),
  status: runStatusSchema,
  model: z.string(),
  chain: z.boolean(),
  error: runErrorSchema.nullable(),
})
/** The latest run of a step; `chain`: part of "draft all". */
export type StepRun = z.infer<typeof runSchema>

/** The latest run of each step that has had one. An active run is always the latest. */
export async function listRuns(scope: DesignScope, on: Queryable = pool()): Promise<StepRun[]> {
  const result = await on.query(
    `select distinct on ("step") "id", "step", "status"::text as "status", "model", "chain", "error" from "Run"
     where "designId" = $1 order by "step", "createdAt" desc`,
    [scope.designId],
  )
  return z.array(runSchema).parse(result.rows)
}

const proposalSchema = z.object({ draft: z.unknown() })

/** What is seen from outside: a run in progress first, then what moved under the step, then what was last done. */
export const stateOf = (step: Pick<StepRecord, 'state' | 'stale' | 'content'>, drafting: boolean): StepState =>
  drafting ? 'drafting' : step.stale !== null && step.content !== null ? 'stale' : step.state

function toStep(step: StepRecord, runs: readonly StepRun[]): DesignStep {
  const drafting = runs.some((run) => run.step === step.id && (run.status === 'queued' || run.status === 'running'))
  return {
    id: step.id,
    state: stateOf(step, drafting),
    rev: step.rev,
    content: step.content,
    proposal: step.proposal === null ? null : stepOf(step.id).parse(proposalSchema.parse(step.proposal).draft),
    stale: step.stale,
  }
}

export const contentOf = (design: DesignRecord, runs: readonly StepRun[]): DesignContent => ({
  id: design.id,
  title: design.title,
  brief: design.brief,
  asOf: design.asOf,
  archetype: design.archetype,
  facts: design.facts,
  steps: STEP_IDS.map((id: StepId) => toStep(design.steps[id], runs)),
  findings: findingsOf(design.facts),
})

/** A whole design. `scope` may be the workspace's: then the id is looked up in it, and unknown ones are a 404. */
export async function getDesignContent(
  scope: WorkspaceScope,
  designId: string,
  on: Queryable = pool(),
): Promise<DesignContent> {
  const proven = await mintDesignScope(on, scope, designId)
  return (await getDesignState(proven, on)).design
}

/** The same with the latest run of each step: what a page needs to begin with. */
export async function getDesignState(
  scope: DesignScope,
  on: Queryable = pool(),
): Promise<{ design: DesignContent; runs: StepRun[] }> {
  const runs = await listRuns(scope, on)
  return { design: contentOf(await readDesign(on, scope), runs), runs }
}

import * as z from 'zod'
import { type DesignScope, mintDesignScope, type WorkspaceScope } from '@/lib/auth/scope'
import { pool } from '@/lib/db/client'
import type { Queryable } from '@/lib/db/queryable'
import { STEP_IDS, type StepId } from '@/lib/facts/fact'
import type { StepState } from '@/lib/methodology/content'
import { stepOf } from '@/lib/methodology/registry'
import { findingsOf } from './findings'
import { type DesignRecord, readDesign, type StepRecord } from './records'
import type { DesignContent, DesignStep } from './schema'

export type ActiveRun = { id: string; step: string; status: string; model: string; chain: boolean }

const activeSchema = z.array(
  z.object({ id: z.string(), step: z.string(), status: z.string(), model: z.string(), chain: z.boolean() }),
)

/** Runs of a design that are not over, oldest first; at most one a step. */
export async function listActiveRuns(scope: DesignScope, on: Queryable = pool()): Promise<ActiveRun[]> {
  const result = await on.query(
    `select "id", "step", "status"::text as "status", "model", "chain" from "Run"
     where "designId" = $1 and "status" in ('queued', 'running', 'interrupted') order by "createdAt"`,
    [scope.designId],
  )
  return activeSchema.parse(result.rows)
}

const proposalSchema = z.object({ draft: z.unknown() })

/** What is seen from outside: a run in progress first, then what moved under the step, then what was last done. */
export const stateOf = (step: Pick<StepRecord, 'state' | 'stale' | 'content'>, drafting: boolean): StepState =>
  drafting ? 'drafting' : step.stale !== null && step.content !== null ? 'stale' : step.state

function toStep(step: StepRecord, active: readonly ActiveRun[]): DesignStep {
  const drafting = active.some((run) => run.step === step.id && run.status !== 'interrupted')
  return {
    id: step.id,
    state: stateOf(step, drafting),
    rev: step.rev,
    content: step.content,
    proposal: step.proposal === null ? null : stepOf(step.id).parse(proposalSchema.parse(step.proposal).draft),
    stale: step.stale,
  }
}

export const contentOf = (design: DesignRecord, active: readonly ActiveRun[]): DesignContent => ({
  id: design.id,
  title: design.title,
  brief: design.brief,
  asOf: design.asOf,
  archetype: design.archetype,
  facts: design.facts,
  steps: STEP_IDS.map((id: StepId) => toStep(design.steps[id], active)),
  findings: findingsOf(design.facts),
})

/** A whole design. `scope` may be the workspace's: then the id is looked up in it, and unknown ones are a 404. */
export async function getDesignContent(
  scope: WorkspaceScope,
  designId: string,
  on: Queryable = pool(),
): Promise<DesignContent> {
  const proven = await mintDesignScope(on, scope, designId)
  return contentOf(await readDesign(on, proven), await listActiveRuns(proven, on))
}

/** The same with the runs in progress: what a page needs to begin with. */
export async function getDesignState(
  scope: DesignScope,
  on: Queryable = pool(),
): Promise<{ design: DesignContent; runs: ActiveRun[] }> {
  const runs = await listActiveRuns(scope, on)
  return { design: contentOf(await readDesign(on, scope), runs), runs }
}

import * as z from 'zod'
import type { DesignScope } from '@/lib/auth/scope'
import type { Queryable } from '@/lib/db/queryable'
import { AppError } from '@/lib/errors'
import { type Facts, STEP_IDS, type StepId } from '@/lib/facts/fact'
import { parseStepContent, type StepContent, STEP_STATES, type StepState } from '@/lib/methodology/content'
import { readFacts } from './ledger-store'

/** A step as stored; `drafting` and `stale` are seen from outside, `state` is what was last done to it. */
export type StepRecord = {
  id: StepId
  state: StepState
  rev: number
  content: StepContent | null
  /** Unparsed: lib/drafts knows its form. */
  proposal: unknown
  stale: string | null
}

export type DesignRecord = {
  id: string
  workspaceId: string
  title: string
  brief: string
  asOf: string
  archetype: string
  steps: Record<StepId, StepRecord>
  facts: Facts
}

const designSchema = z.object({
  id: z.string(),
  workspaceId: z.string(),
  title: z.string(),
  brief: z.string(),
  asOf: z.string(),
  archetype: z.string(),
})

const stepSchema = z.object({
  key: z.enum(STEP_IDS),
  state: z.enum(STEP_STATES),
  rev: z.number(),
  content: z.unknown(),
  proposal: z.unknown(),
  stale: z.string().nullable(),
})

const toRecord = (raw: unknown): StepRecord => {
  const { key, content, ...row } = stepSchema.parse(raw)
  return { ...row, id: key, content: content === null ? null : parseStepContent(key, content) }
}

const STEP_COLUMNS = '"key", "state", "rev", "content", "proposal", "stale"'

const emptyStep = (id: StepId): StepRecord => ({
  id,
  state: 'empty',
  rev: 0,
  content: null,
  proposal: null,
  stale: null,
})

/**
 * Reads a whole design. `lock` holds the design's row until the transaction ends, so that whoever else changes facts
 * or steps waits; runs may still be queued meanwhile.
 */
export async function readDesign(client: Queryable, scope: DesignScope, lock = false): Promise<DesignRecord> {
  const design = await client.query(
    `select "id", "workspaceId", "title", "brief", "asOf", "archetype" from "Design"
     where "id" = $1 and "workspaceId" = $2 and "deletedAt" is null ${lock ? 'for no key update' : ''}`,
    [scope.designId, scope.workspaceId],
  )
  if (design.rows[0] === undefined)
    throw new AppError('not-found', 'There is no such design here. It may have been deleted.')
  const steps = await client.query(`select ${STEP_COLUMNS} from "Step" where "designId" = $1`, [scope.designId])
  const records = steps.rows.map(toRecord)
  const step = (id: StepId) => records.find((record) => record.id === id) ?? emptyStep(id)
  return {
    ...designSchema.parse(design.rows[0]),
    steps: {
      problem: step('problem'),
      data: step('data'),
      model: step('model'),
      arch: step('arch'),
      exp: step('exp'),
      prod: step('prod'),
      perf: step('perf'),
    },
    facts: await readFacts(client, scope.designId),
  }
}

/** One step, its row held until the transaction ends. */
export async function lockStep(client: Queryable, scope: DesignScope, id: StepId): Promise<StepRecord> {
  const found = await client.query(
    `select ${STEP_COLUMNS} from "Step" where "designId" = $1 and "key" = $2 for update`,
    [scope.designId, id],
  )
  return found.rows[0] === undefined ? emptyStep(id) : toRecord(found.rows[0])
}

/** Stores new content with the next revision, and returns that. */
export async function writeContent(
  client: Queryable,
  scope: DesignScope,
  step: Pick<StepRecord, 'id' | 'state' | 'content' | 'proposal' | 'stale'>,
): Promise<number> {
  const result = await client.query(
    `update "Step" set "state" = $3, "content" = $4::json, "proposal" = $5::json, "stale" = $6, "rev" = "rev" + 1, "updatedAt" = now()
     where "designId" = $1 and "key" = $2 returning "rev"`,
    [scope.designId, step.id, step.state, jsonOf(step.content), jsonOf(step.proposal), step.stale],
  )
  await touchDesign(client, scope)
  return z.object({ rev: z.number() }).parse(result.rows[0]).rev
}

/** Keeps a re-draft beside the content. The revision stays: nothing that a person could overwrite has changed. */
export async function writeProposal(
  client: Queryable,
  scope: DesignScope,
  id: StepId,
  proposal: unknown,
): Promise<void> {
  await client.query(
    'update "Step" set "proposal" = $3::json, "updatedAt" = now() where "designId" = $1 and "key" = $2',
    [scope.designId, id, jsonOf(proposal)],
  )
  await touchDesign(client, scope)
}

/** Marks drafted steps whose facts moved; steps without content stay as they are. */
export async function markStale(
  client: Queryable,
  scope: DesignScope,
  stale: readonly { step: StepId; reason: string }[],
): Promise<void> {
  if (stale.length === 0) return
  await client.query(
    `update "Step" s set "stale" = v.reason from json_to_recordset($2::json) as v("step" text, "reason" text)
     where s."designId" = $1 and s."key" = v."step" and s."content" is not null`,
    [scope.designId, JSON.stringify(stale)],
  )
}

export async function touchDesign(client: Queryable, scope: DesignScope): Promise<void> {
  await client.query('update "Design" set "updatedAt" = now() where "id" = $1', [scope.designId])
}

const jsonOf = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value))

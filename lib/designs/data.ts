import * as z from 'zod'
import { type DesignScope, mintDesignScope, noSuchDesign, type WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { type Fact, factSchema, factsSchema, type FactValue, STEP_IDS, type StepId } from '@/lib/facts/fact'
import type { StepState } from '@/lib/methodology/content'
import { replySchema } from '@/lib/methodology/draft'
import { stepOf } from '@/lib/methodology/registry'
import { repliesOf, withoutReplies } from '@/lib/methodology/reply'
import { unrepairedSchema } from '@/lib/methodology/unrepaired'
import { listLatestRuns, type StepRun } from '@/lib/runs/data'
import { standingOf } from './findings'
import { type Approved, approvedTitle } from './impact'
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
import type { DesignContent, DesignStep, Offer } from './schema'
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
      rev: true,
      judged: true,
      tags: true,
    },
  })
  if (!row) throw noSuchDesign()
  const where = { designId: row.id, workspaceId: row.workspaceId }
  const steps = await on.step.findMany({ where, select: STEP_COLUMNS })
  const facts = await on.fact.findMany({ where, select: FACT_COLUMNS, orderBy: { path: 'asc' } })
  const waivers = await readWaivers(scope, on)
  return { ...row, steps: toSteps(steps), facts: toFacts(facts), waivers }
}

const changesSchema = z.array(
  z.object({ path: z.string(), before: factSchema.nullable(), after: factSchema.nullable() }),
)

/** What a change of the ledger touched, by path, as it was before, null where there was none; and why it changed. */
export type FactsBefore = {
  readonly before: ReadonlyMap<string, Fact | null>
  /** What the change gave itself; the rest followed. */
  readonly given: readonly { readonly path: string; readonly label: string }[]
  readonly cause: string | null
}

export async function readFactsBefore(scope: DesignScope, change: string, on: Tx = db()): Promise<FactsBefore> {
  const row = await on.factChange.findFirst({
    where: { id: change, designId: scope.designId, workspaceId: scope.workspaceId },
    select: { changes: true, cause: true, given: true },
  })
  const changes = changesSchema.parse(row?.changes ?? [])
  const isGiven = ({ path, before, after }: (typeof changes)[number]) =>
    row?.given.length ? row.given.includes(path) : (after ?? before)?.origin !== 'calculated'
  return {
    before: new Map(changes.map(({ path, before }) => [path, before])),
    given: changes
      .filter(isGiven)
      .map(({ path, before, after }) => ({ path, label: (after ?? before)?.label ?? path })),
    cause: row?.cause ?? null,
  }
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
  runId: z.string().default(''),
  draft: z.unknown(),
  facts: factsSchema,
  instruction: z.string().nullable().default(null),
  repair: z
    .object({ check: z.string(), title: z.string(), paths: z.array(z.string()) })
    .nullable()
    .default(null),
  base: z.unknown().optional(),
  was: factsSchema.optional(),
  unrepaired: unrepairedSchema.nullable().default(null),
  replies: z.array(replySchema).default([]),
})

/** What is seen from outside: a run in progress first, then what moved under the step, then what was last done. */
export const stateOf = (step: Pick<StepRecord, 'state' | 'stale'>, drafting: boolean): StepState =>
  drafting ? 'drafting' : step.stale === null ? step.state : 'stale'

function toDesignStep(step: StepRecord, runs: readonly StepRun[]): DesignStep {
  const offered = step.proposal === null ? null : proposalSchema.parse(step.proposal)
  const { parse } = stepOf(step.id)
  const proposal = offered && parse(offered.draft)
  const offer: Offer | null = offered && {
    runId: offered.runId,
    facts: offered.facts,
    instruction: offered.instruction,
    repair: offered.repair,
    base: offered.base == null ? null : withoutReplies(parse(offered.base)),
    was: offered.was ?? null,
    unrepaired: offered.unrepaired,
    replies: [...offered.replies, ...(proposal ? repliesOf(proposal) : [])],
  }
  const drafting = runs.some((run) => run.step === step.id && (run.status === 'queued' || run.status === 'running'))
  return {
    id: step.id,
    state: stateOf(step, drafting),
    rev: step.rev,
    content: step.content,
    proposal: proposal && withoutReplies(proposal),
    ...(offer && { offer }),
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

/** `rev` is no younger than what is shown with it. */
export type DesignState = {
  design: DesignContent
  runs: StepRun[]
  rev: number
  judged: number
  tags: string[]
  /** What moved under stale steps, with the values that they were drafted from. */
  moved: Partial<Record<StepId, Readonly<Record<string, FactValue>>>>
}

/**
 * The same with the latest run of each step: what a page needs to begin with. Runs are read first: one that ends in
 * between is then seen as running, and its stream tells the rest.
 */
export async function getDesignState(scope: DesignScope, on: Tx = db()): Promise<DesignState> {
  const runs = await listLatestRuns(scope, on)
  const record = await readDesign(scope, on)
  const moved = Object.fromEntries(
    Object.values(record.steps).flatMap((step) => (step.moved ? [[step.id, step.moved]] : [])),
  )
  return { design: contentOf(record, runs), runs, rev: record.rev, judged: record.judged, tags: record.tags, moved }
}

const approvedSchema = z.array(
  z.object({ version: z.number(), isDecided: z.boolean(), by: z.array(z.string()).nullable() }),
)

/** Who approved the version that is approved, and the one in review so far: what any change of the design is beside. */
export async function listApproved({ designId, workspaceId }: DesignScope, on: Tx): Promise<Approved[]> {
  const rows = await on.$queryRaw`
    select w."number" as "version", r."status" = 'approved' as "isDecided",
      case when r."status" = 'approved' then array(select a ->> 'name' from json_array_elements(r."approval") a order by 1)
      else array(select distinct v."authorName" from "Verdict" v where v."reviewId" = r."id" and v."verdict" = 'approve'
        and v."dismissedAt" is null order by 1) end as "by"
    from "Review" r, lateral (select w.* from "ReviewRound" o join "Version" w on w."id" = o."versionId"
      where o."reviewId" = r."id" order by o."number" desc limit 1) w
    where r."designId" = ${designId}::uuid and r."workspaceId" = ${workspaceId}::uuid
      and r."status" in ('in_review', 'changes_requested', 'approved')
    order by r."number"`
  return approvedSchema
    .parse(rows)
    .map(({ by, ...row }) => ({ ...row, by: by ?? [] }))
    .filter(({ by }) => by.length > 0)
    .map((row) => ({ ...row, title: approvedTitle(row) }))
}

import * as z from 'zod'
import type { WorkspaceScope } from '@/lib/auth/scope'
import type { CheckSeverity } from '@/lib/checks/define'
import { runChecks } from '@/lib/checks/registry'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { type FactValue, factValueSchema, STEP_IDS, type StepId } from '@/lib/facts/fact'
import { STEP_STATES, type StepState } from '@/lib/methodology/content'
import { stateOf } from './data'
import { listWaivers } from './waivers/data'
import { standing } from './waivers/standing'

export type DesignSummary = {
  id: string
  title: string
  /** How the brief begins. */
  opening: string
  archetype: string
  steps: Record<StepId, StepState>
  /** Open ones. */
  findings: Record<CheckSeverity, number>
  /** Figures in the ledger. */
  numbers: number
  /** ISO time of the last change. */
  updatedAt: string
}

const MOST = 200

type Values = Readonly<Record<string, FactValue>>

const valuesSchema = z.array(z.object({ designId: z.string(), values: z.record(z.string(), factValueSchema) }))

/** The values of several ledgers, one row a design: Prisma would build an object for each of their facts. */
async function listValues(scope: WorkspaceScope, ids: readonly string[], on: Tx): Promise<Map<string, Values>> {
  const rows = await on.$queryRaw`
    select "designId", json_object_agg("path", "value") as "values" from "Fact"
    where "workspaceId" = ${scope.workspaceId}::uuid and "designId" = any(${ids}::uuid[]) group by "designId"`
  return new Map(valuesSchema.parse(rows).map(({ designId, values }) => [designId, values]))
}

const OPENING = 160
const openingsSchema = z.array(z.object({ id: z.string(), opening: z.string() }))

/** How each brief begins, on one line: a brief may be long, and a list needs no more of it. */
async function listOpenings(scope: WorkspaceScope, ids: readonly string[], on: Tx): Promise<Map<string, string>> {
  const rows = await on.$queryRaw`
    select "id", regexp_replace(left("brief", ${OPENING}), '\\s+', ' ', 'g') as "opening" from "Design"
    where "workspaceId" = ${scope.workspaceId}::uuid and "id" = any(${ids}::uuid[])`
  return new Map(openingsSchema.parse(rows).map(({ id, opening }) => [id, opening]))
}

const stepSchema = z.object({ key: z.enum(STEP_IDS), state: z.enum(STEP_STATES), stale: z.string().nullable() })

function statesOf(rows: readonly unknown[], drafting: ReadonlySet<string>): Record<StepId, StepState> {
  const steps = z.array(stepSchema).parse(rows)
  const state = (id: StepId): StepState => {
    const step = steps.find(({ key }) => key === id)
    return stateOf(step ?? { state: 'empty', stale: null }, drafting.has(id))
  }
  return {
    problem: state('problem'),
    data: state('data'),
    model: state('model'),
    arch: state('arch'),
    exp: state('exp'),
    prod: state('prod'),
    perf: state('perf'),
  }
}

function nested(values: Values): Record<string, Record<string, FactValue>> {
  const sections: Record<string, Record<string, FactValue>> = {}
  for (const [path, value] of Object.entries(values)) {
    const [section = '', ...rest] = path.split('.')
    sections[section] = { ...sections[section], [rest.join('.')]: value }
  }
  return sections
}

/** The designs of a workspace, last changed first. */
export async function listDesigns(scope: WorkspaceScope, on: Tx = db()): Promise<DesignSummary[]> {
  const designs = await on.design.findMany({
    where: { workspaceId: scope.workspaceId, deletedAt: null },
    orderBy: { updatedAt: 'desc' },
    take: MOST,
    select: {
      id: true,
      title: true,
      archetype: true,
      updatedAt: true,
      steps: { select: { key: true, state: true, stale: true } },
      runs: { where: { status: { in: ['queued', 'running'] } }, select: { step: true } },
    },
  })
  const ids = designs.map(({ id }) => id)
  const values = await listValues(scope, ids, on)
  const waivers = await listWaivers(scope, on)
  const openings = await listOpenings(scope, ids, on)
  return designs.map(({ steps, runs, updatedAt, ...design }) => {
    const facts = values.get(design.id) ?? {}
    const findings = standing(runChecks(nested(facts)), waivers.get(design.id) ?? []).open
    const count = (severity: CheckSeverity) => findings.filter((finding) => finding.severity === severity).length
    return {
      ...design,
      opening: openings.get(design.id) ?? '',
      steps: statesOf(steps, new Set(runs.map(({ step }) => step))),
      findings: { error: count('error'), warning: count('warning'), info: count('info') },
      numbers: Object.values(facts).filter((value) => typeof value === 'number').length,
      updatedAt: updatedAt.toISOString(),
    }
  })
}

import * as z from 'zod'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { pool } from '@/lib/db/client'
import type { Queryable } from '@/lib/db/queryable'
import type { CheckSeverity } from '@/lib/checks/define'
import { factValueSchema, STEP_IDS, type StepId } from '@/lib/facts/fact'
import { STEP_STATES, type StepState } from '@/lib/methodology/content'
import { runChecks } from '@/lib/checks/registry'

export type DesignSummary = {
  id: string
  title: string
  archetype: string
  steps: Record<StepId, StepState>
  findings: Record<CheckSeverity, number>
  /** Figures in the ledger. */
  numbers: number
  /** ISO time of the last change. */
  updatedAt: string
}

const rowSchema = z.object({
  id: z.string(),
  title: z.string(),
  archetype: z.string(),
  updatedAt: z.date(),
  steps: z.partialRecord(z.enum(STEP_IDS), z.enum(STEP_STATES)),
  facts: z.record(z.string(), factValueSchema),
})

const LIST = `
  select d."id", d."title", d."archetype", d."updatedAt",
    coalesce((
      select json_object_agg(s."key", case
        when exists (select 1 from "Run" r where r."designId" = d."id" and r."step" = s."key" and r."status" in ('queued', 'running')) then 'drafting'
        when s."stale" is not null and s."content" is not null then 'stale' else s."state" end)
      from "Step" s where s."designId" = d."id"), '{}') as "steps",
    coalesce((select json_object_agg(f."path", f."value") from "Fact" f where f."designId" = d."id"), '{}') as "facts"
  from "Design" d where d."workspaceId" = $1 and d."deletedAt" is null
  order by d."updatedAt" desc limit 200`

const isFigure = (value: unknown): boolean => typeof value === 'number'

function nested(facts: Record<string, unknown>): Record<string, Record<string, unknown>> {
  const sections: Record<string, Record<string, unknown>> = {}
  for (const [path, value] of Object.entries(facts)) {
    const [section = '', ...rest] = path.split('.')
    sections[section] = { ...sections[section], [rest.join('.')]: value }
  }
  return sections
}

/** The designs of a workspace, last changed first. */
export async function listDesigns(scope: WorkspaceScope, on: Queryable = pool()): Promise<DesignSummary[]> {
  const result = await on.query(LIST, [scope.workspaceId])
  return z
    .array(rowSchema)
    .parse(result.rows)
    .map((row) => {
      const findings = runChecks(nested(row.facts))
      const count = (severity: CheckSeverity) => findings.filter((finding) => finding.severity === severity).length
      const state = (id: StepId): StepState => row.steps[id] ?? 'empty'
      return {
        id: row.id,
        title: row.title,
        archetype: row.archetype,
        steps: {
          problem: state('problem'),
          data: state('data'),
          model: state('model'),
          arch: state('arch'),
          exp: state('exp'),
          prod: state('prod'),
          perf: state('perf'),
        },
        findings: { error: count('error'), warning: count('warning'), info: count('info') },
        numbers: Object.values(row.facts).filter(isFigure).length,
        updatedAt: row.updatedAt.toISOString(),
      }
    })
}

import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import type { WorkspaceScope } from '@/lib/auth/scope'
import type { CheckSeverity } from '@/lib/checks/define'
import { runChecks } from '@/lib/checks/registry'
import type { Tx } from '@/lib/db/queryable'
import { env } from '@/lib/env'
import { type FactValue, factValueSchema } from '@/lib/facts/fact'
import { listWaivers } from '../waivers/data'
import { standing } from '../waivers/standing'
import type { OpenFindings } from './schema'

type Values = Readonly<Record<string, FactValue>>

/**
 * The build whose checks give the findings: what another one worked out is worked out anew. The build leaves a stamp of
 * all sources; a development server, whose checks change while it runs, begins anew each time.
 */
function stampOf(): string {
  const file = path.join(process.cwd(), '.next', 'groundplan-stamp')
  const isBuilt = env().NODE_ENV === 'production' && fs.existsSync(file)
  return isBuilt ? fs.readFileSync(file, 'utf8').trim().slice(0, 100) : randomUUID()
}
let stamp: string | undefined
export const rules = (): string => (stamp ??= stampOf())

const valuesSchema = z.array(z.object({ designId: z.string(), values: z.record(z.string(), factValueSchema) }))

/** The values of several ledgers, one row a design: Prisma would build an object for each of their facts. */
async function listValues(scope: WorkspaceScope, ids: readonly string[], on: Tx): Promise<Map<string, Values>> {
  const rows = await on.$queryRaw`
    select "designId", json_object_agg("path", "value") as "values" from "Fact"
    where "workspaceId" = ${scope.workspaceId}::uuid and "designId" = any(${ids}::uuid[]) group by "designId"`
  return new Map(valuesSchema.parse(rows).map(({ designId, values }) => [designId, values]))
}

function nested(values: Values): Record<string, Record<string, FactValue>> {
  const sections: Record<string, Record<string, FactValue>> = {}
  for (const [name, value] of Object.entries(values)) {
    const [section = '', ...rest] = name.split('.')
    const facts = (sections[section] ??= {})
    facts[rest.join('.')] = value
  }
  return sections
}

const outdatedSchema = z.array(z.object({ id: z.string(), rev: z.number() }))
type Outdated = z.infer<typeof outdatedSchema>
const findingsSchema = z.array(z.object({ finding: z.string(), designs: z.number() }))

/** Works out what lists show of these designs, and keeps it; a design that changes meanwhile counts as outdated again. */
async function workOut(scope: WorkspaceScope, outdated: Outdated, on: Tx): Promise<void> {
  const ids = outdated.map(({ id }) => id)
  const values = await listValues(scope, ids, on)
  const waivers = await listWaivers(scope, ids, on)
  const rows = outdated.map(({ id, rev }) => {
    const facts = values.get(id) ?? {}
    const { open } = standing(runChecks(nested(facts)), waivers.get(id) ?? [])
    const count = (severity: CheckSeverity) => open.filter((finding) => finding.severity === severity).length
    return {
      designId: id,
      rev,
      open: open.map(({ check }) => check),
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      numbers: Object.values(facts).filter((value) => typeof value === 'number').length,
    }
  })
  // In one statement, by id: two that do the same at once wait for one another and cannot block each other.
  await on.$executeRaw`
    insert into "DesignOutline" ("designId", "workspaceId", "rev", "rules", "open", "errors", "warnings", "infos", "numbers")
    select r."designId", d."workspaceId", r."rev", ${rules()}, array(select json_array_elements_text(r."open")),
      r."errors", r."warnings", r."infos", r."numbers"
    from json_to_recordset(${JSON.stringify(rows)}::json) as r("designId" uuid, "rev" int, "open" json, "errors" int,
      "warnings" int, "infos" int, "numbers" int)
    join "Design" d on d."id" = r."designId" order by 1
    on conflict ("designId") do update set "rev" = excluded."rev", "rules" = excluded."rules", "open" = excluded."open",
      "errors" = excluded."errors", "warnings" = excluded."warnings", "infos" = excluded."infos",
      "numbers" = excluded."numbers"`
}

/** Brings the outlines of these designs up to date. */
export async function outlineThese(scope: WorkspaceScope, ids: readonly string[], on: Tx): Promise<void> {
  const rows = await on.$queryRaw`
    select d."id", d."rev" from "Design" d left join "DesignOutline" o on o."designId" = d."id"
      and o."rev" = d."rev" and o."rules" = ${rules()}
    where d."workspaceId" = ${scope.workspaceId}::uuid and d."id" = any(${ids}::uuid[]) and o."designId" is null`
  const outdated = outdatedSchema.parse(rows)
  if (outdated.length > 0) await workOut(scope, outdated, on)
}

/** So many are worked out for one look at a list that is sorted out by findings: about a second. */
const AT_ONCE = 200

const countSchema = z.array(z.object({ count: z.number() })).length(1)

async function listOutdated({ workspaceId }: WorkspaceScope, most: number, on: Tx): Promise<Outdated> {
  const rows = await on.$queryRaw`
    select d."id", d."rev" from "Design" d left join "DesignOutline" o on o."designId" = d."id"
      and o."rev" = d."rev" and o."rules" = ${rules()}
    where d."workspaceId" = ${workspaceId}::uuid and d."deletedAt" is null and o."designId" is null
    order by d."updatedAt" desc limit ${most}`
  return outdatedSchema.parse(rows)
}

async function countOutdated({ workspaceId }: WorkspaceScope, on: Tx): Promise<number> {
  const rows = await on.$queryRaw`
    select count(*)::int as "count" from "Design" d left join "DesignOutline" o on o."designId" = d."id"
      and o."rev" = d."rev" and o."rules" = ${rules()}
    where d."workspaceId" = ${workspaceId}::uuid and d."deletedAt" is null and o."designId" is null`
  return countSchema.parse(rows)[0]?.count ?? 0
}

/** A list that is not sorted out by findings waits for these few, and for no more of them. */
const FEW = 50

/** Which findings are open anywhere in a workspace, those of most designs first after the severities. */
export async function openFindings(scope: WorkspaceScope, on: Tx): Promise<OpenFindings> {
  const outdated = await listOutdated(scope, FEW + 1, on)
  const isFew = outdated.length <= FEW
  if (isFew && outdated.length > 0) await workOut(scope, outdated, on)
  const rows = await on.$queryRaw`
    with outlines as (
      select o.* from "DesignOutline" o join "Design" d on d."id" = o."designId" and d."rev" = o."rev"
      where o."workspaceId" = ${scope.workspaceId}::uuid and o."rules" = ${rules()} and d."deletedAt" is null
    ), counts as (
      select s."finding", s."place", count(*)::int as "designs"
      from outlines, lateral (values ('error', 1, "errors"), ('warning', 2, "warnings"), ('info', 3, "infos")) s("finding", "place", "open")
      where s."open" > 0 group by 1, 2
      union all
      select "finding", 4, count(*)::int from outlines, unnest("open") as "finding" group by 1
    )
    select "finding", "designs" from counts order by "place", "designs" desc, "finding"`
  return { counts: findingsSchema.parse(rows), unchecked: isFew ? 0 : await countOutdated(scope, on) }
}

/** The same for all designs of a workspace, last changed first, a good many at a time; says how many are left. */
export async function outlineSome(scope: WorkspaceScope, on: Tx): Promise<number> {
  const outdated = await listOutdated(scope, AT_ONCE, on)
  if (outdated.length === 0) return 0
  await workOut(scope, outdated, on)
  return outdated.length < AT_ONCE ? 0 : countOutdated(scope, on)
}

import type { DesignScope } from '@/lib/auth/scope'
import type { Queryable } from '@/lib/db/queryable'
import { type Fact, type Facts, factSchema, type FactValue } from '@/lib/facts/fact'
import { canonicalJson } from './canonical'

const READ = `
  select "path", "label", "unit", "value", "origin", "step", "setBy", "setAt", "source", "calculator", "note", "decisionId"
  from "Fact" where "designId" = $1 order by "path"`

/** The ledger of a design as stored. */
export async function readFacts(client: Queryable, designId: string): Promise<Facts> {
  const result = await client.query(READ, [designId])
  const facts: Record<string, Fact> = {}
  for (const row of result.rows) {
    const fact = factSchema.parse(row)
    facts[fact.path] = fact
  }
  return facts
}

const WRITE = `
  insert into "Fact" ("designId", "workspaceId", "path", "label", "unit", "value", "origin", "step", "setBy", "setAt", "source", "calculator", "note", "decisionId")
  select $1, $2, "path", "label", "unit", coalesce("value", 'null'::json), "origin", "step", "setBy", "setAt", "source", "calculator", "note", "decisionId"
  from json_to_recordset($3::json) as f(
    "path" text, "label" text, "unit" text, "value" json, "origin" text, "step" text, "setBy" text, "setAt" text,
    "source" json, "calculator" json, "note" text, "decisionId" text)
  on conflict ("designId", "path") do update set "label" = excluded."label", "unit" = excluded."unit",
    "value" = excluded."value", "origin" = excluded."origin", "step" = excluded."step", "setBy" = excluded."setBy",
    "setAt" = excluded."setAt", "source" = excluded."source", "calculator" = excluded."calculator",
    "note" = excluded."note", "decisionId" = excluded."decisionId"`

/** Stores what differs between two states of the ledger, in at most two statements. */
export async function writeFacts(client: Queryable, scope: DesignScope, before: Facts, after: Facts): Promise<void> {
  const changed = Object.values(after).filter((fact) => {
    const old = before[fact.path]
    return old !== fact && (old === undefined || canonicalJson(old) !== canonicalJson(fact))
  })
  const gone = Object.keys(before).filter((path) => after[path] === undefined)
  if (changed.length > 0) await client.query(WRITE, [scope.designId, scope.workspaceId, JSON.stringify(changed)])
  if (gone.length > 0)
    await client.query('delete from "Fact" where "designId" = $1 and "path" = any($2)', [scope.designId, gone])
}

export type FactChange = { path: string; before: FactValue | null; after: FactValue | null }

/** Facts known before whose value is another one now. New facts have not moved: nothing was built on them. */
export function changesBetween(before: Facts, after: Facts): FactChange[] {
  return Object.values(before).flatMap((old) => {
    const now = after[old.path]
    if (now && canonicalJson(now.value) === canonicalJson(old.value)) return []
    return [{ path: old.path, before: old.value, after: now?.value ?? null }]
  })
}

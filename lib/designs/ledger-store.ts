import { storableJson } from '@/lib/db/json'
import type { Facts, FactValue } from '@/lib/facts/fact'
import { canonicalJson } from './canonical'
import type { HeldDesign } from './transaction'

/**
 * Stores what differs between two states of the ledger, in at most two statements. In SQL, because Prisma would plan a
 * `createMany` anew for each number of rows, or send an upsert a fact (docs/decisions, record 11, has the figures).
 */
export async function writeFacts({ scope, tx }: HeldDesign, before: Facts, after: Facts): Promise<void> {
  const changed = Object.values(after).filter((fact) => {
    const old = before[fact.path]
    return old !== fact && (old === undefined || canonicalJson(old) !== canonicalJson(fact))
  })
  const gone = Object.keys(before).filter((path) => after[path] === undefined)
  if (changed.length > 0) {
    await tx.$executeRaw`
      insert into "Fact" ("designId", "workspaceId", "path", "label", "unit", "value", "origin", "step", "setBy", "setAt",
        "source", "calculator", "note", "decisionId")
      select ${scope.designId}::uuid, ${scope.workspaceId}::uuid, "path", "label", "unit", coalesce("value", 'null'::json),
        "origin", "step", "setBy", "setAt", "source", "calculator", "note", "decisionId"
      from json_to_recordset(${storableJson(changed)}::json) as f(
        "path" text, "label" text, "unit" text, "value" json, "origin" text, "step" text, "setBy" text, "setAt" text,
        "source" json, "calculator" json, "note" text, "decisionId" text)
      on conflict ("designId", "path") do update set "label" = excluded."label", "unit" = excluded."unit",
        "value" = excluded."value", "origin" = excluded."origin", "step" = excluded."step", "setBy" = excluded."setBy",
        "setAt" = excluded."setAt", "source" = excluded."source", "calculator" = excluded."calculator",
        "note" = excluded."note", "decisionId" = excluded."decisionId"`
  }
  if (gone.length > 0) await tx.fact.deleteMany({ where: { designId: scope.designId, path: { in: gone } } })
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

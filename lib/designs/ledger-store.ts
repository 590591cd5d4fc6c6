import { jsonText, storableJson } from '@/lib/db/json'
import type { Fact, Facts, FactValue } from '@/lib/facts/fact'
import { requestDevice } from '@/lib/http/page'
import { canonicalJson } from '@/lib/facts/canonical-json'
import type { HeldDesign } from './transaction'

/**
 * Stores what differs between two states of the ledger, in at most two statements. In SQL, because Prisma would plan a
 * `createMany` anew for each number of rows, or send an upsert a fact (docs/decisions, record 11, has the figures).
 * Answers with the id of the change in the ledger's history; null where nothing changed.
 */
export async function writeFacts(
  held: HeldDesign,
  before: Facts,
  after: Facts,
  cause: LedgerCause,
): Promise<string | null> {
  const { scope, tx } = held
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
  const changes = [
    ...changed.map((fact) => ({ path: fact.path, before: before[fact.path] ?? null, after: fact })),
    ...gone.map((path) => ({ path, before: before[path] ?? null, after: null })),
  ]
  return changes.length > 0 && cause.kind !== 'first' ? record(held, changes, cause) : null
}

/** `first`: the ledger that a design begins with, before which there is nothing to go back to. */
export type LedgerCause =
  | {
      readonly kind: 'first' | 'set' | 'measured' | 'variant' | 'answer' | 'undo' | 'redo' | 'restore'
      /** Paths of what it gives itself. */
      readonly given?: readonly string[]
    }
  | { readonly kind: 'run' | 'proposal'; readonly runId: string | null }

type WholeChange = { path: string; before: Fact | null; after: Fact | null }

async function record(held: HeldDesign, changes: readonly WholeChange[], cause: LedgerCause): Promise<string> {
  const { scope, tx, rev, at } = held
  const { id } = await tx.factChange.create({
    data: {
      designId: scope.designId,
      workspaceId: scope.workspaceId,
      designRev: rev,
      cause: cause.kind,
      changes: jsonText(storableJson(changes)),
      given: 'given' in cause ? [...(cause.given ?? [])] : [],
      runId: 'runId' in cause ? cause.runId : null,
      authorId: scope.actor.id,
      authorName: scope.actor.name,
      device: requestDevice() ?? null,
      at,
    },
    select: { id: true },
  })
  return id
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

import * as z from 'zod'
import type { DesignScope, WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { env } from '@/lib/env'
import type { Limit, Whose } from './room'
import { limitRowSchema, modelUseSchema, runUseSchema, sumsSchema } from './schema'

type Sums = z.infer<typeof sumsSchema>[0]

/** Whom sums are of; null: of all. */
type Of = { readonly workspaceId: string | null; readonly userId: string | null }

/** Used since the day and the month began, and reserved by runs that are not over, less what these have used of it. */
async function sumsOf({ workspaceId, userId }: Of, on: Tx): Promise<Sums> {
  const rows = await on.$queryRaw`
    with clock as (
      select date_trunc('day', now(), 'UTC') as "day", date_trunc('month', now(), 'UTC') as "month"
    ), used as (
      select coalesce(sum(m."inputTokens"::bigint + m."outputTokens") filter (where m."at" >= clock."day"), 0)::float8 as "tokensToday",
        coalesce(sum(m."usd"), 0) as "usdMonth"
      from clock left join "ModelRequest" m on m."at" >= clock."month"
        and (${workspaceId}::uuid is null or m."workspaceId" = ${workspaceId}::uuid)
        and (${userId}::text is null or m."userId" = ${userId}::text)
    ), held as (
      select coalesce(sum(greatest(0, r."tokens" - s."tokens")), 0)::float8 as "heldTokens",
        coalesce(sum(greatest(0, r."usd" - s."usd")), 0)::float8 as "heldUsd"
      from "Reservation" r, lateral (
        select coalesce(sum(m."inputTokens"::bigint + m."outputTokens"), 0) as "tokens", coalesce(sum(m."usd"), 0) as "usd"
        from "ModelRequest" m where m."runId" = r."runId" and m."at" >= r."at"
      ) s
      where (${workspaceId}::uuid is null or r."workspaceId" = ${workspaceId}::uuid)
        and (${userId}::text is null or r."userId" = ${userId}::text)
    ), ends as (
      select "day" + interval '1 day' as "dayEnds", "month" + interval '1 month' as "monthEnds" from clock
    )
    select used.*, held.*, ends.*, ceil(extract(epoch from "dayEnds" - now()))::int as "dayLeft",
      ceil(extract(epoch from "monthEnds" - now()))::int as "monthLeft"
    from used, held, ends`
  return sumsSchema.parse(rows)[0]
}

const rowOf = z.array(limitRowSchema)

/** What is set in the database for the caller (`person`) and for the workspace. */
export async function readLimitRows({ workspaceId, actor }: WorkspaceScope, on: Tx = db()) {
  const rows = rowOf.parse(await on.usageLimit.findMany({ where: { workspaceId, userId: { in: ['', actor.id] } } }))
  const of = (userId: string) => rows.find((row) => row.userId === userId)
  return { person: of(actor.id), workspace: of('') }
}

/** Every limit that holds for the caller, with what has gone of it. */
export async function readLimits(scope: WorkspaceScope, on: Tx = db()): Promise<Limit[]> {
  const { workspaceId, actor } = scope
  const rows = await readLimitRows(scope, on)
  const { GROUNDPLAN_USD_PER_MONTH: usd, GROUNDPLAN_TOKENS_PER_DAY: tokens } = env()
  const sources: { whose: Whose; of: Of; usdPerMonth: number | null; tokensPerDay: number | null }[] = [
    { whose: 'person', of: { workspaceId, userId: actor.id }, ...amounts(rows.person) },
    { whose: 'workspace', of: { workspaceId, userId: null }, ...amounts(rows.workspace) },
    {
      whose: 'instance',
      of: { workspaceId: null, userId: null },
      usdPerMonth: usd ?? null,
      tokensPerDay: tokens ?? null,
    },
  ]
  const limits: Limit[] = []
  for (const { whose, of, usdPerMonth, tokensPerDay } of sources) {
    if (usdPerMonth === null && tokensPerDay === null) continue
    const { tokensToday, usdMonth, heldTokens, heldUsd, dayEnds, monthEnds, dayLeft, monthLeft } = await sumsOf(of, on)
    const month = { used: usdMonth, held: heldUsd, frees: monthEnds, freesInSeconds: monthLeft }
    const day = { used: tokensToday, held: heldTokens, frees: dayEnds, freesInSeconds: dayLeft }
    if (usdPerMonth !== null) limits.push({ whose, kind: 'usdPerMonth', limit: usdPerMonth, ...month })
    if (tokensPerDay !== null) limits.push({ whose, kind: 'tokensPerDay', limit: tokensPerDay, ...day })
  }
  return limits
}

const amounts = (row: z.infer<typeof limitRowSchema> | undefined) => ({
  usdPerMonth: row?.usdPerMonth ?? null,
  tokensPerDay: row?.tokensPerDay ?? null,
})

const modelUses = z.array(modelUseSchema)

/** What each model has used in the workspace, today and this month (UTC); the dearest first. */
export async function listModelUses({ workspaceId }: WorkspaceScope): Promise<z.infer<typeof modelUses>> {
  const rows = await db().$queryRaw`
    with use as (
      select m.*, m."inputTokens"::bigint + m."outputTokens" as "tokens", m."at" >= date_trunc('day', now(), 'UTC') as "isToday"
      from "ModelRequest" m
      where m."workspaceId" = ${workspaceId}::uuid and m."at" >= date_trunc('month', now(), 'UTC')
    )
    select "model",
      json_build_object('tokens', coalesce(sum("tokens") filter (where "isToday"), 0), 'usd', sum("usd") filter (where "isToday"),
        'unpricedTokens', coalesce(sum("tokens") filter (where "isToday" and "usd" is null), 0),
        'reckonedTokens', coalesce(sum("tokens") filter (where "isToday" and not "told"), 0)) as "today",
      json_build_object('tokens', sum("tokens"), 'usd', sum("usd"),
        'unpricedTokens', coalesce(sum("tokens") filter (where "usd" is null), 0),
        'reckonedTokens', coalesce(sum("tokens") filter (where not "told"), 0)) as "month"
    from use group by "model" having sum("tokens") > 0 order by sum("usd") desc nulls last, sum("tokens") desc`
  return modelUses.parse(rows)
}

const runUses = z.array(runUseSchema)

/** What each run of a design has used, the last one first. */
export async function listRunUses({ workspaceId, designId }: DesignScope): Promise<z.infer<typeof runUses>> {
  const rows = await db().$queryRaw`
    select "runId", "step", "model", sum("inputTokens"::bigint + "outputTokens") as "tokens", sum("usd") as "usd",
      coalesce(sum("inputTokens"::bigint + "outputTokens") filter (where "usd" is null), 0) as "unpricedTokens",
      coalesce(sum("inputTokens"::bigint + "outputTokens") filter (where not "told"), 0) as "reckonedTokens"
    from "ModelRequest"
    where "designId" = ${designId}::uuid and "workspaceId" = ${workspaceId}::uuid and "runId" is not null
    group by "runId", "step", "model" order by max("at") desc`
  return runUses.parse(rows)
}

import * as z from 'zod'
import type { DesignScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/queryable'
import { factSchema, STEP_IDS, type StepId } from '@/lib/facts/fact'
import { replySchema } from '@/lib/methodology/draft'
import { oldReplies } from './old-replies'
import type { Cursor } from './schema'

const rowSchema = z.object({
  kind: z.enum(['step', 'facts', 'design', 'version', 'run', 'offer']),
  id: z.string(),
  at: z.date(),
  designRev: z.number(),
  /** Why; of a run how it ended. */
  cause: z.string().nullable(),
  key: z.enum(STEP_IDS).nullable(),
  /** Revision of the step, or number of the version. */
  number: z.number().nullable(),
  /** What was edited, the name of a milestone, or what an act did to the design, as JSON. */
  name: z.string().nullable(),
  /** Of an edit: what people called the place then, and whether it took something back. */
  place: z.string().nullable(),
  act: z.enum(['undo', 'redo']).nullable().catch(null),
  /** Of what a person did in one go, in several edits. */
  actId: z.string().nullable(),
  /** Of an edit: whether there was nothing before, and nothing after it. */
  wasEmpty: z.boolean(),
  isEmpty: z.boolean(),
  /** Enough to tell whether both are the same text. */
  beforePrint: z.string().nullable(),
  afterPrint: z.string().nullable(),
  /** An agent's draft of a step that had one: whatever it had to offer is an offer, and no word of the step changed. */
  isRedraft: z.boolean(),
  model: z.string().nullable(),
  authorId: z.string().nullable(),
  authorName: z.string().nullable(),
  /** Who made the suggestion that was accepted. */
  suggestedBy: z.string().nullable(),
  /** What was done to an offer, by its id; how many changes it was about, and what it took back. */
  offerAct: z.string().nullable(),
  offered: z.number().nullable(),
  /** Of a decision: how many it refused, and how many waited for one. */
  refused: z.number().nullable(),
  waited: z.number().nullable(),
  undid: z.string().nullable(),
  undidRefused: z.number().nullable(),
  isAside: z.boolean(),
  /** What an agent said to what was asked for. */
  reply: z.array(replySchema).nullable(),
})
export type HistoryRow = z.infer<typeof rowSchema> & { readonly changes: readonly LedgerRow[] }

const changesSchema = z.array(
  z.object({ path: z.string(), before: factSchema.nullable(), after: factSchema.nullable() }),
)
export type LedgerRow = z.infer<typeof changesSchema>[number]

export type HistoryPage = { readonly rows: readonly HistoryRow[]; readonly next: Cursor | null }

type Wish = { readonly before: Cursor | null; readonly step: StepId | null; readonly limit: number }

/** JSON of an empty text. */
const EMPTY = '""'

/**
 * What happened in a design, newest first, without any content of a step. In SQL, because it is one order of five
 * tables. A page ends between two acts: what came with one revision of the design stays together.
 */
export async function listHistory(scope: DesignScope, wish: Wish, on: Tx = db()): Promise<HistoryPage> {
  const { designId, workspaceId } = scope
  const { before, step, limit } = wish
  const own = Prisma.sql`"designId" = ${designId}::uuid and "workspaceId" = ${workspaceId}::uuid`
  const ofStep = step === null ? Prisma.sql`true` : Prisma.sql`"key" = ${step}`
  // A fact says of which step it is; read as text, since taking text out of JSON fails on half a character.
  const aboutStep = step === null ? Prisma.sql`true` : Prisma.sql`"changes"::text like ${`%"step":"${step}"%`}`
  const ofRun = step === null ? Prisma.sql`true` : Prisma.sql`"step" = ${step}`
  const from = before
    ? Prisma.sql`("at", "designRev") < (${before.at}::timestamptz, ${before.rev}::int)`
    : Prisma.sql`true`
  const found = await on.$queryRaw`
    select h.*, e."field" as "edited", e."place", e."act", e."actId"::text as "actId", coalesce(e."before"::text in (${EMPTY}, 'null'), true) as "wasEmpty",
      coalesce(e."after"::text = ${EMPTY}, false) as "isEmpty", md5(e."before"::text) as "beforePrint",
      md5(e."after"::text) as "afterPrint", h."kind" = 'step' and h."cause" = 'run' and exists (
        select 1 from "StepRevision" p where p."designId" = ${designId}::uuid and p."key" = h."key"
          and p."rev" = h."number" - 1 and p."state" <> 'empty') as "isRedraft", coalesce(h."runModel", r."model") as "model",
      o."id"::text as "offerAct", o."changes" as "offered", o."refused", o."waited",
      u."cause" as "undid", u."refused" as "undidRefused", o."asideRunId" is not null as "isAside", o."reply",
      g."authorName" as "suggestedBy"
    from (
      select * from (
        select 'step' as "kind", "key" || ':' || "rev" as "id", "at", "designRev", "cause", "key", "rev" as "number",
          null as "label", "runId", null as "runModel", "authorId", "authorName"
        from "StepRevision" where ${own} and ${ofStep}
        union all
        select 'facts', "id"::text, "at", "designRev", "cause", null, null, null, "runId", null, "authorId", "authorName"
        from "FactChange" where ${own} and ${aboutStep}
        union all
        select 'design', "id"::text, "at", "designRev", "cause", "key", null, "detail"::text, null, null, "authorId", "authorName"
        from "DesignChange" where ${own} and ${ofStep}
        union all
        select 'version', "id"::text, "createdAt", coalesce("designRev", 0), "cause", null, "number", "label", null, null,
          "authorId", "authorName"
        from "Version" where ${own} and ${step === null}
        union all
        select 'offer', "id"::text, "at", "designRev", "cause", "key", "rev", "label", "runId", "model", "authorId",
          "authorName"
        from "OfferChange" act where ${own} and ${ofStep} and not exists (
          select 1 from "StepRevision" s where s."designId" = act."designId" and s."key" = act."key"
            and s."rev" = act."rev" and s."designRev" = act."designRev")
        union all
        select 'run', "id"::text, coalesce("finishedAt", "createdAt"), 0, "status"::text, "step", null, null, null, "model",
          "userId", null
        from "Run" run where ${own} and ${ofRun} and not exists (
          select 1 from "StepRevision" s where s."designId" = run."designId" and s."runId" = run."id" and s."cause" = 'run')
          and not exists (
          select 1 from "OfferChange" o where o."designId" = run."designId" and o."runId" = run."id" and o."cause" in ('offered', 'answered'))
      ) everything where ${from} order by "at" desc, "designRev" desc, "kind" desc, "id" limit ${limit + 1}
    ) h
    left join "StepEdit" e on h."kind" = 'step' and h."cause" = 'edit' and e."designId" = ${designId}::uuid
      and e."key" = h."key" and e."newRev" = h."number"
    left join "OfferChange" o on o."designId" = ${designId}::uuid and (h."kind" = 'offer' and o."id"::text = h."id"
      or h."kind" = 'step' and o."key" = h."key" and o."rev" = h."number" and o."designRev" = h."designRev")
    left join "OfferChange" u on u."designId" = ${designId}::uuid and u."id" = o."undoes"
    left join "Run" r on r."id" = h."runId"
    left join "Suggestion" g on g."designId" = ${designId}::uuid and g."id"::text = o."suggestion"->>'id'
    order by h."at" desc, h."designRev" desc, h."kind" desc, h."id"`
  const rows = z.array(z.looseObject({ label: z.string().nullable(), edited: z.string().nullable() })).parse(found)
  const parsed = rows.map((row) => rowSchema.parse({ ...row, name: row.edited ?? row.label }))
  const page = parsed.length > limit ? wholeActs(parsed.slice(0, limit), parsed[limit]) : parsed
  const last = page.at(-1)
  const changes = await changesOf(scope, page, on)
  const replies = await oldReplies(scope, page, on)
  return {
    rows: page.map((row) => ({
      ...row,
      reply: row.reply ?? [...(replies.get(row.id) ?? [])],
      changes: changes.get(row.id) ?? [],
    })),
    next: last && page.length < parsed.length ? { at: last.at, rev: last.designRev } : null,
  }
}

type Row = z.infer<typeof rowSchema>

/** Without the act that goes on beyond the page, nor what came after its beginning; one that fills it alone is cut. */
function wholeActs(rows: readonly Row[], beyond: Row | undefined): readonly Row[] {
  const isOfIt = ({ at, designRev, actId }: Row) =>
    (beyond?.at.getTime() === at.getTime() && beyond.designRev === designRev) ||
    (actId !== null && beyond?.actId === actId)
  const begins = rows.findIndex(isOfIt)
  return begins > 0 ? rows.slice(0, begins) : rows
}

async function changesOf(
  { designId, workspaceId }: DesignScope,
  rows: readonly Row[],
  on: Tx,
): Promise<ReadonlyMap<string, readonly LedgerRow[]>> {
  const ids = rows.flatMap(({ kind, id }) => (kind === 'facts' ? [id] : []))
  if (ids.length === 0) return new Map()
  const found = await on.factChange.findMany({
    where: { designId, workspaceId, id: { in: ids } },
    select: { id: true, changes: true },
  })
  return new Map(found.map(({ id, changes }) => [id, changesSchema.parse(changes)]))
}

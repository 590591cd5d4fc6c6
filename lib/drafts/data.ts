import * as z from 'zod'
import type { DesignScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { OFFER_CAUSES } from '@/lib/designs/offer-store'
import { AppError } from '@/lib/errors'
import { factValueSchema, STEP_IDS, type StepId } from '@/lib/facts/fact'
import { replySchema } from '@/lib/methodology/draft'
import { type Answer, type Aside, parseProposal, type StoredProposal } from './schema'

const standingSchema = z.object({
  stale: z.string().nullable(),
  moved: z.record(z.string(), factValueSchema).nullable(),
})
const rowSchema = z.object({
  id: z.string(),
  key: z.enum(STEP_IDS),
  designRev: z.number(),
  rev: z.number(),
  cause: z.enum(OFFER_CAUSES),
  before: z.unknown(),
  after: z.unknown(),
  changes: z.number(),
  label: z.string().nullable(),
  model: z.string().nullable(),
  standing: z.object({ before: standingSchema, after: standingSchema }).nullable(),
  suggestion: z
    .object({
      id: z.string(),
      also: z.array(z.string()).default([]),
      before: z.enum(['open', 'accepted', 'refused', 'withdrawn']),
      after: z.enum(['open', 'accepted', 'refused', 'withdrawn']),
    })
    .nullable(),
  undoes: z.string().nullable(),
  at: z.date(),
})

/** An act on what is offered for a step, as it was kept. */
export type OfferRow = Omit<z.infer<typeof rowSchema>, 'before' | 'after'> & {
  readonly before: StoredProposal | null
  readonly after: StoredProposal | null
}

const COLUMNS = {
  id: true,
  key: true,
  designRev: true,
  rev: true,
  cause: true,
  before: true,
  after: true,
  changes: true,
  label: true,
  model: true,
  standing: true,
  suggestion: true,
  undoes: true,
  at: true,
} as const

export const noSuchAct = () => new AppError('not-found', 'There is no such act in the history of this design.')

/** One act, by its id. Throws `not-found`. */
export async function readOfferAct(scope: DesignScope, id: string, on: Tx = db()): Promise<OfferRow> {
  const { designId, workspaceId } = scope
  const found = z.uuid().safeParse(id).success
    ? await on.offerChange.findFirst({ where: { id, designId, workspaceId }, select: COLUMNS })
    : null
  if (!found) throw noSuchAct()
  const { before, after, ...row } = rowSchema.parse(found)
  const proposal = (raw: unknown) => (raw === null || raw === undefined ? null : parseProposal(row.key, raw))
  return { ...row, before: proposal(before), after: proposal(after) }
}

/** What an act is about: the offer that it made, or the one that it decided on. */
export const offerOf = ({ cause, before, after }: OfferRow): StoredProposal | null =>
  cause === 'offered' || cause === 'brought' ? after : (before ?? after)

const asideSchema = z.array(
  z.object({ id: z.string(), label: z.string().nullable(), changes: z.number(), at: z.date() }),
)

/** Those of a step that nobody has brought back since, newest first. In SQL: the last act on each run's offer decides. */
export async function listAside(scope: DesignScope, key: StepId, on: Tx = db()): Promise<Aside[]> {
  const { designId, workspaceId } = scope
  const rows = await on.$queryRaw`
    select made."id", made."label", made."changes", made."at" from (
      select distinct on ("run") "run", "isAside" from (
        select "asideRunId" as "run", true as "isAside", "designRev" from "OfferChange"
        where "designId" = ${designId}::uuid and "workspaceId" = ${workspaceId}::uuid and "key" = ${key}
          and "asideRunId" is not null
        union all
        select "runId", false, "designRev" from "OfferChange"
        where "designId" = ${designId}::uuid and "workspaceId" = ${workspaceId}::uuid and "key" = ${key}
          and "runId" is not null and "asideRunId" is distinct from "runId"
      ) acts order by "run", "designRev" desc, "isAside" desc
    ) last
    join lateral (
      select "id"::text, "label", "changes", "at", "designRev" from "OfferChange" made
      where made."designId" = ${designId}::uuid and made."key" = ${key} and made."runId" = last."run"
        and made."cause" in ('offered', 'brought')
      order by made."designRev" desc limit 1
    ) made on true
    where last."isAside" order by made."designRev" desc limit 20`
  return asideSchema.parse(rows).map(({ at, ...one }) => ({ ...one, at: at.toISOString() }))
}

const answerSchema = z.object({
  runId: z.string(),
  label: z.string().nullable(),
  reply: z.array(replySchema),
  mends: z.string().nullable(),
})

/** What an agent answered last in a step, where the design of that revision has not changed since. */
export async function readAnswer(scope: DesignScope, key: StepId, rev: number, on: Tx = db()): Promise<Answer | null> {
  const { designId, workspaceId } = scope
  const last = await on.offerChange.findFirst({
    where: { designId, workspaceId, key, cause: 'answered', designRev: { gte: rev } },
    orderBy: { designRev: 'desc' },
    select: { runId: true, label: true, reply: true, mends: true },
  })
  if (!last) return null
  const { runId, label, reply, mends } = answerSchema.parse(last)
  return { runId, words: label, replies: reply, isRepair: mends !== null }
}

const unmendedSchema = z.array(
  z.object({ mends: z.string(), cause: z.string(), reply: z.array(replySchema).nullable() }),
)

/** What agents said of findings that they were asked to mend last and could not, by check. */
export async function listUnmended(scope: DesignScope, on: Tx = db()): Promise<Readonly<Record<string, string>>> {
  const { designId, workspaceId } = scope
  const rows = await on.$queryRaw`
    select distinct on ("mends") "mends", "cause", "reply" from "OfferChange"
    where "designId" = ${designId}::uuid and "workspaceId" = ${workspaceId}::uuid and "mends" is not null
    order by "mends", "designRev" desc`
  return Object.fromEntries(
    unmendedSchema
      .parse(rows)
      .flatMap(({ mends, cause, reply }) =>
        cause === 'answered' && reply ? [[mends, reply.map(({ text }) => text).join(' ')]] : [],
      ),
  )
}

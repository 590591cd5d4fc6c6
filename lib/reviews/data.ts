import * as z from 'zod'
import { mayDo, ROLES } from '@/lib/auth/schema'
import { type DesignScope, LOCAL_ACTOR } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/queryable'
import type { Approval } from '@/lib/document/build-approvals'
import { STEP_IDS } from '@/lib/facts/fact'
import { assess, type Decider, type Hashes, type Review } from './rules'
import { REVIEW_ROLE_NAMES, REVIEW_ROLES, REVIEW_STATUSES, type ReviewView, VERDICTS } from './schema'
import { reviewView } from './view'

const roleSchema = z.enum(REVIEW_ROLES)
const hash = z.string()
export const hashesSchema = z.object({
  whole: hash,
  problem: hash,
  data: hash,
  model: hash,
  arch: hash,
  exp: hash,
  prod: hash,
  perf: hash,
}) satisfies z.ZodType<Hashes>

export const approvalSchema = z.array(
  z.object({ id: z.string(), name: z.string(), roles: z.array(roleSchema), at: z.string() }),
)
export type ApprovedBy = z.infer<typeof approvalSchema>

const rowSchema = z.object({
  id: z.string(),
  number: z.number(),
  status: z.enum(REVIEW_STATUSES),
  needed: z.number(),
  requestHash: z.string(),
  askedBy: z.string(),
  askedByName: z.string(),
  createdAt: z.date(),
  closedAt: z.date().nullable(),
  approval: approvalSchema.nullable(),
  rounds: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      note: z.string().nullable(),
      submitterId: z.string(),
      submitterName: z.string(),
      contributorId: z.string().nullable(),
      contributorName: z.string().nullable(),
      contributorIds: z.array(z.string()),
      hashes: hashesSchema,
      at: z.date(),
      version: z.object({ number: z.number(), sha256: z.string(), designRev: z.number().nullable() }),
    }),
  ),
  reviewers: z.array(
    z.object({
      id: z.string(),
      userId: z.string().nullable(),
      name: z.string().nullable(),
      role: roleSchema.nullable(),
      required: z.boolean(),
      removedAt: z.date().nullable(),
      removedByName: z.string().nullable(),
      carriedFrom: z.number().nullable(),
    }),
  ),
  verdicts: z.array(
    z.object({
      id: z.string(),
      seq: z.bigint().transform(Number),
      round: z.number(),
      step: z.enum(STEP_IDS).nullable(),
      verdict: z.enum(VERDICTS),
      text: z.string(),
      authorId: z.string(),
      authorName: z.string(),
      roles: z.array(roleSchema),
      at: z.date(),
      dismissedAt: z.date().nullable(),
      dismissedByName: z.string().nullable(),
      dismissReason: z.string().nullable(),
    }),
  ),
})
export type ReviewRow = z.infer<typeof rowSchema>

/** Reviews of a design, newest first, with all that was said in them. */
export async function listReviews(
  { designId, workspaceId }: DesignScope,
  where: { id?: string; status?: { in: string[] } } = {},
  on: Tx = db(),
): Promise<ReviewRow[]> {
  if (where.id !== undefined && !z.uuid().safeParse(where.id).success) return []
  const rows = await on.review.findMany({
    where: { designId, workspaceId, ...where },
    orderBy: { number: 'desc' },
    take: 50,
    include: {
      rounds: {
        orderBy: { number: 'asc' },
        include: { version: { select: { number: true, sha256: true, designRev: true } } },
      },
      reviewers: { orderBy: [{ addedAt: 'asc' }, { id: 'asc' }] },
      verdicts: { orderBy: { seq: 'asc' } },
    },
  })
  return z.array(rowSchema).parse(rows)
}

export type Person = Decider & { readonly name: string }
const personSchema = z.array(
  z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES), reviews: z.array(roleSchema) }),
)

/**
 * People of a workspace as they are now; `held`: only these, who stay as they are until the transaction ends, so that
 * nobody is taken out between being counted and what is decided by it. In local mode there is the one owner.
 */
export async function listPeople(
  { workspaceId, actor }: DesignScope,
  on: Tx = db(),
  held?: readonly string[],
): Promise<Person[]> {
  const which = held ? Prisma.sql`and m."userId" = any(${[...held]}::text[])` : Prisma.empty
  const lock = held ? Prisma.sql`for share of m` : Prisma.empty
  const rows = await on.$queryRaw`
    select u."id", u."name", m."role", m."reviews" from "Membership" m join "User" u on u."id" = m."userId"
    where m."workspaceId" = ${workspaceId}::uuid ${which} order by m."userId" ${lock}`
  const people = personSchema.parse(rows)
  if (people.length === 0 && (await on.membership.count({ where: { workspaceId }, take: 1 })) === 0)
    return actor.id === LOCAL_ACTOR.id ? [{ ...LOCAL_ACTOR, mayDecide: true, roles: [] }] : []
  return people.map(({ id, name, role, reviews }) => ({
    id,
    name,
    mayDecide: mayDo(role, 'review.decide'),
    roles: reviews,
  }))
}

/** Blocking threads that are open: no approval while there are any. */
export const countBlocking = ({ designId, workspaceId }: DesignScope, on: Tx = db()): Promise<number> =>
  on.thread.count({ where: { designId, workspaceId, blocking: true, resolvedAt: null } })

/** The review before the one that is asked for: the newest there is. */
export async function newestReview(scope: DesignScope, on: Tx): Promise<ReviewRow | undefined> {
  const { designId, workspaceId } = scope
  const where = { designId, workspaceId }
  const newest = await on.review.findFirst({ where, orderBy: { number: 'desc' }, select: { id: true } })
  return newest ? (await listReviews(scope, { id: newest.id }, on))[0] : undefined
}

/** What the rules ask of a review. */
export const toReview = (row: ReviewRow, deciders: readonly Decider[], openBlocking: number): Review => ({
  needed: row.needed,
  rounds: row.rounds.map(({ contributorId, contributorIds, ...round }) => ({
    ...round,
    // Rounds from before suggestions counted know the person alone.
    contributorIds: contributorId === null ? contributorIds : [...contributorIds, contributorId],
  })),
  slots: row.reviewers
    .filter(({ removedAt }) => removedAt === null)
    .map(({ id, userId, role, required }) => ({ id, userId, role, isRequired: required })),
  said: row.verdicts.map(({ dismissedAt, ...said }) => ({ ...said, isDismissed: dismissedAt !== null })),
  deciders,
  openBlocking,
})

/** The reviews of a design as its people see them, newest first. */
export async function readReviews(scope: DesignScope, on: Tx = db()): Promise<ReviewView[]> {
  const rows = await listReviews(scope, {}, on)
  if (rows.length === 0) return []
  const people = await listPeople(scope, on)
  const openBlocking = await countBlocking(scope, on)
  return rows.map((row) => {
    const review = toReview(row, people, openBlocking)
    return reviewView(row, review, people, assess(review))
  })
}

const outlineSchema = z.array(
  z.object({
    number: z.number(),
    status: z.enum(REVIEW_STATUSES),
    version: z.number(),
    designRev: z.number().nullable(),
    hashes: hashesSchema,
    approval: approvalSchema.nullable(),
    closedAt: z.date().nullable(),
  }),
)
export type Outline = z.infer<typeof outlineSchema>[number]

/** The open and the approved review of a design, each with its last round. */
export async function readOutlines({ designId, workspaceId }: DesignScope, on: Tx = db()): Promise<Outline[]> {
  const rows = await on.$queryRaw`
    select r."number", r."status", v."number" as "version", v."designRev", o."hashes", r."approval", r."closedAt"
    from "Review" r
    join lateral (select * from "ReviewRound" o where o."reviewId" = r."id" order by o."number" desc limit 1) o on true
    join "Version" v on v."id" = o."versionId"
    where r."designId" = ${designId}::uuid and r."workspaceId" = ${workspaceId}::uuid
      and r."status" in ('in_review', 'changes_requested', 'approved')`
  return outlineSchema.parse(rows)
}

const approvedSchema = z
  .array(
    z.object({
      version: z.number(),
      status: z.enum(REVIEW_STATUSES),
      approval: approvalSchema,
      closedAt: z.date(),
    }),
  )
  .max(1)

/**
 * Who approved a version, for whoever may read that version: ask for access first. By the hash of what it says a version
 * that says the same counts as it.
 */
export async function readApproval(versionId: string, on: Tx = db()): Promise<Approval | undefined> {
  const rows = await on.$queryRaw`
    select v."number" as "version", r."status", r."approval", r."closedAt"
    from "Review" r
    join lateral (select * from "ReviewRound" o where o."reviewId" = r."id" order by o."number" desc limit 1) o on true
    join "Version" v on v."id" = o."versionId"
    where o."versionId" = ${versionId}::uuid and r."status" in ('approved', 'superseded')
    order by r."number" desc limit 1`
  const [row] = approvedSchema.parse(rows)
  return row && approvalView(row, false)
}

/** An approval as a document tells it. */
export const approvalView = (
  { version, status, approval, closedAt }: z.infer<typeof approvedSchema>[number],
  isChanged: boolean,
): Approval => ({
  version,
  at: closedAt.toISOString(),
  isChanged,
  isSuperseded: status === 'superseded',
  by: approval.map(({ name, roles, at }) => ({ name, roles: roles.map((role) => REVIEW_ROLE_NAMES[role]), at })),
})

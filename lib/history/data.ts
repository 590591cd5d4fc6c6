import * as z from 'zod'
import { type DesignScope, LOCAL_ACTOR } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { SQL_NULL } from '@/lib/db/json'
import type { Tx } from '@/lib/db/queryable'
import { stepParam } from '@/lib/designs/params'
import { FACT_COLUMNS, toFacts } from '@/lib/designs/records'
import { compareFacts, type FactDifference } from '@/lib/document/compare/facts'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { type Fact, type Facts, type FactValue, factSchema, STEP_IDS, type StepId } from '@/lib/facts/fact'
import { applyEdit } from '@/lib/methodology/authors'
import { parseAsStored, parseStepContent, type StepContent, withoutAnswers } from '@/lib/methodology/content'
import type { StepDraft } from '@/lib/methodology/draft'
import { writeEdit } from '@/lib/methodology/edit'

const textSchema = z.string()
/** The one of an installation without accounts; with them the same id is one person of several. */
const isEverybody = (id: string): boolean => id === LOCAL_ACTOR.id && env().GROUNDPLAN_AUTH === 'local'

/**
 * A step as it stood with one of its revisions: the last whole content up to it, and the edits since. Throws
 * `not-found` where the step has no such revision.
 */
export async function readRevision(scope: DesignScope, key: StepId, rev: number, on: Tx = db()): Promise<StepContent> {
  const content = await findRevision(scope, key, rev, on)
  if (!content) throw new AppError('not-found', 'This step was empty then.')
  return content
}

/** The same; null where the step was empty, because a version from before it was drafted had been restored. */
export async function findRevision(
  scope: DesignScope,
  key: StepId,
  rev: number,
  on: Tx = db(),
): Promise<StepContent | null> {
  const stood = await findAsStored(scope, key, rev, on)
  return stood && withoutAnswers(stood)
}

/** The same with what earlier releases kept in a step and nothing else tells: agents' answers to instructions. */
export async function findAsStored(
  scope: DesignScope,
  key: StepId,
  rev: number,
  on: Tx = db(),
): Promise<StepContent | null> {
  const { designId, workspaceId } = scope
  const of = { designId, workspaceId, key }
  const wanted = await on.stepRevision.findFirst({ where: { ...of, rev }, select: { state: true } })
  if (wanted?.state === 'empty') return null
  const whole = await on.stepRevision.findFirst({
    where: { ...of, rev: { lte: rev }, NOT: { content: { equals: SQL_NULL } } },
    orderBy: { rev: 'desc' },
    select: { rev: true, content: true },
  })
  if (!wanted || !whole) throw new AppError('not-found', 'This step has no such revision.')
  const since = await on.stepRevision.findMany({
    where: { ...of, rev: { gt: whole.rev, lte: rev } },
    select: { rev: true, authorName: true, at: true },
  })
  const edits = await on.stepEdit.findMany({
    where: { ...of, newRev: { gt: whole.rev, lte: rev } },
    orderBy: { newRev: 'asc' },
    select: { field: true, after: true, newRev: true },
  })
  return edits.reduce(
    (content, { field, after, newRev }) => {
      const made = since.find((revision) => revision.rev === newRev)
      const author = { name: made?.authorName ?? '', at: made?.at.toISOString() ?? '' }
      // Each by itself: a revision in which more followed is kept whole.
      return applyEdit(content, { field, value: textSchema.parse(after) }, author, writeEdit) ?? content
    },
    parseAsStored(key, whole.content),
  )
}

/** The revision that each step has now. */
export async function readStepRevs(
  { designId, workspaceId }: DesignScope,
  on: Tx = db(),
): Promise<Partial<Record<StepId, number>>> {
  const rows = await on.step.findMany({ where: { designId, workspaceId }, select: { key: true, rev: true } })
  return Object.fromEntries(rows.map(({ key, rev }) => [stepParam(key), rev]))
}

/** When a step had a revision; `not-found` where it never did. */
export async function readRevisionTime(
  { designId, workspaceId }: DesignScope,
  key: StepId,
  rev: number,
  on: Tx = db(),
): Promise<Date> {
  const row = await on.stepRevision.findFirst({ where: { designId, workspaceId, key, rev }, select: { at: true } })
  if (!row) throw new AppError('not-found', 'This step has no such revision.')
  return row.at
}

const changesSchema = z.array(
  z.object({ path: z.string(), before: factSchema.nullable(), after: factSchema.nullable() }),
)

/** The ledger as it stood when the design had that revision: the present one, undone backwards. */
export async function readLedgerAt(scope: DesignScope, designRev: number, on: Tx = db()): Promise<Facts> {
  const { designId, workspaceId } = scope
  // The present first: what is changed meanwhile is then undone as well.
  const rows = await on.fact.findMany({ where: { designId, workspaceId }, select: FACT_COLUMNS })
  const later = await on.factChange.findMany({
    where: { designId, workspaceId, designRev: { gt: designRev } },
    orderBy: { designRev: 'desc' },
    select: { changes: true },
  })
  const facts = new Map<string, Fact>(Object.entries(toFacts(rows)))
  for (const { changes } of later) {
    for (const { path, before } of changesSchema.parse(changes)) {
      if (before) facts.set(path, before)
      else facts.delete(path)
    }
  }
  return Object.fromEntries(facts)
}

/** What an agent wrote, or a person took over or accepted as a whole, was so on the ledger of its time. */
const RESTS_ON_LEDGER = ['run', 'proposal', 'undo', 'accept', 'restore', 'import', 'copy', 'example', 'before']

/** Revision of the design whose ledger a revision of a step rests on: edits of words change nothing about that. */
export async function draftedAt(scope: DesignScope, key: StepId, rev: number, on: Tx = db()): Promise<number> {
  const { designId, workspaceId } = scope
  const drafted = await on.stepRevision.findFirst({
    where: { designId, workspaceId, key, rev: { lte: rev }, cause: { in: RESTS_ON_LEDGER } },
    orderBy: { rev: 'desc' },
    select: { designRev: true },
  })
  return drafted?.designRev ?? 0
}

const momentSchema = z.object({ key: z.enum(STEP_IDS), rev: z.number(), at: z.date() })

/** Which revision each step had with a revision of the design, and when something last happened up to it. */
export async function readMoment(
  { designId, workspaceId }: DesignScope,
  designRev: number,
  on: Tx = db(),
): Promise<{ at: Date | null; revs: Partial<Record<StepId, number>> }> {
  // In SQL: Prisma would fetch every revision and throw away all but seven.
  const rows = await on.$queryRaw`
    select distinct on ("key") "key", "rev", "at" from "StepRevision"
    where "designId" = ${designId}::uuid and "workspaceId" = ${workspaceId}::uuid and "designRev" <= ${designRev}
    order by "key", "rev" desc`
  const steps = z.array(momentSchema).parse(rows)
  const fact = await on.factChange.findFirst({
    where: { designId, workspaceId, designRev: { lte: designRev } },
    orderBy: { designRev: 'desc' },
    select: { at: true },
  })
  const times = [...steps, ...(fact ? [fact] : [])].map(({ at }) => at.getTime())
  return {
    at: times.length > 0 ? new Date(Math.max(...times)) : null,
    revs: Object.fromEntries(steps.map(({ key, rev }) => [key, rev])),
  }
}

/** A browser has a mark of its own where there are no accounts: there, everybody is the same person. */
export const lookerOf = ({ actor }: DesignScope, device: string): string =>
  isEverybody(actor.id) ? `${actor.id}:${device}` : actor.id

export type Since = { readonly rev: number; readonly at: Date; readonly changes: number }

const sinceSchema = z.array(z.object({ rev: z.number(), at: z.date(), changes: z.number() })).max(1)

/**
 * True of an act that somebody neither did nor asked for. Without accounts the browser is the person: what no browser
 * did, as over the API, is nobody's.
 */
export const isOthers = ({ actor }: DesignScope, device: string): Prisma.Sql =>
  Prisma.sql`(act."authorId" <> ${actor.id} or (${isEverybody(actor.id)}
    and coalesce(act."device", (select r."device" from "Run" r where r."id" = act."runId")) is distinct from ${device}::uuid))`

/** What acts of a design there are, for `isOthers`. */
export const actsOf = (designId: string): Prisma.Sql => Prisma.sql`(
  select "designId", "designRev", "authorId", "device", "runId" from "StepRevision" where "designId" = ${designId}::uuid
  union all
  select "designId", "designRev", "authorId", "device", "runId" from "FactChange" where "designId" = ${designId}::uuid
  union all
  select "designId", "designRev", "authorId", "device", null from "DesignChange" where "designId" = ${designId}::uuid)`

/** What others changed since somebody last looked at a design; null where they never have. */
export async function readSince(scope: DesignScope, device: string, on: Tx = db()): Promise<Since | null> {
  const { designId, workspaceId } = scope
  const [since] = sinceSchema.parse(
    await on.$queryRaw`
      select s."designRev" as "rev", s."at", count(distinct act."designRev")::int as "changes"
      from "Seen" s left join ${actsOf(designId)} act on act."designId" = s."designId"
        and act."designRev" > s."designRev" and ${isOthers(scope, device)}
      where s."designId" = ${designId}::uuid and s."workspaceId" = ${workspaceId}::uuid
        and s."actorId" = ${lookerOf(scope, device)}
      group by s."designRev", s."at"`,
  )
  return since ?? null
}

/** Of the youngest so many runs of a step one is looked for. */
const RUNS_LOOKED_AT = 20

/**
 * What an agent drafted last of a step, with nobody's words in it; undefined where none is kept. A run that changed
 * nothing keeps the step as it stood, which may have people's words: it tells nothing of what its agent drafted.
 */
export async function readLastRun(scope: DesignScope, key: StepId, on: Tx = db()): Promise<StepDraft | undefined> {
  const { designId, workspaceId } = scope
  const runs = await on.stepRevision.findMany({
    where: { designId, workspaceId, key, cause: 'run', NOT: { content: { equals: SQL_NULL } } },
    orderBy: { rev: 'desc' },
    take: RUNS_LOOKED_AT,
    select: { content: true },
  })
  for (const { content } of runs) {
    const { draft, authors } = parseStepContent(key, content)
    if (Object.keys(authors).length === 0) return draft
  }
  return undefined
}

/** What a person's change of figures brought about, as long as a step rests on figures that it moved. */
export type LastMoved = {
  readonly id: string
  /** Of the design, after it. */
  readonly rev: number
  readonly at: Date
  readonly by: string
  readonly given: readonly FactDifference[]
  readonly followed: readonly FactDifference[]
  /** Steps that are stale by what it moved. */
  readonly steps: readonly StepId[]
}

/** What people do to figures; what agents bring is offered to them and decided on. */
const BY_HAND = ['set', 'measured', 'variant', 'answer', 'undo', 'redo']
const MOST_TOLD = 5

/**
 * The latest such changes, newest first. `moved`: what moved under each stale step. From the history alone: nothing has to
 * be kept for it, and it ends by itself once the steps are up to date.
 */
export async function readLastMoved(
  { designId, workspaceId }: DesignScope,
  moved: Readonly<Partial<Record<StepId, Readonly<Record<string, FactValue>>>>>,
  on: Tx = db(),
): Promise<LastMoved[]> {
  if (Object.keys(moved).length === 0) return []
  const rows = await on.factChange.findMany({
    where: { designId, workspaceId, cause: { in: BY_HAND } },
    orderBy: { designRev: 'desc' },
    take: MOST_TOLD,
    select: { id: true, designRev: true, at: true, authorName: true, changes: true, given: true },
  })
  return rows.flatMap(({ id, designRev, at, authorName, changes, given: paths }): LastMoved[] => {
    const parsed = changesSchema.parse(changes)
    const steps = STEP_IDS.filter((step) => parsed.some(({ path }) => Object.hasOwn(moved[step] ?? {}, path)))
    if (steps.length === 0) return []
    const side = (which: 'before' | 'after') =>
      Object.fromEntries(parsed.flatMap((one): [string, Fact][] => (one[which] ? [[one.path, one[which]]] : [])))
    const all = compareFacts(side('before'), side('after'))
    // From before it was kept what an act gave: all that is not worked out.
    const isGiven = ({ path, isCalculated }: FactDifference) =>
      paths.length > 0 ? paths.includes(path) : !isCalculated
    const given = all.filter(isGiven)
    const followed = all.filter((one) => !isGiven(one))
    return [{ id, rev: designRev, at, by: authorName, given, followed, steps }]
  })
}

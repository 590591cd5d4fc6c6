import * as z from 'zod'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/queryable'
import { STEP_IDS, type StepId } from '@/lib/facts/fact'
import { ARCHETYPES } from '@/lib/knowledge/archetypes/registry'
import { STEP_STATES, type StepState } from '@/lib/methodology/content'
import { stateOf } from '../data'
import { outlineSome, outlineThese, rules } from './outline'
import {
  type Count,
  type DesignFilter,
  type DesignList,
  type DesignSummary,
  isNarrowed,
  isSeverity,
  NO_FILTER,
  type StateFilter,
} from './schema'

const PAGE = 50
/** Counting further would cost a reader more than it tells. */
const COUNTED = 1_000
const MOST_WORDS = 8

const hasStep = (what: Prisma.Sql) => Prisma.sql`exists (select from "Step" s where s."designId" = d."id" and ${what})`

const inReview = (status: string) =>
  Prisma.sql`exists (select from "Review" r where r."designId" = d."id" and r."status" = ${status})`

/** What a version says was changed after it, be it back again: told by the history, without reading what it says. */
const isChangedSince = (version: Prisma.Sql) => Prisma.sql`(
  exists (select from "StepRevision" c where c."designId" = d."id" and c."cause" <> 'accept' and c."designRev" > ${version}."designRev")
  or exists (select from "FactChange" c where c."designId" = d."id" and c."designRev" > ${version}."designRev")
  or exists (select from "DesignChange" c where c."designId" = d."id" and c."cause" not in ('tag', 'untag')
    and c."designRev" > ${version}."designRev"))`
/** The version of the last round of a review `r`. */
const VERSION_OF = Prisma.sql`(select w.* from "ReviewRound" o join "Version" w on w."id" = o."versionId"
  where o."reviewId" = r."id" order by o."number" desc limit 1)`
const isApproved = (isChanged: Prisma.Sql) => Prisma.sql`exists (
  select from "Review" r, lateral ${VERSION_OF} w where r."designId" = d."id" and r."status" = 'approved' and ${isChanged})`

const BY_STATE: Readonly<Record<StateFilter, Prisma.Sql>> = {
  drafting: Prisma.sql`exists (select from "Run" r where r."designId" = d."id" and r."status" in ('queued', 'running'))`,
  open: hasStep(Prisma.sql`s."state" = 'empty'`),
  drafted: Prisma.sql`not ${hasStep(Prisma.sql`s."state" = 'empty'`)}`,
  edited: hasStep(Prisma.sql`s."state" = 'edited'`),
  stale: hasStep(Prisma.sql`s."stale" is not null`),
  accepted: Prisma.sql`not ${hasStep(Prisma.sql`(s."state" <> 'accepted' or s."stale" is not null)`)}`,
  findings: Prisma.sql`o."errors" + o."warnings" + o."infos" > 0`,
  'in-review': inReview('in_review'),
  'changes-requested': inReview('changes_requested'),
  approved: isApproved(Prisma.sql`not ${isChangedSince(Prisma.sql`w`)}`),
  'approved-before': isApproved(isChangedSince(Prisma.sql`w`)),
}

const BY_SEVERITY = {
  error: Prisma.sql`o."errors" > 0`,
  warning: Prisma.sql`o."warnings" > 0`,
  info: Prisma.sql`o."infos" > 0`,
} as const

const needsFindings = ({ state, finding }: DesignFilter) => state === 'findings' || finding !== null

/** Each word somewhere in title, brief, tags or the name of its kind; as it is written, not as a pattern. */
function hasWord(word: string): Prisma.Sql {
  const kinds = ARCHETYPES.filter(({ name }) => name.toLowerCase().includes(word)).map(({ id }) => id)
  return Prisma.sql`(strpos(lower(d."title"), ${word}) > 0 or strpos(array_to_string(d."tags", ','), ${word}) > 0
    or d."archetype" = any(${kinds}::text[]) or strpos(lower(d."brief"), ${word}) > 0)`
}

function conditions(scope: WorkspaceScope, filter: DesignFilter): Prisma.Sql {
  const { q, state, kind, finding, tag } = filter
  const words = [...new Set(q.toLowerCase().split(/\s+/).filter(Boolean))].slice(0, MOST_WORDS)
  const all = [
    Prisma.sql`d."workspaceId" = ${scope.workspaceId}::uuid and d."deletedAt" is null`,
    ...words.map(hasWord),
    ...(state ? [BY_STATE[state]] : []),
    ...(kind ? [Prisma.sql`d."archetype" = ${kind}`] : []),
    ...(tag ? [Prisma.sql`${tag} = any(d."tags")`] : []),
    ...(finding ? [isSeverity(finding) ? BY_SEVERITY[finding] : Prisma.sql`${finding} = any(o."open")`] : []),
  ]
  return Prisma.join(all, ' and ')
}

const JOINED = () => Prisma.sql`"Design" d left join "DesignOutline" o on o."designId" = d."id" and o."rev" = d."rev"
  and o."rules" = ${rules()}`

const pageSchema = z.array(z.object({ id: z.string(), key: z.string() }))

/** Ids of one page and one more, by what they are sorted by: the next page begins where this one ends. */
async function listIds(scope: WorkspaceScope, filter: DesignFilter, on: Tx) {
  const { sort, after } = filter
  const isByTitle = sort === 'title'
  const key = isByTitle
    ? Prisma.sql`lower(d."title")`
    : Prisma.sql`to_char(d."updatedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  const since = !after
    ? Prisma.empty
    : isByTitle
      ? Prisma.sql`and (lower(d."title"), d."id") > (${after[0]}, ${after[1]}::uuid)`
      : Prisma.sql`and (d."updatedAt", d."id") < (${after[0]}::timestamptz, ${after[1]}::uuid)`
  const order = isByTitle ? Prisma.sql`lower(d."title"), d."id"` : Prisma.sql`d."updatedAt" desc, d."id" desc`
  const rows = await on.$queryRaw`select d."id", ${key} as "key" from ${JOINED()}
    where ${conditions(scope, filter)} ${since} order by ${order} limit ${PAGE + 1}`
  return pageSchema.parse(rows)
}

const countSchema = z.array(z.object({ count: z.number() })).length(1)

async function countDesigns(scope: WorkspaceScope, filter: DesignFilter, on: Tx): Promise<Count> {
  const rows = await on.$queryRaw`select count(*)::int as "count" from (
    select from ${JOINED()} where ${conditions(scope, filter)} limit ${COUNTED + 1}) t`
  const count = countSchema.parse(rows)[0]?.count ?? 0
  return { count: Math.min(count, COUNTED), isMore: count > COUNTED }
}

const stepSchema = z.object({ key: z.enum(STEP_IDS), state: z.enum(STEP_STATES), stale: z.string().nullable() })

function statesOf(rows: readonly unknown[], drafting: ReadonlySet<string>): Record<StepId, StepState> {
  const steps = z.array(stepSchema).parse(rows)
  const state = (id: StepId): StepState => {
    const step = steps.find(({ key }) => key === id)
    return stateOf(step ?? { state: 'empty', stale: null }, drafting.has(id))
  }
  return {
    problem: state('problem'),
    data: state('data'),
    model: state('model'),
    arch: state('arch'),
    exp: state('exp'),
    prod: state('prod'),
    perf: state('perf'),
  }
}

const OPENING = 160
const besideSchema = z.array(
  z.object({
    id: z.string(),
    opening: z.string(),
    offers: z.number(),
    suggestions: z.number(),
    review: z
      .object({
        status: z.enum(['in_review', 'changes_requested', 'approved']),
        version: z.number(),
        isChanged: z.boolean(),
      })
      .nullable(),
  }),
)
type Beside = z.infer<typeof besideSchema>[number]

/** How each brief begins, on one line (it may be long, and a list needs no more of it), and how much waits in the design. */
async function listBeside(scope: WorkspaceScope, ids: readonly string[], on: Tx): Promise<Map<string, Beside>> {
  const rows = await on.$queryRaw`
    select d."id", regexp_replace(left(d."brief", ${OPENING}), '\\s+', ' ', 'g') as "opening",
      (select count(*)::int from "Step" s where s."designId" = d."id" and s."proposal" is not null) as "offers",
      (select count(*)::int from "Suggestion" g where g."designId" = d."id" and g."status" = 'open') as "suggestions",
      (select json_build_object('status', r."status", 'version', w."number", 'isChanged', ${isChangedSince(Prisma.sql`w`)})
        from "Review" r, lateral ${VERSION_OF} w
        where r."designId" = d."id" and r."status" in ('in_review', 'changes_requested', 'approved')
        order by r."number" desc limit 1) as "review"
    from "Design" d where d."workspaceId" = ${scope.workspaceId}::uuid and d."id" = any(${ids}::uuid[])`
  return new Map(besideSchema.parse(rows).map((row) => [row.id, row]))
}

async function summaries(scope: WorkspaceScope, ids: readonly string[], on: Tx): Promise<DesignSummary[]> {
  const rows = await on.design.findMany({
    where: { workspaceId: scope.workspaceId, id: { in: [...ids] } },
    select: {
      id: true,
      title: true,
      archetype: true,
      tags: true,
      updatedAt: true,
      steps: { select: { key: true, state: true, stale: true } },
      runs: { where: { status: { in: ['queued', 'running'] } }, select: { step: true } },
      outline: { select: { errors: true, warnings: true, infos: true, numbers: true } },
    },
  })
  const beside = await listBeside(scope, ids, on)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { steps, runs, outline, updatedAt, ...design } = row
    const { opening = '', offers = 0, suggestions = 0, review = null } = beside.get(id) ?? {}
    return [
      {
        ...design,
        opening,
        waiting: { offers, suggestions },
        review,
        steps: statesOf(steps, new Set(runs.map(({ step }) => step))),
        findings: { error: outline?.errors ?? 0, warning: outline?.warnings ?? 0, info: outline?.infos ?? 0 },
        numbers: outline?.numbers ?? 0,
        updatedAt: updatedAt.toISOString(),
      },
    ]
  })
}

/** One page of the designs of a workspace, last changed first unless the filter says otherwise. */
export async function listDesigns(
  scope: WorkspaceScope,
  filter: DesignFilter = NO_FILTER,
  on: Tx = db(),
): Promise<DesignList> {
  const unchecked = needsFindings(filter) ? await outlineSome(scope, on) : 0
  const found = await listIds(scope, filter, on)
  const page = found.slice(0, PAGE)
  const ids = page.map(({ id }) => id)
  await outlineThese(scope, ids, on)
  const all = await countDesigns(scope, NO_FILTER, on)
  const last = page.at(-1)
  return {
    designs: await summaries(scope, ids, on),
    matching: isNarrowed(filter) ? await countDesigns(scope, filter, on) : all,
    all,
    next: last && found.length > PAGE ? [last.key, last.id] : null,
    unchecked,
  }
}

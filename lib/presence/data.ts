import * as z from 'zod'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { changeWords } from '@/lib/facts/change-words'
import { STEP_IDS } from '@/lib/facts/fact'
import { nobody, placeName } from '@/lib/methodology/names'
import { stepOf } from '@/lib/methodology/registry'
import { wholeName } from './what'

/** Seconds after which a page that says nothing is gone; it says something every ten. By the database's clock. */
export const PRESENT_SECONDS = 25

const personSchema = z.object({
  page: z.string(),
  actor: z.string(),
  name: z.string(),
  place: z.string(),
  field: z.string().nullable(),
})
const standingSchema = z.object({
  id: z.string(),
  rev: z.number(),
  talk: z.number(),
  judged: z.number(),
  people: z.array(personSchema),
  runs: z.array(z.object({ id: z.string(), status: z.string() })),
})
/** How a design stands just now: its revision, how much was said in its threads and done in its reviews, the pages open on it, and the runs that are not over. */
export type Standing = z.infer<typeof standingSchema>

/**
 * Of several designs in one statement; those that are deleted are not among them. In SQL, because the age of a page is
 * the database's to say. Ask for access first.
 */
export async function readStandings(designIds: readonly string[], on: Tx = db()): Promise<Standing[]> {
  const rows = await on.$queryRaw`
    select d."id", d."rev", d."talk", d."judged", (
      select coalesce(json_agg(json_build_object('page', p."id", 'actor', p."actorId", 'name', p."name", 'place', p."place",
        'field', p."field") order by p."name", p."id"), '[]'::json)
      from "Presence" p
      where p."designId" = d."id" and p."seenAt" > clock_timestamp() - make_interval(secs => ${PRESENT_SECONDS})
    ) as "people", (
      select coalesce(json_agg(json_build_object('id', r."id", 'status', r."status") order by r."id"), '[]'::json)
      from "Run" r where r."designId" = d."id" and r."status" in ('queued', 'running', 'interrupted')
    ) as "runs"
    from "Design" d where d."id" = any(${[...designIds]}::uuid[]) and d."deletedAt" is null`
  return z.array(standingSchema).parse(rows)
}

const changeSchema = z.object({
  rev: z.number(),
  step: z.enum(STEP_IDS).nullable(),
  cause: z.string(),
  field: z.string().nullable(),
  place: z.string().nullable(),
  edit: z.string().nullable(),
  facts: z.array(z.object({ path: z.string() })).nullable(),
  given: z.array(z.string().nullable()).nullable(),
  followed: z.number().nullable(),
  authorId: z.string(),
  authorName: z.string(),
})

/** A change as everybody may be told of it; who is asking decides what is theirs. */
export type StoredChange = {
  rev: number
  step: z.infer<typeof changeSchema>['step']
  cause: string
  field: string | null
  /** Id of the edit, which the browser made; null where it is none. */
  edit: string | null
  facts: string[]
  what: string
  authorId: string
  authorName: string
}

/** The most that a page is told at once. */
export const MOST_CHANGES = 50
const MOST_FACTS = 20

/** What the latest revisions of a design after `after` have changed, oldest first. Ask for access first. */
export async function readChanges(designId: string, after: number, on: Tx = db()): Promise<StoredChange[]> {
  const rows = await on.$queryRaw`
    select * from (
      select r."designRev" as "rev", r."key" as "step", r."cause", e."field", e."place", e."id"::text as "edit", null::json as "facts", null::json as "given", null::int as "followed", r."authorId", r."authorName"
      from "StepRevision" r
        left join "StepEdit" e on r."cause" = 'edit' and e."designId" = r."designId" and e."key" = r."key" and e."newRev" = r."rev"
      where r."designId" = ${designId}::uuid and r."designRev" > ${after}
      union all
      select c."designRev", null, c."cause", null, null, null, (
        select json_agg(json_build_object('path', f."path")) from (
          select one ->> 'path' as "path" from json_array_elements(c."changes") one
          order by coalesce(one -> 'after' ->> 'origin', '') = 'user' desc limit ${MOST_FACTS}
        ) f
      ), told."given", told."followed", c."authorId", c."authorName"
      from "FactChange" c, lateral (
        -- From before it was kept what an act gave: all that is not worked out.
        select json_agg(f."label") filter (where f."isGiven") as "given",
          (count(*) filter (where not f."isGiven" and f."isMoved"))::int as "followed"
        from (
          select coalesce(one -> 'after' ->> 'label', one -> 'before' ->> 'label') as "label",
            case when cardinality(c."given") > 0 then one ->> 'path' = any(c."given")
              else coalesce(one -> 'after' ->> 'origin', one -> 'before' ->> 'origin', '') <> 'calculated' end as "isGiven",
            (one -> 'before' ->> 'value') is distinct from (one -> 'after' ->> 'value') as "isMoved"
          from json_array_elements(c."changes") one
        ) f
      ) told where c."designId" = ${designId}::uuid and c."designRev" > ${after}
    ) as change order by "rev" desc limit ${MOST_CHANGES}`
  return z.array(changeSchema).parse(rows).map(toChange).toReversed()
}

function toChange({ facts, place, given, followed, ...row }: z.infer<typeof changeSchema>): StoredChange {
  const { step, field, cause } = row
  const figures = (given ?? []).flatMap((label) => label ?? [])
  const ofStep = step !== null && field !== null ? (place ?? placeName(stepOf(step), field, nobody)) : wholeName(cause)
  return {
    ...row,
    facts: (facts ?? []).map(({ path }) => path),
    what: step === null ? changeWords(figures, followed ?? 0) : ofStep,
  }
}

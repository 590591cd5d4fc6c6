import * as z from 'zod'
import type { DesignScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'

const rowSchema = z.object({ id: z.string(), name: z.string(), suggesters: z.array(z.string()) })
export type Contributor = z.infer<typeof rowSchema>

/**
 * Whose work is in what the design says since the version that was approved last, whoever changed it last first: words,
 * figures, title or a waiver; with each the authors of suggestions that they accepted, whose text it is. The history is
 * only ever added to, so that nobody is written out of it by a later change.
 */
export async function contributorsOf({ designId }: DesignScope, on: Tx): Promise<Contributor[]> {
  const rows = await on.$queryRaw`
    with since as (
      select coalesce(max(v."designRev"), 0) as "rev" from "Review" r
      join "ReviewRound" o on o."reviewId" = r."id"
        and o."number" = (select max(l."number") from "ReviewRound" l where l."reviewId" = r."id")
      join "Version" v on v."id" = o."versionId"
      where r."designId" = ${designId}::uuid and r."status" in ('approved', 'superseded')
    ), act as (
      select "authorId", "authorName", "designRev", "at" from "StepRevision"
        where "designId" = ${designId}::uuid and "cause" not in ('accept', 'before')
      union all select "authorId", "authorName", "designRev", "at" from "FactChange" where "designId" = ${designId}::uuid
      union all select "authorId", "authorName", "designRev", "at" from "DesignChange"
        where "designId" = ${designId}::uuid and "cause" not in ('tag', 'untag')
    ), taken as (
      select o."authorId", g."authorId" as "suggester" from "OfferChange" o
      join "Suggestion" g on g."designId" = o."designId" and g."status" = 'accepted'
        and (g."id"::text = o."suggestion"->>'id' or (o."suggestion"->'also')::jsonb ? g."id"::text)
      where o."designId" = ${designId}::uuid and o."designRev" > (select "rev" from since)
    )
    select "authorId" as "id", (array_agg("authorName" order by "designRev" desc, "at" desc))[1] as "name",
      array(select distinct t."suggester" from taken t where t."authorId" = act."authorId") as "suggesters"
    from act where "designRev" > (select "rev" from since)
    group by "authorId" order by max("designRev") desc, max("at") desc`
  return z.array(rowSchema).parse(rows)
}

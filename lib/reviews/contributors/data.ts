import * as z from 'zod'
import type { DesignScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'

const rowsSchema = z.array(z.object({ id: z.string(), name: z.string(), suggesters: z.array(z.string()) })).max(1)

/** Who changed something last; `ids`: and whose suggestion that was, where one was accepted. */
export type LastContributor = { readonly id: string; readonly name: string; readonly ids: readonly string[] }

/** Who changed what the design says last: words, figures, title or a waiver. Undefined where nobody has. */
export async function lastContributor({ designId }: DesignScope, on: Tx): Promise<LastContributor | undefined> {
  const rows = await on.$queryRaw`
    with act as (
      select "authorId", "authorName", "designRev" from (
        (select "authorId", "authorName", "designRev", "at" from "StepRevision"
          where "designId" = ${designId}::uuid and "cause" not in ('accept', 'before') order by "designRev" desc limit 1)
        union all (select "authorId", "authorName", "designRev", "at" from "FactChange"
          where "designId" = ${designId}::uuid order by "designRev" desc limit 1)
        union all (select "authorId", "authorName", "designRev", "at" from "DesignChange"
          where "designId" = ${designId}::uuid and "cause" not in ('tag', 'untag') order by "designRev" desc limit 1)
      ) latest order by "designRev" desc, "at" desc limit 1
    )
    select "authorId" as "id", "authorName" as "name", array(
      select distinct g."authorId" from "OfferChange" o
      join "Suggestion" g on g."designId" = o."designId" and g."status" = 'accepted'
        and (g."id"::text = o."suggestion"->>'id' or (o."suggestion"->'also')::jsonb ? g."id"::text)
      where o."designId" = ${designId}::uuid and o."designRev" = act."designRev"
    ) as "suggesters" from act`
  const [last] = rowsSchema.parse(rows)
  return last && { id: last.id, name: last.name, ids: [...new Set([last.id, ...last.suggesters])] }
}

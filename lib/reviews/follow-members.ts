import * as z from 'zod'
import { type Actor, mintDesignScope, mintWorkspaceScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'
import { touchReviews } from '@/lib/designs/transaction'
import { settleReview } from './settle'

const idsSchema = z.array(z.object({ id: z.string() }))

/** Whose membership changes, in which workspace, by whom. */
type Change = { readonly workspaceId: string; readonly userId: string; readonly actor: Actor }

/**
 * Makes a change of what somebody may decide or speaks for, and says anew how the open reviews stand that they gave a
 * verdict in: an approval of theirs may count again, and be the one that was missing. Designs in review are held before
 * the membership is, as whoever decides holds them, so that neither waits for the other in a circle.
 */
export async function followMember(
  { workspaceId, userId, actor }: Change,
  tx: Tx,
  change: () => Promise<unknown>,
): Promise<void> {
  const inReview = idsSchema.parse(
    await tx.$queryRaw`
      select d."id" from "Design" d
      where d."workspaceId" = ${workspaceId}::uuid and d."deletedAt" is null and exists (
        select 1 from "Review" r where r."designId" = d."id" and r."closedAt" is null)
      order by d."id" for no key update of d`,
  )
  await change()
  if (inReview.length === 0) return
  const judged = idsSchema.parse(
    await tx.$queryRaw`
      select distinct r."designId" as "id" from "Review" r join "Verdict" v on v."reviewId" = r."id"
      where r."designId" = any(${inReview.map(({ id }) => id)}::uuid[]) and r."closedAt" is null
        and v."authorId" = ${userId} and v."verdict" <> 'comment' and v."dismissedAt" is null
      order by 1`,
  )
  const scope = await mintWorkspaceScope(workspaceId, tx, actor)
  for (const { id } of judged) await settleReview(await touchReviews(await mintDesignScope(scope, id, tx), tx))
}

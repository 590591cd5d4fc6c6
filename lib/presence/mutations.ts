import * as z from 'zod'
import type { DesignScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { transaction } from '@/lib/db/transaction'
import { AppError } from '@/lib/errors'
import { DESIGN_CHANNEL } from '@/lib/runs/listener'
import { PRESENT_SECONDS } from './data'
import type { PresenceBody } from './schema'

/** Pages that may be open on a design at once; more are not counted. */
const MOST_PAGES = 50

/** A page says that it is open, and where. Others are told where that is news. */
export async function announce(scope: DesignScope, body: PresenceBody, on = db()): Promise<void> {
  if (await stay(scope, body, on)) return
  await transaction((tx) => enter(scope, body, tx), on)
}

const foundSchema = z.array(z.unknown())

/**
 * The page is known and young: one statement. In SQL, because the times are the database's and the notice belongs to
 * the change. False where there is no such page of this person on this design.
 */
async function stay({ designId, workspaceId, actor }: DesignScope, body: PresenceBody, on: Tx): Promise<boolean> {
  const rows = await on.$queryRaw`
    with old as (
      select "place", "field", "name" from "Presence" where "id" = ${body.page}::uuid
    ), moved as (
      update "Presence" set "place" = ${body.place}, "field" = ${body.field}, "name" = ${actor.name}, "seenAt" = clock_timestamp()
      where "id" = ${body.page}::uuid and "designId" = ${designId}::uuid and "workspaceId" = ${workspaceId}::uuid
        and "actorId" = ${actor.id} and "seenAt" > clock_timestamp() - make_interval(secs => ${PRESENT_SECONDS})
      returning "place", "field", "name"
    )
    select case when moved is distinct from old then pg_notify(${DESIGN_CHANNEL}, ${designId}) end::text as "told"
    from moved, old`
  return foundSchema.parse(rows).length > 0
}

const countSchema = z.tuple([z.object({ pages: z.number() })])

/** The page is new. One at a time for each design, so that no more than the most are let in. */
async function enter({ designId, workspaceId, actor }: DesignScope, body: PresenceBody, tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('presence:' || ${designId}, 0))`
  // Of all designs: where nobody comes any more nobody else would sweep. Rows that others hold are theirs to see to.
  await tx.$executeRaw`
    delete from "Presence" where "id" in (
      select "id" from "Presence" where "seenAt" < clock_timestamp() - make_interval(secs => ${PRESENT_SECONDS})
      for update skip locked)`
  const [{ pages }] = countSchema.parse(
    await tx.$queryRaw`
      select count(*)::int as "pages" from "Presence"
      where "designId" = ${designId}::uuid and "seenAt" > clock_timestamp() - make_interval(secs => ${PRESENT_SECONDS})`,
  )
  if (pages >= MOST_PAGES)
    throw new AppError(
      'too-many',
      `This design is open in ${MOST_PAGES} pages already; this one is not shown to others.`,
    )
  const added = await tx.$queryRaw`
    insert into "Presence" ("id", "designId", "workspaceId", "actorId", "name", "place", "field")
    values (${body.page}::uuid, ${designId}::uuid, ${workspaceId}::uuid, ${actor.id}, ${actor.name}, ${body.place}, ${body.field})
    on conflict do nothing returning pg_notify(${DESIGN_CHANNEL}, ${designId})::text as "told"`
  if (foundSchema.parse(added).length === 0)
    throw new AppError('conflict', 'This id belongs to another page. Make a new one.')
}

/** The page is being left. One that says so too late, or of which nobody knows, changes nothing. */
export async function leave({ designId, workspaceId, actor }: DesignScope, page: string, on: Tx = db()): Promise<void> {
  await on.$executeRaw`
    with gone as (
      delete from "Presence" where "id" = ${page}::uuid and "designId" = ${designId}::uuid
        and "workspaceId" = ${workspaceId}::uuid and "actorId" = ${actor.id} returning "id"
    )
    select pg_notify(${DESIGN_CHANNEL}, ${designId}) from gone`
}

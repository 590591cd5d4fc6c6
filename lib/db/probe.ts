import * as z from 'zod'
import { db } from './client'
import type { Tx } from './queryable'

const stateSchema = z.array(z.object({ readOnly: z.boolean(), pending: z.number() })).length(1)

/** What keeps the database from being used, in words; undefined where nothing does. Rejects where it is away. */
export async function probeDatabase(on: Tx = db()): Promise<string | undefined> {
  const [state] = stateSchema.parse(
    await on.$queryRaw`
      select current_setting('transaction_read_only') = 'on' as "readOnly",
        (select count(*)::int from "_prisma_migrations" where "finished_at" is null and "rolled_back_at" is null) as "pending"`,
  )
  if (state?.readOnly) return 'The database is read-only.'
  if (state && state.pending > 0) return 'A migration of the database is unfinished.'
  // A message in the write-ahead log is a durable write that leaves no row behind; a full disk refuses it.
  await on.$executeRaw`select pg_logical_emit_message(true, 'groundplan', 'ready')`
  return undefined
}

import * as z from 'zod'
import type { Queryable } from './queryable'
import { pool } from './client'

const stateSchema = z.object({ readOnly: z.boolean(), pending: z.number() })

/** A message in the write-ahead log is a durable write that leaves no row behind; a full disk refuses it. */
const WRITE = `select pg_logical_emit_message(true, 'groundplan', 'ready')`

const STATE = `
  select current_setting('transaction_read_only') = 'on' as "readOnly",
    (select count(*)::int from "_prisma_migrations" where "finished_at" is null and "rolled_back_at" is null) as "pending"`

/** What keeps the database from being used, in words; undefined where nothing does. Rejects where it is away. */
export async function probeDatabase(on: Queryable = pool()): Promise<string | undefined> {
  const { readOnly, pending } = stateSchema.parse((await on.query(STATE)).rows[0])
  if (readOnly) return 'The database is read-only.'
  if (pending > 0) return 'A migration of the database is unfinished.'
  await on.query(WRITE)
  return undefined
}

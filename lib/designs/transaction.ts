import type { Pool } from 'pg'
import { pool } from '@/lib/db/client'
import type { Queryable } from '@/lib/db/queryable'

/** Runs `work` in one transaction; it is rolled back where `work` throws, and the cause is kept. */
export async function transaction<T>(work: (tx: Queryable) => Promise<T>, on: Pool = pool()): Promise<T> {
  const client = await on.connect()
  let broken: Error | undefined
  const onError = (error: Error) => (broken = error)
  client.on('error', onError)
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client
      .query('rollback')
      .catch((cause: unknown) => (broken ??= cause instanceof Error ? cause : new Error(String(cause))))
    throw error
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}

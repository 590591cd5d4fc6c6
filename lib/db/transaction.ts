import type { Pool } from 'pg'
import { pool } from './client'
import type { Queryable } from './queryable'

/** Runs `work` in one transaction; it is rolled back where `work` throws, and the cause is kept. */
export async function transaction<T>(work: (tx: Queryable) => Promise<T>, on: Pool = pool()): Promise<T> {
  const client = await on.connect()
  let broken: Error | undefined
  // A server that dies between two statements makes its client emit an error that nobody else listens to.
  const onError = (error: Error) => (broken = error)
  client.on('error', onError)
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((cause: unknown) => (broken ??= toError(cause)))
    throw error
  } finally {
    // A broken client is thrown away with its listener: it may well report its end once more.
    if (!broken) client.off('error', onError)
    client.release(broken)
  }
}

const toError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)))

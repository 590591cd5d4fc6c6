import { db } from './client'
import type { PrismaClient } from './generated/client'
import type { Tx } from './queryable'

/** Milliseconds to wait for a connection, and to hold it with its rows at most: others wait for the same. */
const LIMITS = { maxWait: 10_000, timeout: 10_000 }

/** Runs `work` in one transaction; it is rolled back where `work` throws, and the cause is kept. */
export const transaction = <T>(work: (tx: Tx) => Promise<T>, on: PrismaClient = db()): Promise<T> =>
  on.$transaction(work, LIMITS)

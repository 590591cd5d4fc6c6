import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { PrismaClient } from './generated/client'
import { statementName } from './statement-name'

/** Of this process in all: requests, the run engine, and the one connection that listens. The server allows 60. */
const CONNECTIONS = 10
/** A new connection costs a handshake on both sides, so that one is kept over a pause of a reader. */
const IDLE_MS = 60_000

/**
 * Prisma's adapter writes times without a zone and drops the zone as it reads: only in UTC is that the same instant.
 * A process that is stopped within a transaction must not keep its rows from everybody else, and who waits for rows
 * gives up: Prisma's own limit on a transaction is looked at only between two statements.
 */
const SESSION = `set time zone 'UTC'; set idle_in_transaction_session_timeout = '20s'; set lock_timeout = '8s'`

type Held = { pool?: pg.Pool; clients: WeakMap<pg.Pool, PrismaClient> }

declare global {
  var groundplanDatabase: Held | undefined
}

/** On globalThis: routes and instrumentation get separate copies of this module, and hot reload makes more. */
const held = (): Held => (globalThis.groundplanDatabase ??= { clients: new WeakMap() })

function url(): string {
  const { DATABASE_URL } = env()
  if (DATABASE_URL) return DATABASE_URL
  throw new AppError('unavailable', 'No database is configured.', {
    hint: 'Start through `npm start` or `npm run dev`, or set DATABASE_URL.',
  })
}

/** A pool whose sessions are as Prisma needs them. */
export function openPool(connectionString: string, max = CONNECTIONS): pg.Pool {
  const opened = new pg.Pool({
    connectionString,
    max,
    application_name: 'groundplan',
    idleTimeoutMillis: IDLE_MS,
    onConnect: async (client) => void (await client.query(SESSION)),
  })
  // An idle connection that breaks (server restarted) is dropped by the pool; without a listener Node would exit.
  opened.on('error', () => undefined)
  return opened
}

/** The pool of this process, opened at the first call: a build opens no connection. Raw SQL is the run engine's only. */
export const pool = (): pg.Pool => (held().pool ??= openPool(url()))

/** Prisma's client on the pool of this process (or on another one): they share connections, and so their number. */
export function db(on: pg.Pool = pool()): PrismaClient {
  const { clients } = held()
  const known = clients.get(on)
  if (known) return known
  const made = new PrismaClient({
    adapter: new PrismaPg(on, { statementNameGenerator: statementName }),
    // The other formats put a query's values into the message: what people wrote, and the log keeps that.
    errorFormat: 'minimal',
  })
  clients.set(on, made)
  return made
}

/** Waits for what is under way, then closes. For the end of a process: the next call would open a new pool. */
export async function closeDatabase(): Promise<void> {
  const { pool: open, clients } = held()
  globalThis.groundplanDatabase = undefined
  if (!open) return
  // The pool first: Prisma's own disconnect would roll back open transactions.
  await open.end()
  await clients.get(open)?.$disconnect()
}

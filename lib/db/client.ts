import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { PrismaClient } from './generated/client'

type Held = { prisma?: PrismaClient; pool?: pg.Pool }

declare global {
  var groundplanDatabase: Held | undefined
}

/** On globalThis: routes and instrumentation get separate copies of this module, and hot reload makes more. */
const held = (): Held => (globalThis.groundplanDatabase ??= {})

function url(): string {
  const { DATABASE_URL } = env()
  if (DATABASE_URL) return DATABASE_URL
  throw new AppError('unavailable', 'No database is configured.', {
    hint: 'Start through `npm start` or `npm run dev`, or set DATABASE_URL.',
  })
}

/**
 * Prisma's client, made at the first call: a build opens no connection.
 * @public
 */
export const db = (): PrismaClient =>
  (held().prisma ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: url(), max: 5 }) }))

/** A pool for the run engine's own SQL. */
export function pool(): pg.Pool {
  const place = held()
  if (!place.pool) {
    place.pool = new pg.Pool({ connectionString: url(), max: 10, application_name: 'groundplan' })
    // An idle connection that breaks (server restarted) is dropped by the pool; without a listener Node would exit.
    place.pool.on('error', () => undefined)
  }
  return place.pool
}

import { closeDatabase } from '@/lib/db/client'
import { purgeBin } from '@/lib/designs/bin/mutations'
import { env } from '@/lib/env'
import { startDraining } from '@/lib/http/drain'
import { log } from '@/lib/log'
import { engine } from './engine'
import { serveAccounts } from './serve-accounts'
import { serveWebhooks } from './serve-webhooks'

/** Leases are given back within this time, or left to run out. */
const DRAIN_MS = 5_000

/** The bin is looked through so often: a design may stay that much longer than its time. */
const PURGE_MS = 60 * 60 * 1000

declare global {
  var groundplanServing: boolean | undefined
}

/** Starts the engine, and ends the process on a signal: not ready, leases handed over, then away. */
export function startServing(): void {
  if (globalThis.groundplanServing || !env().DATABASE_URL) return
  globalThis.groundplanServing = true
  engine()
  serveAccounts()
  serveWebhooks()
  const purging = setInterval(() => void purge(), PURGE_MS)
  purging.unref()
  void purge()
  const stop = () => {
    startDraining()
    setTimeout(() => process.exit(0), DRAIN_MS)
    void leave()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

/** What has lain in the bin for its time, a few at once. A database that is away is asked again in an hour. */
async function purge(): Promise<void> {
  try {
    while ((await purgeBin()) > 0);
  } catch (error) {
    log().warn({ err: error }, 'the bin could not be looked through; it is tried again later')
  }
}

async function leave(): Promise<void> {
  try {
    await engine().drain()
  } catch (error) {
    log().warn({ err: error }, 'leases could not be handed over; they run out by themselves')
  }
  // What is being saved is saved before the process ends.
  await closeDatabase().catch((error: unknown) => log().warn({ err: error }, 'the database could not be left in order'))
  // Open streams keep the process alive otherwise; browsers reconnect to whoever answers next.
  process.exit(0)
}

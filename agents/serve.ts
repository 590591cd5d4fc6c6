import { closeDatabase } from '@/lib/db/client'
import { env } from '@/lib/env'
import { startDraining } from '@/lib/http/drain'
import { log } from '@/lib/log'
import { engine } from './engine'

/** Leases are given back within this time, or left to run out. */
const DRAIN_MS = 5_000

declare global {
  var groundplanServing: boolean | undefined
}

/** Starts the engine, and ends the process on a signal: not ready, leases handed over, then away. */
export function startServing(): void {
  if (globalThis.groundplanServing || !env().DATABASE_URL) return
  globalThis.groundplanServing = true
  engine()
  const stop = () => {
    startDraining()
    setTimeout(() => process.exit(0), DRAIN_MS)
    void leave()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
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

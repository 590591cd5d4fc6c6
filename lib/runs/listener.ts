import { setTimeout as delay } from 'node:timers/promises'
import type { Notification, Pool, PoolClient } from 'pg'
import type { RunBus } from './bus'

/** Payload `<run id>:<head>`; in place of the head: `end` (status changed), `cancel` (stop), `wake` (look for work). */
export const NOTIFY_CHANNEL = 'groundplan_run'
/** Payload `<design id>:<its revision>:<page that made it>`; the last two are empty where only who is on it has changed. */
export const DESIGN_CHANNEL = 'groundplan_design'

type Options = {
  pool: Pool
  bus: RunBus
  signal: AbortSignal
  onCancel: (runId: string) => void
  onWork: () => void
  /** Followers of a run that is written here are told by its writer, with the bytes. */
  isOwn: (runId: string) => boolean
}

/**
 * One LISTEN connection for this process, taken again half a second after it is lost. Notifications only wake:
 * whoever misses one finds the same in the table within a second.
 */
export async function listen(options: Options): Promise<void> {
  while (!options.signal.aborted) {
    try {
      await listenOnce(options)
    } catch {
      // The reaper and the polls of the followers carry on meanwhile.
    }
    if (!options.signal.aborted) await delay(500)
  }
}

async function listenOnce({ pool, bus, signal, onCancel, onWork, isOwn }: Options): Promise<void> {
  const client: PoolClient = await pool.connect()
  const receive = (message: Notification) => {
    const [runId = '', what = '', page = ''] = (message.payload ?? '').split(':')
    if (message.channel === DESIGN_CHANNEL) return bus.emit(runId, { head: Number(what), ...(page && { page }) })
    if (what === 'cancel') onCancel(runId)
    else if (what === 'wake') onWork()
    else if (what === 'end') bus.emit(runId, { head: Number.MAX_SAFE_INTEGER })
    else if (!isOwn(runId)) bus.emit(runId, { head: Number(what) })
  }
  try {
    await new Promise<void>((resolve, reject) => {
      client.on('notification', receive)
      // Stays until the client is gone: it may report its end more than once.
      client.on('error', reject)
      client.once('end', resolve)
      signal.addEventListener('abort', () => resolve(), { once: true })
      // It may have been while the connection was made.
      if (signal.aborted) return resolve()
      client.query(`listen ${NOTIFY_CHANNEL}; listen ${DESIGN_CHANNEL}`).then(() => bus.wakeAll(), reject)
    })
  } finally {
    client.removeAllListeners('notification')
    // A connection that listens must not go back to the pool.
    client.release(true)
  }
}

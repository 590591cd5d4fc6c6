import type { HeldDesign } from '@/lib/designs/transaction'
import { errorForLog, log } from '@/lib/log'
import { freezeIn } from './freeze'

/** Longer than this a run that is to start does not wait for whoever changes the design. */
export const LOCK_WAIT = '500ms'

const unkept = (error: unknown) =>
  log().warn(
    { err: errorForLog(error) },
    'no version was kept before a run; the history of its steps has what stood there',
  )

/** A version that could not be kept is no reason not to start a run. */
export async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    unkept(error)
  }
}

/** The same within a transaction that has to go on whatever comes of it. */
export const freezeQuietlyIn = (held: HeldDesign): Promise<void> =>
  quietly(async () => {
    await held.tx.$executeRaw`savepoint before_run`
    try {
      await freezeIn(held, { cause: 'run' })
    } catch (error) {
      await held.tx.$executeRaw`rollback to savepoint before_run`
      throw error
    }
    await held.tx.$executeRaw`release savepoint before_run`
  })

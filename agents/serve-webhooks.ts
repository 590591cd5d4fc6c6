import { log } from '@/lib/log'
import { deliverDue, dropOldDeliveries } from '@/lib/webhooks/deliveries/mutations'

/** A delivery waits that long at most until an instance looks for it. */
const LOOK_MS = 2_000
const TIDY_MS = 60 * 60 * 1000

/** Tells webhooks what they are owed, for as long as the process lives. */
export function serveWebhooks(): void {
  let isTelling = false
  const tell = async () => {
    if (isTelling) return
    isTelling = true
    try {
      while ((await deliverDue()) > 0);
    } catch (error) {
      log().warn({ err: error }, 'deliveries of webhooks could not be looked for')
    }
    isTelling = false
  }
  setInterval(() => void tell(), LOOK_MS).unref()
  const tidy = () =>
    dropOldDeliveries().catch((error: unknown) => log().warn({ err: error }, 'old deliveries were not dropped'))
  setInterval(() => void tidy(), TIDY_MS).unref()
}

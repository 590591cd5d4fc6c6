import { pulledEvents, SSE_KEEP_ALIVE } from '@/lib/runs/sse'

/** A revoke closes what is open within this, whatever else is told; SECURITY S9 asks for 30 s. */
export const CHECK_MS = 15_000
/** Then the page comes again. */
const LONGEST_MS = 5 * 60_000

const CLOSED = 'event: end\ndata: {"reason":"closed"}\n\n'
const changed = (standing: string) => `event: changed\ndata: ${standing}\n\n`

export type LinkStreamOptions = {
  /** How the link stands, null once it is closed: asked of the database each time. */
  look: () => Promise<string | null>
  /** Calls back where something about its design may be another; returns what ends it. */
  watch: (listener: () => void) => () => void
  /** What the page shows. */
  shown: string
  signal: AbortSignal
  checkMs?: number
}

/**
 * Server-sent events of a page under a link: that it shows something that is another by now, never what; and that the
 * link is closed. Filled by pull, so that nothing waits for a slow reader.
 */
export function linkStream({ look, watch, shown, signal, checkMs = CHECK_MS }: LinkStreamOptions) {
  const over = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)])
  let told = shown
  let isNews = true
  let wake: ((isTime?: boolean) => void) | undefined
  const unwatch = watch(() => {
    isNews = true
    wake?.()
  })
  const leave = () => {
    unwatch()
    over.removeEventListener('abort', leave)
    wake?.()
  }
  over.addEventListener('abort', leave, { once: true })

  /** True where nothing came in that time. */
  const hasPassed = (ms: number) =>
    new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => wake?.(true), ms)
      wake = (isTime = false) => {
        clearTimeout(timer)
        wake = undefined
        resolve(isTime)
      }
    })

  async function next(isFirst: boolean): Promise<{ bytes: string; end: boolean }> {
    while (!over.aborted) {
      const isCheck = !isNews && (await hasPassed(checkMs))
      if (over.aborted) break
      isNews = false
      const standing = await look().catch(() => 'away' as const)
      // The database is away: the page comes again.
      if (standing === 'away') break
      if (standing === null) return { bytes: CLOSED, end: true }
      if (standing !== told) {
        told = standing
        return { bytes: changed(standing), end: false }
      }
      if (isCheck || isFirst) return { bytes: SSE_KEEP_ALIVE, end: false }
    }
    return { bytes: '', end: true }
  }

  return pulledEvents(next, leave)
}
